import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import type { Specification } from '../../src/domain/calc.js';
import { addYears, type PayYear } from '../../src/domain/calendar.js';
import { historyOf } from '../../src/domain/history/history.js';
import { isAnsweredYear } from '../../src/domain/history/year.js';
import {
  add,
  divide,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
} from '../../src/domain/rational.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import { calc, type HistoryResult, history, loadCatalogue } from '../../src/index.js';

const catalogue = await loadCatalogue();
const SEED = 20091;

const label = (start: number) => `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
const years = fc
  .uniqueArray(fc.integer({ min: 2008, max: 2026 }), { minLength: 2, maxLength: 2 })
  .map((pair) => [label(Math.min(...pair)), label(Math.max(...pair))] as const);
const grade = fc.constantFrom('F1', 'F2', 'CT2', 'ST3', 'ST6', 'ST8', 'NP3', 'NP5', 'StR-8');
const choice = fc.oneof(
  fc
    .constantFrom('bma', 'nuffield-cpi', 'nuffield-rpi', 'fullfact-hci', 'cpih', 'standard-cpi')
    .map((method) => ({ method })),
  fc.record({
    index: fc.constantFrom('rpi', 'cpi', 'cpih', 'hci', 'awe'),
    prices: fc.constantFrom('start', 'end', 'average'),
    pay: fc.constantFrom('awards', 'awards-consolidated', 'scale', 'scale-2002'),
  }),
);

/** The same question as `calc` takes it. */
function asked(options: { readonly method?: string; readonly pay?: string }) {
  const { method, ...free } = options;
  return method === undefined ? free : { methods: [method] };
}

describe('every year of a history', () => {
  test('is what calc says with that year as its end, by any method or choices', () => {
    let answered = 0;
    fc.assert(
      fc.property(choice, grade, years, fc.nat(), (choice, grade, [since, until], pick) => {
        const { results } = history(catalogue, { ...choice, grades: [grade], since, until });
        const last = results.at(-1) as HistoryResult;
        const any = results[1 + (pick % (results.length - 1))] as HistoryResult;
        for (const year of [last, any]) {
          const options = { ...asked(choice), grades: [grade], since, until: year.until };
          const [result] = calc(catalogue, options).results;
          if (result?.absence) {
            expect(year.absence).toEqual(result.absence);
            expect([year.erosionPercent, year.restoredPay]).toEqual([null, null]);
          } else {
            expect(year).toMatchObject(result as object);
            answered += 1;
          }
        }
      }),
      { seed: SEED, numRuns: 250 },
    );
    expect(answered).toBeGreaterThan(150);
  });
});

describe('its indices, its cut and its sums', () => {
  const open = openCatalogue();
  const workforce = open.workforce('england-resident');
  const specification = fc
    .record({
      index: fc.constantFrom('rpi', 'cpi', 'cpih', 'hci'),
      rule: fc.constantFrom('start', 'end', 'average'),
      grade: fc.constantFrom('F1', 'F2', 'ST3', 'ST6'),
      pay: fc.constantFrom('awards', 'awards-consolidated', 'scale'),
      since: fc.integer({ min: 2008, max: 2022 }),
      length: fc.integer({ min: 1, max: 18 }),
    })
    .map(({ index, rule, grade: id, pay, since, length }) => {
      const found = workforce.grades.find((each) => each.id === id);
      const chain = workforce.chains.get(pay);
      if (!found) throw new Error(id);
      const series = chain
        ? ({ kind: 'chain', id: pay, chain, workforce, grade: found } as const)
        : ({ kind: 'scale', id: pay, workforce, grade: found, closed: undefined } as const);
      const row: Specification = {
        method: undefined,
        index: open.index(index),
        prices: { rule } as Specification['prices'],
        pay: series,
        since: since as PayYear,
        day: undefined,
        asOf: undefined,
        time: FULL_TIME,
      };
      return { row, until: addYears(since as PayYear, length) };
    });

  const sum = (values: readonly Rational[]) => values.reduce(add, rational(0));

  test('hold together exactly', () => {
    fc.assert(
      fc.property(specification, ({ row, until }) => {
        const { years, losses, course } = historyOf(row, until);
        const found = years.filter(isAnsweredYear);
        for (const { outcome, pay, priceRatio } of found) {
          const { erosion, restoration, money } = outcome.answer;
          const ratio = 'code' in pay ? ONE : pay.ratio;
          const real = divide(ratio, priceRatio as Rational);
          // Real pay is what is left of the cut, and the rise brings it back to the base.
          expect(real).toEqual(subtract(ONE, erosion));
          expect(multiply(real, add(ONE, restoration))).toEqual(ONE);
          if (money.shortfall && money.currentPay) {
            expect(money.shortfall).toEqual(multiply(money.currentPay, restoration));
          }
        }
        // The years' own rises make up the whole.
        const rises = (of: (typeof years)[number][]) =>
          of.reduce((all, { priceRise }) => multiply(all, add(ONE, priceRise ?? rational(0))), ONE);
        const reached = years.filter(({ priceRatio }) => priceRatio !== undefined);
        expect(rises([...reached])).toEqual(reached.at(-1)?.priceRatio ?? ONE);
        if (losses) {
          expect(losses.years.at(-1)?.ownSoFar).toEqual(sum(losses.years.map(({ own }) => own)));
          expect(losses.years.at(-1)?.atEndSoFar).toEqual(
            sum(losses.years.map(({ atEnd }) => atEnd)),
          );
          // In the end year's own pounds both are the same.
          const end = losses.years.find(({ year }) => year === losses.end.year);
          expect(end?.atEnd).toEqual(end?.own);
          expect(losses.years.length + losses.uncounted.length).toBe(years.length);
        }
        expect(course?.last).toBe(found.length > 1 ? found.at(-1) : undefined);
      }),
      { seed: SEED + 1, numRuns: 200 },
    );
  });
});
