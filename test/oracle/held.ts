import { expect } from 'vitest';
import type { CalcResult } from '../../src/index.js';
import { MONEY, PERCENTAGES, RATIOS } from '../support/result-fields.js';
import { startOf } from './dates.js';
import type { Pay } from './pay.js';
import { type Result, realTerms } from './real-terms.js';
import { pricesOf } from './space.js';

const FIELDS = [...RATIOS, ...PERCENTAGES, ...MONEY] as const satisfies readonly (keyof Result)[];

/** An absence has no numbers at all. */
const NONE = Object.fromEntries(FIELDS.map((field) => [field, null]));

/** How many specifications were held against the oracle, and how many of them have an answer. */
export const counted = { compared: 0, answered: 0 };

/** What a row is the answer to. */
function question(row: CalcResult): string {
  const { grade, pay, index, prices, since, until } = row;
  return [grade, pay, index, prices, since, until].join(' | ');
}

/** Holds one result against what the oracle says that it is, to the last decimal. */
export function hold(row: CalcResult, expected: Result): void {
  counted.compared += 1;
  if (expected.code === null) counted.answered += 1;
  const wanted: Partial<Result> = expected.code === null ? expected : { ...NONE, ...expected };
  const code = row.absence?.code ?? null;
  if (code === expected.code && FIELDS.every((field) => row[field] === wanted[field])) return;
  const own = Object.fromEntries(FIELDS.map((field) => [field, row[field]]));
  const where = `${row.nation} ${row.workforce} | ${question(row)}`;
  expect({ code, ...own }, where).toEqual(wanted);
}

/** The same of pay in force: a point's, or average awards. */
export function holdAll(results: readonly CalcResult[], pay: Pay): void {
  for (const row of results) {
    const years = { since: startOf(row.since), until: startOf(row.until) };
    const asked = { pay: row.pay, grade: row.grade, rule: row.prices, ...years };
    hold(row, realTerms(asked, pay, pricesOf(row.index)));
  }
}

/** That every question asked has one answer, and that nothing else was answered. */
export function holdComplete(results: readonly CalcResult[], asked: readonly string[]): void {
  const answers = new Set(results.map(question));
  const missing = asked.filter((each) => !answers.has(each));
  expect(missing.slice(0, 5), `of ${asked.length}`).toEqual([]);
  expect([answers.size, results.length]).toEqual([asked.length, asked.length]);
}
