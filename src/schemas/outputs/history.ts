import * as z from 'zod';
import { day, id, text } from '../../catalogue/shapes/parts.js';
import type { HistoryQuery } from '../../domain/history/findings.js';
import type { HistoryAnswer, HistoryPoint, HistorySummary } from '../../report/history/answer.js';
import type { AwardResult, HistoryResult } from '../../report/history/record.js';
import { notice } from './calc.js';
import { calcResult, priceRule } from './calc-result.js';
import {
  absence,
  count,
  dataState,
  envelope,
  oneOf,
  pounds,
  sourceId,
  sources,
  warnings,
} from './parts.js';
import { yardstick } from './yardstick.js';

const payYear = z.string().regex(/^\d{4}\/\d{2}$/);

function percent(meaning: string) {
  return z.number().nullable().describe(`${meaning}, in percent to 4 decimals`);
}

function index(meaning: string) {
  return z.number().nullable().describe(`${meaning}, the base year being 100, to 4 decimals`);
}

const award = z.object({
  percent: z.number().describe('The rise in percent, as printed'),
  status: oneOf({
    circular: 'Printed in a pay circular',
    announced: 'Announced as an average over grades',
    inferred: 'Worked out from published figures of what pay has lost',
    implied: 'Worked back from a published sum of several awards',
  }).describe('How the award is known'),
  from: day.describe('The day it took effect'),
  source: sourceId,
}) satisfies z.ZodType<AwardResult>;

/** One year; the fields of a result of `calc` are its own, with this year as its end. */
export const historyResult = calcResult
  .extend({
    until: payYear.describe('The pay year that the record is of'),
    absence: absence
      .nullable()
      .describe('Null, or why pay and prices cannot be compared: what rests on both is then null'),
    awards: z.array(award).describe('The awards of the year; none on a scale or at the base'),
    payRisePercent: percent('The rise in pay since the year before'),
    priceRisePercent: percent('The rise in prices since the year before, by the same rule'),
    payIndex: index('Pay'),
    priceIndex: index('The price level'),
    realPayIndex: index('What pay buys: payIndex / priceIndex × 100'),
    breaks: z
      .array(text)
      .describe(
        'Ids of the changes of contract between the year before and this one: not like for like, in pounds where pay is a chain of awards',
      ),
    lostSoFar: pounds('The shortfall of each year to this one added up, in its own pounds'),
    shortfallAtEnd: pounds("The year's shortfall × the end year's price level / its own"),
    lostSoFarAtEnd: pounds('The same of each year to this one added up'),
    moneyAbsence: absence
      .nullable()
      .describe('Null, or why there are no pounds: the year is then in none of the sums'),
  })
  .meta({
    title: 'Year of payrestore history',
    description:
      "One grade's pay in one year against prices: what payrestore calc says with that year as its end, and what the year itself brought. A year's pay is the amount in force on its 31 March. A line of --format ndjson is one of these.",
  }) satisfies z.ZodType<HistoryResult>;

const query = z
  .object({
    nation: id.describe('The nation'),
    workforce: id.describe('The workforce'),
    grades: z.array(text).describe('The grades; none for a workforce as a whole'),
    method: id.nullable().describe('The named method; null with choices given one by one'),
    index: id.describe('The price index'),
    prices: priceRule,
    pay: id.describe('The pay series'),
    since: payYear.describe('The base pay year'),
    until: payYear.describe('The last pay year'),
    untilGiven: z
      .boolean()
      .describe('Whether the last year was asked for or is the last that pay is known for'),
    asOf: day.nullable().describe('The day as known on which it was asked'),
    hoursPerWeek: z.number().describe('Hours a week'),
    weeksPerYear: z.number().describe('Weeks a year, to 6 decimals'),
    weights: text.nullable().describe('How earnings of several grades are put together'),
  })
  .describe(
    'The question as it was understood, every default filled in',
  ) satisfies z.ZodType<HistoryQuery>;

function point(meaning: string) {
  return z
    .object({
      year: payYear.describe('The pay year'),
      erosionPercent: z.number().describe('The cut since the base year, in percent to 4 decimals'),
      restorationPercent: z
        .number()
        .describe("The rise on that year's pay that undoes it, in percent to 4 decimals"),
    })
    .nullable()
    .describe(meaning) satisfies z.ZodType<HistoryPoint | null>;
}

const lost = z
  .object({
    endYear: payYear.describe('The year whose pounds inEndPounds is in: the last with an answer'),
    years: count.describe('How many years are in the sums, the base year among them'),
    inOwnPounds: z.number().describe("Each year's shortfall in its own pounds, added up"),
    inEndPounds: z
      .number()
      .describe("Each year's shortfall × the end year's price level / its own, added up"),
    uncounted: z
      .array(z.object({ year: payYear.describe('The pay year'), absence }))
      .describe('The years that are in none of the sums, and why'),
  })
  .nullable()
  .describe('What the grade fell short by in pounds; null where no pounds go with the percentages');

const summary = z.object({
  grade: text.nullable().describe('The grade; null where the percentages are of all'),
  worst: point('The year with the largest cut after the base; null where none has an answer'),
  bestSince: point('The smallest cut after the worst; null where the worst is the last'),
  last: point('The last year with an answer'),
  lost,
}) satisfies z.ZodType<HistorySummary>;

export const history = envelope('history', 'Pay against prices year by year.', {
  data: dataState,
  query,
  results: z.array(historyResult).describe('A result a year, grade by grade'),
  summaries: z.array(summary).describe('What the years come to, a grade each'),
  yardsticks: z
    .array(yardstick)
    .describe('What each default method says of the cut in the last year'),
  warnings: warnings(notice),
  sources,
}) satisfies z.ZodType<HistoryAnswer>;
