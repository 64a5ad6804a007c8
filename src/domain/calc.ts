import { type Absence, isAbsence } from './absence.js';
import { type Answer, workedOut } from './answer.js';
import {
  addMonths,
  addYears,
  type Day,
  lastDayOf,
  type Month,
  type PayYear,
  payYearOfDay,
  payYearOfMonth,
} from './calendar.js';
import { type EarningsWindow, financialYear, payYearOfPeriod } from './earnings/period.js';
import type { Method } from './method.js';
import { type Moment, onDay } from './moment.js';
import { once } from './once.js';
import type { PaySeries } from './pay-series.js';
import { canRead, lastKnownMonth, type PriceIndex, type PriceRule } from './price-index.js';
import { AFRESH, type Readings } from './readings.js';
import type { WorkingTime } from './real-terms.js';

export type { Answer };

/** What data that came with payrestore names as its origin. */
export const BUNDLED = 'bundled';

/** One row asked for: the four choices, and the evidence they choose from. */
export interface Specification {
  /** The named method the choices come from, if they do. */
  readonly method: Method | undefined;
  readonly index: PriceIndex;
  readonly prices: PriceRule;
  readonly pay: PaySeries;
  /** The base pay year; of earnings over a window, the one its base ends in. */
  readonly since: PayYear;
  /** The months that earnings are of, where they are not whole pay years. */
  readonly window?: EarningsWindow | undefined;
  /** The day pay is read on, in place of the end year's 31 March. */
  readonly day: Day | undefined;
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
}

export interface Outcome {
  readonly specification: Specification;
  readonly until: PayYear;
  readonly answer: Answer | Absence;
  /** Where prices do not reach: the same row with `latest` prices, if that has an answer. */
  readonly instead: Answer | undefined;
}

/** What data that is not bundled a row rests on: where its files stand, each once. */
export function ownFiles({ index, pay, method }: Specification): readonly string[] {
  const { workforce } = pay.kind === 'own' ? { workforce: undefined } : pay;
  const origins = [
    index.origin,
    workforce?.origin,
    ...(workforce?.scales ?? []).map(({ scale }) => scale.origin),
    pay.kind === 'chain' ? pay.chain.origin : undefined,
    ...(pay.kind === 'earnings' ? pay.grade.of.map((series) => series.origin) : []),
    method?.origin,
  ];
  return [...new Set(origins)].filter(
    (origin) => origin !== undefined && origin !== BUNDLED,
  ) as string[];
}

/** The moment pay is read at the end: a pay year's close, or the day asked for. */
function endMoment(specification: Specification, until: PayYear, readings: Readings): Moment {
  const { asOf } = specification;
  const day = specification.day ?? priceDay(specification, until);
  return day ? onDay(day, asOf) : readings.payYear(until, asOf);
}

/** `latest` pairs the newest prices with the pay in force in that same month. */
function priceDay(specification: Specification, until: PayYear): Day | undefined {
  if (specification.prices.rule !== 'latest') return undefined;
  const month = lastKnownMonth(specification.index, specification.asOf);
  return month !== undefined && payYearOfMonth(month) === until ? lastDayOf(month) : undefined;
}

/** The months that a row's earnings are of; undefined where its pay is not earnings. */
export function windowOf(
  { pay, window, since }: Specification,
  until: PayYear,
): EarningsWindow | undefined {
  if (pay.kind !== 'earnings') return undefined;
  return window ?? { base: financialYear(since), end: financialYear(until) };
}

/** Works out one row for one end year; many rows are quicker on shared readings. */
export function calculate(
  specification: Specification,
  until: PayYear,
  readings: Readings = AFRESH,
): Outcome {
  const answer = answerOf(specification, until, readings);
  if (!isAbsence(answer)) return { specification, until, answer, instead: undefined };
  const instead = once(() => insteadOf(specification, until, answer, readings));
  return {
    specification,
    until,
    answer,
    get instead() {
      return instead();
    },
  };
}

