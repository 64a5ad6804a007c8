import type { Stretch } from './text.js';

/** A phrase where it was found, and what it stands for. */
export interface Found<T> extends Stretch {
  readonly means: T;
  /** The phrase as the table has it, or as it stands in the text. */
  readonly phrase: string;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A phrase's words as a pattern: a space may be written as a hyphen. */
function pattern(phrase: string): string {
  return phrase.split(/[ -]+/).map(escaped).join('[ -]{1,2}');
}

/**
 * Finds whole words only, the longest phrase first, in small letters. Phrases may end in `*`
 * for any ending of letters. Where two phrases are the same, the first in the table is meant.
 */
export function finder<T>(
  table: Iterable<readonly [phrase: string, means: T]>,
  ending = '',
): (lower: string) => readonly Found<T>[] {
  const meanings = new Map<string, T>();
  for (const [phrase, means] of table) {
    const key = phrase.toLowerCase().trim();
    if (key !== '' && !meanings.has(key)) meanings.set(key, means);
  }
  const keys = [...meanings.keys()]
    .sort((a, b) => b.length - a.length)
    .map((key) => ({ key, first: /^[^ *-]*/.exec(key)?.[0] ?? '' }));
  return (lower) => {
    // One pattern of every phrase would take longer to compile than any one sentence to read.
    const possible = keys.filter(({ first }) => lower.includes(first)).map(({ key }) => key);
    if (possible.length === 0) return [];
    const groups = possible.map((key) =>
      key.endsWith('*') ? `(${pattern(key.slice(0, -1))}[a-z]{0,8})` : `(${pattern(key)}${ending})`,
    );
    const all = new RegExp(`(?<![a-z0-9])(?:${groups.join('|')})(?![a-z0-9])`, 'g');
    return [...lower.matchAll(all)].map((match) => {
      const key = possible[match.slice(1).findIndex((group) => group !== undefined)] as string;
      const start = match.index;
      const end = start + match[0].length;
      return { start, end, phrase: match[0], means: meanings.get(key) as T };
    });
  };
}

/** As `finder`, for phrases that all mean the same. */
export function anyOf(phrases: readonly string[]): (lower: string) => readonly Found<true>[] {
  return finder(phrases.map((phrase) => [phrase, true] as const));
}
