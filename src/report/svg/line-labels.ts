import type { Line, LinePicture } from '../chart/picture.js';
import { coordinate, element, escaped } from './element.js';
import { MARGIN } from './frame.js';
import { placesFor } from './label-places.js';
import { fitted, widthOf } from './measure.js';
import { LABEL, type Plot } from './plot.js';
import { sample } from './shapes.js';
import { styleClass } from './theme.js';

/** How far apart the names beside the lines' ends are. */
export const LABEL_GAP = 30;
const KEY_LINE = 17;

/** How much room the names beside the lines' ends want. */
export function roomBeside(lines: readonly Line[]): number {
  const widths = lines.flatMap(({ label, end }) => [
    widthOf(label, LABEL) * 1.05,
    widthOf(end, LABEL),
  ]);
  return Math.max(0, ...widths) + 18;
}

/** Each line's name and last figure beside its end. */
export function endLabels(
  { lines }: LinePicture,
  { x, y, top, bottom, right }: Plot,
  width: number,
): string {
  const known = lines.flatMap((each) => {
    const point = each.points.findLast(({ value }) => value !== null);
    return point && point.value !== null
      ? [{ each, from: x(point.at), wanted: y(point.value) }]
      : [];
  });
  const places = placesFor(
    known.map(({ wanted }) => wanted),
    LABEL_GAP,
    top,
    bottom - 8,
  );
  const labels = known.map(({ each, from, wanted }, at) => {
    const place = places[at] ?? wanted;
    return element(
      'g',
      { class: styleClass(each.style) },
      element('path', {
        class: 'leader',
        d: `M${coordinate(from + 6)},${coordinate(wanted)}L${coordinate(right + 8)},${coordinate(place)}`,
      }),
      element(
        'text',
        { class: 'label', x: right + 12, y: place + 1 },
        escaped(fitted(each.label, LABEL, width - right - 14)),
      ),
      element('text', { class: 'end', x: right + 12, y: place + 15 }, escaped(each.end)),
    );
  });
  return labels.join('');
}

/** The same as a key, for where there is no room beside the lines: a line each, highest first. */
export function keyOf(
  { lines }: LinePicture,
  width: number,
  top: number,
): { markup: string; height: number } {
  const last = ({ points }: Line) =>
    points.findLast(({ value }) => value !== null)?.value ?? Number.NEGATIVE_INFINITY;
  const rows = [...lines]
    .sort((a, b) => last(b) - last(a))
    .map(({ label, end, style }, at) => {
      const y = top + at * KEY_LINE + 12;
      const room = width - 2 * MARGIN - 24 - widthOf(end, LABEL);
      const name = fitted(label, LABEL, room);
      return [
        sample(MARGIN + 5, y - 4, style),
        element(
          'g',
          { class: styleClass(style) },
          element('text', { class: 'label', x: MARGIN + 16, y }, escaped(name)),
          element(
            'text',
            { class: 'end', x: MARGIN + 24 + widthOf(name, LABEL) * 1.05, y },
            escaped(end),
          ),
        ),
      ].join('');
    });
  return { markup: rows.join(''), height: rows.length * KEY_LINE + 6 };
}
