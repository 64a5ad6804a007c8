import { isAbsence } from '../../domain/absence.js';
import { lastPayYear, type Specification } from '../../domain/calc.js';
import { addYears, type Day, type PayYear, payYearLabel } from '../../domain/calendar.js';
import { weightsName } from '../../domain/earnings/group.js';
import type { HistoryFindings, HistoryQuery } from '../../domain/history/findings.js';
import { historyOf } from '../../domain/history/history.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { type PriceRule, priceRuleName } from '../../domain/price-index.js';
import { toRounded } from '../../domain/rational.js';
import { sharedReadings } from '../../domain/readings.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findWorkforce } from '../names/find.js';
import { withGradeAdvice } from '../names/grade-advice.js';
import { DEFAULT_SINCE, gradesOf } from './calc.js';
import { type CalcOptions, readTime } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { asksEarnings, refuseEarningsOptions } from './earnings.js';
import { refuseReversed } from './end-year.js';
import { type AskedPay, earningsByYear } from './history-earnings.js';
import { asCalcOptions, type HistoryOptions } from './history-options.js';
import { payOf } from './pay-choice.js';
import { readDay, readPayYear } from './read-options.js';
import { rows } from './rows.js';
import { yardsticks } from './yardsticks.js';

/**
 * Understands a question of pay year by year, finds its evidence, and has the domain work out
 * every year. Throws a `PayrestoreError` as `askCalc` does, and where the question is of more than
 * one method, or of a price rule that has no level for every year.
 */
export function askHistory(catalogue: Catalogue, options: HistoryOptions): HistoryFindings {
  const question = asCalcOptions(options);
  const asOf = question.asOf === undefined ? undefined : readDay('--as-of', question.asOf);
  const time = readTime(question);
  const asked = asksEarnings(catalogue, question)
    ? earningsByYear(catalogue, question)
    : payInForce(catalogue, question, asOf);
  const { workforce, grades, since, choice } = asked;
  refuseOneLevel(choice.prices);
  const specifications = rows([choice], [asked.pay], { since, day: undefined, asOf, time });
  const until =
    question.until === undefined
      ? (asked.until ?? lastKnownYear(specifications, since))
      : readPayYear('--until', question.until);
  refuseReversed(question, since, until, specifications);
  const readings = sharedReadings();
  const histories = specifications.map((each) => historyOf(each, until, readings));
  const query: HistoryQuery = {
    nation: workforce.nation,
    workforce: workforce.workforce,
    grades: grades.map(({ id }) => id),
    method: choice.method?.id ?? null,
    index: choice.index.id,
    prices: priceRuleName(choice.prices),
    pay: choice.pay,
    since: payYearLabel(since),
    until: payYearLabel(until),
    untilGiven: question.until !== undefined,
    asOf: asOf ?? null,
    hoursPerWeek: toRounded(time.hoursPerWeek, 6),
    weeksPerYear: toRounded(time.weeksPerYear, 6),
    weights: weightsOf(asked.pay),
  };
  const ends = histories.flatMap(({ course }) => course?.last.year ?? []);
  const last = Math.max(since, ...ends) as PayYear;
  const others = yardsticks(catalogue, question, workforce, specifications, last);
  return { query, workforce, grades, histories, yardsticks: others, asOf, time };
}

/** Awards, or pay points. */
function payInForce(catalogue: Catalogue, options: CalcOptions, asOf: Day | undefined): AskedPay {
  refuseEarningsOptions(options);
  const workforce = findWorkforce(catalogue, options.nation, options.workforce);
  const grades = withGradeAdvice(
    catalogue,
    workforce,
    () => gradesOf(catalogue, workforce, options.grades),
    'add --pay earnings-total',
  );
  const choice = oneChoice(chosen(catalogue, options, workforce), options);
  return {
    workforce,
    grades,
    choice,
    pay: payOf(choice, undefined, workforce, grades, asOf),
    since: readPayYear('--since', options.since ?? DEFAULT_SINCE),
    until: undefined,
  };
}

/** One method is followed: the first of those by default, or the one that is named. */
function oneChoice(choices: readonly Choices[], { methods }: CalcOptions): Choices {
  const [first, ...more] = choices;
  if (!first) throw new TypeError('data: no default method');
  if (methods === undefined || more.length === 0) return first;
  throw new PayrestoreError('conflicting-options', {
    given: `--method ${choices.map(({ method }) => method?.id).join(' ')}`,
    valid: 'a history follows one method; ask for each by itself',
  });
}

/** A rule with one level for all end years says nothing of the years between. */
function refuseOneLevel(prices: PriceRule): void {
  if (prices.rule !== 'months' && prices.rule !== 'latest') return;
  throw new PayrestoreError('conflicting-options', {
    given: `--prices ${priceRuleName(prices)} and history`,
    valid: 'every year needs a price level of its own; use start, end or average',
  });
}

/** The last year that any of the pay is known for, whether or not prices reach it. */
function lastKnownYear(specifications: readonly Specification[], since: PayYear): PayYear {
  const readings = sharedReadings();
  const known = (year: PayYear) =>
    specifications.some(({ pay, asOf }) => {
      const [from, to] = [readings.payYear(since, asOf), readings.payYear(year, asOf)];
      return !isAbsence(readings.pay(pay, from, to));
    });
  const newest = Math.max(...specifications.map(lastPayYear)) as PayYear;
  for (let year = newest; year > since; year = addYears(year, -1)) {
    if (known(year)) return year;
  }
  // With nothing known, the next year is named, and its absence says why.
  return Math.max(newest, addYears(since, 1)) as PayYear;
}

function weightsOf([first]: readonly PaySeries[]): string | null {
  return first?.kind === 'earnings' && first.grade.of.length > 1
    ? weightsName(first.weights)
    : null;
}
