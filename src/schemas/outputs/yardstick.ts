import * as z from 'zod';
import { id, payYear, text } from '../../catalogue/shapes/parts.js';
import type { YardstickResult } from '../../report/yardsticks.js';
import { priceRule } from './calc-result.js';

/** What one of the default methods says of the same pay and year. */
export const yardstick = z.object({
  method: id.nullable().describe("The named method; null where the choices are nobody's"),
  index: id.describe('The price index'),
  prices: priceRule,
  pay: id.describe('The pay series'),
  grade: text.nullable().describe('The grade; null where the percentages are of all'),
  until: payYear.describe('The pay year'),
  erosionPercent: z
    .number()
    .nullable()
    .describe('The cut since the base year, in percent to 4 decimals; null where it is not known'),
  restorationPercent: z
    .number()
    .nullable()
    .describe('The rise that undoes it, in percent to 4 decimals'),
}) satisfies z.ZodType<YardstickResult>;
