import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, rational, subtract, toDecimal } from '../../src/domain/rational.js';
import { type Added, addRates, over } from '../../src/domain/team/rate.js';
import { loadCatalogue, type TeamResult, team } from '../../src/index.js';

const catalogue = await loadCatalogue();
const SEED = 20101;

const rate = fc.record({
  hourly: fc
    .tuple(fc.bigInt(1n, 10_000_000n), fc.bigInt(1n, 100_000n))
    .map(([n, d]) => rational(n, d)),
  count: fc.integer({ min: 1, max: 20 }),
});
const rates = fc.array(rate, { minLength: 1, maxLength: 8 });

describe('rates added', () => {
  test('are the same in any order, and a team is its parts together', () => {
    fc.assert(
      fc.property(rates, rates, (one, other) => {
        const together = addRates([...one, ...other]);
        expect(addRates([...other, ...one].reverse())).toEqual(together);
        const [a, b] = [addRates(one), addRates(other)];
        const sum: Added = {
          roundedFirst: add(a.roundedFirst, b.roundedFirst),
          unrounded: add(a.unrounded, b.unrounded),
        };
        expect(together).toEqual(sum);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('are whole pennies, and at most half a penny a person from the unrounded sum', () => {
    fc.assert(
      fc.property(rates, (all) => {
        const { roundedFirst, unrounded } = addRates(all);
        expect(100n % roundedFirst.d).toBe(0n);
        const people = all.reduce((sum, { count }) => sum + count, 0);
        const off = subtract(roundedFirst, unrounded);
        const size = off.n < 0n ? subtract(rational(0), off) : off;
        expect(compare(size, rational(people, 200))).toBeLessThanOrEqual(0);
      }),
      { seed: SEED + 1, numRuns: 300 },
    );
  });

  test('cost so many minutes what their parts cost', () => {
    fc.assert(
      fc.property(
        rates,
        fc.integer({ min: 1, max: 700 }),
        fc.integer({ min: 1, max: 700 }),
        (all, a, b) => {
          const sum = addRates(all);
          const whole = over(rational(a + b), sum);
          const parts = [over(rational(a), sum), over(rational(b), sum)] as const;
          expect(add(parts[0].unrounded, parts[1].unrounded)).toEqual(whole.unrounded);
        },
      ),
      { seed: SEED + 2, numRuns: 100 },
    );
  });
});

describe('teams', () => {
  const grades = ['F1', 'F2', 'CT1', 'ST3', 'ST5', 'ST6', 'ST8', 'NP4'] as const;
  const members = fc.array(
    fc.record({ grade: fc.constantFrom(...grades), count: fc.integer({ min: 1, max: 4 }) }),
    { minLength: 1, maxLength: 5 },
  );
  const until = fc.constantFrom('2017/18', '2019/20', '2021/22', '2022/23', '2024/25', '2025/26');
  type Named = { readonly grade: string; readonly count: number };
  const words = (all: readonly Named[]) =>
    all.map(({ grade, count }) => (count === 1 ? grade : `${count}x${grade}`));
  const sums = (results: readonly TeamResult[]) =>
    results.map(({ method, people, hourly, restoredHourly, moreHourly }) => ({
      method,
      people,
      hourly,
      restoredHourly,
      moreHourly,
    }));

  test('are the same in any order, and however a grade is counted', () => {
    fc.assert(
      fc.property(members, until, (all, until) => {
        const { results } = team(catalogue, words(all), { until });
        const reversed = team(catalogue, words([...all].reverse()), { until });
        const oneByOne = all.flatMap(({ grade, count }) =>
          Array.from({ length: count }, () => grade),
        );
        const each = team(catalogue, oneByOne, { until });
        expect(sums(reversed.results)).toEqual(sums(results));
        expect(sums(each.results)).toEqual(sums(results));
      }),
      { seed: SEED + 3, numRuns: 60 },
    );
  });

  test('together cost what they cost apart, to the penny', () => {
    fc.assert(
      fc.property(members, members, until, (one, other, until) => {
        const of = (all: readonly Named[]) => team(catalogue, words(all), { until }).results;
        const pence = (value: number | undefined) => Math.round((value ?? Number.NaN) * 100);
        const [a, b] = [of(one), of(other)];
        for (const [at, both] of of([...one, ...other]).entries()) {
          expect(pence(both.hourly?.roundedFirst)).toBe(
            pence(a[at]?.hourly?.roundedFirst) + pence(b[at]?.hourly?.roundedFirst),
          );
          expect(pence(both.restoredHourly?.roundedFirst)).toBe(
            pence(a[at]?.restoredHourly?.roundedFirst) + pence(b[at]?.restoredHourly?.roundedFirst),
          );
        }
      }),
      { seed: SEED + 4, numRuns: 60 },
    );
  });

  test('a sum printed is the sum of the rates printed', () => {
    fc.assert(
      fc.property(members, until, (all, until) => {
        for (const result of team(catalogue, words(all), { until }).results) {
          const printed = result.members.reduce(
            (sum, { hourly, count }) => sum + Math.round((hourly ?? Number.NaN) * 100) * count,
            0,
          );
          expect(toDecimal(rational(printed, 100), 2)).toBe(result.hourly?.roundedFirst.toFixed(2));
        }
      }),
      { seed: SEED + 5, numRuns: 40 },
    );
  });
});
