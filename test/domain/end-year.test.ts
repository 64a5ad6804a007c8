import { describe, expect, test } from 'vitest';
import {
  calculate,
  defaultUntil,
  lastPayYear,
  ownFiles,
  type Specification,
  toLatest,
  windowOf,
} from '../../src/domain/calc.js';
import type { Method } from '../../src/domain/method.js';
import type { PaySeries } from '../../src/domain/pay-series.js';
import { rational } from '../../src/domain/rational.js';
import { absent } from '../support/expect-kind.js';
import { day, flat, madeUpIndex, year } from '../support/made-up.js';
import {
  between,
  type MonthPay,
  madeUpEarnings,
  paidGrade,
  paidTo,
} from '../support/made-up-earnings.js';
import { chain, onChain, onScale, own, prices, row } from '../support/made-up-years.js';

const end = { prices: { rule: 'end' } } as const;

describe('the end year where none is asked', () => {
  const months = (count: number): MonthPay[] => Array.from({ length: count }, () => [1, 1, 0]);
  const earned = (...lengths: readonly number[]) =>
    paidTo(
      paidGrade(
        'E',
        ...lengths.map((count, at) => madeUpEarnings(`E${at}`, '2010-04', months(count))),
      ),
    );
  const scaleOf = (pay: PaySeries) => pay as Extract<PaySeries, { kind: 'scale' }>;

  test('starts from the last that pay could have an amount in', () => {
    const last = (pay: PaySeries) => lastPayYear(row({ pay }));
    expect(last(onChain)).toBe(year('2012/13'));
    expect(last(onScale)).toBe(year('2012/13'));
    // Prices end with December 2012.
    expect(last(own)).toBe(year('2012/13'));
    const [entry] = scaleOf(onScale).workforce.scales;
    if (!entry) throw new Error('no scale');
    const { scale } = entry;
    const closed = { ...scale, confirmedThrough: day('2010-03-31') };
    expect(last({ ...scaleOf(onScale), closed })).toBe(year('2009/10'));
    const { workforce } = scaleOf(onScale);
    const later = { ...entry, scale: { ...scale, confirmedThrough: day('2014-03-31') } };
    expect(last({ ...scaleOf(onScale), workforce: { ...workforce, scales: [entry, later] } })).toBe(
      year('2013/14'),
    );
    expect(last({ ...scaleOf(onScale), workforce: { ...workforce, scales: [] } })).toBe(
      year('2012/13'),
    );
  });

  test('of earnings is the last that all of them are there for whole', () => {
    // Twenty-four months from April 2010 end with March 2012; one less ends before it.
    expect(lastPayYear(row({ pay: earned(24) }))).toBe(year('2011/12'));
    expect(lastPayYear(row({ pay: earned(23) }))).toBe(year('2010/11'));
    expect(lastPayYear(row({ pay: earned(36, 24) }))).toBe(year('2011/12'));
  });

  test('of months of earnings is the one that they end in', () => {
    const window = between('2010-12', '2011-12');
    expect(defaultUntil([row({ pay: earned(24), window })])).toBe(year('2011/12'));
    expect(windowOf(row({ pay: earned(24), window }), year('2012/13'))).toBe(window);
    expect(windowOf(row({ pay: earned(24), since: year('2010/11') }), year('2011/12'))).toEqual(
      between('2010/11', '2011/12'),
    );
    expect(windowOf(row({ window }), year('2011/12'))).toBeUndefined();
  });
});

describe("files of the user's own", () => {
  test.each<[string, Partial<Specification>, readonly string[]]>([
    ['none', {}, []],
    ['prices', { index: { ...prices, origin: 'prices.json' } }, ['prices.json']],
    [
      'awards',
      { pay: { ...onChain, chain: { ...chain, origin: 'awards.json' } } as PaySeries },
      ['awards.json'],
    ],
    ['two amounts, which are no file', { pay: own }, []],
    [
      'earnings',
      {
        pay: paidTo(
          paidGrade('E', madeUpEarnings('E', '2010-04', [[1, 1, 0]], { origin: 'earnings.json' })),
        ),
      },
      ['earnings.json'],
    ],
    ['a method', { method: { origin: 'methods.json' } as Method }, ['methods.json']],
  ])('are named: %s', (_what, traits, expected) => {
    expect(ownFiles(row(traits))).toEqual(expected);
  });
});

describe('the newest prices instead', () => {
  test('are not offered for a day, for pay that is missing, or where they were not out', () => {
    const day13 = row({ ...end, day: day('2013-03-31') });
    expect(calculate(day13, year('2012/13')).instead).toBeUndefined();
    expect(calculate(row(), year('2013/14')).instead).toBeUndefined();
    expect(calculate(row({ since: year('2001/02') }), year('2012/13')).instead).toBeUndefined();
    expect(toLatest(row({ asOf: day('2008-01-01') }))).toBeUndefined();
    expect(toLatest(row({ since: year('2001/02') }))).toBeUndefined();
  });

  test('are offered for a mean of too few months', () => {
    const index = madeUpIndex('2008-04', [...flat('100', 48), ...flat('150', 6)]);
    const { answer: found, instead } = calculate(
      row({ prices: { rule: 'average' }, index }),
      year('2012/13'),
    );
    expect(absent(found).code).toBe('incomplete-year');
    // To September 2012, before the award of October.
    expect(instead?.erosion).toEqual(rational(4, 15));
  });

  test('are of no method any more, and of the pay year that they reach', () => {
    const found = toLatest(row({ ...end, method: { id: 'm' } as Method }));
    expect(found?.until).toBe(year('2012/13'));
    expect(found?.specification).toMatchObject({ method: undefined, prices: { rule: 'latest' } });
  });
});
