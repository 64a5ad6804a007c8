import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  factorOf,
  factorText,
  MOST_PENNIES,
  timesExactly,
  timesPennies,
} from '../../../src/domain/batch/factor.js';
import { rational } from '../../../src/domain/rational.js';

/** Round half away from zero, by the definition and in whole numbers. */
function exact(pennies: bigint, n: bigint, d: bigint): bigint {
  const size = pennies < 0n ? -pennies : pennies;
  const whole = (size * n) / d;
  const rest = (size * n) % d;
  const rounded = 2n * rest >= d ? whole + 1n : whole;
  return pennies < 0n ? -rounded : rounded;
}

const amounts = fc.bigInt({ min: -BigInt(MOST_PENNIES), max: BigInt(MOST_PENNIES) });
// Ratios of index levels with one decimal, and of means of twelve of them.
const levels = fc.bigInt({ min: 500n, max: 60_000n });

describe('an amount times a factor', () => {
  test('is what exact arithmetic gives, to the penny', () => {
    fc.assert(
      fc.property(amounts, levels, levels, (pennies, n, d) => {
        const factor = factorOf(rational(n, d));
        expect(BigInt(timesPennies(Number(pennies), factor))).toBe(exact(pennies, n, d));
      }),
      { numRuns: 5000 },
    );
  });

  test('is, where half a penny comes out exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -90_000n, max: 90_000n }), levels, levels, (count, n, half) => {
        // Multiples of half of the denominator meet every half penny there is.
        const d = 2n * half;
        const pennies = count * half;
        const factor = factorOf(rational(n, d));
        expect(BigInt(timesPennies(Number(pennies), factor))).toBe(exact(pennies, n, d));
      }),
      { numRuns: 5000 },
    );
  });

  test('is, by fractions as long as a chain of awards has', () => {
    const long = fc.bigInt({ min: 10n ** 25n, max: 10n ** 30n });
    fc.assert(
      fc.property(amounts, long, long, (pennies, n, d) => {
        const factor = factorOf(rational(n, d));
        expect(BigInt(timesPennies(Number(pennies), factor))).toBe(exact(pennies, n, d));
      }),
      { numRuns: 2000 },
    );
  });

  test('of any size is exact as well', () => {
    const factor = factorOf(rational(3346n, 2115n));
    // 10^14 pounds × 3346 / 2115, worked by hand: 158203309692671.39479…
    expect(timesExactly(rational(10n ** 14n), factor)).toBe(15820330969267139n);
    expect(timesPennies(10 ** 13, factor)).toBe(15820330969267);
  });
});

test('a factor is carried to 20 decimals, rounded up', () => {
  expect(factorText(factorOf(rational(1n, 3n)))).toBe('0.33333333333333333334');
  expect(factorText(factorOf(rational(3n, 2n)))).toBe('1.50000000000000000000');
  expect(() => factorOf(rational(0))).toThrow(RangeError);
  expect(() => factorOf(rational(-1))).toThrow(RangeError);
});
