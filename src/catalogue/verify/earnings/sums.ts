import { addMonths, isoMonth, type Month } from '../../../domain/calendar.js';
import { PRINTED_MEASURES, type PrintedMeasure } from '../../../domain/earnings/series.js';
import type { Draft } from '../finding.js';
import { draftAt, type PlacedGrade, type PlacedRow, pounds } from './rows.js';

const YEAR = 12;

/**
 * Checks 12-month figures against the months. The publisher adds up twelve months as printed, so
 * that from one figure to the next the month that comes in is the month that goes out and the
 * difference: months follow from twelve printed ones and the figures after, and must be those
 * that are printed years later, to the penny.
 */
export function checkSums(placed: PlacedGrade): readonly Draft[] {
  return PRINTED_MEASURES.flatMap((measure) => {
    const { drafts, checked } = sumsOf(placed, measure);
    const named = placed.grade.unsummed?.measures.indexOf(measure) ?? -1;
    if (named < 0) return drafts;
    if (drafts.length > 0 || checked === 0) return [];
    const at = [...placed.at, 'unsummed', 'measures', named];
    const what = `the months of ${placed.grade.id} ${measure} add up to the twelve printed`;
    return [{ code: 'stale-exception' as const, at, what }];
  });
}

interface Sums {
  readonly drafts: readonly Draft[];
  readonly checked: number;
}

function sumsOf({ years, months }: PlacedGrade, measure: PrintedMeasure): Sums {
  const printed = figures(months, measure);
  const known = new Map(printed);
  const totals = figures(years, measure);
  const drafts: Draft[] = [];
  let checked = 0;
  for (const row of years) {
    const total = totals.get(row.month);
    if (total === undefined) continue;
    const others = elevenBefore(row.month, total, known, totals);
    if (others === undefined) continue;
    const [follows, there] = [total - others, printed.get(row.month)];
    if (there === undefined) {
      known.set(row.month, follows);
      continue;
    }
    checked += 1;
    if (follows === there) continue;
    const what = `${pounds(total)} together leaves ${pounds(follows)} for ${isoMonth(row.month)}, printed as ${pounds(there)}`;
    drafts.push(draftAt('year', row, measure, what));
  }
  return { drafts, checked };
}

/** The sum of the eleven months before a month that a 12-month figure ends with. */
function elevenBefore(
  month: Month,
  total: number,
  known: Map<Month, number>,
  totals: ReadonlyMap<Month, number>,
): number | undefined {
  const [last, out] = [totals.get(addMonths(month, -1)), known.get(addMonths(month, -YEAR))];
  if (last !== undefined && out !== undefined) return last - out;
  const eleven = Array.from({ length: YEAR - 1 }, (_, at) => addMonths(month, at + 1 - YEAR));
  const missing = eleven.filter((each) => !known.has(each));
  const sum = eleven.reduce((all, each) => all + (known.get(each) ?? 0), 0);
  const own = known.get(month);
  if (missing.length === 0) return sum;
  // One month that is not printed follows from the other eleven, as the last one would.
  const [gap, ...more] = missing;
  if (gap === undefined || more.length > 0 || own === undefined) return undefined;
  known.set(gap, total - sum - own);
  return undefined;
}

function figures(rows: readonly PlacedRow[], measure: PrintedMeasure): Map<Month, number> {
  return new Map(
    rows.flatMap(({ month, pence }): [Month, number][] => {
      const value = pence[measure];
      return value === undefined ? [] : [[month, value]];
    }),
  );
}
