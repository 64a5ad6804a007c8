import * as z from 'zod';
import { day, id, text } from '../../catalogue/shapes/parts.js';
import type { CalcQuery } from '../../domain/findings.js';
import type { NoticeCode } from '../../domain/notices.js';
import type { CalcAnswer, TodayResult } from '../../report/calc/answer.js';
import { calcResult, priceRule } from './calc-result.js';
import {
  absence,
  confidence,
  dataState,
  envelope,
  oneOf,
  pounds,
  sourceId,
  sources,
  warnings,
  when,
} from './parts.js';

const query = z
  .object({
    nation: id.nullable().describe("The nation; null with pay of one's own"),
    workforce: id.nullable().describe("The workforce; null with pay of one's own"),
    grades: z.array(text).describe('The grades; none for a workforce as a whole'),
    methods: z.array(id).describe('The named methods; none with choices given one by one'),
    index: id.nullable().describe('The price index; null with named methods'),
    prices: priceRule.nullable().describe('The price rule; null with named methods'),
    pay: id.nullable().describe("The pay series, own for pay of one's own; null with methods"),
    since: when.describe('The base pay year, or the period of earnings'),
    until: when.describe('The end pay year, or the period of earnings'),
    untilGiven: z.boolean().describe('Whether the end year was asked for or is the default'),
    on: day.nullable().describe('The day pay was asked for'),
    asOf: day.nullable().describe('The day as known on which it was asked'),
    hoursPerWeek: z.number().describe('Hours a week'),
    weeksPerYear: z.number().describe('Weeks a year, to 6 decimals'),
    basePay: pounds('Own pay a year at the base'),
    currentPay: pounds('Own pay a year at the end'),
    weights: text.nullable().describe('How earnings of several grades are put together'),
  })
  .describe(
    'The question as it was understood, every default filled in',
  ) satisfies z.ZodType<CalcQuery>;

/** What `calc` and `grades` say of a grade's newest pay. */
export const newestPay = z.object({
  day: day.describe('The day it is read on: the last the data is confirmed for, or --as-of'),
  point: text.nullable().describe('The pay point'),
  pay: pounds('Full-time basic pay a year'),
  hourly: pounds('Pay an hour'),
  from: day.nullable().describe('The day the amount took effect'),
  confidence: confidence.nullable().describe('How well the amount is known'),
  absence: absence.nullable().describe('Null, or why there is no amount'),
  source: sourceId.nullable().describe('The id of the source of the amount'),
});

const today = newestPay.extend({
  grade: text.describe('The grade'),
}) satisfies z.ZodType<TodayResult>;

/** What each notice about a result means. */
export const NOTICES: Readonly<Record<NoticeCode, string>> = {
  'contract-break': 'The pay compared crosses a change of contract, and is not like for like',
  'mid-year-step': 'Pay changed within the pay year',
  'revised-amount': 'The amount replaced an earlier one for the same year',
  'nodal-point-base': 'The nodal point did not exist then; its lowest stage stands for it',
  'cautioned-amount': 'An amount is not like those of other years, for the reason given',
  'no-money': 'There are percentages, and no pounds to go with them',
  'mid-year-award': 'An award took effect within the year, which counts with all of it',
  'after-confirmed': 'The day lies after the last the pay data is confirmed for',
  'provisional-mean': 'The mean of the end year stands on fewer months than a year has',
  'derived-level': 'An index level was derived, not printed',
  'provisional-level': 'Index levels are marked provisional by their publisher',
  'base-year-changed': 'From this base year the method gives no figure of its publisher',
  'partly-inferred': 'Awards of the chain were worked out, not read',
  'derived-amount': 'An amount was derived, not printed',
  comparator: 'The index is of something other than prices',
  'own-data': "Figures come from the user's own files",
  'single-vintage': 'Only the newest release of the index is kept, cut off at the day',
  'months-outside-year': 'A month named outright lies outside its pay year',
  'holds-arrears': 'The months of earnings hold pay for months outside them',
  'lacks-arrears': 'Pay for the months of earnings was paid outside them',
  'one-off-pay': 'The months of earnings hold something paid once',
  'august-double-count': 'People who change post in August are counted twice that month',
  'refreshed-figures': 'A later release refreshed these figures',
  'full-time-with-arrears': 'The derived full-time total leaves arrears out',
  'part-time-drift':
    'How much of a full-time post a person has moved, and averages per person with it',
  'derived-earnings': 'The average was worked out for these months, not printed',
  'later-base': 'The words say an earlier base year than earnings go back to',
  'grade-mix': 'The shares of the grades in the group changed, and some of the figure is that',
  'stand-in-weights': 'The people of other months than the earnings are of count',
  'measure-flips-sign': 'By one measure of earnings pay fell in real terms, by the other it rose',
};

/** The code of a notice. */
export const notice = oneOf(NOTICES).describe('Permanent');

/** The two lists of results share one definition in the JSON Schema. */
const result = calcResult.meta({ id: 'result' });

export const calc = envelope('calc', 'What pay has lost to inflation, and what would restore it.', {
  data: dataState,
  query,
  results: z.array(result).describe('A result a grade and method, in the order asked'),
  today: z.array(today).describe("Each grade's newest pay, which prices may not have reached"),
  contrasts: z
    .array(result)
    .describe(
      "What the grades' own pay points would say, where a contract break lies between; of earnings, what the other measure says",
    ),
  sameMonths: z
    .array(result)
    .describe('Of earnings set against prices of other months: with those of the same months'),
  warnings: warnings(notice),
  sources,
}) satisfies z.ZodType<CalcAnswer>;
