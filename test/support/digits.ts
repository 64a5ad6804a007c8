/** The digits of the figures in a data file, and the file with one of them changed. */

/** The record a figure stands in. */
export type Row = Readonly<Record<string, unknown>>;

/** A digit of a figure: where the figure is, and which of its characters. */
export interface Digit {
  readonly path: readonly (string | number)[];
  readonly at: number;
}

const FIGURES = [
  ...['level', 'amount'],
  ...['basicPerFte', 'basic', 'nonBasic', 'total', 'people', 'posts'],
];

/** Every digit of every amount, level and average, in the rows that count. */
export function digitsOf(content: unknown, only: (row: Row) => boolean = () => true) {
  const found: Digit[] = [];
  const visit = (value: unknown, path: Digit['path']) => {
    if (typeof value !== 'object' || value === null) return;
    const list = Array.isArray(value);
    for (const [key, inner] of Object.entries(value)) {
      const place = [...path, list ? Number(key) : key];
      const figure = FIGURES.includes(key) && typeof inner === 'string';
      if (!figure) visit(inner, place);
      else if (only(value as Row)) {
        for (const [at, character] of [...inner].entries()) {
          if (/\d/.test(character)) found.push({ path: place, at });
        }
      }
    }
  };
  visit(content, []);
  return found;
}

/** The content with one digit raised by some, after nine to nought; the rest is shared. */
export function changed(content: unknown, { path, at }: Digit, by: number): unknown {
  const [key, ...rest] = path;
  if (key === undefined) {
    const text = String(content);
    return text.slice(0, at) + ((Number(text[at]) + by) % 10) + text.slice(at + 1);
  }
  const inner = (content as Record<string | number, unknown>)[key];
  const value = changed(inner, { path: rest, at }, by);
  if (Array.isArray(content)) return content.with(Number(key), value);
  return { ...(content as object), [key]: value };
}

/** Whole numbers below a bound, the same in every run (a linear congruential generator). */
export function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
