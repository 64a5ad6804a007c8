import { addMonths, isoMonth, type Month, parseMonth } from '../../domain/calendar.js';
import { PayrestoreError } from '../../errors.js';
import type { OnsLevel, RawRow } from './series.js';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');

/** What a file says of a period it has no figure for: nothing, or one of these. */
const NOT_THERE = /^(?:|na|n\/a|\[x\]|\[z\]|\.\.|-)$/i;

const FIGURE = /^-?\d{1,9}(?:\.\d{1,6})?$/;

export interface Periods {
  readonly months: readonly OnsLevel[];
  readonly quarters: readonly OnsLevel[];
  readonly years: readonly OnsLevel[];
}

/**
 * Sorts rows into months, quarters and years by their labels, never by where they stand: the
 * blocks grow with every release. A period without a figure is left out at either end of the
 * months; a hole in the middle is refused.
 *
 * Throws `not-ons-file` with the place of the first row that is none of these.
 */
export function readPeriods(rows: readonly RawRow[], file: string): Periods {
  const refuse = (row: RawRow, cause: string): never => {
    throw notOns(file, `${row.where}: ${cause}`);
  };
  const found = rows.map((row) => {
    const period = periodOf(row.label);
    if (period === undefined) return refuse(row, `"${row.label}" is no year, quarter or month`);
    const value = row.value.trim();
    if (NOT_THERE.test(value)) return { ...period, row, level: undefined };
    if (!FIGURE.test(value)) return refuse(row, `"${value}" for ${row.label} is no figure`);
    return { ...period, row, level: value };
  });
  const seen = new Set<string>();
  for (const { period, row } of found) {
    if (seen.has(period)) refuse(row, `${row.label} is there twice`);
    seen.add(period);
  }
  const block = (kind: Kind) =>
    found.flatMap(({ kind: its, period, level, provisional }) =>
      its === kind && level !== undefined ? [{ period, level, provisional }] : [],
    );
  const periods = { months: block('month'), quarters: block('quarter'), years: block('year') };
  checkMonths(periods, file);
  return periods;
}

type Kind = 'month' | 'quarter' | 'year';

/** `2026 AUG`, `Oct-2025 [p]`, `2026 Q2` or `2026`. */
function periodOf(
  label: string,
): { readonly kind: Kind; readonly period: string; readonly provisional: boolean } | undefined {
  const text = label.trim().toUpperCase();
  if (/^\d{4}$/.test(text)) return { kind: 'year', period: text, provisional: false };
  if (/^\d{4} Q[1-4]$/.test(text)) return { kind: 'quarter', period: text, provisional: false };
  const match = /^(?:(\d{4}) ([A-Z]{3})|([A-Z]{3})-(\d{4}))( ?\[[PR]\])*$/.exec(text);
  const number = MONTHS.indexOf(match?.[2] ?? match?.[3] ?? '') + 1;
  if (!match || number === 0) return undefined;
  const year = match[1] ?? match[4];
  const period = `${year}-${String(number).padStart(2, '0')}`;
  return { kind: 'month', period, provisional: /\[P\]/.test(text) };
}

function checkMonths({ months, quarters }: Periods, file: string): void {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) throw notOns(file, 'it has no months');
  const there = months.map(({ period }) => parseMonth(period) as Month);
  const start = there[0] as Month;
  for (const [at, month] of there.entries()) {
    const due = addMonths(start, at);
    if (month === due) continue;
    const what = month > due ? `${isoMonth(due)} is missing` : `${isoMonth(month)} is out of order`;
    throw notOns(file, `its months have a hole or are not in order: ${what}`);
  }
  // A quarter is printed once its months are: one beyond them means that the end was cut off.
  const ends = quarters
    .map(({ period }) => parseMonth(`${period.slice(0, 4)}-${QUARTER_ENDS[period.slice(-1)]}`))
    .filter((month) => month !== undefined);
  const cut = ends.find((month) => month > (there.at(-1) as Month));
  if (cut !== undefined) {
    const quarter = isoMonth(cut);
    throw notOns(
      file,
      `it has the quarter to ${quarter} and its months end at ${last.period}: it was cut short`,
    );
  }
}

const QUARTER_ENDS: Readonly<Record<string, string>> = { 1: '03', 2: '06', 3: '09', 4: '12' };

export function notOns(where: string, cause: string): PayrestoreError {
  return new PayrestoreError('not-ons-file', { where, cause });
}
