import { CsvError, parse } from 'csv-parse/sync';
import { notOns } from './periods.js';

/** A row of a CSV file and the line it ends on. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The rows of a CSV, whatever their lengths; throws `not-ons-file` where quotes do not close. */
export function csvRows(text: string, file: string): readonly CsvRow[] {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as readonly { record: string[]; info: { lines: number } }[];
    return rows.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch (cause) {
    if (cause instanceof CsvError) throw notOns(file, `not whole CSV: ${cause.message}`);
    throw cause;
  }
}
