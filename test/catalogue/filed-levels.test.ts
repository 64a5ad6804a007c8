import { describe, expect, test } from 'vitest';
import { FiledLevels } from '../../src/catalogue/filed-levels.js';
import type { PriceIndexFile } from '../../src/catalogue/shapes/index.js';
import { addMonths, isoMonth, type Month, parseMonth } from '../../src/domain/calendar.js';
import { rational } from '../../src/domain/rational.js';
import type { Source } from '../../src/domain/source.js';
import { ownIndex } from '../support/own-files.js';
import { indices } from '../support/raw-data.js';

type Entry = PriceIndexFile['levels'][number];

const month = (text: string) => parseMonth(text) as Month;
const source = (id: string) => ({ id, confidence: 'B' }) as Source;
const levelsOf = (levels: readonly Entry[]) =>
  new FiledLevels(ownIndex({ levels }) as PriceIndexFile, source);

describe('the levels of a file', () => {
  test.each(indices.map((index) => [index.id, index] as const))(
    '%s: each is found by its month, and none beside them',
    (_id, index) => {
      const levels = new FiledLevels(index, source);
      const read = [...levels];
      expect(read.map(([, { printed }]) => printed)).toEqual(
        index.levels.map(({ level }) => level),
      );
      expect([levels.first, levels.last]).toEqual([read[0]?.[0], read.at(-1)?.[0]]);
      const known = new Map(read);
      for (let at = addMonths(levels.first, -30); at <= levels.last + 30; at = addMonths(at, 1)) {
        expect([isoMonth(at), levels.get(at)]).toEqual([isoMonth(at), known.get(at)]);
      }
    },
  );

  test('of quarters are found, and the months between are not', () => {
    const levels = levelsOf([
      { month: '2020-02', level: '100.0' },
      { month: '2020-05', level: '101.0' },
      { month: '2020-08', level: '103.5' },
    ]);
    expect(levels.get(month('2020-08'))?.value).toEqual(rational(207, 2));
    expect(levels.get(month('2020-06'))).toBeUndefined();
    expect(levels.get(month('2020-11'))).toBeUndefined();
  });

  test('may be one', () => {
    const levels = levelsOf([{ month: '2020-04', level: '100.0' }]);
    expect(levels.get(month('2020-04'))?.printed).toBe('100.0');
    expect(levels.get(month('2020-05'))).toBeUndefined();
    expect(levels.get(month('2020-03'))).toBeUndefined();
  });

  test('are the same thing each time they are asked for', () => {
    const levels = levelsOf([{ month: '2020-04', level: '100.0' }]);
    expect(levels.get(month('2020-04'))).toBe(levels.get(month('2020-04')));
    expect([...levels][0]?.[1]).toBe(levels.get(month('2020-04')));
  });

  test('that have a gap, which no checked file has, are never taken for each other', () => {
    const gap = levelsOf([
      { month: '2020-01', level: '100.0' },
      { month: '2020-02', level: '101.0' },
      { month: '2020-06', level: '102.0' },
      { month: '2020-07', level: '103.0' },
    ]);
    expect(() => gap.get(month('2020-03'))).toThrow('data: noland-prices has gaps');
    expect(gap.get(month('2020-07'))?.printed).toBe('103.0');
  });

  test('there must be', () => {
    expect(() => levelsOf([])).toThrow('data: noland-prices has no levels');
  });
});
