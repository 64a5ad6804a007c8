import { closingDay, label, startOf } from '../dates.js';
import { type Fraction, minus, over, times, whole } from '../fractions.js';
import { once } from '../once.js';
import { ratios } from '../real-terms.js';
import { FIRST, LAST, payOf, pricesOf, WORKFORCES, YEAR_RULES, yearsBetween } from '../space.js';
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

const INDICES = ['rpi', 'cpi', 'cpih', 'hci'];
export const HUNDRED = whole(100);
export const ONE = whole(1);

export function entryOf({ workforce }: Where) {
  const entry = WORKFORCES.find(({ id }) => id === workforce);
  if (!entry) throw new Error(workforce);
  return entry;
}

/** The indices that a figure is looked for on: a comparator only where it was said. */
export function indicesOf({ index }: Where): readonly string[] {
  return index === undefined ? INDICES : [index];
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
  const ends = untils?.map(startOf) ?? yearsBetween(FIRST + 1, LAST);
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

/** Those that are like for like: where there are average awards, points of two contracts are not. */
export function alike<T extends { readonly crosses: boolean }>(all: readonly T[], where: Where) {
  return hasAverage(where) ? all.filter(({ crosses }) => !crosses) : all;
}

export function hasAverage(where: Where): boolean {
  return entryOf(where).chains.length > 0;
}

/** What figures there are does not hang on the quoted one. */
export function saidOf({ since, untils, years }: Quote, where: Where): string {
  return JSON.stringify({ since, untils, years, where });
}

function allReals(quote: Quote, where: Where): readonly Real[] {
  return spansOf(quote).flatMap((span) =>
    seriesOf(where).flatMap((series) =>
      indicesOf(where).flatMap((index) =>
        YEAR_RULES.flatMap((rule) => realOf({ ...span, ...series, index, rule }, quote, where)),
      ),
    ),
  );
}

type Question = Pick<Real, 'pay' | 'grade' | 'index' | 'rule' | 'since' | 'until'>;

export function realOf(question: Question, quote: Quote, where: Where): readonly Real[] {
  const { pay, grade, index, since } = question;
  const found = ratios(question, payOf(where.workforce), pricesOf(index));
  if ('code' in found) return [];
  const crosses = pay === 'scale' && crossesContracts(where, grade ?? '', question);
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

/** Whether a grade is on two contracts in two years. */
export function crossesContracts(
  { workforce }: Where,
  grade: string,
  { since, until }: Span,
): boolean {
  const [before, now] = [since, until].map((year) =>
    payOf(workforce).contractOn(grade, closingDay(year)),
  );
  return before !== now;
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
