import type { Absence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import {
  type Candidate,
  type CashCandidate,
  type RealCandidate,
  wasPrinted,
} from '../../domain/check/candidate.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import type { Part } from '../../domain/check/reading.js';
import type { Verdict } from '../../domain/check/verdict.js';
import { endText } from '../earnings/words.js';
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
      if (!hit) return '';
      const soft = softly(hit, part);
      return `${soft}${givenBy(hit, placesOf(part.figure), soft !== '', findings)}${also}`;
    }
    case 'matches-other':
      return hit
        ? `no named method prints ${figure}; the combination ${byText(hit)} over ${yearsText(hit)} does (${valueText(hit.value, unit, placesOf(part.figure))})`
        : '';
    case 'confused': {
      const [first] = finding?.confusions ?? [];
      return first ? confusionText(first, figure, findings.time) : '';
    }
    case 'not-reproduced':
      return `nothing here prints ${unitText(figure, unit, part.lost)}`;
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

/** A year that nobody said, and that its publisher printed nothing of, is said first. */
function softly(hit: Candidate, { until, years }: Part): string {
  return until === undefined && years === undefined && hit.of === 'real' && !wasPrinted(hit)
    ? 'by computation only, not known to have been printed, in a year that nobody said: '
    : '';
}

function givenBy(hit: Candidate, places: number, soft: boolean, { time }: CheckFindings): string {
  const value = valueText(hit.value, hit.unit, places);
  switch (hit.of) {
    case 'real': {
      const printed =
        wasPrinted(hit) || soft ? '' : ', which its publisher is not known to have printed';
      return `${byText(hit)} gives ${value} for ${yearsText(hit)}${printed}`;
    }
    case 'cash':
      return cameTo(hit, value);
    case 'team':
      return `${byText(hit)} in ${yearsText(hit)}: ${howText(hit, time)} = ${value}`;
    default:
      return `${byText(hit)} in ${yearsText(hit)}: ${howText(hit, time)}`;
  }
}

function cameTo(hit: CashCandidate, value: string): string {
  switch (hit.counted) {
    case 'all':
      return `${byText(hit)} came to ${value} over ${yearsText(hit)}`;
    case 'first':
      return `${byText(hit)} came to ${value} over ${yearsText(hit)} as first published, before a later award or revision`;
    case 'one':
      return `one of the awards of ${payYearLabel(hit.until)}, on average, was ${value}`;
  }
}

/** What else the match says: the other way to put it, and whose figure it is. */
export function sameText({ part, finding, verdict, ground }: PartFinding): readonly string[] {
  const search = finding?.search;
  const [hit] = search?.hits ?? [];
  if (!hit || !search || verdict === 'confused') return [];
  if (hit.of === 'real') {
    const { specification } = hit.outcome;
    const end = endText(specification, hit.until);
    const pay = specification.window ? `the pay of the ${end}` : `${end} pay`;
    const { erosion, restoration } = hit.outcome.answer;
    if (isGain(erosion)) return [];
    return [
      `A cut of ${percent(erosion)} and a rise of ${percent(restoration)} on ${pay} are the same statement.`,
      ...ofAll(part, hit),
      ...restsOn(hit),
    ];
  }
  const ofPost = hit.of === 'pay' && hit.paid.earned === undefined;
  if (ofPost && part.grade === undefined && ground && ground.grades.length > 1) {
    return [`It is ${whose(search.hits)}: one grade's pay, and not everyone's.`];
  }
  return restsOn(hit);
}

/** Average awards are nobody's own: a grade named beside them may have fared otherwise. */
function ofAll({ grade, grades }: Part, { outcome }: RealCandidate): readonly string[] {
  const named = grade?.value ?? (grades && listText([...grades.value]));
  if (!named || outcome.specification.pay.kind !== 'chain') return [];
  return [
    `It is of the average awards of all grades; ${named}'s own points are another matter (--pay scale).`,
  ];
}

/** "F1's in 2022/23; ST1 to ST2's in 2008/09 and 2009/10", the years in order. */
function whose(hits: readonly Candidate[]): string {
  const years = new Map<string, Set<string>>();
  for (const hit of hits) {
    const who = gradesText(gradesOf(hit));
    years.set(who, (years.get(who) ?? new Set()).add(payYearLabel(hit.until)));
  }
  return [...years]
    .map(([who, of]) => `${who}'s in ${listText([...of].sort())}${years.size === 1 ? ' only' : ''}`)
    .join('; ');
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
