import { type Candidate, wasPrinted } from '../../domain/check/candidate.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import { isPercent } from '../../domain/quoted.js';
import type { Grade } from '../../domain/workforce.js';
import type { Block, Column } from '../document.js';
import { percent } from '../text.js';
import { besideOf } from './beside.js';
import { byText, howText, yearsText } from './candidate-text.js';
import { gradesOf, gradesText, placesOf, valueText } from './figures.js';
import { untilOf } from './match.js';

/** More rows than this are counted, and are all in the JSON. */
const MOST_ROWS = 6;
/** More grades than this on a row are counted. */
const MOST_GRADES = 6;

/** What the figure is, a row a way to have it, and what the other named methods give that year. */
export function matchTable(part: PartFinding, { time }: CheckFindings): readonly Block[] {
  const search = part.finding?.search;
  if (!search) return [];
  const named = search.hits.filter(({ naming }) => naming);
  // Beside what reproduces it, combinations that nobody uses say no more than the base rate does.
  const shown = part.verdict === 'reproduced' && named.length > 0 ? named : search.hits;
  const hits = together(shown);
  const beside = together(besideOf(part));
  const rows = [...hits.slice(0, MOST_ROWS), ...beside.slice(0, MOST_ROWS)];
  if (rows.length === 0) return [];
  const real = isPercent(search.claim.unit) && search.claim.unit !== 'cash-rise';
  // Prices name their own months beside them; a rise in pay alone has none.
  const isSpan = search.claim.unit === 'cash-rise';
  const align = 'right' as const;
  const from = rows.map(({ candidate, grades }) =>
    [grades, howText(candidate, time)].filter(Boolean).join('; '),
  );
  const hasFrom = from.some((text) => text !== '');
  const columns: Column[] = [
    { title: 'By' },
    { title: isSpan ? 'Years' : 'To' },
    ...(real
      ? [
          { title: 'Cut', align },
          { title: 'Rise', align },
        ]
      : [{ title: 'Figure', align }]),
    { title: 'Prints it' },
    ...(hasFrom ? [{ title: 'From' }] : []),
  ];
  const isHit = new Set<Candidate>(search.hits);
  const left = together(search.hits).length - Math.min(hits.length, MOST_ROWS);
  const table: Block = {
    kind: 'table',
    columns,
    rows: rows.map(({ candidate }, at) => [
      { text: inTwo(candidate), tone: candidate.naming ? 'strong' : 'plain' },
      isSpan ? yearsText(candidate) : untilOf(candidate),
      ...figures(candidate, placesOf(part.part.figure)),
      mark(candidate, isHit.has(candidate)),
      ...(hasFrom ? [from[at] ?? ''] : []),
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
    grades: grades.length > MOST_GRADES ? `${grades.length} grades` : gradesText(grades),
  }));
}

/** A combination's pay series and its prices on a line each, so that a terminal has room. */
function inTwo(candidate: Candidate): string {
  const text = byText(candidate);
  return candidate.naming ? text.replace(' (', '\n(') : text.replace(' ', '\n');
}

function mark(candidate: Candidate, hit: boolean): string {
  if (!hit) return 'no';
  if (!candidate.naming) return 'unnamed';
  // A method gives a figure for every year; its publisher printed some of them.
  return candidate.of === 'real' && wasPrinted(candidate) ? 'published' : 'yes';
}

/** The cut and the rise together; a gain in one word, with nothing to restore. */
function figures(candidate: Candidate, places = 1): readonly string[] {
  if (candidate.of !== 'real') return [valueText(candidate.value, candidate.unit, places)];
  const { erosion, restoration } = candidate.outcome.answer;
  return erosion.n < 0n
    ? [`real rise ${percent(erosion)}`, 'none']
    : [percent(erosion), percent(restoration)];
}
