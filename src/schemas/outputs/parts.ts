import * as z from 'zod';
import { day, id, confidence as letter, published, text } from '../../catalogue/shapes/parts.js';
import type { AbsenceCode } from '../../domain/absence.js';
import type { DataState, SourceResult } from '../../report/calc/answer.js';

/**
 * What the answers have in common. Objects are open: a later version may print more fields, and
 * a reader is not to refuse them. What is described is JSON, so that nothing is ever undefined.
 */

/** One of a set of codes, each with its meaning. */
export function oneOf<Code extends string>(meanings: Readonly<Record<Code, string>>) {
  const entries = Object.entries(meanings) as [Code, string][];
  return z.union(entries.map(([code, meaning]) => z.literal(code).describe(meaning)));
}

export const sourceId = id.describe('The id of a source, as in `sources`');
export const sourceIds = z.array(id).describe('Ids of sources, as in `sources`');
export const period = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?|\/\d{2})$/);
/** A pay year, or a period of earnings. */
export const when = z.string().regex(/^(\d{4}\/\d{2}|12m-to-\d{4}-\d{2}|\d{4}-\d{2}x12)$/);
export const count = z.int().min(0);

export const confidence = letter.describe(
  'How well a figure is known: A read in the document that printed it; B a reputable secondary source, or a transcription; C derived by a stated formula, not printed',
);

/** An amount in pounds, or null where there is none. */
export function pounds(meaning: string) {
  return z.number().nullable().describe(`${meaning}, in pounds to 2 decimals`);
}

/** What each reason why a figure is not there means. */
export const ABSENCES: Readonly<Record<AbsenceCode, string>> = {
  'after-series-end': 'The data ends before the period that is needed',
  'before-series-start': 'The data starts after the period that is needed',
  'incomplete-year': 'Too few months of the year are there for a mean',
  'not-known-then': 'Not yet published on the day of --as-of',
  'no-such-point-then': 'The grade had no pay point on that day',
  'not-collected': 'The amount exists, but is not in the data',
  'no-head-count': 'How many people were in the grade is not on file for that period',
};

export const absence = z
  .object({
    code: oneOf<AbsenceCode>(ABSENCES).describe('Permanent'),
    message: text.describe('What is missing, what there is, and what would help'),
  })
  .meta({ id: 'absence', title: 'Absence', description: 'Why a figure is not there' });

/** The cautions of an answer, with the codes there are, or with any. */
export function warnings<Code extends string>(code: z.ZodType<Code>) {
  const message = text.describe('The caution, as a sentence');
  return z.array(z.object({ code, message })).describe('What a careful reader must be told');
}

/** The cautions of a command that has none yet, or few. */
export const anyWarnings = warnings(text.describe('Permanent'));

const vintage = published
  .nullable()
  .describe('The newest day of publication among the sources used; null without sources');

/** The state of the data behind an answer. */
export const dataState = z
  .object({ vintage, hash: text.describe('A digest of the data files read') })
  .describe('Which state of the data the answer rests on') satisfies z.ZodType<DataState>;

export const source = z
  .object({
    id: id.describe('Permanent'),
    title: text.describe('The title of the document or series'),
    publisher: text.describe('Who published it'),
    reference: text.nullable().describe("A circular's number, a series' CDID, a table"),
    published: published.nullable().describe('When: a day, or as much of it as is known'),
    undated: text.nullable().describe('Why there is no date of publication, where there is none'),
    url: z.url().nullable().describe('Where it can be read'),
    retrieved: day.describe('The day it was read'),
    licence: text.describe('The licence it is under'),
    confidence,
    read: text.describe('How it was read'),
    note: text.nullable().describe('What else is to be known of it'),
  })
  .meta({
    id: 'source',
    title: 'Source',
    description: 'Where figures were printed: an entry of the bibliography',
  }) satisfies z.ZodType<SourceResult>;

export const sources = z.array(source).describe('Every source that the answer names, once');

/** The versioned envelope around what a command found. */
export function envelope<Fields extends z.ZodRawShape>(
  command: string,
  description: string,
  fields: Fields,
) {
  const schema = z.literal(`payrestore/${command}/v1`).describe('What this is, and its version');
  const tool = z
    .string()
    .regex(/^\d+\.\d+\.\d+/)
    .describe('The version of payrestore');
  return z.object({ schema, tool, ...fields }).meta({
    title: `payrestore ${command.replace('-', ' ')} --json`,
    description: `${description} Later versions may add fields and codes.`,
  });
}
