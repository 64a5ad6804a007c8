import type { Day } from '../../domain/calendar.js';
import type { TeamFindings } from '../../domain/team/findings.js';
import type { Provenance } from '../calc/answer.js';
import { receipts } from '../calc/receipt.js';
import { warningsBeside } from '../calc/warnings.js';
import type { Report } from '../document.js';
import { explainedOutcomes, teamAnswer } from './answer.js';
import { teamDocument } from './document.js';
import { type TeamResult, toTeamResult } from './record.js';
import { teamSentence } from './sentence.js';

const RATE = ['roundedFirst', 'roundedLast'];
const ABSENCE = ['code', 'message'];

/** The fields that may be null as a whole. */
const NESTED = {
  hourly: RATE,
  restoredHourly: RATE,
  cost: RATE,
  restoredCost: RATE,
  absence: ABSENCE,
  'member.absence': ABSENCE,
} as const;

/**
 * `team`'s answer in every form.
 *
 * @param date the day it is given on, which tells today's pay from the last that is known.
 */
export function teamReport(
  findings: TeamFindings,
  provenance: Provenance,
  explain: boolean,
  date: Day,
): Report {
  const { rows, calc } = findings;
  const records = () => rows.map((row) => toTeamResult(findings, row, explain));
  return {
    command: 'team',
    document: () => [
      ...teamDocument(findings, date),
      ...(explain ? receipts(explainedOutcomes(findings), (id) => provenance.source(id)) : []),
    ],
    records,
    rows: () => records().flatMap(memberRows),
    nested: NESTED,
    sentences: () => rows.map((row) => teamSentence(findings, row)),
    envelope: () => teamAnswer(findings, provenance, explain),
    warnings: warningsBeside(calc),
  };
}

/** A row a member, with the team's own figures on each. */
function memberRows({ members, ...team }: TeamResult): readonly object[] {
  return members.map(({ steps, ...member }) => ({ ...team, member }));
}
