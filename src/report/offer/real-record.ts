import { addYears, type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { OfferAbsence } from '../../domain/offer/absence.js';
import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import { carriesOn, type Restored } from '../../domain/offer/pace.js';
import type { Scenario } from '../../domain/offer/prices.js';
import { isMissing, type RealTerms, type RealYear } from '../../domain/offer/real.js';
import { isProvisional } from '../../domain/price-reading.js';
import { multiply, type Rational, toRounded } from '../../domain/rational.js';
import { percentNumber } from '../text.js';
import { absenceResult, type OfferAbsenceResult } from './record.js';

/** A pay year in real terms; with an `absence` the numbers are null. */
export interface RealYearResult {
  readonly payYear: string;
  /** The price level that stands for the year, to 4 decimals. */
  readonly priceLevel: number | null;
  /** Whether the figures rest on assumed inflation, and not on a published level. */
  readonly assumed: boolean;
  /** Whether the level is a mean of fewer months than its year has, or projected from one. */
  readonly provisional: boolean;
  /** Real pay against that of the pay year the offer is put on. */
  readonly realChangePercent: number | null;
  /** The cut since the base year, negative where pay has risen; null also without base pay. */
  readonly erosionPercent: number | null;
  /** The rise on the year's pay that would undo it. */
  readonly restorationPercent: number | null;
  readonly absence: OfferAbsenceResult | null;
}

/** In how many pay years pay would be restored: by the offer's own path, then at its pace. */
export interface RestoredResult {
  /** `never` where pay does not gain on prices; `beyond` 100 years; `no-gap` where nothing is lost. */
  readonly outcome: Restored['kind'];
  /** Pay years after the one the offer is put on. */
  readonly years: number | null;
  readonly payYear: string | null;
  /** Whether that lies past the offer's own years, its mean pace carried on. */
  readonly carriedOn: boolean;
  /** Whether pay is still restored in the offer's last year; null without a year. */
  readonly kept: boolean | null;
  /** Whether it rests on a pace carried on, or on assumed inflation. */
  readonly assumed: boolean;
}

/** What equal yearly awards would restore pay in a pay year. */
export interface RestoreByResult {
  readonly payYear: string;
  /** In place of the offer, from its first year on. */
  readonly insteadPercent: number | null;
  /** After the offer; null where it does not end before that year. */
  readonly afterPercent: number | null;
  readonly assumed: boolean;
  readonly absence: OfferAbsenceResult | null;
}

/** An offer in real terms under one course of inflation. */
export interface RealResult {
  /** `none` assumes nothing; `low` and `high` are the ends of a range. */
  readonly scenario: Scenario['id'];
  /** The inflation assumed for each pay year without a published level. */
  readonly assumedInflation: readonly { readonly payYear: string; readonly percent: number }[];
  /** The pay year the offer is put on. */
  readonly before: RealYearResult;
  /** Each year of the offer; the last is what it comes to. */
  readonly years: readonly RealYearResult[];
  readonly realChangePercent: number | null;
  /** The share of the cut that the offer undoes; negative where the cut grows. */
  readonly gapClosedPercent: number | null;
  /** The pounds a year that are still missing after the offer; negative where pay has risen. */
  readonly shortfall: number | null;
  /** Whether the three above rest on assumed inflation. */
  readonly assumed: boolean;
  readonly restored: RestoredResult | null;
  readonly restoreBy: RestoreByResult | null;
  /** Why there is no cut to speak of, where there is a real change. */
  readonly absence: OfferAbsenceResult | null;
}

/** One course of inflation as the data that users get. */
export function realResult(
  { from, restoreBy }: OfferFindings,
  outcome: OfferOutcome,
  real: RealTerms,
): RealResult {
  const { offer, standing } = outcome;
  const last = real.years.at(-1);
  const end = last && !isMissing(last) ? last : undefined;
  return {
    scenario: real.scenario.id,
    assumedInflation: [...real.scenario.rates].map(([payYear, rate]) => ({
      payYear: payYearLabel(payYear),
      percent: toRounded(rate, 4),
    })),
    before: yearResult(from, real.before),
    years: real.years.map((year, at) => yearResult(offer.years[at] ?? from, year)),
    realChangePercent: end ? percentNumber(end.realChange) : null,
    gapClosedPercent: real.gapClosed ? percentNumber(real.gapClosed) : null,
    shortfall: shortfall(outcome, end),
    assumed: end?.assumed ?? false,
    restored: real.restored ? restoredResult(from, real.restored, real.years) : null,
    restoreBy: restoreByResult(restoreBy, real),
    absence: isMissing(standing) ? absenceResult(standing) : null,
  };
}

/** Restored pay less pay in the offer's last year. */
function shortfallOf(outcome: OfferOutcome, end: RealYear | undefined): Rational | undefined {
  const { cash } = outcome;
  const pay = isMissing(cash) ? undefined : cash.years.at(-1)?.paid?.pay;
  return pay && end?.restoration && multiply(pay, end.restoration);
}

function shortfall(outcome: OfferOutcome, end: RealYear | undefined): number | null {
  const value = shortfallOf(outcome, end);
  return value ? toRounded(value, 2) : null;
}

function yearResult(payYear: PayYear, year: RealYear | OfferAbsence): RealYearResult {
  const label = payYearLabel(payYear);
  if (isMissing(year)) {
    const none = { realChangePercent: null, erosionPercent: null, restorationPercent: null };
    const absence = absenceResult(year);
    return {
      payYear: label,
      priceLevel: null,
      assumed: false,
      provisional: false,
      ...none,
      absence,
    };
  }
  return {
    payYear: label,
    priceLevel: toRounded(year.level.value, 4),
    assumed: year.assumed,
    provisional: isProvisional(year.level.reading),
    realChangePercent: percentNumber(year.realChange),
    erosionPercent: year.erosion ? percentNumber(year.erosion) : null,
    restorationPercent: year.restoration ? percentNumber(year.restoration) : null,
    absence: null,
  };
}

function restoredResult(
  from: PayYear,
  restored: Restored,
  path: RealTerms['years'],
): RestoredResult {
  if (restored.kind !== 'years') {
    const none = { years: null, payYear: null, carriedOn: restored.kind !== 'no-gap', kept: null };
    return { outcome: restored.kind, ...none, assumed: isAssumed(restored, path) };
  }
  const { kind, years, carried, kept } = restored;
  return {
    outcome: kind,
    years,
    payYear: payYearLabel(addYears(from, years)),
    carriedOn: carried,
    kept,
    assumed: isAssumed(restored, path),
  };
}

/** Whether a restoration rests on a pace carried on, or on assumed inflation. */
export function isAssumed(restored: Restored, path: RealTerms['years']): boolean {
  const end = restored.kind === 'years' && !restored.carried ? restored.years : path.length;
  const year = path[end - 1];
  return carriesOn(restored) || (year !== undefined && !isMissing(year) && year.assumed);
}

function restoreByResult(
  asked: PayYear | undefined,
  { restoreBy }: RealTerms,
): RestoreByResult | null {
  if (asked === undefined || !restoreBy) return null;
  const payYear = payYearLabel(asked);
  if (isMissing(restoreBy)) {
    const none = { insteadPercent: null, afterPercent: null, assumed: false };
    return { payYear, ...none, absence: absenceResult(restoreBy) };
  }
  const { instead, after, assumed } = restoreBy;
  return {
    payYear,
    insteadPercent: percentNumber(instead),
    afterPercent: after ? percentNumber(after) : null,
    assumed,
    absence: null,
  };
}
