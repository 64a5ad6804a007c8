import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalcResult, calc, loadCatalogue } from '../../src/index.js';

/**
 * The pay of the other nations and workforces, and what it comes to, as tables worked out from
 * the published figures by a separate program in exact fractions; nothing in `src/` wrote them,
 * and nothing here may.
 */
const catalogue = await loadCatalogue();

interface Section {
  readonly nation: string;
  readonly workforce: string;
  readonly pay: readonly (readonly string[])[];
  readonly results: readonly (readonly string[])[];
}

function tableOf(lines: string): readonly (readonly string[])[] {
  const rows = lines.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return cells.filter((_, at) => at !== 1);
}

const text = readFileSync(new URL('workforces.md', import.meta.url), 'utf8');
const sections = text
  .split(/^## /m)
  .slice(1)
  .map((part): Section => {
    const [title = '', ...blocks] = part.split('\n\n');
    const [nation = '', workforce = ''] = title.split(' ');
    return { nation, workforce, pay: tableOf(blocks[0] ?? ''), results: tableOf(blocks[1] ?? '') };
  });

function only(
  { nation, workforce }: Section,
  question: Readonly<Record<string, string>>,
  grade: string,
): CalcResult {
  const options = { nation, workforce, grades: [grade], pay: 'scale', ...question };
  const [result, ...others] = calc(catalogue, options).results;
  if (!result || others.length > 0) throw new Error('not one result');
  return result;
}

function fixed(value: number | null, places: number): string {
  return value === null ? '-' : value.toFixed(places);
}

// Consultants of Northern Ireland have one year of each contract, and nothing to compare.
test('there is a table for every workforce of which two years are known', () => {
  expect(sections.map(({ nation, workforce }) => `${nation} ${workforce}`)).toHaveLength(12);
});

describe.each(
  sections.map((section) => [`${section.nation} ${section.workforce}`, section] as const),
)('%s', (_, section) => {
  const [[, ...years] = [], ...rows] = section.pay;

  test.each(rows.map(([grade = '', ...amounts]) => [grade, amounts] as const))(
    'pays %s what was published, year by year',
    (grade, amounts) => {
      const first = years[amounts.findIndex((amount) => amount !== '-')] ?? '';
      const found = years.map((year, at) => {
        // The price rule that needs no month after the year's own first.
        const prices = { index: 'rpi', prices: 'start' };
        if (year > first) return only(section, { ...prices, since: first, until: year }, grade);
        const next = years.slice(at + 1).find((_year, later) => amounts[at + 1 + later] !== '-');
        return next === undefined
          ? undefined
          : only(section, { ...prices, since: year, until: next }, grade);
      });
      const shown = found.map((result, at) => {
        const year = years[at] ?? '';
        const amount = year > first ? result?.currentPay : result?.basePay;
        return amount === null || amount === undefined ? '-' : String(amount);
      });
      expect(Object.fromEntries(years.map((year, at) => [year, shown[at]]))).toEqual(
        Object.fromEntries(years.map((year, at) => [year, amounts[at]])),
      );
    },
  );

  const [head = [], ...results] = section.results;
  const combinations = head.slice(3, -2).map((name) => name.split(' '));

  test.each(results.map((row) => [`${row[0]}, ${row[1]} to ${row[2]}`, row] as const))(
    'comes to what the published figures give: %s',
    (_name, [grade = '', since = '', until = '', ...cells]) => {
      const found = combinations.map(([index = '', prices = '']) =>
        only(section, { index, prices, since, until }, grade),
      );
      const [first] = found;
      expect([
        ...found.map((result) => fixed(result.erosionPercent, 4)),
        fixed(first?.restoredPay ?? null, 2),
        fixed(first?.restoredHourly ?? null, 2),
      ]).toEqual(cells);
    },
  );
});
