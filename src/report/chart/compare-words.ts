import { isAbsence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import type { Answered } from '../../domain/compare/grid.js';
import type { Rational } from '../../domain/rational.js';
import { fewOfEach, told } from '../calc/warnings.js';
import type { CompareAnswer } from '../compare/answer.js';
import { scope } from '../compare/document.js';
import { earningsNotes, markNotes, methodNote } from '../compare/notes.js';
import { counted } from '../compare/summary.js';
import { comparatorOf, marks, onlyGains, shortName, variedText } from '../compare/words.js';
import { changeText, isGain, percent } from '../text.js';
import type { Across, CurvePoint } from './picture.js';
import { capital, cautions, sentence } from './words.js';

// A specification curve in words: with the rise beside every cut, and the pay that it is a rise on.

/** "rpi end (bma): a cut of 22.6%, a rise of 29.2% on 2024/25 pay". */
export function pointText(findings: CompareFindings, outcome: Answered, counts: boolean): string {
  const mark = marks(outcome).trim();
  const apart = counts ? '' : ', not counted in the range';
  return `${nameText(findings, outcome)}: ${outcomeText(outcome)}${mark === '' ? '' : ` ${mark}`}${apart}`;
}

function nameText(findings: CompareFindings, outcome: Answered): string {
  const { method } = outcome.specification;
  return `${shortName(findings, outcome)}${method ? ` (${method.id})` : ''}`;
}

function outcomeText({ answer, specification, until }: Answered): string {
  const change = changeText(answer.erosion, specification.index);
  return `${change}${riseOn(answer.erosion, answer.restoration, payYearLabel(until))}`;
}

function riseOn(erosion: Rational, restoration: Rational, year: string): string {
  return isGain(erosion) ? '' : `, a rise of ${percent(restoration)} on ${year} pay`;
}

/** What varies, from where to where the cut goes, and the one in the middle. */
export function compareSubtitle(findings: CompareFindings): string {
  const { query } = findings;
  const against = comparatorOf(findings);
  const change = onlyGains(findings) ? 'The real rise in pay' : 'The cut in real terms';
  const what = against ? `Pay against ${against}` : change;
  const by = query.vary.length > 0 ? ` by ${variedText(findings)}` : '';
  const years = `${span(query.since)} to ${span(query.until)}`;
  return `${what}${by}, ${years}. ${rangeText(findings)}`;
}

function span(years: readonly string[]): string {
  return years.length > 1 ? `${years[0]}…${years.at(-1)}` : (years[0] ?? '');
}

function rangeText(findings: CompareFindings): string {
  const { ranked, median } = findings.grid;
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  if (!lowest || !highest || !median) return '';
  if (ranked.length === 1) return `${capital(outcomeText(lowest))}.`;
  const ends = new Set(ranked.map(({ until }) => until));
  const year = ends.size === 1 ? payYearLabel(highest.until) : "each year's";
  const middle = `${changeText(median.erosion, lowest.specification.index)}${riseOn(median.erosion, median.restoration, year)}`;
  return `From ${outcomeText(lowest)}, to ${outcomeText(highest)}. Median of ${counted(ranked.length)}: ${middle}.`;
}

/** Quoted figures are set among those that count, for who cannot see the line. */
export function compareDescription(
  findings: CompareFindings,
  points: readonly CurvePoint[],
  across: readonly Across[],
): string {
  const counting = points.filter((point) => point.counted);
  const named = points.filter(({ name }) => name !== null);
  const lines = across.map(({ value, label }) => {
    const larger = counting.filter((point) => point.value > value).length;
    return `A line across at ${label}: ${larger} of ${counting.length} come to a larger cut`;
  });
  const sentences = [
    `A specification curve: ${counted(points.length)} sorted from the smallest cut to the largest, with a row below for each choice`,
    rangeText(findings).replace(/\.$/, ''),
    ...(named.length <= MOST_NAMED ? named.map(({ says }) => says) : []),
    ...lines,
    'The same figures stand in payrestore compare',
  ];
  return `${sentences.join('. ')}.`;
}

/** More named specifications than this are not read out. */
const MOST_NAMED = 12;

/** What must be known to read the curve right. */
export function compareNotesBelow(
  findings: CompareFindings,
  { warnings }: CompareAnswer,
): readonly string[] {
  const { outcomes } = findings.grid;
  const absent = outcomes.filter(({ answer }) => isAbsence(answer)).length;
  const own = ['not-a-specification', 'not-counted', 'same-for-every-grade'];
  const messages = [
    ...markNotes(findings),
    ...(absent > 0
      ? [
          `${absent} of ${counted(outcomes.length)} have no result and are not drawn; payrestore compare says why`,
        ]
      : []),
    ...fewOfEach(told(findings.grid.notices.filter(({ code }) => code === 'provisional-mean'))).map(
      ({ message }) => message,
    ),
    ...warnings.filter(({ code }) => own.includes(code)).map(({ message }) => message),
    ...methodNote(findings),
    ...earningsNotes(findings),
  ];
  return [...messages.map(sentence), ...cautions(told(findings.grid.notices)), scope(findings)];
}
