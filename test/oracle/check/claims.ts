import { type Fraction, minus, over, plus, printed, times, whole } from '../fractions.js';

/** A figure as it was quoted, and what was said of it. */
export interface Quote {
  readonly unit: 'cut' | 'rise' | 'real-rise' | 'cash-rise' | Pounds;
  /** As written: "26", "14.09". */
  readonly text: string;
  readonly since?: string;
  readonly untils?: readonly string[];
  readonly years?: number;
}
type Pounds = 'hourly' | 'hourly-rise' | 'yearly' | 'yearly-rise';

/** The decimals that a figure was written with. */
function decimalsOf(text: string): number {
  return text.includes('.') ? (text.split('.')[1] ?? '').length : 0;
}

/** Whether a value rounds to a figure as written, half up. */
export function roundsTo(text: string, value: Fraction): boolean {
  const half = over(
    whole(1),
    times(whole(2), { top: 10n ** BigInt(decimalsOf(text)), bottom: 1n }),
  );
  const quoted = printed(text);
  return !isLess(value, minus(quoted, half)) && isLess(value, plus(quoted, half));
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.top * b.bottom < b.top * a.bottom;
}
