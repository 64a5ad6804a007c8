import { wrap } from '../wrap.js';
import { labelsThatFit, roundScale, startOf, tickTexts } from './axis.js';
import type { YearPoint, YearsPlot } from './picture.js';
import { type DrawnLine, Sheet } from './sheet.js';

/** About as many steps of a row as the upright axis takes, and the most figures on it. */
const STEPS = 12;
const MOST_FIGURES = 6;
/** Years further apart than this are no easier to read. */
const WIDEST_YEAR = 9;
const MARGIN = 2;

/** A point that has a value, with its place. */
interface Placed {
  readonly point: YearPoint & { readonly value: number };
  readonly at: number;
  readonly column: number;
  /** Its row, and where exactly it would be between rows. */
  readonly row: number;
  readonly exact: number;
}

/** Where everything goes. */
interface Layout {
  readonly width: number;
  /** The column of the upright axis. */
  readonly axis: number;
  /** The columns of the years. */
  readonly columns: readonly number[];
  /** The first row of the plot, and the last, which is for the name of the lowest point. */
  readonly top: number;
  readonly floor: number;
  readonly figures: readonly { readonly row: number; readonly text: string }[];
}

/** A line over years in no more columns than `width`, the years below and its last figure named. */
export function drawYears(plot: YearsPlot, width: number): readonly DrawnLine[] {
  const last = plot.points.findLastIndex(({ value }) => value !== null);
  const points = plot.points.slice(0, last + 1);
  if (points.length === 0) return [];
  const sheet = new Sheet();
  const head = wrap(plot.title, width - MARGIN).split('\n');
  const { layout, placed } = layOut(points, head.length, width);
  write(sheet, 0, head);
  drawAxis(sheet, layout);
  drawBase(sheet, placed, layout);
  drawBreaks(sheet, points, layout);
  drawLine(sheet, placed);
  nameEnds(sheet, placed, plot.lowest, layout);
  drawYearAxis(sheet, points, layout);
  write(sheet, layout.floor + 3, keyLines(points, width));
  return sheet.lines();
}

function write(sheet: Sheet, row: number, lines: readonly string[]): void {
  lines.forEach((line, at) => {
    sheet.put(row + at, MARGIN, line, 'muted');
  });
}

function layOut(
  points: readonly YearPoint[],
  top: number,
  width: number,
): { readonly layout: Layout; readonly placed: readonly Placed[] } {
  const values = points.flatMap(({ value }) => value ?? []);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const scale = roundScale(lowest, highest, MOST_FIGURES);
  const texts = tickTexts(scale);
  const step = (scale.ticks[1] ?? 1) - (scale.ticks[0] ?? 0);
  // Whole rows between figures, so that each stands exactly at its value.
  const perStep = Math.max(1, Math.floor((STEPS * step) / (scale.high - scale.low)));
  const under = (value: number) => (((scale.ticks[0] ?? 0) - value) / step) * perStep;
  const first = top - Math.round(under(highest));
  const floor = first + Math.round(under(lowest)) + 1;
  const axis = MARGIN + Math.max(...texts.map((text) => text.length)) + 1;
  const ending = points.at(-1)?.text ?? '';
  const columnOf = placing(points.length, width - axis - 2 - ending.length - 2);
  const columns = points.map((_, at) => axis + 2 + columnOf(at));
  const figures = scale.ticks
    .map((tick, at) => ({ row: first + Math.round(under(tick)), text: texts[at] ?? '' }))
    .filter(({ row }) => row >= top && row <= floor);
  const placed = points.flatMap((point, at): readonly Placed[] => {
    const { value } = point;
    if (value === null) return [];
    const exact = first + under(value);
    return [
      { point: { ...point, value }, at, column: columns[at] ?? 0, row: Math.round(exact), exact },
    ];
  });
  return { layout: { width, axis, columns, top, floor, figures }, placed };
}

/** The column of each year: as far apart as there is room for, all alike where that can be. */
function placing(years: number, room: number): (at: number) => number {
  const each = (room - 1) / Math.max(1, years - 1);
  const apart = each >= 1 ? Math.min(WIDEST_YEAR, Math.floor(each)) : each;
  return (at) => Math.floor(at * apart);
}

