import * as z from 'zod';
import { day, id, text } from './parts.js';
import { ownSources } from './source.js';

/** What its grades are called among average earnings; a grade of several is a group. */
const earningsShape = z.strictObject({
  series: id,
  grades: z
    .array(
      z.strictObject({ id: text, title: text, aliases: z.array(text), of: z.array(id).min(1) }),
    )
    .min(1),
});

/** A workforce has scales and grades of them, or average earnings, or both. */
export const workforceShape = z
  .strictObject({
    id,
    nation: id,
    workforce: id,
    title: text,
    aliases: z.array(text),
    awards: id.optional(),
    sources: ownSources,
    scales: z.array(
      z.strictObject({
        scale: id,
        appliesFrom: day,
        /** Stands beside the contract before it, which goes on for those who stay on it. */
        beside: z.literal(true).optional(),
      }),
    ),
    closedScale: id.optional(),
    breaks: z.array(
      z.strictObject({ id, date: day, from: id, to: id, title: text, what: text, source: id }),
    ),
    mapping: z.strictObject({
      status: z.enum(['stated', 'inferred']),
      source: id,
      note: text,
    }),
    grades: z.array(
      z.strictObject({
        id: text,
        title: text,
        aliases: z.array(text),
        lowestStage: text.optional(),
        held: z.array(z.strictObject({ scale: id, point: text })),
      }),
    ),
    earnings: earningsShape.optional(),
  })
  .superRefine((file, context) => {
    if (file.earnings) return;
    for (const key of ['scales', 'grades'] as const) {
      if (file[key].length > 0) continue;
      const wanted = { origin: 'array', minimum: 1, inclusive: true } as const;
      context.addIssue({ code: 'too_small', ...wanted, path: [key], input: file[key] });
    }
  });

export type WorkforceFile = z.infer<typeof workforceShape>;
