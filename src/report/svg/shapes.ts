import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape';
import { element, escaped } from './element.js';
import { styleClass } from './theme.js';

/** A shape for each style, so that lines can be told apart without their colours. */
const SHAPES: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
];

/** The shapes go round once more than the colours, so that no two of 36 styles are alike. */
function shapeOf(style: number): SymbolType {
  const shift = Math.floor(style / SHAPES.length);
  return SHAPES[(style + shift) % SHAPES.length] ?? symbolCircle;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly style: number;
  readonly size: number;
  readonly hollow: boolean;
  /** Shown by a browser under the pointer. */
  readonly says: string;
  /** What the mark stands for, to be read by a program. */
  readonly data: Readonly<Record<`data-${string}`, string | number>>;
}

/** The mark of one figure, with the figure in words. */
export function mark({ x, y, style, size, hollow, says, data }: Mark): string {
  const path = symbol(shapeOf(style), size).digits(2)() ?? '';
  return element(
    'path',
    {
      class: hollow ? 'point hollow' : 'point',
      d: path,
      transform: `translate(${Math.round(x * 100) / 100},${Math.round(y * 100) / 100})`,
      ...texts(data),
    },
    element('title', {}, escaped(says)),
  );
}

/** Figures are written as they are, and not as places on the picture are. */
function texts(data: Mark['data']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, String(value)]));
}

/** A key's sample of a style. */
export function sample(x: number, y: number, style: number, hollow = false): string {
  const path = symbol(shapeOf(style), 45).digits(2)() ?? '';
  return element(
    'g',
    { class: styleClass(style) },
    element('path', {
      class: hollow ? 'point sample hollow' : 'point sample',
      d: path,
      transform: `translate(${x},${y})`,
    }),
  );
}
