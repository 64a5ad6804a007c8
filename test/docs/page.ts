import { readFileSync } from 'node:fs';

/** A page of the documentation, by its path from the top of the repository. */
export function page(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The runs of the program that a page shows: the arguments, and what they are shown to print. */
export function shownRuns(text: string): readonly (readonly [line: string, printed: string])[] {
  const blocks = text.matchAll(/```console\n\$ payrestore (.+)\n([^`]*)```/g);
  return [...blocks].map(([, line = '', printed = '']) => [line, printed]);
}

/** The pictures that a page shows: the arguments that draw each, and its path. */
export function shownPictures(text: string): readonly (readonly [line: string, path: string])[] {
  const drawn = text.matchAll(/`payrestore (chart [^`]+) -o (docs\/[^`]+\.svg)`/g);
  return [...drawn].map(([, line = '', path = '']) => [line, path]);
}
