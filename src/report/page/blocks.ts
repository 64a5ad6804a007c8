import { type Block, type Cell, type Column, cellText, type Tone } from '../document.js';
import { escaped } from '../svg/element.js';

/** Turns the ids of sources, `[md-3-2008]`, into links to their entries on the page. */
export type Linked = (markup: string) => string;

/** A document as HTML; its headings are of the level that the page has for them. */
export function blocksHtml(blocks: readonly Block[], level: 2 | 3 | 4, linked: Linked): string {
  return blocks
    .map((block, at) => blockHtml(block, titleOf(blocks.slice(0, at)), level, linked))
    .join('\n');
}

/** The last heading above a block: what a table is of. */
function titleOf(above: readonly Block[]): string {
  const heading = above.findLast(({ kind }) => kind === 'heading');
  return heading?.kind === 'heading' ? heading.text : '';
}

function blockHtml(block: Block, title: string, level: 2 | 3 | 4, linked: Linked): string {
  switch (block.kind) {
    case 'heading':
      return `<h${level}>${textHtml(block.text)}</h${level}>`;
    case 'paragraph':
      return `<p${toneClass(block.tone)}>${linked(textHtml(block.text))}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${linked(textHtml(item))}</li>`).join('')}</ul>`;
    case 'table':
      return tableHtml(block, title, linked);
    case 'plot':
      // A terminal's; the page has its charts.
      return '';
  }
}

/**
 * A table that scrolls by itself where it is too wide for the page. Its first column names the rows.
 *
 * @param title what it is a table of, for who cannot see what stands above it.
 */
function tableHtml(
  { columns, rows }: Extract<Block, { kind: 'table' }>,
  title: string,
  linked: Linked,
): string {
  const titled = columns.some((column) => column.title !== '');
  const head = titled ? `<thead><tr>${columns.map(headCell).join('')}</tr></thead>` : '';
  const body = rows
    .map(
      (row) =>
        `<tr>${row.map((cell, at) => bodyCell(cell, columns[at], at, linked)).join('')}</tr>`,
    )
    .join('\n');
  return `<div class="scroll" role="region" tabindex="0" aria-label="${escaped(title === '' ? 'Table' : `Table: ${title}`)}"><table>${head}<tbody>\n${body}\n</tbody></table></div>`;
}

function headCell({ title, align }: Column): string {
  const classes = align === 'right' ? ' class="right"' : '';
  // An empty heading is no heading.
  return title === '' ? `<td${classes}></td>` : `<th scope="col"${classes}>${textHtml(title)}</th>`;
}

function bodyCell(
  cell: Cell | string,
  column: Column | undefined,
  at: number,
  linked: Linked,
): string {
  const names = [
    column?.align === 'right' ? 'right' : '',
    typeof cell === 'string' ? '' : toneName(cell.tone),
  ].filter((name) => name !== '');
  const classes = names.length > 0 ? ` class="${names.join(' ')}"` : '';
  const text = linked(textHtml(cellText(cell)));
  return at === 0 && text !== ''
    ? `<th scope="row"${classes}>${text}</th>`
    : `<td${classes}>${text}</td>`;
}

function toneClass(tone: Tone | undefined): string {
  const name = toneName(tone);
  return name === '' ? '' : ` class="${name}"`;
}

function toneName(tone: Tone | undefined): string {
  return tone === undefined || tone === 'plain' ? '' : tone;
}

/** Text with its own line breaks kept, and nothing in it that is markup. */
export function textHtml(text: string): string {
  return text
    .split('\n')
    .map((line) => escaped(line).replace(OPTION, '<span class="option">$&</span>'))
    .join('\n');
}

/** An option as it is typed: no line is to end between its dashes. */
const OPTION = /(?<![^\s(])--[a-z]+(?:-[a-z]+)*/g;
