import { type Absence, isAbsence } from '../absence.js';
import type { Outcome, Specification } from '../calc.js';
import type { PointAmount } from '../pay-scale.js';
import { divide, ONE, type Rational, subtract } from '../rational.js';
import { hourly, type WorkingTime } from '../real-terms.js';
import type { Grade } from '../workforce.js';
import { type Added, addRates } from './rate.js';

/** People of one grade in a team, as they were named; a grade named twice is there twice. */
export interface TeamMember {
  readonly grade: Grade;
  readonly count: number;
}

/** A member's pay in force at the end, and an hour of it, unrounded. */
export interface MemberPay {
  readonly member: TeamMember;
  readonly amount: PointAmount | Absence;
  readonly hourly: Rational | undefined;
}

/** What a team's pay comes to: undefined where a member's is not known. */
export interface TeamPay {
  readonly members: readonly MemberPay[];
  readonly total: Added | undefined;
}

/** Puts the members' amounts together. */
export function teamPay(
  members: readonly TeamMember[],
  amountOf: (grade: Grade) => PointAmount | Absence,
  time: WorkingTime,
): TeamPay {
  const paid = members.map((member): MemberPay => {
    const amount = amountOf(member.grade);
    const rate = isAbsence(amount) ? undefined : hourly(amount.value, time);
    return { member, amount, hourly: rate };
  });
  const rates = paid.map((each) => each.hourly);
  return { members: paid, total: addedUp(members, rates) };
}

/** A member by one choice of prices and pay: `calculate`'s own outcome for the grade. */
export interface MemberOutcome {
  readonly member: TeamMember;
  readonly outcome: Outcome;
  /** Restored pay an hour, unrounded; undefined where there is none. */
  readonly restored: Rational | undefined;
}

/** What a team would be paid restored, by one method or set of choices. */
export interface TeamRow {
  readonly specification: Specification;
  readonly members: readonly MemberOutcome[];
  readonly restored: Added | undefined;
  /** The rise that restores the team as a whole, of one: on a chain every member's. */
  readonly restoration: Rational | undefined;
  /** What the team as a whole has lost, of one. */
  readonly erosion: Rational | undefined;
  /** Why it cannot be restored: the first member's reason. */
  readonly absence: Absence | undefined;
}

/** Puts the members' outcomes by one choice together. */
export function teamRow(
  members: readonly TeamMember[],
  outcomeOf: (grade: Grade) => Outcome,
  now: TeamPay,
): TeamRow {
  const all = members.map((member): MemberOutcome => {
    const outcome = outcomeOf(member.grade);
    const { answer } = outcome;
    const restored = isAbsence(answer) ? undefined : answer.money.restoredHourly;
    return { member, outcome, restored };
  });
  const [first] = all;
  if (!first) throw new RangeError('a team of nobody');
  const restored = addedUp(
    members,
    all.map((each) => each.restored),
  );
  const paid = now.total;
  const ratio = restored && paid && divide(restored.unrounded, paid.unrounded);
  return {
    specification: first.outcome.specification,
    members: all,
    restored,
    restoration: ratio && subtract(ratio, ONE),
    erosion: ratio && subtract(ONE, divide(ONE, ratio)),
    absence: all.map(({ outcome }) => absenceOf(outcome)).find((each) => each !== undefined),
  };
}

/** Why a member has no restored pay; on a chain that the grade had no amount. */
function absenceOf({ answer }: Outcome): Absence | undefined {
  if (isAbsence(answer)) return answer;
  if (answer.money.restoredHourly) return undefined;
  const reasons = answer.pay.notices.flatMap((notice) =>
    notice.code === 'no-money' ? [notice.absence] : [],
  );
  return reasons.at(-1);
}

function addedUp(
  members: readonly TeamMember[],
  rates: readonly (Rational | undefined)[],
): Added | undefined {
  const known = members.flatMap(({ count }, at) => {
    const rate = rates[at];
    return rate ? [{ hourly: rate, count }] : [];
  });
  return known.length === members.length ? addRates(known) : undefined;
}

/** How many people a team is. */
export function peopleIn(members: readonly TeamMember[]): number {
  return members.reduce((sum, { count }) => sum + count, 0);
}
