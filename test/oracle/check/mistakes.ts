import { startOf } from '../dates.js';
import { type Fraction, plus } from '../fractions.js';
import { YEAR_RULES } from '../space.js';
import { type Quote, roundsTo } from './claims.js';
import {
  alike,
  differenceOf,
  entryOf,
  hasAverage,
  indicesOf,
  percentOf,
  type Real,
  realOf,
  realsOf,
  spansOf,
  stagesOf,
  type Where,
} from './figures.js';
import { isPrinted, methodsFor } from './methods.js';
import { cashOf, cashSpans, pointRises } from './rises.js';

/** What a figure was mistaken for: the code, how well it explains, what it is and should be. */
export interface Mistake {
  readonly code: string;
  readonly strength: string;
  readonly until: number;
  readonly is: Fraction;
  readonly right: Fraction | undefined;
}

/** The figures of a quote that are like for like. */
const fairOf = (quote: Quote, where: Where) => alike(realsOf(quote, where), where);

/** Whether the publisher of a figure printed it, and as the quoted one. */
function wasPrinted(real: Real, { unit, text }: Quote, where: Where): boolean {
  const { nation } = entryOf(where);
  return isPrinted({ ...real, nation }, unit === 'rise', percentOf(real, unit), text);
}

/** Every mistake that explains a quoted percentage. */
export function mistakesOf(quote: Quote, where: Where, elsewhere: readonly Where[]) {
  const mistakes =
    quote.unit !== 'cash-rise'
      ? [
          ...swapped(quote, where),
          ...otherYear(quote, where),
          ...subtracted(quote, where),
          ...acrossContracts(quote, where),
        ]
      : [...added(quote, where), ...severalYears(quote, where), ...oneGrade(quote, where)];
  return [...mistakes, ...elsewhere.flatMap((there) => inNation(quote, there))];
}

/** A cut told as a rise, or a rise as a cut. */
function swapped(quote: Quote, where: Where): readonly Mistake[] {
  const { unit, text, untils } = quote;
  if (unit === 'real-rise') return [];
  const other = unit === 'cut' ? 'rise' : 'cut';
  const code = unit === 'cut' ? 'rise-as-cut' : 'cut-as-rise';
  return fairOf(quote, where)
    .filter(({ method }) => method)
    .map((real) => ({ real, is: percentOf(real, other), right: percentOf(real, unit) }))
    .filter(({ is, right }) => roundsTo(text, is) && !roundsTo(text, right))
    .map(({ real, is, right }) => {
      const said = wasPrinted(real, { ...quote, unit: other }, where);
      const strength = untils ? 'stated' : said ? 'printed' : 'possible';
      return { code, strength, until: real.until, is, right };
    });
}

/** Right in a year that was not said. */
function otherYear(quote: Quote, where: Where): readonly Mistake[] {
  const { untils, ...anyYear } = quote;
  const { unit, text } = anyYear;
  if (!untils) return [];
  const asked = fairOf(quote, where);
  return realsOf(anyYear, where).flatMap((real) => {
    const is = percentOf(real, unit);
    if (!real.method || untils.map(startOf).includes(real.until) || !roundsTo(text, is)) return [];
    const right = asked.find(
      ({ method, pay, grade }) =>
        method === real.method && pay === real.pay && grade === real.grade,
    );
    return [
      {
        code: unit === 'rise' ? 'rise-on-other-year' : 'other-year',
        strength: wasPrinted(real, quote, where) ? 'printed' : 'possible',
        until: real.until,
        is,
        right: right && percentOf(right, unit),
      },
    ];
  });
}

/** The rise in pay taken from the rise in prices. */
function subtracted(quote: Quote, where: Where): readonly Mistake[] {
  const { unit, text, untils } = quote;
  if (unit !== 'cut') return [];
  return fairOf(quote, where)
    .filter(({ method }) => method)
    .map((real) => ({ until: real.until, is: differenceOf(real), right: percentOf(real, unit) }))
    .filter(({ is, right }) => roundsTo(text, is) && !roundsTo(text, right))
    .map((found) => ({
      code: 'compounding-ignored',
      strength: untils ? 'stated' : 'possible',
      ...found,
    }));
}

