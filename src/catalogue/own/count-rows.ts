import { CsvError, parse } from 'csv-parse/sync';
import { compare, fromDecimal, type Rational, rational } from '../../domain/rational.js';
import type { Fault } from '../../errors.js';
import { nearest, plainName } from '../names/nearest.js';

/** A row of counts of the user's own, before it is known whose grade it names. */
export interface CountRow {
  readonly grade: string;
  readonly count: Rational;
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
  readonly printed: string;
  readonly line: number;
}

/** What bytes that are no UTF-8 become, and what a spreadsheet's own format is full of. */
const NOT_TEXT = /[\uFFFD\0]/;

interface Cells {
  readonly cells: readonly string[];
  readonly line: number;
}

const COLUMNS = ['grade', 'count', 'low', 'high'] as const;
type ColumnName = (typeof COLUMNS)[number];
const ALSO: Readonly<Record<string, ColumnName>> = { point: 'grade' };

/** What people call a column, whose names here are others. */
const MEANT: ReadonlyMap<string, ColumnName> = new Map([
  ['headcount', 'count'],
  ['headcounts', 'count'],
  ['number', 'count'],
  ['people', 'count'],
  ['fte', 'count'],
  ['staff', 'count'],
  ['total', 'count'],
  ['nodalpoint', 'grade'],
  ['stage', 'grade'],
]);

/** Far more than any workforce has; a figure beyond it is a slip. */
const MOST_COUNTED = 10_000_000;
export const COUNT_FORM = 'how many people, above 0 and at most 10,000,000';

/**
 * Reads a CSV of counts: `grade,count`, or with `low,high`, the columns named in the first row in
 * any order, or in that order without one. Gives every fault at once, each with its line.
 */
export function readCountRows(text: string): {
  readonly rows: readonly CountRow[];
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const fault = (line: number, path: string, message: string) => {
    faults.push({ line, path, message });
  };
  const odd = text.search(NOT_TEXT);
  if (odd >= 0) {
    const line = text.slice(0, odd).split('\n').length;
    const message = 'not a text in UTF-8; save it in that encoding, as CSV';
    return { rows: [], faults: [{ line, path: '', message }] };
  }
  const read = cellsOf(text);
  if ('fault' in read) return { rows: [], faults: [read.fault] };
  const [first, ...others] = read.cells;
  if (!first) return { rows: [], faults: [{ line: 1, path: '', message: 'the file is empty' }] };
  const named = columnsOf(first, fault);
  // In unknown columns nothing can be looked for.
  if (faults.length > 0) return { rows: [], faults };
  const columns = named ?? COLUMNS;
  const body = named ? others : read.cells;
  if (body.length === 0) fault(first.line, '', 'no grade is counted in it');
  const rows = body.flatMap((row) => rowOf(row, columns, fault) ?? []);
  return { rows, faults };
}

type Report = (line: number, path: string, message: string) => void;

function cellsOf(text: string): { readonly cells: readonly Cells[] } | { readonly fault: Fault } {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    const cells = rows
      .map(({ record, info }) => ({ cells: record, line: info.lines }))
      // A row of commas alone is what a spreadsheet makes of an empty one.
      .filter((row) => row.cells.some((cell) => cell !== ''));
    return { cells };
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const line = Number((cause as { lines?: number }).lines ?? 1);
    return { fault: { line, path: '', message: `not whole CSV: ${cause.message}` } };
  }
}

/** The columns that a first row names; undefined where it is a row of counts itself. */
function columnsOf({ cells, line }: Cells, fault: Report): readonly string[] | undefined {
  if (cells.slice(1).some((cell) => readCount(cell) !== undefined)) return undefined;
  const names = cells.map(plainName);
  const found = names.map((name) => ALSO[name] ?? COLUMNS.find((column) => column === name));
  if (!found.includes('grade') || !found.includes('count')) {
    const separated = /[;\t]/.test(cells.join()) ? ', with commas between' : '';
    const hints = cells.flatMap((cell, at) => {
      const meant = MEANT.get(names[at] ?? '');
      return meant && !found[at] ? [`; for ${cell} write ${meant}`] : [];
    });
    const wanted = `the first row must name its columns${separated}: grade,count or grade,count,low,high${hints.join('')}`;
    fault(line, '', wanted);
    return names;
  }
  for (const [at, column] of found.entries()) {
    const given = cells[at] ?? '';
    const near = column ? undefined : nearest(given, COLUMNS);
    if (!column) {
      fault(line, given, `no such column here${near ? `; did you mean ${near}?` : ''}`);
    } else if (found.indexOf(column) < at) fault(line, given, 'this column is there twice');
  }
  return found.map((column, at) => column ?? names[at] ?? '');
}

function rowOf(row: Cells, columns: readonly string[], fault: Report): CountRow | undefined {
  const { cells, line } = row;
  if (cells.length > columns.length) {
    fault(
      line,
      '',
      `${cells.length} cells, and there are ${columns.length} columns; a number with a comma in it goes in quotes, as "8,000"`,
    );
    return undefined;
  }
  const cell = (column: ColumnName) => cells[columns.indexOf(column)] ?? '';
  const number = (column: ColumnName): Rational | undefined => {
    const text = cell(column);
    if (text === '' && column !== 'count') return undefined;
    const value = readCount(text);
    if (value && isCount(value)) return value;
    fault(line, column, `"${text}" is not ${COUNT_FORM}`);
    return undefined;
  };
  const [grade, count, low, high] = [
    cell('grade'),
    number('count'),
    number('low'),
    number('high'),
  ] as const;
  if (grade === '') fault(line, 'grade', 'no grade is named');
  const half = (cell('low') === '') !== (cell('high') === '');
  if (half) fault(line, cell('low') === '' ? 'low' : 'high', 'low and high go together');
  if (count && low && high && (compare(low, count) > 0 || compare(count, high) > 0)) {
    fault(line, 'count', `${cell('count')} is not between ${cell('low')} and ${cell('high')}`);
  }
  return grade === '' || !count
    ? undefined
    : { grade, count, low, high, printed: cell('count'), line };
}

/** A number as people write counts, with commas only where they separate thousands. */
export function readCount(text: string): Rational | undefined {
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return fromDecimal(plain);
}

export function isCount(value: Rational): boolean {
  return compare(value, rational(0)) > 0 && compare(value, rational(MOST_COUNTED)) <= 0;
}
