import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePayYear, payYearLabel } from '../../src/domain/calendar.js';
import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../../src/domain/rational.js';
import {
  erosion,
  FULL_TIME,
  hourly,
  restoration,
  restoredPay,
} from '../../src/domain/real-terms.js';
import { fraction, over, printed, round } from './oracle.js';

const ZERO = rational(0);
const numerator = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
const any = fc.tuple(numerator, positive).map(([n, d]) => rational(n, d));
const ratio = fc.tuple(positive, positive).map(([n, d]) => rational(n, d));
const places = fc.integer({ min: 0, max: 8 });
const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 2008, numRuns: 500 });

describe('rounding', () => {
  test('agrees with long division', () => {
    check(
      fc.property(numerator, positive, places, (n, d, decimals) => {
        expect(toDecimal(rational(n, d), decimals)).toBe(round([n, d], decimals));
      }),
    );
  });

  test('takes every tie away from zero', () => {
    check(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), places, (units, decimals) => {
        // units and a half of the last decimal kept, so units + 1 of them.
        const scale = 10n ** BigInt(decimals);
        const tie = rational(2n * units + 1n, 2n * scale);
        const up = round([units + 1n, scale], decimals);
        expect(toDecimal(tie, decimals)).toBe(up);
        expect(toDecimal(subtract(ZERO, tie), decimals)).toBe(`-${up}`);
      }),
    );
  });

  test('leaves a printed decimal as it was printed', () => {
    const decimal = fc
      .tuple(fc.nat(), fc.nat({ max: 999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
    check(
      fc.property(decimal, (text) => {
        const value = fromDecimal(text);
        expect(value && toDecimal(value, 3)).toBe(text);
        expect(value && toDecimal(value, 1)).toBe(round(printed(text), 1));
      }),
    );
  });
});

describe('fractions', () => {
  test('keep the laws of arithmetic, and one form for each value', () => {
    check(
      fc.property(any, any, any, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      }),
    );
  });
});

describe('the cut and the rise', () => {
  test('are one thing said twice: restoration = erosion / (1 − erosion)', () => {
    check(
      fc.property(ratio, ratio, (p, q) => {
        const cut = erosion(p, q);
        expect(restoration(p, q)).toEqual(divide(cut, subtract(ONE, cut)));
      }),
    );
  });

  test('are negative together, exactly when pay rose more than prices', () => {
    check(
      fc.property(ratio, ratio, (p, q) => {
        const lost = compare(q, p);
        expect(compare(erosion(p, q), ZERO)).toBe(lost);
        expect(compare(restoration(p, q), ZERO)).toBe(lost);
      }),
    );
  });

  test('bring pay back to what it bought: after the rise nothing is lost', () => {
    check(
      fc.property(ratio, ratio, (p, q) => {
        const after = multiply(p, add(ONE, restoration(p, q)));
        expect(erosion(after, q)).toEqual(ZERO);
      }),
    );
  });

  test('leave the base pay times the rise in prices: P1 × q/p = P0 × q', () => {
    const pounds: fc.Arbitrary<Rational> = positive.map((pence) => rational(pence, 100));
    check(
      fc.property(pounds, pounds, ratio, (before, now, q) => {
        expect(restoredPay(now, divide(now, before), q)).toEqual(multiply(before, q));
      }),
    );
  });
});

describe('an hour', () => {
  test('is a year ÷ (40 × 365/7), to the penny', () => {
    check(
      fc.property(fc.integer({ min: 1, max: 100_000_000 }), (pence) => {
        const expected = round(over(fraction(pence, 100), fraction(40 * 365, 7)), 2);
        expect(toDecimal(hourly(rational(pence, 100), FULL_TIME), 2)).toBe(expected);
      }),
    );
  });
});

describe('a pay year', () => {
  const year = fc.integer({ min: 1900, max: 2199 });

  test('is read back from its label and from every other way to write it', () => {
    check(
      fc.property(year, fc.constantFrom('/', '-', '–'), (start, mark) => {
        const parsed = parsePayYear(`${start}${mark}${start + 1}`);
        expect(parsed).toBe(start);
        expect(parsed && parsePayYear(payYearLabel(parsed))).toBe(start);
        expect(parsePayYear(`${start}${mark}${String(start + 1).slice(2)}`)).toBe(start);
      }),
    );
  });

  test('is not read from two years that do not follow each other', () => {
    check(
      fc.property(year, year, (start, end) => {
        fc.pre(end !== start + 1);
        expect(parsePayYear(`${start}/${end}`)).toBeUndefined();
      }),
    );
  });
});
