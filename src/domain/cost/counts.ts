import type { Headcounts, HeadcountTotal } from '../headcounts.js';
import { add, compare, divide, multiply, ONE, type Rational, rational } from '../rational.js';
import type { Span } from './span.js';

/** One reading of how many there are: the counts as they stand, or scaled to a published total. */
export interface CountReading {
  /** The total they are scaled to; undefined of the counts as they stand. */
  readonly total: HeadcountTotal | undefined;
  /** How many there are in all. */
  readonly count: Rational;
  /** What each count as it stands is multiplied by. */
  readonly factor: Rational;
}

/**
 * The readings of counts that serve as weights: they say how people are spread over the points, and
 * the published totals of everyone say how many there are. Counts that are official, or that have
 * ranges of their own, have one reading only. Scaled readings come from the fewest to the most.
 */
export function readingsOf({ rows, totals, official }: Headcounts): readonly CountReading[] {
  const sum = rows.map(({ count }) => count).reduce(add, rational(0));
  const standing = { total: undefined, count: sum, factor: ONE };
  const ranged = rows.some(({ low }) => low !== undefined);
  if (official || ranged) return [standing];
  const scaled = totals
    .filter(({ points }) => points === undefined)
    .map((total) => ({ total, count: total.count, factor: divide(total.count, sum) }))
    .sort((a, b) => compare(a.factor, b.factor));
  return [standing, ...scaled];
}

/**
 * Whether counts are of everyone, or nearly: they come to nine tenths of the fewest published of
 * all. What others published of everyone is not set beside the counts of a few.
 */
export function areOfEveryone(counts: readonly Span[], totals: readonly HeadcountTotal[]): boolean {
  const all = totals.filter(({ points }) => points === undefined).map(({ count }) => count);
  const fewest = all.sort(compare)[0];
  const sum = counts.map(({ high }) => high).reduce(add, rational(0));
  return fewest !== undefined && compare(multiply(sum, rational(10, 9)), fewest) >= 0;
}

/** The reading with the fewest, and the one with the most. */
export function extremes(readings: readonly CountReading[]): {
  readonly fewest: CountReading | undefined;
  readonly most: CountReading | undefined;
} {
  const inOrder = [...readings].sort((a, b) => compare(a.factor, b.factor));
  return { fewest: inOrder[0], most: inOrder.at(-1) };
}

/** A count as it stands, with the fewest and the most that the readings make of it. */
export function spanOf(count: Rational, readings: readonly CountReading[]): Span {
  const { fewest, most } = extremes(readings);
  return {
    value: count,
    low: multiply(count, fewest?.factor ?? ONE),
    high: multiply(count, most?.factor ?? ONE),
  };
}
