import { describe, expect, test } from 'vitest';
import {
  knownFrom,
  lastKnownMonth,
  type PriceRule,
  priceRuleName,
} from '../../src/domain/price-index.js';
import { basePrice, endPrice, isProvisional, leaning } from '../../src/domain/price-reading.js';
import { rational } from '../../src/domain/rational.js';
import { absent, present } from '../support/expect-kind.js';
import { day, exact, flat, madeUpIndex, month, year } from '../support/made-up.js';

const months: PriceRule = { rule: 'months', base: month('2008-06'), end: month('2009-02') };
const [start, end, average, latest] = (['start', 'end', 'average', 'latest'] as const).map(
  (rule) => ({ rule }),
) as [PriceRule, PriceRule, PriceRule, PriceRule];

// April 2008 to June 2010: 101, 102, … 127.
const rising = madeUpIndex(
  '2008-04',
  Array.from({ length: 27 }, (_, i) => String(101 + i)),
);
/** The base year, then an end year of which only the first `count` months are there. */
const endingAfter = (count: number) => madeUpIndex('2008-04', flat('100', 12 + count));

describe('the level that stands for a pay year', () => {
  test('is the April that opens it by `start`', () => {
    expect(present(basePrice(rising, start, year('2008/09'), undefined)).value).toEqual(
      rational(101),
    );
    expect(present(endPrice(rising, start, year('2009/10'), undefined)).value).toEqual(
      rational(113),
    );
  });

  test('is the April that closes it by `end`', () => {
    expect(present(basePrice(rising, end, year('2008/09'), undefined)).value).toEqual(
      rational(113),
    );
    expect(present(endPrice(rising, end, year('2009/10'), undefined)).value).toEqual(rational(125));
  });

  test('is the mean of its twelve months by `average`', () => {
    // 101 … 112: (101 + 112) / 2
    const base = present(basePrice(rising, average, year('2008/09'), undefined));
    expect(base.value).toEqual(exact('106.5'));
    expect(base.levels).toHaveLength(12);
    expect(base.of).toBe(12);
    expect(isProvisional(base)).toBe(false);
  });

  test('is the closing April at the base and the newest month at the end by `latest`', () => {
    expect(present(basePrice(rising, latest, year('2008/09'), undefined)).value).toEqual(
      rational(113),
    );
    expect(present(endPrice(rising, latest, year('2010/11'), undefined)).value).toEqual(
      rational(127),
    );
  });

  test('is the month named outright, whatever the pay year', () => {
    expect(present(basePrice(rising, months, year('2009/10'), undefined)).value).toEqual(
      rational(103),
    );
    expect(present(endPrice(rising, months, year('2009/10'), undefined)).value).toEqual(
      rational(111),
    );
  });

  test('has a name as it is written on the command line', () => {
    expect(priceRuleName(average)).toBe('average');
    expect(priceRuleName(months)).toBe('2008-06..2009-02');
  });
});

describe('a mean over an unfinished year', () => {
  test('never stands for the base year, not even on eleven months', () => {
    const found = absent(basePrice(endingAfter(11), average, year('2009/10'), undefined));
    expect(found).toMatchObject({ code: 'incomplete-year', have: 11, need: 12 });
  });

  test('is absent for the end year on eight months', () => {
    const found = absent(endPrice(endingAfter(8), average, year('2009/10'), undefined));
    expect(found).toMatchObject({ code: 'incomplete-year', have: 8, need: 9 });
  });

  test.each([9, 10, 11])('is provisional for the end year on %i months', (count) => {
    const reading = present(endPrice(endingAfter(count), average, year('2009/10'), undefined));
    expect(isProvisional(reading)).toBe(true);
    expect(reading.levels).toHaveLength(count);
    expect(reading.of).toBe(12);
  });

  test('is the mean of the months it has, and of no others', () => {
    const index = madeUpIndex('2009-04', [...flat('100', 8), '109']);
    const reading = present(endPrice(index, average, year('2009/10'), undefined));
    expect(reading.value).toEqual(rational(101));
  });

  test('leans low where prices rise and high where they fall', () => {
    const [up, down] = [
      [...flat('100', 8), '109'],
      [...flat('100', 8), '91'],
    ].map((levels) =>
      present(endPrice(madeUpIndex('2009-04', levels), average, year('2009/10'), undefined)),
    );
    expect(up && leaning(up)).toBe('low');
    expect(down && leaning(down)).toBe('high');
  });
});

