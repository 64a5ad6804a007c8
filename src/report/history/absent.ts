import { isAbsence } from '../../domain/absence.js';
import { type HistoryFindings, outcomesOf } from '../../domain/history/findings.js';
import { outcomeMessage } from '../messages.js';

/** Why no year could be answered: each kind of reason once, as the last of its years has it. */
export function absentLines(findings: HistoryFindings): readonly string[] {
  const reasons = new Map<string, string>();
  for (const outcome of outcomesOf(findings)) {
    const { answer } = outcome;
    if (isAbsence(answer)) reasons.set(answer.code, outcomeMessage(outcome, answer));
  }
  return [...reasons.values()];
}
