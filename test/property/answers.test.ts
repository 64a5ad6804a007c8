import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalcResult, calc, loadCatalogue } from '../../src/index.js';
import { MONEY } from '../support/result-fields.js';
import {
  ENDED,
  type Figures,
  figures,
  fraction,
  NODAL,
  oracle,
  over,
  priceRatio,
  STAGES,
} from './oracle.js';

const catalogue = await loadCatalogue();

const NAMES = [
  'erosionPercent',
  'restorationPercent',
  ...MONEY,
] as const satisfies readonly (keyof Figures & keyof CalcResult)[];

const label = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;

/** The figures of a result, and of the oracle as the numbers they are printed as. */
const printedBy = (result: CalcResult | undefined) => NAMES.map((name) => [name, result?.[name]]);
const expectedOf = (found: Figures | null) =>
  NAMES.map((name) => {
    const text = found?.[name] ?? null;
    return [name, text === null ? null : Number(text)];
  });

const grades = fc.constantFrom(...Object.keys(STAGES), ...Object.keys(NODAL), ...ENDED);
const index = fc.constantFrom('rpi', 'cpi', 'cpih', 'hci');
const years = fc
  .uniqueArray(fc.integer({ min: 2008, max: 2026 }), { minLength: 2, maxLength: 2 })
  .map((pair) => [Math.min(...pair), Math.max(...pair)] as const);
const monthPair = fc
  .uniqueArray(fc.integer({ min: 2006 * 12, max: 2026 * 12 + 11 }), { minLength: 2, maxLength: 2 })
  .map((pair) => {
    const iso = (count: number) =>
      `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
    return `${iso(Math.min(...pair))}..${iso(Math.max(...pair))}`;
  });
const prices = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('start', 'end', 'average') },
  { weight: 1, arbitrary: monthPair },
);
const pay = fc.constantFrom('awards', 'awards-consolidated', 'scale', 'scale-2002');

describe('every answer is exact', () => {
  test('of a grade on any index, rule, series and years, to the penny and the last decimal', () => {
    let answered = 0;
    let absent = 0;
    fc.assert(
      fc.property(
        grades,
        index,
        prices,
        pay,
        years,
        (grade, index, prices, pay, [since, until]) => {
          const question = { index, prices, pay, since: label(since), until: label(until) };
          const { results } = calc(catalogue, { ...question, grades: [grade] });
          const found = oracle({ grade, index, prices, pay, since, until });
          expect(printedBy(results[0])).toEqual(expectedOf(found));
          expect(results[0]?.absence === null).toBe(found !== null);
          if (found) answered += 1;
          else absent += 1;
        },
      ),
      { seed: 20081, numRuns: 1500 },
    );
    // Neither outcome is so rare that the property says little of it.
    expect(answered).toBeGreaterThan(500);
    expect(absent).toBeGreaterThan(100);
  });

  test('of one’s own pay, whatever it is, and its shortfall is what restores it', () => {
    const pence = fc.integer({ min: 1, max: 100_000_00 });
    const rules = fc.constantFrom('start', 'end', 'average');
    const known = fc
      .uniqueArray(fc.integer({ min: 2008, max: 2024 }), { minLength: 2, maxLength: 2 })
      .map((pair) => [Math.min(...pair), Math.max(...pair)] as const);
    fc.assert(
      fc.property(
        pence,
        pence,
        index,
        rules,
        known,
        (base, current, index, prices, [since, until]) => {
          const text = (amount: number) =>
            `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
          const { results } = calc(catalogue, {
            basePay: text(base),
            currentPay: text(current),
            index,
            prices,
            since: label(since),
            until: label(until),
          });
          const q = priceRatio({ index, prices, since, until });
          const [first, last] = [fraction(base, 100), fraction(current, 100)];
          expect(q).not.toBeNull();
          expect(printedBy(results[0])).toEqual(
            expectedOf(q && figures(over(last, first), q, first, last)),
          );
        },
      ),
      { seed: 20082, numRuns: 700 },
    );
  });

  test('and the same for a chain whichever grade is asked for', () => {
    const chains = fc.constantFrom('awards', 'awards-consolidated');
    fc.assert(
      fc.property(
        grades,
        index,
        prices,
        chains,
        years,
        (grade, index, prices, pay, [since, until]) => {
          const question = { index, prices, pay, since: label(since), until: label(until) };
          const [bare] = calc(catalogue, question).results;
          const [graded] = calc(catalogue, { ...question, grades: [grade] }).results;
          expect(graded?.erosionPercent).toBe(bare?.erosionPercent);
          expect(bare?.currentPay).toBeNull();
        },
      ),
      { seed: 20083, numRuns: 200 },
    );
  });
});
