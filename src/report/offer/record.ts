import { isInferred } from '../../domain/award-chain.js';
import { BUNDLED, ownFiles } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { OfferAbsence } from '../../domain/offer/absence.js';
import type { Rounding } from '../../domain/offer/award.js';
import type {
  AverageEnd,
  CashTerms,
  OfferFindings,
  OfferOutcome,
  OfferYear,
} from '../../domain/offer/findings.js';
import { isMissing } from '../../domain/offer/real.js';
import { type Confidence, priceRuleName } from '../../domain/price-index.js';
import { divide, ONE, type Rational, subtract, toRounded } from '../../domain/rational.js';
import { hourly } from '../../domain/real-terms.js';
import type { Step } from '../calc/steps.js';
import { percentNumber } from '../text.js';
import { type RealResult, realResult } from './real-record.js';
import { offerSources } from './sources.js';
import { offerSteps } from './steps.js';
import { missingMessage, stepsText } from './words.js';

/** Why a figure of an offer is not there. */
export interface OfferAbsenceResult {
  readonly code: OfferAbsence['code'];
  readonly message: string;
}

/** A pay year of an offer, for a grade or on average: money in pounds to 2 decimals. */
export interface OfferYearResult {
  readonly payYear: string;
  /** The award as it was read: `4% + £750`; null of an average. */
  readonly award: string | null;
  /** The pay that the year's award is put on. */
  readonly payBefore: number | null;
  /** The pay after it, unrounded until here. */
  readonly payUnrounded: number | null;
  /** The same to the nearest pound, as a circular prints it. */
  readonly payToThePound: number | null;
  /** The pay that counts, and that the next award is put on: one of the two. */
  readonly pay: number | null;
  readonly hourly: number | null;
  /** More than in the pay year the offer is put on, a year and an hour. */
  readonly rise: number | null;
  readonly hourlyRise: number | null;
  /** The rise since then in percent, and that of this year alone. */
  readonly risePercent: number;
  readonly yearRisePercent: number;
  /** Paid once in the year, and no part of pay. */
  readonly oneOff: number | null;
}

/**
 * One offer for one grade, or on average: percentages in percent to 4 decimals, money in pounds to
 * 2, each rounded once, half away from zero. Every figure that rests on assumed inflation stands in
 * an object whose `assumed` says so. With an `absence` every number is null.
 */
export interface OfferResult {
  readonly workforce: string;
  readonly nation: string;
  /** Which of the offers asked about, from 1. */
  readonly offer: number;
  /** The offer as it was written. */
  readonly award: string;
  /** Null of an average. */
  readonly grade: string | null;
  /** Of an average: a single figure, or one end of where it lies because points have been split since. */
  readonly average: AverageEnd | null;
  /** Of an average: how sure the counts are that weight it; null of a grade, and of own counts. */
  readonly weightsConfidence: Confidence | null;
  /** Whether the cut rests on awards that were inferred or implied, not read in a circular. */
  readonly inferred: boolean;
  /** The pay year whose pay the offer is put on. */
  readonly from: string;
  /** The last pay year of the offer, which the figures below are of. */
  readonly until: string;
  readonly rounding: Rounding;
  readonly point: string | null;
  /** The pay that the offer is put on. */
  readonly pay: number | null;
  readonly payConfidence: Confidence | null;
  readonly newPay: number | null;
  readonly newPayToThePound: number | null;
  readonly rise: number | null;
  readonly risePercent: number | null;
  readonly hourly: number | null;
  readonly newHourly: number | null;
  readonly hourlyRise: number | null;
  /** All that is paid once over the years, and is no part of pay. */
  readonly oneOffs: number | null;
  /** The inflation a year at which pay neither gains nor loses over the offer. */
  readonly breakEvenPercent: number | null;
  readonly years: readonly OfferYearResult[];
  /** What the cut is measured by. */
  readonly method: string | null;
  readonly index: string;
  readonly prices: string;
  readonly measuredPay: string;
  readonly since: string;
  /** In real terms: one for each course of inflation. */
  readonly real: readonly RealResult[];
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
  readonly origin: string;
  readonly absence: OfferAbsenceResult | null;
  /** Ids of the sources of every figure used. */
  readonly sources: readonly string[];
  /** With `explain`: each formula with the numbers in it. */
  readonly steps?: readonly Step[];
}

