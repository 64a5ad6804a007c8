import { pennies } from './amount.js';
import { type Pay, putAdded, readCells } from './compute.js';
import { type Ends, failedRow, hasErrorColumn } from './ends.js';
import type { Layout } from './layout.js';
import type { Added, Plan } from './plan.js';
import { isoMonthOf } from './when.js';

const [NEWLINE, RETURN] = [0x0a, 0x0d];

/**
 * Rows without a quote in them, straight from a file's bytes: every row keeps its own, and what is
 * added goes before the end of its line. `block` holds whole lines, the last perhaps without an end.
 */
export function plainRows(
  block: Uint8Array,
  delimiter: number,
  layout: Layout,
  plan: Plan,
  ends: Ends,
): void {
  const starts = new Int32Array(layout.columns + 1);
  let start = 0;
  while (start < block.length) {
    // One pass over the row finds its columns and its end.
    let column = 0;
    let at = start;
    starts[0] = start;
    for (; at < block.length; at += 1) {
      const byte = block[at] as number;
      if (byte === delimiter) {
        column += 1;
        if (column <= layout.columns) starts[column] = at + 1;
      } else if (byte === NEWLINE) break;
    }
    const next = at < block.length ? at + 1 : at;
    const end = at > start && block[at - 1] === RETURN ? at - 1 : at;
    if (end === start) ends.out.copy(block, start, next);
    else {
      if (column < layout.columns) starts[column + 1] = end + 1;
      plainRow(
        block,
        { start, end, next, columns: column + 1 },
        starts,
        delimiter,
        layout,
        plan,
        ends,
      );
    }
    start = next;
  }
}

interface Row {
  readonly start: number;
  /** Where its own text ends, and where the next row begins. */
  readonly end: number;
  readonly next: number;
  readonly columns: number;
}

function plainRow(
  block: Uint8Array,
  row: Row,
  starts: Int32Array,
  delimiter: number,
  layout: Layout,
  plan: Plan,
  ends: Ends,
): void {
  ends.tally.rows += 1;
  let pay: Pay = Number.NaN;
  let added: readonly Added[] | string = 'column-count';
  if (row.columns === layout.columns) {
    const [amount, amountEnd] = cell(starts, layout.amount);
    const [when, whenEnd] = cell(starts, layout.when);
    const month = plan.when.column === 'date' ? isoMonthOf(block, when, whenEnd) : -1;
    pay = pennies(block, amount, amountEnd);
    const grade = layout.grade < 0 ? '' : textOf(block, cell(starts, layout.grade));
    if (month >= 0 && !Number.isNaN(pay)) added = plan.find(month, grade.trim());
    else {
      const read = readCells(
        plan,
        textOf(block, [amount, amountEnd]),
        textOf(block, [when, whenEnd]),
        grade,
      );
      if (typeof read === 'string') added = read;
      else ({ pay, added } = read);
    }
  }
  writeRow(block, row, delimiter, layout, plan, ends, pay, added);
}

function writeRow(
  block: Uint8Array,
  { start, end, next, columns }: Row,
  delimiter: number,
  layout: Layout,
  plan: Plan,
  ends: Ends,
  pay: Pay,
  added: readonly Added[] | string,
): void {
  const isFailed = typeof added === 'string';
  const out = isFailed ? ends.rejects : ends.out;
  if (isFailed) failedRow(plan, ends, added);
  out.copy(block, start, end);
  if (isFailed) {
    // What is missing of a short row is made up for, so that the reason stands in its column.
    for (let at = columns; at < layout.columns; at += 1) out.byte(delimiter);
    if (plan.failed === 'kept') for (const _ of plan.added) out.byte(delimiter);
    out.byte(delimiter);
    out.text(added);
  } else {
    ends.tally.computed += 1;
    for (const each of added) {
      out.byte(delimiter);
      putAdded(out, each, pay);
    }
    if (hasErrorColumn(plan)) out.byte(delimiter);
  }
  out.copy(block, end, next);
}

/** From where to where a cell is: the next one starts after a delimiter. */
function cell(starts: Int32Array, column: number): readonly [number, number] {
  return [starts[column] as number, (starts[column + 1] as number) - 1];
}

function textOf(block: Uint8Array, [from, to]: readonly [number, number]): string {
  return Buffer.from(block.buffer, block.byteOffset + from, to - from).toString('utf8');
}
