import { isAbsence } from '../../domain/absence.js';
import {
  type Answer,
  type Outcome,
  ownFiles,
  type Specification,
  windowOf,
} from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { EarningsPeriod } from '../../domain/earnings/period.js';
import { isOwnBase, type Method, methodStatus } from '../../domain/method.js';
import { noticesFor } from '../../domain/notices.js';
import { readingConfidence } from '../../domain/price-reading.js';
import { baseText, earningsMonths, endText, MEASURES, weightsText } from '../earnings/words.js';
import { noticeMessage, outcomeMessage } from '../messages.js';
import {
  dayText,
  isGain,
  monthText,
  pence,
  percent,
  pounds,
  readingText,
  wholePounds,
} from '../text.js';
import { rowName } from './answer-table.js';
import { weakestPay } from './record.js';

/**
 * One sentence that can be printed as it stands: the cut, the rise and the year the rise applies
 * to, index, months, and whose reconstruction it is. Printing a cut as a rise, or a rise on the
 * wrong year's pay, are the commonest errors in the press, so both are always there.
 */
export function calcSentence(outcome: Outcome): string {
  const { answer, specification } = outcome;
  const [since, end] = spanOf(outcome);
  if (isAbsence(answer)) {
    return `There is no figure by ${rowName(outcome)} for ${since} to ${end}: ${outcomeMessage(outcome, answer)}.`;
  }
  const day = answer.payDay;
  const ofPay = day
    ? `the pay of ${dayText(day)}`
    : specification.pay.kind === 'earnings'
      ? `the pay of ${end}`
      : `${end} pay`;
  const against = specification.index.comparator;
  const [fell, rose, mend] = against
    ? [
        `fell ${percent(answer.erosion)} behind ${against}`,
        `moved ${percent(answer.erosion)} ahead of ${against}`,
        'catch up',
      ]
    : [
        `fell by ${percent(answer.erosion)} in real terms`,
        `rose by ${percent(answer.erosion)} in real terms`,
        'restore it',
      ];
  const change = isGain(answer.erosion)
    ? rose
    : `${fell}, and a rise of ${percent(answer.restoration)} on ${ofPay}${poundsText(outcome, answer)} would ${mend}`;
  return `Between ${since} and ${day ? dayText(day) : end} ${subject(outcome, answer)} ${change}, measured by ${prices(outcome, answer)}${caveat(outcome, answer)}.`;
}

/** From when to when, as a sentence has it: a month taken twelve times is that month. */
function spanOf({ specification, until }: Outcome): readonly [string, string] {
  const window = windowOf(specification, until);
  if (!window) return [payYearLabel(specification.since), payYearLabel(until)];
  const text = (period: EarningsPeriod) =>
    period.months === 1 ? monthText(period.last) : `the ${earningsMonths(period)}`;
  return [text(window.base), text(window.end)];
}

/** Whose pay, and which: the subject of a sentence. */
export function subject({ specification: { pay } }: Outcome, answer: Answer): string {
  if (pay.kind === 'own') return 'this pay';
  const group = pay.workforce.title;
  if (pay.kind === 'chain') {
    const money = pay.id === 'awards' ? '' : ' without structural money';
    return `the basic pay of ${group}, counted by average awards${money},`;
  }
  if (pay.kind === 'earnings') {
    const { title, of } = pay.grade;
    const who = group.startsWith(title) ? group : `${title} (${group})`;
    const grouped = of.length > 1 ? `, ${weightsText(pay.weights, pay.id)},` : '';
    return `the average ${MEASURES[pay.id]} of ${who}${grouped}`;
  }
  // A derived amount is nobody's publication.
  const own = weakestPay(answer) === 'C' ? 'own point' : 'own published point';
  const point = pay.closed ? `closed ${pay.closed.contract}-contract point` : own;
  return `the basic pay of ${pay.grade.id} (${group}), on its ${point},`;
}

function poundsText({ specification: { pay } }: Outcome, { money }: Answer): string {
  const { currentPay, restoredPay, restoredHourly } = money;
  if (!currentPay || !restoredPay) return '';
  const hour = restoredHourly ? `, or ${pence(restoredHourly)} an hour` : '';
  const grade = pay.kind === 'chain' && pay.grade ? `for ${pay.grade.id} ` : '';
  return ` (${grade}from ${pay.kind === 'earnings' ? wholePounds(currentPay) : pounds(currentPay)} to ${wholePounds(restoredPay)}${hour})`;
}

function prices({ specification, until }: Outcome, answer: Answer): string {
  const { shortTitle } = specification.index;
  if (answer.end.of === 1) {
    return `${shortTitle} from ${readingText(answer.base, monthText)} to ${readingText(answer.end, monthText)}`;
  }
  const months = answer.provisional
    ? ` (provisional: ${answer.end.levels.length} of its ${answer.end.of} months)`
    : '';
  return `the mean ${shortTitle} of ${baseText(specification)} and of ${endText(specification, until)}${months}`;
}

/** What must go with the figures wherever they are printed, in brackets. */
export function caveat(outcome: Outcome, answer: Answer): string {
  const { specification } = outcome;
  const { method } = specification;
  const breaks = answer.pay.notices.flatMap((notice) =>
    notice.code === 'contract-break'
      ? [`crosses ${notice.break.title}, so is not like for like`]
      : [],
  );
  const { comparator, shortTitle } = specification.index;
  const parts = [
    comparator && `${shortTitle} is a comparator, not a price index`,
    ownFiles(specification).length > 0 && 'with data that did not come with payrestore',
    specification.asOf && `as known on ${dayText(specification.asOf)}`,
    method &&
      `the ${method.id} method, a reconstruction from published figures with choices ${methodStatus(method)}`,
    method && changedBase(specification, method),
    flips(outcome),
    answer.inferred && 'the award chain is partly inferred',
    ...breaks,
    readingConfidence(answer.base, answer.end) === 'C' && 'some price levels are derived',
    derived(outcome, answer),
    'before tax',
  ].filter(Boolean);
  return ` (${parts.join('; ')})`;
}

/** Which of the amounts nobody printed. */
function derived({ specification, until }: Outcome, { pay, payDay }: Answer): string | false {
  const [base, end] = [pay.base?.confidence === 'C', pay.current?.confidence === 'C'];
  if (base && end) return 'both amounts are derived, not printed';
  const since = baseText(specification);
  const which = base ? since : payDay ? dayText(payDay) : endText(specification, until);
  return (base || end) && `the amount of ${which} is derived, not printed`;
}

function changedBase(specification: Specification, method: Method): string | false {
  const { since, window } = specification;
  return (
    !isOwnBase(method, since, window) &&
    `from ${baseText(specification)} and not its own ${method.since.value}`
  );
}

/** Whoever prints one measure of earnings must say where the other says the opposite. */
function flips(outcome: Outcome): string | false {
  const flip = noticesFor(outcome).find(({ code }) => code === 'measure-flips-sign');
  return flip !== undefined && noticeMessage(flip);
}
