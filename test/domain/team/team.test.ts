import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../src/domain/calc.js';
import { calculate } from '../../../src/domain/calc.js';
import { inPayYear } from '../../../src/domain/moment.js';
import { amountOf, type ScaleSeries } from '../../../src/domain/pay-series.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { FULL_TIME } from '../../../src/domain/real-terms.js';
import { peopleIn, teamPay, teamRow } from '../../../src/domain/team/team.js';
import type { Grade } from '../../../src/domain/workforce.js';
import { madeUpGrade, year } from '../../support/made-up.js';
import { onScale, row } from '../../support/made-up-years.js';

const scale = onScale as ScaleSeries;
const { grade } = scale;
const unknown = madeUpGrade('H', []);
const end = year('2011/12');

const amount = (of: Grade) => amountOf({ ...scale, grade: of }, inPayYear(end));
const outcome = (of: Grade): Outcome => calculate(row({ pay: { ...scale, grade: of } }), end);

describe('a team', () => {
  const members = [
    { grade, count: 2 },
    { grade, count: 1 },
  ];
  // £11,000 where £12,000 would buy as much: £5.27 and £5.75 an hour.
  const now = teamPay(members, amount, FULL_TIME);
  const restored = teamRow(members, outcome, now);

  test('keeps its members as they were named', () => {
    expect(now.members.map(({ member }) => member)).toEqual(members);
    expect(peopleIn(members)).toBe(3);
  });

  test('is paid what its members are', () => {
    expect(now.total && toDecimal(now.total.roundedFirst, 2)).toBe('15.81');
    expect(now.total && toDecimal(now.total.unrounded, 4)).toBe('15.8219');
  });

  test('is restored by the rise that its pay as a whole needs', () => {
    expect(restored.restored && toDecimal(restored.restored.roundedFirst, 2)).toBe('17.25');
    expect(restored.restoration && toDecimal(restored.restoration, 4)).toBe('0.0909');
    expect(restored.erosion && toDecimal(restored.erosion, 4)).toBe('0.0833');
    expect(restored.absence).toBeUndefined();
  });

  test('with a member whose pay is not known has no sum, and says why', () => {
    const mixed = [...members, { grade: unknown, count: 1 }];
    const paid = teamPay(mixed, amount, FULL_TIME);
    expect(paid.total).toBeUndefined();
    const found = teamRow(mixed, outcome, paid);
    expect([found.restored, found.restoration]).toEqual([undefined, undefined]);
    expect(found.absence).toMatchObject({ code: 'no-such-point-then', grade: 'H' });
  });
});
