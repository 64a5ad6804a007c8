import { defaultUntil, latestPayYear, type Specification } from '../../domain/calc.js';
import {
  addYears,
  closingApril,
  type Day,
  lastDayOf,
  openingApril,
  type PayYear,
  payYearLabel,
  payYearOfDay,
  payYearOfMonth,
} from '../../domain/calendar.js';
import { payYearOfPeriod } from '../../domain/earnings/period.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { PriceRule } from '../../domain/price-index.js';
import type { Readings } from '../../domain/readings.js';
import { PayrestoreError } from '../../errors.js';
import type { CalcOptions } from './calc-options.js';
import { firstYear } from './earnings-window.js';
import { readPayYear } from './read-options.js';

/** When pay is read at the end: a pay year, and the day in it where it is not the year's close. */
export interface End {
  readonly until: PayYear;
  readonly day: Day | undefined;
}

/**
 * Two months named outright, and no pay year with them. An end April is read as the base April
 * is: closing its year where the base closes `since`, opening it where the base opens it. Any
 * other month takes the pay in force on its last day, and the answer says which day that is.
 */
export function endOfMonths(rule: PriceRule, since: PayYear): End | undefined {
  if (rule.rule !== 'months') return undefined;
  const year = payYearOfMonth(rule.end);
  const isApril = rule.end === openingApril(year);
  if (isApril && rule.base === closingApril(since)) {
    return { until: addYears(year, -1), day: undefined };
  }
  if (isApril && rule.base === openingApril(since)) return { until: year, day: undefined };
  return { until: year, day: lastDayOf(rule.end) };
}

/** The end year that was asked for, or the default. */
export function endYear(
  options: CalcOptions,
  since: PayYear,
  specifications: readonly Specification[],
  readings: Readings,
): PayYear {
  const asked = options.until === undefined ? undefined : readPayYear('--until', options.until);
  const first = specifications[0];
  if (first?.prices.rule === 'latest') {
    const latest = latestPayYear(first.index, first.asOf) ?? payYearOfMonth(first.index.first);
    if (asked === undefined || asked === latest) return latest;
    throw new PayrestoreError('conflicting-options', {
      given: `--prices latest and --until ${payYearLabel(asked)}`,
      valid: `our ${first.index.shortTitle} ends in ${payYearLabel(latest)}`,
    });
  }
  // With no later year in the data the next one is named, and its absence says why.
  return asked ?? (Math.max(defaultUntil(specifications, readings), addYears(since, 1)) as PayYear);
}

/**
 * Refuses an end that does not come after the base. A year before any pay in the data is let
 * through: that is an absence, and says so.
 */
export function refuseReversed(
  options: CalcOptions,
  since: PayYear,
  until: PayYear,
  specifications: readonly Specification[],
): void {
  if (until > since || until < firstPayYear(specifications)) return;
  const { on, prices } = options;
  const end =
    options.until !== undefined
      ? `--until ${payYearLabel(until)}`
      : on !== undefined
        ? `--on ${on}, a day of ${payYearLabel(until)}`
        : `--prices ${prices}, which ends in ${payYearLabel(until)}`;
  throw new PayrestoreError('years-reversed', {
    given: `base ${payYearLabel(since)}, end ${end}`,
    valid: `the first year to compare is ${payYearLabel(addYears(since, 1))}`,
  });
}

/** The first pay year that all of a grade's earnings are there for; undefined of other pay. */
export function firstOfEarnings(pay: PaySeries): PayYear | undefined {
  return pay.kind === 'earnings' ? payYearOfPeriod(firstYear(pay.grade)) : undefined;
}

export function firstPayYear(specifications: readonly Specification[]): number {
  const starts = specifications.map(({ pay }) => {
    if (pay.kind === 'own') return Number.NEGATIVE_INFINITY;
    if (pay.kind === 'chain') return pay.chain.base;
    if (pay.kind === 'earnings') return firstOfEarnings(pay) ?? Number.NEGATIVE_INFINITY;
    const first = pay.workforce.scales[0]?.appliesFrom;
    return first ? payYearOfDay(first) : Number.NEGATIVE_INFINITY;
  });
  return Math.min(...starts);
}
