import type { Absence } from './absence.js';
import {
  addMonths,
  closingApril,
  type Day,
  dayOf,
  isoMonth,
  type Month,
  monthNumber,
  monthOfDay,
  openingApril,
  type PayYear,
} from './calendar.js';
import { compare, mean, type Rational } from './rational.js';

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
  readonly levels: ReadonlyMap<Month, Level>;
  readonly first: Month;
  readonly last: Month;
  readonly lastRelease: Day | undefined;
  readonly origin: string;
}

/**
 * Which level stands for a pay year: `start` the April it starts, `end` the April that ends it,
 * `average` the mean of its twelve months, `latest` the newest month against the base year's
 * closing April; or two months named outright.
 */
export type PriceRule =
  | { readonly rule: 'start' | 'end' | 'average' | 'latest' }
  | { readonly rule: 'months'; readonly base: Month; readonly end: Month };

/** A rule as it is written on the command line and in results: `end`, `2008-04..2026-04`. */
export function priceRuleName(rule: PriceRule): string {
  return rule.rule === 'months' ? `${isoMonth(rule.base)}..${isoMonth(rule.end)}` : rule.rule;
}

/** The price level that stands for one side of a comparison, and the months it rests on. */
export interface PriceReading {
  readonly value: Rational;
  readonly levels: readonly Level[];
  /** How many months a complete reading has: 1 or 12. */
  readonly of: number;
}

/** An end-year mean may stand on nine months or more; a base mean never on fewer than twelve. */
const FEWEST_MONTHS = 9;
const MONTHS_IN_YEAR = 12;

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

/** The level that stands for the base pay year. */
export function basePrice(
  index: PriceIndex,
  rule: PriceRule,
  since: PayYear,
  asOf: Day | undefined,
): PriceReading | Absence {
  switch (rule.rule) {
    case 'months':
      return single(index, rule.base, asOf);
    case 'start':
      return single(index, openingApril(since), asOf);
    case 'average':
      return yearMean(index, since, asOf, MONTHS_IN_YEAR);
    default:
      return single(index, closingApril(since), asOf);
  }
}

/** The level that stands for the end pay year. */
export function endPrice(
  index: PriceIndex,
  rule: PriceRule,
  until: PayYear,
  asOf: Day | undefined,
): PriceReading | Absence {
  switch (rule.rule) {
    case 'months':
      return single(index, rule.end, asOf);
    case 'start':
      return single(index, openingApril(until), asOf);
    case 'average':
      return yearMean(index, until, asOf, FEWEST_MONTHS);
    case 'end':
      return single(index, closingApril(until), asOf);
    case 'latest':
      return single(index, lastKnownMonth(index, asOf) ?? index.first, asOf);
  }
}

function single(index: PriceIndex, month: Month, asOf: Day | undefined): PriceReading | Absence {
  const level = index.levels.get(month);
  if (!level) return outside(index, month);
  if (asOf !== undefined && knownFrom(index, month) > asOf) {
    return { code: 'not-known-then', what: { index: index.shortTitle, month }, asOf };
  }
  return { value: level.value, levels: [level], of: 1 };
}

function yearMean(
  index: PriceIndex,
  payYear: PayYear,
  asOf: Day | undefined,
  fewest: number,
): PriceReading | Absence {
  if (index.yearly) return single(index, addMonths(closingApril(payYear), -1), asOf);
  const first = openingApril(payYear);
  if (first < index.first) return outside(index, first);
  const levels: Level[] = [];
  for (let month = first; month < closingApril(payYear); month = addMonths(month, 1)) {
    const level = index.levels.get(month);
    if (level && (asOf === undefined || knownFrom(index, month) <= asOf)) levels.push(level);
  }
  if (levels.length >= fewest) {
    return { value: mean(levels.map((level) => level.value)), levels, of: MONTHS_IN_YEAR };
  }
  if (levels.length === 0 && first > index.last) return outside(index, first);
  const last = lastKnownMonth(index, asOf);
  if (asOf !== undefined && (last === undefined || last < index.last)) {
    const needed = addMonths(first, fewest - 1);
    return { code: 'not-known-then', what: { index: index.shortTitle, month: needed }, asOf };
  }
  return {
    code: 'incomplete-year',
    index: index.shortTitle,
    payYear,
    have: levels.length,
    need: fewest,
    last: index.last,
  };
}

function outside(index: PriceIndex, needed: Month): Absence {
  return needed < index.first
    ? {
        code: 'before-series-start',
        of: 'prices',
        index: index.shortTitle,
        first: index.first,
        needed,
        yearly: index.yearly,
      }
    : {
        code: 'after-series-end',
        of: 'prices',
        index: index.shortTitle,
        last: index.last,
        release: index.lastRelease,
        needed,
        yearly: index.yearly,
      };
}

/** The weakest confidence among the levels read. */
export function readingConfidence(...readings: readonly PriceReading[]): Confidence {
  const letters = readings.flatMap((reading) => reading.levels.map((level) => level.confidence));
  return letters.sort().at(-1) ?? 'A';
}

/** Whether a reading stands on fewer months than its year has. */
export function isProvisional(reading: PriceReading): boolean {
  return reading.levels.length < reading.of;
}

/**
 * Which way an incomplete mean leans: `low` when its last month stands above the mean, so that
 * the months still missing are likely to lift it; `high` when below.
 */
export function leaning(reading: PriceReading): 'low' | 'high' {
  const last = reading.levels.at(-1);
  return last && compare(last.value, reading.value) < 0 ? 'high' : 'low';
}
