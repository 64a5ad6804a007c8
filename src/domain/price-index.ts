import {
  addMonths,
  type Day,
  dayOf,
  isoMonth,
  type Month,
  monthNumber,
  monthOfDay,
  type PayYear,
} from './calendar.js';
import type { Rational } from './rational.js';

export type Confidence = 'A' | 'B' | 'C';

/** The index level of one month or one financial year, as its publisher printed it. */
export interface Level {
  /** The month, or the last month of the year. */
  readonly month: Month;
  /** The financial year the level stands for; undefined for a month's. */
  readonly year: PayYear | undefined;
  readonly value: Rational;
  readonly printed: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** The formula of a level nobody printed. */
  readonly formula: string | undefined;
  /** The publisher marks it provisional. */
  readonly provisional: boolean;
}

/** The levels of an index by month, in order. */
export interface Levels extends Iterable<readonly [Month, Level]> {
  get(month: Month): Level | undefined;
}

/**
 * An index of prices: levels on one stated reference period. Levels, because chaining published
 * one-decimal rates drifts (26.0 where the levels give 26.1).
 */
export interface PriceIndex {
  readonly id: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly referencePeriod: string;
  /** How the publisher releases it, from which follows when a month became known. */
  readonly released: 'monthly' | 'quarterly';
  /** Whether past levels have been changed in later releases. */
  readonly revised: boolean;
  /**
   * What it is an index of where that is not prices, such as "average wages": a comparator, kept
   * to set pay against, and never to be called inflation.
   */
  readonly comparator: string | undefined;
  /** True of levels of financial years: only the `average` rule can read them. */
  readonly yearly: boolean;
  readonly levels: Levels;
  readonly first: Month;
  readonly last: Month;
  readonly lastRelease: Day | undefined;
  readonly origin: string;
}

/**
 * Which level stands for a pay year: `start` the April it starts, `end` the April that ends it,
 * `average` the mean of its twelve months, `latest` the newest month against the base year's
 * closing April; or two months named outright. Two rules read the months that earnings are of:
 * `same-months` their mean, `last-month` the last of them.
 */
export type PriceRule =
  | { readonly rule: 'start' | 'end' | 'average' | 'latest' | 'same-months' | 'last-month' }
  | { readonly rule: 'months'; readonly base: Month; readonly end: Month };

/** A rule as it is written on the command line and in results: `end`, `2008-04..2026-04`. */
export function priceRuleName(rule: PriceRule): string {
  return rule.rule === 'months' ? `${isoMonth(rule.base)}..${isoMonth(rule.end)}` : rule.rule;
}

/** ONS releases a month's prices by the third week of the next; the 25th is never too early. */
const RELEASE_DAY = 25;

/**
 * The day a month's level became known: monthly series on the 25th of the next month, quarterly
 * ones three months after the quarter's end. Later than most releases, never earlier.
 */
export function knownFrom(index: PriceIndex, month: Month): Day {
  if (index.released === 'monthly') return dayOf(addMonths(month, 1), RELEASE_DAY);
  const quarterEnd = addMonths(month, 2 - ((monthNumber(month) - 1) % 3));
  return dayOf(addMonths(quarterEnd, 4), 1);
}

/** The newest month known on a day, or of all when no day is given. */
export function lastKnownMonth(index: PriceIndex, asOf: Day | undefined): Month | undefined {
  if (asOf === undefined) return index.last;
  let month = Math.min(index.last, monthOfDay(asOf)) as Month;
  while (month >= index.first && knownFrom(index, month) > asOf) month = addMonths(month, -1);
  return month >= index.first ? month : undefined;
}

/** Whether a rule can read an index: levels of whole years have no single months. */
export function canRead(index: PriceIndex, rule: PriceRule): boolean {
  return !index.yearly || rule.rule === 'average';
}

/** Whether a rule reads the months of earnings, and not a pay year's. */
export function followsMonths({ rule }: PriceRule): boolean {
  return rule === 'same-months' || rule === 'last-month';
}
