import type { Specification } from '../domain/calc.js';
import {
  type Day,
  type Month,
  type PayYear,
  payYearLabel,
  payYearOfMonth,
} from '../domain/calendar.js';
import { inPercent } from '../domain/percent.js';
import type { Level, PriceIndex } from '../domain/price-index.js';
import type { PriceReading } from '../domain/price-reading.js';
import { compare, type Rational, rational, toDecimal, toRounded } from '../domain/rational.js';
import { baseText, endText } from './earnings/words.js';
import { MONTHS, monthText, shortMonth } from './months.js';

export { monthText } from './months.js';

/*
 * Figures in words. Nothing here asks the machine's locale or time zone: the same answer reads
 * the same everywhere.
 */

/** A level's month, or its financial year where it is of a whole one: "2008/09". */
export function periodText(level: Level, text: (month: Month) => string = monthText): string {
  return level.year === undefined ? text(level.month) : payYearLabel(level.year);
}

/** A month of an index, or the financial year it closes where the index has only those. */
export function indexMonthText(month: Month, yearly: boolean): string {
  return yearly ? payYearLabel(payYearOfMonth(month)) : monthText(month);
}

/** "1 April 2026", from an ISO day, or as much of it as there is. */
export function dayText(day: Day | string): string {
  const [year, month, number] = day.split('-');
  const name = month && MONTHS[Number(month) - 1];
  return [number && String(Number(number)), name, year].filter(Boolean).join(' ');
}

/** "£38,831", or with pence where the amount has them. */
export function pounds(amount: Rational): string {
  const text = toDecimal(amount, 2);
  return money(text.endsWith('.00') ? text.slice(0, -3) : text);
}

/** "£49,025": a computed yearly amount, to the pound. */
export function wholePounds(amount: Rational): string {
  return money(toDecimal(amount, 0));
}

/** "£18.62". */
export function pence(amount: Rational): string {
  return money(toDecimal(amount, 2));
}

/** "7,207": whole digits with commas between thousands, whatever the machine's locale. */
export function groupedDigits(digits: string | number): string {
  return String(digits).replace(/\B(?=(\d{3})+$)/g, ',');
}

function money(text: string): string {
  const [whole = '', rest] = text.replace('-', '').split('.');
  const grouped = groupedDigits(whole);
  return `${text.startsWith('-') ? '−' : ''}£${grouped}${rest === undefined ? '' : `.${rest}`}`;
}

/** A share as percent to four decimals, for data. */
export function percentNumber(share: Rational): number {
  return toRounded(inPercent(share), 4);
}

/** A share as percent to one decimal, without its sign: "26.1%". */
export function percent(share: Rational): string {
  return `${toDecimal(inPercent(magnitude(share)), 1)}%`;
}

/** "17.0 points": a difference in percentage points, to one decimal. */
export function points(difference: Rational): string {
  return `${toDecimal(difference, 1)} points`;
}

function magnitude(value: Rational): Rational {
  return value.n < 0n ? { n: -value.n, d: value.d } : value;
}

/** Whether pay gained on prices, so that the "cut" is a rise. */
export function isGain(erosion: Rational): boolean {
  return compare(erosion, rational(0)) < 0;
}

/**
 * "a cut of 26.1%" or "a real rise of 7.6%": which one is always said. Against a comparator there
 * is neither: "9.7% behind average wages".
 */
export function changeText(erosion: Rational, { comparator }: PriceIndex): string {
  if (comparator) {
    return `${percent(erosion)} ${isGain(erosion) ? 'ahead of' : 'behind'} ${comparator}`;
  }
  return isGain(erosion) ? `a real rise of ${percent(erosion)}` : `a cut of ${percent(erosion)}`;
}

/** "April 2009", or "April 2025 to December 2025" for the months of a mean. */
export function readingText(reading: PriceReading, text: (month: Month) => string): string {
  const [first, last] = [reading.levels[0], reading.levels.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last
    ? periodText(first, text)
    : `${periodText(first, text)} to ${periodText(last, text)}`;
}

/** What prices were compared: "RPI, Apr 2009 to Apr 2022" or "CPI means, 2008/09 to 2024/25". */
export function pricesCompared(
  specification: Specification,
  until: PayYear,
  base: PriceReading,
  end: PriceReading,
): string {
  const name = specification.index.shortTitle;
  if (end.of > 1) {
    return `${name} means, ${baseText(specification)} to ${endText(specification, until)}`;
  }
  return `${name}, ${readingText(base, shortMonth)} to ${readingText(end, shortMonth)}`;
}

/** The options that ask for a row by the newest prices. */
export function latestOptions({ index, pay }: Specification): string {
  const series = pay.kind === 'own' || pay.id === 'awards' ? '' : ` --pay ${pay.id}`;
  return `--index ${index.id} --prices latest${series}`;
}

/** "a, b and c". */
export function listText(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "8" or "37.5": an exact setting as it was given. */
export function numberText(value: Rational): string {
  return toDecimal(value, 6).replace(/\.?0+$/, '');
}
