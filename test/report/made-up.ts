import type { Absence } from '../../src/domain/absence.js';
import type { Award } from '../../src/domain/award-chain.js';
import { type Day, type Month, type PayYear, parseMonth } from '../../src/domain/calendar.js';
import type { PointAmount } from '../../src/domain/pay-scale.js';
import type { Level, PriceIndex } from '../../src/domain/price-index.js';
import { rational } from '../../src/domain/rational.js';

/** Made-up values of the domain, for the words that are put to them. */

export const year = (start: number) => start as PayYear;
export const day = (text: string) => text as Day;

export function month(text: string): Month {
  const found = parseMonth(text);
  if (found === undefined) throw new Error(`not a month: ${text}`);
  return found;
}

export function amount(value: number, more: Partial<PointAmount> = {}): PointAmount {
  return {
    scale: 'made-up',
    point: 'NP1',
    from: day('2023-04-01'),
    value: rational(value),
    printed: String(value),
    knownSince: undefined,
    source: 'made-up',
    confidence: 'A',
    revision: undefined,
    formula: undefined,
    ...more,
  };
}

export function level(number: number, provisional: boolean): Level {
  const common = { value: rational(100), printed: '100', source: 'made-up' } as const;
  return {
    ...common,
    month: month(`2025-0${number}`),
    year: undefined,
    confidence: 'A',
    formula: undefined,
    provisional,
  };
}

export function award(start: number, percent: string, status: Award['status']): Award {
  const effectiveFrom = day(`${start}-04-01`);
  const rest = { knownSince: undefined, source: 'made-up', note: undefined };
  return { payYear: year(start), effectiveFrom, percent, status, ...rest };
}

export const INDEX: PriceIndex = {
  id: 'rpi',
  title: 'Retail Prices Index',
  shortTitle: 'RPI',
  referencePeriod: 'January 1987=100',
  released: 'monthly',
  comparator: undefined,
  yearly: false,
  revised: false,
  levels: new Map(),
  first: month('1987-01'),
  last: month('2026-07'),
  lastRelease: day('2026-08-19'),
  origin: 'bundled',
};

/** A grade without a point on the day asked for. */
export const NOWHERE: Extract<Absence, { code: 'no-such-point-then' }> = {
  code: 'no-such-point-then',
  grade: 'StR 9',
  contract: '2016',
  begins: undefined,
  day: day('2026-03-31'),
  reason: undefined,
};

/** What no sentence may have in it: the trace of a value that was not there. */
export const HOLES = /undefined|null|NaN|\[object|\(\)| {2}/;
