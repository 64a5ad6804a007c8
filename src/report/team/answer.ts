import { isAbsence } from '../../domain/absence.js';
import type { NoticeCode } from '../../domain/notices.js';
import type { TeamFindings, TeamQuery } from '../../domain/team/findings.js';
import type { TeamPay } from '../../domain/team/team.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
  type TodayResult,
  todayResult,
} from '../calc/answer.js';
import { allWarnings } from '../calc/warnings.js';
import type { Warning } from '../document.js';
import { type RateResult, rate, type TeamResult, toTeamResult } from './record.js';

/** A team's newest pay, which prices may not have caught up with. */
export interface TeamToday {
  /** Each member's, of one, in the order named. */
  readonly members: readonly TodayResult[];
  /** What the team is paid an hour; null where a member's pay is not known. */
  readonly hourly: RateResult | null;
}

/** Everything `team` found, as data. */
export interface TeamAnswer {
  readonly data: DataState;
  readonly query: TeamQuery;
  /** A result a method, or one of the choices given. */
  readonly results: readonly TeamResult[];
  /** The newest pay there is; null where another time was asked for. */
  readonly today: TeamToday | null;
  readonly warnings: readonly Warning<NoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** A finding as the data that users get: the JSON envelope's content, and the library's answer. */
export function teamAnswer(
  findings: TeamFindings,
  provenance: Provenance,
  explain: boolean,
): TeamAnswer {
  const { query, rows, calc, workforce } = findings;
  const results = rows.map((row) => toTeamResult(findings, row, explain));
  const today = findings.today ? todayOf(findings, findings.today) : null;
  const evidence = new Set([
    ...results.flatMap(({ sources }) => sources),
    ...(today?.members ?? []).flatMap(({ source }) => source ?? []),
  ]);
  const reasons = rows.flatMap(({ specification, restored }) =>
    restored ? (specification.method?.sources ?? []) : [],
  );
  const indices = rows.map(({ specification }) => specification.index.id);
  return {
    data: {
      vintage: provenance.vintage(evidence),
      hash: provenance.hash({ indices: [...new Set(indices)], workforces: [workforce.id] }),
    },
    query,
    results,
    today,
    warnings: allWarnings(calc),
    sources: [...new Set([...evidence, ...reasons])].map((id) =>
      sourceRecord(provenance.source(id)),
    ),
  };
}

function todayOf({ calc }: TeamFindings, pay: TeamPay): TeamToday {
  const members = pay.members.flatMap(({ member }) => {
    const entry = calc.today.find(({ grade }) => grade === member.grade);
    return entry ? [todayResult(entry)] : [];
  });
  return { members, hourly: rate(pay.total) };
}

/** Whether what the team is paid is known, at the end or today. */
export function isKnownTeam({ now, today }: TeamFindings): boolean {
  return now.total !== undefined || today?.total !== undefined;
}

/** The outcomes whose receipts are shown, each once though several members share it. */
export function explainedOutcomes({ rows }: TeamFindings) {
  const all = rows.flatMap(({ members }) => members.map(({ outcome }) => outcome));
  return [...new Set(all)].filter(({ answer }) => !isAbsence(answer));
}
