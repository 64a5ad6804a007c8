import type { Absence } from './absence.js';
import {
  addMonths,
  closingApril,
  type Day,
  type Month,
  openingApril,
  type PayYear,
} from './calendar.js';
import { type EarningsPeriod, financialYear, firstMonth } from './earnings/period.js';
import {
  type Confidence,
  knownFrom,
  type Level,
  lastKnownMonth,
  type PriceIndex,
  type PriceRule,
} from './price-index.js';
import { compare, mean, type Rational } from './rational.js';

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

/** The level that stands for the base pay year, or for the months of earnings. */
export function basePrice(
  index: PriceIndex,
  rule: PriceRule,
  since: PayYear,
  asOf: Day | undefined,
  period: EarningsPeriod = financialYear(since),
): PriceReading | Absence {
  switch (rule.rule) {
    case 'months':
      return single(index, rule.base, asOf);
    case 'start':
      return single(index, openingApril(since), asOf);
    case 'average':
      return yearMean(index, since, asOf, MONTHS_IN_YEAR);
    case 'same-months':
      return meanOver(index, period, asOf);
    case 'last-month':
      return single(index, period.last, asOf);
    default:
      return single(index, closingApril(since), asOf);
  }
}

/** The level that stands for the end pay year, or for the months of earnings. */
export function endPrice(
  index: PriceIndex,
  rule: PriceRule,
  until: PayYear,
  asOf: Day | undefined,
  period: EarningsPeriod = financialYear(until),
): PriceReading | Absence {
  switch (rule.rule) {
    case 'months':
      return single(index, rule.end, asOf);
    case 'start':
      return single(index, openingApril(until), asOf);
    case 'average':
      return yearMean(index, until, asOf, FEWEST_MONTHS);
    case 'same-months':
      return meanOver(index, period, asOf);
    case 'last-month':
      return single(index, period.last, asOf);
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

/** The mean of all of the months: of earnings nothing is provisional, and of prices then neither. */
function meanOver(
  index: PriceIndex,
  period: EarningsPeriod,
  asOf: Day | undefined,
): PriceReading | Absence {
  const levels: Level[] = [];
  for (let month = firstMonth(period); month <= period.last; month = addMonths(month, 1)) {
    const reading = single(index, month, asOf);
    if ('code' in reading) return reading;
    levels.push(...reading.levels);
  }
  return { value: mean(levels.map((level) => level.value)), levels, of: period.months };
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
