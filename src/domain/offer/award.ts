import type { PayYear } from '../calendar.js';
import {
  add,
  compare,
  divide,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  roundTo,
} from '../rational.js';

/**
 * One step of an award, as a settlement words it: percent of basic pay, then pounds a year. The
 * one-off is paid once, beside basic pay, and the next award is not put on it.
 */
export interface AwardStep {
  /** Percent of the pay before it. */
  readonly percent: Rational;
  /** Pounds a year on top. */
  readonly plus: Rational;
  /** The fewest pounds a year that percent and pounds come to together. */
  readonly floor: Rational | undefined;
  /** Pounds paid once in that year, not consolidated. */
  readonly oneOff: Rational;
}

/** A pay year's award; of several steps each is put on the pay after the one before. */
export interface AwardYear {
  readonly payYear: PayYear;
  readonly steps: readonly AwardStep[];
}

/**
 * Whether what is carried on from year to year is the exact amount, or the amount to the nearest
 * pound, as pay circulars print it.
 */
export const ROUNDINGS = ['none', 'circular'] as const;
export type Rounding = (typeof ROUNDINGS)[number];

/** A pay year of an offer on one amount of pay: pounds a year. */
export interface PaidYear {
  readonly payYear: PayYear;
  readonly steps: readonly AwardStep[];
  /** The pay that the year's award is put on. */
  readonly before: Rational;
  /** The pay after it, before it is rounded. */
  readonly unrounded: Rational;
  /** The same to the nearest pound, half up: what a circular would print. */
  readonly printed: Rational;
  /** The pay that counts and that the next year's award is put on: one of the two above. */
  readonly pay: Rational;
  /** Paid once in the year, and no part of pay. */
  readonly oneOff: Rational;
}

/** The pounds a year that a step adds to pay: never fewer than its floor. */
export function riseOf(pay: Rational, { percent, plus, floor }: AwardStep): Rational {
  const rise = add(divide(multiply(pay, percent), HUNDRED), plus);
  return floor && compare(floor, rise) > 0 ? floor : rise;
}

/**
 * Pay through the years of an offer. With `circular` rounding every step is rounded, since each
 * has a circular of its own, and the next is put on the rounded amount; with `none` nothing
 * rounded is used again.
 */
export function payPath(
  start: Rational,
  years: readonly AwardYear[],
  rounding: Rounding,
): readonly PaidYear[] {
  let pay = start;
  return years.map(({ payYear, steps }) => {
    const before = pay;
    let unrounded = pay;
    for (const step of steps) {
      unrounded = add(pay, riseOf(pay, step));
      pay = rounding === 'circular' ? roundTo(unrounded, 0) : unrounded;
    }
    const oneOff = steps.map((step) => step.oneOff).reduce(add, rational(0));
    return { payYear, steps, before, unrounded, printed: roundTo(unrounded, 0), pay, oneOff };
  });
}
