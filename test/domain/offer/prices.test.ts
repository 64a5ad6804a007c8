import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import type { PayYear } from '../../../src/domain/calendar.js';
import { lastLevel, levelIn, type Scenario } from '../../../src/domain/offer/prices.js';
import { fromDecimal, multiply, type Rational, rational } from '../../../src/domain/rational.js';

const catalogue = openCatalogue();
const rpi = catalogue.index('rpi');
const year = (start: number) => start as PayYear;

function scenario(rates: Readonly<Record<number, string>>): Scenario {
  const entries = Object.entries(rates).map(
    ([start, rate]) => [year(Number(start)), fromDecimal(rate) as Rational] as const,
  );
  return { id: 'given', rates: new Map(entries) };
}

describe('the price level of a pay year', () => {
  test('is the published one where there is one, whatever is assumed', () => {
    const level = levelIn(rpi, { rule: 'end' }, year(2025), scenario({ 2025: '9' }));
    expect(level).toMatchObject({ assumed: false, published: 2025, value: rational(4144, 10) });
  });

  test('is the last that the rule reads, raised by the inflation of each year since', () => {
    const level = levelIn(rpi, { rule: 'end' }, year(2027), scenario({ 2026: '3', 2027: '2.5' }));
    // April 2026, and not the months after it: 414.4 × 1.03 × 1.025.
    const expected = multiply(
      rational(4144, 10),
      multiply(rational(103, 100), rational(1025, 1000)),
    );
    expect(level).toMatchObject({ assumed: true, published: 2025, value: expected });
  });

  test.each([
    ['end', 2025],
    ['start', 2026],
    ['average', 2025],
  ] as const)('by the rule %s is published to %d', (rule, last) => {
    expect(lastLevel(rpi, { rule }, year(2030))?.payYear).toBe(last);
  });

  test('is missing where a year has no rate', () => {
    expect(levelIn(rpi, { rule: 'end' }, year(2027), scenario({ 2026: '3' }))).toEqual({
      code: 'needs-inflation',
      index: 'RPI',
      needed: 2027,
      last: 2025,
    });
  });

  test('before the index starts is missing, and not projected back', () => {
    const level = levelIn(rpi, { rule: 'end' }, year(1900), scenario({ 1900: '3' }));
    expect(level).toMatchObject({ code: 'before-series-start' });
  });
});
