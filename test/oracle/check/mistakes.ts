import { type Fraction, plus } from '../fractions.js';
import { type Quote, roundsTo } from './claims.js';
import {
  differenceOf,
  entryOf,
  percentOf,
  type Real,
  RULES,
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

const isReal = ({ unit }: Quote) => unit === 'cut' || unit === 'rise' || unit === 'real-rise';

/** What is like for like: where there are average awards, points of two contracts are not. */
function alike(quote: Quote, where: Where): readonly Real[] {
  const average = entryOf(where).chains.length > 0;
  return realsOf(quote, where).filter(({ crosses }) => !(average && crosses));
}

/** Every mistake that explains a quoted percentage. */
export function mistakesOf(quote: Quote, where: Where, elsewhere: readonly Where[]) {
  const mistakes = isReal(quote)
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
  return alike(quote, where)
    .filter(({ method }) => method)
    .map((real) => ({ real, is: percentOf(real, other), right: percentOf(real, unit) }))
    .filter(({ is, right }) => roundsTo(text, is) && !roundsTo(text, right))
    .map(({ real, is, right }) => {
      const { nation } = entryOf(where);
      const said = isPrinted({ ...real, nation }, other === 'rise', is, text);
      const strength = untils ? 'stated' : said ? 'printed' : 'possible';
      return { code, strength, until: real.until, is, right };
    });
}

/** Right in a year that was not said. */
function otherYear(quote: Quote, where: Where): readonly Mistake[] {
  const { unit, text, untils, ...rest } = quote;
  if (!untils) return [];
  const asked = alike(quote, where);
  return realsOf({ ...rest, unit, text }, where).flatMap((real) => {
    const is = percentOf(real, unit);
    const years = spansOf(quote).map(({ until }) => until);
    if (!real.method || saidYears(untils).includes(real.until) || !roundsTo(text, is)) return [];
    const right = asked.find(
      ({ method, pay, grade }) =>
        method === real.method && pay === real.pay && grade === real.grade,
    );
    const { nation } = entryOf(where);
    const said = isPrinted({ ...real, nation }, unit === 'rise', is, text);
    return [
      {
        code: unit === 'rise' ? 'rise-on-other-year' : 'other-year',
        strength: said ? 'printed' : 'possible',
        until: real.until,
        is,
        right: right && years.length > 0 ? percentOf(right, unit) : undefined,
      },
    ];
  });
}

const saidYears = (untils: readonly string[]) => untils.map((year) => Number(year.slice(0, 4)));

/** The rise in pay taken from the rise in prices. */
function subtracted(quote: Quote, where: Where): readonly Mistake[] {
  const { unit, text, untils } = quote;
  if (unit !== 'cut') return [];
  return alike(quote, where)
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
  const average = entryOf(where).chains.length > 0;
  if (!average || (!untils && where.grade === undefined)) return [];
  const stated = where.grade !== undefined && (untils || where.index !== undefined);
  const pairs = indicesOf(where).flatMap((index) => RULES.map((rule) => ({ index, rule })));
  const used = pairs.filter((pair) =>
    methodsFor(entryOf(where)).some((each) => each.index === pair.index && each.rule === pair.rule),
  );
  const right = alike(quote, where);
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

const indicesOf = ({ index }: Where) => (index ? [index] : ['rpi', 'cpi', 'cpih', 'hci']);

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
  if (where.grade !== undefined || entryOf(where).chains.length === 0) return [];
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
  const { nation } = entryOf(there);
  const { text, unit, untils, years } = quote;
  const printed = methodsFor(entryOf(there)).flatMap((method) =>
    method.printed.map(({ until }) => until),
  );
  const asked = untils || years !== undefined ? quote : { ...quote, untils: [...new Set(printed)] };
  const mistake = (until: number, is: Fraction, strength: string) => ({
    ...{ code: 'other-nation', strength, until, is, right: undefined },
  });
  if (!isReal(quote)) {
    return cashOf(asked, there)
      .filter(({ grade, percent }) => grade !== null && roundsTo(text, percent))
      .map(({ until, percent }) => mistake(until, percent, 'possible'));
  }
  return realsOf(asked, there)
    .filter((real) => real.method && roundsTo(text, percentOf(real, unit)))
    .map((real) => {
      const is = percentOf(real, unit);
      const said = isPrinted({ ...real, nation }, unit === 'rise', is, text);
      return mistake(real.until, is, said ? 'printed' : 'possible');
    });
}
