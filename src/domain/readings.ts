import type { Absence } from './absence.js';
import type { Day, PayYear } from './calendar.js';
import type { EarningsPeriod } from './earnings/period.js';
import { inPayYear, type Moment } from './moment.js';
import { comparePay, type PayComparison, type PaySide, paySide } from './pay.js';
import type { PayScale } from './pay-scale.js';
import type { PaySeries } from './pay-series.js';
import type { PriceIndex, PriceRule } from './price-index.js';
import { basePrice, endPrice, type PriceReading } from './price-reading.js';
import { divide, type Rational } from './rational.js';
import type { Grade } from './workforce.js';

/** How the figures that a row stands on are read. */
export interface Readings {
  /** The moment that stands for a pay year. */
  payYear(payYear: PayYear, asOf: Day | undefined): Moment;
  pay(series: PaySeries, base: Moment, end: Moment): PayComparison | Absence;
  basePrice(
    index: PriceIndex,
    rule: PriceRule,
    since: PayYear,
    asOf: Day | undefined,
    period?: EarningsPeriod,
  ): PriceReading | Absence;
  endPrice(
    index: PriceIndex,
    rule: PriceRule,
    until: PayYear,
    asOf: Day | undefined,
    period?: EarningsPeriod,
  ): PriceReading | Absence;
  /** End price level / base price level. */
  priceRatio(base: PriceReading, end: PriceReading): Rational;
}

/** Each row reads for itself. */
export const AFRESH: Readings = {
  payYear: inPayYear,
  pay: comparePay,
  basePrice,
  endPrice,
  priceRatio: (base, end) => divide(end.value, base.value),
};

/**
 * Rows share what they read. Many rows stand on few figures: every grade, index, rule and pair of
 * years is some sixty thousand rows on six thousand readings, and the readings are the work. What
 * two rows share is the same object, by which the rows can be told to stand on the same figures.
 */
export function sharedReadings(): Readings {
  const moments: Tree<Day | undefined, Map<PayYear, Moment>> = new Map();
  const sides: Tree<
    Grade,
    Tree<PayScale | undefined, Tree<Moment, Map<string, PaySide>>>
  > = new Map();
  const pay: Tree<PaySeries, Tree<Moment, Map<Moment, PayComparison | Absence>>> = new Map();
  const bases: Prices = new Map();
  const ends: Prices = new Map();
  const ratios: Tree<PriceReading, Map<PriceReading, Rational>> = new Map();
  const side: typeof paySide = (series, moment, at) => {
    const known = branch(branch(branch(sides, series.grade), series.closed), moment);
    return known.get(at) ?? keep(known, at, paySide(series, moment, at));
  };
  return {
    payYear(payYear, asOf) {
      const known = branch(moments, asOf);
      return known.get(payYear) ?? keep(known, payYear, inPayYear(payYear, asOf));
    },
    pay(series, base, end) {
      const known = branch(branch(pay, series), base);
      return known.get(end) ?? keep(known, end, comparePay(series, base, end, side));
    },
    basePrice(index, rule, since, asOf, period) {
      if (period) return basePrice(index, rule, since, asOf, period);
      const known = branch(branch(branch(bases, index), rule), asOf);
      return known.get(since) ?? keep(known, since, basePrice(index, rule, since, asOf));
    },
    endPrice(index, rule, until, asOf, period) {
      if (period) return endPrice(index, rule, until, asOf, period);
      const known = branch(branch(branch(ends, index), rule), asOf);
      return known.get(until) ?? keep(known, until, endPrice(index, rule, until, asOf));
    },
    priceRatio(base, end) {
      const known = branch(ratios, base);
      return known.get(end) ?? keep(known, end, AFRESH.priceRatio(base, end));
    },
  };
}

/** What was read, by the things it was read for; these are told apart by identity. */
type Tree<Key, Inner> = Map<Key, Inner>;
type Prices = Tree<
  PriceIndex,
  Tree<PriceRule, Tree<Day | undefined, Map<PayYear, PriceReading | Absence>>>
>;

/** The part of a tree below a key, new where there was none. */
function branch<Key, Below, Value>(
  tree: Tree<Key, Map<Below, Value>>,
  key: Key,
): Map<Below, Value> {
  return tree.get(key) ?? keep(tree, key, new Map<Below, Value>());
}

function keep<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value);
  return value;
}
