import { describe, expect, test } from 'vitest';
import { yearly } from '../../../src/domain/offer/root.js';
import { type Rational, rational } from '../../../src/domain/rational.js';

const of = rational;

describe('the growth a year', () => {
  test.each<[string, Rational, number, Rational]>([
    ['of one year is exact', of(4, 3), 1, of(4, 3)],
    ['of a square is its side', of(121, 100), 2, of(11, 10)],
    ['of a cube below one', of(1, 8), 3, of(1, 2)],
    ['of nothing gained', of(1), 7, of(1)],
    // √2 is 1.414213562373095048…, and √3 is 1.732050807568877293…
    ['is rounded down', of(2), 2, of(1_414_213_562_373_095n, 10n ** 15n)],
    ['is rounded up', of(5), 2, of(2_236_067_977_499_790n, 10n ** 15n)],
    ['of next to nothing is nothing', of(1n, 10n ** 60n), 2, of(0)],
  ])('%s', (_what, ratio, years, expected) => {
    expect(yearly(ratio, years)).toEqual(expected);
  });

  test('is not there of nothing, or of no years', () => {
    for (const [ratio, years] of [
      [of(0), 1],
      [of(-1), 2],
      [of(1), 0],
    ] as const) {
      expect(() => yearly(ratio, years)).toThrow(/root of nothing/);
    }
  });
});
