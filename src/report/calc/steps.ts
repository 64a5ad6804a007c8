import { type Absence, isAbsence } from '../../domain/absence.js';
import { growth } from '../../domain/award-chain.js';
import type { Answer, Outcome } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { PointAmount } from '../../domain/pay-scale.js';
import { inPercent } from '../../domain/percent.js';
import type { PriceReading } from '../../domain/price-reading.js';
import { type Rational, toDecimal, toRounded } from '../../domain/rational.js';
import { weeksText } from '../an-hour.js';
import { earningsStep } from '../earnings/steps.js';
import { numberText, pence, percentNumber, periodText, pounds } from '../text.js';

/** A figure that goes into a step, and where it was printed. */
export interface Input {
  readonly name: string;
  readonly value: string;
  /** The id of its source; null for a figure computed in an earlier step, or the user's own. */
  readonly source: string | null;
}

/** One step of the arithmetic: the formula, the numbers in it, and what it comes to. */
export interface Step {
  /** The field of the result it gives. */
  readonly quantity: string;
  readonly name: string;
  readonly formula: string;
  /** The formula with the numbers in it. */
  readonly text: string;
  readonly inputs: readonly Input[];
  /** Rounded as the result is: never what the next step reads. */
  readonly value: number;
}

/** Enough that whoever works the printed numbers again gets the printed result. */
const RATIO_DIGITS = 10;

/** The receipt of an outcome, in the order of the arithmetic; empty for an absence. */
export function stepsOf(outcome: Outcome): readonly Step[] {
  const { answer } = outcome;
  if (isAbsence(answer)) return [];
  const p = toDecimal(answer.pay.ratio, RATIO_DIGITS);
  const q = toDecimal(answer.priceRatio, RATIO_DIGITS);
  const ratios: Input[] = [
    { name: 'p', value: p, source: null },
    { name: 'q', value: q, source: null },
  ];
  return [
    priceLevel('base', outcome, answer.base),
    priceLevel('end', outcome, answer.end),
    {
      quantity: 'priceRatio',
      name: 'price ratio q',
      formula: 'q = end price level / base price level',
      text: `${levelText(answer.end)} / ${levelText(answer.base)} = ${q}`,
      inputs: [],
      value: toRounded(answer.priceRatio, 6),
    },
    payRatio(outcome, answer, p),
    {
      quantity: 'erosionPercent',
      name: 'the cut',
      formula: 'cut = 1 − p / q',
      text: `1 − ${p} / ${q} = ${percentText(answer.erosion)}`,
      inputs: ratios,
      value: percentNumber(answer.erosion),
    },
    {
      quantity: 'restorationPercent',
      name: 'the rise',
      formula: 'rise = q / p − 1',
      text: `${q} / ${p} − 1 = ${percentText(answer.restoration)}`,
      inputs: ratios,
      value: percentNumber(answer.restoration),
    },
    ...moneySteps(outcome, answer, p, q),
  ];
}

function priceLevel(side: 'base' | 'end', outcome: Outcome, reading: PriceReading): Step {
  const { index } = outcome.specification;
  const inputs = reading.levels.map((level) => ({
    name: `${index.shortTitle}, ${periodText(level)}${level.provisional ? ' (provisional)' : ''}${level.formula ? ` (C, derived: ${level.formula})` : ''}`,
    value: level.printed,
    source: level.source,
  }));
  const printed = reading.levels.map((level) => level.printed);
  const mean = `(${printed.join(' + ')}) / ${printed.length}`;
  return {
    quantity: `priceLevels.${side}`,
    name: `${side} price level`,
    formula:
      reading.of > 1
        ? `mean of the months (${index.referencePeriod})`
        : `the ${index.yearly ? 'year' : 'month'}'s level (${index.referencePeriod})`,
    text: reading.of > 1 ? `${mean} = ${levelText(reading)}` : (printed[0] ?? ''),
    inputs,
    value: toRounded(reading.value, 4),
  };
}

