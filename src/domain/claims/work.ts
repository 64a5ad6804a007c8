import { type Absence, isAbsence } from '../absence.js';
import { type Answer, calculate } from '../calc.js';
import { type Month, payYearOfMonth } from '../calendar.js';
import { payIn, percentIn, poundsIn } from '../in-unit.js';
import { comparePay } from '../pay.js';
import { amountOf } from '../pay-series.js';
import { growthOf, inPercent, percentOf, raise } from '../percent.js';
import type { Level, PriceIndex } from '../price-index.js';
import { basePrice } from '../price-reading.js';
import { isMore, isPercent, type Unit } from '../quoted.js';
import {
  add,
  divide,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  roundTo,
  subtract,
} from '../rational.js';
import { FULL_TIME } from '../real-terms.js';
import { mustBe, noFigure } from './must-be.js';
import { workEarnings, workPay } from './work-pay.js';
import type { Worked, WorkedPart } from './worked.js';
import type { Part, Working } from './working.js';

/**
 * Works out a computation in a unit's own terms, percent or pounds, unrounded. Throws a
 * RangeError where the two do not go together, such as pounds an hour of average awards.
 */
export function work(working: Working, unit: Unit): Worked | Absence {
  switch (working.kind) {
    case 'real-terms': {
      const outcome = calculate(working.specification, working.until);
      const { answer } = outcome;
      if (isAbsence(answer)) return answer;
      return { kind: 'real-terms', outcome, value: figureIn(answer, unit) };
    }
    case 'pay-rise': {
      const comparison = comparePay(working.series, working.base, working.end);
      if (isAbsence(comparison)) return comparison;
      mustBe(unit, 'cash-rise');
      return { kind: 'pay-rise', rise: working, comparison, value: percentOf(comparison.ratio) };
    }
    case 'pay':
      return workPay(working, unit);
    case 'earnings':
      return workEarnings(working, unit);
    case 'raised':
      return workRaised(working, unit);
    case 'undone': {
      mustBe(unit, 'rise');
      const cut = workPart(working.cut, 'cut');
      if (isAbsence(cut)) return cut;
      const left = subtract(ONE, divide(cut.used, HUNDRED));
      return { kind: 'undone', cut, value: percentOf(divide(ONE, left)) };
    }
    case 'sum':
    case 'compound':
      return workParts(working, unit);
    case 'fall':
      mustBe(unit, 'cut');
      return {
        ...working,
        value: inPercent(subtract(ONE, divide(working.to, working.from))),
      };
  }
}

function workRaised(
  { post, moment, by }: Extract<Working, { kind: 'raised' }>,
  unit: Unit,
): Worked | Absence {
  mustBe(unit, 'yearly', 'hourly', 'yearly-rise', 'hourly-rise');
  const amount = amountOf(post, moment);
  if (isAbsence(amount)) return amount;
  const rise = workPart(by, 'rise');
  if (isAbsence(rise)) return rise;
  const raised = raise(amount.value, rise.used);
  const annual = isMore(unit) ? subtract(raised, amount.value) : raised;
  const value = payIn(annual, unit, FULL_TIME);
  return { kind: 'raised', amount, by: rise, value };
}

function workParts(
  { kind, parts }: Extract<Working, { kind: 'sum' | 'compound' }>,
  unit: Unit,
): Worked | Absence {
  mustBe(unit, 'rise', 'cash-rise');
  const worked: WorkedPart[] = [];
  for (const part of parts) {
    const each = workPart(part, 'rise');
    if (isAbsence(each)) return each;
    worked.push(each);
  }
  const used = worked.map((each) => each.used);
  const value =
    kind === 'sum'
      ? used.reduce(add, rational(0))
      : percentOf(used.map(growthOf).reduce(multiply, ONE));
  return { kind, parts: worked, value };
}

function workPart(part: Part, unit: 'cut' | 'rise'): WorkedPart | Absence {
  const { of, places } = part;
  const done = (exact: Rational) => ({
    part,
    exact,
    used: places === undefined ? exact : roundTo(exact, places),
  });
  switch (of.kind) {
    case 'stated':
      return { kind: 'stated', stated: of, ...done(of.percent) };
    case 'price-rise': {
      const [base, end] = [levelOf(of.index, of.base), levelOf(of.index, of.end)];
      if (isAbsence(base)) return base;
      if (isAbsence(end)) return end;
      return {
        kind: 'price-rise',
        rise: of,
        base,
        end,
        ...done(percentOf(divide(end.value, base.value))),
      };
    }
    case 'pay-rise': {
      const worked = work(of, 'cash-rise');
      if (isAbsence(worked) || worked.kind !== 'pay-rise') return worked as Absence;
      return { ...worked, ...done(worked.value) };
    }
    case 'real-terms': {
      const worked = work(of, unit);
      if (isAbsence(worked) || worked.kind !== 'real-terms') return worked as Absence;
      return { ...worked, ...done(worked.value) };
    }
  }
}

function levelOf(index: PriceIndex, month: Month): Level | Absence {
  const months = { rule: 'months', base: month, end: month } as const;
  const reading = basePrice(index, months, payYearOfMonth(month), undefined);
  return isAbsence(reading) ? reading : (reading.levels[0] as Level);
}

function figureIn(answer: Answer, unit: Unit): Rational {
  return isPercent(unit)
    ? percentIn(answer, unit)
    : (poundsIn(answer, unit) ?? noFigure(unit, 'a comparison without a grade'));
}
