import { stringify } from 'csv-stringify/sync';
import { harmless } from '../../errors.js';

/** The fields within a field that may be null as a whole, so that columns never depend on data. */
export type Nested = Readonly<Record<string, readonly string[]>>;

/**
 * The same fields as columns; a field within a field is `outer.inner`, a list is joined by `;`.
 * `none` are the columns where there are no records to take them from. Text that a spreadsheet
 * would run gets a quotation mark before it, unless cells are to be `raw`.
 */
export function csv(
  records: readonly object[],
  nested: Nested,
  none: readonly string[] = [],
  raw = false,
): string {
  const plain = records.map((record) => flatten(record, nested));
  const rows = raw ? plain : plain.map(withoutFormulas);
  const columns =
    rows.length > 0 ? [...new Set(rows.flatMap((row) => Object.keys(row)))] : [...none];
  return stringify(rows, { header: true, columns });
}

function flatten(record: object, nested: Nested, prefix = ''): Record<string, string> {
  const row: Record<string, string> = {};
  for (const [key, value] of Object.entries(record)) {
    const name = prefix + key;
    const inner = nested[name];
    if (inner && (value === null || value === undefined)) {
      const empty = Object.fromEntries(inner.map((field) => [field, null]));
      Object.assign(row, flatten(empty, nested, `${name}.`));
    } else if (value === null || value === undefined) row[name] = '';
    else if (Array.isArray(value)) row[name] = value.map(listItem).join(';');
    else if (typeof value === 'object') Object.assign(row, flatten(value, nested, `${name}.`));
    else row[name] = shownSafely(String(value));
  }
  return row;
}

function listItem(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A path of the user's may hold what a terminal would obey; nothing else that is written does. */
function shownSafely(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

/** How text begins that Excel and its like run as a formula; full-width signs are read as plain ones. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function withoutFormulas(row: Readonly<Record<string, string>>): Record<string, string> {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell,
  ]);
  return Object.fromEntries(cells);
}
