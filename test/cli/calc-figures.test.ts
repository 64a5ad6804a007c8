import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { resultOf, resultsOf, rowOf } from './answers.js';

/** The figures the command exists to print. */

describe('calc --grade F1 prints', () => {
  test("the first-year doctor's pay and hourly rate in the base year and today", async () => {
    const { stdout, exitCode } = await cli('calc --grade F1');
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, '2008/09')).toMatch(/£21,862 £10\.48/);
    expect(rowOf(stdout, 'today')).toMatch(/£41,226 £19\.77 .*from 1 April 2026/);
    expect(rowOf(stdout, 'today')).toContain('no full comparison yet');
  });

  test.each([
    ['bma', '20.8% 26.3% £49,025 £23.50'],
    ['nuffield-cpi', '5.0% 5.3% £40,873'],
    ['fullfact-hci', '6.8% 7.3% £41,649'],
    ['cpih', '3.0% 3.1% £40,031'],
  ])('the cut, the rise and the restored pay by the method %s', async (method, figures) => {
    const { stdout } = await cli('calc --grade F1');
    expect(rowOf(stdout, method)).toContain(`${method} ${figures}`);
  });

  test("the year that the rise applies to, with that year's pay", async () => {
    const { stdout } = await cli('calc --grade F1');
    expect(stdout).toMatch(/^2008\/09 to 2025\/26: .*rise on 2025\/26 pay .*£38,831/m);
  });

  test('how many months a provisional row stands on', async () => {
    const { stdout } = await cli('calc --grade F1');
    expect(rowOf(stdout, 'fullfact-hci')).toMatch(/provisional, 9 of 12 months/);
    expect(rowOf(stdout, 'cpih')).toMatch(/provisional, 11 of 12 months/);
    expect(rowOf(stdout, 'bma')).not.toContain('provisional');
    expect(rowOf(stdout, 'nuffield-cpi')).not.toContain('provisional');
  });

  test('that the method and the award chain are inferred', async () => {
    const { stdout } = await cli('calc --grade F1');
    expect(rowOf(stdout, 'bma')).toContain('inferred');
    expect(stdout).toContain('chain: partly inferred');
  });

  test("what the grade's own scale would say, and the contract break that spoils it", async () => {
    const { stdout } = await cli('calc --grade F1');
    expect(stdout).toMatch(/scale.*9\.3%.*2016 contract/);
  });

  test('what the figures are and are not', async () => {
    const { stdout } = await cli('calc --grade F1');
    expect(stdout).toMatch(/^Scope: basic pay of a post before tax.*progression.*take-home/m);
  });
});

describe('the published figures come out', () => {
  test('26.1% and 35.3% for 2021/22, from RPI 211.5 to 334.6', async () => {
    const line = 'calc --grade F1 --method bma --until 2021/22';
    expect(rowOf((await cli(line)).stdout, 'bma')).toContain('26.1% 35.3%');
    expect(await resultOf(line)).toMatchObject({
      erosionPercent: 26.0929,
      restorationPercent: 35.305,
      pricePeriods: { base: '2009-04', end: '2022-04' },
      priceLevels: { base: 211.5, end: 334.6 },
    });
  });

  test.each([
    ['calc --grade F1 --method bma --until 2022/23', 'bma', '31.7%'],
    ['calc --index rpi --prices average --until 2024/25', 'awards rpi average', '18.9%'],
    ['calc --method nuffield-cpi --until 2024/25', 'nuffield-cpi', '6.8%'],
    [
      'calc --index rpi --prices end --pay awards-consolidated --until 2021/22',
      'awards-consolidated rpi end',
      '27.7% 38.4%',
    ],
    ['calc --base-pay 21862 --current-pay 38831 --index rpi', 'rpi end', '9.3%'],
  ])('%s', async (line, row, cut) => {
    const { stdout, stderr, exitCode } = await cli(line);
    expect(rowOf(stdout, row)).toContain(`${row} ${cut}`);
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  test('the hourly rates of the £66.55 advert, as numbers for a script', async () => {
    const results = await resultsOf('calc --grade F1 ST3 ST6 --method bma --until 2022/23');
    expect(results.map((result) => result.currentHourly)).toEqual([14.09, 24.46, 28]);
  });
});

describe('a figure that is not like for like', () => {
  test('on the scale comes with a warning that names the 2016 contract', async () => {
    const { stdout, stderr, exitCode } = await cli('calc --grade F1 --pay scale --until 2025/26');
    expect(rowOf(stdout, 'scale rpi end')).toContain('scale rpi end 9.3%');
    expect(stderr).toMatch(/^warning: .*2016 contract/);
    expect(exitCode).toBe(0);
  });

  test('where pay has gained on prices is worded as a rise, not as a cut', async () => {
    const line = 'calc --index cpi --prices average --since 2015/16 --until 2025/26';
    const { stdout, exitCode } = await cli(line);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'awards cpi average')).toContain('7.6%');
    expect(stdout).toMatch(/risen in real terms/);
    expect(stdout).not.toMatch(/\bcut\b/i);
    expect((await resultOf(line)).erosionPercent).toBeLessThan(0);
  });

  test('where only some rows gained, each row says which it is', async () => {
    const { stdout } = await cli('calc --since 2015/16 --until 2025/26');
    expect(rowOf(stdout, 'nuffield-cpi')).toContain('real rise 7.6%');
    expect(rowOf(stdout, 'bma')).toMatch(/^bma \d/);
  });
});

describe('what was known on a day', () => {
  const line = 'calc --grade F1 --until 2023/24';

  test('is the pay then in force, without the method whose prices were not out', async () => {
    const { stdout, exitCode } = await cli(`${line} --as-of 2024-01-31`);
    expect(rowOf(stdout, '2023/24')).toContain('£32,398 £15.53');
    expect(rowOf(stdout, 'bma')).toMatch(/April 2024 was not known/);
    expect(rowOf(stdout, 'bma')).not.toMatch(/\d%/);
    expect(exitCode).toBe(0);
  });

  test('is otherwise the revised pay, marked as derived', async () => {
    const { stdout } = await cli(line);
    expect(rowOf(stdout, '2023/24')).toContain('£33,600 C ');
    expect(stdout).toMatch(/C: £33,600 .*derived/);
  });
});

test('one sentence carries cut, rise, the year it applies to, index, months and method', async () => {
  const line = 'calc --grade F1 --method bma --until 2021/22 --format sentence';
  const { stdout, exitCode } = await cli(line);
  expect(exitCode).toBe(0);
  expect(stdout.trimEnd().split('\n')).toHaveLength(1);
  expect(stdout).toMatch(/^Between 2008\/09 and 2021\/22 .*fell by 26\.1% in real terms/);
  expect(stdout).toMatch(/rise of 35\.3% on 2021\/22 pay .*£28,808 .*£38,979/);
  expect(stdout).toMatch(/RPI from April 2009 to April 2022/);
  expect(stdout).toMatch(/bma method, a reconstruction/);
});
