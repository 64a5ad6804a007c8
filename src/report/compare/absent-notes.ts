import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import { absenceMessage, outcomeMessage } from '../messages.js';
import { listText } from '../text.js';
import { shortName } from './words.js';

// Why specifications have no result.

/** More specifications without a result than this are given without what could be asked instead. */
const MOST_ABSENT = 12;
/** More than this are counted, and their reasons not looked for. */
const MOST_LOOKED_AT = 200;

export function absentNotes(findings: CompareFindings): readonly string[] {
  const { outcomes } = findings.grid;
  const absent = outcomes.filter(({ answer }) => isAbsence(answer));
  const reasons = absent.length > MOST_LOOKED_AT ? [] : absentReasons(findings);
  if (absent.length > MOST_ABSENT && (reasons.length === 0 || reasons.length > MOST_REASONS)) {
    return [
      `${absent.length} of ${outcomes.length} specifications have no result: prices or pay do not reach; --json says why of each`,
    ];
  }
  return reasons.map(({ names, reason }) => `no result: ${names}: ${reason}`);
}

/** More reasons than this are given without what each specification could be asked for instead. */
const MOST_REASONS = 4;
const MOST_NAMES = 4;

/** Why specifications have no result: a reason each, with those it is true of. */
export function absentReasons(
  findings: CompareFindings,
): readonly { readonly names: string; readonly reason: string }[] {
  const absent = findings.grid.outcomes.flatMap((outcome) =>
    isAbsence(outcome.answer) ? [{ outcome, absence: outcome.answer }] : [],
  );
  const full = new Map<string, Outcome[]>();
  const short = new Map<string, Outcome[]>();
  for (const { outcome, absence } of absent) {
    add(short, absenceMessage(absence), outcome);
    if (absent.length <= MOST_ABSENT) add(full, outcomeMessage(outcome, absence), outcome);
  }
  const reasons = full.size > 0 && full.size <= MOST_REASONS ? full : short;
  return [...reasons].map(([reason, outcomes]) => ({ names: namesOf(findings, outcomes), reason }));
}

function add(reasons: Map<string, Outcome[]>, reason: string, outcome: Outcome): void {
  const outcomes = reasons.get(reason) ?? [];
  outcomes.push(outcome);
  reasons.set(reason, outcomes);
}

function namesOf(findings: CompareFindings, outcomes: readonly Outcome[]): string {
  const names = outcomes.slice(0, MOST_NAMES).map((outcome) => shortName(findings, outcome));
  const more = outcomes.length - names.length;
  return listText(more > 0 ? [...names, `${more} more`] : names);
}
