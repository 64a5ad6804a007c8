import { describe, expect, test } from 'vitest';
import type { HistoryAnswer, HistoryResult } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { linesOf, onTerminal, readCsv, resultOf, rowOf } from './answers.js';

async function answer(line: string): Promise<HistoryAnswer> {
  return JSON.parse((await cli(`${line} --json`)).stdout) as HistoryAnswer;
}

async function yearOf(line: string, year: string): Promise<HistoryResult> {
  const found = (await answer(line)).results.find(({ until }) => until === year);
  if (!found) throw new Error(`no ${year}: ${line}`);
  return found;
}

describe('history by the method bma', () => {
  test('ends on the same numbers as calc', async () => {
    const { results, summaries } = await answer('history --grade F1');
    const calc = await resultOf('calc --grade F1 --method bma');
    const last = results.findLast(({ absence }) => absence === null);
    expect(last).toMatchObject(calc);
    expect(summaries[0]?.last).toEqual({
      year: calc.until,
      erosionPercent: calc.erosionPercent,
      restorationPercent: calc.restorationPercent,
    });
  });

  test('has 2022/23 as its worst year, at 31.7%, and says where it stands', async () => {
    const { stdout } = await cli('history --method bma');
    expect(stdout).toMatch(
      /^Worst: 2022\/23, a cut of 31\.7%\. Best since: 2025\/26, a cut of 20\.8%, where it stands; a rise of 26\.3% on 2025\/26 pay would restore it\.$/m,
    );
    expect((await answer('history')).summaries[0]?.worst).toEqual({
      year: '2022/23',
      erosionPercent: 31.676,
      restorationPercent: 46.3614,
    });
  });

  test('is what is answered where no method is named', async () => {
    expect((await cli('history')).stdout).toBe((await cli('history --method bma')).stdout);
  });

  test('has a row a year, with the award and how it is known', async () => {
    const { stdout } = await cli('history');
    expect(rowOf(stdout, '2008/09')).toBe('2008/09 – – 100.0 100.0 100.0 – –');
    expect(rowOf(stdout, '2018/19')).toMatch(/^2018\/19 2\.0% .* from Oct 2018$/);
    expect(rowOf(stdout, '2021/22')).toBe(
      '2021/22 3.0% 11.1% 116.9 158.2 73.9 26.1% 35.3% award inferred',
    );
    expect(rowOf(stdout, '2025/26')).toMatch(/20\.8% 26\.3% award announced$/);
  });

  test('has a year that prices do not reach as a row, with its award and why', async () => {
    const year = await yearOf('history --grade F1', '2026/27');
    expect(year).toMatchObject({
      erosionPercent: null,
      restoredPay: null,
      currentPay: 41226,
      payIndex: 162.794,
      priceIndex: null,
      absence: { code: 'after-series-end' },
      moneyAbsence: { code: 'after-series-end' },
    });
    expect(year.awards.map(({ percent, status }) => [percent, status])).toEqual([
      [3.5, 'announced'],
      [1.35, 'implied'],
    ]);
    const { stdout } = await cli('history');
    expect(rowOf(stdout, '2026/27')).toMatch(/– 3\.5% announced, 1\.35% implied/);
    expect(stdout).toMatch(/^- 2026\/27: no result: our RPI ends July 2026/m);
  });
});

