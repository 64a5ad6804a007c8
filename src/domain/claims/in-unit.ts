import type { Answer } from '../calc.js';
import type { Unit } from '../quoted.js';
import {
  add,
  divide,
  fromDecimal,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../rational.js';
import { FULL_TIME, hourly } from '../real-terms.js';

// From what was worked out to the unit a figure was printed in, and percentages to growth.

/** Which of an answer's quantities a unit means. */
export function quantity(answer: Answer, unit: Unit): Rational {
  const { money } = answer;
  const percent = (share: Rational) => multiply(share, HUNDRED);
  const pounds: Readonly<Partial<Record<Unit, Rational | undefined>>> = {
    hourly: money.restoredHourly,
    'hourly-rise':
      money.restoredHourly && money.currentHourly
        ? subtract(money.restoredHourly, money.currentHourly)
        : undefined,
    yearly: money.restoredPay,
    'yearly-rise': money.shortfall,
  };
  switch (unit) {
    case 'cut':
      return percent(answer.erosion);
    case 'rise':
      return percent(answer.restoration);
    case 'real-rise':
      return subtract(rational(0), percent(answer.erosion));
    case 'cash-rise':
      return percent(answer.nominalRise);
    default:
      return pounds[unit] ?? fail(unit, 'a comparison without a grade');
  }
}

/** A ratio as the percentage it rises by. */
export function percentOf(ratio: Rational): Rational {
  return multiply(subtract(ratio, ONE), HUNDRED);
}

export function growthOf(percent: Rational): Rational {
  return add(ONE, divide(percent, HUNDRED));
}

export function raise(amount: Rational, percent: Rational): Rational {
  return multiply(amount, growthOf(percent));
}

export function roundTo(value: Rational, places: number): Rational {
  return fromDecimal(toDecimal(value, places)) as Rational;
}

/** A year's pounds, as they are or an hour. */
export function inUnit(annual: Rational, unit: Unit, year: Unit, hour: Unit): Rational {
  if (unit === year) return annual;
  return unit === hour ? hourly(annual, FULL_TIME) : fail(unit, 'a year of pay');
}

/** Throws a RangeError where a computation gives no figure of such a unit. */
export function mustBe(unit: Unit, ...wanted: readonly Unit[]): void {
  if (!wanted.includes(unit)) fail(unit, wanted.join(' or '));
}

function fail(unit: Unit, of: string): never {
  throw new RangeError(`no ${unit} of ${of}`);
}
