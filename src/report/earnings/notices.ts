import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import { windowOf } from '../../domain/calc.js';
import { payYearLabel, payYearOfMonth } from '../../domain/calendar.js';
import type { EarningsNotice } from '../../domain/earnings/notices.js';
import { firstMonth, periodName } from '../../domain/earnings/period.js';
import { monthText } from '../months.js';
import { changeText, percent } from '../text.js';
import { earningsMonths, MEASURES } from './words.js';

/** A caution about earnings, without its grade. */
export function earningsNoticeMessage(notice: EarningsNotice): string {
  switch (notice.code) {
    case 'holds-arrears':
    case 'august-double-count':
    case 'refreshed-figures':
      return notice.caution.what;
    case 'full-time-with-arrears':
      return `earnings-full-time of ${earningsMonths(notice.period)} is too low: arrears paid then are in the total, and mostly not in the basic pay per full-time post that it is scaled by`;
    case 'part-time-drift':
      return 'an average per person, whatever their hours, falls as more people work part-time; --pay earnings-full-time scales it to full-time posts';
    case 'derived-earnings':
      return `C: earnings of ${earningsMonths(notice.period)} are worked out, not printed: ${notice.formula}`;
    case 'later-base':
      return `its base is the ${earningsMonths(notice.period)}, which is ${payYearLabel(payYearOfMonth(firstMonth(notice.period)))} for the most part, and not ${payYearLabel(notice.said)}: earnings by grade start with ${monthText(notice.first)}`;
    case 'grade-mix':
      return `who is in it changed: ${notice.moved} is ${percent(notice.shares.base)} of it at the base and ${percent(notice.shares.end)} at the end; a fixed mix (--weights ${periodName(notice.people)}) leaves that out`;
    case 'stand-in-weights':
      return `people are of ${earningsMonths(notice.people)}, where earnings are of ${earningsMonths(notice.period)}`;
  }
}

/** That the other measure says the opposite. */
export function flipMessage({
  outcome,
  other,
}: {
  readonly outcome: Outcome;
  readonly other: Outcome;
}): string {
  const say = ({ specification: { pay, index }, answer }: Outcome) => {
    if (isAbsence(answer) || pay.kind !== 'earnings') return '';
    return `${MEASURES[pay.id]} ${changeText(answer.erosion, index)}`;
  };
  const { index } = outcome.specification;
  return `the measure decides the sign: on ${index.shortTitle} over the same months, ${say(outcome)}, and ${say(other)}`;
}

/**
 * Why basic pay per full-time post and earnings per person differ, in one line: what the contract
 * moved, where one was changed in between, and part-time work.
 */
export function whyMeasuresDiffer(outcome: Outcome): string {
  const { specification, until } = outcome;
  const { pay } = specification;
  const window = windowOf(specification, until);
  if (pay.kind !== 'earnings' || !window) return '';
  const moved = pay.workforce.breaks.filter(
    ({ id, date }) =>
      MOVED.includes(id) && window.base.last < monthIn(date) && monthIn(date) <= window.end.last,
  );
  const contract = moved.map(
    ({ title }) =>
      `${title} moved out-of-hours pay into basic pay, so basic pay rose by more than the total`,
  );
  const beyond = 'the total holds pay beyond basic, and falls per person as more work part-time';
  return [...contract, beyond].join('; and ');
}

/** Changes of contract that moved pay beyond basic into it. */
const MOVED: readonly string[] = ['england-2016'];

function monthIn(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}
