import {
  type Day,
  type PayYear,
  parsePayYear,
  payYearOfDay,
  payYearOfMonth,
} from '../../domain/calendar.js';
import type { Ground } from '../../domain/check/claim.js';
import { type EarningsGround, QUOTED } from '../../domain/check/earned.js';
import { amountReader } from '../../domain/check/paid.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { type Method, speaksOf } from '../../domain/method.js';
import type { PaySeries } from '../../domain/pay-series.js';
import type { PriceIndex, PriceRule } from '../../domain/price-index.js';
import { sharedReadings } from '../../domain/readings.js';
import type { WorkingTime } from '../../domain/real-terms.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findIndex, findMethods } from '../names/find.js';
import { earningsGrades } from '../names/find-earnings.js';
import { findGrades } from '../names/find-grades.js';
import { CLOSED, payOf } from './pay-choice.js';
import { readPrices } from './read-options.js';

/** The indices a figure is looked for on where none is named; a comparator only when it is. */
const INDICES = ['rpi', 'cpi', 'cpih', 'hci'];
const RULES = ['start', 'end', 'average'] as const;
/** The base year where none is said. */
export const USUAL_SINCE = parsePayYear('2008/09') as PayYear;

/** What narrows the search: names as the user or the words gave them. */
export interface Narrowing {
  readonly index: string | undefined;
  readonly prices: string | undefined;
  readonly pay: string | undefined;
  readonly methods: readonly string[] | undefined;
  /** The grades said; none where everyone is meant. */
  readonly grades: readonly Grade[];
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
  /** The payroll grades that the words name. */
  readonly payrollGrades: readonly string[];
  /** Whether the words mean earnings, and not only the base year points to them. */
  readonly earningsMeant: boolean;
  /** Whether earnings join the search, or alone are meant. */
  readonly earnings?: 'join' | 'only' | undefined;
}

/** The evidence that a claim about a workforce's pay is searched in. */
export function groundOf(catalogue: Catalogue, workforce: Workforce, narrowing: Narrowing): Ground {
  const { asOf, time } = narrowing;
  const methods = methodsOf(catalogue, workforce, narrowing.methods);
  const only = narrowing.methods ? methods : undefined;
  const pays = narrowing.earnings === 'only' ? [] : paysOf(workforce, narrowing, only);
  const grades = lookedAt(workforce, narrowing.grades);
  const earnings = narrowing.earnings && earningsGround(catalogue, workforce, narrowing, methods);
  return {
    workforce,
    pays,
    earnings,
    grades,
    points: grades.map((each) => ({
      kind: 'scale',
      id: 'scale',
      workforce,
      grade: each,
      closed: undefined,
    })),
    indices: indicesOf(catalogue, narrowing.index, only),
    indexStated: narrowing.index !== undefined,
    rules: rulesOf(narrowing.prices, only),
    methods,
    usualSince: USUAL_SINCE,
    lastYear: lastYearOf(workforce, pays, earnings, asOf),
    asOf,
    time,
    readings: sharedReadings(),
    amounts: amountReader(workforce, asOf),
  };
}

/** The payroll grades, and the measures that earnings are quoted by; or the one an option names. */
function earningsGround(
  catalogue: Catalogue,
  workforce: Workforce,
  { pay, asOf, methods: named, payrollGrades, earningsMeant: meant }: Narrowing,
  methods: readonly Method[],
): EarningsGround | undefined {
  const all = earningsGrades(catalogue, workforce);
  const said = all.filter(({ id }) => payrollGrades.includes(id));
  const grades = said.length > 0 ? said : all;
  // When each month of earnings became known is in no data.
  if (grades.length === 0 || asOf !== undefined) return undefined;
  const id = pay?.trim().toLowerCase();
  return {
    workforce,
    grades,
    named: said.length > 0,
    meant,
    // Where methods are named, nothing but they is looked at.
    ids: id !== undefined && isEarningsId(id) ? [id] : named ? [] : QUOTED,
    methods: id === undefined ? methods.filter(({ earnings }) => earnings) : [],
  };
}

/** The grades said, or every stage. */
function lookedAt(workforce: Workforce, said: readonly Grade[]): readonly Grade[] {
  if (said.length > 0 || workforce.grades.length === 0) return said;
  return findGrades(workforce, ['all']);
}

