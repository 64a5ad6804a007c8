import { type Month, type PayYear, parseMonth, parsePayYear } from '../../domain/calendar.js';
import {
  type EarningsPeriod,
  type EarningsWindow,
  parsePeriod,
  parseWindow,
} from '../../domain/earnings/period.js';
import { fromDecimal, type Rational } from '../../domain/rational.js';

// The texts of a claims file as what they stand for; their form was checked with the file.

export function figure(text: string): Rational {
  return must(fromDecimal(text), text);
}

export function payYear(text: string): PayYear {
  return must(parsePayYear(text), text);
}

export function month(text: string): Month {
  return must(parseMonth(text), text);
}

export function period(text: string): EarningsPeriod {
  return must(parsePeriod(text), text);
}

export function window(text: string): EarningsWindow {
  return must(parseWindow(text), text);
}

export function must<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new TypeError(`data: ${text}`);
  return value;
}
