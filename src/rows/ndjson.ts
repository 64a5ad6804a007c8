import { putAdded, readCells } from './compute.js';
import { type Ends, failedRow } from './ends.js';
import { columnThere } from './layout.js';
import { ERROR_COLUMN, type Plan } from './plan.js';

const NEWLINE = 0x0a;

/**
 * Adds a plan's fields to lines of JSON: each line's own text stays as it is, and the fields go
 * before its closing brace. Where a row cannot be computed only the reason does.
 */
export async function ndjsonRows(
  chunks: AsyncIterable<Uint8Array>,
  plan: Plan,
  ends: Ends,
  handOn: () => Promise<void> | undefined,
): Promise<void> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    held = held.length === 0 ? Buffer.from(chunk) : Buffer.concat([held, chunk]);
    let from = 0;
    for (let end = held.indexOf(NEWLINE); end >= 0; end = held.indexOf(NEWLINE, from)) {
      jsonLine(held.toString('utf8', from, end + 1), plan, ends);
      from = end + 1;
      const waiting = handOn();
      if (waiting) await waiting;
    }
    held = held.subarray(from);
  }
  if (held.length > 0) jsonLine(held.toString('utf8'), plan, ends);
}

function jsonLine(text: string, plan: Plan, ends: Ends): void {
  const own = text.replace(/^\uFEFF/, '').trim();
  if (own === '') {
    ends.out.text(text);
    return;
  }
  ends.tally.rows += 1;
  const fields = objectOf(own);
  if (fields) refuseThere(fields, plan);
  const read = fields
    ? readCells(
        plan,
        cellOf(fields[plan.amount]),
        cellOf(fields[plan.when.name]),
        plan.grade === undefined ? '' : cellOf(fields[plan.grade]),
      )
    : 'malformed-row';
  const brace = text.lastIndexOf('}');
  const before = fields && Object.keys(fields).length === 0 ? '' : ',';
  if (typeof read === 'string') {
    failedRow(plan, ends, read);
    const out = ends.rejects;
    // What is no object has no place for a field: the reason goes around it.
    const reason = `"${ERROR_COLUMN}":"${read}"`;
    out.text(
      fields
        ? `${text.slice(0, brace)}${before}${reason}${text.slice(brace)}`
        : `{${reason},"row":${JSON.stringify(own)}}\n`,
    );
    return;
  }
  ends.tally.computed += 1;
  ends.out.text(text.slice(0, brace));
  read.added.forEach((each, at) => {
    ends.out.text(`${at === 0 ? before : ','}${JSON.stringify(plan.added[at])}:`);
    putAdded(ends.out, each, read.pay);
  });
  ends.out.text(text.slice(brace));
}

/** A field twice in one object would be one of the two to whoever reads it. */
function refuseThere(fields: Readonly<Record<string, unknown>>, plan: Plan): void {
  const there = [...plan.added, ERROR_COLUMN].find((name) => Object.hasOwn(fields, name));
  if (there !== undefined) throw columnThere(there);
}

function objectOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** More digits than these a number may have lost on the way; as text it has them all. */
const SURE_DIGITS = 15;

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return value === undefined || value === null ? '' : '?';
  const text = String(value);
  return text.replace(/\D/g, '').length <= SURE_DIGITS ? text : '?';
}
