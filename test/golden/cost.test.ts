import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CostAnswer, type CostOptions, cost, loadCatalogue } from '../../src/index.js';

/**
 * What restorations and rises cost with the unofficial counts, each figure to the penny. The
 * tables were worked out from the circulars, the price indices and the counts by a separate
 * program in exact fractions; nothing in `src/` wrote them, and nothing here may.
 */
const catalogue = await loadCatalogue();

const text = readFileSync(new URL('cost.md', import.meta.url), 'utf8');
const sections = new Map(
  text
    .split('\n## ')
    .slice(1)
    .map((section) => {
      const [heading = '', ...lines] = section.split('\n');
      const rows = lines.filter((line) => line.startsWith('|')).map(cells);
      return [heading, rows.slice(2)] as const;
    }),
);

function cells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

/** The rows of a section that is there; fails where it is not, so that none is passed over. */
function rowsOf(heading: string): readonly (readonly string[])[] {
  const rows = sections.get(heading);
  if (!rows || rows.length === 0) throw new Error(`no table ${heading}`);
  return rows;
}

const fixed = (value: number | null | undefined, places = 2) => value?.toFixed(places) ?? '-';

const ASKED: Readonly<Record<string, CostOptions>> = {
  ...Object.fromEntries(
    ['2020/21', '2021/22', '2022/23', '2023/24', '2024/25', '2025/26'].map((until) => [
      `bma · ${until}`,
      { method: 'bma', until },
    ]),
  ),
  'nuffield-cpi · 2024/25': { method: 'nuffield-cpi', until: '2024/25' },
  'rise 35 · 2022/23': { rise: 35, from: '2022/23', onCost: '23.7', returns: '32%' },
  'rise 35.3 · 2022/23': { rise: '35.3%', from: '2022/23' },
};

/** An answer in the cells of the tables, but for the rows of rates. */
function shown({ results, total, readings }: CostAnswer): readonly (readonly string[])[] {
  return [
    ...results.map((result) => [
      result.grade ?? '',
      ...[result.basicPay, result.newBasicPay, result.increase].map((each) => fixed(each)),
      fixed(result.basicPayBill?.value),
      ...[result.basicPayCost?.value, result.basicPayCost?.high].map((each) => fixed(each)),
    ]),
    [
      ...['total', '', '', fixed(total.risePercent, 4)],
      fixed(total.basicPayBill?.value),
      ...[total.basicPayCost?.value, total.basicPayCost?.high].map((each) => fixed(each)),
    ],
    ...readings
      .slice(1)
      .map((reading, at) => [
        ...[['67,000', 'fte', 'heads'][at] ?? '', '', '', ''],
        ...[fixed(reading.basicPayBill), fixed(reading.basicPayCost), ''],
      ]),
  ];
}

test('every table is asked for', () => {
  expect([...sections.keys()].sort()).toEqual([...Object.keys(ASKED), 'published'].sort());
});

describe.each(Object.entries(ASKED))('%s', (heading, options) => {
  const answer = cost(catalogue, options);

  test('costs what it costs', () => {
    const rows = rowsOf(heading).filter(([first]) => !first?.startsWith('rates'));
    expect(shown(answer)).toEqual(rows);
  });

  test('has its range from the counts as they stand to the most there were', () => {
    for (const { basicPayCost, count } of [...answer.results, answer.total]) {
      expect(basicPayCost?.low).toBe(basicPayCost?.value);
      expect(count?.low).toBe(count?.value);
    }
  });
});

test('a rate on top and one that comes back are taken one after the other', () => {
  const { total } = cost(catalogue, ASKED['rise 35 · 2022/23'] ?? {});
  const row = rowsOf('rise 35 · 2022/23').at(-1) ?? [];
  expect([
    fixed(total.costWithOnCosts?.value),
    fixed(total.netCost?.value),
    fixed(total.netCost?.high),
  ]).toEqual(row.slice(-3));
});

test('published costs would need so much beyond basic pay, whatever is asked', () => {
  for (const options of Object.values(ASKED)) {
    const { published } = cost(catalogue, options);
    const rows = published.flatMap(({ id, needs }) => {
      if (!needs) return [];
      const { basicPayCost: basic, difference, percent } = needs;
      // The most basic pay leaves the least to be added; what comes back grows with it.
      const atMost = needs.kind === 'on-top' ? percent.low : percent.high;
      return [
        [
          id,
          ...[basic.value, basic.high, difference.value, difference.low].map((each) => fixed(each)),
          ...[percent.value, atMost].map((each) => fixed(each, 4)),
        ],
      ];
    });
    expect(rows).toEqual(rowsOf('published'));
  }
});
