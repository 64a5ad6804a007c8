import type { Answer } from './calc.js';
import { inPercent } from './percent.js';
import { isHourly, type Unit } from './quoted.js';
import { type Rational, rational, subtract } from './rational.js';
import { hourly, type WorkingTime } from './real-terms.js';

// What was worked out, in the unit that a figure is quoted in.

/** An answer's figure in a unit of percent. Throws a RangeError of a unit of pounds. */
export function percentIn({ erosion, restoration, nominalRise }: Answer, unit: Unit): Rational {
  switch (unit) {
    case 'cut':
      return inPercent(erosion);
    case 'rise':
      return inPercent(restoration);
    case 'real-rise':
      return subtract(rational(0), inPercent(erosion));
    case 'cash-rise':
      return inPercent(nominalRise);
    default:
      throw new RangeError(`no percent is ${unit}`);
  }
}

/**
 * The pounds that would restore pay, or that are lacking, in a unit of pounds; undefined where no
 * grade's pay goes with the answer. Throws a RangeError of a unit of percent.
 */
export function poundsIn({ money }: Answer, unit: Unit): Rational | undefined {
  const { restoredPay, shortfall, restoredHourly, currentHourly } = money;
  switch (unit) {
    case 'yearly':
      return restoredPay;
    case 'hourly':
      return restoredHourly;
    case 'yearly-rise':
      return shortfall;
    case 'hourly-rise':
      return restoredHourly && currentHourly && subtract(restoredHourly, currentHourly);
    default:
      throw new RangeError(`no pounds are ${unit}`);
  }
}

/** A year's pounds in a unit of pounds: as they are, or an hour. */
export function payIn(annual: Rational, unit: Unit, time: WorkingTime): Rational {
  return isHourly(unit) ? hourly(annual, time) : annual;
}
