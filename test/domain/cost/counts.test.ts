import { describe, expect, test } from 'vitest';
import { areOfEveryone, extremes, readingsOf, spanOf } from '../../../src/domain/cost/counts.js';
import { exactly } from '../../../src/domain/cost/span.js';
import type { Headcounts, HeadcountTotal } from '../../../src/domain/headcounts.js';
import { rational, toRounded } from '../../../src/domain/rational.js';

const row = (point: string, count: number, low?: number, high?: number) => ({
  point,
  count: rational(count),
  low: low === undefined ? undefined : rational(low),
  high: high === undefined ? undefined : rational(high),
  printed: String(count),
  source: 'made-up',
  confidence: 'C' as const,
  formula: undefined,
});

const totalOf = (count: number, traits: Partial<HeadcountTotal> = {}): HeadcountTotal => ({
  of: 'all clerks',
  points: undefined,
  period: '2025-02',
  unit: 'headcount',
  count: rational(count),
  printed: String(count),
  softener: undefined,
  source: 'made-up',
  confidence: 'A',
  note: undefined,
  ...traits,
});

function counts(traits: Partial<Headcounts> = {}): Headcounts {
  return {
    id: 'noland-clerks',
    title: 'Clerks in Noland',
    nation: 'noland',
    workforce: 'clerks',
    official: false,
    asOf: '2024',
    unit: 'people',
    note: undefined,
    rows: [row('C1', 60), row('C2', 40)],
    totals: [totalOf(150), totalOf(120, { unit: 'fte' }), totalOf(80, { points: ['C1'] })],
    publishedCosts: [],
    origin: 'bundled',
    ...traits,
  };
}

describe('counts that serve as weights', () => {
  test('are read as they stand, then scaled to each total of all, from the fewest', () => {
    const readings = readingsOf(counts());
    expect(readings.map(({ count }) => toRounded(count, 0))).toEqual([100, 120, 150]);
    expect(readings.map(({ factor }) => toRounded(factor, 2))).toEqual([1, 1.2, 1.5]);
    expect(readings.map(({ total }) => total?.unit)).toEqual([undefined, 'fte', 'headcount']);
  });

  test('make a span from the fewest to the most', () => {
    const readings = readingsOf(counts());
    const { low, value, high } = spanOf(rational(60), readings);
    expect([low, value, high].map((each) => toRounded(each, 1))).toEqual([60, 60, 90]);
    const few = readingsOf(counts({ totals: [totalOf(50)] }));
    const under = spanOf(rational(60), few);
    expect([under.low, under.high].map((each) => toRounded(each, 1))).toEqual([30, 60]);
    expect(extremes(few).fewest?.total?.printed).toBe('50');
  });

  test.each([
    ['official', { official: true }],
    ['given with ranges of their own', { rows: [row('C1', 60, 50, 70), row('C2', 40)] }],
    ['without a total', { totals: [] }],
  ])('have one reading where they are %s', (_, traits) => {
    expect(readingsOf(counts(traits))).toHaveLength(1);
  });
});

describe('counts are of everyone', () => {
  const all = (sum: number) => [exactly(rational(sum))];

  test('when they come to nine tenths of the fewest published of all', () => {
    const { totals } = counts();
    expect(areOfEveryone(all(108), totals)).toBe(true);
    expect(areOfEveryone(all(107), totals)).toBe(false);
  });

  test('never where no total of all is known', () => {
    expect(areOfEveryone(all(1_000_000), [totalOf(80, { points: ['C1'] })])).toBe(false);
  });
});
