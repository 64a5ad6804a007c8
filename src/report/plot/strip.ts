import { wrap } from '../wrap.js';
import { type Label, type RoundScale, roundScale, startOf, tickTexts } from './axis.js';
import type { StripMark, StripPlot, StripRow } from './picture.js';
import { type DrawnLine, Sheet } from './sheet.js';

const MARGIN = 2;
const GUTTER = 2;
/** Columns that each figure of the axis takes, and the most figures there are. */
const PER_FIGURE = 8;
const MOST_FIGURES = 9;
/** A strip narrower than this tells nothing: names and ends give way to it. */
const NARROWEST = 18;
const SHORT_NAME = 12;

/** Where everything of a row goes. */
interface Layout {
  readonly names: number;
  /** The column the strip starts at, and how many it has. */
  readonly strip: number;
  readonly room: number;
  readonly ends: readonly string[];
}

/** A strip a row in no more columns than `width`, its lowest and highest at its end. */
export function drawStrip(plot: StripPlot, width: number): readonly DrawnLine[] {
  const values = plot.rows.flatMap(({ marks }) => marks.map(({ value }) => value));
  if (values.length === 0) return [];
  const layout = layOut(plot.rows, width);
  const most = Math.max(2, Math.min(MOST_FIGURES, Math.floor(layout.room / PER_FIGURE) + 1));
  const scale = roundScale(Math.min(...values), Math.max(...values), most);
  const columnOf = (value: number) =>
    layout.strip + Math.round(((value - scale.low) / (scale.high - scale.low)) * (layout.room - 1));
  const crosses = scale.low < 0 && scale.high > 0;

  const sheet = new Sheet();
  const head = wrap(plot.title, width - MARGIN).split('\n');
  head.forEach((line, row) => {
    sheet.put(row, MARGIN, line, 'muted');
  });
  const places = plot.rows.map(({ marks }) => placesOf(marks, columnOf));
  plot.rows.forEach((row, at) => {
    const line = head.length + at;
    sheet.put(line, MARGIN, shortened(row.label, layout.names));
    sheet.put(line, layout.strip - 2, '│', 'muted');
    if (crosses) sheet.put(line, columnOf(0), '│', 'muted');
    for (const [column, there] of places[at] ?? []) {
      const sign = signOf(there);
      sheet.put(line, column, sign, sign === '●' ? 'strong' : 'plain');
    }
    sheet.put(line, layout.strip + layout.room + GUTTER, layout.ends[at] ?? '');
  });
  const bottom = head.length + plot.rows.length;
  drawAxis(sheet, scale, columnOf, { row: bottom, layout, width });
  const key = [
    ...keys(places.flatMap((row) => [...row.values()])),
    ...(crosses ? [`below 0%: ${plot.below}`] : []),
  ];
  wrap(key.join('; '), width - MARGIN)
    .split('\n')
    .forEach((line, at) => {
      sheet.put(bottom + 2 + at, MARGIN, line, 'muted');
    });
  return sheet.lines();
}

function layOut(rows: readonly StripRow[], width: number): Layout {
  const longest = Math.max(...rows.map(({ label }) => [...label].length));
  const ends = endsOf(rows);
  const end = GUTTER + Math.max(...ends.map((text) => text.length));
  const left = (names: number) => MARGIN + names + 1 + 2;
  const full = width - left(longest) - end;
  if (full >= NARROWEST) return { names: longest, strip: left(longest), room: full, ends };
  const names = Math.min(longest, SHORT_NAME);
  const short = width - left(names) - end;
  if (short >= NARROWEST) return { names, strip: left(names), room: short, ends };
  return { names, strip: left(names), room: width - left(names), ends: [] };
}

/** "−3.1% to 12.1%", the lowest right below each other from row to row. */
function endsOf(rows: readonly StripRow[]): readonly string[] {
  const wide = Math.max(...rows.map(({ low }) => low.length));
  return rows.map(({ low, high }) => {
    if (low === '') return 'no result';
    return low === high ? low.padStart(wide) : `${low.padStart(wide)} to ${high}`;
  });
}

function shortened(name: string, length: number): string {
  const characters = [...name];
  return characters.length <= length ? name : `${characters.slice(0, length - 1).join('')}…`;
}

/** The marks of a row by the column they fall on. */
function placesOf(
  marks: readonly StripMark[],
  columnOf: (value: number) => number,
): ReadonlyMap<number, readonly StripMark[]> {
  const places = new Map<number, StripMark[]>();
  for (const mark of marks) {
    const column = columnOf(mark.value);
    const there = places.get(column);
    if (there) there.push(mark);
    else places.set(column, [mark]);
  }
  return places;
}

/** One sign a place: a method before a count, and both before what is not counted. */
function signOf(marks: readonly StripMark[]): string {
  if (marks.some(({ kind }) => kind === 'method')) return '●';
  const counted = marks.filter(({ kind }) => kind !== 'uncounted').length;
  if (counted === 0) return '◇';
  if (counted === 1) return '·';
  return counted < 10 ? String(counted) : '+';
}

function drawAxis(
  sheet: Sheet,
  scale: RoundScale,
  columnOf: (value: number) => number,
  { row, layout, width }: { row: number; layout: Layout; width: number },
): void {
  const { strip, room } = layout;
  sheet.put(row, strip - 2, `└${'─'.repeat(room + 1)}`, 'muted');
  const texts = tickTexts(scale);
  scale.ticks.forEach((tick, at) => {
    const label: Label = { at: columnOf(tick), text: `${texts[at]}%` };
    sheet.put(row, label.at, '┬', 'muted');
    sheet.put(row + 1, startOf(label, width), label.text, 'muted');
  });
}

/** What the signs mean, of those that are there. */
function keys(places: readonly (readonly StripMark[])[]): readonly string[] {
  const signs = places.map(signOf);
  const shared = places.some((there, at) => signs[at] === '●' && there.length > 1);
  return [
    ...(signs.includes('●')
      ? [`● a named method${shared ? ', some with others at one place' : ''}`]
      : []),
    ...(signs.includes('·') ? [`· ${signs.includes('●') ? 'another' : 'a'} specification`] : []),
    ...(signs.some((sign) => /\d/.test(sign)) ? ['2 to 9: so many at one place'] : []),
    ...(signs.includes('+') ? ['+ ten or more'] : []),
    ...(signs.includes('◇') ? ['◇ not counted in the range'] : []),
  ];
}
