import { isAbsence } from '../../domain/absence.js';
import type { CalcFindings } from '../../domain/findings.js';
import { compare } from '../../domain/rational.js';
import { FULL_TIME } from '../../domain/real-terms.js';
import type { Block } from '../document.js';
import { changeText, dayText, listText, numberText } from '../text.js';
import { answerTable } from './answer-table.js';
import { answers, onlyGains } from './answers.js';
import { markedPounds, payTable } from './pay-table.js';
import { answerNotes } from './warnings.js';

/** More grades than this are summed up by their extremes. */
const MANY = 4;

/** The answer to `calc`, laid out: pay, then a row a method, then what to know about them. */
export function calcDocument(findings: CalcFindings): readonly Block[] {
  return [
    { kind: 'heading', text: title(findings) },
    ...payTable(findings),
    { kind: 'heading', text: question(findings) },
    ...answerTable(findings),
    ...notes(findings),
  ];
}

function title({ workforce, grades, asOf }: CalcFindings): string {
  const known = asOf ? `, as known on ${dayText(asOf)}` : '';
  if (!workforce) return `Your own pay${known}`;
  const names = grades.length > 0 ? listText(grades.map((grade) => grade.id)) : 'Average pay';
  return `${names}: ${workforce.title}${known}`;
}

function question(findings: CalcFindings): string {
  const { since, on } = findings.query;
  const until = on ? dayText(on) : findings.query.until;
  if (onlyGains(findings)) return `${since} to ${until}: pay has risen in real terms`;
  const pay = sharedPay(findings);
  const ofPay = pay ? ` (${pay})` : '';
  return `${since} to ${until}: cut, and rise on ${on ? "that day's" : until} pay${ofPay} to restore it`;
}

/** The end year's pay, where every row stands on the same one. */
function sharedPay({ outcomes }: CalcFindings): string | undefined {
  const amounts = answers(outcomes).map(({ money, pay }) =>
    money.currentPay ? markedPounds(money.currentPay, pay.current?.confidence) : undefined,
  );
  return new Set(amounts).size === 1 ? amounts[0] : undefined;
}

function notes(findings: CalcFindings): readonly Block[] {
  const items = [...answerNotes(findings), ...contrastNote(findings)];
  const list: Block[] = items.length > 0 ? [{ kind: 'list', items }] : [];
  return [...list, { kind: 'paragraph', text: scope(findings), tone: 'muted' }];
}

/** One line on what the grade's own scale would say, and why it is not the figure quoted. */
function contrastNote({ contrasts }: CalcFindings): readonly string[] {
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
  const each = shown.map(({ answer, grade }) => `${grade} ${changeText(answer.erosion)}`);
  const said = found.length > MANY ? `from ${each.join(' to ')}` : listText(each);
  return [
    `--pay scale, the grade's own pay points, would say on ${first.index.shortTitle} and the same months: ${said}. It crosses ${crossing.break.title}: ${crossing.break.what}`,
  ];
}

function scope({ time, workforce }: CalcFindings): string {
  const weeks =
    time.weeksPerYear === FULL_TIME.weeksPerYear ? '365/7' : numberText(time.weeksPerYear);
  const hours = `An hour is a year's pay ÷ (${numberText(time.hoursPerWeek)} hours × ${weeks} weeks).`;
  const confirmed = workforce?.scales.at(-1)?.scale.confirmedThrough;
  return workforce
    ? `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay. ${hours}${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`
    : `Scope: two amounts of your own, taken as full-time pay before tax. ${hours}`;
}
