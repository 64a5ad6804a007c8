import type { PayScaleFile } from '../shapes/index.js';
import type { Draft } from './finding.js';
import { type PlacedAmount, type PlacedEntry, placedAmounts } from './scale.js';

/** A step that moves further than this from the others is a slip, not rounding. */
const TOLERANCE = 3;
/** Fewer steps than this have no common movement to speak of. */
const FEWEST_STEPS = 4;

/** Checks the points of each ladder against each other: their order, and how their steps move. */
export function checkLadders(scale: PayScaleFile): readonly Draft[] {
  const ladders = new Map<string, (readonly PlacedEntry[])[]>();
  for (const [at, entries] of placedAmounts(scale).entries()) {
    const name = scale.points[at]?.ladder ?? scale.id;
    ladders.set(name, [...(ladders.get(name) ?? []), entries]);
  }
  return [...ladders.values()].flatMap((ladder) => {
    const days = [
      ...new Set(ladder.flatMap((entries) => entries.map((entry) => entry.from))),
    ].sort();
    const rungs = days.map((day) => ladder.map((entries) => inForce(entries, day)));
    return [
      ...rungs.flatMap((amounts, at) => checkOrder(days[at] ?? '', amounts, rungs[at - 1])),
      ...rungs.slice(1).flatMap((amounts, at) => {
        return checkSteps(days[at + 1] ?? '', rungs[at] ?? [], amounts);
      }),
    ];
  });
}

/** A point's amount on a day, in its last revision. */
function inForce(entries: readonly PlacedEntry[], day: string): PlacedAmount | undefined {
  return entries.filter((entry) => entry.from <= day).at(-1)?.amount;
}

function checkOrder(
  from: string,
  amounts: readonly (PlacedAmount | undefined)[],
  before: readonly (PlacedAmount | undefined)[] | undefined,
): readonly Draft[] {
  return pairs(amounts).flatMap(({ lower, upper, at }): readonly Draft[] => {
    const changed = before?.[at.lower] !== lower || before?.[at.upper] !== upper;
    if (upper.value >= lower.value || !changed) return [];
    const what = `${upper.point}, ${from}: £${upper.printed} is below £${lower.printed} of ${lower.point}`;
    return [{ code: 'order', at: upper.path, what, point: upper.point, from }];
  });
}

/**
 * Steps between neighbouring points, from one day to the next. A flat sum on every point leaves
 * them as they are and a percentage moves them all alike, so that all steps grow by one ratio
 * whatever the award was.
 */
function checkSteps(
  from: string,
  before: readonly (PlacedAmount | undefined)[],
  after: readonly (PlacedAmount | undefined)[],
): readonly Draft[] {
  const moves = pairs(after).flatMap(({ lower, upper, at }) => {
    const [low, high] = [before[at.lower], before[at.upper]];
    if (!low || !high || high.value <= low.value) return [];
    const [was, is] = [high.value - low.value, upper.value - lower.value];
    const within = low.within + high.within + lower.within + upper.within;
    return [{ upper, lower, was, is, within, ratio: is / was }];
  });
  if (moves.length < FEWEST_STEPS) return [];
  const common = median(moves.map((move) => move.ratio));
  return moves.flatMap(({ upper, lower, was, is, within }): readonly Draft[] => {
    if (Math.abs(is - was * common) <= TOLERANCE + within + 1e-9) return [];
    const what = `${upper.point}, ${from}: the step from ${lower.point} went from £${was} to £${is}, where the others moved by ${common.toFixed(4)}`;
    return [{ code: 'increment', at: upper.path, what, point: upper.point, from }];
  });
}

/** Neighbours that both have an amount. */
function pairs(amounts: readonly (PlacedAmount | undefined)[]) {
  const there = amounts.flatMap((amount, at) => (amount ? [{ amount, at }] : []));
  return there.slice(1).flatMap(({ amount: upper, at }, before) => {
    const lower = there[before];
    return lower ? [{ lower: lower.amount, upper, at: { lower: lower.at, upper: at } }] : [];
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = 0, high = 0] = [sorted[middle - 1] ?? sorted[middle], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}
