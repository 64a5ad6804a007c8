import { type Absence, isAbsence } from '../absence.js';
import type { Specification } from '../calc.js';
import type { PayYear } from '../calendar.js';
import { inPayYear } from '../moment.js';
import { comparePay, type PayComparison } from '../pay.js';
import type { PaySeries } from '../pay-series.js';
import { basePrice, type PriceReading } from '../price-reading.js';
import { add, divide, multiply, ONE, type Rational, subtract } from '../rational.js';
import { erosion, restoration } from '../real-terms.js';
import type { OfferAbsence } from './absence.js';
import { type Restored, restoredOver } from './pace.js';
import { levelIn, type Scenario, type YearLevel } from './prices.js';
import { yearly } from './root.js';

/** What pay buys in a pay year of an offer. */
export interface RealYear {
  readonly payYear: PayYear;
  readonly level: YearLevel;
  /** Whether the figures rest on an assumption of inflation. */
  readonly assumed: boolean;
  /** Real pay over that of the pay year the offer is put on, less one. */
  readonly realChange: Rational;
  /** The cut since the base year; undefined where `standing` is an absence. */
  readonly erosion: Rational | undefined;
  readonly restoration: Rational | undefined;
}

/** The equal awards of every year that would restore pay in a given pay year: shares, 0.05 for 5%. */
interface RestoreBy {
  readonly payYear: PayYear;
  /** In place of the offer, from its first year on. */
  readonly instead: Rational;
  /** After the offer; undefined where the offer does not end before that year. */
  readonly after: Rational | undefined;
  readonly assumed: boolean;
}

/** What an offer comes to in real terms under one course of inflation. */
export interface RealTerms {
  readonly scenario: Scenario;
  readonly before: RealYear | OfferAbsence;
  readonly years: readonly (RealYear | OfferAbsence)[];
  /** The share of the cut that the offer undoes; negative where it grows. */
  readonly gapClosed: Rational | undefined;
  readonly restored: Restored | undefined;
  readonly restoreBy: RestoreBy | OfferAbsence | undefined;
}

/** Pay and prices from the base year to the pay year that an offer is put on. */
export interface Standing {
  readonly pay: PayComparison;
  readonly base: PriceReading;
}

/** How the cut before an offer is measured, and what it is measured from. */
export interface Measure {
  readonly specification: Pick<Specification, 'index' | 'prices'>;
  readonly from: PayYear;
  readonly standing: Standing | OfferAbsence;
  readonly restoreBy: PayYear | undefined;
}

/** Pay from the base year to the one that an offer is put on, by a series. */
export function standingOf(
  { index, prices, since }: Pick<Specification, 'index' | 'prices' | 'since'>,
  series: PaySeries,
  from: PayYear,
): Standing | Absence {
  const pay = comparePay(series, inPayYear(since), inPayYear(from));
  if (isAbsence(pay)) return pay;
  const base = basePrice(index, prices, since, undefined);
  return isAbsence(base) ? base : { pay, base };
}

/**
 * An offer in real terms.
 *
 * @param ratios pay after each of its years over the pay it is put on.
 * @param years the pay years of those.
 */
export function inRealTerms(
  measure: Measure,
  ratios: readonly Rational[],
  years: readonly PayYear[],
  scenario: Scenario,
): RealTerms {
  const { from, specification } = measure;
  const level = (payYear: PayYear) =>
    levelIn(specification.index, specification.prices, payYear, scenario);
  const start = level(from);
  const year = (payYear: PayYear, ratio: Rational): RealYear | OfferAbsence =>
    isMissing(start) ? start : realYear(measure, start, level(payYear), ratio);
  const before = year(from, ONE);
  const after = years.map((payYear, at) => year(payYear, ratios[at] as Rational));
  const last = after.at(-1);
  const pace = last && !isMissing(before) && !isMissing(last) ? paceOf(before, last, after) : {};
  return {
    scenario,
    before,
    years: after,
    gapClosed: undefined,
    restored: undefined,
    ...pace,
    restoreBy: restoreBy(measure, ratios.at(-1), years, level),
  };
}

/** True of an absence, told from any value by its code. */
export function isMissing<T extends object>(value: T | OfferAbsence): value is OfferAbsence {
  return 'code' in value;
}

function realYear(
  { standing }: Measure,
  start: YearLevel,
  level: YearLevel | OfferAbsence,
  ratio: Rational,
): RealYear | OfferAbsence {
  if (isMissing(level)) return level;
  const { payYear } = level;
  const real = divide(ratio, divide(level.value, start.value));
  const common = { payYear, level, realChange: subtract(real, ONE) };
  const { assumed } = level;
  if (isMissing(standing))
    return { ...common, assumed, erosion: undefined, restoration: undefined };
  const payRatio = multiply(standing.pay.ratio, ratio);
  const priceRatio = divide(level.value, standing.base.value);
  return {
    ...common,
    assumed,
    erosion: erosion(payRatio, priceRatio),
    restoration: restoration(payRatio, priceRatio),
  };
}

function paceOf(
  before: RealYear,
  last: RealYear,
  years: RealTerms['years'],
): Pick<RealTerms, 'gapClosed' | 'restored'> {
  if (!before.erosion || !last.erosion) return { gapClosed: undefined, restored: undefined };
  const gap = before.erosion.n > 0n;
  const cuts = years.map((year) => (isMissing(year) ? undefined : year.erosion));
  return {
    gapClosed: gap ? subtract(ONE, divide(last.erosion, before.erosion)) : undefined,
    restored: restoredOver(before.erosion, cuts, add(ONE, last.realChange)),
  };
}

function restoreBy(
  { standing, from, restoreBy: by }: Measure,
  ratio: Rational | undefined,
  years: readonly PayYear[],
  level: (payYear: PayYear) => YearLevel | OfferAbsence,
): RestoreBy | OfferAbsence | undefined {
  if (by === undefined || isMissing(standing)) return undefined;
  const then = level(by);
  if (isMissing(then)) return then;
  const needed = divide(divide(then.value, standing.base.value), standing.pay.ratio);
  const left = by - (years.at(-1) ?? from);
  return {
    payYear: by,
    instead: subtract(yearly(needed, by - from), ONE),
    after: ratio && left > 0 ? subtract(yearly(divide(needed, ratio), left), ONE) : undefined,
    assumed: then.assumed,
  };
}
