import { type Block, cellText } from '../document.js';

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
  }
}

/** Keeps text from being read as markup; a line break in a cell becomes `<br>`. */
function plainText(text: string): string {
  return text.replace(/[\\`*_[\]|<>]/g, '\\$&').replaceAll('\n', '<br>');
}
