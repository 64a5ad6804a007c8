import { type Absence, isAbsence } from '../absence.js';
import { compareEarnings } from '../earnings/group.js';
import { payIn } from '../in-unit.js';
import type { PointAmount } from '../pay-scale.js';
import { amountOf } from '../pay-series.js';
import { raise } from '../percent.js';
import type { Unit } from '../quoted.js';
import { add, type Rational, rational, roundTo } from '../rational.js';
import { FULL_TIME } from '../real-terms.js';
import { mustBe, noFigure } from './must-be.js';
import type { Worked } from './worked.js';
import type { Working } from './working.js';

// Pay in pounds, as it was published or paid.

/** Published pay of posts, a year or an hour. */
export function workPay(
  { posts, moment, supplement }: Extract<Working, { kind: 'pay' }>,
  unit: Unit,
): Worked | Absence {
  mustBe(unit, 'yearly', 'hourly');
  const amounts: { amount: PointAmount; value: Rational }[] = [];
  for (const post of posts) {
    const amount = amountOf(post, moment);
    if (isAbsence(amount)) return amount;
    const annual = supplement ? raise(amount.value, supplement) : amount.value;
    amounts.push({ amount, value: payIn(annual, unit, FULL_TIME) });
  }
  const [only, ...others] = amounts;
  // A team's bill adds rates already rounded to the penny, as the £66.55 advert does.
  const value =
    only && others.length === 0
      ? only.value
      : amounts.map((each) => roundTo(each.value, 2)).reduce(add, rational(0));
  return { kind: 'pay', amounts, supplement, value };
}

/**
 * Average earnings over a period, a year or an hour: by full-time hours, as their publishers
 * divide them, whatever hours were worked for them.
 */
export function workEarnings(
  { series, period }: Extract<Working, { kind: 'earnings' }>,
  unit: Unit,
): Worked | Absence {
  mustBe(unit, 'yearly', 'hourly');
  const { grade, id, weights } = series;
  const earnings = compareEarnings(grade, id, weights, { base: period, end: period });
  if (isAbsence(earnings)) return earnings;
  const annual = earnings.end.value ?? noFigure(unit, 'several grades without weights');
  return { kind: 'earnings', grade: grade.id, earnings, value: payIn(annual, unit, FULL_TIME) };
}
