import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf, type Raised } from '../../src/domain/cost/cost.js';
import { add, compare, multiply, type Rational, rational } from '../../src/domain/rational.js';
import { type CostOptions, cost, loadCatalogue } from '../../src/index.js';
import { madeUpGrade, pointAmount } from '../support/made-up-costs.js';

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 2026, numRuns: 300 });

const count = fc.integer({ min: 1, max: 100_000 });
const pounds = fc.integer({ min: 10_000, max: 150_000 });
/** A rise in hundredths of a percent, as a share. */
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => rational(n, 10_000));
const percent = fc.integer({ min: 0, max: 100 }).map((n) => rational(n));
const span = fc
  .tuple(count, count, count)
  .map((three) => [...three].sort((a, b) => a - b).map((n) => rational(n)))
  .map(
    ([low, value, high]) => ({ low, value, high }) as Record<'low' | 'value' | 'high', Rational>,
  );
const line = fc.record({ span, pay: pounds, rise: share });
const lines = fc.array(line, { minLength: 1, maxLength: 6 });

interface Line {
  readonly span: Record<'low' | 'value' | 'high', Rational>;
  readonly pay: number;
  readonly rise: Rational;
}

const NO_RATES = { onCost: undefined, returns: undefined };

function raised(all: readonly Line[], factor: Rational = rational(1)): readonly Raised[] {
  return all.map(({ span: of, pay, rise }, at) => ({
    counted: {
      grade: madeUpGrade(`G${at}`),
      count: {
        low: multiply(of.low, factor),
        value: multiply(of.value, factor),
        high: multiply(of.high, factor),
      },
      printed: '',
      source: null,
      confidence: null,
    },
    amount: pointAmount(`P${at}`, pay),
    rise,
    outcome: undefined,
    notices: [],
  }));
}

const same = (a: Rational | undefined, b: Rational | undefined) =>
  a !== undefined && b !== undefined && compare(a, b) === 0;

describe('a cost of basic pay', () => {
  test('is linear in the counts', () => {
    check(
      fc.property(lines, fc.integer({ min: 1, max: 50 }), (all, times) => {
        const once = costOf(raised(all), NO_RATES).total;
        const many = costOf(raised(all, rational(times)), NO_RATES).total;
        for (const end of ['low', 'value', 'high'] as const) {
          const wanted = multiply(once?.cost[end] as Rational, rational(times));
          expect(same(many?.cost[end], wanted)).toBe(true);
        }
      }),
    );
  });

  test('of two groups is the sum of the cost of each', () => {
    check(
      fc.property(lines, lines, (some, others) => {
        const [one, two] = [some, others].map((all) => costOf(raised(all), NO_RATES).total);
        const both = costOf(raised([...some, ...others]), NO_RATES).total;
        const sum = add(one?.cost.value as Rational, two?.cost.value as Rational);
        expect(same(both?.cost.value, sum)).toBe(true);
      }),
    );
  });

  test('is what the bill rises by, and lies between its ends', () => {
    check(
      fc.property(lines, (all) => {
        const { total, lines: worked } = costOf(raised(all), NO_RATES);
        expect(
          same(
            total?.raised.value,
            add(total?.now.value as Rational, total?.cost.value as Rational),
          ),
        ).toBe(true);
        for (const bill of [total, ...worked.map((each) => each.worked?.bill)]) {
          if (!bill) throw new Error('no bill');
          expect(compare(bill.cost.low, bill.cost.value)).toBeLessThanOrEqual(0);
          expect(compare(bill.cost.value, bill.cost.high)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });

  test('with one rise for all is that share of the bill', () => {
    check(
      fc.property(lines, share, (all, rise) => {
        const found = costOf(raised(all.map((each) => ({ ...each, rise }))), NO_RATES);
        expect(same(found.share, rise)).toBe(true);
      }),
    );
  });
});

describe('what comes on top and what comes back', () => {
  test('compose: cost × (1 + on-cost) × (1 − returns), in that order and in the other', () => {
    check(
      fc.property(lines, percent, percent, (all, onCost, returns) => {
        const { total } = costOf(raised(all), { onCost, returns });
        const bare = costOf(raised(all), NO_RATES).total?.cost.value as Rational;
        const onTop = rational(100n * onCost.d + onCost.n, 100n * onCost.d);
        const kept = rational(100n * returns.d - returns.n, 100n * returns.d);
        expect(same(total?.withOnCosts?.value, multiply(bare, onTop))).toBe(true);
        expect(same(total?.net?.value, multiply(multiply(bare, kept), onTop))).toBe(true);
        expect(same(total?.cost.value, bare)).toBe(true);
      }),
    );
  });

  test('of nothing change nothing, and are absent where they are not given', () => {
    check(
      fc.property(lines, (all) => {
        const none = costOf(raised(all), { onCost: rational(0), returns: rational(0) }).total;
        expect(same(none?.withOnCosts?.value, none?.cost.value)).toBe(true);
        expect(same(none?.net?.value, none?.cost.value)).toBe(true);
        const without = costOf(raised(all), NO_RATES).total;
        expect([without?.withOnCosts, without?.net]).toEqual([undefined, undefined]);
      }),
    );
  });
});

describe('the bundled counts', async () => {
  const catalogue = await loadCatalogue();
  const counts = (each: readonly number[]) => each.map((number, at) => `NP${at + 1}=${number}`);

  test('given by hand cost what they cost as data, without the range', () => {
    const options: CostOptions = { rise: 35, from: '2022/23' };
    const bundled = cost(catalogue, options).total;
    const given = cost(catalogue, {
      ...options,
      counts: counts([8000, 6000, 20_000, 25_000, 6000]),
    }).total;
    expect(given.basicPayCost).toEqual({
      value: bundled.basicPayCost?.value,
      low: bundled.basicPayCost?.value,
      high: bundled.basicPayCost?.value,
    });
  });

  test('of a rise cost in proportion to it', () => {
    check(
      fc.property(fc.integer({ min: 0, max: 1000 }), (rise) => {
        const of = cost(catalogue, { rise, from: '2024/25' }).total.basicPayCost;
        const one = cost(catalogue, { rise: 1, from: '2024/25' }).total.basicPayCost;
        // The bill of 2024/25 is in whole pounds, and a percent of it in pence: nothing is rounded.
        expect(of?.value).toBe((one?.value as number) * rise);
      }),
    );
  });
});
