import { isAbsence } from '../../domain/absence.js';
import type { TeamFindings } from '../../domain/team/findings.js';
import { over } from '../../domain/team/rate.js';
import { peopleIn, type TeamRow } from '../../domain/team/team.js';
import { rowName } from '../calc/answer-table.js';
import { caveat } from '../calc/sentence.js';
import { isGain, numberText, pence, percent, pricesCompared } from '../text.js';
import { whyNoPay, whyNot } from './tables.js';
import { hourlyOf, sinceText, sumText, teamText, whenText } from './words.js';

/**
 * One sentence a row that can be printed as it stands: what the team is paid an hour and how that
 * adds up, what it would be restored, the rise with its year, and by what it is measured.
 */
export function teamSentence(findings: TeamFindings, row: TeamRow): string {
  const { now, members, minutes } = findings;
  const { total } = now;
  const when = whenText(findings);
  const team = teamText(findings);
  if (!total) return `There is no hourly pay of ${team} in ${when}: ${whyNoPay(now)}.`;
  const rounded = peopleIn(members) > 1 ? ', each rate rounded to the penny' : '';
  const cost = minutes
    ? `, so that ${numberText(minutes)} minutes cost ${pence(over(minutes, total).roundedFirst)}`
    : '';
  const paid = `In ${when} ${team} was paid ${sumText(members, hourlyOf(now), total)} an hour in basic pay${rounded}${cost}`;
  return `${paid}; ${restoredText(findings, row)}.`;
}

function restoredText(findings: TeamFindings, row: TeamRow): string {
  const { restored, erosion, restoration, specification, members } = row;
  const [first] = members;
  const answer = first?.outcome.answer;
  if (!restored || !erosion || !restoration || !first || !answer || isAbsence(answer)) {
    return `what would restore it is not known by ${rowName(row)}: ${whyNot(row)}`;
  }
  const since = sinceText(findings);
  const prices = pricesCompared(specification, first.outcome.until, answer.base, answer.end);
  const by = `measured by ${prices}${caveat(first.outcome, answer)}`;
  const against = specification.index.comparator;
  if (isGain(erosion)) {
    const gained = against
      ? `moved ${percent(erosion)} ahead of ${against}`
      : `rose by ${percent(erosion)} in real terms`;
    return `since ${since} its pay ${gained}, ${by}`;
  }
  const aim = against ? `to keep up with ${against}` : 'restored';
  return `${aim} since ${since} it would be ${pence(restored.roundedFirst)}, a rise of ${percent(restoration)} on ${whenText(findings)} pay, ${by}`;
}
