import { isAbsence } from '../domain/absence.js';
import {
  calculate,
  defaultUntil,
  latestPayYear,
  type Outcome,
  type Specification,
} from '../domain/calc.js';
import {
  type Day,
  lastDayOf,
  type PayYear,
  payYearLabel,
  payYearOfDay,
  payYearOfMonth,
} from '../domain/calendar.js';
import type { CalcFindings } from '../domain/findings.js';
import type { Method } from '../domain/method.js';
import type { PaySeries } from '../domain/pay.js';
import { type PriceIndex, type PriceRule, priceRuleName } from '../domain/price-index.js';
import { toRounded } from '../domain/rational.js';
import { todayPay } from '../domain/today.js';
import type { Grade, Workforce } from '../domain/workforce.js';
import { PayrestoreError } from '../errors.js';
import type { CalcOptions } from './calc-options.js';
import { readOwnPay, readTime, refuseConflicts } from './calc-options.js';
import type { Catalogue } from './catalogue.js';
import { findGrades, findIndex, findMethods, findWorkforce } from './find.js';
import { nearest } from './nearest.js';
import { readDay, readPayYear, readPrices } from './read-options.js';

const DEFAULT_SINCE = '2008/09';
const CLOSED = 'scale-2002';

/** The choices of one row before pay is attached. */
interface Choices {
  readonly method: Method | undefined;
  readonly index: PriceIndex;
  readonly prices: PriceRule;
  readonly pay: string;
}

/** Understands a question, finds its evidence, and works it out. */
export function askCalc(catalogue: Catalogue, options: CalcOptions): CalcFindings {
  refuseConflicts(options);
  const since = readPayYear('--since', options.since ?? DEFAULT_SINCE);
  const on = options.on === undefined ? undefined : readDay('--on', options.on);
  const asOf = options.asOf === undefined ? undefined : readDay('--as-of', options.asOf);
  const time = readTime(options);
  const own = readOwnPay(options);
  const workforce = own ? undefined : findWorkforce(catalogue, options.nation, options.workforce);
  const grades = workforce && options.grades ? findGrades(workforce, options.grades) : [];
  const choices = chosen(catalogue, options);
  const series = choices.map((choice) => payOf(choice, own, workforce, grades, asOf));
  const months = choices[0]?.prices.rule === 'months' ? choices[0].prices : undefined;
  // Two months named outright, and no year: pay is read in the end month, as `latest` does.
  const day = on ?? (months && options.until === undefined ? lastDayOf(months.end) : undefined);

  const rowCount = Math.max(1, grades.length);
  const specifications: Specification[] = [];
  for (let row = 0; row < rowCount; row += 1) {
    choices.forEach((choice, index) => {
      const pay = series[index]?.[row];
      if (!pay) return;
      const { method, prices } = choice;
      specifications.push({ method, index: choice.index, prices, pay, since, day, asOf, time });
    });
  }
  const until = untilOf(options, specifications, day);
  if (until <= since && until >= firstPayYear(specifications, since)) {
    throw new PayrestoreError('years-reversed', {
      given: `--since ${payYearLabel(since)} --until ${payYearLabel(until)}`,
      valid: `did you mean --until ${payYearLabel((since + 1) as PayYear)} or later?`,
    });
  }
  const outcomes = specifications.map((specification) => calculate(specification, until));
  const first = choices[0];
  const named = choices.flatMap((choice) => choice.method?.id ?? []);
  const free = first && !first.method && !(own && choices.length > 1) ? first : undefined;
  return {
    query: {
      nation: workforce?.nation ?? null,
      workforce: workforce?.workforce ?? null,
      grades: grades.map((grade) => grade.id),
      methods: named,
      index: free?.index.id ?? null,
      prices: free ? priceRuleName(free.prices) : null,
      pay: own ? 'own' : (free?.pay ?? null),
      since: payYearLabel(since),
      until: payYearLabel(until),
      untilGiven: options.until !== undefined,
      on: on ?? null,
      asOf: asOf ?? null,
      hoursPerWeek: toRounded(time.hoursPerWeek, 6),
      weeksPerYear: toRounded(time.weeksPerYear, 6),
      basePay: own ? toRounded(own.base, 2) : null,
      currentPay: own ? toRounded(own.current, 2) : null,
    },
    workforce,
    grades,
    outcomes,
    today: workforce && !on ? grades.map((grade) => todayPay(workforce, grade, asOf, time)) : [],
    contrasts: contrastsOf(outcomes),
    asOf,
    time,
  };
}

