import type { Day } from '../../domain/calendar.js';
import type { CalcFindings } from '../../domain/findings.js';
import type { Report } from '../document.js';
import { calcAnswer, type Provenance } from './answer.js';
import { calcDocument } from './document.js';
import { receipts } from './receipt.js';
import { toResult } from './record.js';
import { calcSentence } from './sentence.js';
import { warningsBeside } from './warnings.js';

/** The fields of a result that may be null as a whole. */
export const NESTED = {
  payPeriods: ['base', 'end'],
  pricePeriods: ['base', 'end'],
  priceLevels: ['base', 'end'],
  months: ['base', 'end'],
  'months.base': ['have', 'of'],
  'months.end': ['have', 'of'],
  absence: ['code', 'message'],
} as const;

/**
 * `calc`'s answer in every form.
 *
 * @param date the day it is given on, which tells today's pay from the last that is known.
 */
export function calcReport(
  findings: CalcFindings,
  provenance: Provenance,
  explain: boolean,
  date: Day,
): Report {
  const { outcomes } = findings;
  return {
    command: 'calc',
    document: () => [
      ...calcDocument(findings, date),
      ...(explain ? receipts(outcomes, (id) => provenance.source(id)) : []),
    ],
    records: () => outcomes.map((outcome) => toResult(outcome, explain)),
    nested: NESTED,
    sentences: () => outcomes.map(calcSentence),
    envelope: () => calcAnswer(findings, provenance, explain),
    warnings: warningsBeside(findings),
  };
}
