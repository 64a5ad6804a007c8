import * as z from 'zod';
import { exceptionShape, figure, id, month } from './parts.js';

/** What an index's publisher printed besides its levels, and the levels must agree with. */
export const checksShape = z.strictObject({
  id,
  index: id,
  /** Whether the rows were computed from the months as printed or before rounding. */
  computedFrom: z.enum(['printed months', 'unrounded months']),
  quarters: z
    .strictObject({
      source: id,
      rows: z.array(z.strictObject({ quarter: z.string().regex(/^\d{4} Q[1-4]$/), level: figure })),
    })
    .optional(),
  years: z
    .strictObject({
      source: id,
      rows: z.array(z.strictObject({ year: z.string().regex(/^\d{4}$/), level: figure })),
    })
    .optional(),
  /** Change over twelve months, in percent. */
  rates: z
    .strictObject({ source: id, rows: z.array(z.strictObject({ month, percent: figure })) })
    .optional(),
  exceptions: z.array(exceptionShape).optional(),
});

export type ChecksFile = z.infer<typeof checksShape>;