/** The rows' choices: those given, or the methods named, or the default methods. */
function chosen(catalogue: Catalogue, options: CalcOptions): readonly Choices[] {
  if (options.index !== undefined || options.prices !== undefined || options.pay !== undefined) {
    return [
      {
        method: undefined,
        index: findIndex(catalogue, options.index ?? 'rpi'),
        prices: readPrices(options.prices ?? 'end'),
        pay: options.pay?.trim().toLowerCase() ?? 'awards',
      },
    ];
  }
  const methods = options.methods
    ? findMethods(catalogue, options.methods)
    : catalogue.methods().filter((method) => method.default);
  // On one's own pay the rows pair index and prices as the methods do, but are not the methods.
  const own = options.basePay !== undefined;
  return methods.map((method) => ({
    method: own ? undefined : method,
    index: catalogue.index(method.index.value),
    prices: method.prices.rule,
    pay: method.pay.value,
  }));
}

/** The pay of one row, for each grade. */
function payOf(
  choice: Choices,
  own: Extract<PaySeries, { kind: 'own' }> | undefined,
  workforce: Workforce | undefined,
  grades: readonly Grade[],
  asOf: Day | undefined,
): readonly PaySeries[] {
  if (own || !workforce) return own ? [own] : [];
  const chain = workforce.chains.get(choice.pay);
  if (chain) {
    const asked = grades.length > 0 ? grades : [undefined];
    return asked.map((grade) => ({ kind: 'chain', id: choice.pay, chain, workforce, grade }));
  }
  const closed = choice.pay === CLOSED ? workforce.closedScale : undefined;
  if (choice.pay !== 'scale' && !closed) {
    const known = [...workforce.chains.keys(), 'scale', ...(workforce.closedScale ? [CLOSED] : [])];
    throw new PayrestoreError('unknown-pay-series', {
      given: choice.pay,
      nearest: nearest(choice.pay, known),
      valid: known.join(', '),
    });
  }
  if (grades.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: `--grade (for --pay ${choice.pay})`,
      valid: "a scale is the pay of a grade's own point: --grade F1, or --grade all",
    });
  }
  const scales = closed ? [closed] : workforce.scales.map((entry) => entry.scale);
  const undated = scales.find((scale) => !scale.dated);
  if (asOf !== undefined && undated) {
    throw new PayrestoreError('undated-scale', { given: undated.title });
  }
  return grades.map((grade) => ({ kind: 'scale', id: choice.pay, workforce, grade, closed }));
}

/** Each grade's first answered chain row, on the grade's own scale, where that crosses a break. */
function contrastsOf(outcomes: readonly Outcome[]): readonly Outcome[] {
  const seen = new Set<Grade>();
  return outcomes.flatMap(({ specification, until, answer }): Outcome[] => {
    const { pay } = specification;
    if (isAbsence(answer) || pay.kind !== 'chain' || !pay.grade || seen.has(pay.grade)) return [];
    seen.add(pay.grade);
    const { workforce, grade } = pay;
    const scale: PaySeries = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined };
    const contrast = calculate({ ...specification, method: undefined, pay: scale }, until);
    const crosses =
      !isAbsence(contrast.answer) &&
      contrast.answer.pay.notices.some((notice) => notice.code === 'contract-break');
    return crosses ? [contrast] : [];
  });
}

function untilOf(
  options: CalcOptions,
  specifications: readonly Specification[],
  day: Day | undefined,
): PayYear {
  const asked = options.until === undefined ? undefined : readPayYear('--until', options.until);
  if (day !== undefined) return payYearOfDay(day);
  const first = specifications[0];
  if (first?.prices.rule !== 'latest') return asked ?? defaultUntil(specifications);
  const latest = latestPayYear(first.index, first.asOf) ?? payYearOfMonth(first.index.first);
  if (asked !== undefined && asked !== latest) {
    throw new PayrestoreError('conflicting-options', {
      given: `--prices latest and --until ${payYearLabel(asked)}`,
      valid: `our ${first.index.shortTitle} ends in ${payYearLabel(latest)}`,
    });
  }
  return latest;
}

/** Before this year there is no pay at all, which is an absence and not a slip. */
function firstPayYear(specifications: readonly Specification[], since: PayYear): PayYear {
  const starts = specifications.map(({ pay }) => {
    if (pay.kind === 'chain') return pay.chain.base;
    const first = pay.kind === 'scale' ? pay.workforce.scales[0]?.appliesFrom : undefined;
    return first ? payYearOfDay(first) : since;
  });
  return Math.min(...starts) as PayYear;
}
