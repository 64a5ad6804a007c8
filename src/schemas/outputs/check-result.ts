import * as z from 'zod';
import { id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { ConfusionCode, Strength } from '../../domain/check/confusions/confusion.js';
import type { Basis, Outside } from '../../domain/check/reading.js';
import type { Hedge } from '../../domain/quoted.js';
import type { CheckResult } from '../../report/check/record.js';
import { match, mention, unit, verdict } from './check-match.js';
import { absence, count, oneOf } from './parts.js';

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
    earnings: readAs(
      oneOf<'earnings' | 'publisher'>({
        earnings: 'The words speak of earnings',
        publisher: 'They name a publisher who uses earnings',
      }),
      'Whether earnings are meant',
    ),
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
    ledger: z.array(mention).describe('The claims on file that have the figure, the likest first'),
    absence: absence.nullable().describe('Null, or why there is no data to check it by'),
  })
  .meta({
    title: 'A result of payrestore check',
    description: 'One figure of a quote: a line of --format ndjson. Later versions may add fields.',
  }) satisfies z.ZodType<CheckResult>;
