import * as z from 'zod';
import { figure, payYear, text } from './parts.js';

/** What is offered to a grade in a pay year. */
const awardShape = z.strictObject({
  /** A grade or a point by any name; `all`, or left out, for everyone without an award. */
  grade: text.optional(),
  payYear: payYear.optional(),
  percent: figure.optional(),
  plus: figure.optional(),
  floor: figure.optional(),
  oneOff: figure.optional(),
});

/** An offer that gives each grade its own award: a file for `offer --awards`. */
export const offeredAwardsShape = z.strictObject({
  title: text.optional(),
  awards: z.array(awardShape).min(1),
});

export type OfferedAwardsFile = z.infer<typeof offeredAwardsShape>;
