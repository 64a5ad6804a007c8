import { addMonths, type Month } from '../../../domain/calendar.js';
import type { Path } from '../../parse/faults.js';
import type { EarningsFile } from '../../shapes/index.js';
import type { Draft } from '../finding.js';
import { draftAt, type PlacedGrade, type PlacedRow, pounds } from './rows.js';
import { readSpans, type Span } from './spans.js';

// Total pay a person is basic and non-basic pay. Each of the three is rounded to the penny, month
// by month, so that a month's total may be a penny off its parts, and a sum of twelve twelve.

const MONTH = 1;
const YEAR = 12;

/** Months that were printed with a total further off. */
interface Looser {
  readonly spans: readonly Span[];
  readonly pence: number;
  readonly at: Path;
}

/** Checks totals against their parts, and that what is said to be off by more is. */
export function checkParts(file: EarningsFile, grades: readonly PlacedGrade[]): readonly Draft[] {
  const looser = (file.partsWithin ?? []).map(({ in: spans, within }, index) => ({
    spans: readSpans(spans),
    pence: Math.round(Number(within) * 100),
    at: ['partsWithin', index],
  }));
  const needed = new Set<Looser>();
  const drafts = grades.flatMap(({ years, months }) => [
    ...months.flatMap((row) => checkRow(row, MONTH, looser, needed)),
    ...years.flatMap((row, index) => [
      ...checkRow(row, YEAR, looser, needed),
      ...checkStep(row, years[index - 1], looser),
    ]),
  ]);
  const stale = looser.filter((each) => !needed.has(each));
  return [
    ...drafts,
    ...stale.map(({ at }) => ({ code: 'stale-exception' as const, at, what: STALE })),
  ];
}

const STALE = 'no total is off its parts in these months any more';

/** How far a total is above its parts, in pence. */
function excess({ pence: { basic, nonBasic, total } }: PlacedRow): number | undefined {
  if (basic === undefined || nonBasic === undefined || total === undefined) return undefined;
  return total - basic - nonBasic;
}

function checkRow(
  row: PlacedRow,
  months: number,
  looser: readonly Looser[],
  needed: Set<Looser>,
): readonly Draft[] {
  const off = excess(row);
  if (off === undefined || Math.abs(off) <= months) return [];
  const from = addMonths(row.month, 1 - months);
  const held = looser.filter(({ spans }) =>
    spans.some((span) => span.from <= row.month && from <= span.to),
  );
  for (const each of held) needed.add(each);
  const allowed = held.reduce((sum, { pence }) => sum + pence, months);
  if (Math.abs(off) <= allowed) return [];
  return [draftAt('parts', row, 'total', `the total is ${pounds(off)} above its parts`)];
}

/** From one 12-month figure to the next a month comes in and a month goes out, a penny off each. */
function checkStep(
  row: PlacedRow,
  last: PlacedRow | undefined,
  looser: readonly Looser[],
): readonly Draft[] {
  const [now, before] = [excess(row), last && excess(last)];
  if (now === undefined || before === undefined || last?.month !== row.month - 1) return [];
  const moves = (month: Month) =>
    looser.filter(({ spans }) => spans.some((span) => span.from <= month && month <= span.to));
  const held = [...moves(row.month), ...moves(addMonths(row.month, -YEAR))];
  const allowed = held.reduce((sum, { pence }) => sum + pence, 2 * MONTH);
  if (Math.abs(now - before) <= allowed) return [];
  const what = `the total moves by ${pounds(now - before)} more than its parts from ${last.period}`;
  return [draftAt('parts', row, 'total', what)];
}
