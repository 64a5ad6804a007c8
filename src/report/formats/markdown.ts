import { type Block, cellText } from '../document.js';
import { drawPlot, WIDEST_PLOT } from '../plot/draw.js';
import type { Plot } from '../plot/picture.js';

/** A document as GitHub-flavoured Markdown. */
export function markdownDocument(blocks: readonly Block[]): string {
  return `${blocks.map(markdownBlock).join('\n\n')}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `## ${plainText(block.text)}`;
    case 'paragraph':
      return plainText(block.text);
    case 'list':
      return block.items.map((item) => `- ${plainText(item)}`).join('\n');
    case 'table': {
      const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
      return [
        line(block.columns.map((column) => plainText(column.title))),
        line(block.columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
        ...block.rows.map((row) => line(row.map((cell) => plainText(cellText(cell))))),
      ].join('\n');
    }
    case 'plot':
      return fenced(block.plot);
  }
}

/** A plot is text as it stands: fenced, by more backticks than any of its names holds. */
function fenced(plot: Plot): string {
  const text = drawPlot(plot, WIDEST_PLOT)
    .map((line) => line.map(cellText).join(''))
    .join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

/** Keeps text from being read as markup; a line break in a cell becomes `<br>`. */
function plainText(text: string): string {
  return text.replace(/[\\`*_[\]|<>]/g, '\\$&').replaceAll('\n', '<br>');
}
