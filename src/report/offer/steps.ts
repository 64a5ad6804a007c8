import { payYearLabel } from '../../domain/calendar.js';
import type { AwardStep, PaidYear } from '../../domain/offer/award.js';
import type { CashTerms, OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import { isMissing, type RealTerms, type RealYear } from '../../domain/offer/real.js';
import { growthOf } from '../../domain/percent.js';
import {
  divide,
  ONE,
  type Rational,
  subtract,
  toDecimal,
  toRounded,
} from '../../domain/rational.js';
import { hourly } from '../../domain/real-terms.js';
import { weeksText } from '../an-hour.js';
import { amountInput, type Input, type Step } from '../calc/steps.js';
import { groupedDigits, numberText, pence, percentNumber, periodText } from '../text.js';
import { ASSUMED, stepsText } from './words.js';

/** Enough that whoever works the printed numbers again gets the printed result. */
const RATIO_DIGITS = 10;

/** The receipt of an offer, in the order of the arithmetic; empty where there is no cash. */
export function offerSteps(findings: OfferFindings, outcome: OfferOutcome): readonly Step[] {
  const { cash } = outcome;
  if (isMissing(cash)) return [];
  const paid = cash.years.flatMap(({ paid: year }) => year ?? []);
  return [
    ...paid.map((year, at) => payStep(findings, cash, year, at)),
    ...(cash.bill ? [averageStep(findings, outcome, cash)] : [hourStep(findings, cash)]),
    ...outcome.real.flatMap((real) => realSteps(findings, outcome, cash, real)),
  ];
}

function payStep(
  { rounding, from }: OfferFindings,
  { start }: CashTerms,
  { payYear, steps, before, unrounded, printed }: PaidYear,
  at: number,
): Step {
  const rounded = rounding === 'circular' ? `, carried on as £${pounds(printed)}` : '';
  const input = at === 0 ? amountInput(start) : undefined;
  return {
    quantity: `years[${at}].payUnrounded`,
    name: `pay ${payYearLabel(payYear)}`,
    formula: `pay × (1 + percent / 100) + pounds: ${stepsText(steps)}`,
    text: `${steps.reduce((text, step) => workText(text, step), pence(before))} = ${pence(unrounded)}${rounded}`,
    inputs: input ? [{ ...input, name: `${input.name}, pay of ${payYearLabel(from)}` }] : [],
    value: toRounded(unrounded, 2),
  };
}

/** "£36,616.00 × 1.04 + £750". */
function workText(pay: string, { percent, plus, floor }: AwardStep): string {
  const rise = `${pay} × ${numberText(growthOf(percent))}${plus.n === 0n ? '' : ` + £${pounds(plus)}`}`;
  return floor ? `the larger of ${rise} and ${pay} + £${pounds(floor)}` : rise;
}

function pounds(value: Rational): string {
  const [whole = '', decimals] = toDecimal(value, 2).replace(/\.00$/, '').split('.');
  return `${groupedDigits(whole)}${decimals === undefined ? '' : `.${decimals}`}`;
}

function hourStep({ time }: OfferFindings, { start, years }: CashTerms): Step {
  const pay = years.at(-1)?.paid?.pay ?? start?.value ?? ONE;
  const rise = subtract(pay, start?.value ?? pay);
  return {
    quantity: 'hourlyRise',
    name: 'more an hour',
    formula: 'rise / (hours a week × weeks a year)',
    text: `${pence(rise)} / (${numberText(time.hoursPerWeek)} × ${weeksText(time)}) = ${pence(hourly(rise, time))}`,
    inputs: [],
    value: toRounded(hourly(rise, time), 2),
  };
}

function averageStep(
  { weights }: OfferFindings,
  { offer }: OfferOutcome,
  { bill = [], years }: CashTerms,
): Step {
  const ratio = years.at(-1)?.ratio ?? ONE;
  const sum = (of: (row: (typeof bill)[number]) => Rational) =>
    bill.map((row) => `${count(row.count)} × ${pence(of(row))}`).join(' + ');
  const after = sum(({ path }) => path.years.at(-1)?.pay ?? path.start.value);
  const inputs = bill.flatMap(({ point, count: people, path }): readonly Input[] => {
    const amount = amountInput(path.start);
    const counted = {
      name: `people on ${point}`,
      value: numberText(people),
      source: weights?.source ?? null,
    };
    return amount ? [counted, amount] : [counted];
  });
  return {
    quantity: 'risePercent',
    name: `average rise to ${payYearLabel(offer.years.at(-1) as never)}`,
    formula: 'Σ count × pay after / Σ count × pay before − 1',
    text: `(${after}) / (${sum(({ path }) => path.start.value)}) − 1 = ${percentText(subtract(ratio, ONE))}`,
    inputs,
    value: percentNumber(subtract(ratio, ONE)),
  };
}

function count(value: Rational): string {
  return groupedDigits(numberText(value));
}

function percentText(share: Rational): string {
  return `${percentNumber(share).toFixed(4)}%`;
}

/** The price levels, the real change and the cuts under one course of inflation. */
function realSteps(
  findings: OfferFindings,
  outcome: OfferOutcome,
  { years }: CashTerms,
  { before, years: after }: RealTerms,
): readonly Step[] {
  const [last, ratio] = [after.at(-1), years.at(-1)?.ratio];
  if (!last || !ratio || isMissing(before) || isMissing(last)) return [];
  const price = divide(last.level.value, before.level.value);
  const r = toDecimal(ratio, RATIO_DIGITS);
  const i = toDecimal(price, RATIO_DIGITS);
  const change: Step = {
    quantity: 'real.realChangePercent',
    name: `real change${last.assumed ? ` ${ASSUMED}` : ''}`,
    formula: 'real change = pay ratio / price ratio of the same years − 1',
    text: `${r} / ${i} − 1 = ${percentText(last.realChange)}`,
    inputs: [],
    value: percentNumber(last.realChange),
  };
  return [
    levelStep(findings, before),
    levelStep(findings, last),
    change,
    ...cutStep(outcome, before, ONE),
    ...cutStep(outcome, last, ratio),
  ];
}

function levelStep({ index }: OfferFindings, { payYear, level, assumed }: RealYear): Step {
  const { reading, value, published } = level;
  const mean = reading.of > 1 ? 'mean of the months' : "the month's level";
  const inputs = reading.levels.map((each) => ({
    name: `${index.shortTitle}, ${periodText(each)}`,
    value: each.printed,
    source: each.source,
  }));
  const start = toDecimal(reading.value, 4);
  return {
    quantity: 'real.priceLevel',
    name: `price level ${payYearLabel(payYear)}${assumed ? ` ${ASSUMED}` : ''}`,
    formula: assumed
      ? `the level of ${payYearLabel(published)}, raised by the inflation assumed since`
      : mean,
    text: assumed
      ? `${start} × ${toDecimal(divide(value, reading.value), RATIO_DIGITS)} = ${toDecimal(value, 4)}`
      : start,
    inputs,
    value: toRounded(value, 4),
  };
}

function cutStep({ standing }: OfferOutcome, year: RealYear, ratio: Rational): readonly Step[] {
  if (isMissing(standing) || !year.erosion) return [];
  const p = toDecimal(standing.pay.ratio, RATIO_DIGITS);
  const q = toDecimal(divide(year.level.value, standing.base.value), RATIO_DIGITS);
  const grown = ratio === ONE ? p : `${p} × ${toDecimal(ratio, RATIO_DIGITS)}`;
  return [
    {
      quantity: 'real.erosionPercent',
      name: `the cut in ${payYearLabel(year.payYear)}${year.assumed ? ` ${ASSUMED}` : ''}`,
      formula: 'cut = 1 − p × pay ratio / q, with p and q from the base year',
      text: `1 − ${grown} / ${q} = ${percentText(year.erosion)}`,
      inputs: standing.base.levels.map((each) => ({
        name: `base, ${periodText(each)}`,
        value: each.printed,
        source: each.source,
      })),
      value: percentNumber(year.erosion),
    },
  ];
}
