import { type Month, monthNumber, yearOf } from '../domain/calendar.js';

/** The names of months, which no machine's locale changes. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** "April 2009". */
export function monthText(month: Month): string {
  return `${MONTHS[monthNumber(month) - 1]} ${yearOf(month)}`;
}

/** "Apr 2009", for table cells. */
export function shortMonth(month: Month): string {
  return `${MONTHS[monthNumber(month) - 1]?.slice(0, 3)} ${yearOf(month)}`;
}
