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
  const days = [...new Set(scale.points.flatMap(({ amounts }) => amounts.map(({ from }) => from)))];
  return [
    ...checkCuts(scale),
    ...placedAmounts(scale).flatMap((entries) =>
      steps(entries).flatMap(({ before, amount, broken }) => {
        if (amount.selfChecked) return [];
        return broken
          ? checkOverGap(scale, before, amount, days)
          : checkStep(scale, before, amount);
      }),
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

type Uplift = NonNullable<PayScaleFile['uplifts']>[number];

/** The rises of a day that are a point's, whatever print they are of. */
function upliftsOn(
  { uplifts = [] }: PayScaleFile,
  day: string,
  { point, ladder }: PlacedAmount,
): readonly Uplift[] {
  return uplifts.filter(
    ({ from, only }) => from === day && (!only || only.includes(point) || only.includes(ladder)),
  );
}

/**
 * Holds an amount to the last one known before a gap and all awards since, in their last revision.
 * Where pay of the scale changed on a day and no award of it is the point's, they are not known.
 */
function checkOverGap(
  scale: PayScaleFile,
  before: PlacedAmount,
  amount: PlacedAmount,
  days: readonly string[],
): readonly Draft[] {
  const between = days.filter((day) => day > before.from && day <= amount.from).sort();
  const awards = between.map((day) => {
    const all = upliftsOn(scale, day, amount);
    const last = day === amount.from ? amount.revision : all.at(-1)?.revision;
    return all.filter(({ revision }) => revision === last);
  });
  if (awards.some((each) => each.length === 0)) return [];
  // The amounts in the gap were rounded too.
  const hidden = between.length - 1;
  return held(before, amount, awards.flat(), TOLERANCE + hidden / 2);
}

function checkStep(
  scale: PayScaleFile,
  before: PlacedAmount,
  amount: PlacedAmount,
): readonly Draft[] {
  const uplifts = upliftsOn(scale, amount.from, amount).filter(
    ({ revision }) => revision === amount.revision,
  );
  if (uplifts.length > 0) return held(before, amount, uplifts, TOLERANCE);
  if (amount.printed === before.printed) return [];
  const { point, from, revision } = amount;
  const what = `${stepText(before, amount)}, and no award says so`;
  return [{ code: 'unexplained', at: amount.path, what, point, from, revision }];
}

function stepText(before: PlacedAmount, { point, from, printed }: PlacedAmount): string {
  return `${point}, ${from}: £${printed} after £${before.printed}`;
}

/** An amount against the one before it and the awards between, to so many pounds. */
function held(
  before: PlacedAmount,
  amount: PlacedAmount,
  uplifts: readonly Uplift[],
  tolerance: number,
): readonly Draft[] {
  const expected = uplifts.reduce(
    (value, { percent, plus = '0' }) => value * (1 + Number(percent) / 100) + Number(plus),
    before.value,
  );
  const off = amount.value - expected;
  const allowed = tolerance + amount.within + before.within;
  if (Math.abs(off) <= allowed + 1e-9) return [];
  const awards = uplifts.map(({ percent, plus }) => `${percent}%${plus ? ` and £${plus}` : ''}`);
  const { point, from, revision } = amount;
  const what = `${stepText(before, amount)} and ${awards.join(', then ')}: £${expected.toFixed(2)} was to be expected`;
  return [{ code: 'award', at: amount.path, what, point, from, revision }];
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
