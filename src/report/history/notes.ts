import { isAbsence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { HistoryFindings } from '../../domain/history/findings.js';
import { historyNotices } from '../../domain/history/notices.js';
import { methodStatus } from '../../domain/method.js';
import type { NoticeCode } from '../../domain/notices.js';
import { fewOfEach, told } from '../calc/warnings.js';
import type { Warning } from '../document.js';
import { groupNotes } from '../earnings/notes.js';
import { belongsToAnswer, outcomeMessage } from '../messages.js';
import { yardsticksNote } from '../yardsticks.js';
import { crossedText } from './marks.js';
import { missing, spanText, whoseText } from './words.js';

/** Every caution, for the JSON envelope. */
export function historyWarnings({ histories }: HistoryFindings): readonly Warning<NoticeCode>[] {
  return told(histories.flatMap(historyNotices));
}

/** Those that stand beside a text answer, on stderr. */
export function warningsBeside({ histories }: HistoryFindings): readonly Warning[] {
  const beside = histories.flatMap(historyNotices).filter((notice) => !belongsToAnswer(notice));
  return fewOfEach(told(beside));
}

/** What explains a laid-out answer, below it. */
export function historyNotes(findings: HistoryFindings): readonly string[] {
  const { histories } = findings;
  const notices = histories.flatMap(historyNotices).filter(belongsToAnswer);
  return [
    ...methodNote(findings),
    ...yardsticksNote(findings.yardsticks),
    ...groupNotes({ outcomes: histories }),
    ...crossingNote(findings),
    ...poundsCrossingNotes(findings),
    ...absentNotes(findings),
    ...fewOfEach(told(notices)).map(({ message }) => message),
  ];
}

function methodNote({ histories }: HistoryFindings): readonly string[] {
  const method = histories[0]?.specification.method;
  return method
    ? [`${method.id} is a reconstruction from published figures, choices ${methodStatus(method)}`]
    : [];
}

function crossingNote({ histories }: HistoryFindings): readonly string[] {
  const titles = crossedText(histories.flatMap(({ years }) => years));
  return titles === '' ? [] : [`† crosses ${titles}, so is not like for like`];
}

/** On a chain the percentages cross no contract; the pounds that go with them may. */
function poundsCrossingNotes({ histories }: HistoryFindings): readonly string[] {
  const crossings = histories.flatMap(({ specification, years }) =>
    specification.pay.kind === 'chain'
      ? years.flatMap(({ year, breaks }) => breaks.map((entry) => ({ year, entry, specification })))
      : [],
  );
  const texts = crossings.map(
    ({ year, entry }) =>
      `From ${payYearLabel(year)} the pounds are on ${entry.title}, and not like for like with those before (${entry.what.replace(/\.$/, '')}); the percentages are of average awards, and do not cross it`,
  );
  return [...new Set(texts)].map((text) => {
    const whose = crossings
      .filter((_, at) => texts[at] === text)
      .map(({ specification }) => whoseText(specification));
    return whose.length === histories.length ? text : `${whose.join(', ')}: ${text}`;
  });
}

/** Why years have no result: those next to each other with one reason in one line. */
function absentNotes({ histories }: HistoryFindings): readonly string[] {
  const lines = histories.flatMap(({ specification, years }) =>
    missing(years, ({ outcome: { answer } }) => (isAbsence(answer) ? answer : undefined)).map(
      (entry) => ({
        whose: whoseText(specification),
        text: `${spanText(entry)}: no result: ${outcomeMessage(entry.year.outcome, entry.absence)}`,
      }),
    ),
  );
  const texts = [...new Set(lines.map(({ text }) => text))];
  return texts.map((text) => {
    const whose = lines.filter((line) => line.text === text).map((line) => line.whose);
    return whose.length === histories.length ? text : `${whose.join(', ')}: ${text}`;
  });
}
