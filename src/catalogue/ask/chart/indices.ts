import { isAbsence } from '../../../domain/absence.js';
import {
  addMonths,
  closingApril,
  type Month,
  openingApril,
  type PayYear,
} from '../../../domain/calendar.js';
import { canRead, type PriceIndex, type PriceRule } from '../../../domain/price-index.js';
import { type IndexFindings, rebase } from '../../../domain/rebased.js';
import { PayrestoreError } from '../../../errors.js';
import type { Catalogue } from '../../catalogue.js';
import { findIndex, separate } from '../../names/find.js';
import { DEFAULT_SINCE } from '../calc.js';
import { readDay, readPayYear, readPrices } from '../read-options.js';

/** What can be asked of a chart of price indices. */
export interface IndexChartOptions {
  readonly index?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly prices?: string;
  readonly asOf?: string;
}

const USUAL = ['rpi', 'cpi', 'cpih', 'hci'];
const ALL = 'all';

/**
 * Price indices on the level that stands for one pay year. Throws a `PayrestoreError` on unknown
 * names, malformed years, and rules that name no level of the base year.
 */
export function askIndexChart(catalogue: Catalogue, options: IndexChartOptions): IndexFindings {
  const asOf = options.asOf === undefined ? undefined : readDay('--as-of', options.asOf);
  const since = readPayYear('--since', options.since ?? DEFAULT_SINCE);
  const until = options.until === undefined ? undefined : readPayYear('--until', options.until);
  const names = options.index === undefined ? [] : separate(options.index);
  const indices = named(catalogue, names);
  const yearly = indices.find((index) => index.yearly);
  const rule = readPrices(options.prices ?? (yearly ? 'average' : 'end'));
  refuseOthers(rule, options.prices, yearly);
  if (until !== undefined && until <= since) {
    throw new PayrestoreError('years-reversed', {
      given: `base --since ${options.since ?? DEFAULT_SINCE}, end --until ${options.until}`,
    });
  }
  const found = indices.map((index) => ({
    index,
    result: rebase(index, rule, since, until && lastMonth(rule, until), asOf),
  }));
  return {
    ...{ since, rule, asOf },
    rebased: found.flatMap(({ result }) => (isAbsence(result) ? [] : [result])),
    absent: found.flatMap(({ index, result }) =>
      isAbsence(result) ? [{ index, absence: result }] : [],
    ),
  };
}

/** Those named; `all` for every one there is; else the usual four and the user's own. */
function named(catalogue: Catalogue, names: readonly string[]): readonly PriceIndex[] {
  const wanted = names.length > 0 ? names : [...USUAL, ...catalogue.given.indices];
  const ids = wanted.flatMap((name) =>
    name.trim().toLowerCase() === ALL ? catalogue.indexIds() : [name],
  );
  return [...new Set(ids.map((id) => findIndex(catalogue, id)))];
}

function refuseOthers(rule: PriceRule, given: string | undefined, yearly: PriceIndex | undefined) {
  if (!['start', 'end', 'average'].includes(rule.rule)) {
    throw new PayrestoreError('conflicting-options', {
      given: `chart index and --prices ${given}`,
      valid: 'a level of the base year is set to 100; use start, end or average',
    });
  }
  if (yearly && !canRead(yearly, rule)) {
    throw new PayrestoreError('conflicting-options', {
      given: `--index ${yearly.id} and --prices ${given}`,
      valid: `${yearly.shortTitle} has levels of financial years and no months; use --prices average`,
    });
  }
}

/** The last month that the rule reads of a pay year. */
function lastMonth({ rule }: PriceRule, until: PayYear): Month {
  if (rule === 'start') return openingApril(until);
  return rule === 'average' ? addMonths(closingApril(until), -1) : closingApril(until);
}
