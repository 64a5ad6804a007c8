import { divide, multiply, ONE, type Rational, rational, subtract } from './rational.js';

/** The cut: the share of its buying power that pay has lost; negative when pay has gained. */
export function erosion(payRatio: Rational, priceRatio: Rational): Rational {
  return subtract(ONE, divide(payRatio, priceRatio));
}

/**
 * The rise that would undo the cut, on the end year's pay. Always larger than the cut:
 * restoration = erosion / (1 − erosion), so 26.1% lost needs 35.3% to restore.
 */
export function restoration(payRatio: Rational, priceRatio: Rational): Rational {
  return subtract(divide(priceRatio, payRatio), ONE);
}

/** The rise that undoes a cut on the pay that was cut: erosion / (1 − erosion). */
export function undoing(cut: Rational): Rational {
  return divide(cut, subtract(ONE, cut));
}

/** What the end year's pay would be had it kept its base-year buying power. */
export function restoredPay(pay: Rational, payRatio: Rational, priceRatio: Rational): Rational {
  return multiply(pay, divide(priceRatio, payRatio));
}

/**
 * The working year that turns a year's pay into an hour's. Pay circulars divide by 365 and
 * multiply by 7 for a week's pay, and full time is 40 hours (M&D 3/2008 p. 22), so a year has
 * 40 × 365/7 hours. On 52 weeks £29,384 is £14.13 an hour where every source prints £14.09.
 */
export interface WorkingTime {
  readonly hoursPerWeek: Rational;
  readonly weeksPerYear: Rational;
}

export const FULL_TIME: WorkingTime = {
  hoursPerWeek: rational(40),
  weeksPerYear: rational(365, 7),
};

/** Pounds an hour, unrounded. */
export function hourly(annual: Rational, time: WorkingTime): Rational {
  return divide(annual, multiply(time.hoursPerWeek, time.weeksPerYear));
}
