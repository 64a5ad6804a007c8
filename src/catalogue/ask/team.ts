import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import type { CalcFindings } from '../../domain/findings.js';
import { inPayYear, type Moment, onDay } from '../../domain/moment.js';
import { amountOf } from '../../domain/pay-series.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import type { TeamFindings, TeamQuery } from '../../domain/team/findings.js';
import { type TeamMember, teamPay, teamRow } from '../../domain/team/team.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findWorkforce } from '../names/find.js';
import { withGradeAdvice } from '../names/grade-advice.js';
import { nearest } from '../names/nearest.js';
import { askCalc } from './calc.js';
import { type CalcOptions, checkOptions } from './calc-options.js';
import { asksEarnings } from './earnings.js';
import { CLOSED } from './pay-choice.js';
import { readNumber } from './read-options.js';
import { readMembers } from './team-members.js';

/** What can be asked of `team`, in the words of its options. */
export interface TeamOptions
  extends Pick<
    CalcOptions,
    | 'nation'
    | 'workforce'
    | 'methods'
    | 'index'
    | 'prices'
    | 'pay'
    | 'since'
    | 'until'
    | 'on'
    | 'asOf'
    | 'hours'
    | 'weeks'
  > {
  /** How many minutes an operation takes, to cost it. */
  readonly minutes?: string | number | undefined;
}

const NAMES: readonly (keyof TeamOptions)[] = [
  'nation',
  'workforce',
  'methods',
  'index',
  'prices',
  'pay',
  'since',
  'until',
  'on',
  'asOf',
  'hours',
  'weeks',
  'minutes',
];

/** A day and a night. */
const LONGEST = 1440;

/**
 * Understands who is in a team, finds their pay and what would restore it. Throws a
 * `PayrestoreError` as `askCalc` does, and where a word names nobody or too many.
 */
export function askTeam(
  catalogue: Catalogue,
  words: readonly string[],
  options: TeamOptions,
): TeamFindings {
  const { minutes: given, ...question } = checked(words, options);
  refuseEarnings(catalogue, question);
  const workforce = findWorkforce(catalogue, question.nation, question.workforce);
  const members = withGradeAdvice(catalogue, workforce, () => readMembers(workforce, words));
  const minutes =
    given === undefined ? undefined : readNumber('--minutes', given, LONGEST, 'count');
  const ids = [...new Set(members.map(({ grade }) => grade.id))];
  const calc = askCalc(catalogue, { ...question, grades: ids });
  const amounts = amountsOf(calc, workforce, question.pay);
  const now = teamPay(members, amounts, calc.time);
  return {
    query: queryOf(calc, members, minutes),
    workforce,
    members,
    now,
    today: todayOf(calc, members),
    rows: rowsOf(calc).map((outcomeOf) => teamRow(members, outcomeOf, now)),
    minutes,
    calc,
  };
}

/** The options as they are. Throws on what is no option, or not of its type. */
function checked(words: readonly string[], options: TeamOptions): TeamOptions {
  if (!Array.isArray(words) || words.some((word) => typeof word !== 'string')) {
    throw new PayrestoreError('malformed-option', { where: 'members', valid: 'a list of texts' });
  }
  for (const name of Object.keys(options)) {
    if (NAMES.some((known) => known === name)) continue;
    throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, NAMES) });
  }
  const { minutes, ...question } = options;
  if (!['undefined', 'string', 'number'].includes(typeof minutes)) {
    throw new PayrestoreError('malformed-option', {
      where: 'minutes',
      valid: 'a number or a text',
    });
  }
  checkOptions(question);
  return options;
}

/** Averages of people whatever they do are no rate of a post. */
function refuseEarnings(catalogue: Catalogue, options: CalcOptions): void {
  if (!asksEarnings(catalogue, options)) return;
  const { pay, methods = [] } = options;
  throw new PayrestoreError('conflicting-options', {
    given: `team and ${pay === undefined ? `--method ${methods.join(' ')}` : `--pay ${pay}`}`,
    valid: 'a team is paid by its posts, and earnings are averages of people; use awards or scale',
  });
}

/** Each grade's amount in force at the end, there also where prices are not. */
function amountsOf(calc: CalcFindings, workforce: Workforce, pay: string | undefined) {
  const closed = pay?.trim().toLowerCase() === CLOSED ? workforce.closedScale : undefined;
  const moment = endMoment(calc);
  return (grade: Grade) =>
    amountOf({ kind: 'scale', id: 'scale', workforce, grade, closed }, moment);
}

/** When pay is read: on the day the rows read it, or at the end year's close. */
function endMoment({ outcomes, query, asOf }: CalcFindings): Moment {
  const [first] = outcomes;
  if (!first) throw new TypeError(`no rows for ${query.grades.join(', ')}`);
  const read = outcomes.flatMap(({ answer }) => (isAbsence(answer) ? [] : (answer.payDay ?? [])));
  const day = first.specification.day ?? read[0];
  return day ? onDay(day, asOf) : inPayYear(first.until, asOf);
}

function todayOf({ today, time, query }: CalcFindings, members: readonly TeamMember[]) {
  const known = today.length > 0 && !query.untilGiven && !query.prices?.includes('..');
  if (!known) return undefined;
  const amount = new Map(today.map((entry) => [entry.grade, entry.amount]));
  const of = (grade: Grade) => {
    const found = amount.get(grade);
    if (!found) throw new TypeError(`no pay today of ${grade.id}`);
    return found;
  };
  return teamPay(members, of, time);
}

/** `calc` answers grade by grade; a team's row is one choice for all of its grades. */
function rowsOf({ outcomes, grades }: CalcFindings): readonly ((grade: Grade) => Outcome)[] {
  const choices = outcomes.length / grades.length;
  return Array.from({ length: choices }, (_, at) => (grade: Grade) => {
    const outcome = outcomes[grades.indexOf(grade) * choices + at];
    if (!outcome) throw new TypeError(`no row of ${grade.id}`);
    return outcome;
  });
}

function queryOf(
  calc: CalcFindings,
  members: readonly TeamMember[],
  minutes: Rational | undefined,
): TeamQuery {
  const { grades, basePay, currentPay, weights, ...query } = calc.query;
  return {
    ...query,
    members: members.map(({ grade, count }) => ({ grade: grade.id, count })),
    minutes: minutes ? toRounded(minutes, 6) : null,
  };
}
