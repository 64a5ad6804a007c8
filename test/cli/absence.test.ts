import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { MONEY, PERCENTAGES, RATIOS } from '../support/result-fields.js';
import { answerTo, linesOf, readCsv, resultOf } from './answers.js';

const AFTER = 'calc --grade F1 --method bma --until 2026/27';

/** Fields that repeat the question and so have a number whatever the answer is. */
const ASKED = new Set(['hoursPerWeek', 'weeksPerYear']);

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (ASKED.has(key) ? [] : numbersIn(inner)));
}

const NUMBERS = [...RATIOS, ...PERCENTAGES, ...MONEY];

describe('a year whose prices are not out', () => {
  test('ends with 4, nothing on stdout, and one line that says what is missing', async () => {
    const { stdout, stderr, exitCode } = await cli(AFTER);
    expect(exitCode).toBe(4);
    expect(stdout).toBe('');
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/RPI ends July 2026.*April 2027/);
  });

  test('says that prices to the latest month do answer, and the answer holds', async () => {
    const { stderr } = await cli(AFTER);
    expect(stderr).toMatch(/--prices latest.*17\.8%/);
    const latest = await resultOf('calc --index rpi --prices latest');
    expect(latest.erosionPercent?.toFixed(1)).toBe('17.8');
    expect(latest.pricePeriods.end).toBe('2026-07');
  });

  test('is in JSON a result with its code and message, and no number', async () => {
    const { stdout, stderr, exitCode } = await cli(`${AFTER} --json`);
    expect([stderr, exitCode]).toEqual(['', 4]);
    const { results } = JSON.parse(stdout) as { results: readonly CalcResult[] };
    expect(results).toHaveLength(1);
    const [result] = results;
    expect(result).toMatchObject({ grade: 'F1', method: 'bma', until: '2026/27', sources: [] });
    expect(result?.absence?.code).toBe('after-series-end');
    expect(result?.absence?.message).toMatch(/RPI ends July 2026 .*19 August 2026/);
    expect(numbersIn(result)).toEqual([]);
    for (const field of NUMBERS) expect(result).toHaveProperty(field, null);
    expect(result?.pricePeriods).toEqual({ base: null, end: null });
    expect(result?.priceLevels).toEqual({ base: null, end: null });
  });

  test('is a row of CSV and a line of NDJSON as well, with the same exit code', async () => {
    const table = await cli(`${AFTER} --format csv`);
    const [header = [], ...rows] = readCsv(table.stdout);
    expect(rows.map((row) => row[header.indexOf('absence.code')])).toEqual(['after-series-end']);
    expect(rows.map((row) => row[header.indexOf('erosionPercent')])).toEqual(['']);
    const line = await cli(`${AFTER} --format ndjson`);
    expect(JSON.parse(line.stdout)).toHaveProperty('absence.code', 'after-series-end');
    expect([table.exitCode, line.exitCode]).toEqual([4, 4]);
  });
});

describe('an absence has the code of its reason', () => {
  test.each([
    ['calc --method nuffield-cpi --until 2026/27', 'incomplete-year', /5 of the 12 months/],
    ['calc --method bma --until 1999/00', 'before-series-start', /1999\/00/],
    ['calc --method bma --since 2005/06', 'before-series-start', /2008\/09/],
    [
      'calc --method bma --until 2023/24 --as-of 2024-01-31',
      'not-known-then',
      /April 2024 .*31 January 2024/,
    ],
    [
      'calc --grade StR-8 --pay scale --index rpi --until 2025/26',
      'no-such-point-then',
      /StR 8 .*31 March 2026/,
    ],
    [
      'calc --grade NP3a --pay scale --index rpi --since 2016/17 --until 2025/26',
      'no-such-point-then',
      /NP3a/,
    ],
  ])('%s: %s', async (line, code, message) => {
    const { absence, erosionPercent } = await resultOf(line);
    expect(absence?.code).toBe(code);
    expect(absence?.message).toMatch(message);
    expect(erosionPercent).toBeNull();
    expect(await cli(line)).toMatchObject({ stdout: '', exitCode: 4 });
  });
});

test('a base mean is never made of fewer than twelve months', async () => {
  // RPI starts in January 1987: three months of 1986/87, and the April that ends it.
  const line =
    'calc --base-pay 10000 --current-pay 20000 --index rpi --since 1986/87 --until 2000/01';
  expect((await resultOf(`${line} --prices end`)).pricePeriods.base).toBe('1987-04');
  const { absence, erosionPercent } = await resultOf(`${line} --prices average`);
  expect(absence).not.toBeNull();
  expect(erosionPercent).toBeNull();
});

test('one answered row is enough to end with 0, and the others say why they are not', async () => {
  const line = 'calc --grade F1 --until 2023/24 --as-of 2024-01-31';
  const { results } = await answerTo(line);
  expect(results.map((result) => [result.method, result.absence?.code ?? null])).toEqual([
    ['bma', 'not-known-then'],
    ['nuffield-cpi', null],
    ['fullfact-hci', 'not-known-then'],
    ['cpih', null],
  ]);
  expect((await cli(line)).exitCode).toBe(0);
});

test('what a whole default answer lacks is said a line a method', async () => {
  const { stdout, stderr, exitCode } = await cli('calc --grade F1 --until 2026/27');
  expect([stdout, exitCode]).toEqual(['', 4]);
  for (const name of ['RPI', 'CPI', 'HCI', 'CPIH']) expect(stderr).toMatch(`our ${name} `);
  expect(linesOf(stderr)).toHaveLength(4);
});
