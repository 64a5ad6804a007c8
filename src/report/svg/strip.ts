import type { ScaleLinear } from 'd3-scale';
import type { LinePicture, StripCell } from '../chart/picture.js';
import { coordinate, element, escaped, group } from './element.js';
import { type Body, MARGIN } from './frame.js';
import { widthOf } from './measure.js';
import type { Plot } from './plot.js';

const SIZE = 11;
const LINE = 13;

/** What each year brought, under the years; turned upright where there is no room to lie. */
export function stripOf({ strip }: LinePicture, { x, bottom }: Plot): Body {
  if (!strip || strip.cells.length === 0) return { markup: '', height: 0 };
  const top = bottom + 30;
  const lying = strip.cells.flatMap(({ texts }) => texts.map(({ text }) => widthOf(text, SIZE)));
  const upright = Math.max(...lying) + 3 > stepOf(strip.cells, x);
  const title = element('text', { x: MARGIN, y: top + 10 }, escaped(strip.title));
  if (upright) {
    const texts = strip.cells.map(({ texts: all }) => all.map(({ text }) => text).join(' '));
    const cells = strip.cells.map(({ at, texts: all }, cell) =>
      element(
        'text',
        {
          class: all.some(({ inferred }) => inferred) ? 'inferred' : undefined,
          transform: `translate(${coordinate(x(at) + 4)},${coordinate(top + 20)}) rotate(-90)`,
          'text-anchor': 'end',
        },
        escaped(texts[cell] ?? ''),
      ),
    );
    const longest = Math.max(...texts.map((text) => widthOf(text, SIZE)));
    return { markup: group('strip', title, ...cells), height: 26 + longest };
  }
  const cells = strip.cells.flatMap(({ at, texts }) =>
    texts.map(({ text, inferred }, row) =>
      element(
        'text',
        {
          class: inferred ? 'inferred' : undefined,
          x: x(at),
          y: top + 26 + row * LINE,
          'text-anchor': 'middle',
        },
        escaped(text),
      ),
    ),
  );
  const most = Math.max(...strip.cells.map(({ texts }) => texts.length));
  return { markup: group('strip', title, ...cells), height: 24 + most * LINE };
}

function stepOf(cells: readonly StripCell[], x: ScaleLinear<number, number>): number {
  const places = cells.map(({ at }) => x(at)).sort((a, b) => a - b);
  const steps = places.slice(1).map((place, at) => place - (places[at] ?? place));
  return Math.min(...steps, Number.POSITIVE_INFINITY);
}
