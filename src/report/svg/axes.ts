import type { LinePicture } from '../chart/picture.js';
import { element, escaped, group } from './element.js';
import { widthOf } from './measure.js';
import { LABEL, type Plot } from './plot.js';

/** The rules across the picture, each with its figure, and the figure that lines start from. */
export function grid({ base }: LinePicture, plot: Plot): string {
  const { y, left, right } = plot;
  const own = y.ticks(6).includes(base)
    ? ''
    : element('line', { class: 'base', x1: left, x2: right, y1: y(base), y2: y(base) });
  return group('axis', ...rules(plot, base, ''), own);
}

/** Rules at round figures, the base among them set apart, with the figures at their left. */
export function rules(
  { y, left, right }: Pick<Plot, 'y' | 'left' | 'right'>,
  base: number,
  unit: string,
): readonly string[] {
  return y.ticks(6).flatMap((value) => [
    element('line', {
      class: value === base ? 'base' : 'grid',
      x1: left,
      x2: right,
      y1: y(value),
      y2: y(value),
    }),
    element(
      'text',
      { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' },
      escaped(`${tickText(value)}${unit}`),
    ),
  ]);
}

/** A figure of the scale: "80", "−5". */
export function tickText(value: number): string {
  return String(value).replace('-', '−');
}

/** Upright lines where something about the pay itself changed. */
export function breaks(
  { breaks: days }: LinePicture,
  { x, top, bottom, left, right }: Plot,
): string {
  const lines = days.map(({ at, label }) => {
    const place = x(at);
    const room = widthOf(label, 11);
    const before = place + room > right && place - room > left;
    return [
      element('line', { class: 'break', x1: place, x2: place, y1: top - 6, y2: bottom }),
      element(
        'text',
        { x: place + (before ? -4 : 4), y: top - 8, 'text-anchor': before ? 'end' : 'start' },
        escaped(label),
      ),
    ].join('');
  });
  return group('strip', ...lines);
}

/** The years under the picture, as many as have room. */
export function timeAxis({ across }: LinePicture, { x, bottom, left, right }: Plot): string {
  let free = 0;
  const labels = across.ticks.flatMap(({ at, label }) => {
    const place = x(at);
    const half = widthOf(label, LABEL) / 2;
    if (place - half < free) return [];
    free = place + half + 8;
    return element('text', { x: place, y: bottom + 18, 'text-anchor': 'middle' }, escaped(label));
  });
  return group(
    'axis',
    element('line', { class: 'grid', x1: left, x2: right, y1: bottom, y2: bottom }),
    ...labels,
  );
}
