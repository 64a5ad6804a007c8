import { describe, expect, test } from 'vitest';
import { isoMonth } from '../../src/domain/calendar.js';
import { inOrder } from '../../src/domain/data-series.js';
import { toDecimal } from '../../src/domain/rational.js';
import { rebase } from '../../src/domain/rebased.js';
import { absent, present } from '../support/expect-kind.js';
import { day, madeUpIndex, month, year } from '../support/made-up.js';

/** 100 in April 2008, and one more every month: 112 in April 2009. */
const index = madeUpIndex(
  '2008-04',
  Array.from({ length: 30 }, (_, at) => `${100 + at}.0`),
);

/** The months from the base on, each with its ratio to four decimals. */
function levels(
  rule: 'start' | 'end' | 'average',
  { since = '2008/09', to, asOf }: { since?: string; to?: string; asOf?: string } = {},
) {
  const found = rebase(
    index,
    { rule },
    year(since),
    to === undefined ? undefined : month(to),
    asOf === undefined ? undefined : day(asOf),
  );
  return present(found).levels.map(
    ({ level, ratio }) => `${isoMonth(level.month)} ${toDecimal(ratio, 4)}`,
  );
}

describe('an index on the level of a pay year', () => {
  test('begins with the month that stands for the year, at 1', () => {
    expect(levels('end').slice(0, 2)).toEqual(['2009-04 1.0000', '2009-05 1.0089']);
    expect(levels('start').slice(0, 2)).toEqual(['2008-04 1.0000', '2008-05 1.0100']);
  });

  test('by a mean has all of its year', () => {
    // The mean of 100 to 111 is 105.5.
    expect(levels('average')[0]).toBe('2008-04 0.9479');
    expect(levels('average')[12]).toBe('2009-04 1.0616');
    expect(levels('average', { since: '2009/10' })[0]).toMatch(/^2009-04 /);
  });

  test('ends with the last month there is, or that is wanted', () => {
    expect(levels('start').at(-1)).toBe('2010-09 1.2900');
    expect(levels('start', { to: '2009-01' }).at(-1)).toBe('2009-01 1.0900');
    expect(levels('start', { to: '2030-01' }).at(-1)).toBe('2010-09 1.2900');
  });

  test('leaves out what was not known on a day, and that day’s own is known', () => {
    // A month is known from the 25th of the next.
    expect(levels('start', { asOf: '2008-08-24' })).toHaveLength(3);
    expect(levels('start', { asOf: '2008-08-25' })).toHaveLength(4);
  });

  test('is absent where the year has no level', () => {
    const found = rebase(index, { rule: 'end' }, year('2001/02'), undefined, undefined);
    expect(absent(found).code).toBe('before-series-start');
    expect(
      present(rebase(index, { rule: 'end' }, year('2008/09'), undefined, undefined)),
    ).toMatchObject({ index, base: { of: 1 } });
  });

  test('passes over a month that has none', () => {
    const holed = madeUpIndex('2008-04', ['100.0', '101.0', '102.0']);
    const without = new Map(holed.levels);
    without.delete(month('2008-05'));
    const found = rebase(
      { ...holed, levels: without },
      { rule: 'start' },
      year('2008/09'),
      undefined,
      undefined,
    );
    expect(present(found).levels.map(({ level }) => isoMonth(level.month))).toEqual([
      '2008-04',
      '2008-06',
    ]);
  });
});

test('periods are in order, twelve months at their last', () => {
  expect(inOrder(['2011-01', '12m-to-2010-08', '2010-09', '2009-12', '2009-12'])).toEqual([
    '2009-12',
    '2009-12',
    '12m-to-2010-08',
    '2010-09',
    '2011-01',
  ]);
});
