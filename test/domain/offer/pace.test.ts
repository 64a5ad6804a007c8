import { describe, expect, test } from 'vitest';
import { carriesOn, restoredIn, restoredOver } from '../../../src/domain/offer/pace.js';
import { rational } from '../../../src/domain/rational.js';

const percent = (value: number) => rational(value, 100);
const ONE_PERCENT = percent(101);

describe('when pay is back', () => {
  test("is told by the offer's own years as they go", () => {
    // 0% then 12%: the mean pace would have said one year, in which there is still a cut.
    expect(restoredOver(percent(2), [percent(4), percent(-5)], rational(1077, 1000))).toEqual({
      kind: 'years',
      years: 2,
      carried: false,
      kept: true,
    });
  });

  test('in its first year, and lost again, is said', () => {
    expect(restoredOver(percent(2), [percent(-1), percent(1)], rational(1019, 1000))).toEqual({
      kind: 'years',
      years: 1,
      carried: false,
      kept: false,
    });
  });

  test('goes on at the mean pace after it', () => {
    expect(restoredOver(percent(20), [percent(15), percent(10)], rational(1125, 1000))).toEqual({
      kind: 'years',
      years: 4,
      carried: true,
      kept: true,
    });
  });

  test('is nothing to wait for without a cut, and never comes without a gain', () => {
    expect(restoredOver(percent(-1), [percent(1)], rational(99, 100))).toEqual({ kind: 'no-gap' });
    expect(restoredOver(percent(1), [percent(2)], rational(99, 100))).toEqual({ kind: 'never' });
  });
});

describe('the pace of restoration', () => {
  test('counts a year in which exactly nothing is missing', () => {
    expect(restoredOver(percent(2), [percent(0)], rational(102, 100))).toMatchObject({
      years: 1,
      kept: true,
    });
    expect(restoredOver(percent(2), [percent(0), percent(1)], ONE_PERCENT)).toMatchObject({
      years: 1,
      kept: false,
    });
    expect(restoredOver(percent(0), [percent(1)], ONE_PERCENT)).toEqual({ kind: 'no-gap' });
    expect(restoredIn(percent(0), ONE_PERCENT, 1)).toEqual({ kind: 'no-gap' });
    expect(restoredIn(percent(-1), ONE_PERCENT, 1)).toEqual({ kind: 'no-gap' });
  });

  test('does not count a year of which nothing is known', () => {
    expect(restoredOver(percent(2), [undefined, percent(1)], ONE_PERCENT)).toMatchObject({
      kind: 'years',
      carried: true,
    });
  });

  test('reaches a cut that the powers meet exactly, and gives up after a century', () => {
    // Half is lost and pay doubles a year; a quarter is left, and it takes two.
    expect(restoredIn(percent(50), rational(2), 1)).toMatchObject({ years: 1 });
    expect(restoredIn(percent(75), rational(2), 1)).toMatchObject({ years: 2 });
    expect(restoredIn(percent(90), rational(10_001, 10_000), 1)).toEqual({
      kind: 'beyond',
      years: 100,
    });
  });

  test('is carried past the offer unless it is in its years, or nothing is missing', () => {
    const years = { kind: 'years', years: 3, kept: true } as const;
    expect(carriesOn({ ...years, carried: true })).toBe(true);
    expect(carriesOn({ ...years, carried: false })).toBe(false);
    expect(carriesOn({ kind: 'no-gap' })).toBe(false);
    expect(carriesOn({ kind: 'never' })).toBe(true);
    expect(carriesOn({ kind: 'beyond', years: 100 })).toBe(true);
  });
});
