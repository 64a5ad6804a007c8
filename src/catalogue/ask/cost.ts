import { type Absence, isAbsence } from '../../domain/absence.js';
import { type Day, type PayYear, parsePayYear, payYearLabel } from '../../domain/calendar.js';
import { type Counted, costOf, type Raised } from '../../domain/cost/cost.js';
import { areOfEveryone } from '../../domain/cost/counts.js';
import type { CostFindings, CostQuery, Rises } from '../../domain/cost/findings.js';
import { comparedCost } from '../../domain/cost/published.js';
import { inPayYear } from '../../domain/moment.js';
import type { PointAmount } from '../../domain/pay-scale.js';
import { priceRuleName } from '../../domain/price-index.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import { publishedAmount, type Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import { type Catalogue, CSV_OF_COUNTS } from '../catalogue.js';
import { findWorkforce } from '../names/find.js';
import { withGradeAdvice } from '../names/grade-advice.js';
import { type Counts, countsFor } from './cost-counts.js';
import { type CostOptions, checkCostOptions, readPercent } from './cost-options.js';
import { restorations } from './cost-restoration.js';
import { plainRise } from './cost-rise.js';
import { readDay } from './read-options.js';
import { otherDefaults } from './yardsticks.js';

const MOST_ON_COST = 200;

/**
 * Understands what a restoration, or a plain rise, of basic pay is to be costed for, finds the pay
 * and the counts, and has the domain work it out.
 *
 * Throws a `PayrestoreError` where the question says two things at once, names what is not in the
 * catalogue, or counts nobody; pay that is not there is an absence in its grade's line.
 */
export function askCost(catalogue: Catalogue, options: CostOptions): CostFindings {
  checkCostOptions(options);
  const asOf = options.asOf === undefined ? undefined : readDay('--as-of', options.asOf);
  const workforce = whose(catalogue, options);
  const counts = withGradeAdvice(catalogue, workforce, () =>
    countsFor(catalogue, workforce, options.counts),
  );
  const rates = {
    onCost: rate('--on-cost', options.onCost, MOST_ON_COST),
    returns: rate('--returns', options.returns, 100),
  };
  const { rise, ...found } =
    options.rise === undefined
      ? restorations(catalogue, options, workforce, counts.counted, asOf)
      : plainRise(options, workforce, counts.counted, asOf);
  refuseCountedTwice(workforce, found.raised);
  return {
    query: queryOf(options, workforce, counts, { rise, ...found }, asOf, rates),
    workforce,
    until: found.until,
    specification: found.specification,
    rise,
    rates,
    cost: costOf(found.raised, rates),
    others: otherCosts(catalogue, options, workforce, counts, found, asOf, rates),
    headcounts: counts.headcounts,
    countsOrigin: counts.origin,
    readings: counts.readings,
    published: publishedCosts(catalogue, workforce, counts, asOf),
    asOf,
    files: [`headcounts/${workforce.id}.json`, CSV_OF_COUNTS],
  };
}

/** The workforce named, or the one that a file of counts is of. */
function whose(catalogue: Catalogue, { nation, workforce }: CostOptions): Workforce {
  const file = catalogue.given.headcounts;
  if (file?.kind !== 'file') return findWorkforce(catalogue, nation, workforce);
  const own = catalogue.workforce(file.id);
  if (nation === undefined && workforce === undefined) return own;
  const named = findWorkforce(catalogue, nation ?? own.nation, workforce ?? own.workforce);
  if (named.id === own.id) return own;
  throw new PayrestoreError('conflicting-options', {
    given: `--headcounts ${file.origin} and the options for ${named.title}`,
    valid: `the file counts ${own.title}`,
  });
}

function rate(option: string, given: string | number | undefined, most: number) {
  return given === undefined ? undefined : readPercent(option, given, most);
}

/**
 * Refuses counts of a bare pay point beside counts of a grade on it: who is on the point is
 * everyone on it.
 */
function refuseCountedTwice(workforce: Workforce, raised: readonly Raised[]): void {
  const points = raised.flatMap(({ counted: { grade }, amount }) =>
    isAbsence(amount) ? [] : [{ grade, at: `${amount.scale} ${amount.point}` }],
  );
  const bare = points.filter(({ grade }) => grade.lowestStage !== undefined);
  for (const { grade, at } of bare) {
    const other = points.find((each) => each.at === at && each.grade !== grade);
    if (!other) continue;
    throw new PayrestoreError('conflicting-options', {
      given: `counts of ${grade.id} and of ${other.grade.id}`,
      valid: `${other.grade.id} is on that point (${workforce.title}), and would be counted twice`,
    });
  }
}

/** The same restoration by each of the other default methods: none of them is the only one. */
function otherCosts(
  catalogue: Catalogue,
  options: CostOptions,
  workforce: Workforce,
  { counted }: Counts,
  { specification, until }: Pick<Rises, 'specification' | 'until'>,
  asOf: Day | undefined,
  rates: CostFindings['rates'],
): CostFindings['others'] {
  return otherDefaults(catalogue, options, workforce, specification).flatMap((choice) => {
    const { method, index, prices, pay } = choice;
    const choices = method
      ? { method: method.id, index: undefined, prices: undefined, pay: undefined }
      : { method: undefined, index: index.id, prices: priceRuleName(prices), pay };
    const asked = { ...options, ...choices, until: payYearLabel(until) };
    const found = restorations(catalogue, asked, workforce, counted, asOf);
    return found.specification
      ? [{ specification: found.specification, until, cost: costOf(found.raised, rates) }]
      : [];
  });
}

function publishedCosts(
  catalogue: Catalogue,
  workforce: Workforce,
  { counted }: Counts,
  asOf: Day | undefined,
): CostFindings['published'] {
  const { publishedCosts = [], totals = [] } = catalogue.headcounts(workforce.id) ?? {};
  const payIn = ({ grade }: Counted, payYear: string): PointAmount | Absence =>
    publishedAmount(workforce, grade, inPayYear(parsePayYear(payYear) as PayYear, asOf));
  const everyone = areOfEveryone(
    counted.map(({ count }) => count),
    totals,
  );
  return publishedCosts.map((cost) => comparedCost(cost, everyone ? counted : [], payIn));
}

/** The question as it was understood, every default filled in. */
function queryOf(
  options: CostOptions,
  workforce: Workforce,
  { from }: Counts,
  { until, specification, rise }: Omit<Rises, 'raised'>,
  asOf: Day | undefined,
  { onCost, returns }: CostFindings['rates'],
): CostQuery {
  const number = (value: Rational | undefined) => (value ? toRounded(value, 4) : null);
  return {
    nation: workforce.nation,
    workforce: workforce.workforce,
    method: specification?.method?.id ?? null,
    index: specification?.index.id ?? null,
    prices: specification ? priceRuleName(specification.prices) : null,
    pay: specification?.pay.id ?? null,
    since: specification ? payYearLabel(specification.since) : null,
    until: payYearLabel(until),
    untilGiven: (rise ? options.from : options.until) !== undefined,
    asOf: asOf ?? null,
    risePercent: number(rise),
    counts: from,
    onCostPercent: number(onCost),
    returnsPercent: number(returns),
  };
}