function methodsOf(
  catalogue: Catalogue,
  workforce: Workforce,
  names: readonly string[] | undefined,
): readonly Method[] {
  const all = names ? findMethods(catalogue, names) : catalogue.methods();
  const apt = all.filter((method) => speaksOf(method, workforce));
  if (names && apt.length === 0) {
    throw new PayrestoreError('method-of-others', {
      given: names.join(', '),
      where: workforce.title,
      cause: 'others',
      valid: 'no --method, or one that payrestore methods names for this pay',
    });
  }
  return apt;
}

function indicesOf(
  catalogue: Catalogue,
  name: string | undefined,
  only: readonly Method[] | undefined,
): readonly PriceIndex[] {
  if (name !== undefined) return [findIndex(catalogue, name)];
  const ids = only ? only.map((method) => method.index.value) : INDICES;
  return [...new Set(ids)].map((id) => catalogue.index(id));
}

function rulesOf(
  prices: string | undefined,
  only: readonly Method[] | undefined,
): readonly PriceRule[] {
  if (prices !== undefined) return [readPrices(prices)];
  const named = only?.map((method) => method.prices.rule.rule);
  return RULES.filter((rule) => !named || named.includes(rule)).map((rule) => ({ rule }));
}

/**
 * The nation's pay series: its chains of awards; and the points of the grade that is meant, or of
 * every grade where no chain speaks for them all.
 */
function paysOf(
  workforce: Workforce,
  { grades: said, pay, asOf }: Narrowing,
  only: readonly Method[] | undefined,
): readonly PaySeries[] {
  const grades = lookedAt(workforce, said);
  const series = (id: string) => {
    const of = workforce.chains.has(id) ? [] : grades;
    const choice = { pay: id } as Parameters<typeof payOf>[0];
    return payOf(choice, undefined, workforce, of, asOf);
  };
  if (pay !== undefined) return series(pay.trim().toLowerCase());
  if (only) {
    const inForce = only.filter((method) => !method.earnings);
    return [...new Set(inForce.map((method) => method.pay.value))].flatMap(series);
  }
  const chains = [...workforce.chains.keys()].flatMap(series);
  if (chains.length > 0 && said.length === 0) return chains;
  const closed = chains.length > 0 && workforce.closedScale ? series(CLOSED) : [];
  return [...chains, ...series('scale'), ...closed];
}

function lastYearOf(
  workforce: Workforce,
  pays: readonly PaySeries[],
  earnings: EarningsGround | undefined,
  asOf: Day | undefined,
): PayYear {
  const confirmed = [
    ...workforce.scales.map(({ scale }) => scale.confirmedThrough),
    ...pays.flatMap((pay) => (pay.kind === 'chain' ? [pay.chain.confirmedThrough] : [])),
  ].map(payYearOfDay);
  const paid = earnings?.grades.flatMap(({ of }) => of.map(({ last }) => payYearOfMonth(last)));
  const last = Math.max(...(confirmed.length > 0 ? confirmed : (paid ?? []))) as PayYear;
  return asOf === undefined ? last : (Math.min(last, payYearOfDay(asOf)) as PayYear);
}

/** The same staff's ground in every other nation that has them, for figures told of the wrong one. */
export function groundsElsewhere(
  catalogue: Catalogue,
  { nation, workforce, id }: Workforce,
  narrowing: Omit<Narrowing, 'grades'>,
): readonly Ground[] {
  // Scales elsewhere do not say when their amounts became known.
  if (narrowing.asOf !== undefined || narrowing.methods || narrowing.pay) return [];
  return catalogue
    .workforceNames()
    .filter((name) => name.workforce === workforce && name.id !== id && name.nation !== nation)
    .map((name) => {
      const other = groundOf(catalogue, catalogue.workforce(name.id), {
        ...narrowing,
        grades: [],
      });
      // Only what a method there is known to use: a wider search would find anything.
      const used = other.methods;
      return {
        ...other,
        indices: other.indices.filter(({ id: index }) =>
          used.some((method) => method.index.value === index),
        ),
        rules: other.rules.filter(({ rule }) =>
          used.some((method) => method.prices.value === rule),
        ),
      };
    });
}