function drawAxis(sheet: Sheet, { axis, top, floor, figures }: Layout): void {
  for (let row = top; row <= floor; row += 1) sheet.put(row, axis, '│', 'muted');
  for (const { row, text } of figures) sheet.put(row, axis - 1 - text.length, `${text} ┤`, 'muted');
}

/** A line at the level of the base year, where pay was both above and below it. */
function drawBase(sheet: Sheet, placed: readonly Placed[], { axis, columns }: Layout): void {
  const base = placed[0]?.row ?? 0;
  const crossed = placed.some(({ row }) => row < base) && placed.some(({ row }) => row > base);
  if (!crossed) return;
  const length = (columns.at(-1) ?? axis) - axis;
  sheet.put(base, axis + 1, '╌'.repeat(length), 'muted');
}

/** An upright line between the years that a change of contract lies between. */
function drawBreaks(
  sheet: Sheet,
  points: readonly YearPoint[],
  { columns, top, floor }: Layout,
): void {
  points.forEach(({ apart }, at) => {
    const [before, after] = [columns[at - 1], columns[at]];
    if (apart === undefined || before === undefined || after === undefined) return;
    const column = Math.ceil((before + after) / 2);
    for (let row = top; row <= floor; row += 1) sheet.put(row, column, '╎', 'mark');
  });
}

/** The points, and dots from each to the next where nothing lies between them. */
function drawLine(sheet: Sheet, placed: readonly Placed[]): void {
  placed.forEach((to, index) => {
    const from = placed[index - 1];
    const joined = from?.at === to.at - 1 && to.point.apart === undefined;
    if (!from || !joined) return;
    for (let column = from.column + 1; column < to.column; column += 1) {
      const share = (column - from.column) / (to.column - from.column);
      sheet.put(Math.round(from.exact + share * (to.exact - from.exact)), column, '·');
    }
  });
  for (const { row, column, point } of placed) {
    sheet.put(row, column, point.provisional ? '○' : '●', 'strong');
  }
}

/** The last figure beside its point, and the lowest with its year near its own. */
function nameEnds(
  sheet: Sheet,
  placed: readonly Placed[],
  lowest: number | undefined,
  { width, floor, axis }: Layout,
): void {
  const end = placed.at(-1);
  if (!end) return;
  sheet.put(end.row, end.column + 2, end.point.text, 'strong');
  const low = placed.find(({ at }) => at === lowest);
  if (!low || low === end) return;
  const text = `${low.point.text} (${low.point.label})`;
  const centred = startOf({ at: low.column, text }, width);
  const starts = [centred, low.column - text.length, low.column + 1].map((start) =>
    Math.max(axis + 2, Math.min(start, width - text.length)),
  );
  const rows = [low.row + 1, low.row + 2, low.row - 1, low.row - 2];
  const free = rows
    .flatMap((row) => starts.map((start) => ({ row, start })))
    .find(({ row, start }) => row <= floor && sheet.isBlank(row, start - 1, text.length + 2));
  // The row below everything holds nothing else but the marks of contracts.
  const { row, start } = free ?? { row: floor, start: starts[0] ?? 0 };
  sheet.put(row, start, text, 'strong');
}

function drawYearAxis(sheet: Sheet, points: readonly YearPoint[], layout: Layout): void {
  const { axis, columns, floor, width } = layout;
  const labels = points.map(({ label }, at) => ({ at: columns[at] ?? 0, text: label }));
  sheet.put(floor + 1, axis, `└${'─'.repeat((columns.at(-1) ?? axis) - axis)}`, 'muted');
  for (const label of labelsThatFit(labels, width)) {
    sheet.put(floor + 1, label.at, '┬', 'muted');
    sheet.put(floor + 2, startOf(label, width), label.text, 'muted');
  }
}

/** What the signs mean, of those that are there. */
function keyLines(points: readonly YearPoint[], width: number): readonly string[] {
  const changes = new Set(points.flatMap(({ apart }) => apart ?? []));
  const keys = [
    ...(points.some(({ provisional }) => provisional) ? ['○ provisional'] : []),
    ...(changes.size > 0 ? [`╎ ${[...changes].join(', ')}: not like for like`] : []),
    ...(points.some(({ value }) => value === null) ? ['no point: no result'] : []),
    'the axis does not start at 0',
  ];
  return wrap(keys.join('; '), width - MARGIN).split('\n');
}
