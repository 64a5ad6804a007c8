import { describe, expect, test } from 'vitest';
import {
  calc,
  type HistoryAnswer,
  type HistoryOptions,
  history,
  loadCatalogue,
  PayrestoreError,
} from '../../src/index.js';

const catalogue = await loadCatalogue();

describe('history', () => {
  test('with nothing said is of average pay by the method bma since 2008/09', () => {
    const { query, results, summaries } = history(catalogue);
    expect(query).toEqual({
      nation: 'england',
      workforce: 'resident-doctors',
      grades: [],
      method: 'bma',
      index: 'rpi',
      prices: 'end',
      pay: 'awards',
      since: '2008/09',
      until: '2026/27',
      untilGiven: false,
      asOf: null,
      hoursPerWeek: 40,
      weeksPerYear: 52.142857,
      weights: null,
    });
    expect(results).toHaveLength(19);
    expect(summaries).toEqual([
      {
        grade: null,
        worst: { year: '2022/23', erosionPercent: 31.676, restorationPercent: 46.3614 },
        bestSince: { year: '2025/26', erosionPercent: 20.7927, restorationPercent: 26.2511 },
        last: { year: '2025/26', erosionPercent: 20.7927, restorationPercent: 26.2511 },
        lost: null,
      },
    ]);
  });

  test('ends on what calc says, with the pounds of the years before', () => {
    const asked = history(catalogue, { grades: ['F1'], until: '2025/26' });
    const [bma] = calc(catalogue, { grades: ['F1'], methods: ['bma'] }).results;
    expect(asked.results.at(-1)).toMatchObject(bma as object);
    expect(asked.summaries[0]?.lost).toMatchObject({
      inOwnPounds: 110855.4,
      inEndPounds: 144733.82,
      uncounted: [],
    });
  });

  test('has the contract break of a scale between its years', () => {
    const { results, warnings } = history(catalogue, { grades: ['F1'], pay: 'scale' });
    const broken = results.filter(({ breaks }) => breaks.length > 0);
    expect(broken.map(({ until, breaks }) => [until, breaks])).toEqual([
      ['2016/17', ['england-2016']],
    ]);
    expect(warnings.map(({ code }) => code)).toContain('contract-break');
  });

  test('names the sources of what it rests on, and explains itself when asked', () => {
    const plain = history(catalogue, { grades: ['F1'] });
    const ids = plain.sources.map(({ id }) => id);
    for (const { sources } of plain.results)
      expect(ids).toEqual(expect.arrayContaining([...sources]));
    expect(plain.results[3]).not.toHaveProperty('steps');
    const told = history(catalogue, { grades: ['F1'], explain: true });
    expect(told.results[3]?.steps?.length).toBeGreaterThan(5);
  });

  test.each<[HistoryOptions, string]>([
    [{ methods: ['bma'] } as HistoryOptions, 'unknown-option'],
    [{ on: '2018-09-30' } as HistoryOptions, 'unknown-option'],
    [{ method: ['bma'] } as unknown as HistoryOptions, 'malformed-option'],
    [{ grades: 'F1' } as unknown as HistoryOptions, 'malformed-option'],
    [{ method: 'bma,cpih' }, 'conflicting-options'],
    [{ method: 'all' }, 'conflicting-options'],
    [{ method: 'nuffield-earnings' }, 'conflicting-options'],
    [{ prices: 'latest' }, 'conflicting-options'],
    [{ method: 'bmaa' }, 'unknown-method'],
    [{ pay: 'scale' }, 'missing-option'],
    [{ pay: 'earnings-total', asOf: '2024-01-31' }, 'undated-scale'],
    [{ weights: 'plain' }, 'not-earnings'],
    [{ pay: 'earnings-total', until: '12m-to-2022-09' }, 'conflicting-options'],
    [{ since: '2008/10' }, 'malformed-pay-year'],
  ])('refuses %j: %s', (options, code) => {
    const ask = (): HistoryAnswer => history(catalogue, options);
    expect(ask).toThrow(PayrestoreError);
    expect(ask).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });
});
