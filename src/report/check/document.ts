import { type Candidate, wasPrinted } from '../../domain/check/candidate.js';
import type { Confusion } from '../../domain/check/confusions/confusion.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { isPercent } from '../../domain/quoted.js';
import type { Grade } from '../../domain/workforce.js';
import type { Block, Column } from '../document.js';
import { dayText, percent } from '../text.js';
import { baseRateText, nearestText, otherwiseText, rangesText, yearText } from './around.js';
import { besideOf } from './beside.js';
import { byText, howText, yearsText } from './candidate-text.js';
import { confusionText } from './confusion-text.js';
import { gradesOf, gradesText, placesOf, quotedText, valueText } from './figures.js';
import { ledgerText } from './ledger-text.js';
import { readingText } from './reading-text.js';
import { sameText, verdictText } from './verdict-text.js';

/** More rows than this are counted, and are all in the JSON. */
const MOST_ROWS = 6;
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
    ...sameText(part),
    ...confusionItems(
      part.verdict === 'confused' ? confusions.slice(1) : confusions,
      part,
      findings,
    ),
    ...otherwiseText(part),
    ...yearText(part),
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

function matchTable(part: PartFinding, { time }: CheckFindings): readonly Block[] {
  const search = part.finding?.search;
  if (!search) return [];
  const hits = together(search.hits);
  const beside = together(besideOf(part));
  const rows = [...hits.slice(0, MOST_ROWS), ...beside.slice(0, MOST_ROWS)];
  if (rows.length === 0) return [];
  const real = isPercent(search.claim.unit) && search.claim.unit !== 'cash-rise';
  const align = 'right' as const;
  const columns: Column[] = [
    { title: 'By' },
    { title: 'Years' },
    ...(real
      ? [
          { title: 'Cut', align },
          { title: 'Rise', align },
        ]
      : [{ title: 'Figure', align }]),
    { title: 'Prints it' },
    { title: 'From' },
  ];
  const isHit = new Set<Candidate>(search.hits);
  const left = hits.length - MOST_ROWS;
  const table: Block = {
    kind: 'table',
    columns,
    rows: rows.map(({ candidate, grades }) => [
      { text: byText(candidate), tone: candidate.naming ? 'strong' : 'plain' },
      yearsText(candidate),
      ...figures(candidate, placesOf(part.part.figure)),
      mark(candidate, isHit.has(candidate)),
      [grades, howText(candidate, time)].filter(Boolean).join('; '),
    ]),
  };
  const more: Block = {
    kind: 'paragraph',
    text: `and ${left} more that print it; --json has them all`,
    tone: 'muted',
  };
  return left > 0 ? [table, more] : [table];
}

/** Rows that differ in nothing but the grade, as one, with the grades they are of. */
function together(
  candidates: readonly Candidate[],
): readonly { readonly candidate: Candidate; readonly grades: string }[] {
  const found = new Map<string, { candidate: Candidate; grades: Grade[] }>();
  for (const candidate of candidates) {
    const of = candidate.of === 'real' ? gradesOf(candidate) : [];
    const key = `${byText(candidate)} ${yearsText(candidate)} ${figures(candidate)}`;
    const row = found.get(candidate.of === 'real' ? key : `${found.size}`);
    if (row) row.grades.push(...of);
    else found.set(candidate.of === 'real' ? key : `${found.size}`, { candidate, grades: [...of] });
  }
  return [...found.values()].map(({ candidate, grades }) => ({
    candidate,
    grades: gradesText(grades),
  }));
}

function mark(candidate: Candidate, hit: boolean): string {
  if (!hit) return 'no';
  if (!candidate.naming) return 'yes, unnamed';
  // A method gives a figure for every year; its publisher printed some of them.
  return candidate.of === 'real' && wasPrinted(candidate) ? 'yes, published' : 'yes';
}

/** The cut and the rise together; a gain in one word, with nothing to restore. */
function figures(candidate: Candidate, places = 1): readonly string[] {
  if (candidate.of !== 'real') return [valueText(candidate.value, candidate.unit, places)];
  const { erosion, restoration } = candidate.outcome.answer;
  return erosion.n < 0n
    ? [`real rise ${percent(erosion)}`, 'none']
    : [percent(erosion), percent(restoration)];
}

function scope({ workforce }: CheckFindings): string {
  const confirmed = workforce?.scales.at(-1)?.scale.confirmedThrough;
  const until = confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : '';
  return `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay. A named method is a reconstruction of published figures, not its publisher's own program.${until}`;
}
