import * as z from 'zod';
import { day, id, month, text } from '../../catalogue/shapes/parts.js';
import type { LevelChangeResult, UpdateResult } from '../../report/data/update-report.js';
import { anyWarnings, envelope, oneOf, source } from './parts.js';

/** What bringing in newer figures came to: the same of a file as of the network. */

const change = z
  .object({
    month: month.describe('The month'),
    before: text.nullable().describe('The level that was stored; null for a new month'),
    after: text.describe('The level as now printed'),
  })
  .meta({
    id: 'change',
    title: 'Change',
    description: 'A level that is new, or another than the one stored',
  }) satisfies z.ZodType<LevelChangeResult>;

const updated = z.object({
  id: id.describe('The id it is kept under'),
  title: text.describe('Its name'),
  status: oneOf<UpdateResult['status']>({
    new: 'There was none of this id, and now there is',
    updated: 'It took the place of the one there was',
    unchanged: 'There is nothing new in it',
    refused: 'It was not taken, for the reasons given',
    failed: 'It could not be had, for the reason given',
    'not-served': 'It is not served as a series',
  }).describe('What became of it, or with --dry-run would have'),
  place: text.nullable().describe('The file written, or that would be; null where none is'),
  lastBefore: month.nullable().describe('The last month that was stored'),
  lastAfter: month.nullable().describe('The last month it has'),
  releasedBefore: day.nullable().describe('The day of the release that was stored'),
  released: day.nullable().describe('The day of its release'),
  nextRelease: day.nullable().describe('The day of the release after it, where its file says'),
  added: z.array(change).describe('The months that are new'),
  revised: z.array(change).describe('The months whose level has moved'),
  reasons: z
    .array(
      z.object({
        code: text.describe('Permanent'),
        message: text.describe('The reason, as a sentence'),
      }),
    )
    .describe('Why it was refused, failed or is not served'),
  cautions: z.array(text).describe('Figures of the release that do not fit each other'),
}) satisfies z.ZodType<UpdateResult>;

const fields = {
  query: z
    .object({
      series: z.array(id).describe('The series, by id'),
      dryRun: z.boolean().describe('Whether nothing was to be written'),
    })
    .describe('What was asked'),
  results: z.array(updated).describe('A series each'),
  warnings: anyWarnings,
  sources: z.array(source).describe('Empty'),
};

export const dataUpdate = envelope('data-update', 'What fetching newer figures came to.', fields);
export const dataImport = envelope('data-import', 'What bringing in a saved file came to.', fields);
