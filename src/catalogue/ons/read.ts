import { PayrestoreError } from '../../errors.js';
import { csvRows } from './csv-rows.js';
import { readDataJson } from './data-json.js';
import { readGeneratorCsv } from './generator-csv.js';
import { isHciTable, readHciTable } from './hci-table.js';
import { notOns } from './periods.js';
import type { OnsSeries } from './series.js';

export interface ReadOptions {
  /** The file or address, for messages. */
  readonly where: string;
  /** The series wanted, out of a file that has many. */
  readonly cdid?: string | undefined;
}

/**
 * Reads a series of index levels out of what ONS serves, told apart by what is in it: the
 * generator CSV (or a whole dataset in its layout), the `/data` JSON, or the Household Costs
 * table saved as CSV.
 *
 * Throws `not-ons-file` where it is none of them, not whole, or has holes; `rate-series` where it
 * has rates of change.
 */
export function readOns(bytes: Uint8Array, { where, cdid }: ReadOptions): OnsSeries {
  const text = decode(bytes, where);
  if (text.trim() === '') throw notOns(where, 'it is empty');
  if (/^\s*<(?:!doctype|html|\?xml|head|body)/i.test(text)) {
    throw notOns(where, 'it is a web page, not data');
  }
  const series = /^\s*[{[]/.test(text) ? readDataJson(text, where) : readCsv(text, where, cdid);
  if (cdid !== undefined && series.cdid !== cdid.trim().toUpperCase()) {
    throw notOns(where, `it has ${series.cdid ?? 'no CDID'}, not ${cdid}`);
  }
  // It becomes part of a file's name.
  if (series.cdid !== null && !/^[A-Z0-9]{1,20}$/.test(series.cdid)) {
    throw notOns(where, 'its CDID is not one of letters and digits');
  }
  refuseRates(series, where);
  return series;
}

function readCsv(text: string, where: string, cdid: string | undefined): OnsSeries {
  const rows = csvRows(text, where);
  if (isHciTable(rows)) return readHciTable(rows, where);
  if (rows[0]?.cells[0]?.trim() === 'Title') return readGeneratorCsv(rows, where, cdid);
  const cause =
    'it begins neither with Title, as a generator CSV does, nor with Household Costs Indices, nor is it JSON';
  throw notOns(where, cause);
}

/** Texts are UTF-8, or, from older tools, Windows-1252, in which ONS's £ is a single byte. */
function decode(bytes: Uint8Array, where: string): string {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (starts(0xd0, 0xcf, 0x11, 0xe0) || starts(0x50, 0x4b, 0x03, 0x04)) {
    throw notOns(where, 'it is a workbook; save the sheet as CSV and import that');
  }
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** An index has levels; a rate of change in its place would give an answer, and a wrong one. */
function refuseRates({ title, unit, months }: OnsSeries, where: string): void {
  const speaks =
    /%/.test(unit + title) || /\b(?:rates?|changes?|growth|contributions?)\b/i.test(title);
  const falls = months.some(({ level }) => Number(level) <= 0);
  if (speaks || falls) throw new PayrestoreError('rate-series', { where, given: title });
}
