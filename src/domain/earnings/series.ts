import type { Month } from '../calendar.js';
import type { Confidence } from '../price-index.js';
import type { Rational } from '../rational.js';
import type { EarningsPeriod } from './period.js';

/**
 * What NHS England prints of a payroll grade, in pounds: basic pay of a full-time post, and three
 * averages over people whatever hours they work, of which the first two add up to the third.
 */
export const PRINTED_MEASURES = ['basicPerFte', 'basic', 'nonBasic', 'total'] as const;
export type PrintedMeasure = (typeof PRINTED_MEASURES)[number];

/** A figure as printed, in pounds: of twelve months together, or of a month. */
export interface EarningsFigure {
  readonly value: Rational;
  readonly printed: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/** How many people and posts (payroll records) stand behind a period's averages, a month. */
export interface Count {
  readonly period: EarningsPeriod;
  readonly people: Rational;
  readonly posts: Rational;
  readonly source: string;
  readonly confidence: Confidence;
}

/** What to know of some months' earnings before they are compared, in the words of the data. */
export interface EarningsCaution {
  readonly code: EarningsCautionCode;
  readonly from: Month;
  readonly to: Month;
  /** The measures it is true of. */
  readonly measures: readonly PrintedMeasure[];
  readonly what: string;
  /** Of arrears: the months that they were owed for. */
  readonly owed: { readonly from: Month; readonly to: Month } | undefined;
  /** Of arrears: that most of them is not in basic pay per full-time post, in a sentence. */
  readonly notInFte: string | undefined;
}

/** Every caution there can be. The codes are permanent. */
export const CAUTION_CODES = [
  /** Pay for earlier months was paid in these, and those lack it. */
  'arrears',
  /** Something was paid once. */
  'one-off-pay',
  /** People who change post in August are counted twice that month. */
  'august-double-count',
  /** Figures that a later release refreshed. */
  'refreshed-figures',
] as const;
type EarningsCautionCode = (typeof CAUTION_CODES)[number];

/** The average earnings of one payroll grade, month by month and over twelve months. */
export interface EarningsSeries {
  /** The id of its file, and of the grade in it. */
  readonly file: string;
  readonly id: string;
  readonly title: string;
  /** The file's title: the publication's. */
  readonly publication: string;
  /** The first month there is, and why there is nothing before it. */
  readonly first: Month;
  readonly before: string;
  readonly last: Month;
  /** Printed figures of twelve months, by the month they end with. */
  readonly years: Readonly<Record<PrintedMeasure, ReadonlyMap<Month, EarningsFigure>>>;
  /** Printed figures of months. */
  readonly months: Readonly<Record<PrintedMeasure, ReadonlyMap<Month, EarningsFigure>>>;
  /** Measures whose months do not add up to the twelve months printed, and why. */
  readonly unsummed: ReadonlyMap<PrintedMeasure, string>;
  readonly counts: readonly Count[];
  readonly cautions: readonly EarningsCaution[];
  readonly origin: string;
}
