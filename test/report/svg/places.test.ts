import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Box, overlap, raisedAbove } from '../../../src/report/svg/boxes.js';
import { placesFor } from '../../../src/report/svg/label-places.js';
import { fitted, linesIn, widthOf } from '../../../src/report/svg/measure.js';

const place = fc.double({ min: 0, max: 400, noNaN: true });

test('labels keep the gap, their order and the bounds, wherever they want to be', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 14 }), (wanted) => {
      const places = placesFor(wanted, 28, 0, 400);
      const order = wanted
        .map((_, at) => at)
        .sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
      const sorted = order.map((at) => places[at] ?? Number.NaN);
      expect(Math.min(...sorted)).toBeGreaterThanOrEqual(-1e-9);
      expect(Math.max(...sorted)).toBeLessThanOrEqual(400 + 1e-9);
      sorted.slice(1).forEach((each, at) => {
        expect(each - (sorted[at] ?? 0)).toBeGreaterThanOrEqual(28 - 1e-9);
      });
    }),
  );
});

test('labels with room stay where they want to be', () => {
  expect(placesFor([300, 10, 100], 28, 0, 400)).toEqual([300, 10, 100]);
  expect(placesFor([100, 110], 28, 0, 400)).toEqual([100, 128]);
  expect(placesFor([395, 399], 28, 0, 400)).toEqual([372, 400]);
});

const box = fc
  .record({
    left: place,
    top: place,
    width: fc.integer({ min: 1, max: 80 }),
    height: fc.integer({ min: 1, max: 40 }),
  })
  .map(
    ({ left, top, width, height }): Box => ({
      left,
      right: left + width,
      top,
      bottom: top + height,
    }),
  );

test('a box is raised until nothing is in its way, and keeps its size and its side', () => {
  fc.assert(
    fc.property(box, fc.array(box, { maxLength: 12 }), (wanted, others) => {
      const found = raisedAbove(wanted, others);
      for (const other of others) expect(overlap(found, other)).toBe(false);
      expect([found.left, found.right]).toEqual([wanted.left, wanted.right]);
      expect(found.bottom - found.top).toBeCloseTo(wanted.bottom - wanted.top, 6);
      expect(found.bottom).toBeLessThanOrEqual(wanted.bottom);
    }),
  );
});

const words = fc
  .array(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((word) => !word.includes(' ')),
    {
      minLength: 1,
      maxLength: 20,
    },
  )
  .map((all) => all.join(' '));

test('a text in lines loses nothing, and no line is wider than the room', () => {
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 500 }), (text, room) => {
      const lines = linesIn(text, 12, room);
      for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(room);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});

test('a label that is too long ends in three dots, within its room', () => {
  expect(fitted('scale F1', 12, 200)).toBe('scale F1');
  fc.assert(
    fc.property(words, fc.integer({ min: 20, max: 200 }), (label, room) => {
      const short = fitted(label, 12, room);
      expect(widthOf(short, 12)).toBeLessThanOrEqual(room);
      if (short !== label) expect(label.startsWith(short.slice(0, -1))).toBe(true);
    }),
  );
});
