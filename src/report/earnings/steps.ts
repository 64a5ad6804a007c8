import {
  type EarningsComparison,
  type EarningsSide,
  weightOf,
} from '../../domain/earnings/group.js';
import { type EarningsReading, printedOf } from '../../domain/earnings/read.js';
import type { Count } from '../../domain/earnings/series.js';
import { divide, toDecimal } from '../../domain/rational.js';
import type { Input, Step } from '../calc/steps.js';
import { numberText, pence } from '../text.js';
import { earningsMonths, MEASURES, PRINTED } from './words.js';

/** Enough that whoever works the printed numbers again gets the printed result. */
const RATIO_DIGITS = 10;

/** How the pay ratio of earnings comes about, with every printed average in it. */
export function earningsStep(earnings: EarningsComparison, p: string, value: number): Step {
  const { base, end, measure } = earnings;
  return {
    quantity: 'payRatio',
    name: 'pay ratio p',
    formula: formulaText(earnings),
    text: `${ratioText(earnings)} = ${p}`,
    inputs: [end, base].flatMap((side) => sideInputs(side, measure)),
    value,
  };
}

/** Every printed average of one end, and the people it is weighted by. */
export function sideInputs(
  side: EarningsSide,
  measure: EarningsComparison['measure'],
): readonly Input[] {
  return [
    ...side.readings.flatMap((reading) => averageInputs(reading)),
    ...side.counts.map((count, at) => countInput(side, count, at, measure)),
  ];
}

function formulaText({ base, measure, weights }: EarningsComparison): string {
  const pay = measure.formula ? `, pay = ${measure.formula}` : '';
  if (!weights) return `p = end pay / base pay${pay}`;
  return base.value
    ? `p = end pay / base pay, each Σ (number × pay) / Σ number over the grades${pay}`
    : `p = mean over the grades of end pay / base pay${pay}`;
}

function ratioText({ base, end }: EarningsComparison): string {
  if (base.value && end.value) return `${pence(end.value)} / ${pence(base.value)}`;
  const each = end.readings.map((reading, at) => {
    const before = base.readings[at] as EarningsReading;
    return toDecimal(divide(reading.value, before.value), RATIO_DIGITS);
  });
  return `(${each.join(' + ')}) / ${each.length}`;
}

function averageInputs(reading: EarningsReading): readonly Input[] {
  const { series, period, measure, averages } = reading;
  return averages
    .map(({ measure: part, printed, formula, sources }) => ({
      name: `${series.title}, ${PRINTED[part]}, ${earningsMonths(period)}${formula ? ` (C, derived: ${formula})` : ''}`,
      value: printed,
      source: sources[0] ?? null,
    }))
    .concat(
      measure.formula && averages.length > 1
        ? [
            {
              name: `${series.title}, ${MEASURES[measure.id]}, ${earningsMonths(period)} (C, derived)`,
              value: printedOf(reading),
              source: null,
            },
          ]
        : [],
    );
}

function countInput(
  { readings }: EarningsSide,
  count: Count,
  at: number,
  measure: EarningsComparison['measure'],
): Input {
  const reading = readings[at] as EarningsReading;
  const who = measure.id === 'earnings-basic' ? 'posts' : 'people';
  return {
    name: `${who} in ${reading.series.title}, ${earningsMonths(count.period)}`,
    value: numberText(weightOf(measure, count)),
    source: count.source,
  };
}
