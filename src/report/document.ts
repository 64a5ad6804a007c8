import { harmless } from '../errors.js';
import { harmlessPlot, type Plot, type Plots } from './plot/picture.js';

/**
 * An answer laid out for reading, before it is known whether a terminal, a pipe or a Markdown
 * page will show it. Commands build documents; the formats draw them.
 */
export type Tone = 'plain' | 'strong' | 'muted' | 'mark';

export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly tone?: Tone }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly (Cell | string)[])[];
    }
  | { readonly kind: 'plot'; readonly plot: Plot };

/** A caution that stands beside an answer, with its permanent code. */
export interface Warning<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
}

/** One answer in every form a format may want; each is worked out only when asked for. */
export interface Report {
  /** The command's name, as in the JSON envelope's `schema`. */
  readonly command: string;
  /** The answer laid out, with the plots that are wanted; none unless said. */
  readonly document: (plots?: Plots) => readonly Block[];
  /** One plain record a result: a line of NDJSON, a row of CSV. */
  readonly records: () => readonly object[];
  /** Rows of CSV, where a record holds lists of its own and is no row. */
  readonly rows?: () => readonly object[];
  /** The records' fields, where there may be no record that shows them. */
  readonly fields?: readonly string[];
  /** The records' fields that may be null as a whole, and the fields within. */
  readonly nested?: Readonly<Record<string, readonly string[]>>;
  /** The results as items of CSL-JSON, where they are sources. */
  readonly csl?: () => readonly object[];
  /** One printable sentence a result. */
  readonly sentences: () => readonly string[];
  /** What the JSON envelope holds besides `schema` and `tool`. */
  readonly envelope: () => object;
  /** Cautions that text formats put on stderr; JSON carries its own. */
  readonly warnings: readonly Warning[];
}

/** A document with nothing in it that a terminal would obey; its own line breaks stay. */
export function harmlessDocument(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return { ...block, items: block.items.map(harmlessLines) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map(harmlessCell)) };
      case 'plot':
        return { ...block, plot: harmlessPlot(block.plot) };
      default:
        return { ...block, text: harmlessLines(block.text) };
    }
  });
}

function harmlessCell(cell: Cell | string): Cell | string {
  return typeof cell === 'string'
    ? harmlessLines(cell)
    : { ...cell, text: harmlessLines(cell.text) };
}

function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n');
}

export function cellText(cell: Cell | string): string {
  return typeof cell === 'string' ? cell : cell.text;
}
