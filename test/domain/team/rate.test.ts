import { describe, expect, test } from 'vitest';
import { rational, toDecimal } from '../../../src/domain/rational.js';
import { addRates, orderMatters, over, toPenny } from '../../../src/domain/team/rate.js';

const rate = (pence: number, of: number, count = 1) => ({ hourly: rational(pence, of), count });

describe('hourly rates added', () => {
  test('are rounded to the penny and then added, as the advert did', () => {
    // £29,384, £51,017 and £58,398 ÷ (40 × 365/7): 14.0882…, 24.4602… and 27.9990…
    const rates = [29_384, 51_017, 58_398].map((annual) => rate(annual * 7, 40 * 365));
    const sum = addRates(rates);
    expect(toDecimal(sum.roundedFirst, 2)).toBe('66.55');
    expect(toDecimal(sum.unrounded, 4)).toBe('66.5475');
    expect(orderMatters(sum)).toBe(false);
  });

  test('round half a penny up', () => {
    expect(toDecimal(toPenny(rational(14_005, 1000)), 2)).toBe('14.01');
  });

  test('count a grade as often as there are of it', () => {
    const sum = addRates([rate(10, 3, 2)]);
    expect(toDecimal(sum.roundedFirst, 2)).toBe('6.66');
    expect(toDecimal(sum.unrounded, 2)).toBe('6.67');
    expect(orderMatters(sum)).toBe(true);
  });

  test('come to nothing where there are none', () => {
    expect(toDecimal(addRates([]).roundedFirst, 2)).toBe('0.00');
  });
});

test('minutes are a share of the hour, which is rounded only once', () => {
  const sum = addRates([rate(6655, 100)]);
  expect(toDecimal(over(rational(45), sum).roundedFirst, 4)).toBe('49.9125');
});
