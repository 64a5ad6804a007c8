/**
 * Months, days and pay years as values of our own. A price index has no time zone, so nothing
 * here is a `Date`: a month is a count of months, a pay year the calendar year it starts in, and
 * a day its ISO text, which sorts as it should.
 */
declare const unit: unique symbol;

/** A calendar month, as 12 × year + (month − 1). */
export type Month = number & { readonly [unit]: 'month' };
/** April to March, as the calendar year of its April: 2008/09 is 2008. */
export type PayYear = number & { readonly [unit]: 'pay year' };
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string & { readonly [unit]: 'day' };

const APRIL = 4;

/** The month numbered 1 to 12 of a year. */
function month(year: number, number: number): Month {
  return (year * 12 + number - 1) as Month;
}

/** Reads `YYYY-MM`; undefined for anything else, month 13 included. */
export function parseMonth(text: string): Month | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const number = Number(match[2]);
  return number >= 1 && number <= 12 ? month(Number(match[1]), number) : undefined;
}

/** The calendar year of a month. */
export function yearOf(value: Month): number {
  return Math.floor(value / 12);
}

/** 1 for January to 12 for December. */
export function monthNumber(value: Month): number {
  return (value % 12) + 1;
}

export function addMonths(value: Month, count: number): Month {
  return (value + count) as Month;
}

/** `YYYY-MM`. */
export function isoMonth(value: Month): string {
  return `${String(yearOf(value)).padStart(4, '0')}-${String(monthNumber(value)).padStart(2, '0')}`;
}

/** Day `number` of a month; the caller knows the month has it. */
export function dayOf(value: Month, number: number): Day {
  return `${isoMonth(value)}-${String(number).padStart(2, '0')}` as Day;
}

/** The last day of a month, leap years included. */
export function lastDayOf(value: Month): Day {
  const year = yearOf(value);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
  return dayOf(value, lengths[monthNumber(value) - 1] as number);
}

/** The day before. */
export function dayBefore(day: Day): Day {
  const number = Number(day.slice(8));
  const within = monthOfDay(day);
  return number > 1 ? dayOf(within, number - 1) : lastDayOf(addMonths(within, -1));
}

/** The month a day falls in. */
export function monthOfDay(day: Day): Month {
  return month(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/**
 * Reads a pay year as people write it: `2008/09`, `2008-09`, `2008/2009`. Undefined when the
 * text has another form or its two years do not follow each other.
 */
export function parsePayYear(text: string): PayYear | undefined {
  const match = /^(\d{4})[/–-](\d{2}|\d{4})$/.exec(text.trim());
  if (!match) return undefined;
  const [start, end] = [Number(match[1]), match[2] as string];
  const next = end.length === 2 ? (start + 1) % 100 : start + 1;
  return Number(end) === next ? (start as PayYear) : undefined;
}

/** `2008/09`. */
export function payYearLabel(value: PayYear): string {
  return `${value}/${String((value + 1) % 100).padStart(2, '0')}`;
}

/** The pay year a month falls in. */
export function payYearOfMonth(value: Month): PayYear {
  return (monthNumber(value) >= APRIL ? yearOf(value) : yearOf(value) - 1) as PayYear;
}

/** The pay year a day falls in. */
export function payYearOfDay(day: Day): PayYear {
  return payYearOfMonth(monthOfDay(day));
}

export function addYears(value: PayYear, count: number): PayYear {
  return (value + count) as PayYear;
}

/** The April a pay year starts in. */
export function openingApril(value: PayYear): Month {
  return month(value, APRIL);
}

/** The April that ends a pay year, twelve months on: where the `end` price rule reads. */
export function closingApril(value: PayYear): Month {
  return month(value + 1, APRIL);
}

/** 1 April. */
export function firstDay(value: PayYear): Day {
  return dayOf(openingApril(value), 1);
}

/** 31 March, on which a pay year's amount is read. */
export function lastDay(value: PayYear): Day {
  return lastDayOf(addMonths(closingApril(value), -1));
}
