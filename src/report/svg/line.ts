import { line } from 'd3-shape';
import type { Line, Point } from '../chart/picture.js';
import { element, group } from './element.js';
import type { Plot } from './plot.js';
import { mark } from './shapes.js';
import { styleClass } from './theme.js';

/** How large a mark is, in square pixels. */
const MARK = 40;
const QUIET = 14;

/** A line and the marks of its figures. */
export function drawLine(drawn: Line, { x, y }: Plot): string {
  const { style, points, quiet, id } = drawn;
  const path = line<Point>()
    .x((point) => x(point.at))
    .y((point) => y(point.value ?? 0))
    .digits(2);
  const stretches = stretchesOf(points).map(({ kind, part }) =>
    element('path', {
      class: kind === 'plain' ? 'line' : `line ${kind}`,
      d: path([...part]) ?? '',
    }),
  );
  const marks = points.flatMap(({ at, value, says, status, unmarked }) =>
    value === null || unmarked
      ? []
      : mark({
          ...{ x: x(at), y: y(value), style, says },
          size: quiet ? QUIET : MARK,
          hollow: status !== 'known',
          data: { 'data-line': id, 'data-at': at, 'data-value': value },
        }),
  );
  const name = quiet ? `${styleClass(style)} quiet` : styleClass(style);
  return group(name, ...stretches, ...marks);
}

interface Stretch {
  readonly kind: 'plain' | 'apart' | 'assumed';
  readonly part: readonly Point[];
}

/** A line in stretches: none over a gap, and apart what is not like for like or is assumed. */
function stretchesOf(points: readonly Point[]): readonly Stretch[] {
  const found: { kind: Stretch['kind']; part: Point[] }[] = [];
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (point.value === null || !before || before.value === null) return;
    const kind = point.status === 'assumed' ? 'assumed' : point.apart ? 'apart' : 'plain';
    const last = found.at(-1);
    if (last && last.kind === kind && last.part.at(-1) === before) last.part.push(point);
    else found.push({ kind, part: [before, point] });
  });
  return found;
}
