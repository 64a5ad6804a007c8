import * as z from 'zod';
import { figure, id, payYear, published, text } from './parts.js';
import { ownSources } from './source.js';

/** A figure quoted in public, as it was quoted. */
const claimShape = z.strictObject({
  id,
  who: text,
  said: published,
  quote: text,
  figure,
  unit: text,
  nation: id.optional(),
  workforce: id.optional(),
  grade: text.optional(),
  since: payYear.optional(),
  until: payYear.optional(),
  index: id.optional(),
  prices: text.optional(),
  method: id.optional(),
  status: z.enum(['stated', 'partly-stated', 'not-stated']),
  note: text.optional(),
  source: id,
});

export const claimsShape = z.strictObject({ sources: ownSources, claims: z.array(claimShape) });
