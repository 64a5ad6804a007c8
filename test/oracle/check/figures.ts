import { closingDay, label, startOf } from '../dates.js';
import { type Fraction, minus, over, plus, printed, times, whole } from '../fractions.js';
import { once } from '../once.js';
import { Pay } from '../pay.js';
import { readData } from '../read-data.js';
import { ratios } from '../real-terms.js';
import { pricesOf, WORKFORCES } from '../space.js';
import type { Quote } from './claims.js';
import { type Method, methodsFor } from './methods.js';

/** What a quoted figure is looked for in: a workforce's pay, of one grade where one was said. */
export interface Where {
  readonly workforce: string;
  readonly grade?: string;
  readonly index?: string;
}

/** Pay against prices: what both were multiplied by. */
export interface Real {
  readonly pay: string;
  readonly grade: string | null;
  readonly index: string;
  readonly rule: string;
  readonly since: number;
  readonly until: number;
  readonly ratio: Fraction;
  readonly inflation: Fraction;
  /** Whether its two points are of two contracts. */
  readonly crosses: boolean;
  /** The method whose figure it is. */
  readonly method: Method | undefined;
}

const FIRST = 2008;
const INDICES = ['rpi', 'cpi', 'cpih', 'hci'];
export const RULES = ['start', 'end', 'average'];
const HUNDRED = whole(100);
const ONE = whole(1);

const pays = new Map(WORKFORCES.map(({ id }) => [id, new Pay(id)]));
export const payOf = (workforce: string) => pays.get(workforce) as Pay;

/** The newest pay year that the data says anything of. */
export const LAST = 2026;

export function entryOf({ workforce }: Where) {
  const entry = WORKFORCES.find(({ id }) => id === workforce);
  if (!entry) throw new Error(workforce);
  return entry;
}

/** Every grade, or the one that was said; bare points of a contract only where said. */
export function stagesOf(where: Where): readonly string[] {
  const stages = entryOf(where).grades.filter(({ lowestStage }) => lowestStage === undefined);
  return where.grade === undefined ? stages.map(({ id }) => id) : [where.grade];
}

export interface Span {
  readonly since: number;
  readonly until: number;
}

/** The years that a figure against prices may be of: from 2008/09 unless the words say otherwise. */
export function spansOf({ since, untils, years }: Quote): readonly Span[] {
  const said = since === undefined ? undefined : startOf(since);
  const ends = untils?.map(startOf) ?? Array.from({ length: LAST - FIRST }, (_, at) => 2009 + at);
  const spans = ends.map((until) => ({
    since: said ?? (years === undefined ? FIRST : until - years),
    until,
  }));
  return spans.filter(
    (span) =>
      span.since < span.until &&
      (years === undefined ||
        (span.since >= FIRST && (untils !== undefined || span.until - span.since === years))),
  );
}

/** The pay that a figure may be of: average awards; a grade's points too where it was said. */
export function seriesOf(where: Where): readonly { pay: string; grade: string | null }[] {
  const { chains, scaled } = entryOf(where);
  const average = chains.map((pay) => ({ pay, grade: null }));
  if (average.length > 0 && where.grade === undefined) return average;
  const own = scaled.filter((pay) => pay === 'scale' || average.length > 0);
  return [...average, ...own.flatMap((pay) => stagesOf(where).map((grade) => ({ pay, grade })))];
}

/** Every figure against prices that a quote may be of, in the order of years, pay, index and rule. */
export function realsOf(quote: Quote, where: Where): readonly Real[] {
  return once(reals, saidOf(quote, where), () => allReals(quote, where));
}

const reals = new Map<string, readonly Real[]>();
const rises = new Map<string, readonly Cash[]>();

/** What figures there are does not hang on the quoted one. */
function saidOf({ since, untils, years }: Quote, where: Where): string {
  return JSON.stringify({ since, untils, years, where });
}

function allReals(quote: Quote, where: Where): readonly Real[] {
  const indices = where.index === undefined ? INDICES : [where.index];
  return spansOf(quote).flatMap((span) =>
    seriesOf(where).flatMap((series) =>
      indices.flatMap((index) =>
        RULES.flatMap((rule) => realOf({ ...span, ...series, index, rule }, quote, where)),
      ),
    ),
  );
}

type Question = Pick<Real, 'pay' | 'grade' | 'index' | 'rule' | 'since' | 'until'>;

export function realOf(question: Question, quote: Quote, where: Where): readonly Real[] {
  const { pay, grade, index, since, until } = question;
  const of = payOf(where.workforce);
  const found = ratios(question, of, pricesOf(index));
  if ('code' in found) return [];
  const contracts = [since, until].map((year) => of.contractOn(grade ?? '', closingDay(year)));
  const crosses = pay === 'scale' && contracts[0] !== contracts[1];
  const method = methodsFor(entryOf(where)).find(
    (each) =>
      each.pay === pay &&
      each.index === index &&
      each.rule === question.rule &&
      (startOf(each.since) === since ||
        (quote.since === label(since) && each.from.includes(label(since)))),
  );
  const { ratio, inflation } = found;
  return [{ ...question, ratio, inflation, crosses, method }];
}

/** A figure's percentage, as it is quoted in a unit. */
export function percentOf({ ratio, inflation }: Real, unit: Quote['unit']): Fraction {
  const cut = minus(ONE, over(ratio, inflation));
  switch (unit) {
    case 'cut':
      return times(HUNDRED, cut);
    case 'rise':
      return times(HUNDRED, minus(over(inflation, ratio), ONE));
    case 'real-rise':
      return times(whole(-100), cut);
    default:
      throw new Error(unit);
  }
}

/** The rise in prices less the rise in pay. */
export function differenceOf({ ratio, inflation }: Real): Fraction {
  return times(HUNDRED, minus(inflation, ratio));
}

/** What pay itself rose by. */
export interface Cash extends Span {
  readonly pay: string;
  readonly grade: string | null;
  readonly percent: Fraction;
  /** The percentages that it is made of, where it is made of some. */
  readonly awards: readonly Fraction[];
  readonly named: boolean;
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

const grown = (awards: readonly Award[]) =>
  awards.map(({ percent }) => plus(ONE, over(printed(percent), HUNDRED))).reduce(times, ONE);
const asPercent = (ratio: Fraction) => times(HUNDRED, minus(ratio, ONE));

export function chainRises(chain: string, { since, until }: Span, where: Where): readonly Cash[] {
  const { awards: all } = readData<{ awards: readonly Award[] }>(
    `awards/${entryOf(where).awards}.json`,
  );
  const inside = all.filter(
    ({ payYear, chains }) =>
      startOf(payYear) > since &&
      startOf(payYear) <= until &&
      (chains === undefined || chains.includes(chain)),
  );
  const rise = (counted: Cash['counted'], awards: readonly Award[]): Cash => ({
    ...{ pay: chain, grade: null, since, until, counted },
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
  const rise = (from: Fraction, to: Fraction, counted: Cash['counted']): Cash => ({
    ...{ ...series, since, until, counted, awards: [], named: true },
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
