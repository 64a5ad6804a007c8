import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../../src/index.js';
import { cli } from '../../support/fake-process.js';
import { answerTo, linesOf, readCsv, rowOf } from '../answers.js';

const ALL = 'compare --pay all --grade F1';

const key = ({ pay, index, since, until }: CalcResult) => `${pay} ${index} ${since} ${until}`;

// Worked out in golden/earnings.md.
const F1_2024: Readonly<Record<string, number>> = {
  'earnings-basic rpi': 12.0913,
  'earnings-basic cpi': -1.4454,
  'earnings-total rpi': 18.8784,
  'earnings-total cpi': 6.3868,
  'earnings-full-time rpi': 21.5009,
  'earnings-full-time cpi': 9.4131,
  'earnings-basic-plus rpi': 20.7183,
  'earnings-basic-plus cpi': 8.51,
};

describe('compare --pay all', () => {
  test('has chains, scales and earnings side by side, from a base that all have', async () => {
    const { results, query } = await answerTo(ALL);
    expect(query).toMatchObject({ grades: ['F1'] });
    expect([...new Set(results.map(({ pay }) => pay))]).toEqual([
      ...['awards', 'awards-consolidated', 'scale', 'scale-2002'],
      ...['earnings-basic', 'earnings-total', 'earnings-full-time', 'earnings-basic-plus'],
    ]);
    expect(new Set(results.map(({ since, until }) => `${since} ${until}`))).toEqual(
      new Set(['2010/11 2024/25']),
    );
    const found = new Map(results.map((result) => [key(result), result.erosionPercent]));
    for (const [name, cut] of Object.entries(F1_2024)) {
      expect(found.get(`${name} 2010/11 2024/25`), name).toBe(cut);
    }
  });

  test('holds prices at the means of the same months', async () => {
    const { results } = await answerTo(`${ALL} --index rpi`);
    for (const { prices, pricePeriods, payPeriods, pay } of results) {
      expect(prices).toBe('average');
      expect(pricePeriods).toEqual({ base: '2010-04..2011-03', end: '2024-04..2025-03' });
      if (pay.startsWith('earnings')) expect(payPeriods).toEqual(pricePeriods);
      else expect(payPeriods).toEqual({ base: null, end: null });
    }
  });

  test('shows it as one table, and says which measure is which', async () => {
    const { stdout } = await cli(ALL);
    expect(stdout).toMatch(/^2010\/11 to 2024\/25, average: the cut in real terms/m);
    expect(rowOf(stdout, 'earnings-basic F1')).toMatch(/12\.1% real rise 1\.4%/);
    expect(rowOf(stdout, 'earnings-total F1')).toMatch(/18\.9% 6\.4%/);
    expect(stdout).toMatch(
      /^- Earnings are of the 12 months to March 2011 and 12 months to March 2025/m,
    );
    expect(stdout).toMatch(/earnings-basic-plus is basic pay per full-time post plus pay beyond/);
    expect(stdout).toMatch(
      /^- Measures of earnings differ: in cash .* rose 51\.4% and .* rose 39\.7%: the 2016 contract moved/m,
    );
    expect(stdout).toMatch(/^Scope: awards and scales are basic pay .* Earnings are average/m);
  });

  test('without a grade has all residents as one, by the plain mean, and says so', async () => {
    const { results } = await answerTo('compare --pay all --until 2021/22');
    const found = new Map(results.map((result) => [key(result), result.erosionPercent]));
    // Worked out in golden/earnings-groups.md.
    expect(found.get('earnings-basic rpi 2010/11 2021/22')).toBe(9.1197);
    expect(found.get('earnings-basic cpi 2010/11 2021/22')).toBe(0.4043);
    const { stdout } = await cli('compare --pay all --until 2021/22');
    expect(stdout).toMatch(/^- residents is .*: the plain mean of its grades' changes/m);
  });

  test('of a base that earnings have not got leaves them out, and answers the rest', async () => {
    const { stdout, exitCode } = await cli(`${ALL} --since 2008/09`);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'earnings-total F1')).toMatch(/F1 – – – –$/);
    expect(rowOf(stdout, 'awards')).toMatch(/\d%/);
    expect((await cli('compare --pay earnings-total --since 2008/09')).exitCode).toBe(4);
  });

  test.each([
    ['--workforce consultants', 'consultant', 'earnings-total rpi 2010/11 2024/25', 23.8],
    ['--workforce doctors', 'all-doctors', 'earnings-basic rpi 2010/11 2024/25', 14.5],
    ['--workforce afc', 'nurses', 'earnings-total cpi 2010/11 2024/25', 8.4],
  ])('%s is of %s', async (options, grade, name, cut) => {
    const { results, query } = await answerTo(`compare --pay all ${options}`);
    expect(query.grades).toContain(grade);
    const found = results.find((result) => key(result) === name);
    expect(found?.erosionPercent?.toFixed(1)).toBe(String(cut));
  });

  test.each(['registrar', 'core', 'residents'])('of %s, a payroll grade alone', async (grade) => {
    const { exitCode, stdout } = await cli(`compare --pay all --grade ${grade}`);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, `earnings-total ${grade}`)).toMatch(/\d%/);
  });

  test('varies with other choices, as several values do', async () => {
    const { exitCode, stderr } = await cli(`${ALL} --vary since,pay --until 2021/22`);
    expect([exitCode, stderr.replace(/^warning: .*\n/gm, '')]).toEqual([0, '']);
    const { results, query } = await answerTo(`${ALL} --vary since,pay --until 2021/22`);
    expect(query).toMatchObject({ vary: ['pay', 'since'], until: ['2021/22'] });
    // Eight series over the eleven base years that all of them have.
    expect(results).toHaveLength(8 * 11);
    const bases = new Set(results.map(({ since }) => since));
    expect([bases.size, bases.has('2009/10'), bases.has('2020/21')]).toEqual([11, false, true]);
    const first = results.find((result) => key(result) === 'earnings-basic rpi 2010/11 2021/22');
    expect(first?.erosionPercent).toBe(7.3167);
  });
});

