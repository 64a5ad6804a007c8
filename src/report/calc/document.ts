import { isAbsence } from '../../domain/absence.js';
import { type Day, payYearLabel } from '../../domain/calendar.js';
import type { CalcFindings } from '../../domain/findings.js';
import { compare } from '../../domain/rational.js';
import { anHourText } from '../an-hour.js';
import type { Block } from '../document.js';
import { groupNotes, measureNotes, pairingNotes, SCOPE_OF_EARNINGS } from '../earnings/notes.js';
import { MEASURES } from '../earnings/words.js';
import {
  changeText,
  dayText,
  isGain,
  latestOptions,
  listText,
  monthText,
  percent,
  pounds,
  readingText,
} from '../text.js';
import { answerTable } from './answer-table.js';
import { answers, comparatorOf, endLabel, onlyGains, startLabel } from './answers.js';
import { marked, payTable } from './pay-table.js';
import { answerNotes } from './warnings.js';

/** More grades than this are summed up by their extremes. */
const MANY = 4;

/** The answer to `calc`, laid out: pay, then a row a method, then what to know about them. */
export function calcDocument(findings: CalcFindings, date: Day): readonly Block[] {
  return [
    { kind: 'heading', text: title(findings) },
    ...payTable(findings, date),
    { kind: 'heading', text: question(findings) },
    ...answerTable(findings),
    ...notes(findings),
  ];
}

export function title({
  workforce,
  grades,
  asOf,
  outcomes,
}: Pick<CalcFindings, 'workforce' | 'grades' | 'asOf'> &
  Partial<Pick<CalcFindings, 'outcomes'>>): string {
  const known = asOf ? `, as known on ${dayText(asOf)}` : '';
  if (!workforce) return `Your own pay${known}`;
  const pay = outcomes?.[0]?.specification.pay;
  const measure = pay?.kind === 'earnings' ? `, ${MEASURES[pay.id]}` : '';
  return `${gradesText(grades.map((grade) => grade.id))}: ${workforce.title}${measure}${known}`;
}

/** More grades than this are counted in a heading, and named in the table below it. */
const MOST_NAMED = 8;

function gradesText(names: readonly string[]): string {
  if (names.length === 0) return 'Average pay';
  return names.length > MOST_NAMED ? `${names.length} grades` : listText(names);
}

function question(findings: CalcFindings): string {
  const { query } = findings;
  const until = endLabel(findings);
  const years = `${startLabel(findings)} to ${until}`;
  const against = comparatorOf(findings);
  if (against) return `${years}: pay against ${against} (a comparator, not a price index)`;
  if (onlyGains(findings)) return `${years}: pay has risen in real terms`;
  const pay = sharedPay(findings);
  const ofPay = pay ? ` (${pay})` : '';
  const whose =
    until === query.until
      ? until
      : findings.outcomes[0]?.specification.window
        ? "the end's"
        : "that day's";
  return `${years}: cut, and rise on ${whose} pay${ofPay} to restore it`;
}

/** The end year's pay, where every row stands on the same one. */
function sharedPay({ outcomes }: CalcFindings): string | undefined {
  const amounts = answers(outcomes).map(({ money, pay }) =>
    money.currentPay ? marked(pounds(money.currentPay), pay.current?.confidence) : undefined,
  );
  return new Set(amounts).size === 1 ? amounts[0] : undefined;
}

function notes(findings: CalcFindings): readonly Block[] {
  const items = [
    ...groupNotes(findings),
    ...contrastNote(findings),
    ...newestNote(findings),
    ...answerNotes(findings),
  ];
  const list: Block[] = items.length > 0 ? [{ kind: 'list', items }] : [];
  return [...list, { kind: 'paragraph', text: scope(findings), tone: 'muted' }];
}

/** One line on what the grade's own scale would say, and why it is not the figure quoted. */
function contrastNote(findings: CalcFindings): readonly string[] {
  const { contrasts } = findings;
  if (findings.outcomes[0]?.specification.window) {
    return [...measureNotes(findings), ...pairingNotes(findings)];
  }
  const found = contrasts.flatMap(({ answer, specification }) =>
    isAbsence(answer) || specification.pay.kind !== 'scale'
      ? []
      : [{ answer, grade: specification.pay.grade.id, index: specification.index }],
  );
  const first = found[0];
  const crossing = first?.answer.pay.notices.find((notice) => notice.code === 'contract-break');
  if (!first || !crossing) return [];
  const inOrder = [...found].sort((a, b) => compare(a.answer.erosion, b.answer.erosion));
  const ends = [inOrder[0], inOrder.at(-1)].filter((entry) => entry !== undefined);
  const shown = found.length > MANY ? ends : found;
  const each = shown.map(
    ({ answer, grade }) => `${grade} ${changeText(answer.erosion, first.index)}`,
  );
  const said = found.length > MANY ? `from ${each.join(' to ')}` : listText(each);
  const group = findings.workforce?.title ?? '';
  return [
    `The percentages are of the average awards of ${group}. The grade's own pay points (--pay scale) would say, on ${first.index.shortTitle} and the same months: ${said}; but they cross ${crossing.break.title}: ${crossing.break.what}`,
  ];
}

/** Where pay is known past the years answered for: what the newest prices say of it. */
function newestNote({ newest, grades }: CalcFindings): readonly string[] {
  if (!newest || isAbsence(newest.answer)) return [];
  const { answer, specification, until } = newest;
  const { pay } = specification;
  // On a scale every grade has a figure of its own.
  const whose = grades.length > 1 && pay.kind === 'scale' ? ` of ${pay.grade.id}:` : '';
  const rise = isGain(answer.erosion)
    ? ''
    : `, which a rise of ${percent(answer.restoration)} would restore`;
  return [
    `${payYearLabel(until)}: no full comparison yet. To ${readingText(answer.end, monthText)}, ${latestOptions(specification)} says${whose} ${changeText(answer.erosion, specification.index)}${rise}.`,
  ];
}

function scope({ time, workforce, query, outcomes }: CalcFindings): string {
  if (outcomes[0]?.specification.window) return SCOPE_OF_EARNINGS;
  const hours = anHourText(time, workforce?.workforce);
  const confirmed = workforce?.scales.at(-1)?.scale.confirmedThrough;
  return workforce
    ? `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay. ${hours}${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`
    : `Scope: two amounts of your own, taken as full-time pay before tax in ${query.since} and ${query.until} (--since and --until say otherwise). ${hours}`;
}
