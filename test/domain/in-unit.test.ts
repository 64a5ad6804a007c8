import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/domain/calc.js';
import { payIn, percentIn, poundsIn } from '../../src/domain/in-unit.js';
import type { Unit } from '../../src/domain/quoted.js';
import { type Rational, rational } from '../../src/domain/rational.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import { present } from '../support/expect-kind.js';
import { year } from '../support/made-up.js';
import { onChain, onScale, row } from '../support/made-up-years.js';

// 2008/09 to 2011/12: £10,000 became £11,000, and prices 1.2 of what they were.
const answerOf = (pay: typeof onScale) => present(calculate(row({ pay }), year('2011/12')).answer);

describe('an answer in a unit', () => {
  test.each<[Unit, Rational]>([
    ['cut', rational(25, 3)],
    ['rise', rational(100, 11)],
    ['real-rise', rational(-25, 3)],
    ['cash-rise', rational(10)],
  ])('of percent: %s', (unit, expected) => {
    expect(percentIn(answerOf(onScale), unit)).toEqual(expected);
    expect(() => poundsIn(answerOf(onScale), unit)).toThrow(`no pounds are ${unit}`);
  });

  // An hour is 7 / 14,600 of a year: 40 hours in each of 365 / 7 weeks.
  test.each<[Unit, Rational]>([
    ['yearly', rational(12_000)],
    ['yearly-rise', rational(1000)],
    ['hourly', rational(12_000 * 7, 14_600)],
    ['hourly-rise', rational(1000 * 7, 14_600)],
  ])('of pounds: %s', (unit, expected) => {
    expect(poundsIn(answerOf(onScale), unit)).toEqual(expected);
    expect(poundsIn(answerOf(onChain), unit)).toBeUndefined();
    expect(() => percentIn(answerOf(onScale), unit)).toThrow(`no percent is ${unit}`);
  });

  test('of a year or an hour of any pay', () => {
    expect(payIn(rational(14_600), 'yearly', FULL_TIME)).toEqual(rational(14_600));
    expect(payIn(rational(14_600), 'hourly', FULL_TIME)).toEqual(rational(7));
  });
});
