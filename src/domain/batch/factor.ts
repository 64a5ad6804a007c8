import { type Rational, rational } from '../rational.js';

/** Decimals that a factor is carried to. */
const FACTOR_DECIMALS = 20;

/** A fifth of those decimals each: what is multiplied by an amount stays an exact whole number. */
const LIMB = 100_000;

/**
 * What amounts are multiplied by: exactly, and to 20 decimals, rounded up. Up, so that an amount
 * that comes out at half a penny exactly comes out there, and not a hair below; the error that is
 * left, below a hundred-millionth of a penny on any pay, changes no other.
 */
export interface Factor {
  readonly exact: Rational;
  /** The whole part, then four groups of five decimals. */
  readonly limbs: readonly [number, number, number, number, number];
}

/** Makes a factor of a fraction above zero. Throws a RangeError on any other. */
export function factorOf(exact: Rational): Factor {
  if (exact.n <= 0n) throw new RangeError('a factor above zero');
  const scale = 10n ** BigInt(FACTOR_DECIMALS);
  const scaled = (exact.n * scale + exact.d - 1n) / exact.d;
  const digits = scaled.toString().padStart(FACTOR_DECIMALS + 1, '0');
  const whole = digits.slice(0, -FACTOR_DECIMALS);
  const decimals = digits.slice(-FACTOR_DECIMALS);
  const limb = (at: number) => Number(decimals.slice(5 * at, 5 * at + 5));
  return { exact, limbs: [Number(whole), limb(0), limb(1), limb(2), limb(3)] };
}

/** The factor as a plain decimal with all of its digits: "1.35305014749262536874". */
export function factorText({ limbs: [whole, ...decimals] }: Factor): string {
  return `${whole}.${decimals.map((limb) => String(limb).padStart(5, '0')).join('')}`;
}

/** The most pennies that are multiplied without big integers: £900 million. */
export const MOST_PENNIES = 90_000_000_000;
const MOST_WHOLE = 90_000;

/**
 * An amount in whole pennies times a factor, in whole pennies, rounded half away from zero: what
 * exact arithmetic gives.
 */
export function timesPennies(pennies: number, factor: Factor): number {
  const size = pennies < 0 ? -pennies : pennies;
  const [whole, first, second, third, fourth] = factor.limbs;
  if (size > MOST_PENNIES || whole > MOST_WHOLE) {
    return Number(timesExactly(rational(BigInt(pennies), 100n), factor));
  }
  // Schoolbook multiplication from the last decimals up: each product is below 2^53.
  const fourths = Math.floor((size * fourth) / LIMB);
  const thirds = Math.floor((size * third + fourths) / LIMB);
  const seconds = size * second + thirds;
  const carried = Math.floor(seconds / LIMB);
  const firsts = size * first + carried;
  const over = Math.floor(firsts / LIMB);
  const rest = firsts - over * LIMB;
  if (rest === LIMB / 2 && seconds - carried * LIMB < DOUBTFUL) {
    return Number(timesExactly(rational(BigInt(pennies), 100n), factor));
  }
  const rounded = size * whole + over + (rest >= LIMB / 2 ? 1 : 0);
  return pennies < 0 ? 0 - rounded : rounded;
}

/** So near above half a penny, the rounding of the factor could matter: ten billionths. */
const DOUBTFUL = 100;

/** Any amount in pounds times a factor, in whole pennies, rounded half away from zero. */
export function timesExactly(pounds: Rational, { exact }: Factor): bigint {
  const top = pounds.n * exact.n * 100n;
  const bottom = pounds.d * exact.d;
  const size = top < 0n ? -top : top;
  const pennies = (2n * size + bottom) / (2n * bottom);
  return top < 0n ? -pennies : pennies;
}
