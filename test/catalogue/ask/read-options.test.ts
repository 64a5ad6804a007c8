import { describe, expect, test } from 'vitest';
import {
  readDay,
  readNumber,
  readPayYear,
  readPrices,
} from '../../../src/catalogue/ask/read-options.js';
import { rational } from '../../../src/domain/rational.js';
import { failure } from '../../support/failure.js';
import { exact, month, year } from '../../support/made-up.js';

const pounds = (given: string | number) => readNumber('--base-pay', given, 1_000_000, 'pounds');
const hours = (given: string | number) => readNumber('--hours', given, 168, 'count');

describe('a number', () => {
  test.each<[string | number, string]>([
    ['26462', '26462'],
    ['26462.50', '26462.5'],
    ['£26,462.00', '26462'],
    ['£ 26,462', '26462'],
    ['26,462', '26462'],
    ['1,000,000', '1000000'],
    [' 26462 ', '26462'],
    [26462.5, '26462.5'],
  ])('of pounds is read from %j', (given, expected) => {
    expect(pounds(given)).toEqual(exact(expected));
  });

  test.each<string | number>([
    '',
    'abc',
    '0',
    '0.00',
    '-5',
    '£-5',
    '26,46',
    '2,6462',
    '26.462,00',
    '1e309',
    '1e3',
    '0x10',
    '£',
    '26462p',
    '1000001',
    Number.NaN,
    Number('1e309'),
    1e21,
    -1,
    0,
  ])('of pounds is not %j', (given) => {
    expect(failure(() => pounds(given))).toMatchObject({
      code: 'malformed-number',
      exitCode: 2,
      details: { where: '--base-pay', given: String(given) },
    });
  });

  test('of hours may have decimals, but no pound sign, comma, or more than a week has', () => {
    expect(hours('37.5')).toEqual(rational(75, 2));
    expect(hours(168)).toEqual(rational(168));
    for (const wrong of ['£40', '1,00', '168.01', '0', '-1']) {
      expect(failure(() => hours(wrong)).code).toBe('malformed-number');
    }
  });
});

describe('a date', () => {
  test('is read as YYYY-MM-DD, 29 February in leap years', () => {
    expect(readDay('--on', '2024-02-29')).toBe('2024-02-29');
    expect(readDay('--on', ' 2026-04-01 ')).toBe('2026-04-01');
  });

  test.each([
    '2023-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-4-1',
    '01/04/2026',
    '2026-04',
    '',
  ])('is not %j', (text) => {
    expect(failure(() => readDay('--on', text))).toMatchObject({
      code: 'malformed-date',
      details: { where: '--on', given: text },
    });
  });
});

describe('a pay year', () => {
  test('is read with a hyphen as a pay year, not a month', () => {
    expect(readPayYear('--since', '2008-09')).toBe(year('2008/09'));
  });

  test.each([
    ['2008/10', '2008/09'],
    ['2008', '2008/09'],
    ['1999/01', '1999/00'],
  ])('is not %s; the nearest is %s', (text, nearest) => {
    expect(failure(() => readPayYear('--since', text))).toMatchObject({
      code: 'malformed-pay-year',
      exitCode: 2,
      details: { where: '--since', given: text, nearest },
    });
  });

  test('is no year without a start to go by', () => {
    expect(failure(() => readPayYear('--until', 'now')).details.nearest).toBeUndefined();
  });
});

describe('a price rule', () => {
  test.each(['start', 'end', 'average', 'latest'] as const)('is %s', (rule) => {
    expect(readPrices(rule)).toEqual({ rule });
    expect(readPrices(` ${rule.toUpperCase()} `)).toEqual({ rule });
  });

  test('is a pair of months', () => {
    const pair = { rule: 'months', base: month('2008-04'), end: month('2026-04') };
    expect(readPrices('2008-04..2026-04')).toEqual(pair);
    expect(readPrices('2008-04 .. 2026-04')).toEqual(pair);
  });

  test.each([
    ['averge', 'unknown-price-rule'],
    ['2008-04', 'unknown-price-rule'],
    ['', 'unknown-price-rule'],
    ['2008-13..2026-04', 'malformed-months'],
    ['2008..2026', 'malformed-months'],
    ['2008/09..2025/26', 'malformed-months'],
    ['2026-04..2008-04', 'years-reversed'],
    ['2008-04..2008-04', 'years-reversed'],
  ])('is not %j: %s', (text, code) => {
    expect(failure(() => readPrices(text))).toMatchObject({ code, exitCode: 2 });
  });
});
