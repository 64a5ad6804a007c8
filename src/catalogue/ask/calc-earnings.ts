import { calculate, type Outcome } from '../../domain/calc.js';
import { counterpart } from '../../domain/earnings/counterpart.js';
import { weightsName } from '../../domain/earnings/group.js';
import {
  asFinancialYear,
  type EarningsWindow,
  payYearOfPeriod,
  periodName,
} from '../../domain/earnings/period.js';
import type { CalcFindings, CalcQuery } from '../../domain/findings.js';
import { type PriceRule, priceRuleName } from '../../domain/price-index.js';
import { toRounded } from '../../domain/rational.js';
import type { WorkingTime } from '../../domain/real-terms.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { isGroup } from '../names/find-earnings.js';
import { type CalcOptions, readTime } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { type AskedEarnings, askedEarnings, earningsSeries } from './earnings.js';
import { rows } from './rows.js';

export { asksEarnings, refuseEarningsOptions } from './earnings.js';

/**
 * A question of what was paid: over months and not of a pay year's point, by payroll grade, and
 * with no pay today. Throws as `askCalc` does.
 */
export function askEarnings(catalogue: Catalogue, options: CalcOptions): CalcFindings {
  const time = readTime(options);
  const asked = askedEarnings(catalogue, options);
  const { workforce, grades, window } = asked;
  const choices = chosen(catalogue, options, workforce);
  for (const choice of choices) refuseYears(choice, window);
  const pay = choices.map((choice) => earningsSeries(asked, choice.pay));
  const since = payYearOfPeriod(window.base);
  const until = payYearOfPeriod(window.end);
  const common = { since, window, day: undefined, asOf: undefined, time };
  const outcomes = rows(choices, pay, common).map((row) => calculate(row, until));
  return {
    query: queryOf(asked, choices, time),
    workforce,
    grades,
    outcomes,
    today: [],
    contrasts: contrastsOf(outcomes),
    sameMonths: sameMonthsOf(outcomes),
    newest: undefined,
    asOf: undefined,
    time,
  };
}

/** The rows with the prices of the same months, where theirs are of one month and earnings of twelve. */
function sameMonthsOf(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.flatMap(({ specification, until }): readonly Outcome[] => {
    const { prices, window, index } = specification;
    const single = prices.rule === 'last-month' || prices.rule === 'months';
    if (!single || !window || index.yearly || isOfMonths(prices, window)) return [];
    const rule = { rule: 'same-months' } as const;
    return [calculate({ ...specification, method: undefined, prices: rule }, until)];
  });
}

/** Whether prices are of the very months that earnings are of. */
function isOfMonths(prices: PriceRule, { base, end }: EarningsWindow): boolean {
  const months = base.months === 1 && end.months === 1;
  if (prices.rule !== 'months') return months;
  return months && prices.base === base.last && prices.end === end.last;
}

/** Levels that stand for pay years go with earnings of those only. */
function refuseYears({ prices: { rule }, index }: Choices, { base, end }: EarningsWindow): void {
  if (rule !== 'start' && rule !== 'end' && rule !== 'average') return;
  const odd = [base, end].find((period) => asFinancialYear(period) === undefined);
  if (!odd) return;
  if (index.yearly) {
    throw new PayrestoreError('conflicting-options', {
      given: `--index ${index.id} and ${periodName(odd)}`,
      valid: `${index.shortTitle} has levels of financial years and no months; ask for financial years, or another index`,
    });
  }
  throw new PayrestoreError('conflicting-options', {
    given: `--prices ${rule} and ${periodName(odd)}`,
    valid: `${rule} reads a pay year's prices; use same-months, last-month, or two months`,
  });
}

/** The question as it was understood, every default filled in. */
function queryOf(
  { workforce, grades, window, weights }: AskedEarnings,
  choices: readonly Choices[],
  time: WorkingTime,
): CalcQuery {
  const [first] = choices;
  const common = <T>(of: (choice: Choices) => T): T | null =>
    first && !first.method && new Set(choices.map(of)).size === 1 ? of(first) : null;
  return {
    nation: workforce.nation,
    workforce: workforce.workforce,
    grades: grades.map(({ id }) => id),
    methods: choices.flatMap(({ method }) => method?.id ?? []),
    index: common(({ index }) => index.id),
    prices: common(({ prices }) => priceRuleName(prices)),
    pay: common((choice) => choice.pay),
    since: periodName(window.base),
    until: periodName(window.end),
    untilGiven: true,
    on: null,
    asOf: null,
    hoursPerWeek: toRounded(time.hoursPerWeek, 6),
    weeksPerYear: toRounded(time.weeksPerYear, 6),
    basePay: null,
    currentPay: null,
    weights: grades.some(isGroup) ? weightsName(weights) : null,
  };
}

/** What the other measure says of each row: whoever quotes one is asked about it. */
function contrastsOf(outcomes: readonly Outcome[]): readonly Outcome[] {
  return outcomes.flatMap((outcome) => counterpart(outcome) ?? []);
}
