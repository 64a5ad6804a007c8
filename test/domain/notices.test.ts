import { describe, expect, test } from 'vitest';
import { calculate, type Specification } from '../../src/domain/calc.js';
import type { Day } from '../../src/domain/calendar.js';
import { noticesFor } from '../../src/domain/notices.js';
import { day, month, year } from '../support/made-up.js';
import { chain, onChainWithGrade, onScale, own, prices, row } from '../support/made-up-years.js';

const notices = (specification: Specification, until: string) =>
  noticesFor(calculate(specification, year(until)));
const codes = (specification: Specification, until: string) =>
  notices(specification, until).map((notice) => notice.code);

describe('a careful reader is told', () => {
  test('nothing where there is nothing to tell', () => {
    expect(notices(row(), '2011/12')).toEqual([]);
  });

  test('that a mean stands on fewer months, how many, and which way it leans', () => {
    const found = notices(row({ prices: { rule: 'average' }, pay: own }), '2012/13');
    expect(found).toMatchObject([
      { code: 'provisional-mean', until: year('2012/13'), index: prices, leans: 'low' },
    ]);
    const [notice] = found;
    expect(notice?.code === 'provisional-mean' && notice.reading.levels.length).toBe(9);
  });

  test('which awards of the chain nobody printed', () => {
    expect(notices(row(), '2012/13')).toContainEqual({
      code: 'partly-inferred',
      chain: 'awards',
      awards: [chain.awards[3]],
    });
  });

  test('and the day they were to be known on, where one was asked for', () => {
    const asOf = '2014-12-31' as Day;
    const found = notices(row({ asOf }), '2012/13').find(({ code }) => code === 'partly-inferred');
    expect(found).toMatchObject({ asOf });
  });

  test('that an amount is derived, on a scale and beside a chain', () => {
    for (const pay of [onScale, onChainWithGrade]) {
      const derived = notices(row({ pay }), '2012/13').filter(
        (notice) => notice.code === 'derived-amount',
      );
      expect(derived).toMatchObject([
        { grade: 'G', payYear: year('2012/13'), amount: { formula: '11,000 x 1.2' } },
      ]);
    }
  });

  test('that only the newest release of an index is kept, when asked as of a day', () => {
    expect(notices(row({ asOf: day('2012-06-30') }), '2011/12')).toEqual([
      { code: 'single-vintage', index: prices, asOf: '2012-06-30' },
    ]);
  });

  test('what its pay has to say', () => {
    expect(codes(row({ pay: onScale }), '2012/13')).toContain('mid-year-step');
  });

  test('that figures come from files that are not the bundled ones, each once', () => {
    const index = { ...prices, origin: 'mine.json' };
    if (onScale.kind !== 'scale') throw new TypeError('onScale is a scale');
    const scales = onScale.workforce.scales.map((entry) => ({
      ...entry,
      scale: { ...entry.scale, origin: 'pay.json' },
    }));
    const pay = { ...onScale, workforce: { ...onScale.workforce, scales, origin: 'mine.json' } };
    expect(notices(row({ index, pay }), '2011/12')).toContainEqual({
      code: 'own-data',
      files: ['mine.json', 'pay.json'],
    });
  });

  test('that an index is of something other than prices', () => {
    const index = { ...prices, comparator: 'average wages' };
    expect(notices(row({ index }), '2011/12')).toEqual([{ code: 'comparator', index }]);
  });

  test('that levels are marked provisional, where the reading has all its months', () => {
    const levels = new Map(
      [...prices.levels].map(([at, level]) => [
        at,
        { ...level, provisional: at === month('2012-04') },
      ]),
    );
    const found = notices(
      row({ index: { ...prices, levels }, prices: { rule: 'end' } }),
      '2011/12',
    );
    expect(found).toMatchObject([
      { code: 'provisional-level', levels: [{ month: month('2012-04') }] },
    ]);
  });

  test('nothing of an absence, which speaks for itself', () => {
    expect(notices(row({ prices: { rule: 'end' } }), '2012/13')).toEqual([]);
  });
});

describe('months named outright', () => {
  const months = (base: string, end: string) =>
    row({ prices: { rule: 'months', base: month(base), end: month(end) } });

  test('may be any from one April of their pay year to the next', () => {
    expect(codes(months('2008-04', '2011-04'), '2011/12')).toEqual([]);
    expect(codes(months('2009-04', '2012-04'), '2011/12')).toEqual([]);
  });

  test('are pointed out when they lie outside it', () => {
    expect(notices(months('2009-05', '2012-05'), '2011/12')).toEqual([
      {
        code: 'months-outside-year',
        side: 'base',
        month: month('2009-05'),
        payYear: year('2008/09'),
      },
      {
        code: 'months-outside-year',
        side: 'end',
        month: month('2012-05'),
        payYear: year('2011/12'),
      },
    ]);
  });

  test('are held against the pay year of the day, where pay is read on one', () => {
    const specification = { ...months('2008-04', '2012-11'), day: day('2012-11-30') };
    expect(codes(specification, '2012/13')).not.toContain('months-outside-year');
  });
});
