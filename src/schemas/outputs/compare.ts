import * as z from 'zod';
import { day, id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { CompareQuery } from '../../domain/compare/findings.js';
import type { Dimension } from '../../domain/compare/grid.js';
import type {
  CompareAnswer,
  CompareSummary,
  EffectEnd,
  EffectResult,
  SpecificationResult,
} from '../../report/compare/answer.js';
import type { CompareNoticeCode } from '../../report/compare/notes.js';
import { NOTICES } from './calc.js';
import { calcResult, priceRule } from './calc-result.js';
import { count, dataState, envelope, oneOf, sources, warnings } from './parts.js';

const dimension = oneOf<Dimension>({
  index: 'The price index',
  prices: 'The price rule',
  pay: 'The pay series, and on a scale the grade',
  since: 'The base pay year',
  until: 'The end pay year',
});

const query = z
  .object({
    nation: id.describe('The nation'),
    workforce: id.describe('The workforce'),
    grades: z.array(text).describe('The grades; none for a workforce as a whole'),
    vary: z.array(dimension).describe('The choices that vary'),
    index: z.array(id).describe('The price indices, in the order asked'),
    prices: z.array(priceRule).describe('The price rules, in the order asked'),
    pay: z.array(id).describe('The pay series, in the order asked'),
    since: z.array(payYear).describe('The base pay years'),
    until: z.array(payYear).describe('The end pay years'),
    untilGiven: z.boolean().describe('Whether the end years were asked for or are the default'),
    asOf: day.nullable().describe('The day as known on which it was asked'),
  })
  .describe(
    'The question as it was understood, every default filled in',
  ) satisfies z.ZodType<CompareQuery>;

function percent(meaning: string) {
  return z.number().describe(inPercent(meaning));
}

function inPercent(meaning: string): string {
  return `${meaning}, in percent to 4 decimals`;
}

const CUT = 'The cut in real terms; negative where pay has risen';
const RISE = "The rise on the end year's pay that undoes the cut";

const specification = z
  .object({
    method: id.nullable().describe('The named method with these choices, if one has them'),
    pay: id.describe('The pay series'),
    grade: text.nullable().describe('The grade; null where the percentages are of all'),
    index: id.describe('The price index'),
    prices: priceRule,
    since: payYear.describe('The base pay year'),
    until: payYear.describe('The end pay year'),
    erosionPercent: z.number().nullable().describe(inPercent(CUT)),
    restorationPercent: z.number().nullable().describe(inPercent(RISE)),
  })
  .meta({
    id: 'specification',
    title: 'Specification',
    description: 'A combination of choices, and what it comes to: null where it has no answer',
  }) satisfies z.ZodType<SpecificationResult>;

const effectEnd = z
  .object({
    value: text.describe("The choice's value: cpi, end, scale F1, 2008/09"),
    erosionPercent: percent(CUT),
    restorationPercent: percent(RISE),
  })
  .meta({
    id: 'effect-end',
    title: 'End of an effect',
    description: 'The specification with the smallest or the largest cut along a choice',
  }) satisfies z.ZodType<EffectEnd>;

const effect = z.object({
  dimension: dimension.describe('The choice that varies'),
  count: count.describe('How many specifications differ from the reference in this alone, or not'),
  answered: count.describe('How many of them have an answer'),
  percentagePoints: z
    .number()
    .nullable()
    .describe('The largest cut less the smallest, in percentage points to 4 decimals'),
  lowest: effectEnd.nullable().describe('The smallest cut along it'),
  highest: effectEnd.nullable().describe('The largest cut along it'),
  absence: z
    .object({
      code: oneOf({ 'too-few-answers': 'Fewer than two have an answer' }).describe('Permanent'),
      message: text.describe('The reason, as a sentence'),
    })
    .nullable()
    .describe('Null, or why there is no effect'),
}) satisfies z.ZodType<EffectResult>;

const summary = z
  .object({
    count: count.describe('How many specifications there are'),
    answered: count.describe('How many have an answer'),
    counted: count.describe('How many of those count: comparators do not, beside price indices'),
    lowest: specification.nullable().describe('The one with the smallest cut'),
    highest: specification.nullable().describe('The one with the largest cut'),
    median: z
      .object({ erosionPercent: percent(CUT), restorationPercent: percent(RISE) })
      .nullable()
      .describe('The cut with as many below as above, the mean of the middle two where even'),
    effects: z.array(effect).describe('How far each choice alone moves the cut, the largest first'),
    reference: specification,
  })
  .describe('What those that count come to together') satisfies z.ZodType<CompareSummary>;

const notice = oneOf<CompareNoticeCode>({
  ...NOTICES,
  'not-a-specification': 'An index of financial years has no months for a price rule to read',
  'not-counted': 'Comparators are not counted beside price indices',
  'same-for-every-grade': 'The percentages of award chains do not depend on the grade',
}).describe('Permanent');

export const compare = envelope(
  'compare',
  'Every combination of choices, their range, and how far each choice moves the answer.',
  {
    data: dataState,
    query,
    results: z.array(calcResult.meta({ id: 'result' })).describe('A result a specification'),
    summary,
    warnings: warnings(notice),
    sources,
  },
) satisfies z.ZodType<CompareAnswer>;
