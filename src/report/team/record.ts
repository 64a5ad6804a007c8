import { type AbsenceCode, isAbsence } from '../../domain/absence.js';
import { BUNDLED, ownFiles } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import { type ChoiceStatus, methodStatus } from '../../domain/method.js';
import { type Confidence, priceRuleName } from '../../domain/price-index.js';
import { type Rational, subtract, toRounded } from '../../domain/rational.js';
import type { TeamFindings } from '../../domain/team/findings.js';
import { type Added, over } from '../../domain/team/rate.js';
import {
  type MemberOutcome,
  type MemberPay,
  peopleIn,
  type TeamRow,
} from '../../domain/team/team.js';
import { evidenceSources } from '../calc/record.js';
import { type Step, stepsOf } from '../calc/steps.js';
import { absenceMessage } from '../messages.js';
import { percentNumber } from '../text.js';
import { crossings, whyNot } from './tables.js';

/** A sum of hourly rates, in pounds. */
export interface RateResult {
  /** Each rate rounded to the penny and then added, as adverts do. */
  readonly roundedFirst: number;
  /** Added as they are and rounded once. */
  readonly roundedLast: number;
}

/** A member of a team, as named. */
export interface TeamMemberResult {
  readonly grade: string;
  /** How many of it. */
  readonly count: number;
  readonly point: string | null;
  /** Full-time basic pay a year at the end. */
  readonly pay: number | null;
  /** The day the amount took effect. */
  readonly from: string | null;
  /** Pay an hour of one. */
  readonly hourly: number | null;
  readonly confidence: Confidence | null;
  /** The cut of the grade's pay, negative where it has risen in real terms. */
  readonly erosionPercent: number | null;
  readonly restorationPercent: number | null;
  readonly restoredPay: number | null;
  /** Restored pay an hour of one. */
  readonly restoredHourly: number | null;
  /** Null, or why there is no restored pay. */
  readonly absence: { readonly code: AbsenceCode; readonly message: string } | null;
  /** The ids of the sources of its figures. */
  readonly sources: readonly string[];
  /** With `explain`: each formula with the numbers in it. */
  readonly steps?: readonly Step[];
}

/** A team by one method or set of choices, as data. Money is in pounds to 2 decimals. */
export interface TeamResult {
  readonly workforce: string;
  readonly nation: string;
  readonly since: string;
  readonly until: string;
  /** The day pay is read on, where that is not the `until` year's 31 March. */
  readonly on: string | null;
  readonly asOf: string | null;
  readonly method: string | null;
  readonly methodStatus: ChoiceStatus | null;
  readonly pay: string;
  readonly index: string;
  readonly prices: string;
  /** True where the index is of something other than prices. */
  readonly comparator: boolean;
  /** How many people the team is. */
  readonly people: number;
  readonly members: readonly TeamMemberResult[];
  /** What the team is paid an hour; null where a member's pay is not known. */
  readonly hourly: RateResult | null;
  /** What it would be paid an hour, restored. */
  readonly restoredHourly: RateResult | null;
  /** The difference of the two, each with its rates rounded to the penny first. */
  readonly moreHourly: number | null;
  /** What the team as a whole has lost; on a chain of awards the same as each member. */
  readonly erosionPercent: number | null;
  readonly restorationPercent: number | null;
  readonly minutes: number | null;
  /** What so many minutes cost: the hour's sum × minutes / 60, rounded once. */
  readonly cost: RateResult | null;
  readonly restoredCost: RateResult | null;
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
  /** Ids of the changes of contract that a member's comparison crosses. */
  readonly contractBreaks: readonly string[];
  readonly provisional: boolean;
  readonly inferred: boolean;
  readonly origin: string;
  /** Null, or why the team cannot be restored. */
  readonly absence: { readonly code: AbsenceCode; readonly message: string } | null;
  readonly sources: readonly string[];
}

/** A row of a team as the data that users get; `explain` adds the members' steps. */
export function toTeamResult(findings: TeamFindings, row: TeamRow, explain: boolean): TeamResult {
  const { members, now, minutes, calc, workforce } = findings;
  const { specification, restored, erosion, restoration, absence } = row;
  const { method, index, prices, pay, since, asOf, time } = specification;
  const answers = row.members.flatMap(({ outcome: { answer } }) =>
    isAbsence(answer) ? [] : [answer],
  );
  const results = row.members.map((each, at) => memberResult(each, now.members[at], explain));
  const more = restored && now.total && subtract(restored.roundedFirst, now.total.roundedFirst);
  return {
    workforce: workforce.workforce,
    nation: workforce.nation,
    since: payYearLabel(since),
    until: calc.query.until,
    on: answers[0]?.payDay ?? specification.day ?? null,
    asOf: asOf ?? null,
    method: method?.id ?? null,
    methodStatus: method ? methodStatus(method) : null,
    pay: pay.id,
    index: index.id,
    prices: priceRuleName(prices),
    comparator: index.comparator !== undefined,
    people: peopleIn(members),
    members: results,
    hourly: rate(now.total),
    restoredHourly: rate(restored),
    moreHourly: more ? toRounded(more, 2) : null,
    erosionPercent: erosion ? percentNumber(erosion) : null,
    restorationPercent: restoration ? percentNumber(restoration) : null,
    minutes: minutes ? toRounded(minutes, 6) : null,
    cost: rate(costOf(minutes, now.total)),
    restoredCost: rate(costOf(minutes, restored)),
    hoursPerWeek: toRounded(time.hoursPerWeek, 6),
    weeksPerYear: toRounded(time.weeksPerYear, 6),
    contractBreaks: crossings(row).map(({ id }) => id),
    provisional: answers.some((answer) => answer.provisional),
    inferred: answers.some((answer) => answer.inferred),
    origin: ownFiles(specification).join(', ') || BUNDLED,
    absence: absence ? { code: absence.code, message: whyNot(row) } : null,
    sources: [...new Set(results.flatMap(({ sources }) => sources))],
  };
}

function costOf(minutes: Rational | undefined, total: Added | undefined): Added | undefined {
  return minutes && total && over(minutes, total);
}

/** A sum in both orders, each rounded to the penny once. */
export function rate(total: Added | undefined): RateResult | null {
  return total
    ? { roundedFirst: toRounded(total.roundedFirst, 2), roundedLast: toRounded(total.unrounded, 2) }
    : null;
}

function memberResult(
  { member, outcome, restored }: MemberOutcome,
  paid: MemberPay | undefined,
  explain: boolean,
): TeamMemberResult {
  const amount = paid && !isAbsence(paid.amount) ? paid.amount : undefined;
  const answer = isAbsence(outcome.answer) ? undefined : outcome.answer;
  const money = (value: Rational | undefined) => (value ? toRounded(value, 2) : null);
  const missing =
    paid && isAbsence(paid.amount)
      ? paid.amount
      : isAbsence(outcome.answer)
        ? outcome.answer
        : undefined;
  return {
    grade: member.grade.id,
    count: member.count,
    point: amount?.point ?? null,
    pay: money(amount?.value),
    from: amount?.from ?? null,
    hourly: money(paid?.hourly),
    confidence: amount?.confidence ?? null,
    erosionPercent: answer ? percentNumber(answer.erosion) : null,
    restorationPercent: answer ? percentNumber(answer.restoration) : null,
    restoredPay: money(answer?.money.restoredPay),
    restoredHourly: money(restored),
    absence: missing ? { code: missing.code, message: absenceMessage(missing) } : null,
    sources: answer ? evidenceSources(answer) : amount ? [amount.source] : [],
    ...(explain ? { steps: stepsOf(outcome) } : {}),
  };
}
