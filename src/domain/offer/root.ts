import { type Rational, rational } from '../rational.js';

/** A root is no fraction; it is carried to this many decimals, far past any that is shown. */
const DECIMALS = 15n;

/**
 * The growth a year that compounds to a ratio over some years: its root, exact for one year and
 * otherwise to 15 decimals. Throws a RangeError of a ratio that is not positive, or of no years.
 */
export function yearly(ratio: Rational, years: number): Rational {
  if (ratio.n <= 0n || years < 1) throw new RangeError('a root of nothing');
  if (years === 1) return ratio;
  const scale = 10n ** DECIMALS;
  const degree = BigInt(years);
  // Twice the root, so that its last bit says which way to round.
  const doubled = wholeRoot((ratio.n * (2n * scale) ** degree) / ratio.d, degree);
  return rational((doubled + 1n) / 2n, scale);
}

/** The largest whole number whose power is not above a value: Newton's method from above. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * guess + value / guess ** (degree - 1n)) / degree;
    if (next >= guess) return guess;
    guess = next;
  }
}
