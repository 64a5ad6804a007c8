import { payYearLabel } from '../../domain/calendar.js';
import { type Rational, toDecimal } from '../../domain/rational.js';
import type { TeamFindings } from '../../domain/team/findings.js';
import { type Added, over } from '../../domain/team/rate.js';
import { type MemberPay, peopleIn, type TeamMember, type TeamPay } from '../../domain/team/team.js';
import { baseText } from '../earnings/words.js';
import { dayText, listText, numberText, pence } from '../text.js';

/** "2 × F1", or the grade alone where there is one of it. */
export function memberText({ grade, count }: TeamMember): string {
  return count === 1 ? grade.id : `${count} × ${grade.id}`;
}

/** "2 × F1, ST5 and ST8". */
export function membersText(members: readonly TeamMember[]): string {
  return listText(members.map(memberText));
}

/** "a team of 3 (F1, ST5 and ST8; resident doctors in England)". */
export function teamText({ members, workforce }: TeamFindings): string {
  const people = peopleIn(members);
  return people === 1
    ? `${membersText(members)} (${workforce.title})`
    : `a team of ${people} (${membersText(members)}; ${workforce.title})`;
}

/** "£14.09 + £24.46 + £28.00 = £66.55": rates to the penny, and what they add up to. */
export function sumText(
  members: readonly TeamMember[],
  rates: readonly (Rational | undefined)[],
  total: Added,
): string {
  const terms = members.map(({ count }, at) => {
    const rate = rates[at];
    const text = rate ? pence(rate) : '';
    return count === 1 ? text : `${count} × ${text}`;
  });
  const [only, ...more] = terms;
  const sum = pence(total.roundedFirst);
  return more.length === 0 && only === sum ? sum : `${terms.join(' + ')} = ${sum}`;
}

/** The hourly rates of a team's members, in their order. */
export function hourlyOf({ members }: TeamPay): readonly (Rational | undefined)[] {
  return members.map((each: MemberPay) => each.hourly);
}

/** What adding first and rounding last would print. */
export function orderText({ unrounded }: Added): string {
  return `added first and rounded last, ${pence(unrounded)}`;
}

/** "45 minutes: £66.55 × 45/60 = £49.91". */
export function minutesText(minutes: Rational, total: Added): string {
  const cost = over(minutes, total);
  const unrounded =
    toDecimal(cost.roundedFirst, 2) === toDecimal(cost.unrounded, 2)
      ? ''
      : `; with rates that are not rounded first, ${pence(cost.unrounded)}`;
  return `${numberText(minutes)} minutes: ${pence(total.roundedFirst)} × ${numberText(minutes)}/60 = ${pence(cost.roundedFirst)}${unrounded}`;
}

/** When pay was read: the pay year, or the day where it was not the year's close. */
export function whenText({ calc, rows }: TeamFindings): string {
  const answer = calc.outcomes.map((each) => each.answer).find((each) => !('code' in each));
  const day = (answer && !('code' in answer) ? answer.payDay : undefined) ?? calc.query.on;
  const until = rows[0]?.members[0]?.outcome.until;
  return day ? dayText(day) : until === undefined ? calc.query.until : payYearLabel(until);
}

/** What pay is counted from. */
export function sinceText({ rows, query }: TeamFindings): string {
  const [first] = rows;
  return first ? baseText(first.specification) : query.since;
}
