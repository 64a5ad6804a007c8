import type { Absence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import { type Candidate, wasPrinted } from '../../domain/check/candidate.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import type { Part } from '../../domain/check/reading.js';
import type { Verdict } from '../../domain/check/verdict.js';
import { absenceMessage } from '../messages.js';
import { isGain, listText, percent } from '../text.js';
import { byText, howText, yearsText } from './candidate-text.js';
import { confusionText } from './confusion-text.js';
import { gradesOf, gradesText, placesOf, quotedText, unitText, valueText } from './figures.js';
import { outsideText } from './reading-text.js';

const WORDS: Readonly<Record<Verdict, string>> = {
  reproduced: 'Reproduced',
  'matches-other': 'Matches something unnamed',
  confused: 'Confused',
  'not-reproduced': 'Not reproduced',
  'not-checkable': 'Not checkable',
};

/** The verdict on one figure, with what decides it: "Reproduced: bma, 2008/09 to 2021/22, 26.1%." */
export function verdictText(found: PartFinding, findings: CheckFindings): string {
  const why = reason(found, findings);
  return `${WORDS[found.verdict]}${why ? `: ${why}` : ''}.`;
}

function reason(found: PartFinding, findings: CheckFindings): string {
  const { part, finding, verdict, absence } = found;
  const unit = part.unit.value;
  const figure = quotedText(part.figure, unit);
  const [hit, ...more] = finding?.search.hits ?? [];
  switch (verdict) {
    case 'reproduced': {
      const others = more.filter(({ naming }) => naming).length;
      const also = others > 0 ? `; ${others} more named below` : '';
      return hit ? `${givenBy(hit, placesOf(part.figure), findings)}${also}` : '';
    }
    case 'matches-other':
      return hit
        ? `no named method prints ${figure}; ${byText(hit)} over ${yearsText(hit)} does (${valueText(hit.value, unit, placesOf(part.figure))}), a combination nobody is known to use`
        : '';
    case 'confused': {
      const [first] = finding?.confusions ?? [];
      return first ? confusionText(first, figure, findings.time) : '';
    }
    case 'not-reproduced':
      return `nothing here prints ${unitText(figure, unit)}`;
    case 'not-checkable':
      return uncheckable(part, absence);
  }
}

/** Why there is nothing to check a figure by, in words. */
export function uncheckable({ outside }: Part, absence: Absence | undefined): string {
  if (outside) return outsideText(outside);
  return absence
    ? absenceMessage(absence)
    : 'the catalogue has no pay of those the words name, or none for the years; payrestore grades lists whose it has';
}

function givenBy(hit: Candidate, places: number, { time }: CheckFindings): string {
  const value = valueText(hit.value, hit.unit, places);
  switch (hit.of) {
    case 'real': {
      const printed = wasPrinted(hit) ? '' : ', which its publisher is not known to have printed';
      return `${byText(hit)} gives ${value} for ${yearsText(hit)}${printed}`;
    }
    case 'cash':
      return `${byText(hit)} came to ${value} over ${yearsText(hit)}`;
    case 'team':
      return `${byText(hit)} in ${yearsText(hit)}: ${howText(hit, time)} = ${value}`;
    default:
      return `${byText(hit)} in ${yearsText(hit)}: ${howText(hit, time)}`;
  }
}

/** What else the match says: the other way to put it, and whose figure it is. */
export function sameText({ part, finding, verdict }: PartFinding): readonly string[] {
  const search = finding?.search;
  const [hit] = search?.hits ?? [];
  if (!hit || !search || verdict === 'confused') return [];
  const year = payYearLabel(hit.until);
  if (hit.of === 'real') {
    const { erosion, restoration } = hit.outcome.answer;
    if (isGain(erosion)) return [];
    return [
      `A cut of ${percent(erosion)} and a rise of ${percent(restoration)} on ${year} pay are the same statement.`,
      ...restsOn(hit),
    ];
  }
  const amount = hit.of === 'pay' || hit.of === 'team';
  if (amount && part.grade === undefined) {
    const who = gradesText(gradesOf(hit));
    const years = [...new Set(search.hits.map((each) => payYearLabel(each.until)))];
    return hit.of === 'pay'
      ? [`It is ${who}'s figure, one grade's and not everyone's, in ${listText(years)} only.`]
      : [];
  }
  return restsOn(hit);
}

function restsOn(hit: Candidate): readonly string[] {
  const pay = hit.of === 'real' ? hit.outcome.answer.pay : hit.of === 'cash' ? hit.pay : undefined;
  const awards = (pay?.awards ?? []).filter(
    ({ status }) => status === 'inferred' || status === 'implied',
  );
  if (awards.length === 0) return [];
  const implied = awards.some(({ status }) => status === 'implied');
  const steps = listText(awards.map((award) => `${payYearLabel(award.payYear)} ${award.percent}%`));
  return [
    `It rests on awards that were worked out, not read: ${steps}${implied ? '; the implied one was worked back from a published total, which it cannot confirm' : ''}.`,
  ];
}
