import { describe, expect, test } from 'vitest';
import { restoredOver } from '../../../src/domain/offer/pace.js';
import { rational } from '../../../src/domain/rational.js';

const percent = (value: number) => rational(value, 100);

describe('when pay is back', () => {
  test("is told by the offer's own years as they go", () => {
    // 0% then 12%: the mean pace would have said one year, in which there is still a cut.
    expect(restoredOver(percent(2), [percent(4), percent(-5)], rational(1077, 1000))).toEqual({
      kind: 'years',
      years: 2,
      carried: false,
      kept: true,
    });
  });

  test('in its first year, and lost again, is said', () => {
    expect(restoredOver(percent(2), [percent(-1), percent(1)], rational(1019, 1000))).toEqual({
      kind: 'years',
      years: 1,
      carried: false,
      kept: false,
    });
  });

  test('goes on at the mean pace after it', () => {
    expect(restoredOver(percent(20), [percent(15), percent(10)], rational(1125, 1000))).toEqual({
      kind: 'years',
      years: 4,
      carried: true,
      kept: true,
    });
  });

  test('is nothing to wait for without a cut, and never comes without a gain', () => {
    expect(restoredOver(percent(-1), [percent(1)], rational(99, 100))).toEqual({ kind: 'no-gap' });
    expect(restoredOver(percent(1), [percent(2)], rational(99, 100))).toEqual({ kind: 'never' });
  });
});
