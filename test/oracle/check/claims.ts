import { type Fraction, minus, plus, printed } from '../fractions.js';

/** A figure as it was quoted, and what was said of it. */
export interface Quote {
  readonly unit: 'cut' | 'rise' | 'real-rise' | 'cash-rise';
  /** As written: "26", "31.7". */
  readonly text: string;
  readonly since?: string;
  readonly untils?: readonly string[];
  readonly years?: number;
}

/** Whether a value rounds to a figure as written, half up. */
export function roundsTo(text: string, value: Fraction): boolean {
  const quoted = printed(text);
  const half = { top: 1n, bottom: 2n * quoted.bottom };
  return !isLess(value, minus(quoted, half)) && isLess(value, plus(quoted, half));
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}
