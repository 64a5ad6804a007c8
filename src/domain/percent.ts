import { add, divide, HUNDRED, multiply, ONE, type Rational, subtract } from './rational.js';

// Shares, ratios and percentages: 0.261, 1.353 and 35.3 percent.

/** A share of one as percent: 0.261 is 26.1. */
export function inPercent(share: Rational): Rational {
  return multiply(share, HUNDRED);
}

/** A ratio as the percentage it rises by: 1.353 is 35.3. */
export function percentOf(ratio: Rational): Rational {
  return inPercent(subtract(ratio, ONE));
}

/** The ratio that a percentage rises by: 35.3 is 1.353. */
export function growthOf(percent: Rational): Rational {
  return add(ONE, divide(percent, HUNDRED));
}

/** An amount raised by a percentage. */
export function raise(amount: Rational, percent: Rational): Rational {
  return multiply(amount, growthOf(percent));
}
