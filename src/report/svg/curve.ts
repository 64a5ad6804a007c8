import type { CurvePicture, CurvePoint } from '../chart/picture.js';
import { rules } from './axes.js';
import { curveLabels, drawLabels, namedPoints, overhang } from './curve-labels.js';
import { type CurvePlot, curvePlot, middleOf } from './curve-plot.js';
import { choiceRows, labelRoom } from './curve-rows.js';
import { coordinate, element, escaped, group } from './element.js';
import { type Body, type Drawing, framed, MARGIN } from './frame.js';
import { fitted, linesIn, widthOf } from './measure.js';
import { LABEL } from './plot.js';
import { mark, sample } from './shapes.js';
import { styleClass } from './theme.js';

const LINE = 17;
/** Of more groups than this the rows below are the key. */
const MOST_IN_KEY = 12;
/** Room between the curve and its rows, for what the points are. */
const ORDER = 10;

/** Every specification in order, the choices behind each below it, and quoted figures across. */
export function drawCurve(picture: CurvePicture, drawing: Drawing): string {
  const { width } = drawing;
  const { merged, columns } = plotAt(picture, width, 0).plot;
  const most = Math.max(0, ...columns.map(({ points }) => points.length));
  const unnamed = picture.points.some(({ name }) => name !== null);
  const notes = [
    ...(merged
      ? [
          `Marks are merged: each step of the curve stands for up to ${most} specifications, and below it the taller a mark, the more of them have the value.`,
        ]
      : []),
    ...(unnamed && namedPoints(picture.points).length === 0
      ? ['Named methods are too many to be written on the curve.']
      : []),
    ...picture.notes,
  ];
  return framed({ ...picture, notes }, drawing, (top) => bodyOf(picture, width, top));
}

function bodyOf(picture: CurvePicture, width: number, top: number): Body {
  const head = headOf(picture, width, top);
  const { plot, labels, beside } = plotAt(picture, width, head.height + top + 10);
  const order = orderOf(picture, plot, width);
  const rows = choiceRows(picture, plot, plot.bottom + order.height, beside);
  const markup = [
    head.markup,
    group('axis', ...rules(plot, 0, '%')),
    ...picture.across.map(({ value, label }) => quotedLine(value, label, plot)),
    plot.merged ? mergedCurve(plot) : '',
    marks(picture, plot),
    drawLabels(labels),
    order.markup,
    rows.markup,
  ].join('');
  return { markup, height: plot.bottom - top + order.height + rows.height };
}

/** The plot with as much room above it as its labels need. */
function plotAt(picture: CurvePicture, width: number, top: number) {
  const room = labelRoom(picture, width);
  const tight = curvePlot(picture, width, top, room);
  const needed = overhang(curveLabels(picture, tight), top);
  const plot = curvePlot(picture, width, top + needed, room);
  return { plot, labels: curveLabels(picture, plot), beside: room > 0 };
}

/** What is measured, and the key of the groups. */
function headOf({ measure, groups }: CurvePicture, width: number, top: number): Body {
  const lines = linesIn(measure, LABEL, width - 2 * MARGIN);
  const texts = lines.map((line, at) =>
    element('text', { x: MARGIN, y: top + 12 + at * LINE }, escaped(line)),
  );
  const from = top + lines.length * LINE + 6;
  if (groups.length < 2 || groups.length > MOST_IN_KEY) {
    return { markup: group('axis', ...texts), height: from - top };
  }
  let [x, y] = [MARGIN, from + 10];
  const key = groups.map(({ label, style }) => {
    const text = fitted(label, LABEL, width - 2 * MARGIN - 16);
    const room = 16 + widthOf(text, LABEL) + 14;
    if (x > MARGIN && x + room - 14 > width - MARGIN) [x, y] = [MARGIN, y + LINE];
    const item =
      sample(x + 5, y - 4, style) + element('text', { class: 'end', x: x + 16, y }, escaped(text));
    x += room;
    return item;
  });
  return { markup: group('axis', ...texts) + group('key', ...key), height: y + 6 - top };
}

function quotedLine(value: number, label: string, { y, left, right }: CurvePlot): string {
  const place = coordinate(y(value));
  return element(
    'path',
    {
      class: 'across',
      d: `M${coordinate(left)},${place}H${coordinate(right)}`,
      'data-value': String(value),
    },
    element('title', {}, escaped(label)),
  );
}

/** From the smallest to the largest of each column, so that nothing is lost. */
function mergedCurve({ columns, y }: CurvePlot): string {
  const d = columns.map(({ x, width, points }) => {
    const [low, high] = [points[0], points.at(-1)].map((point) => y(point?.value ?? 0));
    const [from, to] = [(high ?? 0) - 1.25, (low ?? 0) + 1.25];
    return `M${coordinate(x)},${coordinate(from)}h${width}v${coordinate(to - from)}h${-width}z`;
  });
  return element('path', { class: 'bar curve', d: d.join('') });
}

/** A mark a point; of merged points only for both ends and for those with a name. */
function marks(picture: CurvePicture, plot: CurvePlot): string {
  const { points } = picture;
  const kept = plot.merged
    ? new Set([points[0], points.at(-1), ...namedPoints(points)])
    : new Set<CurvePoint | undefined>(points);
  const order = new Map(points.map((point, at) => [point, at]));
  const drawn = plot.columns.flatMap((column) =>
    column.points
      .filter((point) => kept.has(point))
      .map((point) => {
        const { id, value, style, counted, says } = point;
        const data = { 'data-at': order.get(point) ?? 0, 'data-name': id, 'data-value': value };
        const size = Math.min(45, Math.max(12, column.width * column.width));
        return group(
          styleClass(style),
          mark({
            x: middleOf(column),
            y: plot.y(value),
            style,
            size: plot.merged ? 45 : size,
            hollow: !counted,
            says,
            data,
          }),
        );
      }),
  );
  return group('points', ...drawn);
}

/** What the points are, under the curve. */
function orderOf({ order }: CurvePicture, { bottom }: CurvePlot, width: number): Body {
  const lines = linesIn(`${order} →`, LABEL, width - 2 * MARGIN);
  const texts = lines.map((line, at) =>
    element(
      'text',
      { x: width - MARGIN, y: bottom + ORDER + 12 + at * LINE, 'text-anchor': 'end' },
      escaped(line),
    ),
  );
  return { markup: group('axis', ...texts), height: ORDER + lines.length * LINE };
}
