import { type Absence, isAbsence } from './absence.js';
import { isInferred } from './award-chain.js';
import {
  addYears,
  type Day,
  lastDayOf,
  type PayYear,
  payYearOfDay,
  payYearOfMonth,
} from './calendar.js';
import type { Method } from './method.js';
import { inPayYear, type Moment, onDay } from './moment.js';
import type { PayComparison, PaySeries } from './pay.js';
import {
  canRead,
  isProvisional,
  lastKnownMonth,
  type PriceIndex,
  type PriceReading,
  type PriceRule,
} from './price-index.js';
import { ONE, type Rational, subtract } from './rational.js';
import { AFRESH, type Readings } from './readings.js';
import { erosion, hourly, restoration, restoredPay, type WorkingTime } from './real-terms.js';

/** What data that came with payrestore names as its origin. */
export const BUNDLED = 'bundled';

/** One row asked for: the four choices, and the evidence they choose from. */
export interface Specification {
  /** The named method the choices come from, if they do. */
  readonly method: Method | undefined;
  readonly index: PriceIndex;
  readonly prices: PriceRule;
  readonly pay: PaySeries;
  readonly since: PayYear;
  /** The day pay is read on, in place of the end year's 31 March. */
  readonly day: Day | undefined;
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
}

/** What a specification comes to, unrounded. */
export interface Answer {
  readonly base: PriceReading;
  readonly end: PriceReading;
  readonly priceRatio: Rational;
  readonly pay: PayComparison;
  /** The day end pay was read on, where that is not the end year's 31 March. */
  readonly payDay: Day | undefined;
  /** The rise in pay itself: payRatio − 1. */
  readonly nominalRise: Rational;
  readonly erosion: Rational;
  readonly restoration: Rational;
  readonly money: Money;
  readonly provisional: boolean;
  /** Whether the pay chain rests on awards that nobody printed. */
  readonly inferred: boolean;
}

/** Pounds a year and an hour; undefined where no grade's pay goes with the percentages. */
interface Money {
  readonly basePay: Rational | undefined;
  readonly currentPay: Rational | undefined;
  readonly restoredPay: Rational | undefined;
  readonly shortfall: Rational | undefined;
  readonly baseHourly: Rational | undefined;
  readonly currentHourly: Rational | undefined;
  readonly restoredHourly: Rational | undefined;
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
    method?.origin,
  ];
  return [...new Set(origins)].filter(
    (origin) => origin !== undefined && origin !== BUNDLED,
  ) as string[];
}

/** The moment pay is read at the end: a pay year's close, or the day asked for. */
function endMoment(specification: Specification, until: PayYear): Moment {
  const { asOf } = specification;
  const day = specification.day ?? priceDay(specification, until);
  return day ? onDay(day, asOf) : inPayYear(until, asOf);
}

/** `latest` pairs the newest prices with the pay in force in that same month. */
function priceDay(specification: Specification, until: PayYear): Day | undefined {
  if (specification.prices.rule !== 'latest') return undefined;
  const month = lastKnownMonth(specification.index, specification.asOf);
  return month !== undefined && payYearOfMonth(month) === until ? lastDayOf(month) : undefined;
}

/** Works out one row for one end year; many rows are quicker on shared readings. */
export function calculate(
  specification: Specification,
  until: PayYear,
  readings: Readings = AFRESH,
): Outcome {
  const answer = answerOf(specification, until, readings);
  const instead = insteadOf(specification, until, answer, readings);
  return { specification, until, answer, instead };
}

/** What `latest` would answer for a year whose prices have not all been published. */
function insteadOf(
  specification: Specification,
  until: PayYear,
  answer: Answer | Absence,
  readings: Readings,
): Answer | undefined {
  if (!isAbsence(answer) || specification.day !== undefined) return undefined;
  const prices = answer.code === 'after-series-end' && answer.of === 'prices';
  if (!prices && answer.code !== 'incomplete-year') return undefined;
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
  const { index, prices, since, asOf } = specification;
  const moment = endMoment(specification, until);
  const pay = readings.pay(specification.pay, inPayYear(since, asOf), moment);
  if (isAbsence(pay)) return pay;
  const base = readings.basePrice(index, prices, since, asOf);
  if (isAbsence(base)) return base;
  const end = readings.endPrice(index, prices, until, asOf);
  if (isAbsence(end)) return end;
  const priceRatio = readings.priceRatio(base, end);
  // Exact fractions cost more than the readings do; of many rows only a few are ever shown.
  const nominalRise = once(() => subtract(pay.ratio, ONE));
  const cut = once(() => erosion(pay.ratio, priceRatio));
  const rise = once(() => restoration(pay.ratio, priceRatio));
  const money = once(() => moneyOf(specification, pay, priceRatio));
  return {
    base,
    end,
    priceRatio,
    pay,
    payDay: moment.whole ? undefined : moment.day,
    get nominalRise() {
      return nominalRise();
    },
    get erosion() {
      return cut();
    },
    get restoration() {
      return rise();
    },
    get money() {
      return money();
    },
    provisional: isProvisional(end),
    inferred: pay.awards.some(isInferred),
  };
}

/** A value that is worked out when it is first asked for. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function moneyOf(specification: Specification, pay: PayComparison, priceRatio: Rational): Money {
  const { time } = specification;
  const own = specification.pay.kind === 'own' ? specification.pay : undefined;
  const basePay = own?.base ?? pay.base?.value;
  const currentPay = own?.current ?? pay.current?.value;
  const restored = currentPay && restoredPay(currentPay, pay.ratio, priceRatio);
  return {
    basePay,
    currentPay,
    restoredPay: restored,
    shortfall: restored && currentPay && subtract(restored, currentPay),
    baseHourly: basePay && hourly(basePay, time),
    currentHourly: currentPay && hourly(currentPay, time),
    restoredHourly: restored && hourly(restored, time),
  };
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
