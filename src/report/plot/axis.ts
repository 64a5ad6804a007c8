import { ticks } from 'd3-array';

/** Round figures at even steps, and from where to where the axis goes. */
export interface RoundScale {
  readonly ticks: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** A scale from the lowest value to the highest, with two to `most` round figures between. */
export function roundScale(low: number, high: number, most: number): RoundScale {
  const [from, to] = extent(low, high);
  for (let count = most; count > 1; count -= 1) {
    const found = ticks(from, to, count);
    if (found.length <= most && found.length > 1) return { ticks: found, low: from, high: to };
  }
  // Between two figures and four there is no round step for some extents.
  return { ticks: ticks(from, to, most + 1), low: from, high: to };
}

/** One value alone has no extent that could be divided. */
function extent(low: number, high: number): readonly [number, number] {
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** The figures of a scale with as many decimals as tell them apart: "0.5", "−10". */
export function tickTexts({ ticks: figures }: RoundScale): readonly string[] {
  const step = (figures[1] ?? 1) - (figures[0] ?? 0);
  // A hair more, as a step of 0.1 comes out of a subtraction a little below it.
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return figures.map((figure) => figure.toFixed(places).replace(/^-(?=.*[1-9])/, '−'));
}

export interface Label {
  /** The column it stands under. */
  readonly at: number;
  readonly text: string;
}

const APART = 2;

/** Where a label starts so that its middle is at its column, within the paper. */
export function startOf({ at, text }: Label, width: number): number {
  return Math.max(0, Math.min(at - Math.floor(text.length / 2), width - text.length));
}

/** Every so manieth label from the first on, and the last, as many as stand apart. */
export function labelsThatFit(labels: readonly Label[], width: number): readonly Label[] {
  for (let every = 1; every < labels.length; every += 1) {
    const chosen = labels.filter((_, at) => at % every === 0);
    if (standApart(chosen, width)) return withLast(chosen, labels.at(-1), width);
  }
  return labels.slice(-1);
}

/** The last year is the one most asked for: where it has no room, the label before it gives way. */
function withLast(
  chosen: readonly Label[],
  last: Label | undefined,
  width: number,
): readonly Label[] {
  if (!last || chosen.includes(last)) return chosen;
  const all = [...chosen, last];
  if (standApart(all, width)) return all;
  return chosen.length > 1 ? [...chosen.slice(0, -1), last] : chosen;
}

function standApart(labels: readonly Label[], width: number): boolean {
  return labels.every((label, at) => {
    const before = labels[at - 1];
    return !before || startOf(label, width) >= startOf(before, width) + before.text.length + APART;
  });
}
