import { describe, expect, test } from 'vitest';
import { resultOf, rowOf } from '../cli/answers.js';
import { cli, runCli } from '../support/fake-process.js';
import { fileOf, MONTHS, ownIndex, ownScale } from '../support/own-files.js';
import { indices } from '../support/raw-data.js';

/** Price indices that have one level a financial year, such as the GDP deflator. */
const yearly = indices.filter((index) => index.frequency !== undefined);

const each = yearly.map((index) => [index.id, index] as const);

describe('the yearly indices', () => {
  test('are the GDP deflator and the release of it that older figures rest on', () => {
    expect(yearly.map(({ id }) => id).sort()).toEqual(['gdp-deflator', 'gdp-deflator-2023-11']);
  });

  test.each(each)('%s has every year from its first to its last once, in order', (_id, index) => {
    const first = Number(index.levels[0]?.year?.slice(0, 4));
    const expected = index.levels.map((_level, offset) => {
      const opening = first + offset;
      return `${opening}/${String((opening + 1) % 100).padStart(2, '0')}`;
    });
    expect(index.levels.map(({ year }) => year)).toEqual(expected);
  });

  test.each(each)('%s has no months, levels above zero, and its decimals', (_id, index) => {
    for (const { month, level } of index.levels) {
      expect(month).toBeUndefined();
      expect(Number(level)).toBeGreaterThan(0);
      expect(level.split('.')[1]?.length ?? 0).toBe(index.decimals);
    }
  });

  test.each([
    ['gdp-deflator', '2000/01', '54.3697', '2024/25', '100.0000'],
    ['gdp-deflator-2023-11', '1955/56', '3.524', '2022/23', '100.000'],
  ])('%s goes from %s at %s to %s at %s', (id, first, low, last, high) => {
    const levels = yearly.find((index) => index.id === id)?.levels ?? [];
    expect([levels[0]?.year, levels[0]?.level]).toEqual([first, low]);
    expect([levels.at(-1)?.year, levels.at(-1)?.level]).toEqual([last, high]);
  });
});

describe('an answer by the GDP deflator', () => {
  // 66.8397 in 2008/09, 85.3036 in 2021/22; awards of 1.5, 1, 0, 0, 1, 0, 0, 1, 1, 2, 2.3, 3, 3.
  const pay = 1.015 * 1.01 ** 4 * 1.02 * 1.023 * 1.03 ** 2;
  const question = 'calc --index gdp-deflator --until 2021/22';

  test('compares the levels of the years', async () => {
    const result = await resultOf(question);
    expect(result).toMatchObject({
      prices: 'average',
      pricePeriods: { base: '2008/09', end: '2021/22' },
      priceLevels: { base: 66.8397, end: 85.3036 },
      months: { base: { have: 1, of: 1 }, end: { have: 1, of: 1 } },
      comparator: false,
      provisional: false,
    });
    expect(result.erosionPercent).toBeCloseTo(100 * (1 - pay / (85.3036 / 66.8397)), 4);
  });

  test('names the years, and no month, in words', async () => {
    const table = await cli(question);
    expect(rowOf(table.stdout, 'awards gdp-deflator average')).toMatch(
      /8\.4% 9\.2% GDP deflator .*, 2008\/09 to 2021\/22/,
    );
    const sentence = await cli(`${question} --format sentence`);
    expect(sentence.stdout).toMatch(/measured by GDP deflator .* from 2008\/09 to 2021\/22/);
    for (const { stdout } of [table, sentence]) {
      expect(stdout).not.toMatch(/measured by .*(April|mean)|Apr 20|means/);
    }
  });

  test('by the older release is by its own levels', async () => {
    // 74.234 in 2008/09, 93.742 in 2021/22.
    const result = await resultOf('calc --index gdp-deflator-2023-11 --until 2021/22');
    expect(result.erosionPercent).toBeCloseTo(100 * (1 - pay / (93.742 / 74.234)), 4);
  });

  test('goes to its last year by itself', async () => {
    expect((await resultOf('calc --index gdp-deflator')).until).toBe('2024/25');
    const older = 'calc --index gdp-deflator-2023-11';
    expect((await resultOf(older)).until).toBe('2022/23');
  });

  test.each(['start', 'end', 'latest', '2009-04..2022-04'])(
    'is refused at --prices %s, and says that it has no months',
    async (rule) => {
      const ran = await cli(`calc --index gdp-deflator --until 2021/22 --prices ${rule}`);
      expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/levels of financial years and no months; use --prices average/);
    },
  );

  test('may say the one rule that there is', async () => {
    expect(await resultOf(`${question} --prices average`)).toEqual(await resultOf(question));
  });

  test('after its last year, or before its first, is an absence that names years', async () => {
    const { absence } = await resultOf('calc --index gdp-deflator --until 2025/26');
    expect(absence?.code).toBe('after-series-end');
    expect(absence?.message).toMatch(/GDP deflator .*ends 2024\/25 .*2025\/26 is needed/);
    const own = 'calc --base-pay 1000 --current-pay 2000 --until 2021/22 --since';
    const early = await resultOf(`${own} 1999/00 --index gdp-deflator`);
    expect(early.absence?.code).toBe('before-series-start');
    expect(early.absence?.message).toMatch(/starts in 2000\/01, and 1999\/00 is needed/);
    expect((await cli('calc --index gdp-deflator --until 2025/26')).exitCode).toBe(4);
  });
});

