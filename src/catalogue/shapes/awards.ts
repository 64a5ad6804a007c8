import * as z from 'zod';
import { day, figure, id, knownSince, payYear, text } from './parts.js';
import { ownSources } from './source.js';

export const awardsShape = z.strictObject({
  id,
  title: text,
  nation: id,
  workforce: id,
  base: payYear,
  confirmedThrough: day,
  sources: ownSources,
  chains: z.array(z.strictObject({ id, title: text })),
  awards: z.array(
    z.strictObject({
      payYear,
      effectiveFrom: day,
      percent: figure,
      status: z.enum(['circular', 'announced', 'inferred', 'implied']),
      knownSince: knownSince.optional(),
      chains: z.array(id).optional(),
      source: id,
      note: text.optional(),
    }),
  ),
});

export type AwardsFile = z.infer<typeof awardsShape>;
