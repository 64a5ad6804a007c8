import type { HistoryFindings } from '../../domain/history/findings.js';
import type { Provenance } from '../calc/answer.js';
import { receipts } from '../calc/receipt.js';
import { NESTED } from '../calc/report.js';
import type { Report } from '../document.js';
import { historyAnswer } from './answer.js';
import { historyDocument } from './document.js';
import { warningsBeside } from './notes.js';
import { explained, poundsReceipts } from './receipt.js';
import { toHistoryResults } from './record.js';
import { historySentence } from './sentence.js';

/** `history`'s answer in every form. */
export function historyReport(
  findings: HistoryFindings,
  provenance: Provenance,
  explain: boolean,
): Report {
  const { histories } = findings;
  return {
    command: 'history',
    document: (plots = 'none') => [
      ...historyDocument(findings, plots),
      ...(explain
        ? [
            ...poundsReceipts(findings),
            ...receipts(explained(findings), (id) => provenance.source(id)),
          ]
        : []),
    ],
    records: () => histories.flatMap((history) => toHistoryResults(history, explain)),
    nested: { ...NESTED, moneyAbsence: ['code', 'message'] },
    sentences: () => histories.map(historySentence),
    envelope: () => historyAnswer(findings, provenance, explain),
    warnings: warningsBeside(findings),
  };
}
