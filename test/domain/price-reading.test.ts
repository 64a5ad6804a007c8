import { describe, expect, test } from 'vitest';
import { basePrice, endPrice, leaning, readingConfidence } from '../../src/domain/price-reading.js';
import { rational } from '../../src/domain/rational.js';
import { absent, present } from '../support/expect-kind.js';
import { day, flat, madeUpIndex, month, year } from '../support/made-up.js';

// Twenty-one months from April 2010: a year at 100, and nine months at 110. A month is out on the
// 25th of the one after it, as `--as-of` assumes of every index that does not say.
const index = madeUpIndex('2010-04', [...flat('100', 12), ...flat('110', 9)]);
const average = { rule: 'average' } as const;
const y = year;

describe('the mean of a pay year', () => {
  test('stands on nine months at the end, and on twelve at the base', () => {
    expect(present(endPrice(index, average, y('2011/12'), undefined)).value).toEqual(rational(110));
    expect(absent(basePrice(index, average, y('2011/12'), undefined))).toEqual({
      code: 'incomplete-year',
      index: 'MPI',
      payYear: y('2011/12'),
      have: 9,
      need: 12,
      last: month('2011-12'),
    });
  });

  test('of a year that has begun, though only just, says how many months it has', () => {
    const just = madeUpIndex('2010-04', flat('100', 13));
    expect(absent(endPrice(just, average, y('2011/12'), undefined))).toMatchObject({
      code: 'incomplete-year',
      have: 1,
      need: 9,
    });
    const none = madeUpIndex('2010-04', flat('100', 12));
    expect(absent(endPrice(none, average, y('2011/12'), undefined))).toMatchObject({
      code: 'after-series-end',
      of: 'prices',
      needed: month('2011-04'),
    });
  });

  test('of a year in which a month is missing says so, however late the index goes on', () => {
    const levels = new Map([...index.levels].filter(([at]) => at < month('2010-10')));
    expect(absent(endPrice({ ...index, levels }, average, y('2010/11'), undefined))).toMatchObject({
      code: 'incomplete-year',
      have: 6,
      need: 9,
    });
    const empty = { ...index, levels: new Map() };
    expect(absent(endPrice(empty, average, y('2010/11'), undefined))).toMatchObject({
      code: 'incomplete-year',
      have: 0,
    });
  });

  test('before the index begins, or as it was known too early, is absent for that reason', () => {
    expect(absent(endPrice(index, average, y('2009/10'), undefined))).toMatchObject({
      code: 'before-series-start',
      first: month('2010-04'),
      needed: month('2009-04'),
    });
    for (const asOf of ['2010-12-01', '2010-01-01']) {
      expect(absent(endPrice(index, average, y('2010/11'), day(asOf)))).toEqual({
        code: 'not-known-then',
        what: { index: 'MPI', month: month('2010-12') },
        asOf: day(asOf),
      });
    }
    // By then everything that there is was known, and it is not enough.
    expect(absent(basePrice(index, average, y('2011/12'), day('2013-01-01'))).code).toBe(
      'incomplete-year',
    );
  });

  test('known on a day stands on what was out', () => {
    const asOf = day('2011-01-26');
    expect(present(endPrice(index, average, y('2010/11'), asOf)).levels).toHaveLength(9);
  });
});

describe('one month', () => {
  test('is there from the first month to the last', () => {
    const at = (text: string, asOf?: string) => {
      const months = { rule: 'months', base: month(text), end: month(text) } as const;
      return endPrice(index, months, y('2010/11'), asOf === undefined ? undefined : day(asOf));
    };
    expect(present(at('2010-04')).value).toEqual(rational(100));
    expect(present(at('2011-12')).value).toEqual(rational(110));
    expect(absent(at('2010-03')).code).toBe('before-series-start');
    expect(absent(at('2012-01')).code).toBe('after-series-end');
    expect(absent(at('2011-12', '2011-12-31')).code).toBe('not-known-then');
    expect(present(at('2011-12', '2012-12-31')).of).toBe(1);
  });

  test('missing from within is not said to be before the index', () => {
    const levels = new Map([...index.levels].filter(([at]) => at !== month('2010-04')));
    const gap = { ...index, levels };
    expect(absent(endPrice(gap, { rule: 'start' }, y('2010/11'), undefined)).code).toBe(
      'after-series-end',
    );
  });
});

test('a reading is as sure as the least sure of its levels', () => {
  const [a, b, c] = (['A', 'B', 'C'] as const).map((confidence) => ({
    value: rational(1),
    levels: [...index.levels].slice(0, 1).map(([, level]) => ({ ...level, confidence })),
    of: 1,
  }));
  if (!a || !b || !c) throw new Error('none');
  expect(readingConfidence(a)).toBe('A');
  expect(readingConfidence(a, b)).toBe('B');
  expect(readingConfidence(b, c, a)).toBe('C');
  expect(readingConfidence({ ...b, levels: [...c.levels, ...a.levels] })).toBe('C');
  expect(readingConfidence()).toBe('A');
});

test('a mean leans low where its last month stands above it', () => {
  const rising = madeUpIndex('2010-04', ['100', '110']);
  const falling = madeUpIndex('2010-04', ['110', '100']);
  const reading = (of: typeof rising) => ({
    value: rational(105),
    levels: [...of.levels].map(([, level]) => level),
    of: 12,
  });
  expect([rising, falling].map((of) => leaning(reading(of)))).toEqual(['low', 'high']);
  expect(leaning({ ...reading(rising), value: rational(110) })).toBe('low');
});
