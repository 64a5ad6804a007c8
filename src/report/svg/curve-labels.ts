import type { Across, CurvePicture, CurvePoint } from '../chart/picture.js';
import { type Box, inTheWay, raisedAbove } from './boxes.js';
import { type CurvePlot, middleOf, takenUp } from './curve-plot.js';
import { coordinate, element, escaped, group } from './element.js';
import { fitted, widthOf } from './measure.js';

const SIZE = 11;
const LINE = 14;
/** How far a label keeps from its line or its mark. */
const CLEAR = 4;
/** More names than this would hide the curve; they are in the words of every mark. */
const MOST_NAMES = 12;

interface Label {
  readonly box: Box;
  readonly text: string;
  /** Where the mark is that it names. */
  readonly from?: { readonly x: number; readonly y: number };
}

/** The points whose names are written on the picture. */
export function namedPoints(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const named = points.filter(({ name }) => name !== null);
  return named.length > MOST_NAMES ? [] : named;
}

/** The labels of quoted figures and of named points, none on a mark or on another. */
export function curveLabels(picture: CurvePicture, plot: CurvePlot): readonly Label[] {
  const { left, right, y } = plot;
  const lines = picture.across.map(
    ({ value }): Box => ({
      left,
      right,
      top: y(value) - 1,
      bottom: y(value) + 1,
    }),
  );
  const taken: Box[] = [...takenUp(plot), ...lines];
  const quoted = picture.across.map((across): Label => {
    const text = fitted(across.label, SIZE, right - left);
    const box = besideLine(across, widthOf(text, SIZE) + CLEAR, plot, taken);
    taken.push(box);
    return { box, text };
  });
  const names = new Set(namedPoints(picture.points));
  const named = plot.columns.flatMap((column) =>
    column.points
      .filter((point) => names.has(point))
      .map((point): Label => {
        const from = { x: middleOf(column), y: y(point.value) };
        const text = fitted(`${point.name} ${point.figure}`, SIZE, right - left);
        const width = widthOf(text, SIZE);
        const start = Math.max(left + CLEAR, from.x - width);
        const bottom = from.y - 2 * CLEAR;
        const wanted = { left: start, right: start + width, top: bottom - LINE, bottom };
        const box = raisedAbove(wanted, taken);
        taken.push(box);
        return { box, text, from };
      }),
  );
  return [...quoted, ...named];
}

/** A place over or under the line of a quoted figure: the curve rises to the right. */
function besideLine(
  { value }: Across,
  width: number,
  { y, left, right }: CurvePlot,
  taken: readonly Box[],
): Box {
  const line = y(value);
  const over = { top: line - LINE - 2, bottom: line - 2 };
  const under = { top: line + 2, bottom: line + LINE + 2 };
  const [toLeft, toRight] = [
    { left: left + CLEAR, right: left + CLEAR + width },
    { left: right - width, right },
  ];
  const places = [
    { ...toLeft, ...over },
    { ...toRight, ...under },
    { ...toLeft, ...under },
    { ...toRight, ...over },
  ];
  const free = places.find((box) => inTheWay(box, taken) === undefined);
  return free ?? raisedAbove({ ...toLeft, ...over }, taken);
}

/** How far the labels reach above a place. */
export function overhang(labels: readonly Label[], top: number): number {
  return Math.max(0, ...labels.map(({ box }) => top - box.top));
}

/** The labels, each named mark's with a line from it. */
export function drawLabels(labels: readonly Label[]): string {
  const leaders = labels.flatMap(({ box, from }) =>
    from
      ? element('path', {
          class: 'leader',
          d: `M${coordinate(from.x)},${coordinate(from.y)}V${coordinate(box.bottom - 2)}`,
        })
      : [],
  );
  const texts = labels.map(({ box, text }) =>
    element('text', { class: 'halo', x: box.left, y: box.bottom - CLEAR }, escaped(text)),
  );
  return group('names', ...leaders, ...texts);
}
