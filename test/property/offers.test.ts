import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { addYears, type PayYear } from '../../src/domain/calendar.js';
import { type AwardStep, payPath, ROUNDINGS, riseOf } from '../../src/domain/offer/award.js';
import { restoredIn } from '../../src/domain/offer/pace.js';
import type { Scenario } from '../../src/domain/offer/prices.js';
import { inRealTerms, isMissing, type RealYear, standingOf } from '../../src/domain/offer/real.js';
import { yearly } from '../../src/domain/offer/root.js';
import { percentOf } from '../../src/domain/percent.js';
import {
  add,
  compare,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
} from '../../src/domain/rational.js';

const catalogue = openCatalogue();
const workforce = catalogue.workforce('england-resident');
const chain = workforce.chains.get('awards');
if (!chain) throw new Error('no chain');
const series = { kind: 'chain', id: 'awards', chain, workforce, grade: undefined } as const;
const FROM = 2026 as PayYear;
const YEARS = [1, 2, 3, 4].map((at) => addYears(FROM, at));

const check = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed: 2008, numRuns: 200 });
const percent = fc.integer({ min: 0, max: 1500 }).map((value) => rational(value, 100));
const pounds = fc.integer({ min: 0, max: 3000 }).map((value) => rational(value));
const pay = fc.integer({ min: 20_000, max: 150_000 }).map((value) => rational(value));
const step: fc.Arbitrary<AwardStep> = fc.record({
  percent,
  plus: pounds,
  floor: fc.option(pounds, { nil: undefined }),
  oneOff: pounds,
});
const index = fc.constantFrom('rpi', 'cpi', 'cpih', 'hci');
const rule = fc.constantFrom('start', 'end', 'average' as const);

const plainly = (rate: Rational): AwardStep => ({
  percent: rate,
  plus: rational(0),
  floor: undefined,
  oneOff: rational(0),
});

/** Pay after each year over the pay before the first, as ratios. */
function ratios(start: Rational, steps: readonly AwardStep[]): readonly Rational[] {
  const years = steps.map((each, at) => ({ payYear: YEARS[at] as PayYear, steps: [each] }));
  return payPath(start, years, 'none').map(({ pay: after }) => divide(after, start));
}

/** An offer in real terms, with one rate of inflation for every year whose prices are not known. */
function terms(
  name: string,
  prices: 'start' | 'end' | 'average',
  of: readonly Rational[],
  rate: Rational,
) {
  const specification = {
    index: catalogue.index(name),
    prices: { rule: prices },
    since: 2008 as PayYear,
  };
  const standing = standingOf(specification, series, FROM);
  const rates = new Map(
    [2025, 2026, 2027, 2028, 2029, 2030].map((year) => [year as PayYear, rate]),
  );
  const scenario: Scenario = { id: 'given', rates };
  const years = YEARS.slice(0, of.length);
  const real = inRealTerms(
    { specification, from: FROM, standing, restoreBy: undefined },
    of,
    years,
    scenario,
  );
  const found = [real.before, ...real.years].map((year) => {
    if (isMissing(year)) throw new Error(year.code);
    return year;
  });
  return { ...real, first: found[0] as RealYear, last: found.at(-1) as RealYear };
}

