import { type Absence, isAbsence } from '../absence.js';
import { type Answer, calculate, type Outcome } from '../calc.js';
import { type Month, payYearOfMonth } from '../calendar.js';
import { payIn, percentIn, poundsIn } from '../in-unit.js';
import { comparePay, type PayComparison } from '../pay.js';
import type { PointAmount } from '../pay-scale.js';
import { amountOf } from '../pay-series.js';
import { growthOf, inPercent, percentOf, raise } from '../percent.js';
import { basePrice, type Level, type PriceIndex } from '../price-index.js';
import { isMore, isPercent, type Unit } from '../quoted.js';
import {
  add,
  divide,
  fromDecimal,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from '../rational.js';
import { FULL_TIME } from '../real-terms.js';
import type { Part, PayRise, PriceRise, StatedPercent, Working } from './claim.js';

/** A percentage worked out, and the value that the computation goes on with. */
export type WorkedPart = {
  readonly part: Part;
  readonly exact: Rational;
  readonly used: Rational;
} & (
  | { readonly kind: 'real-terms'; readonly outcome: Outcome }
  | { readonly kind: 'pay-rise'; readonly rise: PayRise; readonly comparison: PayComparison }
  | {
      readonly kind: 'price-rise';
      readonly rise: PriceRise;
      readonly base: Level;
      readonly end: Level;
    }
  | { readonly kind: 'stated'; readonly stated: StatedPercent }
);

/** A computation worked out, with what a receipt shows of it. */
export type Worked = { readonly value: Rational } & (
  | { readonly kind: 'real-terms'; readonly outcome: Outcome }
  | { readonly kind: 'pay-rise'; readonly rise: PayRise; readonly comparison: PayComparison }
  | {
      readonly kind: 'pay';
      readonly amounts: readonly { readonly amount: PointAmount; readonly value: Rational }[];
      readonly supplement: Rational | undefined;
    }
  | { readonly kind: 'raised'; readonly amount: PointAmount; readonly by: WorkedPart }
  | { readonly kind: 'undone'; readonly cut: WorkedPart }
  | { readonly kind: 'sum' | 'compound'; readonly parts: readonly WorkedPart[] }
  | { readonly kind: 'fall'; readonly from: Rational; readonly to: Rational }
);

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

function workPay(
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
    : (poundsIn(answer, unit) ?? fail(unit, 'a comparison without a grade'));
}

function roundTo(value: Rational, places: number): Rational {
  return fromDecimal(toDecimal(value, places)) as Rational;
}

/** Throws a RangeError where a computation gives no figure of such a unit. */
function mustBe(unit: Unit, ...wanted: readonly Unit[]): void {
  if (!wanted.includes(unit)) fail(unit, wanted.join(' or '));
}

function fail(unit: Unit, of: string): never {
  throw new RangeError(`no ${unit} of ${of}`);
}
