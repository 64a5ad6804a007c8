import { type Absence, isAbsence } from '../absence.js';
import type { Award } from '../award-chain.js';
import { type Answer, calculate, type Outcome, type Specification } from '../calc.js';
import { addYears, type PayYear } from '../calendar.js';
import type { PayComparison } from '../pay.js';
import type { PointAmount } from '../pay-scale.js';
import type { PriceReading } from '../price-reading.js';
import { divide, ONE, type Rational, subtract } from '../rational.js';
import type { Readings } from '../readings.js';
import { breaksBetween, type ContractBreak } from '../workforce.js';

/**
 * A pay year of a history. The outcome is `calculate`'s own with this end year; what is known of
 * one side alone, the pay or the price level, is there also where the other is not.
 */
export interface HistoryYear {
  readonly year: PayYear;
  readonly outcome: Outcome;
  /** Pay of the base and of this year. */
  readonly pay: PayComparison | Absence;
  /** The level that stands for this year. */
  readonly price: PriceReading | Absence;
  /** This year's price level / the base's; undefined where either is not there. */
  readonly priceRatio: Rational | undefined;
  /** The awards of this year; none on a scale, and none in the base year. */
  readonly awards: readonly Award[];
  /** The rise in pay since the year before, of one; undefined in the base year. */
  readonly payRise: Rational | undefined;
  /** The rise in prices since the year before by the same rule, of one. */
  readonly priceRise: Rational | undefined;
  /**
   * The changes of contract between this year's amount and the one before. A chain's percentages do
   * not cross them; the pounds that go with it do.
   */
  readonly breaks: readonly ContractBreak[];
}

/** A year that has an answer. */
export interface AnsweredYear extends HistoryYear {
  readonly outcome: Outcome & { readonly answer: Answer };
}

export function isAnsweredYear(year: HistoryYear): year is AnsweredYear {
  return !isAbsence(year.outcome.answer);
}

/** Every pay year from the base to the last, each as `calculate` has it. */
export function yearsOf(
  specification: Specification,
  until: PayYear,
  readings: Readings,
): readonly HistoryYear[] {
  const years: HistoryYear[] = [];
  for (let year = specification.since; year <= until; year = addYears(year, 1)) {
    years.push(yearOf(specification, year, years, readings));
  }
  return years;
}

function yearOf(
  specification: Specification,
  year: PayYear,
  earlier: readonly HistoryYear[],
  readings: Readings,
): HistoryYear {
  const { pay: series, index, prices, since, asOf } = specification;
  const at = (payYear: PayYear) => readings.payYear(payYear, asOf);
  const pay = readings.pay(series, at(since), at(year));
  const base = readings.basePrice(index, prices, since, asOf);
  // The base year's own level is the one that every year is set against.
  const price = year === since ? base : readings.endPrice(index, prices, year, asOf);
  const priceRatio =
    isAbsence(base) || isAbsence(price) ? undefined : readings.priceRatio(base, price);
  const before = earlier.at(-1);
  return {
    year,
    outcome: calculate(specification, year, readings),
    pay,
    price,
    priceRatio,
    awards: isAbsence(pay) ? [] : pay.awards.filter((award) => award.payYear === year),
    payRise: rise(ratioOf(before?.pay), ratioOf(pay)),
    priceRise: rise(before?.priceRatio, priceRatio),
    breaks: breaksSince(specification, earlier, pay),
  };
}

function ratioOf(pay: PayComparison | Absence | undefined): Rational | undefined {
  return pay && !isAbsence(pay) ? pay.ratio : undefined;
}

function rise(before: Rational | undefined, now: Rational | undefined): Rational | undefined {
  return before && now && subtract(divide(now, before), ONE);
}

/** What lies between the last amount there was and this year's; on a chain, those in pounds. */
function breaksSince(
  { pay: series }: Specification,
  earlier: readonly HistoryYear[],
  pay: PayComparison | Absence,
): readonly ContractBreak[] {
  if (series.kind === 'own' || isAbsence(pay)) return [];
  const last = earlier.map(currentOf).findLast((amount) => amount !== undefined);
  return breaksBetween(series.workforce, last, pay.current);
}

function currentOf({ pay }: HistoryYear): PointAmount | undefined {
  return isAbsence(pay) ? undefined : pay.current;
}
