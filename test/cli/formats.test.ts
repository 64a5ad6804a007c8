import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { fileOf, ownScale } from '../support/own-files.js';
import { linesOf, readCsv, resultsOf } from './answers.js';

const PRESENT = 'calc --grade F1';
const MIXED = 'calc --grade F1 --until 2023/24 --as-of 2024-01-31';
const ABSENT = 'calc --grade F1 --method bma --until 2026/27';

const OFFERS = [
  'offer "4% + £750" --from 2024/25 --explain',
  'offer "3% then 2%, £500 one-off" --grade F1 ST6 --inflation 2.5..4 --restore-by 2030/31',
  'offer 3% "2.5% + £750" --grade "StR 8" F1',
  'offer 3% --nation northern-ireland --workforce consultants',
];

describe('ndjson', () => {
  test.each([PRESENT, MIXED, ABSENT])('is one bare result a line: %s', async (line) => {
    const { stdout } = await cli(`${line} --format ndjson`);
    const results = linesOf(stdout).map((text) => JSON.parse(text) as CalcResult);
    expect(results).toEqual(await resultsOf(line));
  });

  test.each(['grades', 'methods'])('lists %s, one a line', async (command) => {
    const { stdout } = await cli(`${command} --format ndjson`);
    const { results } = JSON.parse((await cli(`${command} --json`)).stdout) as {
      results: object[];
    };
    expect(linesOf(stdout).map((text) => JSON.parse(text) as object)).toEqual(results);
  });
});

describe('csv', () => {
  async function table(line: string): Promise<readonly (readonly string[])[]> {
    return readCsv((await cli(`${line} --format csv`)).stdout);
  }

  test.each([
    ['data verify', `data verify ${fileOf({ ...ownScale(), title: '' })}`],
    ['data show rpi 1950-01', 'data show rpi 2020-01'],
  ])('has its columns where there is no row: %s', async (line, other) => {
    const [none, some] = [await table(line), await table(other)];
    expect(none).toEqual([some[0]]);
    expect(some.length).toBeGreaterThan(1);
  });

  test('has the same columns whether or not a row has an answer', async () => {
    const [header] = await table(PRESENT);
    for (const line of [MIXED, ABSENT, 'calc', 'calc --base-pay 2 --current-pay 3 --index rpi']) {
      expect((await table(line))[0]).toEqual(header);
    }
  });

  test.each([PRESENT, MIXED, ABSENT])('has a cell a column in every row: %s', async (line) => {
    const [header = [], ...rows] = await table(line);
    expect(rows).toHaveLength((await resultsOf(line)).length);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });

  test('has every field of a result, a field within a field by its path', async () => {
    const [header = []] = await table(PRESENT);
    const outer = new Set(header.map((name) => name.split('.')[0]));
    expect(outer).toEqual(new Set(Object.keys((await resultsOf(PRESENT))[0] ?? {})));
    for (const name of [
      'pricePeriods.base',
      'priceLevels.end',
      'months.end.have',
      'absence.code',
    ]) {
      expect(header).toContain(name);
    }
  });

  test('holds the same values as JSON', async () => {
    const [header = [], ...rows] = await table(MIXED);
    const results = await resultsOf(MIXED);
    for (const [at, result] of results.entries()) {
      const cell = (name: string) => rows[at]?.[header.indexOf(name)];
      expect(cell('method')).toBe(result.method);
      expect(cell('erosionPercent')).toBe(String(result.erosionPercent ?? ''));
      expect(cell('priceLevels.base')).toBe(String(result.priceLevels.base ?? ''));
      expect(cell('months.end.have')).toBe(String(result.months.end?.have ?? ''));
      expect(cell('absence.message')).toBe(result.absence?.message ?? '');
      expect(cell('sources')).toBe(result.sources.join(';'));
    }
  });

  test.each(['grades', 'methods'])('lists %s, a row each', async (command) => {
    const [header = [], ...rows] = await table(command);
    const { results } = JSON.parse((await cli(`${command} --json`)).stdout) as {
      results: object[];
    };
    expect(rows).toHaveLength(results.length);
    for (const row of rows) expect(row).toHaveLength(header.length);
  });
});

