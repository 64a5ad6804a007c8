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
 * its hedge, and a range with its width. Which figures a value is covered by follows from the
 * value, so that a figure of many digits costs no more than one of few. Counted in plain numbers:
 * no bound of a figure is so near a computed value.
 */
function tried(
  claim: Claim,
  candidates: readonly Candidate[],
  grid: Grid,
): { readonly tried: number; readonly matched: number; readonly named: number } {
  const covering = coveringSteps(claim, grid);
  const count = (of: readonly Candidate[]) => lengthOf(of.map(({ value }) => covering(value)));
  return {
    tried: lastStep(grid) + 1,
    matched: count(candidates),
    named: count(candidates.filter(({ naming }) => naming)),
  };
}

function lastStep({ from, to, power }: Grid): number {
  return Math.round((to - from) / 10 ** power);
}

/** The first and the last step of a grid whose figures cover a value; first > last where none. */
type Steps = readonly [first: number, last: number];

/** Both bounds of what a figure covers grow evenly with it, so two figures tell them all. */
function coveringSteps({ figure, unit }: Claim, grid: Grid): (value: Rational) => Steps {
  const width = figure.to === undefined ? undefined : Number(figure.to) - Number(figure.value);
  const at = (value: number) => {
    const to = width === undefined ? undefined : plain(value + width);
    const { low, high } = spanOf({ ...figure, value: plain(value), to, power: grid.power }, unit);
    return { low: toNumber(low), high: toNumber(high) };
  };
  const [one, two] = [at(1), at(2)];
  const slope = { low: two.low - one.low, high: two.high - one.high };
  const figureAt = (bound: 'low' | 'high', value: number) =>
    1 + (value - one[bound]) / slope[bound];
  const step = 10 ** grid.power;
  return (value) => {
    const of = toNumber(value);
    // Covered are the figures whose high bound is above the value and whose low one is not.
    const first = Math.floor((figureAt('high', of) - grid.from) / step + NEAR) + 1;
    const last = Math.floor((figureAt('low', of) - grid.from) / step + NEAR);
    return [Math.max(0, first), Math.min(lastStep(grid), last)];
  };
}

/** How many steps lie in any of the stretches. */
function lengthOf(stretches: readonly Steps[]): number {
  const inOrder = stretches.filter(([first, last]) => first <= last).sort(([a], [b]) => a - b);
  let [length, reached] = [0, -1];
  for (const [first, last] of inOrder) {
    const from = Math.max(first, reached + 1);
    if (last >= from) length += last - from + 1;
    reached = Math.max(reached, last);
  }
  return length;
}

/** Without an exponent, whatever the size. */
function plain(value: number): string {
  return value.toFixed(6);
}

function toNumber({ n, d }: Rational): number {
  return Number(n) / Number(d);
}
