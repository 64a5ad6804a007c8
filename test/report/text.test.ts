import { afterEach, describe, expect, test, vi } from 'vitest';
import { fromDecimal, type Rational, rational } from '../../src/domain/rational.js';
import {
  changeText,
  dayText,
  isGain,
  listText,
  monthText,
  numberText,
  pence,
  percent,
  pounds,
  wholePounds,
} from '../../src/report/text.js';
import { INDEX, month } from './made-up.js';

function exact(text: string): Rational {
  const value = fromDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
}

describe('money', () => {
  test.each([
    ['21862', '£21,862'],
    ['999', '£999'],
    ['1000', '£1,000'],
    ['1234567', '£1,234,567'],
    ['0', '£0'],
    ['38831.5', '£38,831.50'],
    ['38831.00', '£38,831'],
    ['-2042.45', '−£2,042.45'],
  ])('of %s pounds reads %s, with pence only where there are some', (amount, text) => {
    expect(pounds(exact(amount))).toBe(text);
  });

  test.each([
    ['49024.55', '£49,025'],
    ['999.5', '£1,000'],
    ['0.4999', '£0'],
    ['-0.4', '£0'],
    ['-1999.5', '−£2,000'],
  ])('of a computed %s a year is shown to the pound as %s', (amount, text) => {
    expect(wholePounds(exact(amount))).toBe(text);
  });

  test.each([
    ['10.4818', '£10.48'],
    ['28', '£28.00'],
    ['0.005', '£0.01'],
    ['1234.565', '£1,234.57'],
    ['-0.004', '£0.00'],
  ])('of %s an hour always has its pence: %s', (amount, text) => {
    expect(pence(exact(amount))).toBe(text);
  });

  test('is rounded from the exact value, half a penny away from zero', () => {
    expect(pence(rational(2005, 1000))).toBe('£2.01');
    expect(pence(rational(1, 3))).toBe('£0.33');
    expect(pence(rational(2, 3))).toBe('£0.67');
  });
});

describe('a share', () => {
  test.each([
    ['0.260929', '26.1%'],
    ['0.05', '5.0%'],
    ['0.0005', '0.1%'],
    ['0.00049', '0.0%'],
    ['-0.0763', '7.6%'],
    ['1.25', '125.0%'],
  ])('of %s is %s, to one decimal and without its sign', (share, text) => {
    expect(percent(exact(share))).toBe(text);
  });

  test('that is positive is a cut, and one that is negative a real rise', () => {
    expect(changeText(exact('0.208'), INDEX)).toBe('a cut of 20.8%');
    expect(changeText(exact('-0.076'), INDEX)).toBe('a real rise of 7.6%');
    expect([isGain(exact('0.208')), isGain(exact('0')), isGain(exact('-0.076'))]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a share against a comparator', () => {
  const wages = { ...INDEX, comparator: 'average wages' };

  test('is no cut and no rise, but behind or ahead of it', () => {
    expect(changeText(exact('0.097'), wages)).toBe('9.7% behind average wages');
    expect(changeText(exact('-0.02'), wages)).toBe('2.0% ahead of average wages');
  });
});

describe('dates', () => {
  test.each([
    ['2026-04-01', '1 April 2026'],
    ['2024-01-31', '31 January 2024'],
    ['2023-12-25', '25 December 2023'],
    ['2023-04', 'April 2023'],
    ['2019', '2019'],
  ])('%s reads %s: as much as is known', (day, text) => {
    expect(dayText(day)).toBe(text);
  });

  test('a month has its name and year', () => {
    expect(monthText(month('2009-04'))).toBe('April 2009');
    expect(monthText(month('2025-12'))).toBe('December 2025');
    expect(monthText(month('2000-01'))).toBe('January 2000');
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('a list of %j reads "%s"', (items, text) => {
  expect(listText(items)).toBe(text);
});

test.each([
  ['8', '8'],
  ['40', '40'],
  ['100', '100'],
  ['37.5', '37.5'],
  ['37.50', '37.5'],
  ['0.10', '0.1'],
])('a setting of %s reads %s, as it was given', (given, text) => {
  expect(numberText(exact(given))).toBe(text);
});

describe('the machine', () => {
  afterEach(() => vi.unstubAllEnvs());

  test('its time zone and its locale change no words', () => {
    const words = () => [dayText('2026-04-01'), pounds(exact('1234567.5')), percent(exact('0.5'))];
    const usual = words();
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    expect(words()).toEqual(usual);
    expect(usual).toEqual(['1 April 2026', '£1,234,567.50', '50.0%']);
  });
});
