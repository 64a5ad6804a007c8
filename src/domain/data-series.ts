import type { Confidence } from './price-index.js';

/** One figure of the data as it stands in its file, with where it was printed. */
export interface DataValue {
  /**
   * A scale's point, the chains an award belongs to, a grade and what is measured of it, or who is
   * counted.
   */
  readonly point: string | null;
  /** A month, a financial or pay year, the day an amount is in force from, or `12m-to-2010-08`. */
  readonly period: string;
  /** As printed; null for an absence. */
  readonly value: string | null;
  readonly confidence: Confidence | null;
  /** What its publisher or the data says of it: provisional, a revision, an award's status. */
  readonly said: string | null;
  /** The formula of a figure nobody printed. */
  readonly formula: string | null;
  /** Why there is no figure. */
  readonly reason: string | null;
  readonly knownSince: string | null;
  readonly note: string | null;
  /** The id of its source. */
  readonly source: string | null;
}

export type DataKind = 'price-index' | 'pay-scale' | 'award-chain' | 'earnings' | 'headcounts';

/** Periods from the earliest; twelve months together stand at their last. */
export function inOrder(periods: readonly string[]): readonly string[] {
  const month = (period: string) => period.replace('12m-to-', '');
  return [...periods].sort((a, b) => (month(a) < month(b) ? -1 : month(a) > month(b) ? 1 : 0));
}

/** A series, a scale, a chain or earnings of the catalogue with all its figures. */
export interface DataSeries {
  readonly id: string;
  readonly kind: DataKind;
  /** Its file's path in the data. */
  readonly file: string;
  readonly title: string;
  readonly nation: string | null;
  readonly workforce: string | null;
  readonly unit: string;
  readonly note: string | null;
  readonly confirmedThrough: string | null;
  readonly origin: string;
  readonly values: readonly DataValue[];
}
