import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { findWorkforce } from '../../src/catalogue/names/find.js';
import { findGrades } from '../../src/catalogue/names/find-grades.js';
import { calculate } from '../../src/domain/calc.js';
import type { Method, PublishedFigure } from '../../src/domain/method.js';
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
  const chain = workforce.chains.get(method.pay.value);
  if (chain) return { kind: 'chain', id: chain.id, chain, workforce, grade: undefined };
  const [grade] = findGrades(workforce, ['F1']) as [Grade];
  return { kind: 'scale', id: 'scale', workforce, grade, closed: undefined };
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
    const ids = ['bma', 'nuffield-cpi', 'nuffield-rpi', 'fullfact-hci', 'cpih', 'standard-cpi'];
    const found = catalogue.methods().map((method) => method.id);
    expect([...found].sort()).toEqual([...ids, 'bma-devolved'].sort());
  });

  test('is a default row for four of them', () => {
    const ids = catalogue.methods().flatMap((method) => (method.default ? [method.id] : []));
    expect(ids).toEqual(['bma', 'nuffield-cpi', 'fullfact-hci', 'cpih']);
  });

  test.each(
    figures.map(
      ([method, figure]) =>
        [
          `${method.id} prints ${figure.printed} for the ${figure.quantity} to ${figure.until}`,
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

  test('reproduces at least one figure, with the reason for each choice', () => {
    for (const method of catalogue.methods()) {
      expect(method.reproduces.length).toBeGreaterThan(0);
      for (const choice of [method.pay, method.index, method.prices, method.since]) {
        expect(choice.because).not.toBe('');
      }
    }
  });
});
