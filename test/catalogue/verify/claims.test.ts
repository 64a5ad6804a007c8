import { describe, expect, test } from 'vitest';
import { findingsWith } from '../../support/verified.js';

interface File {
  claims: {
    id: string;
    source: string;
    workforce: string;
    figures: {
      computation: Record<string, unknown>;
      unit: string;
      needs?: string;
      saidSince?: string;
    }[];
  }[];
}

/** What verification finds after a change to the claim of that id. */
function findings(id: string, change: (claim: File['claims'][number]) => void) {
  return findingsWith<File>('claims.json', ({ claims: all }) => {
    const claim = all.find((entry) => entry.id === id);
    if (!claim) throw new Error(`no claim ${id}`);
    change(claim);
  });
}

/** The same after a change to the claim's first computation. */
function afterwards(id: string, change: Record<string, unknown>) {
  return findings(id, ({ figures: [first] }) => Object.assign(first?.computation ?? {}, change));
}

const PERIOD = { period: '2010/11..2021/22' };

describe('verification of a claims file finds', () => {
  test.each([
    ['a method', 'bma-2023-eng-26-1', { method: 'bna' }, /no method bna; did you mean bma\?/],
    ['a method of others', 'bma-scot-2022-23-5', { method: 'bma' }, /bma is not of the pay of/],
    ['a method of points, without one', 'bma-scot-2022-23-5', { grade: undefined }, /no grade is/],
    ['an index', 'rcn-2024-25', { index: 'rpx' }, /no index rpx/],
    ['a pay series', 'standard-2023-16-9', { pay: 'award' }, /no pay series award/],
    ['a grade', 'bma-2023-14-09', { grades: ['F9'] }, /no grade F9/],
    ['a grade to raise', 'bma-2023-19-hour', { grade: 'F9' }, /no grade F9/],
    ['a nation', 'runswick-2022-arm-25', { nation: 'mars' }, /in mars/],
    ['a workforce', 'nuffield-2022-8', { workforce: 'bakers' }, /not of the pay of bakers in/],
    ['a payroll grade', 'ifs-2023-11-16', { grade: 'ST3' }, /no payroll grade ST3/],
    ['a payroll grade of a rise', 'bma-cons-2023-14', { grade: 'F1' }, /no payroll grade F1/],
    [
      'a payroll grade named',
      'ifs-2023-11-16',
      { grade: undefined },
      /none is named: F1, F2, core/,
    ],
    ['earnings', 'fullfact-2023-20-30', { nation: 'wales' }, /no earnings of resident .* in Wales/],
    [
      'whoever earned it',
      'bma-cons-2023-14',
      { nation: 'mars' },
      /no workforce consultants in mars/,
    ],
    [
      'months of a method of pay years',
      'bma-2023-eng-26-1',
      { ...PERIOD, until: undefined },
      /bma is not of earnings/,
    ],
    [
      'a year that a method ends with',
      'bma-2023-eng-26-1',
      { until: undefined },
      /no until is named/,
    ],
    [
      'pay years in earnings',
      'ifs-2023-11-16',
      { until: '2021/22' },
      /ifs is of earnings: of a per/,
    ],
    ['weights of a group', 'fullfact-2023-20-30', { weights: undefined }, /takes weights/],
    ['a group to weight', 'bma-cons-2023-14', { weights: 'people' }, /and consultant is one/],
  ])('%s that is not there', (_what, id, change, what) => {
    expect(afterwards(id, change)).toContainEqual(
      expect.objectContaining({ code: 'dangling', what: expect.stringMatching(what) }),
    );
  });

  test('pounds of a method of earnings, which are of no pay point', () => {
    const found = findings('ifs-2023-11-16', ({ figures: [first] }) => {
      Object.assign(first ?? {}, { unit: 'yearly', instead: undefined });
    });
    expect(found).toMatchObject([{ what: 'ifs is of earnings, and gives no yearly' }]);
  });

  test.each([
    ['a year that there are earnings from', 'bma-cons-2023-14', '2010/11', {}],
    ['a year said of pay that is there', 'standard-2023-16-9', '2008/09', {}],
    ['a base that is not the first', 'bma-cons-2023-14', '2008/09', { period: '2010/11..2022/23' }],
  ])('%s', (_what, id, saidSince, change) => {
    const found = findings(id, ({ figures: [first] }) => {
      Object.assign(first ?? {}, { saidSince });
      Object.assign(first?.computation ?? {}, change);
    });
    expect(found).toMatchObject([{ code: 'dangling', path: expect.stringMatching(/saidSince$/) }]);
  });

  test('a page that is not in the bibliography', () => {
    const found = findings('bma-2023-eng-26-1', (claim) => {
      claim.source = 'nowhere';
    });
    expect(found).toMatchObject([{ code: 'unknown-source' }]);
  });

  test('two claims of one id', () => {
    const found = findings('bma-2023-eng-26-1', (claim) => {
      claim.id = 'bma-2023-eng-35-3';
    });
    expect(found).toMatchObject([
      { code: 'duplicate', what: 'the claim bma-2023-eng-35-3 is there twice' },
    ]);
  });

  test.each([
    ['a unit that its computation does not give', 'bma-2023-eng-26-1', { unit: 'hourly' }],
    ['data needed for what is computed', 'bma-2023-eng-26-1', { needs: 'earnings' }],
    ['a forecast of what has no prices', 'standard-2023-16-9', { forecast: true }],
    ['a later base of what compares nothing', 'bma-2023-14-09', { saidSince: '2008/09' }],
    [
      'a rise in pounds of earnings',
      'dhsc-2025-54300',
      { unit: 'yearly-rise', instead: undefined },
    ],
  ])('%s', (_what, id, change) => {
    const found = findings(id, ({ figures: [first] }) => Object.assign(first ?? {}, change));
    expect(found).toMatchObject([{ code: 'shape' }]);
  });

  test.each([
    ['a cut of all there is', 'spectator-2025-28-7', { cut: { percent: '100' } }],
    ['a fall from nothing', 'spectator-2025-28-7', { kind: 'fall', from: '0', to: '1' }],
    ['a rise that leaves no pay', 'rcn-2024-25', { pay: undefined, payRise: '-100' }],
  ])('%s', (_what, id, change) => {
    expect(afterwards(id, change)[0]?.code).toBe('shape');
  });

  test.each([
    ['a method and choices of its own', 'bma-2023-eng-26-1', { index: 'rpi' }],
    ['neither', 'bma-2023-eng-26-1', { method: undefined }],
    ['a month 13', 'rcn-2024-25', { prices: '2009-13..2010-01' }],
    ['a scale without a grade', 'rcn-2024-25', { grade: undefined }],
    ['a method and weights', 'nuffield-2022-8', { weights: 'people' }],
    ['a period and pay years', 'nuffield-2024-15-4', { until: '2023/24' }],
    [
      'a period of other pay',
      'standard-2023-16-9',
      { ...PERIOD, since: undefined, until: undefined },
    ],
    ['weights of other pay', 'standard-2023-16-9', { weights: 'people' }],
    ['the months of other pay', 'rcn-2024-25', { prices: 'same-months' }],
    ['no end', 'standard-2023-16-9', { until: undefined }],
    ['no base', 'standard-2023-16-9', { since: undefined }],
    ['earnings of pay years', 'standard-2023-16-9', { pay: 'earnings-basic' }],
    ['earnings of nobody', 'bma-cons-2023-14', { grade: undefined }],
    ['earnings as known then', 'bma-cons-2023-14', { knownThen: true }],
    ['one period', 'bma-cons-2023-14', { period: '2022/23' }],
    ['no such measure', 'fullfact-2023-20-30', { pay: 'awards' }],
    ['two mixes in one period', 'fullfact-2023-20-30', { weights: '2009-09x12..12m-to-2022-09' }],
    ['a plain mean of amounts', 'fullfact-2023-20-30', { weights: 'plain' }],
  ])('a comparison with %s', (_what, id, change) => {
    expect(afterwards(id, change)).toMatchObject([{ code: 'shape' }]);
  });
});
