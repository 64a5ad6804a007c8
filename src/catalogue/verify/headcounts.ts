import {
  add,
  compare,
  divide,
  fromDecimal,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../../domain/rational.js';
import { plainName } from '../names/nearest.js';
import type { HeadcountsFile } from '../shapes/index.js';
import { checkGrade } from './claim-pay.js';
import type { Draft } from './finding.js';
import type { Library } from './library.js';
import { missing } from './missing.js';

/** Checks what head counts say by themselves: their ranges, their names, and their sums. */
export function checkHeadcounts(file: HeadcountsFile): readonly Draft[] {
  return [...checkRanges(file), ...checkNames(file), ...checkSums(file)];
}

/** Checks that the workforce is there, and has every point that is counted. */
export function checkCounted(file: HeadcountsFile, library: Library): readonly Draft[] {
  const { nation, workforce: name } = file;
  const workforce = [...library.all('workforce').values()].find(
    (each) => each.nation === nation && each.workforce === name,
  );
  if (!workforce) {
    const what = `there is no workforce ${name} in ${nation}`;
    return [{ code: 'dangling', at: ['workforce'], what }];
  }
  // Answers look for the counts of a workforce under its id.
  const misnamed: readonly Draft[] =
    file.id === workforce.id
      ? []
      : [{ code: 'id-mismatch', at: ['id'], what: `counts of ${workforce.id} have its id` }];
  const named = (file.totals ?? []).flatMap(({ points = [] }, at) =>
    points.flatMap((point, index) =>
      missing(
        'counted point',
        point,
        file.rows.map((row) => row.point),
        ['totals', at, 'points', index],
      ),
    ),
  );
  return [
    ...misnamed,
    ...file.rows.flatMap(({ point }, at) => checkGrade(point, workforce, ['rows', at, 'point'])),
    ...named,
  ];
}

/** A count lies between the fewest and the most there may be, and both are given or neither. */
function checkRanges({ rows }: HeadcountsFile): readonly Draft[] {
  return rows.flatMap(({ point, count, low, high }, index): readonly Draft[] => {
    const at = ['rows', index];
    if ((low === undefined) !== (high === undefined)) {
      const what = `${point} has ${low === undefined ? 'a high and no low' : 'a low and no high'}`;
      return [{ code: 'unfit', at, what, point }];
    }
    const [least, middle, most] = [low ?? count, count, high ?? count].map(fromDecimal);
    if (!least || !middle || !most) return [];
    if (compare(least, middle) <= 0 && compare(middle, most) <= 0) return [];
    const what = `${point}: ${count} is not between ${low} and ${high}`;
    return [{ code: 'out-of-order', at, what, point }];
  });
}

function checkNames({ rows, publishedCosts = [] }: HeadcountsFile): readonly Draft[] {
  const twice = (names: readonly string[], place: string, key: string) =>
    names.flatMap((name, at): readonly Draft[] => {
      const first = names.findIndex((other) => plainName(other) === plainName(name));
      const what = `${name} is there twice`;
      return first < at ? [{ code: 'duplicate', at: [place, at, key], what, point: name }] : [];
    });
  return [
    ...twice(
      rows.map(({ point }) => point),
      'rows',
      'point',
    ),
    ...twice(
      publishedCosts.map(({ id }) => id),
      'publishedCosts',
      'id',
    ),
  ];
}

/**
 * Counts are held to the totals published for the year they are of, and the years next to it:
 * further off, a workforce has grown.
 */
function checkSums({ rows, totals = [], sumsWithin, asOf }: HeadcountsFile): readonly Draft[] {
  const within = fromDecimal(sumsWithin ?? '');
  if (!within) return [];
  return totals.flatMap(({ of, points, period, unit, count }, index): readonly Draft[] => {
    const total = fromDecimal(count);
    if (!total || compare(total, ZERO) <= 0 || yearsApart(asOf, period) > 1) return [];
    const counted = rows.filter(({ point }) => points?.includes(point) ?? true);
    const sum = counted.flatMap((row) => fromDecimal(row.count) ?? []).reduce(add, ZERO);
    const off = multiply(divide(subtract(sum, total), total), HUNDRED);
    if (compare(size(off), within) <= 0) return [];
    const what = `the counts add up to ${toDecimal(sum, 0)}, ${toDecimal(off, 1)}% off the ${count} (${unit}) published of ${of} for ${period}`;
    return [{ code: 'sum', at: ['totals', index, 'count'], what, period }];
  });
}

const ZERO = rational(0);

function size(value: Rational): Rational {
  return value.n < 0n ? subtract(ZERO, value) : value;
}

function yearsApart(one: string, other: string): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)));
}
