import type { PayScaleFile } from '../shapes/index.js';
import type { Draft } from './finding.js';
import { type PlacedAmount, type PlacedEntry, placedAmounts } from './scale.js';

/**
 * Circulars round each point as they see fit, up, down or to the nearest pound, some of them from
 * a cumulative uplift (M&D 3/2008 paragraph 10), so that an award is met to the pound.
 */
const TOLERANCE = 1;

/** Checks every amount against the one before it and the award between. */
export function checkUplifts(scale: PayScaleFile): readonly Draft[] {
  if (!scale.uplifts) return checkCuts(scale);
  return [
    ...checkCuts(scale),
    ...placedAmounts(scale).flatMap((entries) =>
      steps(entries).flatMap(({ before, amount, broken }) =>
        broken || amount.selfChecked ? [] : checkStep(scale, before, amount),
      ),
    ),
  ];
}

interface Step {
  /** The current amount of the day before. */
  readonly before: PlacedAmount;
  readonly amount: PlacedAmount;
  /** Whether the point had no amount for a while between the two. */
  readonly broken: boolean;
}

/** Each amount of a point with the amount that was in force before its day. */
function steps(entries: readonly PlacedEntry[]): readonly Step[] {
  const found: Step[] = [];
  let before: PlacedAmount | undefined;
  let current: PlacedAmount | undefined;
  let broken = false;
  let brokenBefore = false;
  for (const { from, amount } of entries) {
    if (!amount) {
      broken = true;
      continue;
    }
    // A gap before the first amount breaks nothing.
    if (!current) broken = false;
    if (current && current.from !== from) {
      [before, brokenBefore, broken] = [current, broken, false];
    }
    if (before && before.from !== from) found.push({ before, amount, broken: brokenBefore });
    current = amount;
  }
  return found;
}

function checkStep(
  scale: PayScaleFile,
  before: PlacedAmount,
  amount: PlacedAmount,
): readonly Draft[] {
  const uplifts = (scale.uplifts ?? []).filter(
    ({ from, revision, only }) =>
      from === amount.from &&
      revision === amount.revision &&
      (!only || only.includes(amount.point) || only.includes(amount.ladder)),
  );
  const step = `${amount.point}, ${amount.from}: £${amount.printed} after £${before.printed}`;
  const named = { point: amount.point, from: amount.from, revision: amount.revision };
  if (uplifts.length === 0) {
    if (amount.printed === before.printed) return [];
    const what = `${step}, and no award says so`;
    return [{ code: 'unexplained', at: amount.path, what, ...named }];
  }
  const expected = uplifts.reduce(
    (value, { percent, plus = '0' }) => value * (1 + Number(percent) / 100) + Number(plus),
    before.value,
  );
  const off = amount.value - expected;
  const allowed = TOLERANCE + amount.within + before.within;
  if (Math.abs(off) <= allowed + 1e-9) return [];
  const awards = uplifts.map(({ percent, plus }) => `${percent}%${plus ? ` and £${plus}` : ''}`);
  const what = `${step} and ${awards.join(', then ')}: £${expected.toFixed(2)} was to be expected`;
  return [{ code: 'award', at: amount.path, what, ...named }];
}

function checkCuts(scale: PayScaleFile): readonly Draft[] {
  return placedAmounts(scale).flatMap((entries) =>
    steps(entries).flatMap(({ before, amount }): readonly Draft[] => {
      if (amount.value >= before.value) return [];
      const { point, from, revision } = amount;
      const what = `${point}, ${from}: £${amount.printed} is less than £${before.printed} before`;
      return [{ code: 'decrease', at: amount.path, what, point, from, revision }];
    }),
  );
}
