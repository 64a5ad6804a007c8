import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import { isMissing } from '../../domain/offer/real.js';
import type { Provenance } from '../calc/answer.js';
import { ATTRIBUTION, citation } from '../calc/receipt.js';
import type { Block, Report } from '../document.js';
import { offerAnswer } from './answer.js';
import { offerDocument } from './document.js';
import { offerRows } from './flat.js';
import { offerResult } from './record.js';
import { offerSentence } from './sentence.js';
import { offerSources } from './sources.js';
import { offerSteps } from './steps.js';
import { warningsBeside } from './warnings.js';
import { subjectName } from './words.js';

/** `offer`'s answer in every form. */
export function offerReport(
  findings: OfferFindings,
  provenance: Provenance,
  explain: boolean,
): Report {
  const records = () => findings.outcomes.map((outcome) => offerResult(findings, outcome, explain));
  return {
    command: 'offer',
    document: () => [
      ...offerDocument(findings),
      ...(explain ? receipts(findings, provenance) : []),
    ],
    records,
    rows: () => offerRows(records()),
    sentences: () => findings.outcomes.map((outcome) => offerSentence(findings, outcome)),
    envelope: () => offerAnswer(findings, provenance, explain),
    warnings: warningsBeside(findings),
  };
}

/** More receipts than this are for a program to read. */
const MOST_RECEIPTS = 12;

function receipts(findings: OfferFindings, provenance: Provenance): readonly Block[] {
  const found = findings.outcomes.filter(({ cash }) => !isMissing(cash));
  const shown = found.slice(0, MOST_RECEIPTS);
  const ids = new Set(shown.flatMap((outcome) => offerSources(findings, outcome)));
  const more = found.length - shown.length;
  return [
    ...shown.flatMap((outcome) => receipt(findings, outcome)),
    ...(more > 0
      ? [{ kind: 'paragraph' as const, text: `${more} more receipts: --json --explain has each.` }]
      : []),
    { kind: 'heading', text: 'Sources' },
    { kind: 'list', items: [...ids].map((id) => citation(provenance.source(id))) },
    { kind: 'paragraph', text: ATTRIBUTION, tone: 'muted' },
  ];
}

function receipt(findings: OfferFindings, outcome: OfferOutcome): readonly Block[] {
  const rows = offerSteps(findings, outcome).flatMap((step) => [
    [step.name, `${step.formula}\n${step.text}`],
    ...step.inputs
      .filter(({ source }) => source !== null)
      .map(({ name, value, source }) => ['', `${value}  ${name}  [${source}]`]),
  ]);
  const text = `Receipt: ${subjectName(outcome.subject)}, ${outcome.offer.given}`;
  return [
    { kind: 'heading', text },
    { kind: 'table', columns: [{ title: '' }, { title: '' }], rows },
  ];
}
