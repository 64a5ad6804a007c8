import type { Absence } from './absence.js';
import type { Day, PayYear } from './calendar.js';
import type { Moment } from './moment.js';
import { comparePay, type PayComparison, type PaySeries } from './pay.js';
import {
  basePrice,
  endPrice,
  type PriceIndex,
  type PriceReading,
  type PriceRule,
  priceRuleName,
} from './price-index.js';
import { divide, type Rational } from './rational.js';

/** How the figures that a row stands on are read. */
export interface Readings {
  pay(series: PaySeries, base: Moment, end: Moment): PayComparison | Absence;
  basePrice(
    index: PriceIndex,
    rule: PriceRule,
    since: PayYear,
    asOf: Day | undefined,
  ): PriceReading | Absence;
  endPrice(
    index: PriceIndex,
    rule: PriceRule,
    until: PayYear,
    asOf: Day | undefined,
  ): PriceReading | Absence;
  /** End price level / base price level. */
  priceRatio(base: PriceReading, end: PriceReading): Rational;
}

/** Each row reads for itself. */
export const AFRESH: Readings = {
  pay: comparePay,
  basePrice,
  endPrice,
  priceRatio: (base, end) => divide(end.value, base.value),
};

/**
 * Rows share what they read. Many rows stand on few figures: every grade, index, rule and pair of
 * years is some fifty thousand rows on six thousand readings, and the readings are the work. What
 * two rows share is the same object, by which the rows can be told to stand on the same figures.
 */
export function sharedReadings(): Readings {
  const pay = new Shared<PaySeries, PayComparison | Absence>();
  const prices = new Shared<PriceIndex, PriceReading | Absence>();
  const ratios = new Map<PriceReading, Map<PriceReading, Rational>>();
  return {
    pay: (series, base, end) =>
      pay.get(series, `${momentKey(base)} ${momentKey(end)}`, () => comparePay(series, base, end)),
    basePrice: (index, rule, since, asOf) =>
      prices.get(index, `base ${priceRuleName(rule)} ${since} ${asOf}`, () =>
        basePrice(index, rule, since, asOf),
      ),
    endPrice: (index, rule, until, asOf) =>
      prices.get(index, `end ${priceRuleName(rule)} ${until} ${asOf}`, () =>
        endPrice(index, rule, until, asOf),
      ),
    priceRatio(base, end) {
      const known = ratios.get(base) ?? new Map<PriceReading, Rational>();
      ratios.set(base, known);
      const ratio = known.get(end) ?? divide(end.value, base.value);
      known.set(end, ratio);
      return ratio;
    },
  };
}

function momentKey({ day, whole, asOf }: Moment): string {
  return `${day} ${whole} ${asOf}`;
}

/** What was worked out for an owner, by key. */
class Shared<Owner, Value> {
  readonly #owners = new Map<Owner, Map<string, Value>>();

  get(owner: Owner, key: string, work: () => Value): Value {
    const known = this.#owners.get(owner) ?? new Map<string, Value>();
    this.#owners.set(owner, known);
    const value = known.get(key) ?? work();
    known.set(key, value);
    return value;
  }
}
