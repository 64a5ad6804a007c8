import { describe, expect, test } from 'vitest';
import { across, beyond, exactly, isExact, times, total } from '../../../src/domain/cost/span.js';
import { rational, subtract, toRounded } from '../../../src/domain/rational.js';

const span = (low: number, value: number, high: number) => ({
  low: rational(low),
  value: rational(value),
  high: rational(high),
});
const shown = ({ low, value, high }: ReturnType<typeof span>) =>
  [low, value, high].map((each) => toRounded(each, 2));

describe('a span', () => {
  test('with nothing open is exact', () => {
    expect(isExact(exactly(rational(7)))).toBe(true);
    expect(isExact(span(6, 7, 7))).toBe(false);
  });

  test('keeps its ends in order when a factor or a rule turns them round', () => {
    expect(shown(times(span(1, 2, 4), rational(3)))).toEqual([3, 6, 12]);
    expect(shown(times(span(1, 2, 4), rational(-3)))).toEqual([-12, -6, -3]);
    expect(shown(beyond(rational(10), span(1, 2, 4)))).toEqual([6, 8, 9]);
    expect(shown(across(span(1, 2, 4), (each) => subtract(rational(0), each)))).toEqual([
      -4, -2, -1,
    ]);
  });

  test('adds up end by end', () => {
    expect(shown(total([span(1, 2, 4), span(10, 10, 10)]))).toEqual([11, 12, 14]);
    expect(shown(total([]))).toEqual([0, 0, 0]);
  });
});
