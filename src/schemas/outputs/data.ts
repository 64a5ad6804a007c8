import * as z from 'zod';
import { day, id, knownSince, text } from '../../catalogue/shapes/parts.js';
import type { DataValue } from '../../domain/data-series.js';
import type { SeriesResult } from '../../report/data/list-report.js';
import type { FindingResult } from '../../report/data/verify-report.js';
import {
  anyWarnings,
  confidence,
  count,
  dataState,
  envelope,
  period,
  source,
  sourceId,
  sourceIds,
  sources,
} from './parts.js';

/** What the catalogue holds, and whether it is sound. */

const series = z.object({
  id: id.describe('Permanent'),
  kind: z
    .enum(['price-index', 'pay-scale', 'award-chain', 'earnings', 'headcounts'])
    .describe('What it is'),
  file: text.describe("Its file's path in the data"),
  title: text.describe('Its name'),
  nation: id.nullable().describe('The nation; null for a price index'),
  workforce: id.nullable().describe('The workforce; null for a price index, and for earnings'),
  unit: text.describe('What its figures are in, such as pounds a year'),
  confirmedThrough: day
    .nullable()
    .describe(
      'The last day its final figure is known to have held; null for a price index, earnings and head counts',
    ),
  origin: text.describe("bundled, or the user's file it comes from"),
});

const listed = series.extend({
  first: period.nullable().describe('The first month, year or day; null without figures'),
  last: period.nullable().describe('The last month, year or day; null without figures'),
  values: count.describe('How many figures there are'),
  confidence: z
    .object({
      A: count.describe('Read in the document that printed them'),
      B: count.describe('From a secondary source, or a transcription'),
      C: count.describe('Derived, not printed'),
    })
    .describe('How many figures are of each confidence'),
  sources: sourceIds,
}) satisfies z.ZodType<SeriesResult>;

export const dataList = envelope('data-list', 'Everything that holds figures.', {
  data: dataState,
  query: z.object({}).describe('Nothing is asked'),
  results: z.array(listed).describe('A series or scale each'),
  warnings: anyWarnings,
  sources,
});

const value = z.object({
  series: id.describe('The series it is of'),
  point: text
    .nullable()
    .describe(
      "A scale's point, the chains an award belongs to, a grade and its measure, or who is counted",
    ),
  period: z
    .union([period, z.string().regex(/^12m-to-\d{4}-\d{2}$/)])
    .describe(
      'A month, twelve months to one, a financial or pay year, or the day it is in force from',
    ),
  value: text.nullable().describe('The figure as printed; null where there is none'),
  confidence: confidence.nullable().describe('How well the figure is known'),
  said: text.nullable().describe("Provisional, a revision, an award's status"),
  formula: text.nullable().describe('The formula of a figure nobody printed'),
  reason: text.nullable().describe('Why there is no figure'),
  knownSince: knownSince.nullable().describe('When it became known'),
  note: text.nullable().describe('What else is to be known of it'),
  source: sourceId.nullable().describe('The id of its source'),
}) satisfies z.ZodType<DataValue>;

export const dataShow = envelope(
  'data-show',
  'The figures of one series, chain, scale, or file of earnings or of head counts.',
  {
    data: dataState,
    query: z
      .object({
        id: id.describe('The series asked for'),
        period: text.nullable().describe('The period asked for, as typed; null for all of it'),
        point: text.nullable().describe('The point asked for, as typed; null for all of them'),
      })
      .describe('Which figures'),
    series: series
      .extend({ note: text.nullable().describe('What else is to be known of it') })
      .describe('The series itself'),
    results: z.array(value).describe('A figure each, in order'),
    warnings: anyWarnings,
    sources,
  },
);

const finding = z.object({
  code: z
    .string()
    .regex(/^[a-z]+(-[a-z]+)*$/)
    .describe('Permanent, such as award or gap'),
  severity: z.enum(['error', 'warning']).describe('An error makes the data wrong'),
  file: text.describe("The file's path in the data"),
  path: z.string().describe('Where in the file, such as levels[3].level; empty for all of it'),
  line: count.describe('The line of the file'),
  what: text.describe('What is wrong, with the figures in it'),
  why: text.describe('Why it matters'),
}) satisfies z.ZodType<FindingResult>;

const verified = z.object({
  path: text.describe("The file's path in the data"),
  kind: text.nullable().describe('What kind of file it is; null where that cannot be told'),
  values: count.describe('How many figures were checked'),
  undated: count.describe('How many of them rest on sources without a date of publication'),
  exceptions: count.describe('How many deviations are known and explained'),
  findings: count.describe('How many findings there are'),
});

export const dataVerify = envelope('data-verify', 'What checking the data came to.', {
  query: z.object({ where: text.describe('What was checked') }).describe('Which data'),
  summary: z
    .object({
      files: count.describe('Files'),
      values: count.describe('Figures'),
      undated: count.describe('Figures that rest on sources without a date of publication'),
      exceptions: count.describe('Deviations that are known and explained'),
      alone: z.boolean().describe('Whether it is a whole, checked without the bundled data'),
      errors: count.describe('Findings that make the data wrong'),
      warnings: count.describe('Findings that do not'),
    })
    .describe('How many of each'),
  files: z.array(verified).describe('A file each'),
  results: z.array(finding).describe('A finding each'),
  warnings: anyWarnings,
  sources: z.array(source).describe('Empty'),
});
