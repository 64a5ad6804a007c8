import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { findWorkforce } from '../../src/catalogue/names/find.js';
import { earningsGrades } from '../../src/catalogue/names/find-earnings.js';
import { findGrades } from '../../src/catalogue/names/find-grades.js';
import { calculate } from '../../src/domain/calc.js';
import { PLAIN } from '../../src/domain/earnings/group.js';
import type { EarningsId } from '../../src/domain/earnings/measures.js';
import type { Method, MethodEarnings, PublishedFigure } from '../../src/domain/method.js';
import type { PaySeries } from '../../src/domain/pay-series.js';
import { compare, HUNDRED, multiply, type Rational, toDecimal } from '../../src/domain/rational.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import type { Grade } from '../../src/domain/workforce.js';
import { present } from '../support/expect-kind.js';
import { exact } from '../support/made-up.js';

const catalogue = openCatalogue();
/** The pay a method's figure is of: the chain of its workforce, or the F1 point of its scale. */
function payOf(method: Method, figure: PublishedFigure): PaySeries {
  const nation = figure.nation ?? method.scope.nations[0];
  const workforce = findWorkforce(catalogue, nation, method.scope.workforce);
  if (method.earnings) return earned(method, method.earnings, figure);
  const chain = workforce.chains.get(method.pay.value);
  if (chain) return { kind: 'chain', id: chain.id, chain, workforce, grade: undefined };
  const [grade] = findGrades(workforce, ['F1']) as [Grade];
  return { kind: 'scale', id: 'scale', workforce, grade, closed: undefined };
}

/** What was paid to the payroll grade that a figure is of, whoever's in the nation it is. */
function earned(method: Method, { weights = PLAIN }: MethodEarnings, figure: PublishedFigure) {
  const workforces = ['resident-doctors', 'consultants'].map((name) =>
    findWorkforce(catalogue, 'england', name),
  );
  for (const workforce of workforces) {
    const id = method.pay.value as EarningsId;
    const grade = earningsGrades(catalogue, workforce).find(({ id }) => id === figure.grade);
    if (grade) return { kind: 'earnings', id, workforce, grade, weights } as const;
  }
  throw new Error(`${method.id} is of no ${figure.grade}`);
}

const figures = catalogue
  .methods()
  .flatMap((method) => method.reproduces.map((figure) => [method, figure] as const));

/** The method's figure in percent, unrounded. */
function percent(method: Method, figure: PublishedFigure): Rational {
  const outcome = calculate(
    {
      method,
      index: catalogue.index(method.index.value),
      prices: method.prices.rule,
      pay: payOf(method, figure),
      since: figure.since,
      window: figure.window,
      day: undefined,
      asOf: undefined,
      time: FULL_TIME,
    },
    figure.until,
  );
  return multiply(present(outcome.answer)[figure.quantity], HUNDRED);
}

describe('a named method', () => {
  test('is there for each of the figures it is named after', () => {
    expect(catalogue.methods().map((method) => method.id)).toEqual([
      ...['bma', 'bma-devolved', 'nuffield-cpi', 'nuffield-rpi', 'fullfact-hci', 'cpih'],
      ...['standard-cpi', 'ifs', 'nuffield-earnings', 'ft'],
    ]);
  });

  test('is a default row for four of them', () => {
    const ids = catalogue.methods().flatMap((method) => (method.default ? [method.id] : []));
    expect(ids).toEqual(['bma', 'nuffield-cpi', 'fullfact-hci', 'cpih']);
  });

  test.each(
    figures.map(
      ([method, figure]) =>
        [
          `${method.id} prints ${figure.printed} for the ${figure.quantity} of ${figure.grade ?? 'all'} to ${figure.until}`,
          method,
          figure,
        ] as const,
    ),
  )('%s', (_name, method, figure) => {
    const found = percent(method, figure);
    const range = /^(\d+)-(\d+)$/.exec(figure.printed);
    if (range) {
      expect(compare(found, exact(range[1] as string))).toBeGreaterThanOrEqual(0);
      expect(compare(found, exact(range[2] as string))).toBeLessThanOrEqual(0);
    } else {
      const places = figure.printed.split('.')[1]?.length ?? 0;
      expect(toDecimal(found, places)).toBe(figure.printed);
    }
  });

  test('reproduces at least one figure, or says what it misses', () => {
    const [some, none] = [true, false].map((any) =>
      catalogue.methods().filter(({ reproduces }) => reproduces.length > 0 === any),
    );
    expect(some?.length).toBe(9);
    expect(none?.map(({ id, misses }) => [id, misses.map(({ printed }) => printed)])).toEqual([
      ['ft', ['23.6']],
    ]);
  });

  test('has the reason for each choice', () => {
    for (const { pay, index, prices, since, until, weights, earnings } of catalogue.methods()) {
      const ofEarnings = earnings ? [until, weights] : [];
      for (const choice of [pay, index, prices, since, ...ofEarnings]) {
        expect(choice?.because).toMatch(/\w+ \w+/);
      }
    }
  });
});
