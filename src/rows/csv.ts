import { type CsvError, parse } from 'csv-parse/sync';
import { PayrestoreError } from '../errors.js';
import { addedNames, type Ends } from './ends.js';
import { type Layout, layoutOf } from './layout.js';
import { plainRows } from './plain.js';
import type { Plan } from './plan.js';
import { quotedRows } from './quoted.js';

const [QUOTE, NEWLINE] = [0x22, 0x0a];
const DELIMITERS = [',', ';', '\t', '|'] as const;

/** How CSV is read; the delimiter is the commonest of the header unless said. */
interface CsvOptions {
  readonly delimiter: string | undefined;
  /** Has every row read by csv-parse, as those with quotes are: for comparing the two. */
  readonly always?: 'quoted';
}

/**
 * Adds a plan's columns to CSV: its bytes stay as they are, whatever they are, and what is added
 * stands at the end of each line. Rows without quotes are read here; from the first quote on
 * csv-parse reads them.
 *
 * Throws `unknown-column`, `column-exists`, `unreadable-data`, `row-not-computed`.
 */
export async function csvRows(...given: Parameters<typeof readRows>): Promise<void> {
  try {
    await readRows(...given);
  } catch (error) {
    // csv-parse reads the header, and the rows with quotes.
    throw isCsvError(error) ? unreadable(error.message) : error;
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}

async function readRows(
  chunks: AsyncIterable<Uint8Array>,
  plan: Plan,
  options: CsvOptions,
  ends: Ends,
  handOn: () => Promise<void> | undefined,
): Promise<void> {
  const rest = chunks[Symbol.asyncIterator]();
  const { header, after } = await headerOf(rest);
  const delimiter = options.delimiter ?? commonest(header);
  const layout = layoutOf(namesOf(header, delimiter), plan);
  putHeader(header, plan, delimiter, ends);
  let held = after;
  for (;;) {
    if (options.always === 'quoted' || held.includes(QUOTE)) {
      await quotedRows(following(held, rest), delimiter, layout, plan, ends, handOn);
      return;
    }
    const whole = held.lastIndexOf(NEWLINE) + 1;
    readPlain(held.subarray(0, whole), delimiter, layout, plan, ends);
    const waiting = handOn();
    if (waiting) await waiting;
    // A copy: the next chunk may be read into the same place.
    const left = Buffer.from(held.subarray(whole));
    const { done, value } = await rest.next();
    if (done) {
      readPlain(left, delimiter, layout, plan, ends);
      return;
    }
    held = left.length === 0 ? asBuffer(value) : Buffer.concat([left, value]);
  }
}

function readPlain(
  block: Uint8Array,
  delimiter: string,
  layout: Layout,
  plan: Plan,
  ends: Ends,
): void {
  plainRows(block, delimiter.charCodeAt(0), layout, plan, ends);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The first line, which may have quoted line breaks in it, and what was read beyond it. */
async function headerOf(
  chunks: AsyncIterator<Uint8Array>,
): Promise<{ readonly header: Buffer; readonly after: Buffer }> {
  let held: Buffer = Buffer.alloc(0);
  for (;;) {
    const end = endOfLine(held);
    if (end > 0) return { header: held.subarray(0, end), after: held.subarray(end) };
    if (held.length > LONGEST_HEADER) throw unreadable('its first line is longer than 1 MB');
    const { done, value } = await chunks.next();
    if (done) return { header: held, after: Buffer.alloc(0) };
    held = Buffer.concat([held, value]);
    if (isUtf16(held)) throw unreadable('it is UTF-16; save it as UTF-8, or as "CSV UTF-8"');
  }
}

const LONGEST_HEADER = 1 << 20;

/** Where the first line ends, after its line break; 0 where it does not. */
function endOfLine(bytes: Buffer): number {
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) isQuoted = !isQuoted;
    else if (bytes[at] === NEWLINE && !isQuoted) return at + 1;
  }
  return 0;
}

function isUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function unreadable(cause: string): PayrestoreError {
  return new PayrestoreError('unreadable-data', { cause });
}

function textOf(header: Buffer): string {
  return header
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '');
}

function commonest(header: Buffer): string {
  const text = textOf(header).replace(/"(?:[^"]|"")*"/g, '');
  const count = (mark: string) => text.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function namesOf(header: Buffer, delimiter: string): readonly string[] {
  const text = textOf(header);
  if (text.trim() === '') throw unreadable('it has no header: its first line names the columns');
  const options = { delimiter, relax_column_count: true, relax_quotes: true };
  return (parse(text, options) as string[][])[0] ?? [];
}

/** The header with the new names, for both where rows that could not be computed go elsewhere. */
function putHeader(header: Buffer, plan: Plan, delimiter: string, ends: Ends): void {
  const line = header.subarray(
    0,
    header.length - (/\r?\n$/.exec(header.toString('latin1'))?.[0].length ?? 0),
  );
  const after = header.subarray(line.length);
  const put = (out: Ends['out'], rejected: boolean) => {
    out.copy(line, 0, line.length);
    out.text(addedNames(plan, delimiter, rejected));
    out.copy(after, 0, after.length);
  };
  put(ends.out, false);
  if (ends.rejects !== ends.out) put(ends.rejects, true);
}

async function* following(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  // Copies: csv-parse keeps what it is given until it gets to it.
  if (first.length > 0) yield Buffer.from(first);
  for (;;) {
    const { done, value } = await rest.next();
    if (done) return;
    yield Buffer.from(value);
  }
}
