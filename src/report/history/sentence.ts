import { payYearLabel } from '../../domain/calendar.js';
import type { History } from '../../domain/history/history.js';
import type { Uncounted } from '../../domain/history/losses.js';
import type { Rational } from '../../domain/rational.js';
import { caveat, subject } from '../calc/sentence.js';
import { outcomeMessage } from '../messages.js';
import { changeText, isGain, listText, wholePounds } from '../text.js';
import { mendText } from './course.js';
import { ruleText, spanText, whoseText } from './words.js';

/**
 * One sentence that can be printed as it stands: the worst year, where it stands now with the rise
 * and the year it applies to, the pounds lost, and by what all of it is measured.
 */
export function historySentence(history: History): string {
  const { specification, course, years } = history;
  const since = payYearLabel(specification.since);
  if (!course) {
    const last = years.at(-1);
    const why = last && 'code' in last.outcome.answer ? last.outcome.answer : undefined;
    const reason = last && why ? `: ${outcomeMessage(last.outcome, why)}` : '';
    return `There is no history from ${since}${reason}.`;
  }
  const { worst, last } = course;
  const change = (year: typeof last) =>
    changeText(year.outcome.answer.erosion, specification.index);
  const whose = subject(last.outcome, last.outcome.answer);
  const stands =
    worst === last
      ? `in ${payYearLabel(last.year)}, where it stands at ${change(last)}`
      : `in ${payYearLabel(worst.year)}, at ${change(worst)}, and in ${payYearLabel(last.year)} stood at ${change(last)}`;
  return `Since ${since} ${whose} was lowest against ${specification.index.comparator ?? 'prices'} ${stands}${mendText(last)}${lostText(history)}, measured by ${ruleText(specification)}${caveat(last.outcome, last.outcome.answer)}.`;
}

function lostText({ specification, losses, years }: History): string {
  const last = losses?.years.at(-1);
  const first = losses?.years.find(({ year }) => year !== specification.since);
  if (!losses || !last || !first) return '';
  const span = spanText({ first: first.year, last: last.year });
  const out = losses.uncounted.filter(({ year }) => year < losses.end.year);
  const without = out.length > 0 ? ` without ${listText(out.map(labelOf))}` : '';
  // On a scale the sentence says it of every figure; on a chain only the pounds cross a contract.
  const titles = years.flatMap(({ breaks }) => breaks.map(({ title }) => title));
  const across =
    specification.pay.kind === 'chain' && titles.length > 0
      ? ` (pounds on either side of ${listText(titles)})`
      : '';
  return `; over ${span}${without} ${whoseText(specification)} came to ${beside(last.ownSoFar)} than restored pay, or ${beside(last.atEndSoFar)} in ${payYearLabel(losses.end.year)} pounds${across}`;
}

function labelOf({ year }: Uncounted): string {
  return payYearLabel(year);
}

/** "£110,855 less", or more where pay gained. */
function beside(lost: Rational): string {
  return isGain(lost) ? `${wholePounds(lost).slice(1)} more` : `${wholePounds(lost)} less`;
}
