import { stripVTControlCharacters } from 'node:util';
import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import { type Block, type Cell, cellText, type Tone } from '../document.js';
import { drawPlot, WIDEST_PLOT } from '../plot/draw.js';
import type { Plot } from '../plot/picture.js';
import { wrap } from '../wrap.js';

/** How text is drawn: on a terminal with rules and colour, or in a pipe with neither. */
export interface Canvas {
  readonly terminal: boolean;
  readonly width: number;
  readonly colour: ChalkInstance;
}

const WIDEST = 100;
const MARGIN = 2;
const GUTTER = 2;

const NO_BORDERS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GUTTER),
};

/** A document as text with aligned columns. */
export function drawDocument(blocks: readonly Block[], canvas: Canvas): string {
  return `${blocks.map((block) => drawBlock(block, canvas)).join('\n\n')}\n`;
}

function drawBlock(block: Block, canvas: Canvas): string {
  switch (block.kind) {
    case 'heading':
      return tint(wrap(block.text, textWidth(canvas)), 'strong', canvas);
    case 'paragraph':
      return tint(wrap(block.text, textWidth(canvas)), block.tone ?? 'plain', canvas);
    case 'list':
      return block.items
        .map((item) => `- ${wrap(item, textWidth(canvas) - MARGIN).replaceAll('\n', '\n  ')}`)
        .join('\n');
    case 'table':
      return drawTable(block, canvas);
    case 'plot':
      return plotText(block.plot, canvas);
  }
}

function plotText(plot: Plot, canvas: Canvas): string {
  return drawPlot(plot, canvas.terminal ? canvas.width : WIDEST_PLOT)
    .map((line) => line.map((cell) => tint(cellText(cell), toneOf(cell), canvas)).join(''))
    .join('\n');
}

function drawTable(block: Extract<Block, { kind: 'table' }>, canvas: Canvas): string {
  const { columns } = block;
  const widths = columnWidths(block, canvas);
  const table = new Table({
    // cli-table3 colours and boxes by default, also into pipes; both are ours to decide.
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    chars: NO_BORDERS,
    colAligns: columns.map((column) => column.align ?? 'left'),
  });
  const titled = columns.some((column) => column.title !== '');
  if (titled) {
    table.push(columns.map(({ title }, at) => tint(wrap(title, widths[at] ?? 1), 'muted', canvas)));
  }
  for (const row of block.rows) {
    table.push(
      row.map((cell, at) => tint(wrap(cellText(cell), widths[at] ?? 1), toneOf(cell), canvas)),
    );
  }
  const lines = table
    .toString()
    .split('\n')
    .map((line) => `${' '.repeat(MARGIN)}${line}`.trimEnd());
  if (titled && canvas.terminal) lines.splice(headHeight(block, widths), 0, rule(lines, canvas));
  return lines.join('\n');
}

/**
 * Every column as wide as its text; where a terminal is narrow the last gives way, and wraps; then,
 * while it is still too narrow, whichever is widest, down to its longest word.
 */
function columnWidths(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  canvas: Canvas,
): readonly number[] {
  const widths = columns.map((column, at) =>
    Math.max(
      longestLine(column.title),
      ...rows.map((row) => longestLine(cellText(row[at] ?? ''))),
      1,
    ),
  );
  if (!canvas.terminal) return widths;
  const taken = widths.slice(0, -1).reduce((sum, width) => sum + width + GUTTER, MARGIN);
  const least = columns.map((column, at) =>
    Math.max(
      longestWord(column.title),
      ...rows.map((row) => longestWord(cellText(row[at] ?? ''))),
      1,
    ),
  );
  const last = Math.max(12, least.at(-1) ?? 1, canvas.width - taken);
  const shrunk = [...widths.slice(0, -1), Math.min(widths.at(-1) ?? 1, last)];
  const room = canvas.width - MARGIN - GUTTER * (columns.length - 1);
  for (let over = shrunk.reduce((a, b) => a + b, 0) - room; over > 0; over -= 1) {
    const can = shrunk.map((width, at) => (width > (least[at] ?? 1) ? width : 0));
    const widest = can.indexOf(Math.max(...can));
    if (!can[widest]) break;
    shrunk[widest] = (shrunk[widest] ?? 1) - 1;
  }
  return shrunk;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s/).map((word) => word.length));
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

function headHeight(
  { columns }: Extract<Block, { kind: 'table' }>,
  widths: readonly number[],
): number {
  return Math.max(
    ...columns.map(({ title }, at) => wrap(title, widths[at] ?? 1).split('\n').length),
  );
}

function rule(lines: readonly string[], canvas: Canvas): string {
  const longest = Math.max(...lines.map((line) => stripVTControlCharacters(line).length));
  return tint(' '.repeat(MARGIN) + '─'.repeat(longest - MARGIN), 'muted', canvas);
}

function toneOf(cell: Cell | string): Tone {
  return typeof cell === 'string' ? 'plain' : (cell.tone ?? 'plain');
}

function tint(text: string, tone: Tone, { colour }: Canvas): string {
  const paint = {
    plain: (line: string) => line,
    strong: colour.bold,
    muted: colour.dim,
    mark: colour.yellow,
  };
  // Line by line: a colour left open at a line's end would bleed into the next cell.
  return text
    .split('\n')
    .map((line) => (line === '' ? line : paint[tone](line)))
    .join('\n');
}

/** In a pipe a line stays a line, so that grep finds it whole. */
function textWidth(canvas: Canvas): number {
  return canvas.terminal ? Math.min(canvas.width, WIDEST) : Number.POSITIVE_INFINITY;
}