/** A point of one contract against one of another. */
function acrossContracts(quote: Quote, where: Where): readonly Mistake[] {
  const { unit, text, untils } = quote;
  if (!hasAverage(where) || (!untils && where.grade === undefined)) return [];
  const stated = where.grade !== undefined && (untils || where.index !== undefined);
  const pairs = indicesOf(where).flatMap((index) => YEAR_RULES.map((rule) => ({ index, rule })));
  const used = pairs.filter((pair) =>
    methodsFor(entryOf(where)).some((each) => each.index === pair.index && each.rule === pair.rule),
  );
  const right = fairOf(quote, where);
  return spansOf(quote).flatMap((span) =>
    stagesOf(where).flatMap((grade) =>
      (used.length > 0 ? used : pairs)
        .flatMap((pair) => realOf({ pay: 'scale', grade, ...span, ...pair }, quote, where))
        .filter((real) => real.crosses && roundsTo(text, percentOf(real, unit)))
        .map((real) => {
          const fair = right.find(
            (each) =>
              each.grade === null &&
              each.index === real.index &&
              each.rule === real.rule &&
              each.since === real.since &&
              each.until === real.until,
          );
          return {
            code: 'across-break',
            strength: stated ? 'stated' : 'possible',
            until: real.until,
            is: percentOf(real, unit),
            right: fair && percentOf(fair, unit),
          };
        }),
    ),
  );
}

/** Awards added where they multiply. */
function added(quote: Quote, where: Where): readonly Mistake[] {
  const { text, years, untils } = quote;
  return cashOf(quote, where)
    .filter(({ counted, awards }) => counted === 'all' && awards.length > 1)
    .map(({ awards, percent, until }) => ({ is: awards.reduce(plus), right: percent, until }))
    .filter(({ is, right }) => roundsTo(text, is) && !roundsTo(text, right))
    .map((found) => ({
      code: 'compounding-ignored',
      strength: years !== undefined || untils ? 'stated' : 'possible',
      ...found,
    }));
}

/** The awards of two to four years as those of one. */
function severalYears(quote: Quote, where: Where): readonly Mistake[] {
  const { text, untils, since, years = 1 } = quote;
  if (!untils || since !== undefined || years !== 1) return [];
  const asked = cashOf(quote, where);
  return [2, 3, 4].flatMap((length) =>
    cashOf({ ...quote, years: length }, where)
      .filter(({ counted, percent }) => counted === 'all' && roundsTo(text, percent))
      .map((is) => {
        const right = asked.find(
          (each) =>
            each.pay === is.pay &&
            each.grade === is.grade &&
            each.until === is.until &&
            each.since === each.until - 1,
        );
        return {
          code: 'years-as-one',
          strength: 'stated',
          until: is.until,
          is: is.percent,
          right: right?.percent,
        };
      }),
  );
}

/** One grade's rise as everyone's. */
function oneGrade(quote: Quote, where: Where): readonly Mistake[] {
  const { text, untils, years } = quote;
  if (where.grade !== undefined || !hasAverage(where)) return [];
  const asked = cashOf(quote, where);
  if (asked.some(({ percent }) => roundsTo(text, percent))) return [];
  return cashSpans(quote).flatMap((span) =>
    stagesOf(where)
      .flatMap((grade) => pointRises({ pay: 'scale', grade }, span, where))
      .filter(({ percent }) => roundsTo(text, percent))
      .map((is) => {
        const right = asked.find(
          ({ since, until, counted }) =>
            since === is.since && until === is.until && counted === is.counted,
        );
        return {
          code: 'one-grade',
          strength: untils || years !== undefined ? 'stated' : 'possible',
          until: is.until,
          is: is.percent,
          right: right?.percent,
        };
      }),
  );
}

/** The same percentage in another nation, where a method or a published point gives it. */
function inNation(quote: Quote, there: Where): readonly Mistake[] {
  const { text, unit, untils, years } = quote;
  const printed = methodsFor(entryOf(there)).flatMap((method) =>
    method.printed.map(({ until }) => until),
  );
  const asked = untils || years !== undefined ? quote : { ...quote, untils: [...new Set(printed)] };
  const mistake = (until: number, is: Fraction, strength: string): Mistake => ({
    code: 'other-nation',
    strength,
    until,
    is,
    right: undefined,
  });
  if (unit === 'cash-rise') {
    return cashOf(asked, there)
      .filter(({ grade, percent }) => grade !== null && roundsTo(text, percent))
      .map(({ until, percent }) => mistake(until, percent, 'possible'));
  }
  return realsOf(asked, there)
    .filter((real) => real.method && roundsTo(text, percentOf(real, unit)))
    .map((real) => {
      const strength = wasPrinted(real, asked, there) ? 'printed' : 'possible';
      return mistake(real.until, percentOf(real, unit), strength);
    });
}