describe('compare with measures of earnings', () => {
  test('alone has each grade by each', async () => {
    const line = 'compare --pay earnings-total earnings-basic --grade F1 core --until 2021/22';
    const { results } = await answerTo(line);
    expect(new Set(results.map(({ pay, grade }) => `${pay} ${grade}`)).size).toBe(4);
    expect(results).toHaveLength(16);
  });

  test('reads prices by the rules of months, which are alike over a financial year', async () => {
    const line = 'compare --pay earnings-total --grade F1 --until 2021/22 --prices';
    const { results } = await answerTo(`${line} same-months last-month average`);
    const cut = (rule: string) =>
      results.find(({ prices, index }) => prices === rule && index === 'rpi')?.erosionPercent;
    // Worked out in golden/earnings-prices.md.
    expect([cut('same-months'), cut('last-month'), cut('average')]).toEqual([
      14.5724, 15.6455, 14.5724,
    ]);
  });

  test.each([
    ['csv', (text: string) => readCsv(text).length - 1],
    ['ndjson', (text: string) => linesOf(text).length],
  ])('prints every row as %s', async (format, count) => {
    const { stdout } = await cli(`${ALL} --until 2021/22 --format ${format}`);
    expect(count(stdout)).toBe(8 * 4);
  });

  test('prints one sentence with the range, and a table of markdown', async () => {
    const sentence = (await cli(`${ALL} --format sentence`)).stdout;
    expect(linesOf(sentence)).toHaveLength(1);
    // The full-time total of 2024/25 is known to be too low, and in no range.
    expect(sentence).toMatch(/cut of 20\.7% \(RPI, earnings-basic-plus F1\)/);
    const markdown = (await cli(`${ALL} --format markdown`)).stdout;
    expect(markdown).toMatch(/^\| earnings-total F1 +\| 18\.9%/m);
  });
});
