import { CsvError, parse } from 'csv-parse/sync';
import { type Fault, PayrestoreError } from '../../errors.js';
import type { GradeAward, GradeAwards } from '../ask/offer-options.js';
import { nearest, plainName } from '../names/nearest.js';
import { parseDataFile } from '../parse/parsed-file.js';
import type { OfferedAwardsFile } from '../shapes/index.js';

type Field = Exclude<keyof GradeAward, 'where'>;

/** The columns of a CSV, by the names people give them. */
const COLUMNS: ReadonlyMap<string, Field> = new Map([
  ['grade', 'grade'],
  ['point', 'grade'],
  ['payyear', 'payYear'],
  ['year', 'payYear'],
  ['percent', 'percent'],
  ['plus', 'plus'],
  ['floor', 'floor'],
  ['minimum', 'floor'],
  ['oneoff', 'oneOff'],
  ['nonconsolidated', 'oneOff'],
]);

/** What people call a column whose meaning they have still to say. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['award', 'percent'],
  ['rise', 'percent'],
  ['increase', 'percent'],
  ['uplift', 'percent'],
  ['pounds', 'plus'],
  ['amount', 'plus'],
  ['sum', 'plus'],
  ['atleast', 'floor'],
  ['lumpsum', 'one-off'],
  ['bonus', 'one-off'],
]);

const SHOWN = 'grade, percent, plus, floor, one-off, pay year';

/**
 * An offer by grade from a file: JSON (see `payrestore data schema offered-awards`), or CSV whose
 * first row names its columns. Throws `invalid-file` with every fault of its form.
 *
 * @param name what the file is called in the answer: as it was given.
 */
export function readAwardRows(text: string, name: string): GradeAwards {
  const { rows, faults, title } = /^\s*[[{]/.test(text)
    ? fromJson(text, name)
    : fromCsv(text, name);
  if (faults.length > 0) throw new PayrestoreError('invalid-file', { where: name, faults });
  return { title: title ?? name, rows };
}

interface Read {
  readonly title?: string | undefined;
  readonly rows: readonly GradeAward[];
  readonly faults: readonly Fault[];
}

function fromJson(text: string, name: string): Read {
  const parsed = parseDataFile(text, 'offered-awards');
  if (parsed.faults.length > 0) return { rows: [], faults: parsed.faults };
  const { title, awards } = parsed.value as OfferedAwardsFile;
  const rows = awards.map((award, at) => ({
    ...award,
    where: `${name}, line ${parsed.lineOf(['awards', at])}`,
  }));
  return { title, rows, faults: [] };
}

function fromCsv(text: string, name: string): Read {
  let records: readonly { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      info: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as never;
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    return {
      rows: [],
      faults: [{ line: 1, path: '', message: `not whole CSV: ${cause.message}` }],
    };
  }
  const [head, ...body] = records;
  if (!head) return { rows: [], faults: [{ line: 1, path: '', message: 'the file is empty' }] };
  const faults: Fault[] = [];
  const fields = head.record.map((cell): Field | undefined => {
    const field = COLUMNS.get(plainName(cell));
    if (field) return field;
    const near = MEANT.get(plainName(cell)) ?? nearest(cell, [...COLUMNS.keys()]);
    const hint = near ? `; did you mean ${near}?` : `; there are ${SHOWN}`;
    faults.push({ line: head.info.lines, path: cell, message: `no such column here${hint}` });
    return undefined;
  });
  if (body.length === 0)
    faults.push({ line: head.info.lines, path: '', message: 'no award is in it' });
  const rows = body.map(({ record, info }): GradeAward => {
    if (record.length > fields.length) {
      const message = `${record.length} cells, and there are ${fields.length} columns; a number with a comma in it goes in quotes, as "1,250"`;
      faults.push({ line: info.lines, path: '', message });
    }
    const cells = fields.flatMap((field, at) => (field ? [[field, record[at] ?? '']] : []));
    return { ...Object.fromEntries(cells), where: `${name}, line ${info.lines}` };
  });
  return { rows, faults };
}