describe('markdown', () => {
  const cells = (line: string) => line.match(/(?<!\\)\|/g)?.length;

  test.each([
    PRESENT,
    MIXED,
    'calc --grade all',
    `${PRESENT} --explain`,
    'history --grade F1 --pay scale --explain',
    'team 2xF1 ST5 --minutes 45',
    'grades',
    'methods',
  ])('has tables whose rows have a cell a column: %s', async (line) => {
    const { stdout } = await cli(`${line} --format markdown`);
    const blocks = stdout.split('\n\n').filter((block) => block.startsWith('|'));
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const [head = '', rule = '', ...rows] = linesOf(block);
      expect(rule).toMatch(/^\|( (---|---:) \|)+$/);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of [rule, ...rows]) expect(cells(row)).toBe(cells(head));
    }
  });

  test('has the same figures as the table', async () => {
    const { stdout } = await cli(`${PRESENT} --format markdown`);
    expect(stdout).toMatch(/^\| bma \| 20\.8% \| 26\.3% \| £49,025 \| £23\.50 \|/m);
    expect(stdout).toMatch(/^## F1: /m);
    expect(stdout).toMatch(/^Scope: /m);
  });
});

describe('sentence', () => {
  test.each([
    PRESENT,
    MIXED,
    'calc',
    'calc --grade all --method bma --until 2021/22',
    'calc --grade F1 --pay scale --until 2025/26',
    'calc --grade F1 --pay scale-2002 --until 2021/22',
    'calc --since 2015/16 --until 2025/26',
    'calc --base-pay 21862 --current-pay 38831 --index rpi',
    ...OFFERS.map((line) => line.replace(' --explain', '')),
    'grades',
    'methods',
  ])('is one line a result that ends with one full stop: %s', async (line) => {
    const { stdout } = await cli(`${line} --format sentence`);
    const { results } = JSON.parse((await cli(`${line} --json`)).stdout) as { results: object[] };
    expect(linesOf(stdout)).toHaveLength(results.length);
    for (const sentence of linesOf(stdout)) {
      expect(sentence).toMatch(/^\S.*[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|null|\(\)| {2}| ,/);
    }
  });

  test('names base and end year, index and months in every answer', async () => {
    for (const sentence of linesOf((await cli(`${PRESENT} --format sentence`)).stdout)) {
      expect(sentence).toMatch(/2008\/09 and 2025\/26/);
      expect(sentence).toMatch(/\b(RPI|CPI|HCI|CPIH)\b/);
      expect(sentence).toMatch(/on 2025\/26 pay/);
      expect(sentence).toContain('before tax');
    }
  });

  test('says that a figure is provisional', async () => {
    const { stdout } = await cli('calc --method fullfact-hci --until 2025/26 --format sentence');
    expect(stdout).toMatch(/provisional: 9 of its 12 months/);
  });

  test('says that a scale crosses a contract break', async () => {
    const { stdout } = await cli('calc --grade F1 --pay scale --until 2025/26 --format sentence');
    expect(stdout).toMatch(/crosses the 2016 contract.*not like for like/);
  });

  test('calls a gain a rise, and asks for no restoration', async () => {
    const line = 'calc --index cpi --prices average --since 2015/16 --until 2025/26';
    const { stdout } = await cli(`${line} --format sentence`);
    expect(stdout).toMatch(/rose by 7\.6% in real terms/);
    expect(stdout).not.toMatch(/\bcut\b|restore/);
  });
});

test.each(['TABLE', 'Json', 'CSV'])('a format may be written %s', async (format) => {
  const { stdout, exitCode } = await cli(`${PRESENT} --format ${format}`);
  expect(stdout).toBe((await cli(`${PRESENT} --format ${format.toLowerCase()}`)).stdout);
  expect(exitCode).toBe(0);
});
