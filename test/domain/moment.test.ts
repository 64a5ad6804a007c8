import { describe, expect, test } from 'vitest';
import { inPayYear, isKnown, onDay, openingOf } from '../../src/domain/moment.js';
import { day, year } from '../support/made-up.js';

describe('a moment', () => {
  test('for a whole pay year is its 31 March', () => {
    expect(inPayYear(year('2018/19'))).toMatchObject({ day: '2019-03-31', whole: true });
  });

  test('on a day belongs to the pay year the day is in', () => {
    expect(onDay(day('2019-03-31'))).toMatchObject({ payYear: year('2018/19'), whole: false });
    expect(onDay(day('2019-04-01')).payYear).toBe(year('2019/20'));
  });

  test('opens with 1 April of its pay year, knowing the same', () => {
    expect(openingOf(inPayYear(year('2018/19'), day('2020-01-01')))).toEqual({
      payYear: year('2018/19'),
      day: '2018-04-01',
      whole: false,
      asOf: '2020-01-01',
    });
  });

  test('knows what was published by its --as-of day, that day included', () => {
    const moment = inPayYear(year('2018/19'), day('2018-09-27'));
    expect(isKnown(day('2018-09-27'), moment)).toBe(true);
    expect(isKnown(day('2018-09-28'), moment)).toBe(false);
  });

  test('knows everything without an --as-of day, and whatever is undated always', () => {
    expect(isKnown(day('2099-01-01'), inPayYear(year('2018/19')))).toBe(true);
    expect(isKnown(undefined, inPayYear(year('2018/19'), day('1990-01-01')))).toBe(true);
  });
});
