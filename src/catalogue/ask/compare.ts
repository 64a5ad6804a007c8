import { isAbsence } from '../../domain/absence.js';
import { calculate, type Specification } from '../../domain/calc.js';
import { addYears, type Day, type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { CompareFindings, Later } from '../../domain/compare/findings.js';
import { type Cell, DIMENSIONS, gridOf } from '../../domain/compare/grid.js';
import type { EarningsGrade } from '../../domain/earnings/group.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { isOwnBase, type Method, speaksOf } from '../../domain/method.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { followsMonths, priceRuleName } from '../../domain/price-index.js';
import { type Readings, sharedReadings } from '../../domain/readings.js';
import { FULL_TIME } from '../../domain/real-terms.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findWorkforce } from '../names/find.js';
import { isPayrollOnly } from '../names/find-earnings.js';
import { findGrades } from '../names/find-grades.js';
import { gradesOf } from './calc.js';
import { namesEarnings, type PricePair, payAxis, pricePairs } from './compare-axes.js';
import {
  type CompareOptions,
  checkCompareOptions,
  type Given,
  givenChoices,
} from './compare-options.js';
import { referenceOf } from './compare-reference.js';
import { endsItself, endsOf, type Years, yearsOf } from './compare-years.js';
import { comparedEarnings } from './earnings.js';
import { firstPayYear } from './end-year.js';
import { defaultPay } from './pay-choice.js';
import { readDay } from './read-options.js';

/**
 * Understands which choices are to vary, makes a specification of every combination, and has the
 * domain work them out and say what each choice moves.
 *
 * Throws a `PayrestoreError` where the question says two things at once, or names what is not in
 * the catalogue; a figure that is not there is an absence in its specification.
 */
export function askCompare(catalogue: Catalogue, options: CompareOptions): CompareFindings {
  checkCompareOptions(options);
  const given = givenChoices(options);
  const asOf = options.asOf === undefined ? undefined : readDay('--as-of', options.asOf);
  const { workforce, grades, paid } = whose(catalogue, options, given.pay, asOf);
  const { readable, unreadable } = pricePairs(catalogue, given);
  const pay = payAxis(given.pay, workforce, grades, paid, asOf);
  refuseMonths(readable, pay);
  const methodOf = namedMethods(catalogue, workforce);
  const row = (pair: PricePair, series: PaySeries, since: PayYear): Specification => ({
    method: methodOf(pair, series, since),
    ...pair,
    pay: series,
    since,
    day: undefined,
    asOf,
    time: FULL_TIME,
  });
  const rowsFrom = (since: PayYear) =>
    pay.flatMap((series) => readable.map((pair) => row(pair, series, since)));
  const standing = (since: PayYear) => rowsFrom(since).filter((each) => !endsItself(each));

  const readings = sharedReadings();
  const years = yearsOf(given, standing, readings);
  const cells = years.since.flatMap(rowsFrom).flatMap((each) => cellsOf(each, years, given.until));
  if (cells.length === 0) throw reversed(years);
  const reference = referenceOf(cells, defaultPay(workforce), years.usual, readings);
  const vary = DIMENSIONS.filter((dimension) => {
    const { values, varies } = given[dimension];
    const several = values.length > 1 || (dimension === 'pay' && pay.length > 1);
    return several || (varies && values.length === 0);
  });
  const untilGiven = given.until.values.length > 0;
  return {
    query: {
      nation: workforce.nation,
      workforce: workforce.workforce,
      grades: [...new Set([...grades, ...paid].map((grade) => grade.id))],
      vary,
      ...chosenIn(cells),
      untilGiven,
      asOf: asOf ?? null,
    },
    workforce,
    grades: grades.length > 0 ? grades : paid.filter(() => options.grades !== undefined),
    grid: gridOf(cells, reference, vary, readings),
    unreadable,
    later: untilGiven || vary.includes('until') ? undefined : laterOf(cells, years.last, readings),
    asOf,
  };
}

/** Whose pay is compared: grades of a scale, and payroll grades where earnings are asked for. */
function whose(
  catalogue: Catalogue,
  options: CompareOptions,
  pay: Given,
  asOf: Day | undefined,
): {
  readonly workforce: Workforce;
  readonly grades: readonly Grade[];
  readonly paid: readonly EarningsGrade[];
} {
  const { nation, workforce, grades } = options;
  if (!namesEarnings(pay)) {
    const of = findWorkforce(catalogue, nation, workforce);
    return { workforce: of, grades: gradesOf(catalogue, of, grades), paid: [] };
  }
  const found = comparedEarnings(catalogue, { nation, workforce, grades, asOf });
  const only = pay.values.every((value) => isEarningsId(value.toLowerCase()));
  const names = grades?.filter((name) => !isPayrollOnly(found.workforce, name)) ?? [];
  const others = only || names.length === 0 ? [] : findGrades(found.workforce, names);
  return { ...found, grades: others };
}

/** Months are read by earnings alone: pay in force is of a pay year. */
function refuseMonths(pairs: readonly PricePair[], pay: readonly PaySeries[]): void {
  const pair = pairs.find(({ prices }) => followsMonths(prices));
  const other = pay.find(({ kind }) => kind !== 'earnings');
  if (!pair || !other) return;
  throw new PayrestoreError('not-earnings', {
    given: `--prices ${priceRuleName(pair.prices)}`,
    valid: `${other.id} is of pay years; use start, end, average, latest, or two months`,
  });
}

/** The method that chooses the same, where its publisher speaks of this pay and this base year. */
function namedMethods(catalogue: Catalogue, workforce: Workforce) {
  const methods = catalogue.methods().filter((method) => speaksOf(method, workforce));
  return ({ index, prices }: PricePair, pay: PaySeries, since: PayYear): Method | undefined =>
    methods.find(
      (method) =>
        method.index.value === index.id &&
        method.prices.value === priceRuleName(prices) &&
        method.pay.value === pay.id &&
        isOwnBase(method, since),
    );
}

/**
 * A row's end years that come after its base. A year before any pay in the data stays: that is an
 * absence, and says so.
 */
function cellsOf(row: Specification, years: Years, given: Given): readonly Cell[] {
  const first = firstPayYear([row]);
  return endsOf(row, years, given)
    .filter(({ until }) => until > row.since || until < first)
    .map(({ until, day }) => ({ specification: day ? { ...row, day } : row, until }));
}

function reversed({ since, until }: Years): PayrestoreError {
  const [base, end] = [since, until].map((years) => years.map(payYearLabel).join(' '));
  return new PayrestoreError('years-reversed', {
    given: `base ${base}, end --until ${end}`,
    valid: `the first year to compare is ${payYearLabel(addYears(since[0] as PayYear, 1))}`,
  });
}

/** The values of every choice, once each in the order asked. */
function chosenIn(cells: readonly Cell[]) {
  const until = new Set(cells.map((cell) => cell.until));
  const rows = [...new Set(cells.map((cell) => cell.specification))];
  const names = (nameOf: (row: Specification) => string) => [...new Set(rows.map(nameOf))];
  return {
    index: names(({ index }) => index.id),
    prices: names(({ prices }) => priceRuleName(prices)),
    pay: names(({ pay }) => pay.id),
    since: names(({ since }) => payYearLabel(since)),
    until: [...until].sort((a, b) => a - b).map(payYearLabel),
  };
}

/** How many of the specifications the next year has a result for, where it has any. */
function laterOf(cells: readonly Cell[], last: PayYear, readings: Readings): Later | undefined {
  const standing = cells.filter(({ specification }) => !endsItself(specification));
  const until = addYears(Math.max(...standing.map((cell) => cell.until)) as PayYear, 1);
  if (standing.length === 0 || until > last) return undefined;
  const answered = standing.filter(
    ({ specification }) => !isAbsence(calculate(specification, until, readings).answer),
  ).length;
  return answered > 0 ? { until, answered, of: standing.length } : undefined;
}