describe('history of a grade', () => {
  test('adds the pounds lost, and says which year is in none of the sums', async () => {
    const { stdout } = await cli('history --grade F1');
    expect(stdout).toMatch(
      /^F1: £110,855 lost over 2009\/10 to 2025\/26 in each year's own pounds, £144,734 in 2025\/26 pounds .*RPI for 2025\/26 \/ RPI for its own year.* Not counted: 2026\/27 \(no result\)\.$/m,
    );
    const { lost } = (await answer('history --grade F1')).summaries[0] ?? {};
    expect(lost).toMatchObject({
      endYear: '2025/26',
      years: 18,
      inOwnPounds: 110855.4,
      inEndPounds: 144733.82,
      uncounted: [{ year: '2026/27', absence: { code: 'after-series-end' } }],
    });
  });

  test('says that the pounds cross a contract where the percentages do not', async () => {
    const { stdout } = await cli('history --grade F1');
    expect(stdout).toMatch(
      /^- From 2016\/17 the pounds are on the 2016 contract, and not like for like/m,
    );
    expect((await yearOf('history --grade F1', '2016/17')).breaks).toEqual(['england-2016']);
  });

  test('has the percentages of a chain once, and a table of pounds a grade', async () => {
    const { stdout } = await cli('history --grade F1 ST6');
    expect(stdout.match(/^Worst: /gm)).toHaveLength(1);
    expect(stdout.match(/^(F1|ST6): pounds lost a year/gm)).toHaveLength(2);
  });

  test('of a point that came later has no pounds before it', async () => {
    const { stdout } = await cli('history --grade NP3 --method nuffield-cpi');
    expect(stdout).toMatch(/Not counted: 2008\/09 to 2015\/16 \(NP3 has no pay point/);
    const first = await yearOf('history --grade NP3 --method nuffield-cpi', '2009/10');
    expect(first).toMatchObject({ absence: null, moneyAbsence: { code: 'no-such-point-then' } });
  });

  test('says what an hour of the last year is, by the hours asked for', async () => {
    expect((await cli('history --grade F1')).stdout).toMatch(
      /An hour in 2025\/26: £18\.62; restored, £23\.50\./,
    );
    const { stdout } = await cli('history --grade F1 --hours 48 --weeks 52');
    expect(stdout).toMatch(/An hour in 2025\/26: £15\.56; restored, £19\.64\./);
    expect(stdout).toContain('48 hours × 52 weeks');
  });
});

describe('history on a scale', () => {
  const LINE = 'history --grade F1 --pay scale';

  test('has the contract break as a row between the years, which names it', async () => {
    const lines = linesOf((await cli(LINE)).stdout).map((line) => line.trim());
    const at = lines.findIndex((line) =>
      /^Aug 2016 +the 2016 contract: not like for like$/.test(line),
    );
    expect(at).toBeGreaterThan(0);
    expect(lines[at - 1]).toMatch(/^2015\/16 /);
    expect(lines[at + 1]).toMatch(/^2016\/17 .*5\.8%† .*NP1$/);
  });

  test('warns that it crosses it, and marks what does', async () => {
    const { stdout, stderr } = await cli(LINE);
    expect(stderr).toMatch(/^warning: F1: the scale series crosses the 2016 contract/m);
    expect(stdout).toMatch(/^- † crosses the 2016 contract, so is not like for like$/m);
    expect(stdout).toMatch(
      /^Worst: 2022\/23, a cut of 23\.7%†\. Best since: 2025\/26, a cut of 9\.3%†/m,
    );
  });

  test('has the rise of the point and its printed amount, and notes steps within a year', async () => {
    expect(await yearOf(LINE, '2018/19')).toMatchObject({
      awards: [],
      payRisePercent: 1.9989,
      currentPay: 27146,
      currentFrom: '2018-10-01',
    });
    const { stdout, stderr } = await cli(LINE);
    expect(rowOf(stdout, '2018/19')).toMatch(/in steps, last Oct 2018$/);
    expect(stderr).toMatch(/pay changed within 2018\/19, from £26,614 to £27,146/);
  });

  test('ends on the same numbers as calc', async () => {
    const calc = await resultOf(`calc --grade F1 --pay scale --until 2025/26`);
    expect(await yearOf(LINE, '2025/26')).toMatchObject(calc);
  });
});

describe('history of other pay', () => {
  test('is on the scale where there is no chain, and shows gains as gains', async () => {
    const { stdout } = await cli('history --workforce mps --index cpih --prices average');
    expect(rowOf(stdout, '2015/16')).toMatch(/gain 1\.4% none in steps, last May 2015$/);
    expect(stdout).toMatch(/gains counted against losses/);
  });

  test('is of earnings by financial years, from the first there is', async () => {
    const { query, results } = await answer('history --pay earnings-total --grade F1');
    expect(query).toMatchObject({ since: '2010/11', until: '2024/25', prices: 'same-months' });
    const calc = await resultOf('calc --pay earnings-total --grade F1 --index rpi');
    expect(results.at(-1)).toMatchObject(calc);
  });

  test('is against average wages without calling them prices', async () => {
    const { stdout } = await cli('history --index awe --since 2010/11');
    expect(stdout).toMatch(/Behind +To catch/);
    expect(stdout).toMatch(/^Worst: 2022\/23, 18\.7% behind average wages\./m);
  });

  test('as known on a day stops with the last year that was', async () => {
    const { query, results } = await answer('history --grade F1 --as-of 2024-01-31');
    expect(query.until).toBe('2023/24');
    expect(results.at(-1)?.absence?.code).toBe('not-known-then');
    expect(results.at(-1)?.currentPay).toBe(32398);
  });
});

describe('in every format', () => {
  test('NDJSON is one record a year', async () => {
    const { stdout } = await cli('history --grade F1 ST6 --format ndjson');
    const years = linesOf(stdout).map((line) => JSON.parse(line) as HistoryResult);
    expect(years).toEqual((await answer('history --grade F1 ST6')).results);
    expect(years).toHaveLength(38);
  });

  test('CSV is a row a year, with the same figures', async () => {
    const [header = [], ...rows] = readCsv((await cli('history --grade F1 --format csv')).stdout);
    const cell = (row: readonly string[] | undefined, name: string) => row?.[header.indexOf(name)];
    expect(rows).toHaveLength(19);
    expect(cell(rows[14], 'until')).toBe('2022/23');
    expect(cell(rows[14], 'erosionPercent')).toBe('31.676');
    expect(cell(rows[17], 'lostSoFarAtEnd')).toBe('144733.82');
    expect(cell(rows[18], 'moneyAbsence.code')).toBe('after-series-end');
  });

  test('the sentence has both years, the rise and what it is on, the pounds, and a full stop', async () => {
    const { stdout } = await cli('history --grade F1 --format sentence');
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).toMatch(
      /in 2022\/23, at a cut of 31\.7%, and in 2025\/26 stood at a cut of 20\.8%/,
    );
    expect(stdout).toMatch(/a rise of 26\.3% on 2025\/26 pay would restore it/);
    expect(stdout).toMatch(
      /£110,855 less than restored pay, or £144,734 less in 2025\/26 pounds \(pounds on either side of the 2016 contract\)/,
    );
    expect(stdout).toMatch(
      /RPI of the April that ends each year \(the bma method.*before tax\)\.\n$/,
    );
  });

  test('--explain has the receipts of the worst year, of the last, and of the sums', async () => {
    const { stdout } = await cli('history --grade F1 --explain');
    expect(stdout).toMatch(/^Receipt: F1, bma, 2008\/09 to 2022\/23$/m);
    expect(stdout).toMatch(/^Receipt: F1, bma, 2008\/09 to 2025\/26$/m);
    expect(stdout).toMatch(/£43,006\.83 − £29,384\.00 = £13,622\.83/);
    expect(stdout).toMatch(/£13,622\.83 × 1\.9593\d+ \/ 1\.7626\d+ = £15,142\.97/);
    const { results } = await answer('history --grade F1 --explain');
    expect(results.at(-2)?.steps?.map(({ quantity }) => quantity)).toContain('erosionPercent');
  });

  test('on a terminal no line is too wide, and there is colour unless told otherwise', async () => {
    const { stdout } = await onTerminal('history --grade ST6 --method cpih');
    expect(linesOf(stdout).filter((line) => line.length > 80)).toEqual([]);
    const plain = await cli('history', { columns: 80, env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain('\u001B');
  });
});

describe('what cannot be asked is refused, and what has no answer says why', () => {
  test.each([
    ['history --method bma cpih', /--method bma cpih .*one method/],
    ['history --method ifs', /--method ifs and history .*financial years/],
    ['history --prices latest', /--prices latest and history .*price level of its own/],
    ['history --prices 2009-04..2022-04', /2009-04\.\.2022-04 and history/],
    ['history --method bma --index cpi', /--method and --index/],
    ['history --pay scale', /--grade \(for --pay scale\) is missing/],
    ['history --grade F9', /"F9"; did you mean F1\?/],
    ['history --until 2008/09', /end must come after the base/],
    ['history bma', /unexpected "bma"/],
    ['history --explain --format sentence', /no room for a receipt/],
  ])('%s', async (line, message) => {
    const { stdout, stderr, exitCode } = await cli(line);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(message);
  });

  test('a base before the data is no answer, told once', async () => {
    const { stdout, stderr, exitCode } = await cli('history --since 2006/07');
    expect([stdout, exitCode]).toEqual(['', 4]);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/nearest --since is 2008\/09/);
  });
});
