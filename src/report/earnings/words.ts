import { type Specification, windowOf } from '../../domain/calc.js';
import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { Weights } from '../../domain/earnings/group.js';
import type { EarningsId } from '../../domain/earnings/measures.js';
import { type EarningsPeriod, isSamePeriod } from '../../domain/earnings/period.js';
import type { PrintedMeasure } from '../../domain/earnings/series.js';
import { monthText, shortMonth } from '../months.js';

/** What the measures of earnings are called: always said, since they point in opposite directions. */
export const MEASURES: Readonly<Record<EarningsId, string>> = {
  'earnings-basic': 'basic pay per full-time post',
  'earnings-total': 'total earnings per person',
  'earnings-full-time': 'total earnings per full-time post',
  'earnings-basic-plus': 'basic pay per full-time post plus pay beyond basic per person',
  'earnings-basic-person': 'basic pay per person',
};

/** The averages as they are printed. */
export const PRINTED: Readonly<Record<PrintedMeasure, string>> = {
  basicPerFte: 'basic pay per full-time post',
  basic: 'basic pay per person',
  nonBasic: 'pay beyond basic per person',
  total: 'total earnings per person',
};

/** "12 months to August 2010", or "October 2009 × 12". */
export function earningsMonths({ last, months }: EarningsPeriod): string {
  return months === 1 ? `${monthText(last)} × 12` : `12 months to ${monthText(last)}`;
}

/** "year to Aug 2010", or "Oct 2009 × 12", for tables. */
export function shortPeriod({ last, months }: EarningsPeriod): string {
  return months === 1 ? `${shortMonth(last)} × 12` : `year to ${shortMonth(last)}`;
}

/** What a row starts from: a pay year, or the months of earnings. */
export function baseText(specification: Specification): string {
  const window = windowOf(specification, specification.since);
  return window ? earningsMonths(window.base) : payYearLabel(specification.since);
}

/** What a row ends with. */
export function endText(specification: Specification, until: PayYear): string {
  const window = windowOf(specification, until);
  return window ? earningsMonths(window.end) : payYearLabel(until);
}

/** How the grades of a group are put together. */
export function weightsText(weights: Weights, id: EarningsId): string {
  const who = id === 'earnings-basic' ? 'posts' : 'people';
  switch (weights.kind) {
    case 'plain':
      return "the plain mean of its grades' changes, each counting the same";
    case 'people':
      return `weighted by the ${who} in each grade at either end`;
    case 'mix':
      return isSamePeriod(weights.base, weights.end)
        ? `a fixed mix, by the ${who} of the ${earningsMonths(weights.base)}`
        : `weighted by the ${who} of ${earningsMonths(weights.base)} and of ${earningsMonths(weights.end)}`;
  }
}
