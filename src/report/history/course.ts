import { payYearLabel } from '../../domain/calendar.js';
import type { Course, History } from '../../domain/history/history.js';
import type { Losses } from '../../domain/history/losses.js';
import { type AnsweredYear, isAnsweredYear } from '../../domain/history/year.js';
import { absenceMessage } from '../messages.js';
import { changeText, isGain, listText, pence, percent, wholePounds } from '../text.js';
import { crossed } from './marks.js';
import { missing, spanText } from './words.js';

/** The worst year, the best since, and where it stands: what a history comes to in a line. */
export function courseText({ specification }: History, course: Course): string {
  const { worst, bestSince, last } = course;
  const { index } = specification;
  const since = payYearLabel(specification.since);
  const change = (year: AnsweredYear) =>
    `${changeText(year.outcome.answer.erosion, index)}${crossed(year).length > 0 ? '†' : ''}`;
  const said = (year: AnsweredYear) => `${payYearLabel(year.year)}, ${change(year)}`;
  const stands = `where it stands${mendText(last)}`;
  const low = isGain(worst.outcome.answer.erosion)
    ? `Never below ${since} in these years; the lowest: ${said(worst)}`
    : `Worst: ${said(worst)}`;
  if (!bestSince) return `${low}, ${stands}.`;
  if (bestSince === last) return `${low}. Best since: ${said(last)}, ${stands}.`;
  return `${low}. Best since: ${said(bestSince)}. In ${payYearLabel(last.year)} it stands at ${change(last)}${mendText(last)}.`;
}

/** "; a rise of 26.3% on 2025/26 pay would restore it", with the year the rise applies to. */
export function mendText({ year, outcome }: AnsweredYear): string {
  const { erosion, restoration } = outcome.answer;
  if (isGain(erosion) || erosion.n === 0n) return '';
  const mend = outcome.specification.index.comparator ? 'catch up' : 'restore it';
  return `; a rise of ${percent(restoration)} on ${payYearLabel(year)} pay would ${mend}`;
}

/** What a grade lost in pounds, in both kinds, with what is in the sum and what is not. */
export function lossText(history: History, losses: Losses): string {
  const { specification, years } = history;
  const { pay, index } = specification;
  const last = losses.years.at(-1);
  if (!last) return '';
  const grade = pay.kind === 'own' ? 'This pay' : (pay.grade?.id ?? '');
  const counted = losses.years.filter((each) => each.year !== specification.since);
  const first = counted[0] ?? last;
  const span = spanText({ first: first.year, last: last.year });
  const end = payYearLabel(losses.end.year);
  const lost = isGain(last.ownSoFar)
    ? `${wholePounds(last.ownSoFar).slice(1)} gained`
    : `${wholePounds(last.ownSoFar)} lost`;
  const out = missing(years, (year) =>
    isAnsweredYear(year)
      ? losses.uncounted.find((each) => each.year === year.year)?.absence
      : undefined,
  ).map((entry) => `${spanText(entry)} (${absenceMessage(entry.absence)})`);
  const absent = missing(years, (year) =>
    isAnsweredYear(year)
      ? undefined
      : losses.uncounted.find((each) => each.year === year.year)?.absence,
  ).map((entry) => `${spanText(entry)} (no result)`);
  const without = [...out, ...absent];
  const gains = losses.years.some(({ own }) => isGain(own)) ? ', gains counted against losses' : '';
  const prices = `${index.shortTitle} for ${end} / ${index.shortTitle} for its own year, by the same rule`;
  const across = crossed(losses.end).length > 0 ? '†' : '';
  return `${grade}: ${lost} ${counted.length > 1 ? 'over' : 'in'} ${span} in each year's own pounds, ${wholePounds(last.atEndSoFar)} in ${end} pounds${across} (each year's × ${prices})${gains}.${hourText(losses.end)}${without.length > 0 ? ` Not counted: ${listText(without)}.` : ''}`;
}

/** What an hour of the end year's pay is, and what it would be restored. */
function hourText({ year, outcome }: AnsweredYear): string {
  const { currentHourly, restoredHourly } = outcome.answer.money;
  if (!currentHourly || !restoredHourly) return '';
  return ` An hour in ${payYearLabel(year)}: ${pence(currentHourly)}; restored, ${pence(restoredHourly)}.`;
}
