import { isAbsence } from '../../domain/absence.js';
import type { CostLine } from '../../domain/cost/cost.js';
import type { CostFindings } from '../../domain/cost/findings.js';
import { inPercent } from '../../domain/percent.js';
import { type Rational, toDecimal, toRounded } from '../../domain/rational.js';
import { amountInput, type Input, type Step, stepsOf } from '../calc/steps.js';
import { numberText, pence, percentNumber, pounds } from '../text.js';
import { people } from './words.js';

/** The price and pay steps that the rise rests on: those before any pounds. */
const OF_THE_RISE = [
  ...['priceLevels.base', 'priceLevels.end', 'priceRatio', 'payRatio'],
  'restorationPercent',
];

/** The receipt of a grade's cost, in the order of the arithmetic; empty for an absence. */
export function lineSteps(line: CostLine, findings: Pick<CostFindings, 'rates'>): readonly Step[] {
  const { amount, rise, outcome, worked } = line;
  if (!worked || isAbsence(rise) || isAbsence(amount)) return [];
  return [
    ...(outcome ? stepsOf(outcome).filter(({ quantity }) => OF_THE_RISE.includes(quantity)) : []),
    raisedStep(line),
    costStep(line),
    ...rateSteps(findings, worked.bill.cost.value, worked.bill),
  ];
}

function raisedStep({ amount, outcome, rise, worked }: CostLine): Step {
  const pay = isAbsence(amount) ? undefined : amountInput(amount);
  const percent = isAbsence(rise) ? '' : `${numberText(inPercent(rise))}%`;
  return {
    quantity: 'newBasicPay',
    name: outcome ? 'restored basic pay' : 'basic pay with the rise',
    formula: 'new pay = basic pay × (1 + rise / 100)',
    text: `${pounds(worked?.pay as Rational)} × (1 + ${percent}) = ${pence(worked?.raisedPay as Rational)}`,
    inputs: pay ? [pay] : [],
    value: toRounded(worked?.raisedPay as Rational, 2),
  };
}

function costStep({ counted, worked }: CostLine): Step {
  const { shortfall, bill } = worked as NonNullable<CostLine['worked']>;
  const marked = counted.confidence === 'C' ? ' (C)' : '';
  const input: Input = {
    name: `on ${counted.grade.id}${marked}`,
    value: counted.printed,
    source: counted.source,
  };
  return {
    quantity: 'basicPayCost',
    name: 'cost, basic pay only',
    formula: 'cost = how many × (new pay − basic pay)',
    text: `${people(bill.count.value)} × ${pence(shortfall)} = ${pence(bill.cost.value)}`,
    inputs: [input],
    value: toRounded(bill.cost.value, 2),
  };
}

/** What it comes to in all, and what the user's rates make of that. */
export function totalSteps({ cost, rates }: CostFindings): readonly Step[] {
  const { total, share } = cost;
  if (!total || !share) return [];
  const parts = cost.lines.flatMap(({ worked }) => (worked ? [pence(worked.bill.cost.value)] : []));
  return [
    {
      quantity: 'basicPayCost',
      name: 'cost in all, basic pay only',
      formula: 'the sum of the grades, each unrounded',
      text: `${parts.join(' + ')} = ${pence(total.cost.value)}`,
      inputs: [],
      value: toRounded(total.cost.value, 2),
    },
    {
      quantity: 'risePercent',
      name: 'share of the basic pay bill',
      formula: 'share = cost / basic pay bill now',
      text: `${pence(total.cost.value)} / ${pence(total.now.value)} = ${toDecimal(inPercent(share), 4)}%`,
      inputs: [],
      value: percentNumber(share),
    },
    ...rateSteps({ rates }, total.cost.value, total),
  ];
}

function rateSteps(
  { rates }: Pick<CostFindings, 'rates'>,
  cost: Rational,
  bill: Pick<NonNullable<CostFindings['cost']['total']>, 'withOnCosts' | 'net'>,
): readonly Step[] {
  const { withOnCosts, net } = bill;
  const steps: Step[] = [];
  if (rates.onCost && withOnCosts) {
    steps.push({
      quantity: 'costWithOnCosts',
      name: 'with on-costs',
      formula: 'with on-costs = cost × (1 + on-cost / 100)',
      text: `${pence(cost)} × (1 + ${numberText(rates.onCost)}%) = ${pence(withOnCosts.value)}`,
      inputs: [
        { name: '% on top, your own figure', value: numberText(rates.onCost), source: null },
      ],
      value: toRounded(withOnCosts.value, 2),
    });
  }
  if (rates.returns && net) {
    steps.push({
      quantity: 'netCost',
      name: 'net of what comes back',
      formula: `net = ${withOnCosts ? 'cost with on-costs' : 'cost'} × (1 − returns / 100)`,
      text: `${pence(withOnCosts?.value ?? cost)} × (1 − ${numberText(rates.returns)}%) = ${pence(net.value)}`,
      inputs: [
        {
          name: '% that comes back, your own figure',
          value: numberText(rates.returns),
          source: null,
        },
      ],
      value: toRounded(net.value, 2),
    });
  }
  return steps;
}
