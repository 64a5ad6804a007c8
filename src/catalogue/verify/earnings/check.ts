import { addMonths, isoMonth } from '../../../domain/calendar.js';
import { PRINTED_MEASURES, type PrintedMeasure } from '../../../domain/earnings/series.js';
import { UNREAD } from '../../parse/sound-part.js';
import type { EarningsFile } from '../../shapes/index.js';
import type { Draft } from '../finding.js';
import { missing } from '../missing.js';
import { checkCounts } from './counts.js';
import { checkNeighbours } from './neighbours.js';
import { checkParts } from './parts.js';
import { checkRows, type PlacedGrade, type PlacedRow, placedGrades } from './rows.js';
import { checkSums } from './sums.js';

/** Checks what a file of earnings says by itself: its rows, its sums, its counts and its names. */
export function checkEarnings(file: EarningsFile): readonly Draft[] {
  const grades = placedGrades(file);
  return [
    ...checkNames(file),
    ...checkFirst(file, grades),
    ...grades.flatMap(checkRows),
    ...checkParts(file, grades),
    ...grades.flatMap((grade) => [
      ...checkSums(grade),
      ...checkCounts(grade),
      ...checkNeighbours(file, grade),
    ]),
    ...checkLikeness(grades),
  ];
}

function checkNames({ grades, cautions = [] }: EarningsFile): readonly Draft[] {
  const ids = grades.map(({ id }) => id);
  const doubled = ids.flatMap((id, at): readonly Draft[] => {
    const what = `the grade ${id} is there twice`;
    return ids.indexOf(id) < at ? [{ code: 'duplicate', at: ['grades', at, 'id'], what }] : [];
  });
  const named = cautions.flatMap(({ only = [] }, at) =>
    only.flatMap((id, index) => missing('grade', id, ids, ['cautions', at, 'only', index])),
  );
  return [...doubled, ...named];
}

/** The first month there is must be the one that the file says is the first. */
function checkFirst({ first }: EarningsFile, grades: readonly PlacedGrade[]): readonly Draft[] {
  const begins = grades.flatMap(({ years, months }) => [
    ...years.map(({ month }) => addMonths(month, -11)),
    ...months.map(({ month }) => month),
  ]);
  if (first === UNREAD || begins.length === 0) return [];
  const found = isoMonth(begins.reduce((least, each) => (each < least ? each : least)));
  if (found === first) return [];
  return [{ code: 'gap', at: ['first'], what: `the figures begin with ${found}, not ${first}` }];
}

/** Two columns that print the same figure for this many rows running are one under two names. */
const SAME_RUN = 24;

interface Column {
  readonly name: string;
  readonly measure: PrintedMeasure;
  readonly rows: readonly PlacedRow[];
}

function checkLikeness(grades: readonly PlacedGrade[]): readonly Draft[] {
  const columns = grades.flatMap(({ grade, years }) =>
    PRINTED_MEASURES.map((measure) => ({ name: `${grade.id} ${measure}`, measure, rows: years })),
  );
  return columns.flatMap((column, at) =>
    columns.slice(0, at).flatMap((other): readonly Draft[] => {
      const row = endOfSameRun(column, other);
      if (row === undefined) return [];
      const what = `the ${SAME_RUN} figures of ${column.name} to ${row.period} are those of ${other.name}`;
      return [{ code: 'same-values', at: [...row.at, column.measure], what }];
    }),
  );
}

/** Where two columns have printed the same for long enough. */
function endOfSameRun(column: Column, other: Column): PlacedRow | undefined {
  const isSame = (row: PlacedRow, index: number) => {
    const theirs = other.rows[index];
    const own = row.pence[column.measure];
    return own !== undefined && theirs?.month === row.month && own === theirs.pence[other.measure];
  };
  // A run of so many has one of every so many rows in it: most columns need no more than those.
  const every = column.rows.filter((_, index) => index % SAME_RUN === 0);
  if (!every.some((row, index) => isSame(row, index * SAME_RUN))) return undefined;
  let run = 0;
  return column.rows.find((row, index) => {
    run = isSame(row, index) ? run + 1 : 0;
    return run >= SAME_RUN;
  });
}
