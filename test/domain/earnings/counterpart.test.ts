import { describe, expect, test } from 'vitest';
import { calculate, type Outcome, type Specification } from '../../../src/domain/calc.js';
import { counterpart } from '../../../src/domain/earnings/counterpart.js';
import type { EarningsId } from '../../../src/domain/earnings/measures.js';
import { noticesFor } from '../../../src/domain/notices.js';
import { rational } from '../../../src/domain/rational.js';
import { FULL_TIME } from '../../../src/domain/real-terms.js';
import { flat, madeUpIndex, year } from '../../support/made-up.js';
import {
  between,
  type MonthPay,
  madeUpEarnings,
  paidGrade,
  paidTo,
} from '../../support/made-up-earnings.js';

const twice = (first: MonthPay, second: MonthPay): readonly MonthPay[] =>
  Array.from({ length: 24 }, (_, at) => (at < 12 ? first : second));

// Prices rise by a tenth from 2010 to 2011.
const prices = madeUpIndex('2010-01', [...flat('100', 12), ...flat('110', 12)]);

/** Basic pay of a post rises by a fifth, and all that a person earns by a twentieth. */
const moved = twice([1000, 900, 100], [1200, 1000, 50]);

function outcome(id: EarningsId, paid = moved, traits: Partial<Specification> = {}): Outcome {
  const grade = paidGrade('clerks', madeUpEarnings('clerks', '2010-01', paid));
  const specification: Specification = {
    method: undefined,
    index: prices,
    prices: { rule: 'same-months' },
    pay: paidTo(grade, { id }),
    since: year('2010/11'),
    window: between('2010', '2011'),
    day: undefined,
    asOf: undefined,
    time: FULL_TIME,
    ...traits,
  };
  return calculate(specification, year('2011/12'));
}

const codes = (of: Outcome) => noticesFor(of).map(({ code }) => code);

describe('the other measure', () => {
  test.each([
    ['earnings-basic', 'earnings-total', rational(1, 22)],
    ['earnings-total', 'earnings-basic', rational(-1, 11)],
    ['earnings-full-time', 'earnings-basic', rational(-1, 11)],
    ['earnings-basic-plus', 'earnings-basic', rational(-1, 11)],
    ['earnings-basic-person', 'earnings-total', rational(1, 22)],
  ] as const)('of %s is %s, over the same months', (id, other, erosion) => {
    const found = counterpart(outcome(id));
    expect(found?.specification.pay.id).toBe(other);
    expect(found?.specification.window).toEqual(between('2010', '2011'));
    expect(found?.answer.erosion).toEqual(erosion);
  });

  test('is none where there is no answer, or none of the other', () => {
    const late = outcome('earnings-total', moved, { window: between('2010', '2012') });
    expect(counterpart(late)).toBeUndefined();
    const paid = madeUpEarnings('clerks', '2010-01', moved);
    const basicOnly = paidGrade('clerks', {
      ...paid,
      months: { ...paid.months, total: new Map() },
    });
    const lone = outcome('earnings-basic', moved, {
      pay: paidTo(basicOnly, { id: 'earnings-basic' }),
    });
    expect(counterpart(lone)).toBeUndefined();
    expect(codes(lone)).not.toContain('measure-flips-sign');
  });
});

describe('a measure that flips the sign', () => {
  test('is told, with both outcomes, whichever was asked', () => {
    for (const id of ['earnings-basic', 'earnings-total'] as const) {
      const asked = outcome(id);
      const notice = noticesFor(asked).find(({ code }) => code === 'measure-flips-sign');
      expect(notice).toMatchObject({ grade: 'clerks', outcome: asked });
    }
  });

  test('is not told where both fell, or both rose', () => {
    const fell = twice([1000, 900, 100], [1050, 950, 50]);
    const rose = twice([1000, 900, 100], [1200, 1000, 200]);
    for (const paid of [fell, rose]) {
      expect(codes(outcome('earnings-total', paid))).not.toContain('measure-flips-sign');
    }
  });
});
