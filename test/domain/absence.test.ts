import { describe, expect, test } from 'vitest';
import { type AbsenceCode, isAbsence } from '../../src/domain/absence.js';
import { rational } from '../../src/domain/rational.js';
import { type CalcOptions, calc, loadCatalogue } from '../../src/index.js';

const catalogue = await loadCatalogue();
const rpi = { index: 'rpi', prices: 'end' } as const;

describe('an absence', () => {
  test('is told from a value by its code', () => {
    expect(isAbsence(rational(1))).toBe(false);
    expect(isAbsence({ code: 'after-series-end' })).toBe(true);
  });
});

describe('a row that cannot be computed', () => {
  test.each<[AbsenceCode, string, CalcOptions]>([
    ['after-series-end', 'our RPI ends July 2026', { ...rpi, until: '2026/27' }],
    ['after-series-end', 'no award is in the data for 2027/28', { ...rpi, until: '2027/28' }],
    [
      'before-series-start',
      'CPI starts in 1988',
      { ...rpi, index: 'cpi', prices: '1987-04..2020-04', until: '2020/21' },
    ],
    [
      'before-series-start',
      'the chain starts with 2008/09',
      { ...rpi, since: '2007/08', until: '2020/21' },
    ],
    [
      'incomplete-year',
      'RPI has four months of 2026/27',
      { ...rpi, prices: 'average', until: '2026/27' },
    ],
    ['not-known-then', 'April 2024 was not out', { ...rpi, until: '2023/24', asOf: '2024-01-31' }],
    [
      'not-known-then',
      'the 2024/25 award was not out',
      { ...rpi, prices: 'start', until: '2024/25', asOf: '2024-06-30' },
    ],
    [
      'no-such-point-then',
      'StR 9 ended with the 2002 contract',
      { ...rpi, pay: 'scale', grades: ['StR 9'], until: '2020/21' },
    ],
    [
      'no-such-point-then',
      'nodal point 5 is not yet there at the end',
      { ...rpi, pay: 'scale', grades: ['NP5'], until: '2018/19' },
    ],
  ])('says %s where %s', (code, _why, options) => {
    const { results } = calc(catalogue, options);
    expect(results.map((result) => result.absence?.code)).toEqual([code]);
  });

  test('has null for every number, never a zero or the neighbouring year', () => {
    const [row] = calc(catalogue, { ...rpi, grades: ['F1'], until: '2026/27' }).results;
    expect(row).toMatchObject({
      erosionPercent: null,
      restorationPercent: null,
      restoredPay: null,
    });
    expect(row?.absence?.message).toMatch(/July 2026/);
  });
});
