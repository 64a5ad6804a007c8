import { describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/fake-process.js';
import { answerTo, resultOf, resultsOf } from './answers.js';

describe('--grade', () => {
  const grades = async (line: string) => (await resultsOf(line)).map((result) => result.grade);

  test.each([
    'calc --grade F1 ST3 ST6 --method bma',
    'calc --grade F1,ST3,ST6 --method bma',
    'calc --grade F1 --grade ST3 --grade ST6 --method bma',
    'calc -g F1,ST3 -g ST6 -m bma',
    'calc --grade F1 ST3 F1 ST6 ST3 --method bma',
  ])('takes several, in the order given and once each: %s', async (line) => {
    expect(await grades(line)).toEqual(['F1', 'ST3', 'ST6']);
    expect(await grades('calc --grade ST6 F1 --method bma')).toEqual(['ST6', 'F1']);
  });

  test.each(['FY1', 'FHO1', 'fy1', 'f-1', 'F 1', ' f1 '])('knows F1 as %j', async (name) => {
    const { stdout } = await runCli(['calc', '--grade', name, '--method', 'bma', '--json']);
    const asked = 'calc --grade F1 --method bma';
    expect((JSON.parse(stdout) as { results: unknown }).results).toEqual(await resultsOf(asked));
  });

  test('all is every stage of both contracts, as the mapping has them', async () => {
    expect((await grades('calc --grade all --method bma')).sort()).toEqual(
      'F1 F2 CT1 CT2 CT3 CT4 ST1 ST2 ST3 ST4 ST5 ST6 ST7 ST8'.split(' ').sort(),
    );
  });

  test('of several has a row a grade and method', async () => {
    const results = await resultsOf('calc --grade F1 ST3');
    expect(results.map(({ grade, method }) => `${grade} ${method}`)).toEqual(
      ['F1', 'ST3'].flatMap((grade) =>
        ['bma', 'nuffield-cpi', 'fullfact-hci', 'cpih'].map((method) => `${grade} ${method}`),
      ),
    );
  });

  test('follows a stage to the point it held on the date', async () => {
    const point = async (day: string) =>
      (await resultOf(`calc --grade ST6 --pay scale --index rpi --on ${day}`)).currentPoint;
    expect(await point('2020-09-30')).toBe('NP4');
    expect(await point('2020-10-01')).toBe('NP5');
    const today = (await answerTo('calc --grade ST6 --method bma')).today;
    expect(today.map((entry) => entry.point)).toEqual(['NP5a']);
  });

  test('takes a bare nodal point, and says which stage stands for it in the base year', async () => {
    const line = 'calc --grade NP1 --pay scale --index rpi --until 2025/26';
    expect(await resultOf(line)).toMatchObject({ basePay: 21862, currentPay: 38831 });
    expect((await cli(line)).stderr).toMatch(/NP1: .*lowest stage, F1/);
  });
});

describe('--method', () => {
  test('takes several, by comma or again, in any case', async () => {
    const ids = ['bma', 'nuffield-cpi'];
    for (const line of [
      'calc --method bma nuffield-cpi',
      'calc --method BMA,Nuffield-CPI',
      'calc -m bma -m nuffield_cpi',
    ]) {
      expect((await resultsOf(line)).map((result) => result.method)).toEqual(ids);
    }
  });

  test('all is every named method of the design but the devolved one', async () => {
    const methods = (await resultsOf('calc --method all')).map((result) => result.method);
    expect(methods.sort()).toEqual(
      ['bma', 'nuffield-cpi', 'nuffield-rpi', 'fullfact-hci', 'cpih', 'standard-cpi'].sort(),
    );
  });

  test.each([
    ['standard-cpi', '2021/22', 16],
    ['nuffield-rpi', '2024/25', 19],
    ['cpih', '2025/26', 3],
  ])('%s prints the whole percentage published for %s', async (method, until, printed) => {
    const { erosionPercent } = await resultOf(`calc --method ${method} --until ${until}`);
    expect(Math.round(erosionPercent ?? Number.NaN)).toBe(printed);
  });
});

describe('--prices', () => {
  test('start is the April a pay year starts in, average its twelve months', async () => {
    const start = await resultOf('calc --index rpi --prices start --until 2021/22');
    expect(start.pricePeriods).toEqual({ base: '2008-04', end: '2021-04' });
    const average = await resultOf('calc --index rpi --prices average --until 2021/22');
    expect(average.pricePeriods).toEqual({ base: '2008-04..2009-03', end: '2021-04..2022-03' });
    expect(average.erosionPercent?.toFixed(1)).toBe('19.3');
  });

  test('two months outright are read as given', async () => {
    const line = 'calc --index rpi --prices 2009-04..2022-04 --until 2021/22';
    expect((await resultOf(line)).erosionPercent).toBe(26.0929);
    expect((await cli(line)).stderr).toBe('');
  });

  test('a month far from its pay year is warned of', async () => {
    const line = 'calc --index rpi --prices 2007-01..2022-04 --until 2021/22';
    expect((await cli(line)).stderr).toMatch(/^warning: .*January 2007.*2008\/09/);
  });
});

describe('--on', () => {
  test.each([
    ['2018-09-30', 26614],
    ['2018-10-01', 27146],
  ])('reads the amount in force on %s', async (day, amount) => {
    const result = await resultOf(`calc --grade F1 --index rpi --prices end --on ${day}`);
    expect(result).toMatchObject({ on: day, until: '2018/19', currentPay: amount });
  });

  test('counts no award that had not taken effect', async () => {
    const day = async (on: string) => (await resultOf(`calc --index rpi --on ${on}`)).payRatio;
    expect(await day('2018-09-30')).toBeCloseTo(1.015 * 1.01 ** 4, 6);
    expect(await day('2018-10-01')).toBeCloseTo(1.015 * 1.01 ** 4 * 1.02, 6);
  });
});

describe('--as-of', () => {
  const last = async (index: string, day: string) => {
    const line = `calc --index ${index} --prices latest --as-of ${day}`;
    return (await resultOf(line)).pricePeriods.end;
  };

  test('knows a month of an index from the 25th of the next', async () => {
    expect(await last('cpi', '2024-02-24')).toBe('2023-12');
    expect(await last('cpi', '2024-02-25')).toBe('2024-01');
  });

  test('knows a quarter of the HCI three months after it', async () => {
    expect(await last('hci', '2024-06-29')).toBe('2023-12');
    expect(await last('hci', '2024-07-01')).toBe('2024-03');
  });

  test.each([
    ['2024-09-15', 32398],
    ['2024-09-16', 33600],
  ])('takes the revision known on %s', async (day, amount) => {
    const line = `calc --grade F1 --pay scale --index rpi --until 2023/24 --as-of ${day}`;
    expect(await resultOf(line)).toMatchObject({ asOf: day, currentPay: amount });
  });

  test('says that a series has only one release stored', async () => {
    const line = 'calc --index cpi --prices average --until 2021/22 --as-of 2023-01-01';
    expect((await cli(line)).stderr).toMatch(
      /^warning: CPI as known on 1 January 2023 is a later release/,
    );
  });
});

test.each(['2021/22', '2021-22', '2021/2022'])('a pay year may be written %s', async (year) => {
  const { until, erosionPercent } = await resultOf(`calc --method bma --until ${year}`);
  expect([until, erosionPercent]).toEqual(['2021/22', 26.0929]);
});
