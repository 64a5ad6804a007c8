import fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageOf, type WeightedPaths } from '../../../src/domain/offer/average.js';
import type { GradePath } from '../../../src/domain/offer/offer.js';
import {
  add,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
} from '../../../src/domain/rational.js';

/** A path of one year, of which only the pay before and after counts here. */
function path(before: number, after: number): GradePath {
  return {
    grade: { id: 'F1' },
    start: { value: rational(before) },
    years: [{ pay: rational(after) }],
  } as unknown as GradePath;
}

const pay = fc.integer({ min: 20_000, max: 90_000 });
const row = fc.record({
  point: fc.constant('NP1'),
  count: fc.integer({ min: 1, max: 30_000 }).map((count) => rational(count)),
  paths: fc.array(
    fc.tuple(pay, pay).map(([before, after]) => path(before, after)),
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
});

/** Every way to take one path of each row. */
function everyWay(rows: readonly WeightedPaths[]): readonly (readonly GradePath[])[] {
  return rows.reduce<readonly (readonly GradePath[])[]>(
    (ways, { paths }) => ways.flatMap((way) => paths.map((each) => [...way, each])),
    [[]],
  );
}

function ratioOf(rows: readonly WeightedPaths[], way: readonly GradePath[]): Rational {
  const sum = (of: (each: GradePath) => Rational) =>
    rows.map(({ count }, at) => multiply(count, of(way[at] as GradePath))).reduce(add, rational(0));
  return divide(
    sum(({ years }) => years[0]?.pay as Rational),
    sum(({ start }) => start.value),
  );
}

test('the least and the most are those of every way that people may be spread', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const all = everyWay(rows)
        .map((way) => ratioOf(rows, way))
        .sort(compare);
      const { lowest, highest } = averageOf(rows);
      expect(lowest.ratios).toEqual([all[0]]);
      expect(highest.ratios).toEqual([all.at(-1)]);
    }),
    { seed: 2008, numRuns: 200 },
  );
});