/** An outcome as the data that users get; `explain` adds its steps. */
export function offerResult(
  findings: OfferFindings,
  outcome: OfferOutcome,
  explain: boolean,
): OfferResult {
  const { query, workforce, from, time } = findings;
  const { offer, subject, cash, specification, standing } = outcome;
  const found = isMissing(cash) ? undefined : cash;
  const last = found?.years.at(-1);
  const year = last && found ? yearResult(findings, outcome, found, last, ONE) : undefined;
  const start = found?.start?.value;
  return {
    workforce: workforce.workforce,
    nation: workforce.nation,
    offer: findings.offers.indexOf(offer) + 1,
    award: offer.given,
    grade: subject.kind === 'grade' ? subject.grade.id : null,
    average: subject.kind === 'average' ? subject.end : null,
    weightsConfidence:
      subject.kind === 'average' && found ? (findings.weights?.confidence ?? null) : null,
    inferred: !isMissing(standing) && standing.pay.awards.some(isInferred),
    from: payYearLabel(from),
    until: payYearLabel(offer.years.at(-1) ?? from),
    rounding: query.rounding,
    point: found?.start?.point ?? null,
    pay: money(start),
    payConfidence: found?.start?.confidence ?? null,
    newPay: year?.pay ?? null,
    newPayToThePound: year?.payToThePound ?? null,
    rise: year?.rise ?? null,
    risePercent: year?.risePercent ?? null,
    hourly: money(start && hourly(start, time)),
    newHourly: year?.hourly ?? null,
    hourlyRise: year?.hourlyRise ?? null,
    oneOffs: money(found?.oneOffs),
    breakEvenPercent: found ? percentNumber(found.breakEven) : null,
    years: found
      ? found.years.map((each, at) =>
          yearResult(findings, outcome, found, each, found.years[at - 1]?.ratio ?? ONE),
        )
      : [],
    method: query.method,
    index: query.index,
    prices: specification ? priceRuleName(specification.prices) : query.prices,
    measuredPay: query.pay,
    since: query.since,
    real: outcome.real.map((real) => realResult(findings, outcome, real)),
    hoursPerWeek: query.hoursPerWeek,
    weeksPerYear: query.weeksPerYear,
    origin: originOf(findings, outcome),
    absence: isMissing(cash) ? absenceResult(cash) : null,
    sources: found ? offerSources(findings, outcome) : [],
    ...(explain ? { steps: offerSteps(findings, outcome) } : {}),
  };
}

/** An absence with its sentence. */
export function absenceResult(absence: OfferAbsence): OfferAbsenceResult {
  return { code: absence.code, message: missingMessage(absence) };
}

function yearResult(
  { time }: OfferFindings,
  { subject }: OfferOutcome,
  { start }: CashTerms,
  { payYear, ratio, paid }: OfferYear,
  before: Rational,
): OfferYearResult {
  const rise = paid && start ? subtract(paid.pay, start.value) : undefined;
  const hour = (annual: Rational | undefined) => money(annual && hourly(annual, time));
  return {
    payYear: payYearLabel(payYear),
    award: subject.kind === 'grade' && paid ? stepsText(paid.steps) : null,
    payBefore: money(paid?.before),
    payUnrounded: money(paid?.unrounded),
    payToThePound: money(paid?.printed),
    pay: money(paid?.pay),
    hourly: hour(paid?.pay),
    rise: money(rise),
    hourlyRise: hour(rise),
    risePercent: percentNumber(subtract(ratio, ONE)),
    yearRisePercent: percentNumber(subtract(divide(ratio, before), ONE)),
    oneOff: money(paid?.oneOff),
  };
}

/** Which data that did not come with payrestore the figures rest on. */
function originOf({ weights, workforce }: OfferFindings, outcome: OfferOutcome): string {
  const { specification, subject } = outcome;
  const counts = subject.kind === 'average' ? [weights?.origin] : [];
  const files = specification
    ? ownFiles(specification)
    : [workforce.origin, ...workforce.scales.map(({ scale }) => scale.origin)];
  const own = [...files, ...counts].filter((file) => file !== undefined && file !== BUNDLED);
  return [...new Set(own)].join(', ') || BUNDLED;
}

function money(value: Rational | undefined): number | null {
  return value ? toRounded(value, 2) : null;
}
