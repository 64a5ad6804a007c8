import { PayrestoreError } from '../errors.js';

/** Longer than any sentence that was said; what is longer is a page, and is not read. */
const LONGEST = 2000;

/** A quote made plain: `words` as they were written, `lower` the same in small letters. */
export interface Text {
  readonly given: string;
  readonly words: string;
  readonly lower: string;
}

/** A stretch of the text, by its position in it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What a page's mark-up writes in place of a character. */
const ENTITIES: Readonly<Record<string, string>> = {
  pound: '£',
  '#163': '£',
  nbsp: ' ',
  amp: '&',
  percnt: '%',
  ndash: '-',
  mdash: ' - ',
  rsquo: "'",
  lsquo: "'",
  ldquo: '"',
  rdquo: '"',
  quot: '"',
  lt: '<',
  gt: '>',
};

/** Fractions with a sign of their own; Unicode's plain form would run "26½" into "261/2". */
const SIGNS: Readonly<Record<string, readonly [after: string, alone: string]>> = {
  '½': ['.5', ' half '],
  '¼': ['.25', ' a quarter '],
  '¾': ['.75', ' three quarters '],
  '⅓': ['.33', ' a third '],
  '⅔': ['.67', ' two thirds '],
  '⅕': ['.2', ' a fifth '],
};

/**
 * The text without what only dresses it: mark-up, typographic quotes and dashes, footnote signs,
 * line breaks, invisible characters. Throws when it is too long to be a quotation.
 */
export function plainText(given: string): Text {
  if (given.length > LONGEST) tooLong(given);
  const words = given
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ')
    .replace(
      /&(#?[a-z0-9]{1,8});/gi,
      (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole,
    )
    .replace(/[¹²³\u2070-\u209f\u2460-\u24ff]/g, ' ')
    .replace(/(\d?)([½¼¾⅓⅔⅕])/g, (_, digit: string, sign: string) => {
      const [after, alone] = SIGNS[sign] as readonly [string, string];
      return digit === '' ? alone : digit + after;
    })
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–−]/g, '-')
    .replace(/[—―]/g, ' - ')
    .replace(/\p{Cf}/gu, '')
    // An editor's mark for words left out is no end of a sentence.
    .replace(/\[\.{2,}\]/g, ' ')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .trim();
  // Some signs have a plain form many times as long.
  if (words.length > LONGEST * 2) tooLong(given);
  // Letter by letter, so that positions are the same in both.
  return { given, words, lower: words.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) };
}

function tooLong(given: string): never {
  throw new PayrestoreError('unreadable-quote', {
    given,
    cause: `it is longer than a quotation (${given.length} characters, at most ${LONGEST})`,
    valid: 'give the sentence with the figure in it',
  });
}

/** The words of a stretch, as they were written. */
export function wordsOf(text: Text, { start, end }: Stretch): string {
  return text.words.slice(start, end).trim();
}

/** How far apart two stretches are; zero where they touch. */
export function gap(a: Stretch, b: Stretch): number {
  return Math.max(0, b.start - a.end, a.start - b.end);
}

export function within(inner: Stretch, outer: Stretch): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The one nearest to a stretch; of two as near, the one before it. */
export function nearestTo<T extends Stretch>(target: Stretch, all: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const each of all) {
    if (best === undefined || gap(each, target) < gap(best, target)) best = each;
  }
  return best;
}
