import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import { payYearLabel, payYearOfMonth } from '../../domain/calendar.js';
import type { Ends } from '../../domain/earnings/cautions.js';
import type { EarningsNotice } from '../../domain/earnings/notices.js';
import { firstMonth, periodName } from '../../domain/earnings/period.js';
import { compare } from '../../domain/rational.js';
import { monthText } from '../months.js';
import { changeText, listText, percent } from '../text.js';
import { earningsMonths, MEASURES } from './words.js';

/** A caution about earnings, without its grade. */
export function earningsNoticeMessage(notice: EarningsNotice): string {
  switch (notice.code) {
    case 'holds-arrears':
    case 'lacks-arrears':
      return arrearsMessage(notice);
    case 'august-double-count':
      return `${notice.caution.what} ${AUGUSTS[notice.ends]}`;
    case 'one-off-pay':
    case 'refreshed-figures':
      return notice.caution.what;
    case 'full-time-with-arrears':
      return `earnings-full-time of ${earningsMonths(notice.period)} is too low: arrears paid then are in the total, and mostly not in the basic pay per full-time post that it is scaled by`;
    case 'part-time-drift': {
      const { base, end } = notice.shares;
      const fell = compare(end, base) < 0;
      return `basic pay per person is ${percent(base)} of that per full-time post at the base and ${percent(end)} at the end, with part-time work and posts changed in August; it ${fell ? 'lowers' : 'raises'} an average per person, and --pay earnings-full-time scales it to full-time posts`;
    }
    case 'derived-earnings':
      return `C: earnings of ${listText(notice.periods.map(earningsMonths))} are worked out, not printed: ${notice.formula}`;
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

/** Which way what August does to an average leans. */
const AUGUSTS: Readonly<Record<Ends, string>> = {
  both: 'It has lowered them less since 2010, which flatters growth.',
  base: 'Only the base has it, which flatters growth.',
  end: 'Only the end has it, which understates growth.',
};

function arrearsMessage({
  caution: { what, notInFte },
  code,
  period,
}: Extract<EarningsNotice, { code: 'holds-arrears' | 'lacks-arrears' }>): string {
  const months = earningsMonths(period);
  if (code === 'lacks-arrears') return `${what} ${sentence(months)} lacks it.`;
  const beside = notInFte ? ` ${notInFte}` : '';
  return `${what}${beside} ${sentence(months)} holds pay for months outside it; --clean compares months without arrears.`;
}

function sentence(months: string): string {
  return months.startsWith('12') ? `The ${months}` : months;
}
