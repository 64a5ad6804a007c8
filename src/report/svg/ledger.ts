import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { LedgerPanel, LedgerPicture } from '../chart/picture.js';
import { tickText } from './axes.js';
import { element, escaped, group } from './element.js';
import { BOLD, type Body, type Drawing, framed, MARGIN } from './frame.js';
import { ledgerRow, MARKED, type Places, placesIn, rowHeight } from './ledger-row.js';
import { linesIn, widthOf } from './measure.js';
import { LABEL } from './plot.js';
import { sample } from './shapes.js';

const ABOVE = 20;
const TITLE_LINE = 16;
const AXIS = 18;
const KEY_LINE = 18;

/** Published figures, a row each: a band as wide as the figure is exact, and what comes out. */
export function drawLedger(picture: LedgerPicture, drawing: Drawing): string {
  return framed(picture, drawing, (top) => bodyOf(picture, drawing.width, top));
}

function bodyOf(picture: LedgerPicture, width: number, top: number): Body {
  const key = keyOf(picture, width, top);
  const places = placesIn(picture, width);
  const ranges = rangesOf(picture.panels);
  let end = top + key.height;
  const panels = picture.panels.map((panel) => {
    const range = ranges.get(panel.unit) ?? [0, 1];
    const x = scaleLinear(range, [places.left, places.right]).nice(5);
    const drawn = panelAt(panel, x, places, end);
    end += drawn.height;
    return drawn.markup;
  });
  return { markup: key.markup + panels.join(''), height: end - top };
}

/** Panels that are measured alike are drawn to one scale. */
function rangesOf(panels: readonly LedgerPanel[]): ReadonlyMap<string, readonly [number, number]> {
  const values = new Map<string, number[]>();
  for (const { unit, base, rows } of panels) {
    const places = rows.flatMap(({ printed, computed, actually }) => [
      ...(printed.at ? [printed.at.low, printed.at.high] : []),
      ...(computed ? [computed.at] : []),
      ...(actually ? [actually.at] : []),
    ]);
    values.set(unit, [...(values.get(unit) ?? [base]), ...places]);
  }
  return new Map(
    [...values].map(([unit, all]) => {
      const [low = 0, high = 1] = extent(all);
      return [unit, low === high ? [low - 1, high + 1] : [low, high]];
    }),
  );
}

function panelAt(
  panel: LedgerPanel,
  x: ScaleLinear<number, number>,
  places: Places,
  top: number,
): Body {
  const title = `${panel.title}, ${panel.unit === '%' ? 'in percent' : 'each in percent of what was printed'}`;
  const titles = linesIn(title, LABEL, (places.edge - MARGIN) * BOLD);
  const head = ABOVE + titles.length * TITLE_LINE;
  const from = top + head + AXIS;
  const height = rowHeight(places);
  const bottom = from + panel.rows.length * height;
  const isPlaced = panel.rows.some(({ printed, computed }) => printed.at || computed);
  const ticks = (isPlaced ? x.ticks(5) : []).flatMap((value) => [
    element('line', {
      class: value === panel.base ? 'base' : 'grid',
      x1: x(value),
      x2: x(value),
      y1: from - 4,
      y2: bottom,
    }),
    element(
      'text',
      { x: x(value), y: from - 8, 'text-anchor': 'middle' },
      escaped(tickText(value)),
    ),
  ]);
  const rows = panel.rows.map((row, at) => ledgerRow(row, x, places, from + at * height));
  return {
    markup: [
      ...titles.map((line, at) => {
        const y = top + ABOVE + at * TITLE_LINE;
        return element('text', { class: 'label', x: MARGIN, y }, escaped(line));
      }),
      group('axis', ...ticks),
      group('rows', ...rows),
    ].join(''),
    height: head + AXIS + panel.rows.length * height,
  };
}

/** What the band and the marks are. */
function keyOf({ panels }: LedgerPicture, width: number, top: number): Body {
  const rows = panels.flatMap((panel) => panel.rows);
  const marked = MARKED.filter(({ isOn }) => rows.some(isOn));
  const items = [
    { label: 'as printed, as wide as it is exact', draw: bandSample },
    ...marked.map(({ label, style, hollow }) => ({
      label,
      draw: (x: number, y: number) => sample(x, y, style, hollow),
    })),
  ];
  let [x, y] = [MARGIN, top + 12];
  const drawn = items.map(({ label, draw }) => {
    const room = 22 + widthOf(label, LABEL);
    if (x > MARGIN && x + room > width - MARGIN) [x, y] = [MARGIN, y + KEY_LINE];
    const lines = linesIn(label, LABEL, width - 2 * MARGIN - 22);
    const text = lines.map((line, at) =>
      element('text', { class: 'end', x: x + 20, y: y + at * KEY_LINE }, escaped(line)),
    );
    const item = draw(x + 7, y - 4) + text.join('');
    x += room + 14;
    y += (lines.length - 1) * KEY_LINE;
    return item;
  });
  return { markup: group('key', ...drawn), height: y + 8 - top };
}

function bandSample(x: number, y: number): string {
  return element('rect', { class: 'span', x: x - 7, y: y - 6, width: 14, height: 12 });
}
