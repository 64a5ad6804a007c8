import { isPercent, spanOf } from '../quoted.js';
import type { Rational } from '../rational.js';
import type { Candidate } from './candidate.js';
import type { Claim } from './claim.js';

/**
 * How much a match is worth: how many other figures the same search would have matched. A search
 * wide enough finds anything.
 */
export interface BaseRate {
  /** What was tried: whole percentages, or amounts as exact as the quoted one. */
  readonly of: 'whole-percentages' | 'amounts';
  readonly from: string;
  readonly to: string;
  readonly tried: number;
  /** By any combination. */
  readonly matched: number;
  /** By a named method, an announced award or a published amount. */
  readonly named: number;
  /** The same to the quoted figure's own decimals, where it has some. */
  readonly exact: {
    readonly tried: number;
    readonly matched: number;
    readonly named: number;
  } | null;
}

/** A half that a float holds a little short of is a half all the same. */
const NEAR = 1e-9;
const FIRST_WHOLE = 1;
const LAST_WHOLE = 35;

export function baseRate(claim: Claim, candidates: readonly Candidate[]): BaseRate {
  return isPercent(claim.unit) ? ofPercentages(claim, candidates) : ofAmounts(claim, candidates);
}

/** The whole numbers 1 to 35, read as the quoted figure was. */
function ofPercentages(claim: Claim, candidates: readonly Candidate[]): BaseRate {
  const { figure } = claim;
  const ends = { from: FIRST_WHOLE, to: LAST_WHOLE };
  return {
    of: 'whole-percentages',
    from: String(FIRST_WHOLE),
    to: String(LAST_WHOLE),
    ...tried(claim, candidates, { ...ends, power: 0 }),
    exact: figure.power < 0 ? tried(claim, candidates, { ...ends, power: figure.power }) : null,
  };
}

/** Every amount as exact as the quoted one, from half of it to half as much again. */
function ofAmounts(claim: Claim, candidates: readonly Candidate[]): BaseRate {
  const { value, power } = claim.figure;
  const step = 10 ** power;
  const inSteps = (amount: number) => Math.round(amount / step + NEAR) * step;
  const [from, to] = [inSteps(Number(value) / 2), inSteps(Number(value) * 1.5)];
  const text = (amount: number) => amount.toFixed(Math.max(0, -power));
  return {
    of: 'amounts',
    from: text(from),
    to: text(to),
    ...tried(claim, candidates, { from, to, power }),
    exact: null,
  };
}

interface Grid {
  readonly from: number;
  readonly to: number;
  /** Steps of this power of ten. */
  readonly power: number;
}

/**
 * How many figures of a grid the search would have matched, each as wide as the quoted one: with
 * its hedge, and a range with its width. Counted in plain numbers, since no bound of a figure
 * with so few digits is near a computed value.
 */
function tried(
  { figure, unit }: Claim,
  candidates: readonly Candidate[],
  { from, to, power }: Grid,
): { readonly tried: number; readonly matched: number; readonly named: number } {
  const width = figure.to === undefined ? undefined : Number(figure.to) - Number(figure.value);
  const places = Math.max(0, -power);
  const steps = Math.round((to - from) / 10 ** power);
  const all = inOrder(candidates);
  const named = inOrder(candidates.filter(({ naming }) => naming));
  const count = { tried: steps + 1, matched: 0, named: 0 };
  for (let step = 0; step <= steps; step += 1) {
    const value = from + step * 10 ** power;
    const end = width === undefined ? undefined : (value + width).toFixed(places);
    const span = spanOf({ ...figure, value: value.toFixed(places), to: end, power }, unit);
    const [low, high] = [toNumber(span.low), toNumber(span.high)];
    if (hasBetween(all, low, high)) count.matched += 1;
    if (hasBetween(named, low, high)) count.named += 1;
  }
  return count;
}

function inOrder(candidates: readonly Candidate[]): Float64Array {
  return Float64Array.from(candidates, ({ value }) => toNumber(value)).sort();
}

function toNumber({ n, d }: Rational): number {
  return Number(n) / Number(d);
}

/** Whether any of the values in order is at least `low` and below `high`. */
function hasBetween(values: Float64Array, low: number, high: number): boolean {
  let [first, end] = [0, values.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    if ((values[middle] as number) < low) first = middle + 1;
    else end = middle;
  }
  return first < values.length && (values[first] as number) < high;
}