describe('a month outside the index', () => {
  test('is said to come before its start or after its end', () => {
    expect(absent(basePrice(rising, start, year('2007/08'), undefined))).toMatchObject({
      code: 'before-series-start',
      first: month('2008-04'),
      needed: month('2007-04'),
    });
    expect(absent(endPrice(rising, end, year('2010/11'), undefined))).toMatchObject({
      code: 'after-series-end',
      last: month('2010-06'),
      needed: month('2011-04'),
    });
  });

  test('is said the same of a mean for a year that is wholly outside', () => {
    const before = absent(basePrice(rising, average, year('2007/08'), undefined));
    expect(before).toMatchObject({ code: 'before-series-start', needed: month('2007-04') });
    const after = absent(endPrice(rising, average, year('2011/12'), undefined));
    expect(after).toMatchObject({ code: 'after-series-end', needed: month('2011-04') });
  });
});

describe('what was known on a day', () => {
  const quarterly = madeUpIndex('2008-04', flat('100', 27), { released: 'quarterly' });

  test('is a monthly level from the 25th of the next month', () => {
    expect(knownFrom(rising, month('2009-04'))).toBe('2009-05-25');
    expect(knownFrom(rising, month('2009-12'))).toBe('2010-01-25');
  });

  test.each([
    ['2009-01', '2009-07-01'],
    ['2009-03', '2009-07-01'],
    ['2009-04', '2009-10-01'],
    ['2009-12', '2010-04-01'],
  ])('is the quarterly level of %s three months after its quarter, from %s', (of, from) => {
    expect(knownFrom(quarterly, month(of))).toBe(from);
  });

  test('ends the day before a level is released', () => {
    expect(absent(endPrice(rising, start, year('2009/10'), day('2009-05-24')))).toEqual({
      code: 'not-known-then',
      what: { index: 'MPI', month: month('2009-04') },
      asOf: '2009-05-24',
    });
    expect(present(endPrice(rising, start, year('2009/10'), day('2009-05-25'))).value).toEqual(
      rational(113),
    );
  });

  test('ends with the newest released month, which `latest` then reads', () => {
    expect(lastKnownMonth(rising, day('2009-05-24'))).toBe(month('2009-03'));
    expect(lastKnownMonth(rising, day('2009-05-25'))).toBe(month('2009-04'));
    expect(lastKnownMonth(rising, day('2020-01-01'))).toBe(month('2010-06'));
    expect(lastKnownMonth(rising, undefined)).toBe(month('2010-06'));
    expect(lastKnownMonth(rising, day('2008-05-24'))).toBeUndefined();
    const reading = present(endPrice(rising, latest, year('2009/10'), day('2009-05-25')));
    expect(reading.value).toEqual(rational(113));
  });

  test('counts towards an end-year mean, and never completes a base one', () => {
    // On 25 January 2010 December 2009 is out: nine months of 2009/10.
    const reading = present(endPrice(rising, average, year('2009/10'), day('2010-01-25')));
    expect(reading.levels).toHaveLength(9);
    const early = absent(endPrice(rising, average, year('2009/10'), day('2010-01-24')));
    expect(early).toMatchObject({ code: 'not-known-then', what: { month: month('2009-12') } });
    const base = absent(basePrice(rising, average, year('2009/10'), day('2010-01-25')));
    expect(base).toMatchObject({ code: 'not-known-then', what: { month: month('2010-03') } });
  });
});
