import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { vocabularyOf } from '../../src/catalogue/names/vocabulary.js';
import { PayrestoreError } from '../../src/errors.js';
import { readQuote } from '../../src/quote/read.js';
import { type CompactReading, compact } from './compact.js';

/** A phrasing, and the reading of it written by hand from the sentence, or why there is none. */
interface Phrasing extends Partial<CompactReading> {
  /** The claim, or the file of facts, whose words these are; otherwise written for the purpose. */
  readonly origin?: string;
  /** Nothing that anybody would say, or meant to mislead. */
  readonly hostile?: true;
  readonly text: string;
  /** A part of the message, where it cannot be read. */
  readonly error?: string;
}

function phrasings(file: string): readonly Phrasing[] {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Phrasing[];
}

/** A third or more of it the words of real quotes. */
const corpus = phrasings('corpus.json');
/** Written while the rules were, to hold each of them. */
const more = phrasings('corpus-more.json');
/** That point to what was actually paid, and that only seem to. */
const earnings = phrasings('corpus-earnings.json');

const vocabulary = vocabularyOf(openCatalogue());

function readingOf(text: string): CompactReading | { readonly error: string } {
  try {
    return compact(readQuote(text, vocabulary));
  } catch (error) {
    if (error instanceof PayrestoreError) return { error: error.message };
    throw error;
  }
}

describe('the corpus of phrasings', () => {
  const real = corpus.filter(({ origin }) => origin !== undefined);
  const hostile = corpus.filter((phrasing) => phrasing.hostile);

  test(`has ${corpus.length} phrasings, ${real.length} of them real, ${hostile.length} hostile`, () => {
    expect(corpus.length).toBeGreaterThanOrEqual(220);
    // A part of another real quote is not one more.
    const whole = real.filter(
      ({ text }) => !real.some((other) => other.text !== text && other.text.includes(text)),
    );
    expect(whole.length * 3).toBeGreaterThanOrEqual(corpus.length);
    expect(hostile.length).toBeGreaterThanOrEqual(25);
    const all = [...corpus, ...more, ...earnings];
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  test.each([...corpus, ...more, ...earnings])(
    '$text',
    ({ text, error, origin: _, hostile: __, ...expected }) => {
      if (error === undefined) expect(readingOf(text)).toEqual(expected);
      else expect(readingOf(text)).toEqual({ error: expect.stringContaining(error) });
    },
  );
});
