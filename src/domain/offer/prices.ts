import { isAbsence } from '../absence.js';
import { addYears, type PayYear, payYearOfMonth } from '../calendar.js';
import { raise } from '../percent.js';
import type { PriceIndex, PriceRule } from '../price-index.js';
import { endPrice, type PriceReading } from '../price-reading.js';
import type { Rational } from '../rational.js';
import type { OfferAbsence } from './absence.js';

/**
 * A course that inflation may take: percent for each pay year whose level is not known. `none`
 * assumes nothing; `low` and `high` are the ends of a range.
 */
export interface Scenario {
  readonly id: 'none' | 'given' | 'low' | 'high';
  readonly rates: ReadonlyMap<PayYear, Rational>;
}

/** The price level that stands for a pay year, published or assumed. */
export interface YearLevel {
  readonly payYear: PayYear;
  readonly value: Rational;
  /** Whether it rests on an assumption of inflation. */
  readonly assumed: boolean;
  /** The published level: the year's own, or the one that it is projected from. */
  readonly reading: PriceReading;
  /** The pay year of that level. */
  readonly published: PayYear;
}

/** The last pay year, at most the one given, that has a level by a rule. */
export function lastLevel(
  index: PriceIndex,
  rule: PriceRule,
  until: PayYear,
): { readonly payYear: PayYear; readonly reading: PriceReading } | undefined {
  const first = payYearOfMonth(index.first) - 1;
  for (let payYear = until; payYear >= first; payYear = addYears(payYear, -1)) {
    const reading = endPrice(index, rule, payYear, undefined);
    if (!isAbsence(reading)) return { payYear, reading };
  }
  return undefined;
}

/**
 * The level of a pay year by a rule. Where it is not published, it is the last level that the same
 * rule reads, raised by the assumed inflation of every pay year since:
 * level(n) = level(k) × (1 + i(k+1)) × … × (1 + i(n)), with k the last year that has one. Months
 * after that level, which the rule does not read, are not used.
 */
export function levelIn(
  index: PriceIndex,
  rule: PriceRule,
  payYear: PayYear,
  { rates }: Scenario,
): YearLevel | OfferAbsence {
  const known = endPrice(index, rule, payYear, undefined);
  if (!isAbsence(known)) {
    return { payYear, value: known.value, assumed: false, reading: known, published: payYear };
  }
  if (known.code !== 'after-series-end' && known.code !== 'incomplete-year') return known;
  const last = lastLevel(index, rule, payYear);
  if (!last) return known;
  let { value } = last.reading;
  for (let year = addYears(last.payYear, 1); year <= payYear; year = addYears(year, 1)) {
    const percent = rates.get(year);
    if (!percent) {
      const title = index.shortTitle;
      return { code: 'needs-inflation', index: title, needed: year, last: last.payYear };
    }
    value = raise(value, percent);
  }
  return { payYear, value, assumed: true, reading: last.reading, published: last.payYear };
}
