import * as z from 'zod';
import { day, id, text } from '../../catalogue/shapes/parts.js';
import type { CheckNoticeCode } from '../../report/check/cautions.js';
import type { CheckAnswer, CheckQuery } from '../../report/check/report.js';
import { NOTICES } from './calc.js';
import { priceRule } from './calc-result.js';
import { verdict } from './check-match.js';
import { checkResult, readAs } from './check-result.js';
import { dataState, envelope, oneOf, sources, warnings } from './parts.js';

const query = z
  .object({
    quote: text.describe('The sentence'),
    nation: readAs(id, 'The nation it names'),
    workforce: readAs(id, 'The workforce it names'),
    searched: z
      .object({ nation: id.describe('Where'), workforce: id.describe('Whose pay') })
      .nullable()
      .describe('Whose pay was searched; null where the catalogue does not hold it'),
    methods: z.array(text).nullable().describe('The only named methods, where options say so'),
    prices: priceRule.nullable().describe('The only price rule, where an option says so'),
    pay: text.nullable().describe('The only pay series, where an option says so'),
    asOf: day.nullable().describe('The day it was said, where an option says so'),
    hoursPerWeek: z.number().describe('Hours a week'),
    weeksPerYear: z.number().describe('Weeks a year, to 6 decimals'),
  })
  .describe('The quote as it was understood') satisfies z.ZodType<CheckQuery>;

const notice = oneOf<CheckNoticeCode>({
  ...NOTICES,
  denied: 'The words may deny the figure, which is not weighed',
  'unread-time': 'Words of time that nothing was made of',
}).describe('Permanent');

export const check = envelope('check', 'What is behind a quoted figure.', {
  data: dataState,
  query,
  verdict: verdict.describe('Of all figures: the least favourable of those that can be checked'),
  results: z
    .array(checkResult.meta({ id: 'check-result' }))
    .describe('A result a figure, in the order of the sentence'),
  warnings: warnings(notice),
  sources,
}) satisfies z.ZodType<CheckAnswer>;
