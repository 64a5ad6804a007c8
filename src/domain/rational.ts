/**
 * Exact fractions. Money and price ratios are carried as these from the printed figure to the
 * last step, and rounded once, where they are shown: a percentage rounded early and used again
 * is how published tables come to disagree by a tenth of a point.
 */
export interface Rational {
  readonly n: bigint;
  /** Always positive; the fraction is in lowest terms. */
  readonly d: bigint;
}

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  // Most fractions are small, and small whole numbers divide much quicker than large ones.
  while (y > LARGEST || x > LARGEST) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  return BigInt(smallGcd(Number(x), Number(y)));
}

function smallGcd(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** The fraction `n / d`. Throws a RangeError when `d` is zero. */
export function rational(n: bigint | number, d: bigint | number = 1n): Rational {
  let [top, bottom] = [BigInt(n), BigInt(d)];
  if (bottom === 0n) throw new RangeError('a fraction over zero');
  if (bottom < 0n) [top, bottom] = [-top, -bottom];
  const common = gcd(top, bottom);
  return common <= 1n ? { n: top, d: bottom } : { n: top / common, d: bottom / common };
}

/**
 * The exact value of a plain decimal such as `211.5` or `-0.25`; undefined for anything else
 * (exponents, hexadecimal, separators, an empty text).
 */
export function fromDecimal(text: string): Rational | undefined {
  const match = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const value = BigInt(whole + fraction);
  return rational(sign === '-' ? -value : value, 10n ** BigInt(fraction.length));
}

export const ONE = rational(1);
export const HUNDRED = rational(100);

export function add(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Throws a RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** All of them multiplied, brought to lowest terms once; one for an empty list. */
export function product(values: readonly Rational[]): Rational {
  return rational(
    values.reduce((n, value) => n * value.n, 1n),
    values.reduce((d, value) => d * value.d, 1n),
  );
}

/** The arithmetic mean, brought to lowest terms once. Throws a RangeError on an empty list. */
export function mean(values: readonly Rational[]): Rational {
  let [n, d] = [0n, 1n];
  for (const value of values) [n, d] = [n * value.d + value.n * d, d * value.d];
  return rational(n, d * BigInt(values.length));
}

/**
 * The value as a decimal text with exactly `places` decimals, rounded half away from zero, the
 * rule pay circulars and price statistics are read by. Never "-0.0".
 */
export function toDecimal(value: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const size = value.n < 0n ? -value.n : value.n;
  // floor(2·|v|·scale + 1, half) rounds halves up in size, so away from zero.
  const units = (2n * size * scale + value.d) / (2n * value.d);
  const digits = units.toString().padStart(places + 1, '0');
  const split = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return value.n < 0n && units !== 0n ? `-${text}` : text;
}

/** Rounded as `toDecimal` does, for a publisher's arithmetic that went on with a rounded figure. */
export function roundTo(value: Rational, places: number): Rational {
  return fromDecimal(toDecimal(value, places)) as Rational;
}

/** As `toDecimal`, as a number: for results that are data, never for further arithmetic. */
export function toRounded(value: Rational, places: number): number {
  return Number(toDecimal(value, places));
}
