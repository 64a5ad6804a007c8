import { once } from 'node:events';
import { parse } from 'csv-parse';
import { putAdded, readCells } from './compute.js';
import { type Ends, failedRow, hasErrorColumn } from './ends.js';
import type { Layout } from './layout.js';
import type { Plan } from './plan.js';

/** A row as csv-parse gives it: a character a byte, so that no byte is lost that is not UTF-8. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
}

/**
 * The rows of a file with quotes in it, which may hold delimiters and line breaks. The same bytes
 * come out as of `plainRows`, where both can read a file.
 *
 * @param handOn is told after each row, and waited for when there is something to wait for.
 */
export async function quotedRows(
  chunks: AsyncIterable<Uint8Array>,
  delimiter: string,
  layout: Layout,
  plan: Plan,
  ends: Ends,
  handOn: () => Promise<void> | undefined,
): Promise<void> {
  const parser = parse({
    delimiter,
    encoding: 'latin1',
    raw: true,
    record_delimiter: ['\n', '\r\n'],
    relax_column_count: true,
    relax_quotes: true,
  });
  const fed = feed(chunks, parser);
  let before: Parsed | undefined;
  for await (const row of parser as AsyncIterable<Parsed>) {
    if (before) quotedRow(before, true, delimiter, layout, plan, ends);
    before = row;
    const waiting = handOn();
    if (waiting) await waiting;
  }
  const lastByte = await fed;
  if (before) quotedRow(before, lastByte === NEWLINE, delimiter, layout, plan, ends);
}

const NEWLINE = 0x0a;

/**
 * Hands the chunks to the parser, as fast as it takes them, and their failure as well. Gives the last
 * byte of all.
 */
async function feed(
  chunks: AsyncIterable<Uint8Array>,
  parser: ReturnType<typeof parse>,
): Promise<number | undefined> {
  let last: number | undefined;
  try {
    for await (const chunk of chunks) {
      last = chunk.at(-1) ?? last;
      if (!parser.write(chunk)) await once(parser, 'drain');
    }
    parser.end();
  } catch (error) {
    parser.destroy(error as Error);
  }
  return last;
}

/** @param isEnded whether its line has an end, which only the last may not have. */
function quotedRow(
  { record, raw }: Parsed,
  isEnded: boolean,
  delimiter: string,
  layout: Layout,
  plan: Plan,
  ends: Ends,
): void {
  // Of the two bytes that end a line in Windows, csv-parse leaves the first.
  const own = raw.replace(/[\r\n]$/, '');
  const end = raw.slice(own.length);
  const after = end === '\r' && isEnded ? '\r\n' : end;
  if (own === '') {
    put(ends.out, after);
    return;
  }
  ends.tally.rows += 1;
  const cell = (at: number) => Buffer.from(record[at] ?? '', 'latin1').toString('utf8');
  const grade = layout.grade < 0 ? '' : cell(layout.grade);
  const read =
    record.length === layout.columns
      ? readCells(plan, cell(layout.amount), cell(layout.when), grade)
      : 'column-count';
  if (typeof read === 'string') {
    failedRow(plan, ends, read);
    const missing = Math.max(0, layout.columns - record.length);
    const empty = plan.failed === 'kept' ? plan.added.length : 0;
    put(ends.rejects, own + delimiter.repeat(missing + empty + 1));
    ends.rejects.text(read);
    put(ends.rejects, after);
    return;
  }
  ends.tally.computed += 1;
  put(ends.out, own);
  for (const each of read.added) {
    ends.out.text(delimiter);
    putAdded(ends.out, each, read.pay);
  }
  put(ends.out, (hasErrorColumn(plan) ? delimiter : '') + after);
}

function put(out: Ends['out'], bytes: string): void {
  const buffer = Buffer.from(bytes, 'latin1');
  out.copy(buffer, 0, buffer.length);
}