/** What `latest` would answer for a year whose prices have not all been published. */
function insteadOf(
  specification: Specification,
  until: PayYear,
  absence: Absence,
  readings: Readings,
): Answer | undefined {
  if (specification.day !== undefined) return undefined;
  const prices = absence.code === 'after-series-end' && absence.of === 'prices';
  if (!prices && absence.code !== 'incomplete-year') return undefined;
  const latest = toLatest(specification, readings);
  return latest?.until === until && !isAbsence(latest.answer) ? latest.answer : undefined;
}

/**
 * The same row by the newest prices there are, in the pay year they reach; undefined where that
 * has no answer. It is no longer the named method's row.
 */
export function toLatest(
  specification: Specification,
  readings: Readings = AFRESH,
): Outcome | undefined {
  const { index, asOf } = specification;
  const until = latestPayYear(index, asOf);
  if (until === undefined || !canRead(index, { rule: 'latest' })) return undefined;
  const latest = { ...specification, method: undefined, prices: { rule: 'latest' } } as const;
  const answer = answerOf(latest, until, readings);
  if (isAbsence(answer)) return undefined;
  return { specification: latest, until, answer, instead: undefined };
}

function answerOf(
  specification: Specification,
  until: PayYear,
  readings: Readings,
): Answer | Absence {
  const { index, prices, since, asOf, window } = specification;
  const start = readings.payYear(since, asOf);
  const from = window ? { ...start, period: window.base } : start;
  const moment = endMoment(specification, until, readings);
  const to = window ? { ...moment, period: window.end } : moment;
  const pay = readings.pay(specification.pay, from, to);
  if (isAbsence(pay)) return pay;
  const base = readings.basePrice(index, prices, since, asOf, window?.base);
  if (isAbsence(base)) return base;
  const end = readings.endPrice(index, prices, until, asOf, window?.end);
  if (isAbsence(end)) return end;
  const priceRatio = readings.priceRatio(base, end);
  const payDay = moment.whole ? undefined : moment.day;
  return workedOut(specification, { base, end, priceRatio, pay, payDay });
}

/**
 * The end year to answer for when none is asked: the latest in which every row has a result,
 * provisional ones included; failing that, the latest of those in which most rows have one. With
 * no result at all, the latest that pay is known for, so that the absence says what is missing.
 */
export function defaultUntil(
  specifications: readonly Specification[],
  readings: Readings = AFRESH,
): PayYear {
  const window = specifications[0]?.window;
  if (window) return payYearOfPeriod(window.end);
  const latest = specifications.map(lastPayYear);
  const newest = Math.max(...latest) as PayYear;
  const oldest = Math.max(...specifications.map((row) => row.since)) as PayYear;
  let best = { year: newest, answered: 0 };
  for (let year = newest; year > oldest; year = addYears(year, -1)) {
    const answers = specifications.map((row) => answerOf(row, year, readings));
    const answered = answers.filter((answer) => !isAbsence(answer)).length;
    if (answered === specifications.length) return year;
    if (answered > best.answered) best = { year, answered };
  }
  return best.year;
}

/** The last pay year a row's pay could have an amount in. */
export function lastPayYear({ pay, index }: Specification): PayYear {
  switch (pay.kind) {
    case 'own':
      return payYearOfMonth(index.last);
    case 'chain':
      return payYearOfDay(pay.chain.confirmedThrough);
    case 'earnings': {
      const months = Math.min(...pay.grade.of.map((series) => series.last));
      return addYears(payYearOfMonth(addMonths(months as Month, 1)), -1);
    }
    case 'scale': {
      const scale = pay.closed ?? pay.workforce.scales.at(-1)?.scale;
      return scale ? payYearOfDay(scale.confirmedThrough) : payYearOfMonth(index.last);
    }
  }
}

/** The pay year a `latest` row belongs to; undefined when no month was known. */
export function latestPayYear(index: PriceIndex, asOf: Day | undefined): PayYear | undefined {
  const month = lastKnownMonth(index, asOf);
  return month === undefined ? undefined : payYearOfMonth(month);
}
