import { describe, expect, test } from 'vitest';
import { type Deflator, deflatorTable } from '../../../src/domain/batch/deflator-table.js';
import { factorText } from '../../../src/domain/batch/factor.js';
import type { Added, BatchChoice } from '../../../src/domain/batch/row-figures.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { flat, madeUpIndex, month, year } from '../../support/made-up.js';
import { prices, row } from '../../support/made-up-years.js';

// Made-up prices are 100, 100, 110, 120 and 150 by opening Aprils from 2008/09, to December 2012.

function table(
  added: readonly Added[],
  traits: Partial<BatchChoice['specification']> = {},
  ofMonths = false,
): readonly string[] {
  const choice = { specification: row(traits), until: year('2011/12') };
  return deflatorTable(choice, added, ofMonths).map(line);
}

/** A row as text: days, pay years, and each figure or the reason there is none. */
function line({ from, to, firstYear, lastYear, figures }: Deflator): string {
  const said =
    'code' in figures
      ? figures.code
      : figures
          .map((figure) =>
            figure.kind === 'amount'
              ? `× ${factorText(figure.factor).replace(/0+$/, '')}`
              : toDecimal(figure.value, 4),
          )
          .join(' ');
  return `${from} ${to} ${firstYear}-${lastYear} ${said}`;
}

describe('the table of deflators', () => {
  test('has a row for each pay year, and none has a gap', () => {
    // Prices of 2011/12, 120, over those of the year.
    expect(table(['real_amount'])).toEqual([
      '0001-01-01 2008-03-31 1-2007 before-series-start',
      '2008-04-01 2009-03-31 2008-2008 × 1.2',
      '2009-04-01 2010-03-31 2009-2009 × 1.2',
      '2010-04-01 2011-03-31 2010-2010 × 1.0909090909090909091',
      '2011-04-01 2012-03-31 2011-2011 × 1.',
      '2012-04-01 2013-03-31 2012-2012 × 0.8',
      '2013-04-01 9999-12-31 2013-9999 after-series-end',
    ]);
  });

  test('has what was lost since the base year, and what would restore it', () => {
    // 2010/11: pay 1.1, prices 1.1. 2011/12: 1.1 and 1.2. 2012/13: 1.32 and 1.5.
    expect(table(['erosion_percent', 'restoration_percent', 'restored_amount'])).toEqual([
      '0001-01-01 2008-03-31 1-2007 before-base-year',
      '2008-04-01 2009-03-31 2008-2008 0.0000 0.0000 × 1.',
      '2009-04-01 2010-03-31 2009-2009 0.0000 0.0000 × 1.',
      '2010-04-01 2011-03-31 2010-2010 0.0000 0.0000 × 1.',
      '2011-04-01 2012-03-31 2011-2011 0.0833 0.0909 × 1.0909090909090909091',
      '2012-04-01 2013-03-31 2012-2012 0.1200 0.1364 × 1.13636363636363636364',
      '2013-04-01 9999-12-31 2013-9999 after-series-end',
    ]);
  });

  test('is one row for ever where nothing asks for prices', () => {
    // £1 a year is 7 / 14,600 of it an hour: 280 hours in 14 weeks of a year of 365 days.
    const lines = table(['hourly']);
    expect(lines[0]).toMatch(/^0001-01-01 2007-03-31 1-2006 × 0\.000479452/);
    expect(lines.at(-1)).toMatch(/^2013-04-01 9999-12-31 2013-9999 × 0\.000479452/);
  });

  test('tells rows for different reasons apart, and those for one reason together', () => {
    // The base is later than prices begin, by closing Aprils, of which that of 2013 is not out.
    expect(table(['erosion_percent'], { since: year('2010/11'), prices: { rule: 'end' } })).toEqual(
      [
        '0001-01-01 2010-03-31 1-2009 before-base-year',
        '2010-04-01 2011-03-31 2010-2010 0.0000',
        '2011-04-01 2012-03-31 2011-2011 0.2000',
        '2012-04-01 9999-12-31 2012-9999 after-series-end',
      ],
    );
  });

  test('says nothing of the time before prices, whatever month they begin in', () => {
    // Closing Aprils: 100 for 2007/08, the first of all, and no level for any year before.
    const early = table(['real_amount'], { prices: { rule: 'end' } });
    expect(early.slice(0, 2)).toEqual([
      '0001-01-01 2007-03-31 1-2006 before-series-start',
      '2007-04-01 2008-03-31 2007-2007 × 1.5',
    ]);
    const march = madeUpIndex('2008-03', flat('100', 60));
    expect(table(['real_amount'], { index: march, prices: { rule: 'end' } }).slice(0, 2)).toEqual([
      '0001-01-01 2007-03-31 1-2006 before-series-start',
      '2007-04-01 2008-03-31 2007-2007 × 1.',
    ]);
  });

  test('begins with the base year where that is before prices', () => {
    const late = madeUpIndex('2010-04', flat('100', 24));
    const lines = table(['real_amount'], { index: late });
    expect(lines[0]).toBe('0001-01-01 2010-03-31 1-2009 before-series-start');
  });

  test('by the newest month reads other years at the April that closes them', () => {
    // Prices of December 2012 over those of the year: 150.
    const lines = table(['real_amount'], { prices: { rule: 'latest' } });
    expect(lines.slice(1, 5)).toEqual([
      '2007-04-01 2008-03-31 2007-2007 × 1.5',
      '2008-04-01 2009-03-31 2008-2008 × 1.5',
      '2009-04-01 2010-03-31 2009-2009 × 1.36363636363636363637',
      '2010-04-01 2011-03-31 2010-2010 × 1.25',
    ]);
  });
});

describe('the table of months', () => {
  const few = madeUpIndex('2011-03', ['100', '120', '125', '150']);

  test('has a row for each month that prices are out for', () => {
    const traits = { index: few, since: year('2011/12') };
    // Prices of April 2011, 120, over those of the month.
    expect(table(['real_amount'], traits, true)).toEqual([
      '0001-01-01 2011-02-28 1-2010 before-series-start',
      '2011-03-01 2011-03-31 2010-2010 × 1.2',
      '2011-04-01 2011-04-30 2011-2011 × 1.',
      '2011-05-01 2011-05-31 2011-2011 × 0.96',
      '2011-06-01 2011-06-30 2011-2011 × 0.8',
      '2011-07-01 9999-12-31 2011-9999 after-series-end',
    ]);
  });

  test('is of the pay year of the month where what was lost is asked', () => {
    const lines = table(['erosion_percent'], {}, true);
    expect(lines[0]).toBe('0001-01-01 2008-03-31 1-2007 before-base-year');
    expect(lines[1]).toBe('2008-04-01 2008-04-30 2008-2008 0.0000');
    expect(lines).toContain('2012-03-01 2012-03-31 2011-2011 0.0833');
    expect(lines).toContain('2012-04-01 2012-04-30 2012-2012 0.1200');
    // A row a month of five years, and one before and one after.
    expect(lines).toHaveLength(62);
    expect(lines.at(-1)).toBe('2013-04-01 9999-12-31 2013-9999 after-series-end');
  });

  test('begins with the base year where prices begin later', () => {
    const lines = table(['real_amount'], { index: few, since: year('2010/11') }, true);
    expect(lines[0]).toBe('0001-01-01 2011-02-28 1-2010 before-series-start');
    expect(prices.first).toBe(month('2008-04'));
  });
});
