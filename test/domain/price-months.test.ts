import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { financialYear } from '../../src/domain/earnings/period.js';
import { followsMonths, type PriceRule } from '../../src/domain/price-index.js';
import { basePrice, endPrice } from '../../src/domain/price-reading.js';
import { rational } from '../../src/domain/rational.js';
import { absent, present } from '../support/expect-kind.js';
import { day, madeUpIndex, month, year } from '../support/made-up.js';
import { period } from '../support/made-up-earnings.js';

const [same, last, average] = (['same-months', 'last-month', 'average'] as const).map((rule) => ({
  rule,
})) as [PriceRule, PriceRule, PriceRule];

// January 2010 to December 2011: 101, 102, … 124.
const rising = madeUpIndex(
  '2010-01',
  Array.from({ length: 24 }, (_, at) => String(101 + at)),
);
const base = (rule: PriceRule, of: string, asOf?: string) =>
  basePrice(rising, rule, year('2010/11'), asOf === undefined ? undefined : day(asOf), period(of));
const end = (rule: PriceRule, of: string) =>
  endPrice(rising, rule, year('2010/11'), undefined, period(of));

describe('prices of the months that earnings are of', () => {
  test('are the mean of all twelve, at either end', () => {
    for (const found of [base(same, '2011-06'), end(same, '2011-06')]) {
      // 107 … 118
      expect(present(found).value).toEqual(rational(225, 2));
      expect(present(found)).toMatchObject({ of: 12 });
      expect(present(found).levels).toHaveLength(12);
    }
  });

  test('are that of a month alone, for a month twelve times', () => {
    expect(present(end(same, '2010-10x12'))).toMatchObject({ value: rational(110), of: 1 });
  });

  test('are the last of them, when asked', () => {
    expect(present(base(last, '2011-06')).value).toEqual(rational(118));
    expect(present(end(last, '2010-10x12')).value).toEqual(rational(110));
  });

  test('are absent with any one month missing, at the end as at the base', () => {
    expect(absent(end(same, '2012-01'))).toMatchObject({
      code: 'after-series-end',
      needed: month('2012-01'),
    });
    expect(absent(base(same, '2010-11'))).toMatchObject({
      code: 'before-series-start',
      needed: month('2009-12'),
    });
    expect(absent(end(last, '2012-01')).code).toBe('after-series-end');
  });

  test('are absent where a month was not out yet', () => {
    expect(absent(base(same, '2010', '2011-01-24'))).toMatchObject({ code: 'not-known-then' });
    expect(present(base(same, '2010', '2011-01-25')).of).toBe(12);
  });

  test('are what both rules read, and no other', () => {
    const rules = ['start', 'end', 'average', 'latest', 'same-months', 'last-month'] as const;
    expect(rules.filter((rule) => followsMonths({ rule }))).toEqual(['same-months', 'last-month']);
  });
});

test('over a financial year they are the mean that a pay year has', () => {
  const levels = fc.array(fc.integer({ min: 500, max: 4_000 }), { minLength: 24, maxLength: 24 });
  fc.assert(
    fc.property(levels, (tenths) => {
      const index = madeUpIndex(
        '2010-01',
        tenths.map((each) => (each / 10).toFixed(1)),
      );
      const of = year('2010/11');
      for (const read of [basePrice, endPrice]) {
        const months = present(read(index, same, of, undefined, financialYear(of)));
        expect(months).toEqual(present(read(index, average, of, undefined)));
        // Without months named, those of the pay year.
        expect(present(read(index, same, of, undefined))).toEqual(months);
      }
    }),
  );
});
