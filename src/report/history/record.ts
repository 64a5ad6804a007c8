import { isAbsence } from '../../domain/absence.js';
import { type AwardStatus, isInferred } from '../../domain/award-chain.js';
import type { History } from '../../domain/history/history.js';
import { type Loss, moneyAbsence } from '../../domain/history/losses.js';
import { type HistoryYear, isAnsweredYear } from '../../domain/history/year.js';
import type { PayComparison } from '../../domain/pay.js';
import {
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  subtract,
  toRounded,
} from '../../domain/rational.js';
import { hourly, type WorkingTime } from '../../domain/real-terms.js';
import { type CalcResult, toResult, weakestPay } from '../calc/record.js';
import { absenceMessage } from '../messages.js';
import { percentNumber } from '../text.js';

/** An award of a year, as printed. */
export interface AwardResult {
  /** The rise in percent. */
  readonly percent: number;
  /** How it is known: read in a circular, announced as an average, inferred, or implied. */
  readonly status: AwardStatus;
  /** The day it took effect. */
  readonly from: string;
  /** The id of its source. */
  readonly source: string;
}

/**
 * One year of `history`: `calc`'s own result with this year as its `until`, and what the year
 * itself brought. Where prices do not reach the year, its pay is there all the same.
 */
export interface HistoryResult extends CalcResult {
  /** The awards of the year; none on a scale, in earnings, or in the base year. */
  readonly awards: readonly AwardResult[];
  /** The rise in pay since the year before: the awards compounded, or the amount's own rise. */
  readonly payRisePercent: number | null;
  /** The rise in prices since the year before, by the same rule. */
  readonly priceRisePercent: number | null;
  /** Pay, the base year being 100. */
  readonly payIndex: number | null;
  /** The price level, the base year's being 100. */
  readonly priceIndex: number | null;
  /** What pay buys, the base year being 100: payIndex / priceIndex × 100. */
  readonly realPayIndex: number | null;
  /** Ids of the changes of contract between the year before and this one: not like for like. */
  readonly breaks: readonly string[];
  /** The shortfall of every year to this one added up, each in its own pounds. */
  readonly lostSoFar: number | null;
  /** The year's shortfall × the end year's price level / this year's. */
  readonly shortfallAtEnd: number | null;
  /** The same of every year to this one added up. */
  readonly lostSoFarAtEnd: number | null;
  /** Null, or why there are no pounds of this year, which is then in none of the sums. */
  readonly moneyAbsence: CalcResult['absence'];
}

/** The years of a history as the data that users get; `explain` adds their steps. */
export function toHistoryResults(history: History, explain: boolean): readonly HistoryResult[] {
  return history.years.map((year) => toHistoryResult(history, year, explain));
}

function toHistoryResult(history: History, year: HistoryYear, explain: boolean): HistoryResult {
  const { steps, ...result } = toResult(year.outcome, explain);
  const loss = history.losses?.years.find((each) => each.year === year.year);
  const payRatio = isAbsence(year.pay) ? undefined : year.pay.ratio;
  const real =
    payRatio && year.priceRatio && isAnsweredYear(year)
      ? divide(payRatio, year.priceRatio)
      : undefined;
  return {
    ...result,
    ...(isAnsweredYear(year) ? {} : knownOf(history, year)),
    awards: year.awards.map(({ percent, status, effectiveFrom, source }) => ({
      percent: Number(percent),
      status,
      from: effectiveFrom,
      source,
    })),
    payRisePercent: year.payRise ? percentNumber(year.payRise) : null,
    priceRisePercent: year.priceRise ? percentNumber(year.priceRise) : null,
    payIndex: index(payRatio),
    priceIndex: index(year.priceRatio),
    realPayIndex: index(real),
    breaks: year.breaks.map(({ id }) => id),
    ...lossFields(loss),
    moneyAbsence: moneyAbsenceOf(history, year),
    ...(steps ? { steps } : {}),
  };
}

function index(ratio: Rational | undefined): number | null {
  return ratio ? toRounded(multiply(ratio, HUNDRED), 4) : null;
}

function lossFields(loss: Loss | undefined) {
  const money = (value: Rational | undefined) => (value ? toRounded(value, 2) : null);
  return {
    lostSoFar: money(loss?.ownSoFar),
    shortfallAtEnd: money(loss?.atEnd),
    lostSoFarAtEnd: money(loss?.atEndSoFar),
  };
}

/** Without a grade there are no pounds to miss. */
function moneyAbsenceOf({ specification }: History, year: HistoryYear): CalcResult['absence'] {
  const { pay } = specification;
  const absence = pay.kind !== 'own' && pay.grade ? moneyAbsence(year) : undefined;
  return absence ? { code: absence.code, message: absenceMessage(absence) } : null;
}

/** Of a year without an answer, what is known of one of its sides. */
function knownOf({ specification }: History, { pay, priceRatio }: HistoryYear) {
  return {
    priceRatio: priceRatio ? toRounded(priceRatio, 6) : null,
    ...(isAbsence(pay) ? {} : payFields(pay, specification.time)),
  };
}

function payFields(pay: PayComparison, time: WorkingTime) {
  const { base, current, ratio, awards } = pay;
  const rated = pay.earnings?.measure.fullTimeHours ?? true;
  const pounds = (value: Rational | undefined) => (value ? toRounded(value, 2) : null);
  const hour = (value: Rational | undefined) =>
    value && rated ? toRounded(hourly(value, time), 2) : null;
  const ids = [...awards.map(({ source }) => source), base?.source, current?.source];
  return {
    payRatio: toRounded(ratio, 6),
    nominalRisePercent: percentNumber(subtract(ratio, ONE)),
    basePoint: base?.point ?? null,
    currentPoint: current?.point ?? null,
    basePay: pounds(base?.value),
    currentPay: pounds(current?.value),
    currentFrom: pay.earnings ? null : (current?.from ?? null),
    payConfidence: weakestPay({ pay }),
    baseHourly: hour(base?.value),
    currentHourly: hour(current?.value),
    inferred: awards.some(isInferred),
    sources: [...new Set(ids.filter((id) => id !== undefined))],
  };
}
