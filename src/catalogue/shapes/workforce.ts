import * as z from 'zod';
import { day, id, text } from './parts.js';
import { ownSources } from './source.js';

export const workforceShape = z.strictObject({
  id,
  nation: id,
  workforce: id,
  title: text,
  aliases: z.array(text),
  awards: id.optional(),
  sources: ownSources,
  scales: z
    .array(
      z.strictObject({
        scale: id,
        appliesFrom: day,
        /** Stands beside the contract before it, which goes on for those who stay on it. */
        beside: z.literal(true).optional(),
      }),
    )
    .min(1),
  closedScale: id.optional(),
  breaks: z.array(
    z.strictObject({ id, date: day, from: id, to: id, title: text, what: text, source: id }),
  ),
  mapping: z.strictObject({
    status: z.enum(['stated', 'inferred']),
    source: id,
    note: text,
  }),
  grades: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        aliases: z.array(text),
        lowestStage: text.optional(),
        held: z.array(z.strictObject({ scale: id, point: text })),
      }),
    )
    .min(1),
});

export type WorkforceFile = z.infer<typeof workforceShape>;
