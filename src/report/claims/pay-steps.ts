import { growth } from '../../domain/award-chain.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { Worked } from '../../domain/claims/worked.js';
import type { PayComparison } from '../../domain/pay.js';
import type { Unit } from '../../domain/quoted.js';
import { type Rational, toDecimal, toRounded } from '../../domain/rational.js';
import { amountInput, type Step } from '../calc/steps.js';
import { earningsStep, sideInputs } from '../earnings/steps.js';
import { numberText, pence, pounds } from '../text.js';
import { HOURS, result } from './step.js';

// How pay itself rose, and what was paid over a period.

/** Enough that whoever works the printed numbers again gets the printed result. */
const RATIO_DIGITS = 10;

/** The rise of awards, of a grade's points or of its earnings. */
export function riseSteps(comparison: PayComparison, value: Rational): readonly Step[] {
  const { earnings, ratio } = comparison;
  if (!earnings) return [riseStep(comparison, value)];
  const p = toDecimal(ratio, RATIO_DIGITS);
  return [
    earningsStep(earnings, p, toRounded(ratio, 6)),
    result('rise in pay', 'rise = p − 1', `${p} − 1`, value, 'cash-rise'),
  ];
}

function riseStep({ awards, base, current }: PayComparison, value: Rational): Step {
  if (awards.length > 0 || !base || !current) {
    const text = `${awards.map((award) => numberText(growth(award))).join(' × ') || '1'} − 1`;
    const step = result(
      'rise in pay',
      'product of (1 + award / 100) − 1',
      text,
      value,
      'cash-rise',
    );
    const inputs = awards.map((award) => ({
      name: `% award ${payYearLabel(award.payYear)} (${award.status})`,
      value: award.percent,
      source: award.source,
    }));
    return { ...step, inputs };
  }
  const text = `${pounds(current.value)} / ${pounds(base.value)} − 1`;
  const step = result('rise in pay', 'end pay / base pay − 1', text, value, 'cash-rise');
  return {
    ...step,
    inputs: [amountInput(current), amountInput(base)].filter((each) => each !== undefined),
  };
}

/** Average earnings over a period, with every printed average in it; an hour by full-time hours. */
export function earningsSteps(
  { earnings, value }: Extract<Worked, { kind: 'earnings' }>,
  unit: Unit,
): readonly Step[] {
  const { end, measure, weights } = earnings;
  const pay = measure.formula ?? 'as printed';
  const formula = weights
    ? `Σ (number × pay) / Σ number over the grades${measure.formula ? `, pay = ${pay}` : ''}`
    : pay;
  const annual = end.value as Rational;
  const year: Step = {
    ...result('earnings a year', formula, 'earnings', annual, 'yearly'),
    inputs: sideInputs(end, measure),
  };
  if (unit !== 'hourly') return [year];
  const hour = 'annual / (hours a week × weeks a year), of full time';
  return [year, result('earnings an hour', hour, `${pence(annual)} / ${HOURS}`, value, unit)];
}
