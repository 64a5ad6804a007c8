import { isAbsence } from '../../domain/absence.js';
import { calculate, type Outcome } from '../../domain/calc.js';
import { type Day, payYearOfDay } from '../../domain/calendar.js';
import type { Counted, Raised } from '../../domain/cost/cost.js';
import type { Rises } from '../../domain/cost/findings.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { sharedReadings } from '../../domain/readings.js';
import { FULL_TIME } from '../../domain/real-terms.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { DEFAULT_SINCE } from './calc.js';
import { type Choices, chosen } from './choices.js';
import type { CostOptions } from './cost-options.js';
import { endOfMonths, endYear, refuseReversed } from './end-year.js';
import { payOf } from './pay-choice.js';
import { readPayYear } from './read-options.js';
import { rows } from './rows.js';

/** The method that restoration is costed by where none is named. */
const USUAL = 'bma';

/** The rise that restores each grade's pay, by one method or by the choices given. */
export function restorations(
  catalogue: Catalogue,
  options: CostOptions,
  workforce: Workforce,
  counted: readonly Counted[],
  asOf: Day | undefined,
): Rises {
  const since = readPayYear('--since', options.since ?? DEFAULT_SINCE);
  const choices = choiceOf(catalogue, options, workforce);
  refuseEarnings(choices);
  const grades = counted.map(({ grade }) => grade);
  const pay = payOf(choices, undefined, workforce, grades, asOf);
  const months = options.until === undefined ? endOfMonths(choices.prices, since) : undefined;
  const common = { since, day: months?.day, asOf, time: FULL_TIME };
  const specifications = rows([choices], [pay], common);
  const until = months?.day
    ? payYearOfDay(months.day)
    : (months?.until ?? endYear({ until: options.until }, since, specifications, sharedReadings()));
  const asked = { until: options.until, prices: options.prices };
  refuseReversed(asked, since, until, specifications);
  const raised = specifications.map((specification, at): Raised => {
    const outcome = calculate(specification, until);
    return { counted: counted[at] as Counted, ...raisedBy(outcome), outcome };
  });
  return { raised, until, specification: specifications[0], rise: undefined };
}

/** The one row of choices that is costed. */
function choiceOf(catalogue: Catalogue, options: CostOptions, workforce: Workforce): Choices {
  const { method, index, prices, pay } = options;
  const methods = method === undefined ? undefined : [method];
  const found = chosen(catalogue, { methods, index, prices, pay }, workforce);
  if (method !== undefined && found.length > 1) {
    throw new PayrestoreError('malformed-option', {
      where: '--method',
      valid: 'one method: a cost is of one restoration',
    });
  }
  const usual = catalogue.methods().find(({ id }) => id === USUAL);
  const same = found.find(
    (each) =>
      each.method === usual ||
      (each.index.id === usual?.index.value && each.prices.rule === usual.prices.rule.rule),
  );
  return same ?? (found[0] as Choices);
}

/** What comes on top of basic pay is not in a count of posts; earnings are no rate of pay. */
function refuseEarnings({ pay, method }: Choices): void {
  if (!isEarningsId(pay)) return;
  throw new PayrestoreError('malformed-option', {
    where: method ? '--method' : '--pay',
    valid: `of basic pay, which ${method ? method.id : pay} is not: awards, awards-consolidated, scale or scale-2002`,
  });
}

/** A comparison's pay and rise; of a chain whose grade has no pay then, the reason why. */
function raisedBy({ answer }: Outcome): Pick<Raised, 'amount' | 'rise' | 'notices'> {
  if (isAbsence(answer)) return { amount: answer, rise: answer, notices: [] };
  const { pay, restoration } = answer;
  const lacking = pay.notices.flatMap((notice) =>
    notice.code === 'no-money' ? [notice.absence] : [],
  );
  const amount = pay.current ?? lacking.at(-1);
  if (!amount) throw new TypeError('an answer with neither pay nor the reason why there is none');
  return { amount, rise: restoration, notices: [] };
}
