import { closest, distance } from 'fastest-levenshtein';

/** A name without what people vary: case, spaces, hyphens, dots, underscores, slashes. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s._/-]+/g, '');
}

/** Longer words than this are no slip of the pen. */
const LONGEST = 60;

/** The known name nearest to a misspelt one, where one is near enough to be what was meant. */
export function nearest(given: string, names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  const plain = new Map(names.map((name) => [plainName(name), name]));
  const wanted = plainName(given.slice(0, LONGEST));
  const begun = [...plain].find(([name]) => wanted.length > 1 && name.startsWith(wanted));
  if (begun && begun[0].length > 2) return begun[1];
  const having = names.filter((name) => hasWords(name, given));
  if (having.length === 1) return having[0];
  const best = closest(wanted, [...plain.keys()]);
  // A swap of two letters is two edits, so a three-letter name may be two away, but not three.
  const reach = Math.max(1, Math.min(2, wanted.length - 1), Math.floor(best.length / 3));
  return distance(wanted, best) <= reach ? plain.get(best) : undefined;
}

/** Whether all of what was given is among a name's own words: "mps" in "uk-mps". */
function hasWords(name: string, given: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s._/-]+/)
      .filter(Boolean);
  const [own, wanted] = [words(name), words(given.slice(0, LONGEST))];
  return wanted.length > 0 && wanted.every((word) => own.includes(word));
}
