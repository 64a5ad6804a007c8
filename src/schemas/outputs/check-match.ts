import * as z from 'zod';
import { id, text } from '../../catalogue/shapes/parts.js';
import type { Likeness } from '../../domain/check/ledger.js';
import type { Verdict } from '../../domain/check/verdict.js';
import { VERDICTS } from '../../domain/claims/claim.js';
import type { Unit } from '../../domain/quoted.js';
import type { MentionResult } from '../../report/check/ledger-text.js';
import type { MatchResult } from '../../report/check/match.js';
import { priceRule, step } from './calc-result.js';
import { oneOf, sourceId, sourceIds, when } from './parts.js';

export const unit = oneOf<Unit>({
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

export const match = z
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
      earnings: 'Published average earnings',
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
    since: when.nullable().describe('The base pay year, or the period of earnings'),
    until: when.describe('The end pay year or period, or the only one'),
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
    steps: z
      .array(step)
      .exactOptional()
      .describe('With --explain, of a comparison with prices: each formula with its numbers'),
  })
  .meta({
    id: 'match',
    title: 'Match',
    description: 'A figure that there is, and what gives it',
  }) satisfies z.ZodType<MatchResult>;

export const mention = z.object({
  id: id.describe('The claim, as in payrestore claims'),
  who: text.describe('Who said it'),
  said: text.describe('When: a day, or as much of it as is known'),
  nation: id.describe('Where the pay is'),
  workforce: id.describe('Whose pay'),
  likeness: oneOf<Likeness>({
    same: 'The same figure',
    'other-measure': 'The same number, of another measure of pay',
    'other-workforce': "The same number, of others' pay",
    'other-nation': 'The same number, of another nation',
    'other-unit': 'The same number, as another kind of figure',
  }).describe('How it goes with the quote'),
  unit: text.describe('What the figure is of there'),
  verdict: z.enum(VERDICTS).describe('What recomputing it comes to'),
  source: sourceId,
}) satisfies z.ZodType<MentionResult>;
