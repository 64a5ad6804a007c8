import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoMonth, type Month } from '../../../src/domain/calendar.js';
import {
  asFinancialYear,
  type EarningsPeriod,
  financialYear,
  firstMonth,
  isSamePeriod,
  monthsOf,
  parsePeriod,
  parseWindow,
  payYearOfPeriod,
  periodName,
  twelveMonthsTo,
  windowName,
} from '../../../src/domain/earnings/period.js';
import { month, year } from '../../support/made-up.js';
import { period } from '../../support/made-up-earnings.js';

const anyPeriod: fc.Arbitrary<EarningsPeriod> = fc.record({
  last: fc.integer({ min: 1900 * 12, max: 2100 * 12 }).map((at) => at as Month),
  months: fc.constantFrom(1 as const, 12 as const),
});

describe('a period of earnings is read', () => {
  test.each([
    ['2010-08', '2010-08', 12],
    ['12m-to-2010-08', '2010-08', 12],
    ['12m to 2010-08', '2010-08', 12],
    ['2010/11', '2011-03', 12],
    ['2010/2011', '2011-03', 12],
    ['1999/00', '2000-03', 12],
    ['2019', '2019-12', 12],
    ['2009-10x12', '2009-10', 1],
    ['2009-10 x 12', '2009-10', 1],
    ['2009-10×12', '2009-10', 1],
    ['2009-10*12', '2009-10', 1],
    [' 2009-10X12 ', '2009-10', 1],
    // A month, and not the pay year, which is written with a stroke.
    ['2010-11', '2010-11', 12],
  ])('from %s', (text, last, months) => {
    expect(parsePeriod(text)).toEqual({ last: month(last), months });
  });

  test.each([
    ...['', '10', '2010-8', '2010-13', '2010-00', '2010/12', '2010/1', '2010-13x12', '2009-10x13'],
    ...['2009x12', '2010/11x12', '12m-to-2010', '12m-to-2010/11', '6m-to-2010-08', '2010-08-31'],
    ...['August 2010', '2010-08..2022-09', '-2010', '2010-08x12x12'],
  ])('from nothing else: "%s"', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test.each([
    ['2010-08..2022-09', '12m-to-2010-08..12m-to-2022-09'],
    ['2010/11..2021/22', '2010/11..2021/22'],
    ['2011-03..2022-03', '2010/11..2021/22'],
    ['2019..2024', '12m-to-2019-12..12m-to-2024-12'],
    ['2009-10x12..2025-10x12', '2009-10x12..2025-10x12'],
    ['2009-09x12..2022-12', '2009-09x12..12m-to-2022-12'],
  ])('in pairs from %s', (text, name) => {
    const found = parseWindow(text);
    expect(found && windowName(found)).toBe(name);
  });

  test.each([
    ...['2010-08', '2010-08..', '..2010-08', '2010-08..2022-09..2023-09', '2010-08...2022-09'],
    ...['2010-08-2022-09', '2010-08 to 2022-09', '..'],
  ])('in pairs from nothing else: "%s"', (text) => {
    expect(parseWindow(text)).toBeUndefined();
  });
});

describe('a period', () => {
  test('has a name that it is read from again', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(parsePeriod(periodName(one))).toEqual(one);
      }),
    );
  });

  test('and a window has one too', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (base, end) => {
        expect(parseWindow(windowName({ base, end }))).toEqual({ base, end });
      }),
    );
  });

  test('has its months in order, the last one last', () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        const months = monthsOf(one);
        expect(months).toHaveLength(one.months);
        expect([months[0], months.at(-1)]).toEqual([firstMonth(one), one.last]);
        for (const [at, each] of months.entries()) expect(each).toBe(firstMonth(one) + at);
      }),
    );
    expect(monthsOf(period('2010-08')).map(isoMonth).slice(0, 5)).toEqual([
      ...['2009-09', '2009-10', '2009-11', '2009-12', '2010-01'],
    ]);
  });

  test('that is a financial year is known as one, and none other', () => {
    const own = financialYear(year('2010/11'));
    expect([firstMonth(own), own.last].map(isoMonth)).toEqual(['2010-04', '2011-03']);
    expect(asFinancialYear(own)).toBe(year('2010/11'));
    expect(asFinancialYear(twelveMonthsTo(month('2011-04')))).toBeUndefined();
    expect(asFinancialYear({ last: month('2011-03'), months: 1 })).toBeUndefined();
    expect(periodName({ last: month('2011-03'), months: 1 })).toBe('2011-03x12');
  });

  test.each([
    ['2010/11', '2010/11'],
    ['2010-08', '2010/11'],
    ['2011-03x12', '2010/11'],
    ['2011-04x12', '2011/12'],
    ['2019', '2019/20'],
  ])('%s ends in pay year %s', (text, payYear) => {
    expect(payYearOfPeriod(period(text))).toBe(year(payYear));
  });

  test('is another with as many months of another end, and as one month of twelve', () => {
    expect(isSamePeriod(period('2010/11'), period('2011-03'))).toBe(true);
    expect(isSamePeriod(period('2010-08'), period('2010-09'))).toBe(false);
    expect(isSamePeriod(period('2010-08'), period('2010-08x12'))).toBe(false);
  });
});
