import { isAbsence } from '../absence.js';
import type { Outcome } from '../calc.js';
import { addYears } from '../calendar.js';
import { percentOf } from '../percent.js';
import { endPrice, type PriceReading } from '../price-reading.js';
import type { Span, Unit } from '../quoted.js';
import { add, divide, HUNDRED, multiply, ONE, type Rational, subtract } from '../rational.js';

/** From low to high, of what must have been assumed. */
interface Range {
  readonly low: Rational;
  readonly high: Rational;
}

/**
 * The forecast that a figure printed before its prices were out would have needed: the price
 * level at the end, its rise on twelve months before, and what the outturn was. An explanation,
 * never a proof: any figure comes out with some forecast.
 */
export interface ImpliedForecast {
  readonly outcome: Outcome;
  readonly level: Range;
  /** Percent on the level, or the mean, twelve months before. */
  readonly growth: Range;
  readonly before: PriceReading;
  readonly outturn: PriceReading;
  readonly outturnGrowth: Rational;
}

/** What the end prices of an outcome would have had to be for its figure to lie in the span. */
export function impliedForecast(
  outcome: Outcome,
  unit: Unit,
  span: Span,
): ImpliedForecast | undefined {
  const { answer, specification, until } = outcome;
  if (isAbsence(answer)) return undefined;
  const { index, prices } = specification;
  const before = endPrice(index, prices, addYears(until, -1), undefined);
  if (prices.rule === 'months' || isAbsence(before)) return undefined;
  const ends = [span.low, span.high].map((percent) =>
    priceRatio(answer.pay.ratio, unit, divide(percent, HUNDRED)),
  );
  const levels = ends.map((ratio) => multiply(answer.base.value, ratio));
  // A real rise falls as prices rise, so that its span turns round.
  const [low, high] = (unit === 'real-rise' ? levels.reverse() : levels) as [Rational, Rational];
  const growth = (level: Rational) => percentOf(divide(level, before.value));
  return {
    outcome,
    level: { low, high },
    growth: { low: growth(low), high: growth(high) },
    before,
    outturn: answer.end,
    outturnGrowth: growth(answer.end.value),
  };
}

/** The price ratio at which a pay ratio gives a share of the unit. */
function priceRatio(payRatio: Rational, unit: Unit, share: Rational): Rational {
  switch (unit) {
    case 'cut':
      return divide(payRatio, subtract(ONE, share));
    case 'real-rise':
      return divide(payRatio, add(ONE, share));
    default:
      return multiply(payRatio, add(ONE, share));
  }
}
