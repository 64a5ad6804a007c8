import type { CompareFindings } from '../../domain/compare/findings.js';
import { title } from '../calc/document.js';
import type { Block } from '../document.js';
import { SCOPE_OF_EARNINGS } from '../earnings/notes.js';
import type { Plots } from '../plot/picture.js';
import { dayText } from '../text.js';
import { compareNotes } from './notes.js';
import { plotBlocks } from './plot.js';
import { counted, effectBlocks, rangeBlocks } from './summary.js';
import { isCrossed, specificationTable } from './tables.js';
import { changeTitles, comparatorOf, onlyGains, variedText } from './words.js';

/** The answer to `compare`: the specifications, their range, what each choice moves, and notes. */
export function compareDocument(findings: CompareFindings, plots: Plots): readonly Block[] {
  const notes = compareNotes(findings);
  return [
    { kind: 'heading', text: title(findings) },
    { kind: 'heading', text: question(findings) },
    specificationTable(findings),
    ...plotBlocks(findings, plots),
    ...rangeBlocks(findings),
    ...effectBlocks(findings),
    ...(notes.length > 0 ? [{ kind: 'list' as const, items: notes }] : []),
    { kind: 'paragraph', text: scope(findings), tone: 'muted' },
  ];
}

/** What is held, what varies, and what the figures are. */
function question(findings: CompareFindings): string {
  const { query, grid } = findings;
  const held = [
    ...(query.vary.includes('pay') ? [] : query.pay),
    ...(query.vary.includes('index') ? [] : query.index),
    ...(query.vary.includes('prices') ? [] : query.prices),
  ];
  const years = `${span(query.since)} to ${span(query.until)}`;
  const by = query.vary.length > 0 ? ` by ${variedText(findings)}` : '';
  const what = `${figure(findings)}${by}`;
  const many = isCrossed(findings) ? '' : ` (${counted(grid.outcomes.length)})`;
  return `${years}${held.length > 0 ? `, ${held.join(' ')}` : ''}: ${what}${many}`;
}

function span(years: readonly string[]): string {
  return years.length > 1 ? `${years[0]}…${years.at(-1)}` : (years[0] ?? '');
}

function figure(findings: CompareFindings): string {
  const against = comparatorOf(findings);
  const [change] = changeTitles(findings);
  if (against) return `pay ${change.toLowerCase()} ${against} (a comparator, not a price index)`;
  return onlyGains(findings) ? 'the real rise in pay' : 'the cut in real terms';
}

/** What the figures are of, and what not. */
export function scope({ workforce, grid }: CompareFindings): string {
  const ofEarnings = grid.outcomes.map(({ specification: { pay } }) => pay.kind === 'earnings');
  if (ofEarnings.every(Boolean)) return SCOPE_OF_EARNINGS;
  if (ofEarnings.some(Boolean))
    return `Scope: awards and scales are basic pay of a post before tax. ${SCOPE_OF_EARNINGS.replace('Scope: average', 'Earnings are average')}`;
  const confirmed = workforce.scales.at(-1)?.scale.confirmedThrough;
  return `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay.${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`;
}
