import { add, compare, multiply, type Rational, rational, subtract } from '../rational.js';

/**
 * A figure with the least and the most it may be: `low` ≤ `value` ≤ `high`, the three the same
 * where nothing is open.
 */
export interface Span {
  readonly value: Rational;
  readonly low: Rational;
  readonly high: Rational;
}

/** A figure with nothing open. */
export function exactly(value: Rational): Span {
  return { value, low: value, high: value };
}

export function isExact({ low, high }: Span): boolean {
  return compare(low, high) === 0;
}

/** Every figure of a span times one factor; a factor below zero turns the ends round. */
export function times(span: Span, factor: Rational): Span {
  return across(span, (figure) => multiply(figure, factor));
}

/** Sums, end by end: the counts of one range move together. */
export function total(spans: readonly Span[]): Span {
  const sum = (of: (span: Span) => Rational) => spans.map(of).reduce(add, rational(0));
  return across({ value: sum((s) => s.value), low: sum((s) => s.low), high: sum((s) => s.high) });
}

/** What a figure is more than each of a span's. */
export function beyond(figure: Rational, span: Span): Span {
  return across(span, (each) => subtract(figure, each));
}

/** A span's figures, each by a rule that never falls or never rises, with its ends in order. */
export function across(span: Span, rule: (figure: Rational) => Rational = (x) => x): Span {
  const [low, high] = [rule(span.low), rule(span.high)];
  const value = rule(span.value);
  return compare(low, high) <= 0 ? { value, low, high } : { value, low: high, high: low };
}
