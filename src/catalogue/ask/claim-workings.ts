import type { Day } from '../../domain/calendar.js';
import type { Part, PayRise, RealTerms, Working } from '../../domain/claims/working.js';
import { type EarningsPeriod, payYearOfPeriod } from '../../domain/earnings/period.js';
import { inPayYear, type Moment } from '../../domain/moment.js';
import { FULL_TIME } from '../../domain/real-terms.js';
import type { Catalogue, FiledClaim } from '../catalogue.js';
import { findIndex, findMethods } from '../names/find.js';
import type { FiledComputation, FiledPart } from '../shapes/computation.js';
import { figure, month, must, payYear, period, window } from './claim-parts.js';
import { ownRise, payFinder } from './claim-pay.js';
import { readPrices } from './read-options.js';

/** The base year of the dispute, where a computation names no other. */
const SINCE = '2008/09';

type Filed<K> = Extract<FiledComputation | FiledPart, { kind: K }>;

/** What turns the computations of one claim into workings. */
export function workingsFor(catalogue: Catalogue, claim: FiledClaim['claim'], day: Day) {
  const pays = payFinder(catalogue, claim);
  const asOf = (knownThen: true | undefined) => (knownThen ? day : undefined);

  function realTerms(filed: Filed<'real-terms'>): RealTerms {
    const [method] = filed.method === undefined ? [] : findMethods(catalogue, [filed.method]);
    const own = method?.earnings;
    const choices = method
      ? { index: method.index.value, prices: method.prices.rule, pay: method.pay.value }
      : { index: filed.index ?? '', prices: readPrices(filed.prices ?? ''), pay: filed.pay };
    const months = filed.period === undefined ? own?.window : window(filed.period);
    const pay =
      choices.pay === undefined
        ? ownRise(filed.payRise ?? '')
        : pays.series({ ...filed, pay: choices.pay }, own?.weights);
    const specification = {
      method,
      index: findIndex(catalogue, choices.index),
      prices: choices.prices,
      pay,
      day: undefined,
      asOf: asOf(filed.knownThen),
      time: FULL_TIME,
    };
    if (!months) {
      const since = payYear(filed.since ?? SINCE);
      const until = payYear(must(filed.until, 'no until'));
      return { kind: 'real-terms', specification: { ...specification, since }, until };
    }
    const since = payYearOfPeriod(months.base);
    const until = payYearOfPeriod(months.end);
    return {
      kind: 'real-terms',
      specification: { ...specification, since, window: months },
      until,
    };
  }

  function payRise(filed: Filed<'pay-rise'>): PayRise {
    const known = asOf(filed.knownThen);
    const series = pays.series(filed);
    if (filed.period !== undefined) {
      const { base, end } = window(filed.period);
      return { kind: 'pay-rise', series, base: overPeriod(base), end: overPeriod(end) };
    }
    const at = (text: string | undefined) => inPayYear(payYear(must(text, 'no year')), known);
    return { kind: 'pay-rise', series, base: at(filed.since), end: at(filed.until) };
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
          posts: filed.grades.map(pays.post),
          moment: inPayYear(payYear(filed.in), asOf(filed.knownThen)),
          supplement: filed.supplement === undefined ? undefined : figure(filed.supplement),
        };
      case 'earnings':
        return { kind: 'earnings', series: pays.earnings(filed), period: period(filed.period) };
      case 'raised': {
        const moment = inPayYear(payYear(filed.in));
        return { kind: 'raised', post: pays.post(filed.grade), moment, by: part(filed.by) };
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

/** When earnings of a period are read: they are of its months, whatever was in force at its end. */
function overPeriod(months: EarningsPeriod): Moment {
  return { ...inPayYear(payYearOfPeriod(months)), period: months };
}
