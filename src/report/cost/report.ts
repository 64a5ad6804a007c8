import type { CostFindings } from '../../domain/cost/findings.js';
import type { Provenance } from '../calc/answer.js';
import { ATTRIBUTION, citation } from '../calc/receipt.js';
import type { Step } from '../calc/steps.js';
import type { Block, Report } from '../document.js';
import { costAnswer } from './answer.js';
import { costDocument } from './document.js';
import { costWarningsBeside } from './notices.js';
import { lineResults, totalResult } from './record.js';
import { NESTED } from './result.js';
import { costSentence } from './sentence.js';
import { lineSteps, totalSteps } from './steps.js';

/**
 * `cost`'s answer in every form. Its last record is the total, which a reader of rows would
 * otherwise make of rounded figures.
 *
 * @param everyPublished whether all published costs are listed, and not only those of a rise.
 */
export function costReport(
  findings: CostFindings,
  provenance: Provenance,
  explain: boolean,
  everyPublished: boolean,
): Report {
  return {
    command: 'cost',
    document: () => [
      ...costDocument(findings, everyPublished),
      ...(explain ? receipts(findings, provenance, everyPublished) : []),
    ],
    records: () => [...lineResults(findings, explain), totalResult(findings, explain)],
    nested: NESTED,
    sentences: () => [costSentence(findings)],
    envelope: () => costAnswer(findings, provenance, explain),
    warnings: costWarningsBeside(findings),
  };
}

/** The receipt of each grade's cost and of the total, then where each figure was printed. */
function receipts(
  findings: CostFindings,
  provenance: Provenance,
  everyPublished: boolean,
): readonly Block[] {
  const lines = findings.cost.lines.flatMap((line) =>
    receipt(line.counted.grade.id, lineSteps(line, findings)),
  );
  const { results, readings, published } = costAnswer(findings, provenance, false);
  const quoted = published.filter(({ needs }) => everyPublished || needs);
  const ids = new Set([
    ...results.flatMap(({ sources }) => sources),
    ...[...readings, ...quoted].flatMap(({ source }) => source ?? []),
  ]);
  return [
    ...lines,
    ...(findings.cost.lines.length > 1 ? receipt('all', totalSteps(findings)) : []),
    { kind: 'heading', text: 'Sources' },
    { kind: 'list', items: [...ids].map((id) => citation(provenance.source(id))) },
    { kind: 'paragraph', text: ATTRIBUTION, tone: 'muted' },
  ];
}

function receipt(name: string, steps: readonly Step[]): readonly Block[] {
  if (steps.length === 0) return [];
  const rows = steps.flatMap((step) => [
    [step.name, `${step.formula}\n${step.text}`],
    ...step.inputs
      .filter((input) => input.source !== null)
      .map((input) => ['', `${input.value}  ${input.name}  [${input.source}]`]),
  ]);
  return [
    { kind: 'heading', text: `Receipt: ${name}` },
    { kind: 'table', columns: [{ title: '' }, { title: '' }], rows },
  ];
}
