import { describe, expect, test } from 'vitest';
import {
  type HistoryOptions,
  type HistoryResult,
  history,
  loadCatalogue,
} from '../../src/index.js';
import { goldenTables } from '../support/golden-table.js';

/**
 * Histories by three methods and on a scale over its break of contract. The tables were worked out
 * from the published figures by a separate program in exact fractions; nothing in `src/` wrote
 * them, and nothing here may.
 */
const catalogue = await loadCatalogue();
const tables = goldenTables('history.md');

test('there are tables', () => expect(tables).toHaveLength(7));

describe.each(tables)('$heading', ({ heading, rows }) => {
  const [how = '', grade = ''] = heading.split(' · ');
  const free = how.split(' ');
  const options: HistoryOptions =
    free.length === 1 ? { method: how } : { pay: free[0], index: free[1], prices: free[2] };
  const { results } = history(catalogue, { ...options, grades: [grade] });

  test('has a row a year', () => {
    expect(results.map(({ until }) => until)).toEqual(rows.map(([year]) => year));
  });

  test.each(rows.map((cells) => [cells[0], cells] as const))('%s', (year, cells) => {
    const result = results.find(({ until }) => until === year);
    expect(result && cellsOf(result)).toEqual(cells);
  });
});

/** A result as the row it should be. */
function cellsOf(result: HistoryResult): readonly string[] {
  const fixed = (value: number | null, places: number) =>
    value === null ? '-' : value.toFixed(places);
  const awards = result.awards.map(({ percent, status }) => `${percent} ${status}`);
  const shares = [
    result.payRisePercent,
    result.priceRisePercent,
    result.payIndex,
    result.priceIndex,
    result.realPayIndex,
    result.erosionPercent,
    result.restorationPercent,
  ];
  const money = [
    result.currentPay,
    result.restoredPay,
    result.shortfall,
    result.lostSoFar,
    result.shortfallAtEnd,
    result.lostSoFarAtEnd,
  ];
  return [
    result.until,
    awards.join(' ') || '-',
    ...shares.map((value) => fixed(value, 4)),
    ...money.map((value) => fixed(value, 2)),
  ];
}
