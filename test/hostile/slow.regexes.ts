import { checkSync } from 'recheck';
import { afterAll, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { vocabularyOf } from '../../src/catalogue/names/vocabulary.js';
import { type Found, writtenOut } from './regexes.js';

// No text makes a regular expression slow: each takes steps in proportion to the text, or its text is
// so short that the square of its length is little. recheck proves which it is, and counts; no clock.

/** As many steps as any may take; some tenths of a second. */
const MOST_STEPS = 100_000_000;

/** How long the texts are at most that those with a square are tried on, and why. */
const BOUNDS: Readonly<Record<string, readonly [length: number, why: string]>> = {
  'quote/': [
    8000,
    'a quotation has at most 2,000 characters, and twice as many written out in words',
  ],
  'catalogue/ask/': [10_000, 'a word of the command line has at most 10,000 characters'],
  'catalogue/names/': [200, 'the title of a workforce'],
  'report/': [1000, 'a number or a sentence of our own'],
};

let proved = 0;
let bounded = 0;
afterAll(() => {
  process.stdout.write(
    `regular expressions: ${proved} take steps in proportion to the text, ${bounded} its square, on short texts\n`,
  );
});

function hold({ file, source, flags }: Found): void {
  const proof = checkSync(source, flags, { timeout: 20_000 });
  const where = `${file}: /${source}/${flags}`;
  if (proof.status === 'safe') {
    proved += 1;
    return;
  }
  const complexity = proof.status === 'vulnerable' ? proof.complexity : undefined;
  expect(complexity?.type, where).toBe('polynomial');
  const degree = complexity?.type === 'polynomial' ? complexity.degree : Number.POSITIVE_INFINITY;
  const [, bound] = Object.entries(BOUNDS).find(([start]) => file.startsWith(start)) ?? [];
  expect(bound, `${where} needs a bound to its text`).toBeDefined();
  expect((bound?.[0] ?? Number.POSITIVE_INFINITY) ** degree, where).toBeLessThanOrEqual(MOST_STEPS);
  bounded += 1;
}

test('those that are written out', () => {
  const all = writtenOut();
  expect(all.length).toBeGreaterThan(300);
  for (const found of all) hold(found);
});

test('those that are put together of words, as a quotation is read', async () => {
  const made: Found[] = [];
  const Plain = globalThis.RegExp;
  const vocabulary = vocabularyOf(openCatalogue());
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, [source, flags = '']) {
      made.push({ file: 'quote/', source: String(source?.source ?? source), flags });
      return new target(source, flags);
    },
  });
  try {
    const { readQuote } = await import('../../src/quote/read.js');
    readQuote(
      'three F1 doctors paid £14.09 an hour, about a 26% cut since 2008/09 on RPI',
      vocabulary,
    );
  } finally {
    globalThis.RegExp = Plain;
  }
  expect(made.length).toBeGreaterThan(20);
  for (const found of made) hold(found);
});
