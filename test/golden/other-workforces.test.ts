import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type CalcResult, calc, loadCatalogue } from '../../src/index.js';

/**
 * The published scales of the other nations and workforces, as one table that reads as a diff.
 * Every row was worked out from the published amounts and index levels by a separate program in
 * exact fractions; nothing in `src/` wrote it, and nothing here may. A row's first five cells ask,
 * and the others are the answer: money in pounds, percentages to four decimals.
 */
const catalogue = await loadCatalogue();
const sections = golden('other-workforces.md');

interface Section {
  readonly nation: string;
  readonly workforce: string;
  readonly rows: readonly string[];
}

interface Staff {
  readonly nation: string;
  readonly workforce: string;
  readonly grades: readonly { readonly id: string }[];
}

/** The golden table's sections; its columns are padded for the eye, which is not compared. */
function golden(name: string): readonly Section[] {
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  return text
    .split('\n## ')
    .slice(1)
    .map((section) => {
      const [heading = '', , , , ...rows] = section.trimEnd().split('\n');
      const [nation = '', workforce = ''] = heading.split(' · ');
      return { nation, workforce, rows: rows.map((row) => row.replace(/ +/g, ' ')) };
    });
}

function cellsOf(row: string): readonly string[] {
  return row.slice(2, -2).split(' | ');
}

function fixed(value: number | null, decimals: number): string {
  return value === null ? '-' : value.toFixed(decimals);
}

/** What a row says besides its figures: why there are none, a contract break, a part of a year. */
function note({ absence, contractBreaks, months, provisional }: CalcResult): string {
  if (absence) return absence.code;
  const marks = contractBreaks.map(() => 'break');
  if (provisional) marks.push(`${months.end?.have}/${months.end?.of}`);
  return marks.join(' ') || '-';
}

function answer(section: Section, row: string): string {
  const [grade = '', since = '', until = '', index = '', prices = ''] = cellsOf(row);
  const { nation, workforce } = section;
  const query = { nation, workforce, grades: [grade], since, until, index, prices };
  const { results } = calc(catalogue, { ...query, pay: 'scale' });
  expect(results).toHaveLength(1);
  const result = results[0] as CalcResult;
  const cells = [
    result.grade,
    result.since,
    result.until,
    result.index,
    result.prices,
    result.basePay ?? '-',
    result.currentFrom ?? '-',
    result.currentPay ?? '-',
    fixed(result.erosionPercent, 4),
    fixed(result.restorationPercent, 4),
    fixed(result.restoredPay, 2),
    fixed(result.baseHourly, 2),
    fixed(result.currentHourly, 2),
    fixed(result.restoredHourly, 2),
    note(result),
  ];
  return `| ${cells.join(' | ')} |`;
}

describe('scales of other nations and workforces', () => {
  test.each(sections)('$nation, $workforce', (section) => {
    expect(section.rows.map((row) => answer(section, row))).toEqual(section.rows);
  });

  test('every grade of every nation and workforce has a row', () => {
    const folder = new URL('../../data/workforces/', import.meta.url);
    const known = readdirSync(folder)
      .map((name): Staff => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
      .filter(({ nation, workforce }) => nation !== 'england' || workforce !== 'resident-doctors')
      .flatMap(({ nation, workforce, grades }) => grades.map(({ id }) => [nation, workforce, id]));
    const asked = sections.flatMap(({ nation, workforce, rows }) =>
      rows.map((row) => [nation, workforce, cellsOf(row)[0]]),
    );
    expect(new Set(asked.map(String))).toEqual(new Set(known.map(String)));
  });
});
