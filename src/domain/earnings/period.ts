import {
  addMonths,
  closingApril,
  isoMonth,
  type Month,
  monthNumber,
  type PayYear,
  parseMonth,
  parsePayYear,
  payYearLabel,
  payYearOfMonth,
} from '../calendar.js';

/**
 * The months that earnings were paid in: the twelve months to `last`, or that one month taken
 * twelve times. Never a pay year's point: what was paid over a time, not what was in force.
 */
export interface EarningsPeriod {
  readonly last: Month;
  readonly months: 12 | 1;
}

/** The periods that a comparison starts from and ends with. */
export interface EarningsWindow {
  readonly base: EarningsPeriod;
  readonly end: EarningsPeriod;
}

const YEAR = 12;
const MARCH = 3;
const DECEMBER = 12;

export function twelveMonthsTo(last: Month): EarningsPeriod {
  return { last, months: 12 };
}

/** The financial year that a pay year is: the twelve months to its March. */
export function financialYear(payYear: PayYear): EarningsPeriod {
  return twelveMonthsTo(addMonths(closingApril(payYear), -1));
}

/** The first of the months. */
export function firstMonth({ last, months }: EarningsPeriod): Month {
  return addMonths(last, 1 - months);
}

/** The months, in order. */
export function monthsOf(period: EarningsPeriod): readonly Month[] {
  return Array.from({ length: period.months }, (_, at) => addMonths(firstMonth(period), at));
}

/** The pay year that a period ends in. */
export function payYearOfPeriod({ last }: EarningsPeriod): PayYear {
  return payYearOfMonth(last);
}

/** The pay year that a period is as a whole; undefined where it is not the year to a March. */
export function asFinancialYear({ last, months }: EarningsPeriod): PayYear | undefined {
  return months === YEAR && monthNumber(last) === MARCH ? payYearOfMonth(last) : undefined;
}

/** Whether two periods are the same months. */
export function isSamePeriod(one: EarningsPeriod, other: EarningsPeriod): boolean {
  return one.last === other.last && one.months === other.months;
}

/**
 * A period by its permanent name: `2010/11` for a financial year, `12m-to-2010-08` for any other
 * twelve months, `2009-10x12` for a month taken twelve times.
 */
export function periodName(period: EarningsPeriod): string {
  const year = asFinancialYear(period);
  if (year !== undefined) return payYearLabel(year);
  const month = isoMonth(period.last);
  return period.months === YEAR ? `12m-to-${month}` : `${month}x12`;
}

/**
 * Reads a period: its name, or `2010-08` for the twelve months to that month, or `2019` for a
 * calendar year. Undefined for anything else.
 */
export function parsePeriod(text: string): EarningsPeriod | undefined {
  const said = text.trim().toLowerCase();
  if (/^\d{4}$/.test(said)) return twelveMonthsOrNone(`${said}-${DECEMBER}`);
  const single = /^(\d{4}-\d{2})\s*[x×*]\s*12$/.exec(said)?.[1];
  if (single !== undefined) {
    const month = parseMonth(single);
    return month === undefined ? undefined : { last: month, months: 1 };
  }
  const to = /^(?:12m[- ]to[- ])?(\d{4}-\d{2})$/.exec(said)?.[1];
  if (to !== undefined) return twelveMonthsOrNone(to);
  const year = said.includes('/') ? parsePayYear(said) : undefined;
  return year === undefined ? undefined : financialYear(year);
}

function twelveMonthsOrNone(text: string): EarningsPeriod | undefined {
  const month = parseMonth(text);
  return month === undefined ? undefined : twelveMonthsTo(month);
}

/** Reads two periods with `..` between; undefined for anything else. */
export function parseWindow(text: string): EarningsWindow | undefined {
  const [from = '', to = '', ...more] = text.split('..');
  const [base, end] = [parsePeriod(from), parsePeriod(to)];
  return base && end && more.length === 0 ? { base, end } : undefined;
}

/** A window by its permanent name: `12m-to-2010-08..12m-to-2022-09`. */
export function windowName({ base, end }: EarningsWindow): string {
  return `${periodName(base)}..${periodName(end)}`;
}
