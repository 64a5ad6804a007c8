import { addYears, type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { Scenario } from '../../domain/offer/prices.js';
import { compare, fromDecimal, type Rational, rational } from '../../domain/rational.js';
import { PayrestoreError } from '../../errors.js';

/** Inflation outside of these is a slip of the keys. */
const [LEAST, MOST] = [-20, 100];

/** `2.5..4`, `2.5-4`, `2.5 to 4%`. */
const RANGE = /^(.*[^.])(?:\.\.| to |(?<=[\d%] ?)[-–])(.+)$/i;

/** The courses of inflation asked for, over the pay years whose price level is not published. */
export function readInflation(
  given: string | number | undefined,
  unknown: readonly PayYear[],
): readonly Scenario[] {
  if (given === undefined) return [{ id: 'none', rates: new Map() }];
  const text = String(given).trim();
  const all = (rate: Rational) => new Map(unknown.map((year) => [year, rate]));
  const [, low, high] = RANGE.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const ends = [rateOf(text, low), rateOf(text, high)] as const;
    if (compare(ends[0], ends[1]) >= 0) throw malformed(text);
    if (unknown.length === 0) return [{ id: 'none', rates: new Map() }];
    return [
      { id: 'low', rates: all(ends[0]) },
      { id: 'high', rates: all(ends[1]) },
    ];
  }
  const rates = text.split(',').map((rate) => rateOf(text, rate));
  const [only, ...others] = rates;
  if (only && others.length === 0) {
    return unknown.length === 0
      ? [{ id: 'none', rates: new Map() }]
      : [{ id: 'given', rates: all(only) }];
  }
  if (rates.length !== unknown.length) throw miscounted(text, rates.length, unknown);
  return [
    { id: 'given', rates: new Map(unknown.map((year, at) => [year, rates[at] as Rational])) },
  ];
}

/** The pay years after the last with a price level, up to the last that is asked about. */
export function unknownYears(last: PayYear | undefined, until: PayYear): readonly PayYear[] {
  if (last === undefined || last >= until) return [];
  return Array.from({ length: until - last }, (_, at) => addYears(last, at + 1));
}

function rateOf(text: string, part: string): Rational {
  const rate = fromDecimal(part.trim().replace(/ ?%$/, ''));
  if (!rate || compare(rate, rational(LEAST)) < 0 || compare(rate, rational(MOST)) > 0) {
    throw malformed(text);
  }
  return rate;
}

function malformed(given: string): PayrestoreError {
  return new PayrestoreError('malformed-number', {
    given,
    where: '--inflation',
    valid: `write percent a year, from ${LEAST} to ${MOST}: one rate 3, one for each year 3,2.5,2, or a range 2.5..4, 2.5-4`,
  });
}

function miscounted(text: string, count: number, unknown: readonly PayYear[]): PayrestoreError {
  const years = unknown.map(payYearLabel).join(', ');
  return new PayrestoreError('malformed-number', {
    given: text,
    where: '--inflation',
    valid:
      unknown.length === 0
        ? 'prices are published for every pay year asked about, and none is to be assumed'
        : `it has ${count} rates, and prices are not published for ${unknown.length}: ${years}`,
  });
}
