import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import {
  type Day,
  type PayYear,
  parseMonth,
  parsePayYear,
  payYearLabel,
} from '../domain/calendar.js';
import type { PriceRule } from '../domain/price-index.js';
import { compare, fromDecimal, type Rational, rational } from '../domain/rational.js';
import { PayrestoreError } from '../errors.js';
import { nearest } from './nearest.js';

/** Reads the words of single options; each failure names the option and what would do. */

export function readPayYear(option: string, text: string): PayYear {
  const year = parsePayYear(text);
  if (year !== undefined && year >= 1900 && year < 2200) return year;
  const start = /^\s*(\d{4})(?!\d)/.exec(text)?.[1];
  throw new PayrestoreError('malformed-pay-year', {
    given: text,
    where: option,
    nearest: start && payYearLabel(Number(start) as PayYear),
    valid: 'a pay year runs from April to March and is written like 2008/09',
  });
}

export function readDay(option: string, text: string): Day {
  const value = text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value))) return value as Day;
  throw new PayrestoreError('malformed-date', {
    given: text,
    where: option,
    valid: 'write it like 2024-01-31',
  });
}

const RULES = ['start', 'end', 'average', 'latest'] as const;

/** A price rule by name, or two months: `2008-04..2026-04`. */
export function readPrices(text: string): PriceRule {
  const name = text.trim().toLowerCase();
  const rule = RULES.find((known) => known === name);
  if (rule) return { rule };
  const pair = /^(\S+?)\s*\.\.\s*(\S+)$/.exec(name);
  if (!pair) {
    throw new PayrestoreError('unknown-price-rule', {
      given: text,
      nearest: nearest(text, RULES),
      valid: `${RULES.join(', ')}, or two months such as 2008-04..2026-04`,
    });
  }
  const base = parseMonth(pair[1] as string);
  const end = parseMonth(pair[2] as string);
  if (base === undefined || end === undefined) {
    throw new PayrestoreError('malformed-months', {
      given: text,
      where: '--prices',
      valid: 'write them like 2008-04..2026-04',
    });
  }
  if (base >= end) throw new PayrestoreError('years-reversed', { given: `--prices ${text}` });
  return { rule: 'months', base, end };
}

/** A positive number up to a limit; a pound sign, commas and spaces are allowed in pounds. */
export function readNumber(
  option: string,
  given: string | number,
  most: number,
  kind: 'pounds' | 'count',
): Rational {
  const text = String(given).trim();
  // Commas only where they separate thousands: "26,46" is more likely a slip than £2,646.
  const plain =
    kind === 'pounds' && /^£?\s*\d{1,3}(,\d{3})+(\.\d+)?$|^£?\s*\d+(\.\d+)?$/.test(text)
      ? text.replace(/[£,\s]/g, '')
      : text;
  const value = fromDecimal(plain);
  if (value && compare(value, rational(0)) > 0 && compare(value, rational(most)) <= 0) return value;
  throw new PayrestoreError('malformed-number', {
    given: text,
    where: option,
    valid:
      kind === 'pounds'
        ? 'write pounds a year, such as 38831 or £38,831.00'
        : `write a number above 0, at most ${most}`,
  });
}
