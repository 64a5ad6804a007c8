import {
  type Month,
  type PayYear,
  parseMonth,
  parsePayYear,
  payYearOfMonth,
} from '../domain/calendar.js';
import { PayrestoreError } from '../errors.js';
import type { Stretch } from './text.js';

/** A year, a pay year or a month as it stands in a text. */
export interface YearWords extends Stretch {
  /** The pay year it names as the start of something. */
  readonly from: PayYear;
  /** The pay year it names as the end of something, or the two it may mean. */
  readonly to: readonly PayYear[];
  readonly kind: 'pay year' | 'year' | 'month';
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Days that are written in figures say nothing of pay years: 2023-03-12, 12/03/2023. */
const DATES = /(?<!\d)(?:\d{4}-\d\d?-\d\d?|\d\d?[/.]\d\d?[/.](?:\d{4}|\d\d))(?!\d)/g;

/** A year apart from other digits, but for those of a year it is joined to: "2008/09-2021/22". */
const YEAR =
  /(?<![\d.,/£$€a-z]|\d )(?<!(?<!\/\d\d|\/\d{4})(?<=\d)-)(?:(?:19[5-9]\d|20\d\d)(?:\/(?:\d{4}|\d\d?)|-(?:\d{4}|\d\d?)(?![\d.]*(?:%| ?per ?cent| ?pc)))?|\d\d\/\d\d)(?![\d/%]|[.,]\d| ?(?:%|per ?cent|pounds|pence)|-?(?:hour|bed))/g;

const MONTH = new RegExp(
  `(?<![a-z])(${MONTHS.join('|')})[a-z]{0,6}\\.? (?:of )?((?:19[5-9]|20\\d)\\d)(?![\\d/])(?!-\\d)`,
  'g',
);

/**
 * The years a text names, in order, "2008-2022" as the two it spans. Throws on one that is
 * written as a pay year and is none, such as 2008/10.
 */
export function findYears(given: string, lower: string): readonly YearWords[] {
  const masked = lower.replace(DATES, (date) => ' '.repeat(date.length));
  const months = [...masked.matchAll(MONTH)].flatMap((match) => monthWords(match));
  const others = masked.replace(MONTH, (words) => '_'.repeat(words.length));
  const years = [...others.matchAll(YEAR)].flatMap((match) => yearWords(given, match));
  return [...months, ...years].sort((a, b) => a.start - b.start);
}

function monthWords(match: RegExpMatchArray): readonly YearWords[] {
  const [words, name = '', year = ''] = match;
  const number = String(MONTHS.indexOf(name) + 1).padStart(2, '0');
  const month = parseMonth(`${year}-${number}`) as Month;
  const start = match.index as number;
  const from = payYearOfMonth(month);
  // April ends one pay year and starts the next.
  const to = name === 'apr' ? [(from - 1) as PayYear, from] : [from];
  return [{ start, end: start + words.length, from, to, kind: 'month' }];
}

function yearWords(given: string, match: RegExpMatchArray): readonly YearWords[] {
  const [words] = match;
  const start = match.index as number;
  const end = start + words.length;
  const named = parsePayYear(completed(words));
  if (named !== undefined) return [{ start, end, from: named, to: [named], kind: 'pay year' }];
  if (/^\d{4}$/.test(words)) return [calendarYear(Number(words), start, end)];
  const [first = '', last = ''] = words.split(/[/-]/);
  // "25/12" is a day, or a score.
  if (first.length === 2) return [];
  const until = Number(last.length === 2 ? first.slice(0, 2) + last : last);
  const spans =
    words.includes('-') && until > Number(first) && (last.length === 4 || Number(last) > 12);
  if (spans) {
    const split = start + first.length;
    return [calendarYear(Number(first), start, split), calendarYear(until, split + 1, end)];
  }
  throw new PayrestoreError('unreadable-quote', {
    given,
    cause: `${words} is not a pay year`,
    valid: 'a pay year runs from April to March and is written like 2008/09',
  });
}

/** Of a calendar year, the pay year that starts in it, and the two that share it. */
function calendarYear(year: number, start: number, end: number): YearWords {
  const from = year as PayYear;
  return { start, end, from, to: [(year - 1) as PayYear, from], kind: 'year' };
}

/** "2008/9" and "08/09" as they are written in full. */
function completed(words: string): string {
  const [first = '', last = ''] = words.split(/[/-]/);
  const century = Number(first) >= 50 ? '19' : '20';
  const start = first.length === 2 ? century + first : first;
  const digit = last.length === 1 ? start.slice(2, 3) + last : last;
  return last === '' ? start : `${start}/${digit}`;
}
