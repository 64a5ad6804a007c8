import type { ScaleLinear } from 'd3-scale';
import type { LedgerPicture, LedgerRow, LedgerValue } from '../chart/picture.js';
import { element, escaped, group } from './element.js';
import { MARGIN } from './frame.js';
import { fitted, widthOf } from './measure.js';
import { mark } from './shapes.js';
import { styleClass } from './theme.js';

const SIZE = 11;
const LINE = 20;
/** Where less is left for the marks, a row's words stand above them. */
const LEAST_PLOT = 200;
/** No band is narrower than can be seen, and no mark further to the side than its row. */
const LEAST_BAND = 3;
const GAP = 14;
/** Half a mark, and some more. */
const SIDE = 8;
/** The share of the width that a row's outcome may take at the right. */
const MOST_OUTCOME = 0.3;

/** Where in the width of a picture the parts of each row are. */
export interface Places {
  /** Where the marks are. */
  readonly left: number;
  readonly right: number;
  /** Where the figures and the outcome begin; undefined where a row's words are in two lines. */
  readonly columns: { readonly figures: number; readonly outcome: number } | undefined;
  /** Where those two lines end; they stand above the marks where that is the picture's edge. */
  readonly words: number;
  readonly edge: number;
}

/** A kind of mark, and which rows bear it. */
interface Marked {
  readonly label: string;
  readonly style: number;
  readonly hollow: boolean;
  readonly isOn: (row: LedgerRow) => boolean;
}

const bears = (verdict: LedgerRow['verdict']) => (row: LedgerRow) =>
  row.verdict === verdict && row.computed !== null;

/** A shape and a colour a verdict; hollow where what comes out is not what was printed. */
export const MARKED: readonly Marked[] = [
  { label: 'comes out', style: 0, hollow: false, isOn: bears('reproduced') },
  {
    label: 'comes out by a device',
    style: 1,
    hollow: false,
    isOn: bears('reproduced-with-device'),
  },
  {
    label: 'what recomputing gives, where it does not come out',
    style: 3,
    hollow: true,
    isOn: (row) => bears('not-reproduced')(row) || bears('misreport')(row),
  },
  {
    label: 'a misreport: what the number really is',
    style: 2,
    hollow: false,
    isOn: ({ actually }) => actually !== null,
  },
];

export function placesIn({ panels }: LedgerPicture, width: number): Places {
  const rows = panels.flatMap((panel) => panel.rows);
  const widest = (text: (row: LedgerRow) => string) =>
    Math.max(0, ...rows.map((row) => widthOf(text(row), SIZE)));
  const figures = MARGIN + widest(({ label }) => label) + GAP;
  const left = figures + widest(figuresText) + GAP + SIDE;
  const wide = Math.min(
    width * MOST_OUTCOME,
    widest(({ outcome }) => outcome),
  );
  const outcome = width - MARGIN - wide;
  const right = outcome - GAP - SIDE;
  const edge = width - MARGIN;
  if (right - left >= LEAST_PLOT) {
    return { left, right, columns: { figures, outcome }, words: edge, edge };
  }
  const words = MARGIN + widest((row) => firstLine(row)) + GAP;
  return edge - words - 2 * SIDE >= LEAST_PLOT
    ? { left: words + SIDE, right: edge - SIDE, columns: undefined, words, edge }
    : { left: MARGIN + SIDE, right: edge - SIDE, columns: undefined, words: edge, edge };
}

function firstLine({ label, outcome }: LedgerRow): string {
  return `${label}: ${outcome}`;
}

export function rowHeight({ columns, words, edge }: Places): number {
  if (columns) return LINE;
  return words < edge ? 2 * LINE - 4 : 3 * LINE - 8;
}

/** "26.1% → 26.09%". */
function figuresText({ printed, computed }: LedgerRow): string {
  return computed ? `${printed.text} → ${computed.text}` : printed.text;
}

/** One printed figure: its words, the band it covers and the marks of what comes out. */
export function ledgerRow(
  row: LedgerRow,
  x: ScaleLinear<number, number>,
  places: Places,
  top: number,
): string {
  const { columns, words, edge } = places;
  const height = rowHeight(places);
  const band = element('rect', {
    class: 'band',
    x: MARGIN,
    y: top,
    width: edge - MARGIN,
    height,
  });
  const text = (said: string, left: number, right: number, y: number) =>
    element('text', { x: left, y }, escaped(fitted(said, SIZE, right - left)));
  const said = columns
    ? [
        text(row.label, MARGIN + 4, columns.figures - 4, top + 14),
        text(figuresText(row), columns.figures, places.left - 4, top + 14),
        text(row.outcome, columns.outcome, edge, top + 14),
      ]
    : [
        text(firstLine(row), MARGIN + 4, words, top + 14),
        text(figuresText(row), MARGIN + 4, words, top + 29),
      ];
  const middle = words < edge ? top + height / 2 : top + height - LINE / 2;
  return group('row', band, ...said, printedBand(row, x, middle), marks(row, x, middle));
}

function printedBand(
  { printed: { at, text } }: LedgerRow,
  x: ScaleLinear<number, number>,
  middle: number,
): string {
  if (!at) return '';
  const wide = Math.max(LEAST_BAND, x(at.high) - x(at.low));
  const centre = (x(at.low) + x(at.high)) / 2;
  return element(
    'rect',
    { class: 'span', x: centre - wide / 2, y: middle - 7, width: wide, height: 14 },
    element('title', {}, escaped(`printed: ${text}`)),
  );
}

function marks(row: LedgerRow, x: ScaleLinear<number, number>, middle: number): string {
  const own = MARKED.find(({ isOn, hollow, style }) => isOn(row) && (hollow || style < 2));
  const really = MARKED.find(({ style }) => style === 2);
  const drawn: readonly [LedgerValue | null, Marked | undefined][] = [
    [row.computed, own],
    [row.actually, really],
  ];
  return drawn
    .flatMap(([value, as]) => {
      if (!value || !as) return [];
      const { style, hollow } = as;
      const data = { 'data-name': row.label, 'data-value': value.value };
      const place = { x: x(value.at), y: middle, style, size: 40, hollow };
      return group(styleClass(style), mark({ ...place, says: row.says, data }));
    })
    .join('');
}
