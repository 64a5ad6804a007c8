import type { PayYear } from '../../../domain/calendar.js';
import type { PayFindings } from '../../../domain/compare/pays.js';
import { historyOf } from '../../../domain/history/history.js';
import { sharedReadings } from '../../../domain/readings.js';
import { PayrestoreError } from '../../../errors.js';
import type { Catalogue } from '../../catalogue.js';
import { askCompare } from '../compare.js';
import type { CompareOptions } from '../compare-options.js';

/** What can be asked of a chart of pay series. */
export type PayChartOptions = Pick<
  CompareOptions,
  'nation' | 'workforce' | 'grades' | 'index' | 'prices' | 'pay' | 'asOf'
> & { readonly since?: string; readonly until?: string };

const BESIDE = ['rpi', 'cpi'];

/**
 * Which pay? Chains, scales and earnings as `compare --pay all` has them, from the first year that
 * all of them reach. Throws as `askCompare` does.
 */
export function askPayChart(catalogue: Catalogue, options: PayChartOptions): PayFindings {
  const { since, until, ...rest } = options;
  const compared = askCompare(catalogue, {
    ...rest,
    pay: rest.pay ?? ['all'],
    index: rest.index ?? BESIDE,
    prices: rest.prices ?? ['average'],
    ...(since === undefined ? {} : { since: [since] }),
    ...(until === undefined ? {} : { until: [until] }),
  });
  const { outcomes } = compared.grid;
  const [first] = outcomes;
  if (!first) throw new TypeError('a comparison without specifications');
  if (new Set(outcomes.map((each) => each.specification.prices)).size > 1) {
    throw new PayrestoreError('conflicting-options', {
      given: `--prices ${rest.prices?.join(' ')}`,
      valid: 'one price rule for all of the lines',
    });
  }
  const readings = sharedReadings();
  const rows = [...new Set(outcomes.map(({ specification }) => specification))];
  const last = Math.max(...outcomes.map((each) => each.until)) as PayYear;
  const history = (row: (typeof rows)[number]) => historyOf(row, last, readings);
  const { index, pay } = first.specification;
  return {
    compared,
    since: first.specification.since,
    pays: rows.filter((row) => row.index === index).map(history),
    prices: rows.filter((row) => row.pay === pay).map(history),
  };
}
