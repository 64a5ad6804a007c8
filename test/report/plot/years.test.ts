import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { YearsPlot } from '../../../src/report/plot/picture.js';
import { linesOf, placesOf, point } from './drawn.js';

const plotOf = (points: YearsPlot['points'], lowest?: number): YearsPlot => ({
  kind: 'years',
  title: 'Real pay, 2010/11 = 100',
  points,
  lowest,
});

test('a line with a gap, a lowest year and a provisional end', () => {
  const points = [
    point(2010, 100),
    point(2011, null),
    point(2012, 80),
    point(2013, 90, { provisional: true }),
    point(2014, null),
  ];
  expect(linesOf(plotOf(points, 2), 40)).toEqual([
    '  Real pay, 2010/11 = 100',
    '  100 ┤ ●',
    '      │',
    '      │',
    '   95 ┤',
    '      │',
    '      │',
    '   90 ┤                         ○ 90.0',
    '      │                        ·',
    '      │                      ··',
    '   85 ┤                     ·',
    '      │                    ·',
    '      │                  ··',
    '   80 ┤                 ●',
    '      │          80.0 (2012/13)',
    '      └─┬───────────────────────┬',
    '     2010/11                 2013/14',
    '  ○ provisional; no point: no result;',
    '  the axis does not start at 0',
  ]);
});

test('a change of contract parts the line, and the base year has its level drawn', () => {
  const points = [
    point(2014, 100),
    point(2015, 98),
    point(2016, 102, { apart: 'the new contract' }),
    point(2017, 102),
  ];
  expect(linesOf(plotOf(points, 1), 50)).toEqual([
    '  Real pay, 2010/11 = 100',
    '  102 ┤               ╎   ●········● 102.0',
    '      │               ╎',
    '      │               ╎',
    '  101 ┤               ╎',
    '      │               ╎',
    '      │               ╎',
    '  100 ┤╌●╌╌╌╌╌╌╌╌╌╌╌╌╌╎╌╌╌╌╌╌╌╌╌╌╌╌╌',
    '      │  ··           ╎',
    '      │    ·          ╎',
    '   99 ┤     ··        ╎',
    '      │       ·       ╎',
    '      │        ··     ╎',
    '   98 ┤          ●    ╎',
    '      │   98.0 (2015/16)',
    '      └─┬────────┬────────┬────────┬',
    '     2014/15  2015/16  2016/17  2017/18',
    '  ╎ the new contract: not like for like; the axis',
    '  does not start at 0',
  ]);
});

const years = fc
  .array(fc.option(fc.integer({ min: 400, max: 1600 }), { freq: 6 }), {
    minLength: 1,
    maxLength: 24,
  })
  .map((tenths) =>
    [1000, ...tenths].map((value, at) => point(2000 + at, value === null ? null : value / 10)),
  );

describe('whatever the years hold', () => {
  const drawings = fc.tuple(years, fc.integer({ min: 40, max: 200 })).map(([points, width]) => {
    const values = points.map(({ value }) => value ?? Number.POSITIVE_INFINITY);
    const lowest = values.indexOf(Math.min(...values));
    return { points, width, lowest, lines: linesOf(plotOf(points, lowest), width) };
  });

  test('no line is wider than the terminal, or than 76 columns', () => {
    fc.assert(
      fc.property(drawings, ({ width, lines }) => {
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(
          Math.min(width, 76),
        );
      }),
    );
  });

  test('the last figure stands beside its point, and the lowest has its year', () => {
    fc.assert(
      fc.property(drawings, ({ points, lowest, lines }) => {
        const last = points.findLast(({ value }) => value !== null);
        expect(lines.some((line) => line.endsWith(`● ${last?.text}`))).toBe(true);
        const low = points[lowest];
        if (low === last) return;
        expect(lines.join('\n')).toContain(`${low?.text} (${low?.label})`);
      }),
    );
  });

  test('every result has a point, left to right as the years and higher where pay was', () => {
    fc.assert(
      fc.property(drawings, ({ points, lines }) => {
        const placed = [...placesOf(lines, /●/)].sort((a, b) => a.column - b.column);
        const values = points.flatMap(({ value }) => value ?? []);
        expect(placed).toHaveLength(values.length);
        expect(new Set(placed.map(({ column }) => column)).size).toBe(values.length);
        placed.forEach(({ row }, at) => {
          placed.forEach((other, beside) => {
            if ((values[at] ?? 0) > (values[beside] ?? 0)) {
              expect(row).toBeLessThanOrEqual(other.row);
            }
          });
        });
      }),
    );
  });

  test('two to six round figures up the side, each a step below the last', () => {
    fc.assert(
      fc.property(drawings, ({ points, lines }) => {
        const values = new Set(points.flatMap(({ value }) => value ?? []));
        fc.pre(values.size > 1);
        const figures = lines.flatMap((line) => /^ +([\d.]+) ┤/.exec(line)?.[1] ?? []).map(Number);
        // Between 95.1 and 108 a step of 2 gives too many, and one of 5 two.
        expect(figures.length).toBeGreaterThanOrEqual(2);
        expect(figures.length).toBeLessThanOrEqual(6);
        const steps = figures.slice(1).map((figure, at) => (figures[at] ?? 0) - figure);
        for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6);
      }),
    );
  });

  test('no two years below collide, and the last with a result is there', () => {
    fc.assert(
      fc.property(drawings, ({ points, lines }) => {
        const foot = lines.findIndex((line) => line.includes('└')) + 1;
        const last = points.findLast(({ value }) => value !== null);
        const labels = (lines[foot] ?? '').trim().split(/ {2,}/);
        for (const label of labels) expect(label).toMatch(/^\d{4}\/\d\d$/);
        expect(labels.at(-1)).toBe(last?.label);
      }),
    );
  });
});
