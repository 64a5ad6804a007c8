import { expect, test } from 'vitest';
import { loadCatalogue, type RateResult, team } from '../../src/index.js';
import { goldenTables } from '../support/golden-table.js';

/**
 * Four teams, paid and restored, in both orders of rounding. Worked out from the published figures
 * by a separate program in exact fractions; nothing in `src/` wrote them, and nothing here may.
 */
const catalogue = await loadCatalogue();
const [table] = goldenTables('teams.md');
const rows = table?.rows ?? [];

test('there are four teams, paid and by four methods', () => expect(rows).toHaveLength(20));

test.each(
  rows.map(([who = '', until = '', by = '', ...cells]) => [who, until, by, cells] as const),
)('%s in %s: %s', (who, until, by, cells) => {
  const { results } = team(catalogue, who.split(' '), { until, minutes: 45 });
  const result = results.find(({ method }) => by === 'paid' || method === by);
  const paid = by === 'paid';
  const rates = result?.members.map((each) => (paid ? each.hourly : each.restoredHourly));
  const both = (rate: RateResult | null | undefined) => [rate?.roundedFirst, rate?.roundedLast];
  const sums = paid
    ? [...both(result?.hourly), ...both(result?.cost)]
    : [...both(result?.restoredHourly), ...both(result?.restoredCost)];
  const printed = [
    rates?.map((rate) => rate?.toFixed(2)).join(' '),
    ...sums.map((sum) => sum?.toFixed(2)),
  ];
  expect(printed).toEqual(cells);
});