describe('an award', () => {
  test('never comes to less than its floor, nor than its percentage and sum', () => {
    check(
      fc.property(pay, step, (before, each) => {
        const rise = riseOf(before, each);
        const sum = riseOf(before, { ...each, floor: undefined });
        expect(compare(rise, sum)).toBeGreaterThanOrEqual(0);
        if (each.floor) expect(compare(rise, each.floor)).toBeGreaterThanOrEqual(0);
        expect([sum, each.floor].some((side) => side && compare(rise, side) === 0)).toBe(true);
      }),
    );
  });

  test('of two years comes to the same as two awards of one', () => {
    check(
      fc.property(pay, step, step, fc.constantFrom(...ROUNDINGS), (before, one, two, rounding) => {
        const year = (payYear: number, each: AwardStep) => ({
          payYear: payYear as PayYear,
          steps: [each],
        });
        const both = payPath(before, [year(2027, one), year(2028, two)], rounding);
        const [first] = payPath(before, [year(2027, one)], rounding);
        const [second] = payPath(first?.pay ?? before, [year(2028, two)], rounding);
        expect(both.at(-1)?.pay).toEqual(second?.pay);
      }),
    );
  });

  test('is no more than half a pound from what a circular prints', () => {
    check(
      fc.property(pay, step, (before, each) => {
        const [year] = payPath(before, [{ payYear: FROM, steps: [each] }], 'none');
        const apart = subtract(year?.printed ?? before, year?.unrounded ?? before);
        expect(Math.abs(Number(apart.n) / Number(apart.d))).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  test('paid once changes nothing else', () => {
    check(
      fc.property(pay, fc.array(step, { minLength: 1, maxLength: 4 }), (before, steps) => {
        const without = steps.map((each) => ({ ...each, oneOff: rational(0) }));
        expect(ratios(before, steps)).toEqual(ratios(before, without));
      }),
    );
  });
});

describe('in real terms', () => {
  test('an offer equal to inflation leaves the cut as it was', () => {
    check(
      fc.property(
        index,
        rule,
        percent,
        fc.integer({ min: 1, max: 4 }),
        (name, prices, rate, count) => {
          const steps = Array.from({ length: count }, () => plainly(rate));
          const { first, last, gapClosed } = terms(
            name,
            prices,
            ratios(rational(40_000), steps),
            rate,
          );
          expect(last.realChange).toEqual(rational(0));
          expect(last.erosion).toEqual(first.erosion);
          expect(gapClosed === undefined || gapClosed.n === 0n).toBe(true);
        },
      ),
    );
  });

  test('the rise that restores pay, offered without inflation, leaves no cut', () => {
    check(
      fc.property(index, rule, pay, (name, prices, before) => {
        const nothing = rational(0);
        const { first } = terms(name, prices, [ONE], nothing);
        const award = plainly(percentOf(add(ONE, first.restoration ?? nothing)));
        const { last } = terms(name, prices, ratios(before, [award]), nothing);
        expect(last.erosion).toEqual(nothing);
        expect(last.restoration).toEqual(nothing);
      }),
    );
  });

  test('a cut then the rise that undoes it is no change', () => {
    check(
      fc.property(index, rule, percent, pay, (name, prices, rate, before) => {
        const { last } = terms(name, prices, ratios(before, [plainly(rational(0))]), rate);
        const kept = subtract(ONE, last.erosion ?? rational(0));
        expect(multiply(kept, add(ONE, last.restoration ?? rational(0)))).toEqual(ONE);
      }),
    );
  });

  test('offers compose', () => {
    check(
      fc.property(index, rule, pay, step, step, percent, (name, prices, before, one, two, rate) => {
        const both = ratios(before, [one, two]);
        const { last } = terms(name, prices, both, rate);
        const { last: halfway } = terms(name, prices, both.slice(0, 1), rate);
        const second = divide(both[1] as Rational, both[0] as Rational);
        const prices2 = divide(last.level.value, halfway.level.value);
        const real = multiply(add(ONE, halfway.realChange), divide(second, prices2));
        expect(subtract(real, ONE)).toEqual(last.realChange);
      }),
    );
  });

  test('at its break-even inflation an offer gains and loses nothing', () => {
    check(
      fc.property(pay, fc.array(step, { minLength: 1, maxLength: 4 }), (before, steps) => {
        const of = ratios(before, steps);
        const whole = of.at(-1) as Rational;
        const rate = percentOf(yearly(whole, of.length));
        const { last } = terms('rpi', 'end', of, rate);
        const change = Number(last.realChange.n) / Number(last.realChange.d);
        // A root is no fraction: it is exact of one year, and else to 15 decimals.
        if (of.length === 1) expect(last.realChange).toEqual(rational(0));
        expect(Math.abs(change)).toBeLessThan(1e-13);
      }),
    );
  });
});

describe('years to restoration', () => {
  const cut = fc.integer({ min: 1, max: 600 }).map((value) => rational(value, 1000));
  const real = fc.integer({ min: 900, max: 1400 }).map((value) => rational(value, 1000));

  test('are the first in which pay is back', () => {
    check(
      fc.property(cut, real, fc.integer({ min: 1, max: 5 }), (lost, gain, years) => {
        const restored = restoredIn(lost, gain, years);
        const growth = Math.log(Number(gain.n) / Number(gain.d)) / years;
        const needed = -Math.log(1 - Number(lost.n) / Number(lost.d));
        if (growth <= 0) expect(restored).toEqual({ kind: 'never' });
        else if (restored.kind === 'beyond') expect(growth * 100).toBeLessThan(needed + 1e-9);
        else {
          const count = restored.kind === 'years' ? restored.years : 0;
          expect(growth * count).toBeGreaterThan(needed - 1e-9);
          expect(growth * (count - 1)).toBeLessThan(needed + 1e-9);
        }
      }),
    );
  });

  test('are none where nothing was lost', () => {
    check(
      fc.property(real, (gain) => {
        expect(restoredIn(rational(0), gain, 1)).toEqual({ kind: 'no-gap' });
        expect(restoredIn(rational(-1, 10), gain, 1)).toEqual({ kind: 'no-gap' });
      }),
    );
  });
});

test('a root raised to its power is what it is the root of', () => {
  check(
    fc.property(
      fc.integer({ min: 1, max: 10 ** 9 }),
      fc.integer({ min: 1, max: 10 ** 6 }),
      fc.integer({ min: 1, max: 10 }),
      (n, d, years) => {
        const ratio = rational(n, d);
        const root = yearly(ratio, years);
        let product = ONE;
        for (let at = 0; at < years; at += 1) product = multiply(product, root);
        const apart = subtract(divide(product, ratio), ONE);
        const size = Number(ratio.n) / Number(ratio.d);
        if (size > 0.001) expect(Math.abs(Number(apart.n) / Number(apart.d))).toBeLessThan(1e-10);
      },
    ),
  );
});
