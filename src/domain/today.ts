import { type Absence, isAbsence } from './absence.js';
import { type Day, payYearOfDay } from './calendar.js';
import { onDay } from './moment.js';
import { noticesOf, type PayNotice } from './pay-notices.js';
import type { PayScale, PointAmount } from './pay-scale.js';
import { amountOf } from './pay-series.js';
import type { Rational } from './rational.js';
import { hourly, type WorkingTime } from './real-terms.js';
import type { Grade, Workforce } from './workforce.js';

/** A grade's newest pay in the data, which prices may not have caught up with. */
export interface TodayPay {
  readonly grade: Grade;
  /** The day it is read on: the last the data was confirmed on, or the `--as-of` day. */
  readonly day: Day;
  readonly amount: PointAmount | Absence;
  /** Pounds an hour, unrounded. */
  readonly hourly: Rational | undefined;
  readonly notices: readonly PayNotice[];
}

/**
 * Reads the pay in force on the last day the data is confirmed for; there is no clock here.
 * `closed` keeps to a closed contract's scale, as the rows do.
 */
export function todayPay(
  workforce: Workforce,
  grade: Grade,
  closed: PayScale | undefined,
  asOf: Day | undefined,
  time: WorkingTime,
): TodayPay {
  const confirmed = (closed ?? workforce.scales.at(-1)?.scale)?.confirmedThrough;
  const day = [asOf, confirmed].filter((entry) => entry !== undefined).sort()[0] as Day;
  const series = { kind: 'scale', id: 'scale', workforce, grade, closed } as const;
  const moment = onDay(day, asOf);
  const amount = amountOf(series, moment);
  return {
    grade,
    day,
    amount,
    hourly: isAbsence(amount) ? undefined : hourly(amount.value, time),
    notices: noticesOf(series, moment, amount),
  };
}

/**
 * Whether there may be newer pay than the newest in the data on a given day: a pay year has
 * turned since the data was confirmed, or the day of the year has passed on which the last award
 * took effect, as 1 September is for teachers.
 */
export function mayBeOutdated(
  { day, amount }: Pick<TodayPay, 'day'> & Partial<TodayPay>,
  date: Day,
): boolean {
  if (date <= day) return false;
  if (payYearOfDay(date) > payYearOfDay(day)) return true;
  if (!amount || isAbsence(amount)) return false;
  const anniversary = (year: number) => `${year}${amount.from.slice(4)}`;
  const year = Number(day.slice(0, 4));
  const due = anniversary(year) > day ? anniversary(year) : anniversary(year + 1);
  return due <= date;
}
