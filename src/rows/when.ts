import {
  type Day,
  lastDayOf,
  type Month,
  openingApril,
  type PayYear,
  parseMonth,
  parsePayYear,
  payYearOfMonth,
} from '../domain/calendar.js';

/** What a column says about when an amount was paid. */
export type WhenColumn = 'date' | 'month' | 'year' | 'pay-year';

/** Why a cell gives no time. */
export type WhenReason = 'no-date' | 'malformed-date';

/**
 * The month that a cell names, or for a year the April that its pay year starts in: a number, so
 * that it is looked up quickly.
 *
 * `date`: 2023-04-30, 2023-04-30T12:00:00Z, 30/04/2023 (day first, as in Britain); `month`: those
 * too, and 2023-04; `year`: the calendar year that the pay year starts in; `pay-year`: 2023/24.
 */
export function readWhen(cell: string, column: WhenColumn): Month | WhenReason {
  const text = cell.trim();
  if (text === '') return 'no-date';
  return whenOf(text, column) ?? 'malformed-date';
}

function whenOf(text: string, column: WhenColumn): Month | undefined {
  switch (column) {
    case 'pay-year': {
      const year = parsePayYear(text);
      return year === undefined ? undefined : openingApril(year);
    }
    case 'year':
      return /^\d{4}$/.test(text) ? openingApril(Number(text) as PayYear) : undefined;
    case 'month':
      return parseMonth(text) ?? monthOf(text);
    case 'date':
      return monthOf(text);
  }
}

/** The month of a day that there is. */
function monthOf(text: string): Month | undefined {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.{0,24})?$/.exec(text)?.[1];
  const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const day = (iso ??
    (british && `${british[3]}-${british[2]?.padStart(2, '0')}-${british[1]?.padStart(2, '0')}`)) as
    | Day
    | undefined;
  const month = day && parseMonth(day.slice(0, 7));
  if (!day || month === undefined) return undefined;
  return day.slice(8) >= '01' && day <= lastDayOf(month) ? month : undefined;
}

const [HYPHEN, ZERO] = [0x2d, 0x30];

/** The same of a date in its commonest form, 2023-04-30, straight from bytes; −1 for any other. */
export function isoMonthOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 10 || bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return -1;
  const digit = (at: number) => {
    const value = (bytes[from + at] as number) - ZERO;
    return value >= 0 && value <= 9 ? value : Number.NaN;
  };
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  const month = digit(5) * 10 + digit(6);
  const day = digit(8) * 10 + digit(9);
  // The last days of months are left to be read as text: not every month has them.
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 28 && year >= 0)) return -1;
  return year * 12 + month - 1;
}

/** The pay year of what `readWhen` gives. */
export function payYearOf(month: number): PayYear {
  return payYearOfMonth(month as Month);
}
