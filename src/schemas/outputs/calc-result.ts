import * as z from 'zod';
import { day, id, text } from '../../catalogue/shapes/parts.js';
import type { CalcResult } from '../../report/calc/record.js';
import type { Step } from '../../report/calc/steps.js';
import { absence, confidence, count, pounds, sourceId, sourceIds, when } from './parts.js';

const pricePeriod = z
  .string()
  .regex(/^\d{4}(\/\d{2}|-\d{2}(\.\.\d{4}-\d{2})?)$/)
  .nullable()
  .describe('A month 2009-04, the months of a mean 2008-04..2009-03, or a financial year 2008/09');
const payPeriod = z
  .string()
  .regex(/^\d{4}-\d{2}(\.\.\d{4}-\d{2})?$/)
  .nullable()
  .describe('Twelve months, or a month that is taken twelve times');
const level = z.number().nullable().describe('The level to 4 decimals, a mean where of 12 months');
const months = z
  .object({
    have: count.describe('How many months were read'),
    of: count.describe('How many a complete reading has'),
  })
  .nullable()
  .describe('How many months the level stands on');

/** The same at the base and at the end. */
function pair<T extends z.ZodType>(each: T, meaning: string) {
  return z.object({ base: each, end: each }).describe(meaning);
}

function percent(meaning: string) {
  return z.number().nullable().describe(`${meaning}, in percent to 4 decimals`);
}

function ratio(meaning: string) {
  return z.number().nullable().describe(`${meaning}, to 6 decimals`);
}

export const priceRule = z
  .string()
  .regex(/^(start|end|average|latest|same-months|last-month|\d{4}-\d{2}\.\.\d{4}-\d{2})$/)
  .describe(
    'Which price level stands for a pay year: start the April it starts, end the April that ends it, average the mean of its months, latest the newest month, same-months and last-month those of earnings, or two months named outright',
  );

const input = z.object({
  name: text.describe('What it is'),
  value: text.describe('As printed, or as an earlier step gave it'),
  source: sourceId
    .nullable()
    .describe("The id of its source; null where an earlier step gave it, or it is the user's own"),
});

/** One step of a receipt. */
export const step = z
  .object({
    quantity: text.describe('The field of the result it gives, such as priceLevels.base'),
    name: text.describe('What it gives, in words'),
    formula: text.describe('The formula'),
    text: text.describe('The formula with the numbers in it'),
    inputs: z.array(input).describe('The figures that go into it'),
    value: z.number().describe("What it comes to, rounded as the result's field is"),
  })
  .meta({
    id: 'step',
    title: 'Step',
    description: 'One step of the arithmetic',
  }) satisfies z.ZodType<Step>;

export const calcResult = z
  .object({
    workforce: id.nullable().describe("Whose pay; null with pay of one's own"),
    nation: id.nullable().describe('The nation of the workforce'),
    grade: text.nullable().describe('The grade; null where the percentages are of all'),
    since: when.describe(
      'The base pay year, 1 April to 31 March; of earnings the period, 2010/11, 12m-to-2010-08 or 2009-10x12',
    ),
    until: when.describe('The end pay year, or the period of earnings'),
    on: day.nullable().describe("The day pay is read on, where not the end year's 31 March"),
    asOf: day.nullable().describe('What was not yet published on this day is left out'),
    method: id.nullable().describe('The named method; null with choices given one by one'),
    methodStatus: z
      .enum(['stated', 'inferred'])
      .nullable()
      .describe("Inferred as soon as one of the method's choices is"),
    pay: id.describe(
      'The pay series: awards, awards-consolidated, scale, scale-2002, own, or one of earnings',
    ),
    weights: text
      .nullable()
      .describe('Of earnings of several grades as one: plain, people, or whose people count'),
    index: id.describe('The price index'),
    prices: priceRule,
    comparator: z.boolean().describe('The index is of something other than prices'),
    payPeriods: pair(payPeriod, 'Of earnings: the months they are of; null of other pay'),
    pricePeriods: pair(pricePeriod, 'The months or years of the index that were read'),
    priceLevels: pair(level, 'The index levels'),
    months: pair(months, 'How complete the readings of the index are'),
    priceRatio: ratio('End price level / base price level, q'),
    payRatio: ratio('End pay / base pay, p'),
    nominalRisePercent: percent('The rise in pay itself, p − 1'),
    erosionPercent: percent('The cut in real terms, 1 − p / q; negative where pay has risen'),
    restorationPercent: percent("The rise on the end year's pay that undoes the cut, q / p − 1"),
    basePoint: text.nullable().describe('The pay point at the base'),
    currentPoint: text.nullable().describe('The pay point at the end'),
    basePay: pounds('Full-time basic pay a year at the base, or average earnings'),
    currentPay: pounds('Full-time basic pay a year at the end, or average earnings'),
    currentFrom: day.nullable().describe('The day the amount at the end took effect'),
    payConfidence: confidence.nullable().describe('The weaker confidence of the two amounts'),
    priceConfidence: confidence.nullable().describe('The weakest confidence of the index levels'),
    restoredPay: pounds('Pay at the end × q / p, a year'),
    shortfall: pounds('Restored pay less pay at the end, a year'),
    baseHourly: pounds('Pay at the base an hour'),
    currentHourly: pounds('Pay at the end an hour'),
    restoredHourly: pounds('Restored pay an hour'),
    hoursPerWeek: z.number().describe('Hours a week, in the hourly figures'),
    weeksPerYear: z.number().describe('Weeks a year, in the hourly figures, to 6 decimals'),
    contractBreaks: z
      .array(text)
      .describe('Ids of the changes of contract between the two amounts: not like for like'),
    provisional: z.boolean().describe('The end mean stands on fewer months than a year has'),
    inferred: z.boolean().describe('The chain of awards rests on awards that nobody printed'),
    origin: text.describe("bundled, or the user's files that the figures come from"),
    absence: absence.nullable().describe('Null, or why there is no answer: numbers are then null'),
    sources: sourceIds,
    steps: z
      .array(step)
      .exactOptional()
      .describe('With --explain: the arithmetic in its order; none where there is an absence'),
  })
  .meta({
    title: 'Result of payrestore calc',
    description:
      'What one grade by one method or set of choices comes to: basic pay of a post before tax, or average earnings where `pay` says so. Each number is rounded once, half away from zero. A line of --format ndjson is one of these.',
  }) satisfies z.ZodType<CalcResult>;
