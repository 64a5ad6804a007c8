import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { vocabularyOf } from '../../src/catalogue/names/vocabulary.js';
import type { Reading } from '../../src/domain/check/reading.js';
import { isPercent } from '../../src/domain/quoted.js';
import { fromDecimal } from '../../src/domain/rational.js';
import { PayrestoreError } from '../../src/errors.js';
import { readQuote } from '../../src/quote/read.js';

const vocabulary = vocabularyOf(openCatalogue());

/** The reading, or undefined where the quote cannot be read; any other failure is a fault. */
function attempt(quote: string): Reading | undefined {
  try {
    return readQuote(quote, vocabulary);
  } catch (error) {
    if (error instanceof PayrestoreError) return undefined;
    throw error;
  }
}

const WORDS = [
  ...'pay cut rise fell by of to from between and or % £ £14.09 26% 26 2008 2008/09 2008-10 since'.split(
    ' ',
  ),
  ...'per cent an hour a year more than less up down about over the in RPI CPI doctors three F1 F2'.split(
    ' ',
  ),
  ...'band 5 , . ; - – — ( ) ½ half fifth one five pounds pence 49p k bn million want restore cash'.split(
    ' ',
  ),
  ...'terms real inflation nurses MPs consultants for first-years 0 00 1,000 1,00 .5 5. +£750 -26%'.split(
    ' ',
  ),
];

describe('anything at all', () => {
  test('is read, or refused as a quote, and nothing else', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' ')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
      fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join('')),
    );
    let readings = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const reading = attempt(text);
        if (reading === undefined) return;
        readings += 1;
        expect(reading.parts.length).toBeGreaterThan(0);
        for (const { figure, unit, until, people } of reading.parts) {
          expect(fromDecimal(figure.value)).toBeDefined();
          if (figure.to !== undefined) {
            expect(Number(figure.to)).toBeGreaterThan(Number(figure.value));
          }
          expect(typeof isPercent(unit.value)).toBe('boolean');
          expect([undefined, 1, 2]).toContain(until?.value.length);
          expect(people === undefined || people.value >= 2).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    // The words do make sentences often enough for the rest to mean something.
    expect(readings).toBeGreaterThan(200);
  });

  test('is answered quickly, however it is repeated', () => {
    const pieces = [
      '9',
      '9,',
      '9.',
      '£',
      '%',
      ' ',
      'a ',
      'and ',
      'one ',
      'twenty-',
      '2008-',
      '26% ',
      'per ',
    ];
    const more = [
      'between 1 and ',
      'more than ',
      '[',
      '<a',
      '&amp',
      '"',
      "'",
      '(',
      '-',
      '½',
      'since the ',
      'in real ',
    ];
    const slow = ['inflation a ', 'pay than a ', 'restore to ', '£1 in every ', 'cut by the '];
    const later = [
      'since a ',
      'not been ',
      'average a ',
      'band 5 and ',
      'ST3-5 ',
      'above inflation ',
    ];
    const words = [
      'a ',
      '1/4 ',
      'worth a ',
      'pay worth ',
      'this year ',
      '£1 and ',
      '£1, ',
      'rise was ',
    ];
    for (const piece of [...pieces, ...more, ...slow, ...later, ...words]) {
      const text = piece.repeat(Math.floor(1990 / piece.length));
      const start = performance.now();
      attempt(`26% ${text}`.slice(0, 2000));
      attempt(`${text} 26% cut`.slice(-2000));
      expect(performance.now() - start, `"${piece}" repeated`).toBeLessThan(1000);
    }
    const start = performance.now();
    attempt('£9'.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(100);
  });
});

describe('what does not matter does not change the reading', () => {
  const SENTENCES = [
    'junior doctors in England have lost 26.1% on RPI since 2008/09',
    'paid just £14.09 an hour in 2022/23',
    'a 28.9% pay rise over three years',
    'consultants fell 19% on RPI and 7% on CPI than 2008',
  ];
  const plain = (reading: Reading) =>
    reading.parts.map(({ figure, unit, index, since, until, years, grade }) => [
      figure,
      unit.value,
      unit.basis,
      index?.value,
      since?.value,
      until?.value,
      years?.value,
      grade?.value,
    ]);

  test('capitals, spaces, quotation marks, dashes and mark-up', () => {
    for (const sentence of SENTENCES) {
      const expected = plain(readQuote(sentence, vocabulary));
      const dressed = [
        sentence.toUpperCase(),
        `“${sentence}”`,
        `<p>${sentence}</p>`,
        `🩺 ${sentence} 🩺`,
        sentence.replaceAll(' ', '\u00a0'),
        sentence.replaceAll(' ', ' \n\t '),
        `${sentence}!`,
        `\ufeff${sentence}\u200b`,
      ];
      for (const text of dressed)
        expect(plain(readQuote(text, vocabulary)), text).toEqual(expected);
    }
  });

  test('reading twice gives the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), (text) => {
        expect(readQuote(text, vocabulary)).toEqual(readQuote(text, vocabulary));
      }),
    );
  });
});
