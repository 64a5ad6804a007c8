import type { Month } from '../../domain/calendar.js';
import type { Worked, WorkedPart } from '../../domain/claims/worked.js';
import type { Level } from '../../domain/price-index.js';
import { isHourly, isMore, isPercent, type Unit } from '../../domain/quoted.js';
import { toDecimal } from '../../domain/rational.js';
import { amountInput, type Input, type Step, stepsOf } from '../calc/steps.js';
import { monthText, numberText, pence, pounds } from '../text.js';
import { earningsSteps, riseSteps } from './pay-steps.js';
import { HOURS, plain, result } from './step.js';

/** Steps of a comparison that are of a grade's money, and say nothing of a percentage. */
const MONEY = ['baseHourly', 'currentHourly', 'restoredPay', 'restoredHourly'];

/** The receipt of a figure: each formula with its numbers, in the order of the arithmetic. */
export function claimSteps(worked: Worked, unit: Unit): readonly Step[] {
  switch (worked.kind) {
    case 'real-terms': {
      const steps = stepsOf(worked.outcome);
      return isPercent(unit) ? steps.filter((step) => !MONEY.includes(step.quantity)) : steps;
    }
    case 'pay-rise':
      return riseSteps(worked.comparison, worked.value);
    case 'pay':
      return paySteps(worked, unit);
    case 'earnings':
      return earningsSteps(worked, unit);
    case 'raised':
      return [...partSteps(worked.by), raisedStep(worked, unit)];
    case 'undone': {
      const cut = numberText(worked.cut.used);
      return [
        ...partSteps(worked.cut),
        result('rise', 'rise = 1 / (1 − cut) − 1', `1 / (1 − ${cut}%) − 1`, worked.value, 'rise'),
      ];
    }
    case 'sum':
    case 'compound': {
      const used = worked.parts.map((part) => numberText(part.used));
      const [formula, text] =
        worked.kind === 'sum'
          ? ['sum of the rises', `${used.join('% + ')}%`]
          : [
              'product of (1 + rise) − 1',
              `${used.map((each) => `(1 + ${each}%)`).join(' × ')} − 1`,
            ];
      return [
        ...worked.parts.flatMap(partSteps),
        result('rise', formula, text, worked.value, 'rise'),
      ];
    }
    case 'fall': {
      const text = `1 − ${pounds(worked.to)} / ${pounds(worked.from)}`;
      return [result('the cut', 'cut = 1 − later / earlier', text, worked.value, 'cut')];
    }
  }
}

/** The steps of a percentage that goes into another computation, and its rounding if it has one. */
function partSteps(worked: WorkedPart): readonly Step[] {
  const { part, exact, used } = worked;
  const rounded: Step[] =
    part.places === undefined
      ? []
      : [
          plain(
            'rounded',
            `to ${part.places} decimal${part.places === 1 ? '' : 's'}`,
            `${toDecimal(exact, 4)}% is ${numberText(used)}%`,
            used,
          ),
        ];
  switch (worked.kind) {
    case 'stated': {
      const { percent, as, source } = worked.stated;
      const name = `% ${as === 'result' ? 'as printed' : as}`;
      const input = { name, value: numberText(percent), source };
      return [{ ...plain('as stated', as, `${numberText(percent)}%`, percent), inputs: [input] }];
    }
    case 'real-terms':
      return [...claimSteps({ ...worked, value: exact }, 'rise'), ...rounded];
    case 'pay-rise':
      return [...riseSteps(worked.comparison, exact), ...rounded];
    case 'price-rise': {
      const { base, end, rise } = worked;
      const step = result(
        'rise in prices',
        'end level / base level − 1',
        `${end.printed} / ${base.printed} − 1`,
        exact,
        'rise',
      );
      const level = (each: Level, month: Month): Input => ({
        name: `${rise.index.shortTitle}, ${monthText(month)}`,
        value: each.printed,
        source: each.source,
      });
      return [{ ...step, inputs: [level(base, rise.base), level(end, rise.end)] }, ...rounded];
    }
  }
}

function paySteps(
  { amounts, supplement, value }: Extract<Worked, { kind: 'pay' }>,
  unit: Unit,
): readonly Step[] {
  const more = supplement ? ` × (1 + ${numberText(supplement)}%)` : '';
  const hour = unit === 'hourly' ? ` / ${HOURS}` : '';
  const steps = amounts.map(({ amount, value: each }): Step => {
    const step = result(
      unit === 'hourly' ? 'pay an hour' : 'pay a year',
      `annual${supplement ? ' with the supplement' : ''}${hour ? ' / (hours a week × weeks a year)' : ''}`,
      `${pounds(amount.value)}${more}${hour}`,
      each,
      unit,
    );
    return { ...step, inputs: [amountInput(amount)].filter((input) => input !== undefined) };
  });
  if (amounts.length < 2) return steps;
  const rates = amounts.map((each) => pence(each.value)).join(' + ');
  return [...steps, result('together', 'rates to the penny, then added', rates, value, unit)];
}

function raisedStep({ amount, by, value }: Extract<Worked, { kind: 'raised' }>, unit: Unit): Step {
  const [more, hour] = [isMore(unit), isHourly(unit)];
  const rise = numberText(by.used);
  const factor = more ? `${rise}%` : `(1 + ${rise}%)`;
  const step = result(
    more ? 'the increase' : 'raised pay',
    `annual × ${more ? 'rise' : '(1 + rise)'}${hour ? ' / (hours a week × weeks a year)' : ''}`,
    `${pounds(amount.value)} × ${factor}${hour ? ` / ${HOURS}` : ''}`,
    value,
    unit,
  );
  return { ...step, inputs: [amountInput(amount)].filter((input) => input !== undefined) };
}
