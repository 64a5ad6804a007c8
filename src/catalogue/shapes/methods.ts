import * as z from 'zod';
import { id, payYear, rule, text } from './parts.js';

function choiceShape<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, status: z.enum(['stated', 'inferred']), because: text });
}

export const methodsShape = z.strictObject({
  methods: z.array(
    z.strictObject({
      id,
      title: text,
      publisher: text,
      default: z.boolean().optional(),
      /** Whose pay the publisher speaks of. */
      scope: z.strictObject({ workforce: id, nations: z.array(id).min(1) }),
      choices: z.strictObject({
        pay: choiceShape(id),
        index: choiceShape(id),
        prices: choiceShape(rule),
        since: choiceShape(payYear),
      }),
      reproduces: z.array(
        z.strictObject({
          quantity: z.enum(['erosion', 'restoration']),
          /** As printed, which may be a range such as 6-7. */
          printed: text,
          nation: id.optional(),
          since: payYear.optional(),
          until: payYear,
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
            since: payYear.optional(),
            until: payYear,
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
