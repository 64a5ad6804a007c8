import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import { isMissing } from '../../domain/offer/real.js';
import { gradeRuns, offerName, subjectName } from './words.js';

/** A line of a table: whose it is, of which offer, and its cells. */
export interface OfferRow {
  /** Blank where the line goes on with the same grades. */
  readonly name: string;
  readonly offer: string;
  readonly cells: readonly string[];
}

/** Names of grades with one answer share a line of a cell up to this width. */
const WIDEST = 20;
/** More lines of names than this are counted instead. */
const MOST_LINES = 5;

/**
 * The lines of a table: grades of which the same is true in every offer share one, and an offer
 * compared with others has its own. Outcomes without cash are left out, and told below.
 *
 * @param cellsOf what is shown of an outcome; the same texts make the same line.
 */
export function rowsOf(
  findings: OfferFindings,
  cellsOf: (outcome: OfferOutcome) => readonly string[],
): readonly OfferRow[] {
  const bySubject = new Map<string, Map<Offer, readonly string[]>>();
  for (const outcome of findings.outcomes) {
    if (isMissing(outcome.cash)) continue;
    const name = subjectName(outcome.subject);
    const offers = bySubject.get(name) ?? new Map<Offer, readonly string[]>();
    const before = offers.get(outcome.offer);
    const cells = cellsOf(outcome);
    // The two ends of an average are one line.
    offers.set(
      outcome.offer,
      before ? before.map((cell, at) => between(cell, cells[at] ?? '')) : cells,
    );
    bySubject.set(name, offers);
  }
  const alike = new Map<string, { names: string[]; offers: Map<Offer, readonly string[]> }>();
  for (const [name, offers] of bySubject) {
    const key = name === 'average' ? name : JSON.stringify([...offers.values()]);
    const group = alike.get(key) ?? { names: [], offers };
    group.names.push(name);
    alike.set(key, group);
  }
  return [...alike.values()].flatMap(({ names, offers }) =>
    [...offers].map(([offer, cells], at) => ({
      name: at === 0 ? namesText(names) : '',
      offer: offerName(findings, offer),
      cells,
    })),
  );
}

function namesText(names: readonly string[]): string {
  const lines: string[] = [];
  for (const run of gradeRuns(names)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + run.length + 2 <= WIDEST) {
      lines[lines.length - 1] = `${last}, ${run}`;
    } else lines.push(run);
  }
  return lines.length <= MOST_LINES ? lines.join(',\n') : `${names.length} grades`;
}

/** One text, or the two that a figure lies between: "5.2–5.3%", "−3.7 to −3.6%". */
function between(low: string, high: string): string {
  if (low === high) return low;
  const unit = /[%‡*† C]*(?: \(.*\))?$/.exec(low)?.[0] ?? '';
  const start = high.endsWith(unit) ? low.slice(0, low.length - unit.length) : low;
  return /^[−+]/.test(low) ? `${start} to ${high}` : `${start}–${high}`;
}

/** Columns and cells without those columns that are empty in every line. */
export function filled<T>(
  columns: readonly T[],
  rows: readonly OfferRow[],
  none: string,
): { readonly columns: readonly T[]; readonly rows: readonly OfferRow[] } {
  const used = columns.map((_, at) => rows.some(({ cells }) => (cells[at] ?? none) !== none));
  const kept = <U>(list: readonly U[]) => list.filter((_, at) => used[at]);
  return { columns: kept(columns), rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })) };
}
