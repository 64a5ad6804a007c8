import {
  compare,
  fromDecimal,
  HUNDRED,
  multiply,
  type Rational,
  rational,
} from '../domain/rational.js';
import type { Part } from './phrases.js';
import { cannot, type Stretch } from './unreadable.js';

/** Percent, or pounds a year, with its place. */
export interface Sum extends Stretch {
  readonly value: Rational;
}

/** A number with what it counts, and how many parts after it belong to it. */
export interface Quantity {
  readonly of: 'percent' | 'pounds';
  readonly sum: Sum;
  /** Whether it says itself that it is of pounds: by its sign, or by "a year". */
  readonly named: boolean;
  readonly takes: number;
}

/** A larger sum is nobody's award. */
const MOST_POUNDS = rational(100_000);

/** The quantity that a number is. Throws `unreadable-award` where it is none, or out of bounds. */
export function quantityAt(given: string, parts: readonly Part[], at: number): Quantity {
  const part = parts[at] as Part;
  const value = decimalOf(part.text);
  if (!value) throw cannot(given, part, 'this is not a number');
  const [before, after] = [parts[at - 1], parts[at + 1]];
  if (after?.role === 'unknown' && after.start === part.end) {
    const end = parts
      .slice(at + 1)
      .reduce((to, next) => (next.start === to ? next.end : to), part.end);
    throw cannot(given, { start: part.start, end }, 'this is not a number');
  }
  if (after?.role === 'percent') {
    const sum = { value, start: part.start, end: after.end };
    if (compare(value, HUNDRED) > 0) throw cannot(given, sum, 'an award is at most 100%');
    return { of: 'percent', sum, named: true, takes: 1 };
  }
  const thousand = after?.role === 'thousand';
  const unit = parts[at + (thousand ? 2 : 1)];
  const signed = before?.role === 'pounds' ? before : undefined;
  const worded = unit?.role === 'pounds' && !signed ? unit : undefined;
  const sum = {
    value: thousand ? multiply(value, rational(1000)) : value,
    start: (signed ?? part).start,
    end: (worded ?? (thousand ? after : part)).end,
  };
  if (compare(sum.value, MOST_POUNDS) > 0) {
    throw cannot(given, sum, 'a sum is at most £100,000 a year');
  }
  const decimals = part.text.split('.')[1]?.length ?? 2;
  if (!thousand && decimals !== 2) {
    const comma = decimals === 3 ? `, thousands are set apart as in £${commas(part.text)}` : '';
    throw cannot(given, sum, `pence are two digits, as in £750.50${comma}`);
  }
  const takes = (thousand ? 1 : 0) + (worded ? 1 : 0);
  const named = [signed, worded].some(Boolean) || unit?.role === 'a-year';
  return { of: 'pounds', sum, named, takes };
}

/** A number with commas only where they set thousands apart; undefined of anything else. */
function decimalOf(text: string): Rational | undefined {
  const [whole = '', ...decimals] = text.split('.');
  const [first = '', ...groups] = whole.split(',');
  const apart = groups.every((group) => group.length === 3);
  if (groups.length > 0 && (first.length > 3 || !apart)) return undefined;
  if (decimals.length > 1 || decimals.some((part) => part.includes(','))) return undefined;
  return fromDecimal(text.replaceAll(',', ''));
}

function commas(text: string): string {
  return text.replace('.', ',');
}

/** Why a number by itself is not read, with what it could be. */
export function unnamed({ text }: Part, before: Part | undefined): string {
  const year = /^(?:19|20|21)\d\d$/.test(text);
  if (year) {
    const next = String((Number(text) + 1) % 100).padStart(2, '0');
    const pay = `a pay year is written like ${text}/${next}`;
    return before?.role === 'in' || before?.role === 'for' ? pay : `${pay}, and a sum £${text}`;
  }
  const value = decimalOf(text);
  return value && compare(value, HUNDRED) <= 0
    ? `is it percent or pounds? Write ${text}% or £${text}`
    : `is it pounds? Write £${text}`;
}

/** Whether a sum is said to be what something is put on, as in "4% of £20,000", and no award. */
export function isBasis(parts: readonly Part[], at: number): boolean {
  const before = parts.slice(0, parts[at - 1]?.role === 'pounds' ? at - 1 : at);
  const [last, one] = [before.at(-1)?.text, before.at(-2)];
  return last === 'on' || (last === 'of' && (one?.role === 'percent' || one?.text === 'pay'));
}

/** Whether a sum follows at once. */
export function isSum(parts: readonly Part[]): boolean {
  const first = parts.find(({ role }) => role !== 'filler');
  return first?.role === 'pounds' || first?.role === 'number';
}

/** Whether it is said of the sum before that it is paid once, and not of one that follows. */
export function isOnce(parts: readonly Part[]): boolean {
  const at = parts.findIndex(({ role }) => role !== 'filler');
  return parts[at]?.role === 'one-off' && !isSum(parts.slice(at + 1));
}
