import * as z from 'zod';
import { id, text } from '../../catalogue/shapes/parts.js';
import type { Citation } from '../../domain/source.js';
import type { PayrollGradeResult, WorkforceResult } from '../../report/grades-report.js';
import type { FigureResult, MethodResult, MissResult } from '../../report/methods-report.js';
import { newestPay } from './calc.js';
import {
  anyWarnings,
  count,
  dataState,
  envelope,
  source,
  sourceId,
  sourceIds,
  sources,
  when,
} from './parts.js';

/** What can be asked for: grades, methods, and the bibliography. */

const held = z.object({
  contract: text.describe('The contract'),
  points: z.array(text).describe('The points the grade held on it, oldest first'),
});

const grade = z.object({
  id: text.describe('What --grade takes'),
  title: text.describe('Its full name'),
  aliases: z.array(text).describe('The other names it goes by'),
  held: z.array(held).describe('Its pay points, contract by contract'),
  today: newestPay.describe('Its newest pay'),
});

const payrollGrade = z.object({
  id: text.describe('What --grade takes with --pay earnings-total and the like'),
  title: text.describe('Its full name'),
  aliases: z.array(text).describe('The other names it goes by'),
  of: z.array(id).describe('The published grades it is made of; of a group several'),
}) satisfies z.ZodType<PayrollGradeResult>;

const workforce = z.object({
  nation: id.describe('What --nation takes'),
  workforce: id.describe('What --workforce takes'),
  title: text.describe('Its full name'),
}) satisfies z.ZodType<WorkforceResult>;

export const grades = envelope('grades', 'The grades of a workforce.', {
  data: dataState,
  query: z
    .object({
      nation: id.describe('The nation'),
      workforce: id.describe('The workforce'),
    })
    .describe('Whose grades'),
  workforces: z.array(workforce).describe('Every workforce that can be asked about'),
  results: z.array(grade).describe('A grade each'),
  earnings: z
    .array(payrollGrade)
    .describe('The payroll grades whose earnings can be asked for; none where none are published'),
  warnings: anyWarnings,
  sources,
});

const choice = z
  .object({
    value: text.describe('What is chosen'),
    status: z
      .enum(['stated', 'inferred'])
      .describe('Whether the publisher states it, or it is inferred as the figures come out'),
    because: text.describe('Where it is stated, or why it is inferred'),
  })
  .meta({ id: 'choice', title: 'Choice', description: 'One choice of a method' });

const miss = z.object({
  quantity: z.enum(['erosion', 'restoration']).describe('A cut, or the rise that undoes it'),
  printed: text.describe('In percent as printed; a range is written 6-7'),
  nation: id.nullable().describe('The nation it is of, where the method is of several'),
  grade: text.nullable().describe("The payroll grade it is of, where it is not everyone's"),
  since: when.describe('The base pay year, or the period of earnings'),
  until: when.describe('The end pay year, or the period of earnings'),
  source: sourceId,
  why: text.describe('Why the method does not give it'),
}) satisfies z.ZodType<MissResult>;

const figure = miss.omit({ why: true }).extend({
  beforeOutturn: z.boolean().describe('Printed before all the prices it stands on were out'),
}) satisfies z.ZodType<FigureResult>;

const method = z.object({
  id: id.describe('What --method takes'),
  title: text.describe('Its name'),
  publisher: text.describe('Whose figures it reproduces'),
  default: z.boolean().describe('Whether it is a row where no method is asked for'),
  scope: z
    .object({
      workforce: id.describe('The workforce'),
      nations: z.array(id).describe('The nations'),
      also: z.array(id).describe('Other workforces that it speaks of'),
    })
    .describe('Whose pay its publisher speaks of'),
  status: z.enum(['stated', 'inferred']).describe('Inferred as soon as one of its choices is'),
  pay: choice,
  index: choice,
  prices: choice,
  since: choice,
  until: choice.nullable().describe('Of earnings: the period that its figures end with'),
  weights: choice
    .nullable()
    .describe('Of earnings: how grades are put together, or each by itself'),
  reproduces: z.array(figure).describe('Published figures that it gives'),
  misses: z.array(miss).describe('Published figures that it does not give'),
  note: text.describe('What else is to be known of it'),
  sources: sourceIds,
}) satisfies z.ZodType<MethodResult>;

export const methods = envelope(
  'methods',
  'The named methods: reconstructions of published figures, each choice with its reason.',
  {
    data: dataState,
    query: z.object({}).describe('Nothing is asked'),
    results: z.array(method).describe('A method each'),
    warnings: anyWarnings,
    sources,
  },
);

const citation = z.object({
  file: text.describe("The file's path in the data, such as indices/rpi.json"),
  figures: count.describe('How many of its entries were read there'),
}) satisfies z.ZodType<Citation>;

export const bibliography = envelope('sources', 'The bibliography, or one entry of it.', {
  data: dataState,
  query: z
    .object({ id: id.nullable().describe('The source asked for; null for all') })
    .describe('Which sources'),
  results: z.array(source).describe('A source each'),
  citations: z
    .array(citation)
    .exactOptional()
    .describe('With one source asked for: where in the data it is cited'),
  warnings: anyWarnings,
  sources: z.array(source).describe('Empty: the results are the sources'),
});
