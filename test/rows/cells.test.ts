import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../src/domain/rational.js';
import { pennies, readAmount } from '../../src/rows/amount.js';
import { Output } from '../../src/rows/output.js';
import { isoMonthOf, readWhen } from '../../src/rows/when.js';

const bytes = (text: string) => Buffer.from(text);

describe('an amount', () => {
  test.each([
    ['26462', '26462.00'],
    [' 26462.5 ', '26462.50'],
    ['26,462.50', '26462.50'],
    ['£1,000', '1000.00'],
    ['-12.3', '-12.30'],
    ['−12.3', '-12.30'],
    ['+7', '7.00'],
    ['0', '0.00'],
    ['1234.5678', '1234.57'],
  ])('%s is read', (cell, pounds) => {
    const read = readAmount(cell);
    expect(typeof read === 'string' ? read : toDecimal(read, 2)).toBe(pounds);
  });

  test.each([
    ['', 'no-amount'],
    ['   ', 'no-amount'],
    ['1e309', 'malformed-amount'],
    ['0x10', 'malformed-amount'],
    ['1,00', 'malformed-amount'],
    ['12,34,567', 'malformed-amount'],
    ['1.234,56', 'malformed-amount'],
    ['$5', 'malformed-amount'],
    ['٣٤', 'malformed-amount'],
    ['NaN', 'malformed-amount'],
    ['12.', 'malformed-amount'],
    ['--5', 'malformed-amount'],
  ])('%j is refused: %s', (cell, reason) => expect(readAmount(cell)).toBe(reason));

  test('in its commonest form is the same from bytes', () => {
    const common = fc.tuple(
      fc.constantFrom('', '-'),
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom('', '.5', '.05', '.99'),
    );
    fc.assert(
      fc.property(common, ([sign, whole, decimals]) => {
        const text = `${sign}${whole}${decimals}`;
        const read = readAmount(text);
        const value = pennies(bytes(`,${text},`), 1, text.length + 1);
        expect(typeof read === 'string' ? read : toDecimal(read, 2)).toBe((value / 100).toFixed(2));
        expect(Number.isInteger(value)).toBe(true);
      }),
    );
  });

  test('in any other form is left to be read as text', () => {
    for (const text of [
      '',
      '-',
      '.5',
      '1.',
      '1.234',
      '1e5',
      '£1',
      '1,000',
      ' 1',
      '123456789',
      '1.x',
    ]) {
      expect(pennies(bytes(text), 0, text.length), text).toBeNaN();
    }
  });
});

describe('a time', () => {
  const month = (year: number, number: number) => year * 12 + number - 1;

  test.each([
    ['2023-04-30', 'date', month(2023, 4)],
    ['2023-04-30T12:00:00Z', 'date', month(2023, 4)],
    ['2023-04-30 12:00', 'date', month(2023, 4)],
    ['30/04/2023', 'date', month(2023, 4)],
    ['1/4/2023', 'date', month(2023, 4)],
    ['2024-02-29', 'date', month(2024, 2)],
    ['2023-04', 'month', month(2023, 4)],
    ['2023-04-30', 'month', month(2023, 4)],
    ['2023', 'year', month(2023, 4)],
    ['2023/24', 'pay-year', month(2023, 4)],
    ['2023-24', 'pay-year', month(2023, 4)],
  ] as const)('%s as a %s', (cell, column, expected) => {
    expect(readWhen(cell, column)).toBe(expected);
  });

  test.each([
    ['', 'date', 'no-date'],
    ['2023-02-29', 'date', 'malformed-date'],
    ['2023-04-31', 'date', 'malformed-date'],
    ['2023-13-01', 'date', 'malformed-date'],
    ['2023-00-10', 'date', 'malformed-date'],
    ['2023-04-00', 'date', 'malformed-date'],
    ['04/30/2023', 'date', 'malformed-date'],
    ['2023-04', 'date', 'malformed-date'],
    ['2023/24', 'date', 'malformed-date'],
    ['2023/25', 'pay-year', 'malformed-date'],
    ['23', 'year', 'malformed-date'],
    ['April 2023', 'month', 'malformed-date'],
  ] as const)('%j as a %s is refused', (cell, column, reason) => {
    expect(readWhen(cell, column)).toBe(reason);
  });

  test('in its commonest form is the same from bytes, or left to be read as text', () => {
    const digits = (most: number, long: number) =>
      fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(long, '0'));
    fc.assert(
      fc.property(digits(9999, 4), digits(15, 2), digits(35, 2), (year, number, day) => {
        const text = `${year}-${number}-${day}`;
        const quick = isoMonthOf(bytes(text), 0, text.length);
        if (quick >= 0) expect(readWhen(text, 'date')).toBe(quick);
        else if (Number(day) >= 1 && Number(day) <= 28) {
          expect(readWhen(text, 'date')).toBe('malformed-date');
        }
      }),
    );
    for (const text of ['30/04/2023', '2023-4-30', '2023-04-3x', '2023-04']) {
      expect(isoMonthOf(bytes(text), 0, text.length), text).toBe(-1);
    }
  });
});

test('pounds are written as they are read', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000_000_000, max: 9_000_000_000_000 }), (value) => {
      const out = new Output();
      out.pounds(value);
      const text = Buffer.from(out.view()).toString();
      expect(text).toMatch(/^-?\d+\.\d\d$/);
      expect(Math.round(Number(text) * 100)).toBe(value);
    }),
  );
});
