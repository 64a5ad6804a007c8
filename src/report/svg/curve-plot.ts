import { extent } from 'd3-array';
import { type ScaleLinear, scaleLinear } from 'd3-scale';
import type { CurvePicture, CurvePoint } from '../chart/picture.js';
import type { Box } from './boxes.js';
import { MARGIN } from './frame.js';
import { widthOf } from './measure.js';
import { LABEL } from './plot.js';

/** More points than this are drawn a column at a time; so are any nearer than the nearest. */
const MOST_POINTS = 400;
const NEAREST = 1.5;
/** As many columns as these show all of a curve, and as many of its choices, that eyes tell apart. */
const MOST_COLUMNS = 400;
const MOST_PROFILES = 150;
const NARROW = 560;
/** Half of what a mark takes up. */
const REACH = 5;

/** The points that share a column: one each, or many where there are too many to tell apart. */
export interface Column {
  readonly x: number;
  readonly width: number;
  /** From the smallest cut to the largest. */
  readonly points: readonly CurvePoint[];
}

/** Where on the picture the curve is, and how ranks and cuts become places. */
export interface CurvePlot {
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly Column[];
  /** Of merged points: wider columns, in which shares can be told. */
  readonly profiles: readonly Column[];
  /** Whether a column stands for several points. */
  readonly merged: boolean;
}

/** A plot for points, from a top on; `labels` are to its left where there is room for them. */
export function curvePlot(
  { points, across }: CurvePicture,
  width: number,
  top: number,
  labels: number,
): CurvePlot {
  const [low = 0, high = 0] = extent([
    0,
    ...ends(points.map(({ value }) => value)),
    ...across.map(({ value }) => value),
  ]);
  const height = width < NARROW ? 220 : Math.min(360, width * 0.38);
  const y = scaleLinear([low, high], [top + height, top]).nice(6);
  const widest = Math.max(...y.ticks(6).map((value) => widthOf(`${value}%`, LABEL)));
  const left = MARGIN + Math.max(widest + 8, labels);
  const right = width - MARGIN;
  const step = (right - left) / points.length;
  const merged = points.length > MOST_POINTS || step < NEAREST;
  const columnsOf = (most: number) =>
    merged ? mergedColumns(points, left, right, most) : singleColumns(points, left, step);
  const [columns, profiles] = [columnsOf(MOST_COLUMNS), columnsOf(MOST_PROFILES)];
  return { y, left, right, top, bottom: top + height, columns, profiles, merged };
}

/** The points are sorted: two of them say how far all of them reach. */
function ends(values: readonly number[]): readonly number[] {
  return [values[0] ?? 0, values.at(-1) ?? 0];
}

function singleColumns(points: readonly CurvePoint[], left: number, step: number): Column[] {
  return points.map((point, at) => ({ x: left + at * step, width: step, points: [point] }));
}

function mergedColumns(
  points: readonly CurvePoint[],
  left: number,
  right: number,
  most: number,
): Column[] {
  const width = Math.max(1, Math.ceil((right - left) / most));
  const count = Math.max(1, Math.floor((right - left) / width));
  const from = (column: number) => Math.floor((column * points.length) / count);
  return Array.from({ length: count }, (_, column) => ({
    x: Math.round(left) + column * width,
    width,
    points: points.slice(from(column), from(column + 1)),
  })).filter((column) => column.points.length > 0);
}

/** The middle of a column. */
export function middleOf({ x, width }: Column): number {
  return x + width / 2;
}

/** What the marks take up, for labels to keep out of. */
export function takenUp({ columns, y }: CurvePlot): readonly Box[] {
  return columns.map((column) => {
    const places = ends(column.points.map(({ value }) => value)).map((value) => y(value));
    const x = middleOf(column);
    return {
      left: x - REACH,
      right: x + REACH,
      top: Math.min(...places) - REACH,
      bottom: Math.max(...places) + REACH,
    };
  });
}
