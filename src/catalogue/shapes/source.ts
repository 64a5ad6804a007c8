import * as z from 'zod';
import { confidence, day, id, published, text } from './parts.js';

const sourceShape = z
  .strictObject({
    id,
    title: text,
    publisher: text,
    reference: text.optional(),
    published: published.optional(),
    /** Why there is no date of publication, where there is none. */
    undated: text.optional(),
    url: z.url().optional(),
    retrieved: day,
    licence: text,
    confidence,
    read: text,
    note: text.optional(),
  })
  .refine((source) => (source.published === undefined) !== (source.undated === undefined), {
    message: 'either published, or undated with the reason why there is no date',
    path: ['published'],
  })
  .refine((source) => source.url !== undefined || source.reference !== undefined, {
    message: 'a url, or the reference that finds it: a circular number, a CDID, a table',
    path: ['url'],
  });

/** Sources that a user's own file brings with it; the bundled ones stand together. */
export const ownSources = z.array(sourceShape).optional();

export const sourcesShape = z.strictObject({ sources: z.array(sourceShape) });

export type SourceFile = z.infer<typeof sourceShape>;
export type SourcesFile = z.infer<typeof sourcesShape>;
