import type { CalcFindings } from '../../domain/findings.js';
import { type Notice, type NoticeCode, noticesFor } from '../../domain/notices.js';
import type { Warning } from '../document.js';
import { belongsToAnswer, noticeGrade, noticeMessage } from '../messages.js';

/** Every notice of the rows asked for, in order. */
function ofRows(findings: CalcFindings): readonly Notice[] {
  return findings.outcomes.flatMap(noticesFor);
}

function ofToday(findings: CalcFindings): readonly Notice[] {
  return findings.today.flatMap((entry) => entry.notices);
}

/** Each notice said once, with all the grades it is true of. */
export function told(list: readonly Notice[]): readonly Warning<NoticeCode>[] {
  const said = new Map<string, { code: NoticeCode; grades: Set<string> }>();
  for (const notice of list) {
    const message = noticeMessage(notice);
    const entry = said.get(message) ?? { code: notice.code, grades: new Set() };
    const grade = noticeGrade(notice);
    if (grade) entry.grades.add(grade);
    said.set(message, entry);
  }
  return [...said].map(([message, { code, grades }]) => ({
    code,
    message: grades.size > 0 ? `${[...grades].join(', ')}: ${message}` : message,
  }));
}

/** More cautions of a kind than this are counted where a person reads them. */
const MOST_OF_A_KIND = 4;

/** The same, but of more than a few of a kind the first, and how many more. */
export function fewOfEach(warnings: readonly Warning<NoticeCode>[]): readonly Warning[] {
  const kinds = new Map<NoticeCode, readonly Warning[]>();
  for (const warning of warnings) {
    kinds.set(warning.code, [...(kinds.get(warning.code) ?? []), warning]);
  }
  return [...kinds].flatMap(([code, all]) => {
    if (all.length <= MOST_OF_A_KIND) return all;
    const more = all.length - 1;
    return [
      ...all.slice(0, 1),
      { code, message: `${code}: ${more} more of this kind (--json has each)` },
    ];
  });
}

/** All warnings, for the JSON envelope. */
export function allWarnings(findings: CalcFindings): readonly Warning<NoticeCode>[] {
  return told([...ofRows(findings), ...ofToday(findings)]);
}

/** The warnings that stand beside a text answer, on stderr. */
export function warningsBeside(findings: CalcFindings): readonly Warning[] {
  return told(ofRows(findings).filter((notice) => !belongsToAnswer(notice)));
}

/** The notes that explain marks within a laid-out answer, and its line of today's pay. */
export function answerNotes(findings: CalcFindings): readonly string[] {
  const beside = new Set(ofRows(findings).map(noticeMessage));
  const today = showsToday(findings)
    ? ofToday(findings).filter((notice) => !beside.has(noticeMessage(notice)))
    : [];
  const rows = ofRows(findings).filter(({ code }) => code !== 'measure-flips-sign');
  return told([...rows.filter(belongsToAnswer), ...today]).map((warning) => warning.message);
}

/** Whether a laid-out answer has the line of today's pay: not where other years were asked for. */
export function showsToday({ query, today }: CalcFindings): boolean {
  return today.length > 0 && !query.untilGiven && !query.prices?.includes('..');
}
