import { stringify } from 'csv-stringify/sync';

/** The fields within a field that may be null as a whole, so that columns never depend on data. */
export type Nested = Readonly<Record<string, readonly string[]>>;

/**
 * The same fields as columns; a field within a field is `outer.inner`, a list is joined by `;`.
 * `none` are the columns where there are no records to take them from.
 */
export function csv(
  records: readonly object[],
  nested: Nested,
  none: readonly string[] = [],
): string {
  const rows = records.map((record) => flatten(record, nested));
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
    else row[name] = String(value);
  }
  return row;
}

function listItem(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
