import { describe, expect, test } from 'vitest';
import { divide, ONE, rational, subtract, toDecimal } from '../../src/domain/rational.js';
import {
  erosion,
  FULL_TIME,
  hourly,
  restoration,
  restoredPay,
} from '../../src/domain/real-terms.js';
import { exact } from '../support/made-up.js';

// Pay up by a quarter while prices went up by half.
const [pay, prices] = [exact('1.25'), exact('1.5')];

describe('the cut', () => {
  test('is the share of buying power lost: 1 − 1.25 / 1.5 = 1/6', () => {
    expect(erosion(pay, prices)).toEqual(rational(1, 6));
  });

  test('is nothing when pay kept up, and negative when it gained', () => {
    expect(erosion(prices, prices)).toEqual(rational(0));
    expect(erosion(exact('1.8'), prices)).toEqual(rational(-1, 5));
  });

  test('without inflation is the cut in cash', () => {
    expect(erosion(exact('0.9'), ONE)).toEqual(exact('0.1'));
  });
});

describe('the rise that restores it', () => {
  test('is larger than the cut: 1.5 / 1.25 − 1 = 1/5', () => {
    expect(restoration(pay, prices)).toEqual(rational(1, 5));
  });

  test('is the cut divided by what is left', () => {
    const cut = erosion(pay, prices);
    expect(restoration(pay, prices)).toEqual(divide(cut, subtract(ONE, cut)));
  });

  test('applies to the end year’s pay: £30,000 becomes £36,000', () => {
    expect(restoredPay(exact('30000'), pay, prices)).toEqual(exact('36000'));
  });
});

describe('an hour', () => {
  test.each([
    // £29,384 ÷ (40 × 365/7) = £29,384 × 7 / 14,600, which every source prints as £14.09.
    ['29384', '14.09'],
    ['51017', '24.46'],
    ['58398', '28.00'],
    ['21862', '10.48'],
  ])('of £%s a year is £%s on 40 hours and 365/7 weeks', (annual, expected) => {
    expect(toDecimal(hourly(exact(annual), FULL_TIME), 2)).toBe(expected);
  });

  test('is not what 52 weeks would give', () => {
    const time = { hoursPerWeek: rational(40), weeksPerYear: rational(52) };
    expect(toDecimal(hourly(exact('29384'), time), 2)).toBe('14.13');
  });

  test('follows the hours a week', () => {
    const time = { hoursPerWeek: rational(50), weeksPerYear: rational(40) };
    expect(hourly(exact('30000'), time)).toEqual(rational(15));
  });
});
