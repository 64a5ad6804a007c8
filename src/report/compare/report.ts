import type { Outcome } from '../../domain/calc.js';
import type { CompareFindings } from '../../domain/compare/findings.js';
import type { Provenance } from '../calc/answer.js';
import { receipts } from '../calc/receipt.js';
import { toResult } from '../calc/record.js';
import { NESTED } from '../calc/report.js';
import type { Report } from '../document.js';
import { compareAnswer } from './answer.js';
import { compareDocument } from './document.js';
import { warningsBeside } from './notes.js';
import { compareSentence } from './sentence.js';

/** `compare`'s answer in every form. */
export function compareReport(
  findings: CompareFindings,
  provenance: Provenance,
  explain: boolean,
): Report {
  return {
    command: 'compare',
    document: (plots = 'none') => [
      ...compareDocument(findings, plots),
      ...(explain ? receipts(explained(findings), (id) => provenance.source(id)) : []),
    ],
    records: () => findings.grid.outcomes.map((outcome) => toResult(outcome, explain)),
    nested: NESTED,
    sentences: () => [compareSentence(findings)],
    envelope: () => compareAnswer(findings, provenance, explain),
    warnings: warningsBeside(findings),
  };
}

/** The receipts that a person can read: of the named methods, and of both ends of the range. */
function explained({ grid }: CompareFindings): readonly Outcome[] {
  const ends = [grid.ranked[0], grid.ranked.at(-1)].flatMap((outcome) => outcome ?? []);
  const named = grid.outcomes.filter(({ specification }) => specification.method);
  return [...new Set<Outcome>([...named, ...ends])].slice(0, MOST_RECEIPTS);
}

const MOST_RECEIPTS = 12;
