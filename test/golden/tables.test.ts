import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type CalcResult, calc, loadCatalogue } from '../../src/index.js';

/**
 * Every chain result and every scale result, as tables that read as a diff. The tables were
 * worked out from the published figures by a separate program in exact fractions; nothing in
 * `src/` wrote them, and nothing here may.
 */
const catalogue = await loadCatalogue();
const YEARS = Array.from({ length: 18 }, (_, at) => payYear(2009 + at));
const INDICES = ['rpi', 'cpi', 'cpih', 'hci'] as const;
const RULES = ['start', 'end', 'average'] as const;

function payYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

function fixed(value: number | null): string {
  return value === null ? '-' : value.toFixed(4);
}

/** A golden file's lines; its columns are padded for the eye, which is not compared. */
function golden(name: string): readonly string[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text.trimEnd().split('\n').map(unpadded);
}

function unpadded(line: string): string {
  return line.replace(/-{3,}/g, '---').replace(/ +/g, ' ');
}

function only(query: Parameters<typeof calc>[1]): CalcResult {
  const { results } = calc(catalogue, query);
  expect(results).toHaveLength(1);
  return results[0] as CalcResult;
}

function row(cells: readonly string[]): string {
  return unpadded(`| ${cells.join(' | ')} |`);
}

test('award chains: index × rule × chain × end year', () => {
  const lines = ['# Award chains, from 2008/09: erosion and restoration in percent'];
  for (const pay of ['awards', 'awards-consolidated']) {
    for (const index of INDICES) {
      lines.push('', `## ${pay} · ${index}`, '');
      lines.push(row(['until', ...RULES]), row(['---', '---', '---', '---']));
      for (const until of YEARS) {
        const cells = RULES.map((prices) => {
          const result = only({ index, prices, pay, until });
          if (result.absence) return '-';
          const months = result.months.end;
          const mark = result.provisional ? ` (${months?.have}/${months?.of})` : '';
          return `${fixed(result.erosionPercent)} ${fixed(result.restorationPercent)}${mark}`;
        });
        lines.push(row([until, ...cells]));
      }
      const latest = only({ index, prices: 'latest', pay });
      const value = `${fixed(latest.erosionPercent)} ${fixed(latest.restorationPercent)}`;
      lines.push(row([`latest ${latest.pricePeriods.end}`, value, '', '']));
    }
  }
  expect(lines).toEqual(golden('chains.md'));
});

test('scales by grade: index × rule × end year', () => {
  const stages = [
    'F1',
    'F2',
    'CT1 ST1',
    'CT2 ST2',
    'CT3 ST3',
    'CT4 ST4',
    'ST5',
    'ST6',
    'ST7',
    'ST8',
  ];
  const columns = INDICES.flatMap((index) => RULES.map((prices) => ({ index, prices })));
  const lines = ['# Scales by grade, from 2008/09: erosion in percent'];
  for (const stage of stages) {
    for (const pay of ['scale', 'scale-2002']) {
      const names = columns.map(({ index, prices }) => `${index} ${prices}`);
      lines.push('', `## ${stage} · ${pay}`, '');
      lines.push(row(['until', 'point', 'pay', ...names]));
      lines.push(row(['---', '---', '---', ...names.map(() => '---')]));
      for (const [at, until] of [payYear(2008), ...YEARS].entries()) {
        const perGrade = stage.split(' ').map((grade) => scaleRow(grade, pay, until, at === 0));
        expect(new Set(perGrade).size, `${stage} share a point`).toBe(1);
        lines.push(perGrade[0] as string);
      }
    }
  }
  expect(lines).toEqual(golden('scales.md'));

  function scaleRow(grade: string, pay: string, until: string, isBase: boolean): string {
    if (isBase) {
      const base = only({ grades: [grade], pay, index: 'rpi', prices: 'start', until: '2009/10' });
      return row([until, `${base.basePoint}`, `${base.basePay}`, ...columns.map(() => '')]);
    }
    const results = columns.map(({ index, prices }) =>
      only({ grades: [grade], pay, index, prices, until }),
    );
    const answered = results.find((result) => !result.absence) as CalcResult;
    const cells = results.map((result) =>
      result.absence ? '-' : `${fixed(result.erosionPercent)}${result.provisional ? '*' : ''}`,
    );
    return row([until, `${answered.currentPoint}`, `${answered.currentPay}`, ...cells]);
  }
});
