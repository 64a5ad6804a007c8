import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { openWithUserData } from '../../src/catalogue/own/user-data.js';
import type { HeadcountsFile } from '../../src/catalogue/shapes/index.js';
import { toDecimal } from '../../src/domain/rational.js';
import { folderOf } from '../support/own-files.js';
import { raw } from '../support/raw-data.js';
import { findingsWith } from '../support/verified.js';

const PATH = 'headcounts/england-resident.json';
const file = raw(PATH) as HeadcountsFile;
const catalogue = openCatalogue();

describe('the counts of England’s resident doctors', () => {
  const counts = catalogue.headcounts('england-resident');

  // Read in the calculator's own text, and in the pages named by the sources.
  test('are the round numbers of a calculator, said to be unofficial and of confidence C', () => {
    expect(counts).toMatchObject({ official: false, asOf: '2024', unit: 'people' });
    expect(counts?.rows.map(({ point, printed }) => [point, printed])).toEqual([
      ['NP1', '8000'],
      ['NP2', '6000'],
      ['NP3', '20000'],
      ['NP4', '25000'],
      ['NP5', '6000'],
    ]);
    expect(counts?.rows.map(({ confidence }) => confidence)).toEqual(Array(5).fill('C'));
  });

  test('have the totals that were published beside them', () => {
    const shown = counts?.totals.map(({ period, unit, printed, confidence, softener }) =>
      [period, unit, printed, confidence, softener].filter(Boolean).join(' '),
    );
    expect(shown).toEqual([
      '2025-02 headcount 77287 B',
      '2025-02 fte 74666 B',
      '2023-07 headcount 67000 A about',
      '2020 headcount 12243 A',
      '2021 headcount 12475 A',
      '2022 headcount 12574 A',
      '2023 headcount 13004 A',
      '2024 headcount 14104 A',
    ]);
  });

  test('have the costs that were published, as quoted', () => {
    const shown = counts?.publishedCosts.map(({ id, amount, basis, softener, perYear }) =>
      [id, toDecimal(amount, 0), basis, softener, perYear && 'a year'].filter(Boolean).join(' '),
    );
    expect(shown).toEqual([
      'restoration-gross-2023 2000000000 gross over a year',
      'restoration-net-2023 1000000000 net about a year',
      'offer-2024 350000000 not-stated about',
      'offer-2024-unfunded 600000000 with-employer-pension about',
      'deal-2026 200000000 not-stated',
      'agreement-2019 90000000 not-stated',
    ]);
  });

  test('are there for no other workforce', () => {
    expect(catalogue.headcounts('scotland-resident')).toBeUndefined();
  });
});

describe('counts of the user’s in a folder', () => {
  test('take the place of the bundled ones whole', async () => {
    const { totals, publishedCosts, exceptions, sumsWithin, ...rest } = file;
    const own = { ...rest, rows: [{ point: 'F1', count: '12.5' }] };
    const opened = await openWithUserData({ data: folderOf({ [PATH]: own }) });
    const counts = opened.headcounts('england-resident');
    expect(counts?.rows).toHaveLength(1);
    expect(counts?.totals).toEqual([]);
    expect(counts?.origin).toMatch(/england-resident\.json$/);
  });
});

describe('verification of counts', () => {
  const found = (change: (content: HeadcountsFile) => void) =>
    findingsWith<HeadcountsFile>(PATH, change).map(
      ({ code, what, path }) => `${code} ${path}: ${what}`,
    );
  type Row = HeadcountsFile['rows'][number];
  const first = (change: Partial<Row>) => (content: HeadcountsFile) => {
    Object.assign(content.rows[0] as Row, change);
  };

  test.each<readonly [string, (content: HeadcountsFile) => void, RegExp]>([
    ['nobody', first({ count: '0' }), /^unfit rows\[0\]\.count: "0" is not above 0/],
    ['fewer than nobody', first({ count: '-8000' }), /^unfit rows\[0\]\.count: "-8000"/],
    ['a point there is not', first({ point: 'NP9' }), /^dangling rows\[0\]\.point: .*NP9/],
    ['a point twice', first({ point: 'np 2' }), /^duplicate rows\[1\]\.point: NP2 is there twice/],
    ['a low alone', first({ low: '7000' }), /^unfit rows\[0\]: NP1 has a low and no high/],
    [
      'a count out of its range',
      first({ low: '8500', high: '9000' }),
      /^out-of-order rows\[0\]: NP1: 8000 is not between 8500 and 9000/,
    ],
    ['an unknown source', first({ source: 'nobody' }), /^unknown-source rows\[0\]\.source/],
    [
      'a sum that is far off',
      first({ count: '18000' }),
      /^sum totals\[2\]\.count: the counts add up to 75000, 11\.9% off the 67000/,
    ],
    [
      'an exception that nothing needs',
      (content) => {
        content.exceptions?.push({ check: 'sum', period: '2023-07', reason: 'made up' });
      },
      /^stale-exception exceptions\[1\]/,
    ],
    [
      'another workforce’s id',
      (content) => {
        content.id = 'elsewhere';
      },
      /^id-mismatch id: /,
    ],
    [
      'no workforce of that name',
      (content) => {
        content.workforce = 'porters';
      },
      /^dangling workforce: there is no workforce porters in england/,
    ],
    [
      'a total of a point that is not counted',
      (content) => {
        content.totals?.[3]?.points?.push('NP8');
      },
      /^dangling totals\[3\]\.points\[2\]/,
    ],
    [
      'a published cost twice',
      (content) => {
        const [cost] = content.publishedCosts ?? [];
        if (cost) content.publishedCosts?.push(cost);
      },
      /^duplicate publishedCosts\[6\]\.id/,
    ],
  ])('finds %s', (_, change, says) => {
    expect(found(change).some((line) => says.test(line))).toBe(true);
  });

  test('passes over totals of years further off', () => {
    expect(
      found((content) => {
        Object.assign(content.totals?.[3] ?? {}, { count: '5000' });
      }),
    ).toEqual([]);
  });
});
