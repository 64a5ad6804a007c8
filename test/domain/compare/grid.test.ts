import { describe, expect, test } from 'vitest';
import { calculate, type Specification } from '../../../src/domain/calc.js';
import { type Cell, type Dimension, gridOf } from '../../../src/domain/compare/grid.js';
import type { PriceRule } from '../../../src/domain/price-index.js';
import { rational } from '../../../src/domain/rational.js';
import { sharedReadings } from '../../../src/domain/readings.js';
import { present } from '../../support/expect-kind.js';
import { flat, madeUpIndex, year } from '../../support/made-up.js';
import { onChain, onScale, prices, row } from '../../support/made-up-years.js';

const start: PriceRule = { rule: 'start' };
const end: PriceRule = { rule: 'end' };
const latest: PriceRule = { rule: 'latest' };
/** Prices that never move, so that pay gains what it is awarded. */
const still = madeUpIndex('2008-04', flat('100', 60), { id: 'still' });
const wages = madeUpIndex('2008-04', flat('200', 60), { id: 'wages', comparator: 'wages' });

function cell(traits: Partial<Specification> = {}, until = '2011/12'): Cell {
  return { specification: row(traits), until: year(until) };
}

function grid(cells: readonly Cell[], reference: Cell, dimensions: readonly Dimension[] = []) {
  return gridOf(cells, reference, dimensions, sharedReadings());
}

const four = [prices, still].flatMap((index) =>
  [start, end].map((rule) => cell({ index, prices: rule })),
);
const reference = cell({ index: prices, prices: end });

describe('a grid of two indices by two rules', () => {
  // Pay rises by 1.1. Prices rise by 1.2 from opening Aprils and by 1.5 from closing ones.
  const found = grid(four, reference, ['prices', 'index']);

  test('has every outcome in the order asked', () => {
    const cuts = found.outcomes.map(({ answer }) => present(answer).erosion);
    expect(cuts).toEqual([rational(1, 12), rational(4, 15), rational(-1, 10), rational(-1, 10)]);
  });

  test('ranges from the smallest cut to the largest, those alike in the order asked', () => {
    const ranked = found.ranked.map(({ specification, answer }) => [
      specification.index.id,
      specification.prices.rule,
      answer.erosion,
    ]);
    expect(ranked).toEqual([
      ['still', 'start', rational(-1, 10)],
      ['still', 'end', rational(-1, 10)],
      ['mpi', 'start', rational(1, 12)],
      ['mpi', 'end', rational(4, 15)],
    ]);
  });

  test('has the mean of the middle two as its median, and the rise that undoes it', () => {
    // (−1/10 + 1/12) / 2
    expect(found.median).toEqual({ erosion: rational(-1, 120), restoration: rational(-1, 121) });
  });

  test('has the middle one of three as its median', () => {
    expect(grid(four.slice(0, 3), reference).median?.erosion).toEqual(rational(1, 12));
  });

  test('says what each choice moves with the other held, the largest first', () => {
    // Index at closing Aprils: 4/15 + 1/10; rule on the moving index: 4/15 − 1/12.
    expect(found.effects.map(({ dimension, spread }) => [dimension, spread?.points])).toEqual([
      ['index', rational(110, 3)],
      ['prices', rational(55, 3)],
    ]);
    const [index] = found.effects;
    expect(index?.spread?.low.specification.index.id).toBe('still');
    expect(index?.along).toHaveLength(2);
  });
});

describe('an outcome without an answer', () => {
  // Closing April 2013 is not in the made-up prices.
  const cells = [start, end].map((rule) => cell({ prices: rule }, '2012/13'));
  const found = grid(cells, cells[1] as Cell, ['prices']);

  test('stays in the grid and out of the range', () => {
    expect(found.outcomes).toHaveLength(2);
    expect(found.ranked).toHaveLength(1);
  });

  test('leaves a choice without an effect where fewer than two have one', () => {
    expect(found.effects).toMatchObject([{ dimension: 'prices', spread: undefined }]);
    expect(found.effects[0]?.along).toHaveLength(2);
  });

  test('leaves nothing to range over where it is the only one', () => {
    const none = grid(cells.slice(1), cells[1] as Cell);
    expect([none.ranked, none.median]).toEqual([[], undefined]);
  });
});

describe('a comparator', () => {
  const beside = cell({ index: wages });

  test('does not count beside prices', () => {
    const found = grid([...four, beside], reference, ['index']);
    expect(found.outcomes).toHaveLength(5);
    expect(found.ranked).toHaveLength(4);
    expect(found.effects[0]?.along).toHaveLength(2);
  });

  test('counts where there is nothing else', () => {
    expect(grid([beside], beside).ranked).toHaveLength(1);
  });
});

test('a rule that ends by itself stands beside those of another end year', () => {
  // To December 2012, after the award of October: 1.1 × 1.2 against 1.5.
  const cells = [cell({ prices: end }), cell({ prices: latest }, '2012/13')];
  const { effects } = grid(cells, cells[0] as Cell, ['prices']);
  expect(effects[0]?.spread?.points).toEqual(rational(100 * (4 * 25 - 3 * 15), 15 * 25));
});

test('on shared readings a row has the answer it has by itself', () => {
  const years = ['2009/10', '2010/11', '2011/12', '2012/13', '2013/14'];
  const rules: readonly PriceRule[] = [start, end, { rule: 'average' }, latest];
  const readings = sharedReadings();
  const cells = [onChain, onScale].flatMap((pay) =>
    rules.flatMap((rule) => years.map((until) => cell({ pay, prices: rule }, until))),
  );
  for (const { specification, until } of [...cells, ...cells]) {
    const [shared, alone] = [
      calculate(specification, until, readings),
      calculate(specification, until),
    ];
    expect(plain(shared.answer)).toEqual(plain(alone.answer));
    expect(plain(shared.instead ?? {})).toEqual(plain(alone.instead ?? {}));
  }

  /** An answer with what it works out when asked. */
  function plain(answer: object): object {
    if (!('erosion' in answer)) return answer;
    const { erosion, restoration, money, provisional, inferred } = answer as Record<string, object>;
    return { ...answer, erosion, restoration, money, provisional, inferred };
  }
});
