import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import {
  type Day,
  type PayYear,
  parseMonth,
  parsePayYear,
  payYearLabel,
} from '../../domain/calendar.js';
import type { PriceRule } from '../../domain/price-index.js';
import { compare, divide, fromDecimal, type Rational, rational } from '../../domain/rational.js';
import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';

// Readers of single options' words; each failure names the option and what would do.

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Reads a pay year; throws `malformed-pay-year` with the one probably meant. */
export function readPayYear(option: string, text: string): PayYear {
  const year = parsePayYear(text);
  if (year !== undefined && year >= FIRST_YEAR && year < LAST_YEAR) return year;
  const start = nearestStart(text);
  throw new PayrestoreError('malformed-pay-year', {
    given: text,
    where: option,
    nearest: start === undefined ? undefined : payYearLabel(start),
    valid: 'a pay year runs from April to March and is written like 2008/09',
  });
}

/** The pay year someone probably meant: 2021, 2008/10 and 21/22 each name one. */
function nearestStart(text: string): PayYear | undefined {
  const long = /^\s*(\d{4})(?!\d)/.exec(text)?.[1];
  const short = /^\s*(\d{2})\s*[/–-]\s*(\d{2})\s*$/.exec(text)?.[1];
  const start = Number(long ?? (short && `20${short}`));
  return start >= FIRST_YEAR && start < LAST_YEAR ? (start as PayYear) : undefined;
}

/** Reads `YYYY-MM-DD`; throws `malformed-date`. */
export function readDay(option: string, text: string): Day {
  const value = text.trim();
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && isValid(parseISO(value))) return value as Day;
  throw new PayrestoreError('malformed-date', {
    given: text,
    where: option,
    valid: 'write it like 2024-01-31',
  });
}

const RULES = ['start', 'end', 'average', 'latest', 'same-months', 'last-month'] as const;

/** A price rule by name, or two months: `2008-04..2026-04`. */
export function readPrices(text: string): PriceRule {
  const name = text.trim().toLowerCase();
  const rule = RULES.find((known) => known === name);
  if (rule) return { rule };
  const [from = '', to = '', ...more] = name.split('..', 3).map((part) => part.trim());
  if (to === '' || more.length > 0) {
    throw new PayrestoreError('unknown-price-rule', {
      given: text,
      nearest: nearest(text, RULES),
      valid: `${RULES.join(', ')}, or two months such as 2009-04..2022-04`,
    });
  }
  const [base, end] = [parseMonth(from), parseMonth(to)];
  if (base === undefined || end === undefined) {
    throw new PayrestoreError('malformed-months', {
      given: text,
      where: '--prices',
      valid: 'write them like 2009-04..2022-04',
    });
  }
  if (base >= end) throw new PayrestoreError('years-reversed', { given: `--prices ${text}` });
  return { rule: 'months', base, end };
}

/**
 * A positive number up to a limit. Pounds may carry a pound sign and commas between thousands;
 * a count may be a fraction such as 365/7.
 */
export function readNumber(
  option: string,
  given: string | number,
  most: number,
  kind: 'pounds' | 'count',
): Rational {
  const text = String(given).trim();
  const value = kind === 'pounds' ? readPounds(text) : readCount(text);
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

function readPounds(text: string): Rational | undefined {
  // Commas only where they separate thousands: "26,46" is more likely a slip than £2,646.
  const amount = text.replace(/^£\s*/, '');
  const grouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(amount);
  return fromDecimal(grouped ? amount.replaceAll(',', '') : amount);
}

function readCount(text: string): Rational | undefined {
  const [top = '', bottom] = text.split('/');
  const value = fromDecimal(top);
  const divisor = bottom === undefined ? rational(1) : fromDecimal(bottom);
  return value && divisor && divisor.n > 0n ? divide(value, divisor) : undefined;
}
