import { type AbsenceCode, isAbsence } from '../../domain/absence.js';
import { type Answer, BUNDLED, type Outcome, ownFiles, windowOf } from '../../domain/calc.js';
import { isoMonth, payYearLabel } from '../../domain/calendar.js';
import { type EarningsComparison, weightsName } from '../../domain/earnings/group.js';
import { type EarningsPeriod, firstMonth, periodName } from '../../domain/earnings/period.js';
import { sourcesOf } from '../../domain/earnings/read.js';
import { type ChoiceStatus, methodStatus } from '../../domain/method.js';
import { type Confidence, type Level, priceRuleName } from '../../domain/price-index.js';
import { type PriceReading, readingConfidence } from '../../domain/price-reading.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import { breaksBetween } from '../../domain/workforce.js';
import { outcomeMessage } from '../messages.js';
import { percentNumber } from '../text.js';
import { type Step, stepsOf } from './steps.js';

/** A value at the base and at the end. */
export interface Pair<T> {
  readonly base: T;
  readonly end: T;
}

/**
 * One result of `calc`, as data: percentages in percent to 4 decimals, ratios to 6, money in
 * pounds to 2, each rounded once, half away from zero. With an `absence` every number is null.
 */
export interface CalcResult {
  readonly workforce: string | null;
  readonly nation: string | null;
  readonly grade: string | null;
  /** The base pay year; of earnings the period: `2010/11`, `12m-to-2010-08` or `2009-10x12`. */
  readonly since: string;
  readonly until: string;
  /** The day pay is read on, where that is not the `until` year's 31 March. */
  readonly on: string | null;
  readonly asOf: string | null;
  readonly method: string | null;
  /** `inferred` as soon as one of the method's choices is inferred and not stated. */
  readonly methodStatus: ChoiceStatus | null;
  readonly pay: string;
  /** Of earnings of several grades as one: how they are put together. */
  readonly weights: string | null;
  readonly index: string;
  readonly prices: string;
  /** True where the index is of something other than prices, such as average earnings. */
  readonly comparator: boolean;
  /** Of earnings: their months, `2009-09..2010-08`, or a month taken twelve times, `2009-10`. */
  readonly payPeriods: Pair<string | null>;
  /** The months read: `2009-04`, `2008-04..2009-03` for a mean, or the financial year `2008/09`. */
  readonly pricePeriods: Pair<string | null>;
  readonly priceLevels: Pair<number | null>;
  readonly months: Pair<{ readonly have: number; readonly of: number } | null>;
  readonly priceRatio: number | null;
  readonly payRatio: number | null;
  readonly nominalRisePercent: number | null;
  /** The cut, negative where pay has risen in real terms. */
  readonly erosionPercent: number | null;
  /** The rise on the `until` year's pay that would undo it. */
  readonly restorationPercent: number | null;
  readonly basePoint: string | null;
  readonly currentPoint: string | null;
  readonly basePay: number | null;
  readonly currentPay: number | null;
  /** The day the current amount took effect. */
  readonly currentFrom: string | null;
  /** The weaker confidence of the two amounts. */
  readonly payConfidence: Confidence | null;
  /** The weakest confidence of the index levels. */
  readonly priceConfidence: Confidence | null;
  readonly restoredPay: number | null;
  readonly shortfall: number | null;
  readonly baseHourly: number | null;
  readonly currentHourly: number | null;
  readonly restoredHourly: number | null;
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
  /**
   * Ids of the contract breaks between `basePay` and `currentPay`. A scale's percentages cross
   * them; an award chain's do not, but dividing the two amounts would.
   */
  readonly contractBreaks: readonly string[];
  readonly provisional: boolean;
  /** Whether the award chain rests on awards that nobody printed. */
  readonly inferred: boolean;
  readonly origin: string;
  readonly absence: { readonly code: AbsenceCode; readonly message: string } | null;
  /** Ids of the sources of every figure used. */
  readonly sources: readonly string[];
  /** With `explain`: each formula with the numbers in it. */
  readonly steps?: readonly Step[];
}

