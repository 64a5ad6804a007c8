import type { ChoiceBlock, CurvePicture, CurvePoint } from '../chart/picture.js';
import { type Column, type CurvePlot, middleOf } from './curve-plot.js';
import { coordinate, element, escaped, group } from './element.js';
import { type Body, MARGIN } from './frame.js';
import { fitted, widthOf } from './measure.js';
import { sample } from './shapes.js';
import { styleClass } from './theme.js';

const SIZE = 11;
const TITLE = 20;
/** Room of a row's marks, and of its label where that stands above them. */
const ROW = 15;
const LABEL_ABOVE = 14;
const SAMPLE = 16;
/** The share of the width that labels may take at the left. */
const MOST_BESIDE = 0.3;

/** A block of rows, and which of them a point has. */
interface Rows extends ChoiceBlock {
  readonly has: (point: CurvePoint, row: number) => boolean;
  /** The style of each row, where the rows are the groups that points are drawn by. */
  readonly styles: readonly number[];
}

function rowsOf({ choices, cautions, groups }: CurvePicture): readonly Rows[] {
  const names = groups.map(({ label }) => label).join('\n');
  const blocks = choices.map(
    (block, at): Rows => ({
      ...block,
      has: ({ chosen }, row) => chosen[at] === row,
      styles: block.values.join('\n') === names ? groups.map(({ style }) => style) : [],
    }),
  );
  const told: Rows = { ...cautions, has: (point, row) => point.cautions.includes(row), styles: [] };
  return [...blocks, told].filter(({ values }) => values.length > 0);
}

/** How much room the rows' labels want at the left; none where they stand above. */
export function labelRoom(picture: CurvePicture, width: number): number {
  const labels = rowsOf(picture).flatMap(({ values, styles }) =>
    values.map((value) => widthOf(value, SIZE) + (styles.length > 0 ? SAMPLE + 2 : 4)),
  );
  const room = Math.max(0, ...labels) + 7;
  return room <= width * MOST_BESIDE ? room : 0;
}

/** The choices behind each point, a mark in the row of each value that it has. */
export function choiceRows(
  picture: CurvePicture,
  plot: CurvePlot,
  top: number,
  beside: boolean,
): Body {
  const height = beside ? ROW : ROW + LABEL_ABOVE;
  let end = top;
  const blocks = rowsOf(picture).map((block) => {
    const from = end + TITLE;
    end = from + block.values.length * height;
    const most = plot.merged ? largestShare(block, plot.profiles) : 1;
    const rows = block.values.map((value, row) => {
      const y = from + row * height;
      const style = block.styles[row];
      return group(
        'row',
        element('rect', {
          class: 'band',
          x: MARGIN,
          y,
          width: plot.right - MARGIN,
          height,
        }),
        rowLabel(value, style, y, plot, beside),
        bars(plot, (point) => block.has(point, row), y + height - ROW, most, style),
      );
    });
    const title = element('text', { class: 'label', x: MARGIN, y: from - 6 }, escaped(block.title));
    return title + group('rows', ...rows);
  });
  return { markup: blocks.join(''), height: end - top };
}

function rowLabel(
  value: string,
  style: number | undefined,
  y: number,
  { left, right }: CurvePlot,
  beside: boolean,
): string {
  const x = MARGIN + (style === undefined ? 4 : SAMPLE + 2);
  const text = fitted(value, SIZE, (beside ? left - 6 : right) - x);
  const before = style === undefined ? '' : sample(MARGIN + 8, y + 7, style);
  return before + element('text', { x, y: y + 11 }, escaped(text));
}

/** The marks of a row: a bar a point; of merged points as high as their share has the value. */
function bars(
  { columns, profiles, merged }: CurvePlot,
  has: (point: CurvePoint) => boolean,
  y: number,
  most: number,
  style: number | undefined,
): string {
  if (merged) {
    const d = profile(profiles, has, y + ROW - 1, most);
    const area = d === '' ? '' : element('path', { class: 'bar', d });
    return style === undefined ? area : group(styleClass(style), area);
  }
  const paths = new Map<string, string>();
  for (const column of columns) {
    const [point] = column.points;
    if (!point || !has(point)) continue;
    const wide = Math.min(6, Math.max(1, column.width * 0.6));
    const d = `M${coordinate(middleOf(column) - wide / 2)},${coordinate(y + 3)}h${coordinate(wide)}v9h${coordinate(-wide)}z`;
    const name = styleClass(point.style);
    paths.set(name, (paths.get(name) ?? '') + d);
  }
  return [...paths].map(([name, d]) => group(name, element('path', { class: 'bar', d }))).join('');
}

function shareOf({ points }: Column, has: (point: CurvePoint) => boolean): number {
  return points.filter(has).length / points.length;
}

function largestShare({ values, has }: Rows, columns: readonly Column[]): number {
  const shares = values.flatMap((_, row) =>
    columns.map((column) => shareOf(column, (point) => has(point, row))),
  );
  return Math.max(...shares, 0);
}

/** One outline for a whole row, in half pixels and from place to place, so that it stays small. */
function profile(
  columns: readonly Column[],
  has: (point: CurvePoint) => boolean,
  base: number,
  most: number,
): string {
  const heights = columns.map((column) => {
    const share = shareOf(column, has);
    return share === 0 ? 0 : Math.max(1, Math.round((share / most) * 2 * (ROW - 2)) / 2);
  });
  if (heights.every((height) => height === 0)) return '';
  let [d, level, run] = [`M${coordinate(columns[0]?.x ?? 0)},${coordinate(base)}`, 0, 0];
  const step = (height: number) => {
    if (run > 0) d += `h${run}`;
    d += `v${level - height}`;
    [level, run] = [height, 0];
  };
  columns.forEach((column, at) => {
    const height = heights[at] ?? 0;
    if (height !== level) step(height);
    run += column.width;
  });
  step(0);
  return `${d}z`;
}
