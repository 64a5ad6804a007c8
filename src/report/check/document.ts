import type { Confusion } from '../../domain/check/confusions/confusion.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import type { Block } from '../document.js';
import { dayText } from '../text.js';
import {
  baseRateText,
  nearestText,
  otherwiseText,
  rangesText,
  severalText,
  yearText,
} from './around.js';
import { matchNotes, ofWords } from './cautions.js';
import { confusionText } from './confusion-text.js';
import { quotedText } from './figures.js';
import { contraryText, ledgerText } from './ledger-text.js';
import { matchTable } from './match-table.js';
import { readingText } from './reading-text.js';
import { sameText, verdictText } from './verdict-text.js';

/** More than these are in the JSON. */
const MOST_CONFUSIONS = 3;

/** A check, laid out: the quote, then each figure as read, its verdict, and what stands around it. */
export function checkDocument(findings: CheckFindings): readonly Block[] {
  return [
    { kind: 'heading', text: `“${findings.reading.quote}”` },
    ...findings.parts.flatMap((part) => partBlocks(part, findings)),
    { kind: 'paragraph', text: scope(findings), tone: 'muted' },
  ];
}

function partBlocks(part: PartFinding, findings: CheckFindings): readonly Block[] {
  const several = findings.parts.length > 1;
  const label: Block[] = several ? [{ kind: 'heading', text: part.part.words }] : [];
  const { finding } = part;
  const verdict: Block = { kind: 'paragraph', text: verdictText(part, findings), tone: 'strong' };
  if (!finding) {
    const ledger = ledgerText(part.mentions);
    return [
      ...label,
      verdict,
      ...(ledger.length > 0 ? [{ kind: 'list' as const, items: ledger }] : []),
    ];
  }
  const { search, confusions } = finding;
  const items = [
    ...contraryText(part),
    ...ofWords(findings).map(({ message }) => message),
    ...sameText(part),
    ...matchNotes(part),
    ...confusionItems(
      part.verdict === 'confused' ? confusions.slice(1) : confusions,
      part,
      findings,
    ),
    ...otherwiseText(part),
    ...yearText(part),
    ...severalText(part, findings),
    ...nearestText(part),
    ...rangesText(part),
    ...ledgerText(part.mentions),
    ...baseRateText(search),
  ];
  return [
    ...label,
    { kind: 'paragraph', text: readingText(part, findings) },
    verdict,
    ...matchTable(part, findings),
    ...(items.length > 0 ? [{ kind: 'list' as const, items }] : []),
  ];
}

/** Those that explain the figure; mere possibilities are in the JSON. */
function confusionItems(
  confusions: readonly Confusion[],
  { part, verdict }: PartFinding,
  { time }: CheckFindings,
): readonly string[] {
  const figure = quotedText(part.figure, part.unit.value);
  const told = confusions
    .filter(({ strength }) => strength !== 'possible')
    .map(
      (confusion) =>
        `${confusionText(confusion, figure, time, verdict === 'reproduced')} (${confusion.code})`,
    );
  return [...new Set(told)].slice(0, MOST_CONFUSIONS);
}

function scope({ workforce, parts }: CheckFindings): string {
  const confirmed = workforce?.scales.at(-1)?.scale.confirmedThrough;
  const until = confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : '';
  const grounds = parts.flatMap(({ ground }) => ground ?? []);
  const earned = grounds.some(({ earnings }) => earnings);
  const of = grounds.some(({ pays }) => pays.length > 0) || !earned;
  const basic = of ? 'basic pay of a post before tax' : '';
  const paid = earned
    ? "average earnings of the people of a payroll grade before tax, by NHS England's provisional estimates"
    : '';
  const not = earned
    ? "one person's progression or take-home pay"
    : "a person's progression, total earnings or take-home pay";
  return `Scope: ${[basic, paid].filter(Boolean).join('; and ')}; not ${not}. A named method is a reconstruction of published figures, not its publisher's own program.${until}`;
}
