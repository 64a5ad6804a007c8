import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  divide,
  fromDecimal,
  mean,
  multiply,
  product,
  rational,
  subtract,
  toDecimal,
  toRounded,
} from '../../src/domain/rational.js';
import { exact } from '../support/made-up.js';

describe('a fraction', () => {
  test('is kept in lowest terms with the sign on top', () => {
    expect(rational(6, -8)).toEqual({ n: -3n, d: 4n });
    expect(rational(-6, -8)).toEqual({ n: 3n, d: 4n });
  });

  test('of nothing is always 0/1, so that zeros are equal', () => {
    expect(rational(0, -5)).toEqual({ n: 0n, d: 1n });
    expect(subtract(rational(1, 3), rational(1, 3))).toEqual({ n: 0n, d: 1n });
  });

  test('over zero is refused', () => {
    expect(() => rational(1, 0)).toThrow(RangeError);
    expect(() => divide(rational(1), rational(0))).toThrow(RangeError);
  });

  test('adds, subtracts, multiplies and divides exactly', () => {
    const [half, third] = [rational(1, 2), rational(1, 3)];
    expect(add(half, third)).toEqual(rational(5, 6));
    expect(subtract(third, half)).toEqual(rational(-1, 6));
    expect(multiply(half, third)).toEqual(rational(1, 6));
    expect(divide(half, third)).toEqual(rational(3, 2));
    expect(divide(half, rational(-1, 3))).toEqual(rational(-3, 2));
  });

  test('holds what a float cannot: 0.1 + 0.2 is 0.3', () => {
    expect(add(exact('0.1'), exact('0.2'))).toEqual(exact('0.3'));
  });

  test('compares by value and not by size', () => {
    expect(compare(rational(-1, 2), rational(1, 3))).toBeLessThan(0);
    expect(compare(rational(2, 4), rational(1, 2))).toBe(0);
    expect(compare(rational(-1, 3), rational(-1, 2))).toBeGreaterThan(0);
  });

  test('has a mean, which nothing has not', () => {
    expect(mean([rational(1), rational(2), rational(4)])).toEqual(rational(7, 3));
    expect(() => mean([])).toThrow(RangeError);
    expect(mean([exact('0.1'), exact('0.25'), exact('-3')])).toEqual(rational(-53, 60));
  });

  test('has a product, which for nothing is one', () => {
    expect(product([rational(2, 3), rational(-9, 4), rational(5)])).toEqual(rational(-15, 2));
    expect(product([rational(2, 3), rational(0)])).toEqual(rational(0));
    expect(product([])).toEqual(rational(1));
  });
});

describe('reading a decimal', () => {
  test('takes every printed digit', () => {
    expect(fromDecimal('211.5')).toEqual(rational(423, 2));
    expect(fromDecimal('-0.25')).toEqual(rational(-1, 4));
    expect(fromDecimal('007')).toEqual(rational(7));
    expect(fromDecimal('-0')).toEqual(rational(0));
  });

  test.each(['', ' 1', '1 ', '1e3', '0x10', '1,000', '.5', '5.', '+1', '--1', '1.2.3', 'NaN'])(
    'refuses %j',
    (text) => {
      expect(fromDecimal(text)).toBeUndefined();
    },
  );
});

describe('rounding', () => {
  test.each([
    // The tie goes away from zero, on both sides of it.
    ['0.5', 0, '1'],
    ['1.5', 0, '2'],
    ['2.5', 0, '3'],
    ['-0.5', 0, '-1'],
    ['-2.5', 0, '-3'],
    ['0.005', 2, '0.01'],
    ['-0.005', 2, '-0.01'],
    ['1.005', 2, '1.01'],
    // Either side of a tie.
    ['2.4999999999', 0, '2'],
    ['-2.4999999999', 0, '-2'],
    ['2.5000000001', 0, '3'],
    // Carrying, and padding.
    ['9.995', 2, '10.00'],
    ['7', 2, '7.00'],
    ['0.04', 1, '0.0'],
    ['0.06', 1, '0.1'],
  ])('of %s to %i decimals is %s', (text, places, expected) => {
    expect(toDecimal(exact(text), places)).toBe(expected);
  });

  test('never prints a minus before zero', () => {
    expect(toDecimal(exact('-0.04'), 1)).toBe('0.0');
    expect(Object.is(toRounded(exact('-0.04'), 1), 0)).toBe(true);
  });

  test('of a repeating fraction goes to the nearer digit', () => {
    expect(toDecimal(rational(2, 3), 4)).toBe('0.6667');
    expect(toDecimal(rational(-1, 3), 4)).toBe('-0.3333');
  });

  test('gives a number for results that are data', () => {
    expect(toRounded(rational(1, 8), 2)).toBe(0.13);
  });
});
