import { drawPlot } from '../../../src/report/plot/draw.js';
import type { Plot, YearPoint } from '../../../src/report/plot/picture.js';

/** A plot as plain lines, blanks at their ends left out. */
export function linesOf(plot: Plot, width: number): readonly string[] {
  return drawPlot(plot, width).map((line) =>
    line
      .map(({ text }) => text)
      .join('')
      .trimEnd(),
  );
}

/** A made-up pay year: its start, and its value or none. */
export function point(
  start: number,
  value: number | null,
  more: Partial<YearPoint> = {},
): YearPoint {
  return {
    label: `${start}/${String((start + 1) % 100).padStart(2, '0')}`,
    value,
    text: value === null ? '' : value.toFixed(1),
    provisional: false,
    apart: undefined,
    ...more,
  };
}

/** Where signs stand: row by row from above, each with its column. */
export function placesOf(lines: readonly string[], signs: RegExp) {
  return lines.flatMap((line, row) =>
    [...line].flatMap((sign, column) => (signs.test(sign) ? [{ sign, row, column }] : [])),
  );
}
