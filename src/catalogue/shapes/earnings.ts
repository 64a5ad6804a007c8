import * as z from 'zod';
import { CAUTION_CODES, PRINTED_MEASURES } from '../../domain/earnings/series.js';
import {
  derived,
  earningsPeriod,
  exceptionShape,
  figure,
  id,
  month,
  text,
  twoMonths,
} from './parts.js';
import { ownSources } from './source.js';

/** What was printed of a grade, in pounds; basicPerFte is of a post, the others are of a person. */
const measures = {
  basicPerFte: figure.optional(),
  basic: figure.optional(),
  nonBasic: figure.optional(),
  total: figure.optional(),
};

/** Measures that something is so of, and why. */
const reasoned = z.strictObject({
  measures: z.array(z.enum(PRINTED_MEASURES)).min(1),
  reason: text,
});

/** Months, one by one or from one to another. */
const months = z.array(z.union([twoMonths, month])).min(1);

const yearShape = z.strictObject({
  /** The last of the twelve months. */
  to: month,
  ...measures,
  /** Why a figure that other rows have is not there. */
  absent: reasoned.optional(),
});

const monthShape = z.strictObject({
  month,
  ...measures,
  absent: reasoned.optional(),
  /** How many people, and how many posts (payroll records), the averages are over. */
  people: figure.optional(),
  posts: figure.optional(),
});

const countShape = z.strictObject({
  period: earningsPeriod,
  people: figure,
  posts: figure,
  derived: derived.optional(),
  source: id,
});

const gradeShape = z.strictObject({
  id,
  title: text,
  /** Measures whose months do not add up to the twelve months printed, and why. */
  unsummed: reasoned.optional(),
  twelveMonths: z.strictObject({ source: id, rows: z.array(yearShape).min(1) }),
  months: z.strictObject({ source: id, rows: z.array(monthShape).min(1) }).optional(),
  counts: z.array(countShape).optional(),
});

/** What to know of the earnings of some months before they are compared with others. */
const cautionShape = z.strictObject({
  code: z.enum(CAUTION_CODES),
  /** The months it is true of; of `refreshed-figures`, the last months of 12-month figures. */
  in: months,
  /** The grades it is true of; all of them when none is named. */
  only: z.array(id).min(1).optional(),
  measures: z.array(z.enum(PRINTED_MEASURES)).min(1),
  /** Of arrears: the months that they were owed for. */
  owed: twoMonths.optional(),
  /** Of arrears: that most of them is not in basic pay per full-time post. */
  notInFte: text.optional(),
  what: text,
});

/** The average earnings of payroll grades, as one publication prints them. */
export const earningsShape = z.strictObject({
  id,
  title: text,
  nation: id,
  unit: text,
  /** The first month there is, and why there is nothing before it. */
  first: month,
  before: text,
  note: text.optional(),
  sources: ownSources,
  cautions: z.array(cautionShape).optional(),
  /** Months whose total was printed some pounds off its two parts. */
  partsWithin: z.array(z.strictObject({ in: months, within: figure, reason: text })).optional(),
  exceptions: z.array(exceptionShape).optional(),
  grades: z.array(gradeShape).min(1),
});

export type EarningsFile = z.infer<typeof earningsShape>;
