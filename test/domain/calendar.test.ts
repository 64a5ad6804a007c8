import { describe, expect, test } from 'vitest';
import {
  addMonths,
  addYears,
  closingApril,
  dayBefore,
  dayOf,
  firstDay,
  isoMonth,
  lastDay,
  lastDayOf,
  monthNumber,
  openingApril,
  parseMonth,
  parsePayYear,
  payYearLabel,
  payYearOfDay,
  payYearOfMonth,
  yearOf,
} from '../../src/domain/calendar.js';
import { day, month, year } from '../support/made-up.js';

describe('a month', () => {
  test('is read from YYYY-MM and written back', () => {
    expect(isoMonth(month('2008-04'))).toBe('2008-04');
    expect(yearOf(month('2008-12'))).toBe(2008);
    expect(monthNumber(month('2008-12'))).toBe(12);
  });

  test.each(['2008-13', '2008-00', '2008-4', '2008/04', '08-04', '2008-04-01', ' 2008-04', ''])(
    'is not %j',
    (text) => {
      expect(parseMonth(text)).toBeUndefined();
    },
  );

  test('counts on over the turn of the year, both ways', () => {
    expect(isoMonth(addMonths(month('2008-12'), 1))).toBe('2009-01');
    expect(isoMonth(addMonths(month('2008-01'), -1))).toBe('2007-12');
  });

  test('has its last day, leap years included', () => {
    expect(lastDayOf(month('2023-02'))).toBe('2023-02-28');
    expect(lastDayOf(month('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(month('1900-02'))).toBe('1900-02-28');
    expect(lastDayOf(month('2000-02'))).toBe('2000-02-29');
    expect(lastDayOf(month('2026-11'))).toBe('2026-11-30');
    expect(dayOf(month('2026-07'), 5)).toBe('2026-07-05');
  });

  test('knows the day before a day over months and years', () => {
    expect(dayBefore(day('2024-03-01'))).toBe('2024-02-29');
    expect(dayBefore(day('2009-01-01'))).toBe('2008-12-31');
    expect(dayBefore(day('2009-01-31'))).toBe('2009-01-30');
  });
});

describe('a pay year', () => {
  test.each([
    ['2008/09', 2008],
    ['2008-09', 2008],
    ['2008–09', 2008],
    ['2008/2009', 2008],
    ['2008-2009', 2008],
    [' 2008/09 ', 2008],
    ['1999/00', 1999],
    ['1999/2000', 1999],
    ['2099/00', 2099],
    ['2009/10', 2009],
  ])('is read from %j', (text, start) => {
    expect(parsePayYear(text)).toBe(start);
  });

  test.each([
    '2008/10',
    '2008/08',
    '2008/2010',
    '2008',
    '2008/9',
    '08/09',
    '2008/0',
    '2008 09',
    '',
  ])('is not %j', (text) => {
    expect(parsePayYear(text)).toBeUndefined();
  });

  test('is written with two digits for the second year', () => {
    expect(payYearLabel(year('2008/2009'))).toBe('2008/09');
    expect(payYearLabel(year('1999/2000'))).toBe('1999/00');
    expect(payYearLabel(addYears(year('2008/09'), 2))).toBe('2010/11');
  });

  test('runs from 1 April to 31 March', () => {
    expect(firstDay(year('2008/09'))).toBe('2008-04-01');
    expect(lastDay(year('2008/09'))).toBe('2009-03-31');
    expect(payYearOfDay(day('2009-03-31'))).toBe(year('2008/09'));
    expect(payYearOfDay(day('2009-04-01'))).toBe(year('2009/10'));
    expect(payYearOfMonth(month('2009-01'))).toBe(year('2008/09'));
  });

  test('opens with one April and closes with the next', () => {
    expect(isoMonth(openingApril(year('2008/09')))).toBe('2008-04');
    expect(isoMonth(closingApril(year('2008/09')))).toBe('2009-04');
  });
});
