import type { Award, AwardChain } from '../../src/domain/award-chain.js';
import {
  addMonths,
  type Day,
  type Month,
  type PayYear,
  parseMonth,
  parsePayYear,
  payYearOfDay,
} from '../../src/domain/calendar.js';
import type { Amount, NoAmount, PayScale, Point } from '../../src/domain/pay-scale.js';
import type { Level, PriceIndex } from '../../src/domain/price-index.js';
import { fromDecimal, type Rational } from '../../src/domain/rational.js';
import type { Grade, Workforce } from '../../src/domain/workforce.js';

/** Small invented evidence, with round figures, so that a test's arithmetic can be done by hand. */

function must<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new TypeError(`made up wrongly: ${text}`);
  return value;
}

export const month = (text: string): Month => must(parseMonth(text), text);
export const year = (text: string): PayYear => must(parsePayYear(text), text);
export const day = (text: string): Day => text as Day;
export const exact = (text: string): Rational => must(fromDecimal(text), text);

/** A price index whose levels follow each other month by month from `first`. */
export function madeUpIndex(
  first: string,
  levels: readonly string[],
  traits: Partial<PriceIndex> = {},
): PriceIndex {
  const start = month(first);
  const entries = levels.map((printed, offset): [Month, Level] => {
    const at = addMonths(start, offset);
    const value = exact(printed);
    const source = 'made-up-prices';
    return [
      at,
      {
        month: at,
        year: undefined,
        value,
        printed,
        source,
        confidence: 'A',
        formula: undefined,
        provisional: false,
      },
    ];
  });
  return {
    id: 'mpi',
    title: 'Made-up Prices Index',
    shortTitle: 'MPI',
    referencePeriod: 'April 2008=100',
    released: 'monthly',
    comparator: undefined,
    yearly: false,
    revised: false,
    levels: new Map(entries),
    first: start,
    last: addMonths(start, levels.length - 1),
    lastRelease: undefined,
    origin: 'bundled',
    ...traits,
  };
}

/** The same level for `count` months. */
export function flat(level: string, count: number): string[] {
  return Array.from({ length: count }, () => level);
}

/** An amount, as [in force from, pounds, what else is said of it]. */
type MadeUpEntry = readonly [from: string, amount: string, traits?: Partial<Amount>];

/** A stretch without an amount. */
export function noAmount(from: string, absent: NoAmount['absent'], reason: string): NoAmount {
  return { from: day(from), absent, knownSince: undefined, reason };
}

export function madeUpScale(
  id: string,
  points: Readonly<Record<string, readonly (MadeUpEntry | NoAmount)[]>>,
  confirmedThrough = '2013-03-31',
): PayScale {
  const made = Object.entries(points).map(([name, entries]): [string, Point] => [
    name,
    { scale: id, id: name, entries: entries.map(toEntry) },
  ]);
  return {
    id,
    title: `${id} scale`,
    contract: id,
    confirmedThrough: day(confirmedThrough),
    points: new Map(made),
    dated: made.every(([, point]) =>
      point.entries.every((entry) => 'absent' in entry || entry.knownSince !== undefined),
    ),
    origin: 'bundled',
  };
}

function toEntry(entry: MadeUpEntry | NoAmount): Amount | NoAmount {
  if ('absent' in entry) return entry;
  const [from, printed, traits] = entry;
  return {
    from: day(from),
    value: exact(printed),
    printed,
    knownSince: undefined,
    source: 'made-up-circular',
    confidence: 'A',
    revision: undefined,
    formula: undefined,
    ...traits,
  };
}

/** An award, as [in force from, percent, what else is said of it]. */
type MadeUpAward = readonly [from: string, percent: string, traits?: Partial<Award>];

export function madeUpChain(
  base: string,
  awards: readonly MadeUpAward[],
  confirmedThrough = '2013-03-31',
): AwardChain {
  return {
    id: 'awards',
    title: 'Made-up awards',
    nation: 'nowhere',
    workforce: 'makers',
    base: year(base),
    confirmedThrough: day(confirmedThrough),
    awards: awards.map(([from, percent, traits]) => ({
      payYear: payYearOfDay(day(from)),
      effectiveFrom: day(from),
      percent,
      status: 'circular',
      knownSince: undefined,
      source: 'made-up-circular',
      note: undefined,
      ...traits,
    })),
    origin: 'bundled',
  };
}

/** A grade that has held the given points, as [scale, point], oldest first. */
export function madeUpGrade(
  id: string,
  held: readonly (readonly [scale: string, point: string])[],
  lowestStage?: string,
): Grade {
  return {
    id,
    title: `Grade ${id}`,
    aliases: [],
    held: held.map(([scale, point]) => ({ scale, point })),
    lowestStage,
  };
}

/** A workforce on the given scales, as [scale, the day it applies from]. */
export function madeUpWorkforce(
  scales: readonly (readonly [scale: PayScale, appliesFrom: string])[],
  traits: Partial<Workforce> = {},
): Workforce {
  return {
    id: 'nowhere-makers',
    nation: 'nowhere',
    workforce: 'makers',
    title: 'makers in nowhere',
    aliases: [],
    scales: scales.map(([scale, from]) => ({ scale, appliesFrom: day(from), beside: false })),
    closedScale: undefined,
    chains: new Map(),
    breaks: [],
    grades: [],
    mapping: { source: 'made-up-mapping', note: '' },
    earnings: undefined,
    origin: 'bundled',
    ...traits,
  };
}
