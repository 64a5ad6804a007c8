import type { Specification } from '../../domain/calc.js';
import {
  type Day,
  lastDayOf,
  type Month,
  type PayYear,
  parseMonth,
  parsePayYear,
} from '../../domain/calendar.js';
import type {
  Claim,
  ClaimFigure,
  Part,
  PayRise,
  RealTerms,
  Working,
} from '../../domain/claims/claim.js';
import { inPayYear } from '../../domain/moment.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { QuotedFigure } from '../../domain/quoted.js';
import { add, fromDecimal, HUNDRED, type Rational } from '../../domain/rational.js';
import { FULL_TIME } from '../../domain/real-terms.js';
import type { Workforce } from '../../domain/workforce.js';
import type { Catalogue, FiledClaim } from '../catalogue.js';
import { findIndex, findMethods } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import type { FigureFile } from '../shapes/claims.js';
import type { FiledComputation, FiledPart } from '../shapes/computation.js';
import { CLOSED } from './choices.js';
import { readPrices } from './read-options.js';

/** The base year of the dispute, where a computation names no other. */
const SINCE = '2008/09';

type Scale = Extract<PaySeries, { kind: 'scale' }>;
type Filed<K> = Extract<FiledComputation | FiledPart, { kind: K }>;

/**
 * A claim with the evidence for its computations: index levels, amounts and awards. Throws where
 * it names what the catalogue does not have, which verification of its file would have said.
 */
export function withEvidence(catalogue: Catalogue, { claim, origin }: FiledClaim): Claim {
  const day = lastDayOfDate(claim.said);
  const { saidNote, methodNote, why, note, ...rest } = claim;
  const evidence = evidenceFor(catalogue, claim, day);
  return {
    ...rest,
    saidNote,
    methodNote,
    why,
    note,
    day,
    origin,
    figures: claim.figures.map((figure): ClaimFigure => {
      const { actually, computation, instead = [] } = figure;
      return {
        quoted: quotedFigure(figure),
        unit: figure.unit,
        of: figure.of,
        verdict: figure.verdict ?? claim.verdict,
        working: computation && evidence(computation),
        forecast: figure.forecast ?? false,
        needs: figure.needs,
        actually: actually && { unit: actually.unit, working: evidence(actually.computation) },
        instead: instead.map((each) => ({ what: each.what, working: evidence(each.computation) })),
      };
    }),
  };
}

/** A figure as quoted; its decimals say how exactly, where nothing else does. */
function quotedFigure({ printed, to, power, hedge }: FigureFile): QuotedFigure {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return { value: printed, to, power: power ?? -decimals, hedge };
}

/** The last day of a day, month or year. */
function lastDayOfDate(said: string): Day {
  if (said.length === 'YYYY-MM-DD'.length) return said as Day;
  return lastDayOf(month(said.length === 'YYYY'.length ? `${said}-12` : said));
}

/** What turns the computations of one claim into workings. */
function evidenceFor(catalogue: Catalogue, claim: FiledClaim['claim'], day: Day) {
  const asOf = (knownThen: true | undefined) => (knownThen ? day : undefined);

  function workforce(nation: string | undefined): Workforce {
    const wanted = nation ?? claim.nation;
    const found = catalogue
      .workforceNames()
      .find((name) => name.nation === wanted && name.workforce === claim.workforce);
    if (!found) throw new TypeError(`data: no workforce ${wanted} ${claim.workforce}`);
    return catalogue.workforce(found.id);
  }

  function series(pay: string, grade: string | undefined, nation?: string): PaySeries {
    const of = workforce(nation);
    const [found] = grade === undefined ? [] : findGrades(of, [grade]);
    const chain = of.chains.get(pay);
    if (chain) return { kind: 'chain', id: pay, chain, workforce: of, grade: found };
    const closed = pay === CLOSED ? of.closedScale : undefined;
    if (!found) throw new TypeError(`data: ${claim.id} names no pay ${pay}`);
    return { kind: 'scale', id: pay, workforce: of, grade: found, closed };
  }

  const post = (grade: string) => series('scale', grade) as Scale;

  function realTerms(filed: Filed<'real-terms'>): RealTerms {
    const [method] = filed.method === undefined ? [] : findMethods(catalogue, [filed.method]);
    const choices = method
      ? { index: method.index.value, prices: method.prices.rule, pay: method.pay.value }
      : { index: filed.index ?? '', prices: readPrices(filed.prices ?? ''), pay: filed.pay };
    const specification: Specification = {
      method,
      index: findIndex(catalogue, choices.index),
      prices: choices.prices,
      pay:
        choices.pay === undefined
          ? ownRise(filed.payRise ?? '')
          : series(choices.pay, filed.grade, filed.nation),
      since: payYear(filed.since ?? SINCE),
      day: undefined,
      asOf: asOf(filed.knownThen),
      time: FULL_TIME,
    };
    return { kind: 'real-terms', specification, until: payYear(filed.until) };
  }

  function payRise(filed: Filed<'pay-rise'>): PayRise {
    const known = asOf(filed.knownThen);
    return {
      kind: 'pay-rise',
      series: series(filed.pay, filed.grade, filed.nation),
      base: inPayYear(payYear(filed.since), known),
      end: inPayYear(payYear(filed.until), known),
    };
  }

  function part(filed: FiledPart): Part {
    switch (filed.kind) {
      case 'stated': {
        const { kind, as, source = claim.source } = filed;
        return { of: { kind, as, source, percent: figure(filed.percent) }, places: undefined };
      }
      case 'price-rise': {
        const { kind, base, end, places } = filed;
        const index = findIndex(catalogue, filed.index);
        return { of: { kind, index, base: month(base), end: month(end) }, places };
      }
      case 'pay-rise':
        return { of: payRise(filed), places: filed.places };
      case 'real-terms':
        return { of: realTerms(filed), places: filed.places };
    }
  }

  return function working(filed: FiledComputation): Working {
    switch (filed.kind) {
      case 'real-terms':
        return realTerms(filed);
      case 'pay-rise':
        return payRise(filed);
      case 'pay':
        return {
          kind: 'pay',
          posts: filed.grades.map(post),
          moment: inPayYear(payYear(filed.in), asOf(filed.knownThen)),
          supplement: filed.supplement === undefined ? undefined : figure(filed.supplement),
        };
      case 'raised': {
        const moment = inPayYear(payYear(filed.in));
        return { kind: 'raised', post: post(filed.grade), moment, by: part(filed.by) };
      }
      case 'undone':
        return { kind: 'undone', cut: part(filed.cut) };
      case 'sum':
      case 'compound':
        return { kind: filed.kind, parts: filed.parts.map(part) };
      case 'fall':
        return { kind: 'fall', from: figure(filed.from), to: figure(filed.to) };
    }
  };
}

/** Pay that rose by a stated percentage, as two amounts. */
function ownRise(percent: string): PaySeries {
  return { kind: 'own', id: 'own', base: HUNDRED, current: add(HUNDRED, figure(percent)) };
}

function figure(text: string): Rational {
  return must(fromDecimal(text), text);
}

function payYear(text: string): PayYear {
  return must(parsePayYear(text), text);
}

function month(text: string): Month {
  return must(parseMonth(text), text);
}

function must<T>(value: T | undefined, text: string): T {
  if (value === undefined) throw new TypeError(`data: ${text}`);
  return value;
}