/** A working outcome as the data that users get; `explain` adds its steps. */
export function toResult(outcome: Outcome, explain: boolean): CalcResult {
  const { specification, until, answer: found } = outcome;
  const { pay, method, time } = specification;
  const answer = isAbsence(found) ? undefined : found;
  const workforce = pay.kind === 'own' ? undefined : pay.workforce;
  const window = windowOf(specification, until);
  const money = (value: Rational | undefined) => (value ? toRounded(value, 2) : null);
  return {
    workforce: workforce?.workforce ?? null,
    nation: workforce?.nation ?? null,
    grade: pay.kind === 'own' ? null : (pay.grade?.id ?? null),
    since: window ? periodName(window.base) : payYearLabel(specification.since),
    until: window ? periodName(window.end) : payYearLabel(until),
    on: answer?.payDay ?? specification.day ?? null,
    asOf: specification.asOf ?? null,
    method: method?.id ?? null,
    methodStatus: method ? methodStatus(method) : null,
    pay: pay.id,
    weights: pay.kind === 'earnings' && pay.grade.of.length > 1 ? weightsName(pay.weights) : null,
    index: specification.index.id,
    prices: priceRuleName(specification.prices),
    comparator: specification.index.comparator !== undefined,
    payPeriods: {
      base: window ? monthsText(window.base) : null,
      end: window ? monthsText(window.end) : null,
    },
    pricePeriods: pair(answer, period),
    priceLevels: pair(answer, (reading) => toRounded(reading.value, 4)),
    months: pair(answer, (reading) => ({ have: reading.levels.length, of: reading.of })),
    priceRatio: answer ? toRounded(answer.priceRatio, 6) : null,
    payRatio: answer ? toRounded(answer.pay.ratio, 6) : null,
    nominalRisePercent: percent(answer?.nominalRise),
    erosionPercent: percent(answer?.erosion),
    restorationPercent: percent(answer?.restoration),
    basePoint: answer?.pay.base?.point ?? null,
    currentPoint: answer?.pay.current?.point ?? null,
    basePay: money(answer?.money.basePay),
    currentPay: money(answer?.money.currentPay),
    currentFrom: window ? null : (answer?.pay.current?.from ?? null),
    payConfidence: answer ? weakestPay(answer) : null,
    priceConfidence: answer ? readingConfidence(answer.base, answer.end) : null,
    restoredPay: money(answer?.money.restoredPay),
    shortfall: money(answer?.money.shortfall),
    baseHourly: money(answer?.money.baseHourly),
    currentHourly: money(answer?.money.currentHourly),
    restoredHourly: money(answer?.money.restoredHourly),
    hoursPerWeek: toRounded(time.hoursPerWeek, 6),
    weeksPerYear: toRounded(time.weeksPerYear, 6),
    contractBreaks: workforce
      ? breaksBetween(workforce, answer?.pay.base, answer?.pay.current).map((entry) => entry.id)
      : [],
    provisional: answer?.provisional ?? false,
    inferred: answer?.inferred ?? false,
    origin: ownFiles(specification).join(', ') || BUNDLED,
    absence: isAbsence(found)
      ? { code: found.code, message: outcomeMessage(outcome, found) }
      : null,
    sources: answer ? evidenceSources(answer) : [],
    ...(explain ? { steps: stepsOf(outcome) } : {}),
  };
}

function pair<T>(answer: Answer | undefined, of: (reading: PriceReading) => T): Pair<T | null> {
  return { base: answer ? of(answer.base) : null, end: answer ? of(answer.end) : null };
}

function period(reading: PriceReading): string {
  const [first, last] = [reading.levels[0] as Level, reading.levels.at(-1) as Level];
  const text = ({ month, year }: Level) =>
    year === undefined ? isoMonth(month) : payYearLabel(year);
  return first === last ? text(first) : `${text(first)}..${text(last)}`;
}

function monthsText(of: EarningsPeriod): string {
  const [first, last] = [isoMonth(firstMonth(of)), isoMonth(of.last)];
  return first === last ? last : `${first}..${last}`;
}

function percent(share: Rational | undefined): number | null {
  return share ? percentNumber(share) : null;
}

/** The weaker confidence of the amounts at the base and at the end. */
export function weakestPay({ pay }: Pick<Answer, 'pay'>): Confidence | null {
  const sides = pay.earnings ? [pay.earnings.base, pay.earnings.end] : [pay.base, pay.current];
  const letters = sides.map((side) => side?.confidence).filter((c) => c !== undefined);
  return letters.sort().at(-1) ?? null;
}

/** The ids of the sources that an answer's figures were printed in, each once, in order of use. */
export function evidenceSources(answer: Answer): readonly string[] {
  const ids = [
    ...answer.base.levels.map((level) => level.source),
    ...answer.end.levels.map((level) => level.source),
    ...answer.pay.awards.map((award) => award.source),
    ...(answer.pay.earnings
      ? earningsSources(answer.pay.earnings)
      : [answer.pay.base?.source, answer.pay.current?.source]),
  ];
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** The ids of the sources of earnings, and of the people they are weighted by. */
export function earningsSources({ base, end }: EarningsComparison): readonly string[] {
  return [base, end].flatMap(({ readings, counts }) => [
    ...readings.flatMap(sourcesOf),
    ...counts.map((count) => count.source),
  ]);
}
