import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StripMark, StripPlot } from '../../../src/report/plot/picture.js';
import { linesOf, placesOf } from './drawn.js';

const mark = (value: number, kind: StripMark['kind'] = 'other'): StripMark => ({ value, kind });

const stripOf = (rows: StripPlot['rows']): StripPlot => ({
  kind: 'strip',
  title: 'Cut by price index',
  rows,
  below: 'a real rise',
});

test('a row a value, several at one place as a digit, and zero marked', () => {
  const rows = [
    {
      label: 'rpi',
      marks: [mark(10), mark(5), mark(5), mark(20, 'method')],
      low: '5.0%',
      high: '20.0%',
    },
    { label: 'awe', marks: [mark(-10, 'uncounted')], low: '−10.0%', high: '−10.0%' },
    { label: 'hci', marks: [], low: '', high: '' },
  ];
  // The strip has 31 columns from the eighth on, so that a column is a point of one percent.
  expect(linesOf(stripOf(rows), 56)).toEqual([
    '  Cut by price index',
    '  rpi │           │    2    ·         ●    5.0% to 20.0%',
    '  awe │ ◇         │                      −10.0%',
    '  hci │           │                      no result',
    '      └─┬─────────┬─────────┬─────────┬',
    '      −10%       0%        10%       20%',
    '  ● a named method; · another specification; 2 to 9: so',
    '  many at one place; ◇ not counted in the range; below',
    '  0%: a real rise',
  ]);
});

test('ten or more at one place are a plus, and a method is seen among others', () => {
  const many = Array.from({ length: 10 }, () => mark(1));
  const lines = linesOf(
    stripOf([
      {
        label: 'all',
        marks: [...many, mark(2), mark(2, 'method'), mark(3)],
        low: '1.0%',
        high: '3.0%',
      },
    ]),
    60,
  );
  expect(lines[1]?.replace(/ +/g, ' ')).toBe(' all │ + ● · 1.0% to 3.0%');
  expect(lines.join(' ')).toContain('some with others at one place');
  expect(lines.join(' ')).toContain('+ ten or more');
});

test('a long name is cut short before the strip is', () => {
  const label = 'earnings-basic-person of a grade with a long name';
  const marks = [mark(-3), mark(12)];
  const lines = linesOf(stripOf([{ label, marks, low: '−3.0%', high: '12.0%' }]), 60);
  expect(lines[1]).toMatch(/^ {2}earnings-ba… │ · .* · +−3\.0% to 12\.0%$/);
});

const row = fc
  .record({
    label: fc.constantFrom('rpi', 'cpih', 'awards-consolidated', 'earnings-basic-person F1'),
    marks: fc.array(
      fc.record({
        value: fc.integer({ min: -400, max: 400 }).map((tenths) => tenths / 10),
        kind: fc.constantFrom('method' as const, 'other' as const, 'uncounted' as const),
      }),
      { maxLength: 30 },
    ),
  })
  .map(({ label, marks }) => {
    const values = marks.map(({ value }) => value);
    const text = (value: number) => `${value.toFixed(1).replace('-', '−')}%`;
    const ends = marks.length > 0 ? [Math.min(...values), Math.max(...values)].map(text) : [];
    return { label, marks, low: ends[0] ?? '', high: ends[1] ?? '' };
  });

const rows = fc
  .array(row, { minLength: 1, maxLength: 8 })
  .filter((all) => all.some(({ marks }) => marks.length > 0));

describe('whatever the rows hold', () => {
  test('no line is wider than the terminal, or than 76 columns', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 40, max: 200 }), (all, width) => {
        for (const line of linesOf(stripOf(all), width)) {
          expect([...line].length).toBeLessThanOrEqual(Math.min(width, 76));
        }
      }),
    );
  });

  test('each row ends with its lowest and highest, or says that it has none', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const lines = linesOf(stripOf(all), 76);
        all.forEach(({ low, high }, at) => {
          const span = low === high ? low : `${low} to ${high}`;
          expect(lines[at + 1]?.endsWith(` ${low === '' ? 'no result' : span}`)).toBe(true);
        });
      }),
    );
  });

  test('marks keep their order and their places are the same in every row', () => {
    const values = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(values, (chosen) => {
        const sorted = [...chosen].sort((a, b) => a - b);
        const each = sorted.map((value) => ({
          label: 'rpi',
          marks: [mark(value, 'method')],
          low: `${value}`,
          high: `${value}`,
        }));
        const together = {
          label: 'all',
          marks: chosen.map((value) => mark(value, 'method')),
          low: 'low',
          high: 'high',
        };
        const lines = linesOf(stripOf([...each, together]), 76).slice(1, each.length + 2);
        const places = placesOf(lines, /●/);
        const alone = places.filter(({ row: at }) => at < each.length).map(({ column }) => column);
        const beside = places.filter(({ row: at }) => at === each.length);
        expect(alone).toEqual([...alone].sort((a, b) => a - b));
        expect(beside.map(({ column }) => column)).toEqual([...new Set(alone)]);
      }),
    );
  });
});
