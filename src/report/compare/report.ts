import type { CompareFindings } from '../../domain/compare/findings.js';
import type { Provenance } from '../calc/answer.js';
import { toResult } from '../calc/record.js';
import { NESTED } from '../calc/report.js';
import type { Report } from '../document.js';
import { compareAnswer } from './answer.js';
import { compareDocument } from './document.js';
import { warningsBeside } from './notes.js';
import { compareSentence } from './sentence.js';

/** `compare`'s answer in every form. */
export function compareReport(findings: CompareFindings, provenance: Provenance): Report {
  return {
    command: 'compare',
    document: () => compareDocument(findings),
    records: () => findings.grid.outcomes.map((outcome) => toResult(outcome, false)),
    nested: NESTED,
    sentences: () => [compareSentence(findings)],
    envelope: () => compareAnswer(findings, provenance),
    warnings: warningsBeside(findings),
  };
}
