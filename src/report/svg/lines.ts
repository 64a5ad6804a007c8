import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { LinePicture } from '../chart/picture.js';
import { breaks, grid, timeAxis } from './axes.js';
import { element, escaped, group } from './element.js';
import { type Body, type Drawing, framed, MARGIN } from './frame.js';
import { drawLine } from './line.js';
import { endLabels, keyOf, LABEL_GAP, roomBeside } from './line-labels.js';
import { widthOf } from './measure.js';
import { LABEL, type Plot } from './plot.js';
import { stripOf } from './strip.js';

/** A narrower picture names its lines above them, and not beside their ends. */
const NARROW = 560;
const AXIS = 24;
/** Room above the lines for what they measure, and for the names of breaks. */
const HEAD = 40;

/** Lines over time, each named at its end, with what each year brought under them. */
export function drawLines(picture: LinePicture, drawing: Drawing): string {
  return framed(picture, drawing, (top) => bodyOf(picture, drawing.width, top));
}

function bodyOf(picture: LinePicture, width: number, top: number): Body {
  const beside = width >= NARROW;
  const key = beside ? { markup: '', height: 0 } : keyOf(picture, width, top);
  const from = top + key.height;
  const plot = plotOf(picture, width, from, beside);
  const strip = stripOf(picture, plot);
  const markup = [
    key.markup,
    group('axis', element('text', { x: MARGIN, y: from + 12 }, escaped(picture.measure))),
    grid(picture, plot),
    breaks(picture, plot),
    ...picture.lines.map((each) => drawLine(each, plot)),
    beside ? endLabels(picture, plot, width) : '',
    timeAxis(picture, plot),
    strip.markup,
  ].join('');
  return { markup, height: plot.bottom - top + AXIS + strip.height };
}

function plotOf(
  { across, base, lines }: LinePicture,
  width: number,
  top: number,
  beside: boolean,
): Plot {
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const [low = base, high = base] = extent([base, ...values]);
  const y = scaleLinear([low, high], [1, 0]).nice(6);
  const widest = Math.max(...y.ticks(6).map((value) => widthOf(String(value), LABEL)));
  const left = MARGIN + widest + 8;
  const right = width - MARGIN - (beside ? Math.min(roomBeside(lines), width * 0.42) : 12);
  const height = Math.max(width * (beside ? 0.44 : 0.6), beside ? lines.length * LABEL_GAP : 0);
  const [from, to] = [top + HEAD, top + HEAD + height];
  return {
    x: scaleLinear([across.from, across.to], [left + 8, right]),
    y: y.range([to, from]),
    left,
    right,
    top: from,
    bottom: to,
  };
}
