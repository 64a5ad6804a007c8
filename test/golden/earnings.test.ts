import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalcOptions, type CalcResult, calc, loadCatalogue } from '../../src/index.js';

/**
 * What was paid, by every measure, grade, kind of period, way to put grades together and price
 * rule. The tables were worked out from the published figures by a separate program in exact
 * fractions; nothing in `src/` wrote them, and nothing here may.
 */
const catalogue = await loadCatalogue();

/** A table of a golden file: what its heading names, its columns, and its rows. */
interface Section {
  readonly heading: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly [first: string, ...cells: string[]])[];
}

function golden(name: string): readonly Section[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .split('\n## ')
    .slice(1)
    .map((section): Section => {
      const [heading = '', ...lines] = section.split('\n');
      const [columns = [], ...rows] = lines.filter((line) => line.startsWith('|')).map(cells);
      return { heading: heading.split(' · '), columns, rows: rows.slice(1) as never };
    });
}

function cells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function results(query: CalcOptions): readonly CalcResult[] {
  return calc(catalogue, query).results;
}

function pounds(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : value.toFixed(2);
}

/** The cut and the rise in percent. */
function change(result: CalcResult | undefined): string {
  if (!result || result.erosionPercent === null || result.restorationPercent === null) return '-';
  return `${result.erosionPercent.toFixed(4)} ${result.restorationPercent.toFixed(4)}`;
}

/** Both ends in pounds, and what RPI and CPI make of it. */
function row(period: string, query: CalcOptions): readonly string[] {
  const [rpi, cpi] = results({ ...query, period });
  expect([rpi?.index, cpi?.index]).toEqual(['rpi', 'cpi']);
  return [period, pounds(rpi?.basePay), pounds(rpi?.currentPay), change(rpi), change(cpi)];
}

const grades = golden('earnings.md');
const groups = golden('earnings-groups.md');
const rolled = golden('earnings-rolled.md');
const prices = golden('earnings-prices.md');

test('the tables are as many as were worked out', () => {
  const size = (sections: readonly Section[]) => sections.flatMap(({ rows }) => rows).length;
  expect([grades, groups, rolled, prices].map(size)).toEqual([35 * 12, 32 * 7, 5 * 7, 57]);
});

describe('a payroll grade by itself', () => {
  test.each(grades.map((each) => [each.heading.join(' · '), each] as const))(
    '%s',
    (_name, { heading: [grade = '', pay = ''], rows }) => {
      const { workforce } = workforceOf(grade);
      const query = { workforce, grades: [grade], pay };
      expect(rows.map(([period]) => row(period, query))).toEqual(rows);
    },
  );
});

describe('twelve months that nobody printed', () => {
  test.each(rolled.map((each) => [each.heading.join(), each] as const))(
    '%s',
    (_name, { heading: [pay = ''], columns, rows }) => {
      const got = rows.map(([grade]) => {
        const query = { ...workforceOf(grade), grades: [grade], pay, index: 'cpi' };
        const found = columns
          .slice(1)
          .map((to) => results({ ...query, period: `2010-08..${to}` })[0]);
        return [grade, ...found.map((result) => pounds(result?.currentPay))];
      });
      expect(got).toEqual(rows);
    },
  );
});

describe('resident doctors as one', () => {
  test.each(groups.map((each) => [each.heading.join(' · '), each] as const))(
    '%s',
    (_name, { heading: [pay = '', weights = ''], rows }) => {
      const query = { grades: ['residents'], pay, weights };
      expect(rows.map(([period]) => row(period, query))).toEqual(rows);
    },
  );
});

describe('prices that earnings are set against', () => {
  test.each(prices.map((each) => [each.heading.join(' · '), each] as const))(
    '%s',
    (_name, { heading: [grade = '', pay = '', period = ''], columns, rows }) => {
      const got = rows.map(([rule]) => {
        const found = columns.slice(1).map((index) => {
          const query = { ...workforceOf(grade), grades: [grade], pay, period };
          return results({ ...query, index, prices: rule })[0];
        });
        return [rule, ...found.map(change)];
      });
      expect(got).toEqual(rows);
    },
  );
});

/** Whose payroll grade it is. */
function workforceOf(grade: string): { readonly workforce: string } {
  const others: Record<string, string> = {
    consultant: 'consultants',
    'all-doctors': 'doctors',
    nurses: 'agenda-for-change',
  };
  return { workforce: others[grade] ?? 'resident-doctors' };
}
