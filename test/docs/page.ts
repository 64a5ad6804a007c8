import { readFileSync } from 'node:fs';

/** A page of the documentation, by its path from the top of the repository. */
export function page(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

/** The runs of the program that a page shows: the arguments, and what they are shown to print. */
export function shownRuns(text: string): readonly (readonly [line: string, printed: string])[] {
  return [...text.matchAll(/```console\n([^`]*)```/g)].flatMap(([, block = '']) => {
    const [, ...parts] = block.split(/^\$ payrestore (.+)\n/m);
    return parts.flatMap((line, at): [string, string][] =>
      at % 2 === 0 ? [[line, parts[at + 1] ?? '']] : [],
    );
  });
}

/** The pictures that a page shows: the arguments that draw each, and its path. */
export function shownPictures(text: string): readonly (readonly [line: string, path: string])[] {
  const drawn = text.matchAll(/`payrestore (chart [^`]+) -o (docs\/[^`]+\.svg)`/g);
  return [...drawn].map(([, line = '', path = '']) => [line, path]);
}
