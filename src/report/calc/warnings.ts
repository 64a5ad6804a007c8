import type { CalcFindings } from '../../domain/findings.js';
import { type Notice, noticesFor } from '../../domain/notices.js';
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
function told(list: readonly Notice[]): readonly Warning[] {
  const said = new Map<string, { code: string; grades: Set<string> }>();
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

/** All warnings, for the JSON envelope. */
export function allWarnings(findings: CalcFindings): readonly Warning[] {
  return told([...ofRows(findings), ...ofToday(findings)]);
}

/** The warnings that stand beside a text answer, on stderr. */
export function warningsBeside(findings: CalcFindings): readonly Warning[] {
  return told(ofRows(findings).filter((notice) => !belongsToAnswer(notice)));
}

/** The warnings about the line of today's pay, where the answer has it. */
export function warningsOfToday(findings: CalcFindings): readonly Warning[] {
  return showsToday(findings) ? told(ofToday(findings)) : [];
}

/** The notes that explain marks within a text answer. */
export function answerNotes(findings: CalcFindings): readonly string[] {
  return told(ofRows(findings).filter(belongsToAnswer)).map((warning) => warning.message);
}

/** Whether a laid-out answer has the line of today's pay: not where another year was asked for. */
export function showsToday({ query, today }: CalcFindings): boolean {
  return today.length > 0 && !query.untilGiven;
}
