import { fromDecimal, type Rational } from '../domain/rational.js';

/** Why a cell gives no amount. */
export type AmountReason = 'no-amount' | 'malformed-amount';

/**
 * An amount of pounds as a payroll file writes it: "26462", "26,462.50", "£1,000", "-12.3". Nothing
 * is guessed: commas stand before groups of three, and exponents and other currencies are refused.
 */
export function readAmount(cell: string): Rational | AmountReason {
  const text = cell.trim();
  if (text === '') return 'no-amount';
  const match = /^([-−+]?)£?(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,10})?$/.exec(text);
  if (!match) return 'malformed-amount';
  const [, sign, whole = '', decimals = ''] = match;
  const size = fromDecimal(`${whole.replaceAll(',', '')}${decimals}`) as Rational;
  return sign === '-' || sign === '−' ? { n: -size.n, d: size.d } : size;
}

/** Digits before the point that are read here; more are left to be read as text. */
const MOST_DIGITS = 8;
const [MINUS, POINT, ZERO, NINE] = [0x2d, 0x2e, 0x30, 0x39];

/**
 * The pennies of an amount in its commonest form, digits and at most two decimals, straight from a
 * file’s bytes; NaN where it has any other form, which `readAmount` then reads.
 */
export function pennies(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const isNegative = bytes[at] === MINUS;
  if (isNegative) at += 1;
  const first = at;
  let value = 0;
  while (at < to) {
    const digit = bytes[at] as number;
    if (digit < ZERO || digit > NINE) break;
    value = value * 10 + (digit - ZERO);
    at += 1;
  }
  const digits = at - first;
  if (digits === 0 || digits > MOST_DIGITS) return Number.NaN;
  value *= 100;
  if (at < to) {
    if (bytes[at] !== POINT || to - at > 3 || to - at < 2) return Number.NaN;
    const tenth = (bytes[at + 1] as number) - ZERO;
    const hundredth = to - at === 3 ? (bytes[at + 2] as number) - ZERO : 0;
    if (tenth < 0 || tenth > 9 || hundredth < 0 || hundredth > 9) return Number.NaN;
    value += tenth * 10 + hundredth;
  }
  return isNegative ? 0 - value : value;
}
