import { isAbsence } from '../../domain/absence.js';
import { calculate, type Outcome, toLatest } from '../../domain/calc.js';
import { type Day, type PayYear, payYearLabel, payYearOfDay } from '../../domain/calendar.js';
import type { CalcFindings, CalcQuery } from '../../domain/findings.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { priceRuleName } from '../../domain/price-index.js';
import { toRounded } from '../../domain/rational.js';
import { type Readings, sharedReadings } from '../../domain/readings.js';
import type { WorkingTime } from '../../domain/real-terms.js';
import { todayPay } from '../../domain/today.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import type { Catalogue } from '../catalogue.js';
import { findWorkforce } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import { withGradeAdvice } from '../names/grade-advice.js';
import { askEarnings, asksEarnings, refuseEarningsOptions } from './calc-earnings.js';
import { type CalcOptions, checkOptions, readOwnPay, readTime } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { endOfMonths, endYear, refuseReversed } from './end-year.js';
import { CLOSED, payOf } from './pay-choice.js';
import { readDay, readPayYear } from './read-options.js';
import { rows } from './rows.js';

export const DEFAULT_SINCE = '2008/09';

/**
 * Understands a question, finds its evidence, and has the domain work it out.
 *
 * Throws a `PayrestoreError` where the question says two things at once, or names what is not
 * in the catalogue; a figure that is not there is an absence in its row.
 */
export function askCalc(catalogue: Catalogue, options: CalcOptions): CalcFindings {
  checkOptions(options);
  if (asksEarnings(catalogue, options)) return askEarnings(catalogue, options);
  refuseEarningsOptions(options);
  const since = readPayYear('--since', options.since ?? DEFAULT_SINCE);
  const on = options.on === undefined ? undefined : readDay('--on', options.on);
  const asOf = options.asOf === undefined ? undefined : readDay('--as-of', options.asOf);
  const time = readTime(options);
  const own = readOwnPay(options);
  const workforce = own ? undefined : findWorkforce(catalogue, options.nation, options.workforce);
  const grades = workforce ? gradesOf(catalogue, workforce, options.grades) : [];
  const choices = chosen(catalogue, options, workforce);
  // Rows by the same pay share it, and with it what is read of it.
  const byName = new Map<string, readonly PaySeries[]>();
  const pay = choices.map((choice) => {
    const known = byName.get(choice.pay) ?? payOf(choice, own, workforce, grades, asOf);
    byName.set(choice.pay, known);
    return known;
  });

  const first = choices[0];
  const months =
    first && on === undefined && options.until === undefined
      ? endOfMonths(first.prices, since)
      : undefined;
  const day = on ?? months?.day;
  const specifications = rows(choices, pay, { since, day, asOf, time });
  const readings = sharedReadings();
  const until = day
    ? payYearOfDay(day)
    : (months?.until ?? endYear(options, since, specifications, readings));
  refuseReversed(options, since, until, specifications);

  const outcomes = specifications.map((specification) => calculate(specification, until, readings));
  const closed = choices.some((choice) => choice.pay === CLOSED)
    ? workforce?.closedScale
    : undefined;
  return {
    query: queryOf(options, choices, { since, until, on, asOf, time }, own, workforce, grades),
    workforce,
    grades,
    outcomes,
    today:
      workforce && !on ? grades.map((grade) => todayPay(workforce, grade, closed, asOf, time)) : [],
    contrasts: contrastsOf(outcomes, readings),
    sameMonths: [],
    newest:
      options.until === undefined && !day && !months
        ? newestOf(outcomes, until, readings)
        : undefined,
    asOf,
    time,
  };
}

/** The grades named, or the only one there is, or all of a scale that was given to be asked about. */
export function gradesOf(
  catalogue: Catalogue,
  workforce: Workforce,
  names: CalcOptions['grades'],
): readonly Grade[] {
  if (names) {
    const find = () => findGrades(workforce, names);
    return withGradeAdvice(catalogue, workforce, find, 'add --pay earnings-total');
  }
  const { scales } = catalogue.given;
  const asked = workforce.scales.some(({ scale }) => scales.includes(scale.id));
  return workforce.grades.length === 1 || asked ? workforce.grades : [];
}

/** The question as it was understood, every default filled in. */
function queryOf(
  options: CalcOptions,
  choices: readonly Choices[],
  when: {
    readonly since: PayYear;
    readonly until: PayYear;
    readonly on: Day | undefined;
    readonly asOf: Day | undefined;
    readonly time: WorkingTime;
  },
  own: ReturnType<typeof readOwnPay>,
  workforce: CalcFindings['workforce'],
  grades: readonly Grade[],
): CalcQuery {
  const only = choices.length === 1 && !choices[0]?.method ? choices[0] : undefined;
  return {
    nation: workforce?.nation ?? null,
    workforce: workforce?.workforce ?? null,
    grades: grades.map((grade) => grade.id),
    methods: choices.flatMap((choice) => choice.method?.id ?? []),
    index: only?.index.id ?? null,
    prices: only ? priceRuleName(only.prices) : null,
    pay: own ? 'own' : (only?.pay ?? null),
    since: payYearLabel(when.since),
    until: payYearLabel(when.until),
    untilGiven: options.until !== undefined,
    on: when.on ?? null,
    asOf: when.asOf ?? null,
    hoursPerWeek: toRounded(when.time.hoursPerWeek, 6),
    weeksPerYear: toRounded(when.time.weeksPerYear, 6),
    basePay: own ? toRounded(own.base, 2) : null,
    currentPay: own ? toRounded(own.current, 2) : null,
    weights: null,
  };
}

/** Each grade's first answered chain row, on the grade's own scale, where that crosses a break. */
function contrastsOf(outcomes: readonly Outcome[], readings: Readings): readonly Outcome[] {
  const seen = new Set<Grade>();
  return outcomes.flatMap(({ specification, until, answer }): Outcome[] => {
    const { pay } = specification;
    if (isAbsence(answer) || pay.kind !== 'chain' || !pay.grade || seen.has(pay.grade)) return [];
    seen.add(pay.grade);
    const { workforce, grade } = pay;
    const scale: PaySeries = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined };
    const contrast = calculate(
      { ...specification, method: undefined, pay: scale },
      until,
      readings,
    );
    const crosses =
      !isAbsence(contrast.answer) &&
      contrast.answer.pay.notices.some((notice) => notice.code === 'contract-break');
    return crosses ? [contrast] : [];
  });
}

/** The first row by the newest prices there are, where those reach past the year answered for. */
function newestOf(
  outcomes: readonly Outcome[],
  until: PayYear,
  readings: Readings,
): Outcome | undefined {
  const first = outcomes[0]?.specification;
  if (!first || first.pay.kind === 'own') return undefined;
  const latest = toLatest(first, readings);
  return latest && latest.until > until ? latest : undefined;
}
