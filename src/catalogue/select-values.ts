import {
  type Day,
  dayOf,
  firstDay,
  lastDay,
  lastDayOf,
  parseMonth,
  parsePayYear,
  payYearOfDay,
} from '../domain/calendar.js';
import type { DataSeries, DataValue } from '../domain/data-series.js';
import { PayrestoreError } from '../errors.js';
import { readDay } from './ask/read-options.js';
import { nearest, plainName } from './names/nearest.js';

/** Days from the first to the last, both included. */
interface Span {
  readonly first: Day;
  readonly last: Day;
  /** Whether it was asked for as one day, on which an older amount is still in force. */
  readonly single: boolean;
  /** Whether it is the last month of twelve that a figure is of together. */
  readonly twelve: boolean;
}

/** Which figures of a series are meant: a period or a range of them, and a scale's point. */
export interface Selection {
  readonly period?: string | undefined;
  readonly point?: string | undefined;
}

/**
 * The figures of a series within a period. On a single day, a scale's amounts in force that day.
 * Figures of twelve months are within it by their last month.
 * Throws `malformed-date` on a period that is none, and `unknown-point`.
 */
export function selectValues(series: DataSeries, selection: Selection): readonly DataValue[] {
  const values = ofPoint(series, selection.point);
  if (selection.period === undefined) return values;
  const span = readSpan(selection.period);
  const within = ({ period }: DataValue) => {
    const own = spanOf(period);
    if (own === undefined || (span.twelve && !own.twelve)) return false;
    return own.first <= span.last && span.first <= own.last;
  };
  return span.single && series.kind === 'pay-scale'
    ? inForce(values, span.first, series.confirmedThrough)
    : values.filter(within);
}

function ofPoint(series: DataSeries, point: string | undefined): readonly DataValue[] {
  if (point === undefined) return series.values;
  const wanted = plainName(point);
  const found = series.values.filter((value) => namesOf(series, value).includes(wanted));
  if (found.length > 0) return found;
  const points = [...new Set(series.values.flatMap((value) => value.point?.split(', ') ?? []))];
  throw new PayrestoreError('unknown-point', {
    given: point,
    where: series.id,
    nearest: nearest(point, points),
    valid: points.join(', ') || 'none: it is a single series',
  });
}

/** What a figure's point goes by: of earnings, the grade alone means everything printed of it. */
function namesOf({ kind }: DataSeries, { point }: DataValue): readonly string[] {
  const names = (point ?? '').split(', ');
  const grades = kind === 'earnings' ? names.flatMap((name) => name.split(' ').slice(0, 1)) : [];
  return [...names, ...grades].map(plainName);
}

/**
 * Each point's newest amount by a day, whichever of its publications came last; none in a pay
 * year that the data was not confirmed in, since a rise may be missing from it.
 */
function inForce(
  values: readonly DataValue[],
  day: Day,
  confirmedThrough: string | null,
): readonly DataValue[] {
  const last = confirmedThrough as Day | null;
  if (last !== null && payYearOfDay(day) > payYearOfDay(last)) return [];
  const newest = new Map<string | null, DataValue>();
  for (const value of values) if (value.period <= day) newest.set(value.point, value);
  return [...newest.values()];
}

/** "2021-04", "2021/22", "2021-04-01", or two of them: "2020-01..2020-12". */
function readSpan(text: string): Span {
  const [from = '', to, ...more] = text.split('..').map((part) => part.trim());
  const [first, last] = [
    readPeriod(from, text),
    to === undefined ? undefined : readPeriod(to, text),
  ];
  if (more.length > 0) throw malformed(text);
  if (last && last.last < first.first) {
    throw malformed(text, `${to} is before ${from}; write the earlier one first`);
  }
  return {
    first: first.first,
    last: (last ?? first).last,
    single: !last && first.single,
    twelve: first.twelve && (last ?? first).twelve,
  };
}

function readPeriod(part: string, whole: string): Span {
  const span = spanOf(part);
  if (!span) throw malformed(whole);
  return span.single ? { ...span, first: readDay('period', part) } : span;
}

const PERIODS =
  'write a month (2021-04), a pay year (2021/22), a day (2021-04-01), or two with .. between';

/** Twelve months that a figure is of together, by their last. */
const TWELVE = /^12m-to-(?=\d{4}-\d{2}$)/;

function malformed(text: string, valid = PERIODS): PayrestoreError {
  return new PayrestoreError('malformed-date', { given: text, where: 'period', valid });
}

function spanOf(text: string): Span | undefined {
  const twelve = TWELVE.test(text);
  const days = daysOf(text.replace(TWELVE, ''));
  return days && { ...days, twelve };
}

function daysOf(text: string): Omit<Span, 'twelve'> | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return { first: text as Day, last: text as Day, single: true };
  }
  const year = /^\d{4}$/.exec(text);
  if (year) return { first: `${text}-01-01` as Day, last: `${text}-12-31` as Day, single: false };
  const month = parseMonth(text);
  if (month !== undefined) {
    return { first: dayOf(month, 1), last: lastDayOf(month), single: false };
  }
  const payYear = parsePayYear(text);
  if (payYear === undefined) return undefined;
  return { first: firstDay(payYear), last: lastDay(payYear), single: false };
}
