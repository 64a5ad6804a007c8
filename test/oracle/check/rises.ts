import { closingDay, startOf } from '../dates.js';
import { type Fraction, minus, over, plus, printed, times } from '../fractions.js';
import { once } from '../once.js';
import { readData } from '../read-data.js';
import { FIRST, payOf } from '../space.js';
import type { Quote } from './claims.js';
import {
  crossesContracts,
  entryOf,
  HUNDRED,
  ONE,
  type Span,
  saidOf,
  seriesOf,
  spansOf,
  type Where,
} from './figures.js';

const rises = new Map<string, readonly Cash[]>();

/** What pay itself rose by. */
export interface Cash extends Span {
  readonly pay: string;
  readonly grade: string | null;
  readonly percent: Fraction;
  /** The percentages that it is made of, where it is made of some. */
  readonly awards: readonly Fraction[];
  readonly named: boolean;
  /** Whether its two points are of two contracts. */
  readonly crosses: boolean;
  /** Whether all awards of the end year count, those before its last, or one alone. */
  readonly counted: 'all' | 'first' | 'one';
}

interface Award {
  readonly payYear: string;
  readonly percent: string;
  readonly status: string;
  readonly knownSince: string;
  readonly chains?: readonly string[];
}

const files = new Map<string, readonly Award[]>();

function awardsOf(where: Where): readonly Award[] {
  const file = `awards/${entryOf(where).awards}.json`;
  return once(files, file, () => readData<{ awards: readonly Award[] }>(file).awards);
}

const grown = (awards: readonly Award[]) =>
  awards.map(({ percent }) => plus(ONE, over(printed(percent), HUNDRED))).reduce(times, ONE);
const asPercent = (ratio: Fraction) => times(HUNDRED, minus(ratio, ONE));

function chainRises(chain: string, { since, until }: Span, where: Where): readonly Cash[] {
  const inside = awardsOf(where).filter(
    ({ payYear, chains }) =>
      startOf(payYear) > since &&
      startOf(payYear) <= until &&
      (chains === undefined || chains.includes(chain)),
  );
  const rise = (counted: Cash['counted'], awards: readonly Award[]): Cash => ({
    pay: chain,
    grade: null,
    since,
    until,
    counted,
    crosses: false,
    percent: asPercent(grown(awards)),
    awards: awards.map(({ percent }) => printed(percent)),
    // What was worked out for 2008/09 is not what was printed; one worked back proves nothing.
    named: awards.every(
      ({ status }) => status !== 'implied' && (status !== 'inferred' || since === FIRST),
    ),
  });
  const last = inside
    .filter(({ payYear }) => startOf(payYear) === until)
    .sort((a, b) => (a.knownSince < b.knownSince ? -1 : 1));
  const before = inside.filter((award) => !last.includes(award));
  return [
    rise('all', inside),
    ...last.slice(1).map((_, at) => rise('first', [...before, ...last.slice(0, at + 1)])),
    ...(last.length > 1 && until - since === 1 ? last.map((award) => rise('one', [award])) : []),
  ];
}

/** What a grade's point rose by, and what it did before either of its amounts was revised. */
export function pointRises(series: { pay: string; grade: string }, span: Span, where: Where) {
  const { since, until } = span;
  const pay = payOf(where.workforce);
  const closed = series.pay === 'scale-2002';
  const before = pay.baseAmount(series.grade, closingDay(since), closed);
  const now = pay.amount(series.grade, closingDay(until), closed, true);
  if ('code' in before || 'code' in now) return [];
  const crosses = !closed && crossesContracts(where, series.grade, span);
  const rise = (from: Fraction, to: Fraction, counted: Cash['counted']): Cash => ({
    ...series,
    since,
    until,
    counted,
    crosses,
    awards: [],
    named: true,
    percent: asPercent(over(to, from)),
  });
  const revised = closed
    ? []
    : pay.revisions(series.grade, closingDay(since)).flatMap((base) =>
        pay
          .revisions(series.grade, closingDay(until))
          .filter((end) => base.replaced || end.replaced)
          .map((end) => rise(base.pounds, end.pounds, 'first')),
      );
  return [rise(before.pounds, now.pounds, 'all'), ...revised];
}

/** The years that a rise in pay may be over. */
export function cashSpans(quote: Quote): readonly Span[] {
  const { since, untils, years } = quote;
  if (since !== undefined || years !== undefined) return spansOf(quote);
  const ends = spansOf(quote).map(({ until }) => until);
  const recent = ends.flatMap((until) =>
    Array.from({ length: untils ? 1 : 4 }, (_, less) => ({ since: until - 1 - less, until })),
  );
  const all = [...ends.map((until) => ({ since: FIRST, until })), ...recent];
  return all.filter(
    (span, at) =>
      span.since >= FIRST &&
      at === all.findIndex((each) => each.since === span.since && each.until === span.until),
  );
}

/** Every rise in pay that a quote may be of; the same awards by two names are one. */
export function cashOf(quote: Quote, where: Where): readonly Cash[] {
  return once(rises, saidOf(quote, where), () => allRises(quote, where));
}

function allRises(quote: Quote, where: Where): readonly Cash[] {
  const told = new Set<string>();
  return cashSpans(quote)
    .flatMap((span) =>
      seriesOf(where).flatMap(({ pay, grade }) =>
        grade === null ? chainRises(pay, span, where) : pointRises({ pay, grade }, span, where),
      ),
    )
    .filter(({ grade, since, until, counted, percent: { top, bottom } }) => {
      if (grade !== null) return true;
      const key = `${since} ${until} ${counted} ${(top * 10n ** 40n) / bottom}`;
      return told.has(key) ? false : told.add(key);
    });
}
