import { isoMonth, type Month, parseMonth } from '../../../domain/calendar.js';
import { PRINTED_MEASURES, type PrintedMeasure } from '../../../domain/earnings/series.js';
import type { Path } from '../../parse/faults.js';
import { UNREAD } from '../../parse/sound-part.js';
import type { EarningsFile } from '../../shapes/index.js';
import type { Draft } from '../finding.js';

export type FileGrade = EarningsFile['grades'][number];

/** A row of figures with its place. Pence are whole numbers, so that sums of them are exact. */
export interface PlacedRow {
  readonly grade: string;
  readonly month: Month;
  /** What an exception calls it: `12m-to-2010-08` or `2009-09`. */
  readonly period: string;
  readonly pence: Readonly<Partial<Record<PrintedMeasure, number>>>;
  readonly people: number | undefined;
  readonly posts: number | undefined;
  readonly at: Path;
}

/** A grade's rows in the order of the file. */
export interface PlacedGrade {
  readonly grade: FileGrade;
  readonly at: Path;
  /** Rows of twelve months together, and of single months. */
  readonly years: readonly PlacedRow[];
  readonly months: readonly PlacedRow[];
}

const PLACED = new WeakMap<FileGrade, PlacedGrade>();

/** A file's grades; a row whose month cannot be read is left out. */
export function placedGrades({ grades }: EarningsFile): readonly PlacedGrade[] {
  return grades.map((grade, index) => {
    const known = PLACED.get(grade) ?? placedGrade(grade, ['grades', index]);
    PLACED.set(grade, known);
    return known;
  });
}

function placedGrade(grade: FileGrade, at: Path): PlacedGrade {
  const years = grade.twelveMonths.rows.map((row) => ({ ...row, month: row.to }));
  return {
    grade,
    at,
    years: placed(grade.id, years, [...at, 'twelveMonths', 'rows'], '12m-to-'),
    months: placed(grade.id, grade.months?.rows ?? [], [...at, 'months', 'rows'], ''),
  };
}

type FileRow = Readonly<
  { month: string } & Partial<Record<PrintedMeasure | 'people' | 'posts', string | undefined>>
>;

function placed(grade: string, rows: readonly FileRow[], at: Path, prefix: string): PlacedRow[] {
  return rows.flatMap((row, index): PlacedRow[] => {
    const month = parseMonth(row.month);
    if (month === undefined) return [];
    const pence: Partial<Record<PrintedMeasure, number>> = {};
    for (const measure of PRINTED_MEASURES) {
      const printed = row[measure];
      if (printed !== undefined && printed !== UNREAD) pence[measure] = inPence(printed);
    }
    const [people, posts] = [row.people, row.posts].map((count) =>
      count === undefined || count === UNREAD ? undefined : Number(count),
    );
    const period = prefix + isoMonth(month);
    return [{ grade, month, period, pence, people, posts, at: [...at, index] }];
  });
}

function inPence(printed: string): number {
  return Math.round(Number(printed) * 100);
}

/** "£22386.69", from pence. */
export function pounds(pence: number): string {
  return `£${(pence / 100).toFixed(2)}`;
}

/** What is found at a row, named so that an exception can be made to it. */
export function draftAt(
  code: Draft['code'],
  { grade, period, at }: PlacedRow,
  measure: PrintedMeasure,
  what: string,
): Draft {
  const text = `${grade}, ${period}: ${what}`;
  return { code, at: [...at, measure], what: text, period, point: `${grade} ${measure}` };
}

/** A hole in single months of this many or more is two runs; a smaller one is months missing. */
const RUN_APART = 12;

/** Checks that rows follow each other, and that none lacks a figure without saying why. */
export function checkRows({ grade, years, months }: PlacedGrade): readonly Draft[] {
  return [
    ...checkOrder(years, 0),
    ...checkOrder(months, RUN_APART),
    ...checkAbsences(years, grade.twelveMonths.rows),
    ...checkAbsences(months, grade.months?.rows ?? []),
  ];
}

function checkOrder(rows: readonly PlacedRow[], apart: number): readonly Draft[] {
  return rows.flatMap((row, index): readonly Draft[] => {
    const last = rows[index - 1];
    if (last === undefined) return [];
    const [who, missing] = [`${row.grade}, ${row.period}`, row.month - last.month - 1];
    const about = { at: row.at, period: row.period };
    if (missing === -1) return [{ code: 'duplicate', ...about, what: `${who} is there twice` }];
    if (missing < 0)
      return [{ code: 'out-of-order', ...about, what: `${who} follows ${last.period}` }];
    if (missing === 0 || (apart > 0 && missing >= apart)) return [];
    return [
      { code: 'gap', ...about, what: `${missing} missing before ${who}, from ${last.period}` },
    ];
  });
}

function checkAbsences(
  rows: readonly PlacedRow[],
  filed: readonly Pick<FileGrade['twelveMonths']['rows'][number], 'absent' | PrintedMeasure>[],
): readonly Draft[] {
  const printed = PRINTED_MEASURES.filter((measure) =>
    filed.some((row) => row[measure] !== undefined),
  );
  return rows.flatMap((row) => {
    const entry = filed[row.at.at(-1) as number];
    return PRINTED_MEASURES.flatMap((measure): readonly Draft[] => {
      const there = entry?.[measure] !== undefined;
      const said = entry?.absent?.measures.includes(measure) ?? false;
      if (there && said) {
        return [
          draftAt('stale-exception', row, measure, `${measure} is there, and said to be absent`),
        ];
      }
      if (there || said || !printed.includes(measure)) return [];
      return [{ ...draftAt('gap', row, measure, `no ${measure}, and no reason why`), at: row.at }];
    });
  });
}