describe("a yearly index of the user's", () => {
  const years = (...levels: readonly [string, string][]) =>
    ownIndex({
      frequency: 'financial-year',
      referencePeriod: '2023-24=100',
      levels: levels.map(([year, level]) => ({ year, level })),
    });
  const ask = async (index: object) => {
    const files = ['--scale', fileOf(ownScale()), '--series', fileOf(index)];
    return runCli(['calc', ...files, '--grade', 'Clerk', '--since', '2023/24', '--json']);
  };

  test('answers by the year', async () => {
    // A clerk's pay rises by 8% while prices rise by a fifth: 1 - 1.08 / 1.2.
    const { stdout } = await ask(
      years(['2022/23', '90.0'], ['2023/24', '100.0'], ['2024/25', '120.0']),
    );
    expect(JSON.parse(stdout)).toMatchObject({
      results: [{ erosionPercent: 10, prices: 'average', priceLevels: { base: 100, end: 120 } }],
    });
  });

  test.each([
    [
      'a year missing',
      [
        ['2021/22', '90.0'],
        ['2023/24', '100.0'],
      ],
      /levels\[1\]: .*2022\/23/,
    ],
    [
      'a year twice',
      [
        ['2023/24', '100.0'],
        ['2023/24', '100.0'],
      ],
      /levels\[1\]: 2023\/24 .*twice/,
    ],
    [
      'years out of order',
      [
        ['2024/25', '120.0'],
        ['2023/24', '100.0'],
      ],
      /levels\[1\]: 2023\/24 follows/,
    ],
    ['a year that is none', [['2023/25', '100.0']], /levels\[0\]\.year/],
  ] as const)('is refused with %s', async (_what, levels, fault) => {
    const place = fileOf(
      years(...levels.map(([year, level]) => [year, level] as [string, string])),
    );
    const { stderr, exitCode } = await runCli(['calc', '--series', place]);
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(fault)]);
  });

  test.each([
    [
      'months in a yearly index',
      { frequency: 'financial-year', levels: MONTHS },
      /levels\[0\]\.year/,
    ],
    [
      'years in an index of months',
      { levels: [{ year: '2023/24', level: '100.0' }] },
      /levels\[0\]\.month/,
    ],
    [
      'a month and a year at once',
      { levels: [{ month: '2023-05', year: '2023/24', level: '100.0' }] },
      /levels\[0\]\.month/,
    ],
  ])('is refused with %s', async (_what, traits, fault) => {
    const { stderr, exitCode } = await runCli(['calc', '--series', fileOf(ownIndex(traits))]);
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(fault)]);
  });
});