/** A level as printed, or a mean to the four decimals that results carry. */
function levelText(reading: PriceReading): string {
  const only = reading.levels.length === 1 ? reading.levels[0] : undefined;
  return only ? only.printed : toDecimal(reading.value, 4);
}

function payRatio({ specification }: Outcome, answer: Answer, p: string): Step {
  const { pay } = specification;
  const value = toRounded(answer.pay.ratio, 6);
  if (pay.kind === 'chain') {
    return {
      quantity: 'payRatio',
      name: 'pay ratio p',
      formula: 'p = product of (1 + award / 100)',
      text: `${answer.pay.awards.map((award) => numberText(growth(award))).join(' × ') || '1'} = ${p}`,
      inputs: answer.pay.awards.map((award) => ({
        name: `% award ${payYearLabel(award.payYear)} (${award.status})`,
        value: award.percent,
        source: award.source,
      })),
      value,
    };
  }
  if (answer.pay.earnings) return earningsStep(answer.pay.earnings, p, value);
  const [base, current] =
    pay.kind === 'own'
      ? [ownInput('own pay, base', pay.base), ownInput('own pay, end', pay.current)]
      : [amountInput(answer.pay.base), amountInput(answer.pay.current)];
  const basePay = answer.money.basePay as Rational;
  const currentPay = answer.money.currentPay as Rational;
  return {
    quantity: 'payRatio',
    name: 'pay ratio p',
    formula: 'p = end pay / base pay',
    text: `${pounds(currentPay)} / ${pounds(basePay)} = ${p}`,
    inputs: [current, base].filter((input) => input !== undefined),
    value,
  };
}

function ownInput(name: string, value: Rational): Input {
  return { name, value: toDecimal(value, 2), source: null };
}

/** A published amount as an input; undefined where there is none. */
export function amountInput(amount: PointAmount | Absence | undefined): Input | undefined {
  if (!amount || isAbsence(amount)) return undefined;
  const derived = amount.formula ? ` (C, derived: ${amount.formula})` : '';
  const name = `${amount.point}, from ${amount.from}${derived}`;
  return { name, value: amount.printed, source: amount.source };
}

function moneySteps({ specification }: Outcome, answer: Answer, p: string, q: string): Step[] {
  const { money, pay } = answer;
  const { time } = specification;
  const divisor = `(${numberText(time.hoursPerWeek)} × ${weeksText(time)})`;
  const steps: Step[] = [];
  const own = specification.pay.kind === 'own';
  const hour = (
    side: 'base' | 'current' | 'restored',
    annual: Rational,
    rate: Rational,
    input: Input | undefined,
  ) => {
    steps.push({
      quantity: `${side}Hourly`,
      name: `${side === 'current' ? 'end' : side} pay an hour`,
      formula: 'hourly = annual / (hours a week × weeks a year)',
      text: `${pence(annual)} / ${divisor} = ${pence(rate)}`,
      inputs: input ? [input] : [],
      value: toRounded(rate, 2),
    });
  };
  if (money.basePay && money.baseHourly) {
    const input = own
      ? ownInput('own pay, base', money.basePay)
      : amountInput(pay.earnings ? undefined : pay.base);
    hour('base', money.basePay, money.baseHourly, input);
  }
  if (money.currentPay && money.currentHourly) {
    const input = own
      ? ownInput('own pay, end', money.currentPay)
      : amountInput(pay.earnings ? undefined : pay.current);
    hour('current', money.currentPay, money.currentHourly, input);
  }
  if (money.currentPay && money.restoredPay) {
    steps.push({
      quantity: 'restoredPay',
      name: 'restored pay',
      formula: 'restored = end pay × q / p',
      text: `${pounds(money.currentPay)} × ${q} / ${p} = ${pence(money.restoredPay)}`,
      inputs: [],
      value: toRounded(money.restoredPay, 2),
    });
    if (money.restoredHourly) hour('restored', money.restoredPay, money.restoredHourly, undefined);
  }
  return steps;
}

function percentText(share: Rational): string {
  return `${toDecimal(inPercent(share), 4)}%`;
}
