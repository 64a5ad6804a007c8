import * as z from 'zod';
import { earningsPeriod, id, payYear, rule, text, twoMonths, weights } from './parts.js';

function choiceShape<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, status: z.enum(['stated', 'inferred']), because: text });
}

export const methodsShape = z.strictObject({
  methods: z.array(
    z.strictObject({
      id,
      title: text,
      publisher: text,
      /** What else the publisher is called in a sentence. */
      publisherAliases: z.array(text).optional(),
      default: z.boolean().optional(),
      /** Whose pay the publisher speaks of. */
      scope: z.strictObject({
        workforce: id,
        nations: z.array(id).min(1),
        /** Other workforces that it speaks of. */
        also: z.array(id).optional(),
      }),
      choices: z.strictObject({
        pay: choiceShape(id),
        index: choiceShape(id),
        prices: choiceShape(z.union([rule, twoMonths], 'a price rule, or two months')),
        /** Of earnings: a period. */
        since: choiceShape(
          z.union([payYear, earningsPeriod], 'a pay year, or a period of earnings'),
        ),
        /** Of earnings: the pay year that the base stands for, where earnings start later. */
        standsFor: payYear.optional(),
        /** Of earnings: the period that its publisher's figures end with. */
        until: choiceShape(earningsPeriod).optional(),
        /** Of earnings: how grades are put together, or `each` by itself. */
        weights: choiceShape(z.union([z.literal('each'), weights])).optional(),
      }),
      reproduces: z.array(
        z.strictObject({
          quantity: z.enum(['erosion', 'restoration']),
          /** As printed, which may be a range such as 6-7. */
          printed: text,
          nation: id.optional(),
          /** The grade it is of. */
          grade: text.optional(),
          since: z.union([payYear, earningsPeriod]).optional(),
          until: z.union([payYear, earningsPeriod]),
          /** Printed before all the prices it stands on were out; the outturn gives the same. */
          beforeOutturn: z.literal(true).optional(),
          source: id,
        }),
      ),
      /** Figures of the same publisher that the method does not give, and why. */
      misses: z
        .array(
          z.strictObject({
            quantity: z.enum(['erosion', 'restoration']),
            printed: text,
            nation: id.optional(),
            grade: text.optional(),
            since: z.union([payYear, earningsPeriod]).optional(),
            until: z.union([payYear, earningsPeriod]),
            source: id,
            why: text,
          }),
        )
        .optional(),
      note: text,
      sources: z.array(id),
    }),
  ),
});

export type MethodsFile = z.infer<typeof methodsShape>;
