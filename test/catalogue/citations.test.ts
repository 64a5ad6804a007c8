import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { citationsOf } from '../../src/catalogue/citations.js';
import { openWithUserData } from '../../src/catalogue/own/user-data.js';
import { folderOf, ownIndex, ownScale } from '../support/own-files.js';

const catalogue = openCatalogue();
const cited = (id: string, from = catalogue) =>
  Object.fromEntries(citationsOf(from, id).map(({ file, figures }) => [file, figures]));

describe('a source is cited', () => {
  test('by each scale as often as there are points printed in it', () => {
    // The circular of 2008 printed eight thresholds of consultants, the eleven points of the new
    // specialty doctors, and 22 points of doctors in training: three each of FHO1 and FHO2, ten
    // of StR, and six of the SpR and SHO grades. The sixteen of FHO and StR were UK-wide.
    expect(cited('md-3-2008')).toEqual({
      'scales/england-consultants-2003.json': 8,
      'scales/england-resident-2002.json': 22,
      'scales/england-specialty-doctors-2008.json': 11,
      'scales/northern-ireland-resident-2002.json': 16,
      'scales/scotland-resident-2002.json': 16,
      'scales/wales-resident-2002.json': 16,
    });
  });

  test('by the months it printed, and not by those of another release in the same file', () => {
    // January 1987 to January 2023 is 433 months; the release of 2026 goes on to July 2026.
    expect(cited('ons-chaw-2023-02-15')['indices/rpi.json']).toBe(433);
    expect(cited('ons-chaw-2026-08-19')['indices/rpi.json']).toBe(42);
  });

  test('by what inherits it from the file', () => {
    // January 2005 to December 2025.
    expect(cited('ons-hci-2026-02-26')['indices/hci.json']).toBe(252);
    // 2000/01 to 2024/25.
    expect(cited('hmt-gdp-deflator-2026-03')).toEqual({ 'indices/gdp-deflator.json': 25 });
  });

  test('by a method that lists it', () => {
    expect(cited('bma-scotland-2022-12-08')).toHaveProperty(['methods.json']);
  });

  test('by something, if it is in the bibliography', () => {
    const idle = catalogue.sources().filter(({ id }) => citationsOf(catalogue, id).length === 0);
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  test('by nothing, if there is no such source', () => {
    expect(citationsOf(catalogue, 'nobody')).toEqual([]);
  });
});

describe("in files of the user's", () => {
  test('is counted as in any other', async () => {
    const data = folderOf({
      'indices/noland-prices.json': ownIndex(),
      'scales/noland-staff.json': ownScale(),
    });
    // Its 24 months, and two amounts of three grades.
    expect(cited('made-up-report', await openWithUserData({ data }))).toEqual({
      'indices/noland-prices.json': 24,
      'scales/noland-staff.json': 6,
    });
  });

  test('is counted in the file that is used, not in the one it replaces', async () => {
    const data = folderOf({ 'indices/rpi.json': ownIndex({ id: 'rpi' }) });
    const own = await openWithUserData({ data });
    expect(cited('ons-chaw-2023-02-15', own)).not.toHaveProperty(['indices/rpi.json']);
    expect(cited('made-up-report', own)).toEqual({ 'indices/rpi.json': 24 });
  });

  test('a level with a source of its own does not count for its file', async () => {
    const { levels } = ownIndex() as { levels: object[] };
    const mixed = levels.map((level, at) => (at < 4 ? { ...level, source: 'md-3-2008' } : level));
    const data = folderOf({ 'indices/noland-prices.json': ownIndex({ levels: mixed }) });
    const own = await openWithUserData({ data });
    expect(cited('made-up-report', own)).toEqual({ 'indices/noland-prices.json': 20 });
    expect(cited('md-3-2008', own)['indices/noland-prices.json']).toBe(4);
  });

  test('a derived amount is still one figure', async () => {
    const point = {
      id: 'Clerk',
      ladder: 'L',
      printedAs: [{ payCode: 'X1', point: '1' }],
      amounts: [
        { from: '2023-04-01', amount: '20000', source: 'made-up-report' },
        {
          from: '2024-04-01',
          amount: '21600',
          source: 'made-up-report',
          derived: { formula: '20,000 x 1.08', of: '20000', times: '1.08' },
        },
      ],
    };
    const data = folderOf({ 'scales/noland-staff.json': ownScale({ points: [point] }) });
    const own = await openWithUserData({ data });
    expect(cited('made-up-report', own)).toEqual({ 'scales/noland-staff.json': 2 });
  });
});
