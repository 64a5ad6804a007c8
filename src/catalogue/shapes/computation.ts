import * as z from 'zod';
import { EARNINGS_IDS } from '../../domain/earnings/measures.js';
import { incomplete } from './computation-rules.js';
import {
  earningsPeriod,
  earningsWindow,
  figure,
  id,
  month,
  payYear,
  rule,
  text,
  twoMonths,
  weights,
} from './parts.js';

/** How a published figure is computed: a small closed set, put together from percentages. */

const knownThen = z
  .literal(true)
  .describe('With what had been published on the day it was said')
  .optional();

/** Whose pay it is of, where it is not the claim's own. */
const others = { nation: id.optional(), workforce: id.optional() };

/** Earnings are of months, and not of pay years; a group's are put together by weights. */
const months = { period: earningsWindow.optional(), weights: weights.optional() };

/** Pay against prices, by a named method or by choices of its own. */
const realTerms = z.strictObject({
  kind: z.literal('real-terms'),
  method: id.optional(),
  pay: id.optional(),
  /** Percent that pay itself rose, as the claim states it, in place of a pay series. */
  payRise: figure.refine((percent) => Number(percent) > -100, 'a rise that leaves pay').optional(),
  index: id.optional(),
  prices: z.union([rule, twoMonths], 'a price rule, or two months').optional(),
  /** 2008/09 where it is not said. */
  since: payYear.optional(),
  until: payYear.optional(),
  ...months,
  grade: text.optional(),
  ...others,
  knownThen,
});

/** The rise of a chain, of a grade's points or of its earnings. */
const payRise = z.strictObject({
  kind: z.literal('pay-rise'),
  pay: id,
  since: payYear.optional(),
  until: payYear.optional(),
  ...months,
  grade: text.optional(),
  ...others,
  knownThen,
});

const priceRise = z.strictObject({
  kind: z.literal('price-rise'),
  index: id,
  base: month,
  end: month,
});

/** A percentage that the claim or another source states. */
const stated = z.strictObject({
  kind: z.literal('stated'),
  percent: figure,
  as: z.enum(['demand', 'offer', 'award', 'result']),
  /** Where it is not the claim's own. */
  source: id.optional(),
});

/** Decimals that a percentage is rounded to before it is used. */
const places = z.int().min(0).max(4).optional();

const partShape = z.discriminatedUnion('kind', [
  realTerms.extend({ places }),
  payRise.extend({ places }),
  priceRise.extend({ places }),
  stated,
]);

const pay = z.strictObject({
  kind: z.literal('pay'),
  grades: z.array(text).min(1),
  in: payYear,
  /** Percent on top of basic pay. */
  supplement: figure.optional(),
  knownThen,
});

/** What a payroll grade was paid on average over a period, a year or an hour of full time. */
const earnings = z.strictObject({
  kind: z.literal('earnings'),
  pay: z.enum(EARNINGS_IDS),
  grade: text,
  period: earningsPeriod,
  weights: weights
    .refine((value) => value !== 'plain' && !value.includes('..'), 'people, or one period of them')
    .optional(),
  ...others,
});

const raised = z.strictObject({
  kind: z.literal('raised'),
  grade: text,
  in: payYear,
  by: partShape,
});

const undone = z
  .strictObject({ kind: z.literal('undone'), cut: partShape })
  .refine(({ cut }) => cut.kind !== 'stated' || Number(cut.percent) < 100, {
    message: 'a cut that leaves something to restore',
    path: ['cut'],
  });

const together = z.strictObject({
  kind: z.enum(['sum', 'compound']),
  parts: z.array(partShape).min(2),
});

const fall = z.strictObject({
  kind: z.literal('fall'),
  from: figure.refine((amount) => Number(amount) > 0, 'an amount above 0'),
  to: figure,
});

export const computationShape = z
  .discriminatedUnion('kind', [realTerms, payRise, pay, earnings, raised, undone, together, fall])
  .superRefine((computation, context) => {
    for (const { of, path } of comparisons(computation)) {
      const missing = incomplete(of);
      if (missing) context.addIssue({ code: 'custom', path, message: missing });
    }
  });

export type FiledComputation = z.infer<typeof computationShape>;
export type FiledPart = z.infer<typeof partShape>;
export type Comparison = Extract<FiledPart, { kind: 'real-terms' | 'pay-rise' }>;

/** The comparisons of pay in a computation, with their place. */
function comparisons(
  computation: FiledComputation,
): readonly { readonly of: Comparison; readonly path: (string | number)[] }[] {
  const parts: (readonly [FiledComputation | FiledPart, (string | number)[]])[] =
    computation.kind === 'raised'
      ? [[computation.by, ['by']]]
      : computation.kind === 'undone'
        ? [[computation.cut, ['cut']]]
        : 'parts' in computation
          ? computation.parts.map((part, at) => [part, ['parts', at]] as const)
          : [[computation, []]];
  return parts.flatMap(([of, path]) =>
    of.kind === 'real-terms' || of.kind === 'pay-rise' ? [{ of, path }] : [],
  );
}
