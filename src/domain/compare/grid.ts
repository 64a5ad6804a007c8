import { isAbsence } from '../absence.js';
import { type Answer, calculate, type Outcome, type Specification } from '../calc.js';
import type { PayYear } from '../calendar.js';
import type { Notice } from '../notices.js';
import { inPercent } from '../percent.js';
import { mean, type Rational, subtract } from '../rational.js';
import type { Readings } from '../readings.js';
import { undoing } from '../real-terms.js';
import { gridNotices } from './notices.js';

/** What a specification chooses, in the order its choices are spoken of. */
export const DIMENSIONS = ['index', 'prices', 'pay', 'since', 'until'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** A specification and the end year it is asked for. */
export interface Cell {
  readonly specification: Specification;
  readonly until: PayYear;
}

/** An outcome that has an answer. */
export interface Answered extends Outcome {
  readonly answer: Answer;
}

/** How far one choice alone moves the cut. */
export interface Effect {
  readonly dimension: Dimension;
  /** The specifications that differ from the reference in this choice or in nothing. */
  readonly along: readonly Outcome[];
  /** Undefined where fewer than two of them have an answer. */
  readonly spread: Spread | undefined;
}

interface Spread {
  readonly low: Answered;
  readonly high: Answered;
  /** The larger cut less the smaller, in percentage points. */
  readonly points: Rational;
}

/** The cut with as many above it as below, the mean of the middle two where they are even. */
interface Median {
  readonly erosion: Rational;
  /** The rise that undoes it. */
  readonly restoration: Rational;
}

/**
 * Every specification asked for, and what they come to together: what statisticians call a
 * multiverse, or a specification curve.
 */
export interface Grid {
  /** In the order asked. */
  readonly outcomes: readonly Outcome[];
  /**
   * Those with an answer that count, from the smallest cut to the largest. Comparators are not
   * prices, and do not count beside price indices; nor do full-time totals known to be too low.
   */
  readonly ranked: readonly Answered[];
  readonly median: Median | undefined;
  /** What each choice moves with the others held at the reference, largest first. */
  readonly effects: readonly Effect[];
  readonly reference: Outcome;
  /** What a careful reader must be told of the outcomes, each thing once. */
  readonly notices: readonly Notice[];
}

/** Works out every cell, the range and the median, and what each of the dimensions moves. */
export function gridOf(
  cells: readonly Cell[],
  reference: Cell,
  dimensions: readonly Dimension[],
  readings: Readings,
): Grid {
  const outcomes = cells.map(({ specification, until }) =>
    calculate(specification, until, readings),
  );
  const counting = countingOf(outcomes);
  const ranked = rank(counting);
  return {
    outcomes,
    ranked,
    median: medianOf(ranked),
    effects: [...alongEach(dimensions, counting, reference)]
      .map(([dimension, along]) => effectOf(dimension, along))
      .sort((a, b) => size(b) - size(a)),
    reference: calculate(reference.specification, reference.until, readings),
    notices: gridNotices(outcomes),
  };
}

/**
 * The outcomes that count: comparators, and full-time totals of earnings that leave out arrears paid
 * in their months, only where there is nothing else.
 */
function countingOf(outcomes: readonly Outcome[]): readonly Outcome[] {
  const prices = outcomes.filter(
    (outcome) => !outcome.specification.index.comparator && !isTooLow(outcome),
  );
  return prices.length > 0 ? prices : outcomes;
}

/** Whether a full-time total leaves out most of the arrears that were paid in its months. */
export function isTooLow({ answer }: Outcome): boolean {
  return (
    !isAbsence(answer) && answer.pay.notices.some(({ code }) => code === 'full-time-with-arrears')
  );
}

/**
 * The outcomes along each dimension: those that differ from the reference in it or in nothing. One
 * pass for all dimensions, and most outcomes are done with at the second difference.
 */
function alongEach(
  dimensions: readonly Dimension[],
  outcomes: readonly Outcome[],
  reference: Cell,
): ReadonlyMap<Dimension, readonly Outcome[]> {
  const along = new Map(dimensions.map((dimension): [Dimension, Outcome[]] => [dimension, []]));
  for (const outcome of outcomes) {
    const differs = onlyDifference(outcome, reference);
    if (differs === 'several') continue;
    for (const [dimension, list] of along) {
      if (differs === undefined || differs === dimension) list.push(outcome);
    }
  }
  return along;
}

/** The one dimension in which a cell differs from another; undefined where in none. */
function onlyDifference(one: Cell, other: Cell): Dimension | 'several' | undefined {
  let found: Dimension | undefined;
  for (const dimension of DIMENSIONS) {
    if (same(dimension, one, other)) continue;
    if (found) return 'several';
    found = dimension;
  }
  return found;
}

function effectOf(dimension: Dimension, along: readonly Outcome[]): Effect {
  const ranked = rank(along);
  const [low, high] = [ranked[0], ranked.at(-1)];
  if (!low || !high || low === high) return { dimension, along, spread: undefined };
  const points = inPercent(subtract(high.answer.erosion, low.answer.erosion));
  return { dimension, along, spread: { low, high, points } };
}

/** A rule that names its own months, or the newest, ends where they do and not where others do. */
function same(dimension: Dimension, one: Cell, other: Cell): boolean {
  if (dimension !== 'until') return one.specification[dimension] === other.specification[dimension];
  return one.until === other.until || endsItself(one) || endsItself(other);
}

function endsItself({ specification: { prices } }: Cell): boolean {
  return prices.rule === 'latest' || prices.rule === 'months';
}

function size({ spread }: Effect): number {
  return spread ? toNumber(spread.points) : -1;
}

/** The outcomes with an answer, from the smallest cut to the largest. */
function rank(outcomes: readonly Outcome[]): readonly Answered[] {
  const answered = outcomes.filter(isAnswered);
  const kept = Float64Array.from(answered, keptOf);
  const order = new Uint32Array(answered.length)
    .map((_, at) => at)
    .sort((a, b) => {
      const apart = (kept[b] as number) - (kept[a] as number);
      if (Math.abs(apart) > NEAR) return apart;
      return exactly(answered[a] as Answered, answered[b] as Answered) || a - b;
    });
  return Array.from(order, (at) => answered[at] as Answered);
}

/** Far wider than a float's error here: what lies nearer than this is compared exactly. */
const NEAR = 1e-12;

/** What is left of pay, p / q, nearly. */
function keptOf({ answer }: Answered): number {
  return toNumber(answer.pay.ratio) / toNumber(answer.priceRatio);
}

/** The same exactly, and without reducing any fraction. */
function exactly({ answer: one }: Answered, { answer: other }: Answered): number {
  const [p, q, r, s] = [one.pay.ratio, one.priceRatio, other.pay.ratio, other.priceRatio];
  if (p === r && q === s) return 0;
  const left = p.n * q.d * r.d * s.n;
  const right = r.n * s.d * p.d * q.n;
  return left > right ? -1 : left < right ? 1 : 0;
}

/** Whether an outcome has an answer. */
export function isAnswered(outcome: Outcome): outcome is Answered {
  return !isAbsence(outcome.answer);
}

function medianOf(ranked: readonly Answered[]): Median | undefined {
  const middle = (ranked.length - 1) / 2;
  const [below, above] = [ranked[Math.floor(middle)], ranked[Math.ceil(middle)]];
  if (!below || !above) return undefined;
  const erosion = mean([below.answer.erosion, above.answer.erosion]);
  return { erosion, restoration: undoing(erosion) };
}

function toNumber({ n, d }: Rational): number {
  return Number(n) / Number(d);
}
