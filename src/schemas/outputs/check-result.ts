import * as z from 'zod';
import { id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { ConfusionCode, Strength } from '../../domain/check/confusions/confusion.js';
import type { Basis, Outside } from '../../domain/check/reading.js';
import type { Verdict } from '../../domain/check/verdict.js';
import type { Hedge, Unit } from '../../domain/quoted.js';
import type { MatchResult } from '../../report/check/match.js';
import type { CheckResult } from '../../report/check/record.js';
import { priceRule } from './calc-result.js';
import { absence, count, oneOf, sourceIds } from './parts.js';

const basis = oneOf<Basis>({
  said: 'The words say it',
  implied: 'It follows from other words',
  assumed: 'Nothing is said of it',
  option: 'An option says it, in place of the words',
}).describe('How it is known');

/** Something read in a quote. */
export function readAs<T extends z.ZodType>(value: T, meaning: string) {
  const words = text.nullable().describe('The words it was read from; null where there are none');
  const read = value.describe(meaning);
  return z.object({ value: read, basis, words }).nullable().describe(`${meaning}, as read`);
}

const unit = oneOf<Unit>({
  cut: 'Percent of buying power lost',
  rise: 'Percent that would restore it',
  'real-rise': 'Percent of buying power gained',
  'cash-rise': 'Percent that pay rose, prices aside',
  hourly: 'Pounds an hour',
  'hourly-rise': 'Pounds an hour more',
  yearly: 'Pounds a year',
  'yearly-rise': 'Pounds a year more',
}).describe('What a figure is of');

export const verdict = oneOf<Verdict>({
  reproduced: 'A named method, an announced award or a published amount is the figure',
  'matches-other': 'Only a combination that nobody is known to use is',
  confused: 'It is a right number under the wrong label',
  'not-reproduced': 'Nothing is',
  'not-checkable': 'It is of something that the catalogue does not hold',
}).describe('What the check comes to');

const percent = z.number().nullable();

const match = z
  .object({
    value: z.number().describe("In the unit's own terms, percent or pounds, to 4 decimals"),
    unit,
    of: oneOf<MatchResult['of']>({
      real: 'Pay against prices',
      restored: 'Pay restored by a named method, or what it lacks',
      cash: 'Pay alone, between two pay years',
      pay: "One grade's pay",
      team: "Several people's pay added up",
      step: "A grade's pay less that of the year before",
      raised: "Pay raised by a percentage printed for another year's",
      sum: 'Awards added up where they compound',
      difference: 'The rise in prices less the rise in pay',
    }).describe('What it is'),
    by: oneOf<NonNullable<MatchResult['by']>>({
      method: 'A named method',
      awards: 'Average awards as they were announced',
      scale: 'Published pay points',
    })
      .nullable()
      .describe('What gives it; null for a combination that nobody is known to use'),
    method: id.nullable().describe('The named method'),
    methodStatus: z.enum(['stated', 'inferred']).nullable().describe('How its choices are known'),
    workforce: id.nullable().describe('Whose pay'),
    nation: id.nullable().describe('Where'),
    grades: z.array(text).describe('The grades; none for the average of all'),
    pay: id.nullable().describe('The pay series'),
    index: id.nullable().describe('The price index'),
    prices: priceRule.nullable().describe('The price rule'),
    since: payYear.nullable().describe('The base pay year'),
    until: payYear.describe('The end pay year, or the only one'),
    erosionPercent: percent.describe('The cut, in percent to 4 decimals'),
    restorationPercent: percent.describe('The rise on the end pay, in percent to 4 decimals'),
    amounts: z.array(z.number()).describe('The amounts a year it rests on, in pounds'),
    counted: oneOf<NonNullable<MatchResult['counted']>>({
      all: 'All awards of the end year, and the amount as last printed',
      first: 'As it stood before a later award or revision',
      one: 'One of several awards of the year, alone',
    })
      .nullable()
      .describe('Which awards, or which print, it counts'),
    inferred: z.boolean().describe('Whether it rests on awards that nobody printed'),
    provisional: z.boolean().describe('Whether its mean stands on fewer than twelve months'),
    how: text.describe('What was compared, in words'),
    sources: sourceIds,
  })
  .meta({
    id: 'match',
    title: 'Match',
    description: 'A figure that there is, and what gives it',
  }) satisfies z.ZodType<MatchResult>;

const range = z.object({
  index: id.nullable().describe('The price index; null where no prices are in it'),
  low: z.number().describe('The least'),
  high: z.number().describe('The most'),
});

const rate = z.object({
  tried: count.describe('How many figures were tried'),
  matched: count.describe('How many of them some combination is'),
  named: count.describe('How many a named one is'),
});

const baseRate = rate
  .extend({
    of: z
      .enum(['whole-percentages', 'amounts'])
      .describe('Whole percentages, or amounts as exact as the quoted one'),
    from: text.describe('The least figure tried'),
    to: text.describe('The greatest'),
    exact: rate.nullable().describe('The same to the decimals quoted, where there are some'),
  })
  .nullable()
  .describe('How much a match is worth: how many other figures the same search would have matched');

const confusion = z.object({
  code: oneOf<ConfusionCode>({
    'rise-as-cut': 'It is the rise that would restore pay, not the cut',
    'cut-as-rise': 'It is the cut, not the rise that would undo it',
    'rise-on-other-year': "It is the rise on another year's pay",
    'other-year': 'It is right of another year',
    'compounding-ignored': 'Percentages were added or subtracted that multiply',
    'years-as-one': "Several years' awards as if they were one",
    'one-grade': "One grade's figure as everyone's",
    'weeks-52': 'Divided by 52 weeks, where the circulars divide by 365/7',
    'across-break': 'Pay points on both sides of a change of contract',
    'other-nation': "Another nation's figure",
  }).describe('Permanent'),
  strength: oneOf<Strength>({
    stated: 'In the very year that was said',
    printed: 'As a figure that was printed, or published to the penny',
    possible: 'As one of many that a wide search turns up',
  }).describe('How well it explains the figure'),
  message: text.describe('What the figure really is, and the right one'),
  is: match.describe('What it is'),
  right: match.nullable().describe('What it should have been'),
});

export const checkResult = z
  .object({
    words: text.describe('The words of the figure'),
    figure: z
      .object({
        value: z.number().describe('As quoted'),
        to: z.number().nullable().describe('The upper end of a range'),
        power: z.int().describe('The power of ten it is rounded to'),
        hedge: oneOf<Hedge>({
          about: 'Softened to either side',
          over: 'From it up',
          under: 'Up to it',
          fraction: 'A fraction in words',
        })
          .nullable()
          .describe('How the words soften it'),
        low: z.number().nullable().describe('The least it covers'),
        high: z.number().nullable().describe('Where what it covers ends; not itself covered'),
      })
      .describe('The figure, and what it covers'),
    unit: readAs(unit, 'What the figure is of').unwrap().describe('What the figure is of, as read'),
    since: readAs(payYear, 'The base pay year'),
    until: readAs(z.array(payYear), 'The end pay year, or the two that a calendar year may mean'),
    years: readAs(count, 'Over how many pay years'),
    index: readAs(id, 'The price index'),
    grade: readAs(text, 'The grade'),
    people: readAs(count, "How many people's pay it adds up"),
    outside: readAs(
      oneOf<Outside>({
        'take-home': 'Pay after tax and pension contributions',
        'total-earnings': 'Earnings with overtime and supplements',
        cost: 'A cost in all',
        prices: 'A rise in prices',
        'other-pay': "Others' pay",
        progression: "One person's pay through promotions",
        'many-people': 'The pay of more people together than can be tried',
      }),
      'Why it is outside the catalogue',
    ),
    verdict,
    searched: count.describe('How many combinations were worked out'),
    matches: z.array(match).describe('Those that the figure is: printed and named ones first'),
    beside: z.array(match).describe('What the other named methods give for the same year'),
    nearest: match.nullable().describe('The nearest there is'),
    ranges: z.array(range).describe('What each index gives, over all years searched'),
    rangesThatYear: z.array(range).describe('The same in the year of the match, or the one said'),
    confusions: z.array(confusion).describe('What it was probably confused with, best first'),
    baseRate,
    otherwise: z
      .object({ unit, verdict, matches: z.array(match).describe('Those that it is') })
      .nullable()
      .describe('A rise whose kind was assumed, read as one received; null where it was said'),
    absence: absence.nullable().describe('Null, or why there is no data to check it by'),
  })
  .meta({
    title: 'A result of payrestore check',
    description: 'One figure of a quote: a line of --format ndjson. Later versions may add fields.',
  }) satisfies z.ZodType<CheckResult>;
