import { defaultUntil, lastPayYear, latestPayYear, type Specification } from '../../domain/calc.js';
import { type PayYear, payYearLabel, payYearOfMonth } from '../../domain/calendar.js';
import type { Readings } from '../../domain/readings.js';
import { PayrestoreError } from '../../errors.js';
import { DEFAULT_SINCE } from './calc.js';
import type { Given } from './compare-options.js';
import { type End, endOfMonths, firstOfEarnings, firstPayYear } from './end-year.js';
import { readPayYear } from './read-options.js';

/** The pay years that specifications start from and end with. */
export interface Years {
  readonly since: readonly PayYear[];
  readonly until: readonly PayYear[];
  /** The same, as ends: one list for all the rows that end in every year. */
  readonly everyEnd: readonly End[];
  /** The last pay year that any of the pay has data for. */
  readonly last: PayYear;
  /** The end year where none is asked for; undefined where all prices end themselves. */
  readonly usual: PayYear | undefined;
}

/**
 * The base and end years: those given; every one that pay has data for where they vary; or
 * 2008/09, and the latest in which every specification from there has a result.
 *
 * @param rowsFrom the specifications from a base year, without those whose prices end themselves.
 */
export function yearsOf(
  given: { readonly since: Given; readonly until: Given },
  rowsFrom: (since: PayYear) => readonly Specification[],
  readings: Readings,
): Years {
  const named = read('--since', given.since);
  const usualBase = readPayYear('--since', DEFAULT_SINCE);
  // A common base is one that all of the pay has: earnings start later than awards do.
  const common = Math.max(
    usualBase,
    ...rowsFrom(usualBase).map(({ pay }) => firstOfEarnings(pay) ?? usualBase),
  );
  const bases = named.length > 0 ? named : [common as PayYear];
  const rows = bases.flatMap(rowsFrom);
  const last = Math.max(...rows.map(lastPayYear)) as PayYear;
  const lowest = Math.min(...bases);
  const first = named.length > 0 ? lowest : Math.max(lowest, firstPayYear(rows));
  // With no later year in the data the next one is named, and its absence says why.
  const usual = (
    rows.length > 0 ? Math.max(defaultUntil(rows, readings), lowest + 1) : undefined
  ) as PayYear | undefined;
  const asked = read('--until', given.until);
  const every = given.until.varies ? yearsBetween(first + 1, last) : [];
  const until = firstOf(asked, every, usual === undefined ? [] : [usual]);
  const before = given.since.varies ? yearsBetween(first, Math.max(...until) - 1) : [];
  const since = firstOf(named, before, bases);
  const everyEnd = until.map((year) => ({ until: year, day: undefined }));
  return { since, until, everyEnd, last, usual };
}

/** The first list with anything in it. */
function firstOf(...lists: readonly (readonly PayYear[])[]): readonly PayYear[] {
  return lists.find(({ length }) => length > 0) ?? [];
}

function read(option: string, { values }: Given): readonly PayYear[] {
  return [...new Set(values.map((value) => readPayYear(option, value)))];
}

function yearsBetween(first: number, last: number): readonly PayYear[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) as PayYear);
}

/** Whether a row's prices end where they say, whatever end years are asked for. */
export function endsItself({ prices }: Pick<Specification, 'prices'>): boolean {
  return prices.rule === 'latest' || prices.rule === 'months';
}

/**
 * When a row ends: in the end years, unless its prices end themselves. Two months named outright
 * give way to end years that were asked for; the newest month cannot.
 */
export function endsOf(
  row: Specification,
  { until, everyEnd }: Years,
  given: Given,
): readonly End[] {
  const asked = given.values.length > 0;
  if (row.prices.rule === 'months' && !asked) {
    const end = endOfMonths(row.prices, row.since);
    return end ? [end] : everyEnd;
  }
  if (row.prices.rule !== 'latest') return everyEnd;
  const latest = latestPayYear(row.index, row.asOf) ?? payYearOfMonth(row.index.first);
  if (asked && !until.includes(latest)) {
    throw new PayrestoreError('conflicting-options', {
      given: `--prices latest and --until ${until.map(payYearLabel).join(' ')}`,
      valid: `our ${row.index.shortTitle} ends in ${payYearLabel(latest)}`,
    });
  }
  return [{ until: latest, day: undefined }];
}
