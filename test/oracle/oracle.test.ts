import { readdirSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { type CalcResult, calc, compare, loadCatalogue } from '../../src/index.js';
import { label, payYearOf, startOf } from './dates.js';
import { EARNINGS, Earnings } from './earnings.js';
import { over } from './fractions.js';
import { Pay } from './pay.js';
import { Prices } from './prices.js';
import { readData } from './read-data.js';
import { comesTo, type Result, realTerms } from './real-terms.js';

// Every result, worked out a second time by a program that shares no line with the first: it was
// written from the rules and reads the data files itself.

const INDICES = ['rpi', 'cpi', 'cpih', 'hci', 'awe', 'gdp-deflator'];
const FIELDS = [
  'payRatio',
  'priceRatio',
  'nominalRisePercent',
  'erosionPercent',
  'restorationPercent',
  'basePay',
  'currentPay',
  'restoredPay',
  'shortfall',
  'baseHourly',
  'currentHourly',
  'restoredHourly',
] as const satisfies readonly (keyof CalcResult & keyof Result)[];

const catalogue = await loadCatalogue();
const prices = new Map(INDICES.map((id) => [id, new Prices(id)]));
const pricesOf = (index: string) => prices.get(index) as Prices;
let compared = 0;
let answered = 0;

/** Holds one result against what the oracle says that it is. */
function hold(row: CalcResult, expected: Result): void {
  const { nation, workforce, grade, pay, index, since, until } = row;
  const where = JSON.stringify({
    nation,
    workforce,
    grade,
    pay,
    index,
    rule: row.prices,
    since,
    until,
  });
  compared += 1;
  if (expected.code !== null) {
    if (row.absence?.code !== expected.code)
      expect(row.absence?.code ?? row.erosionPercent, where).toBe(expected.code);
    return;
  }
  answered += 1;
  if (row.absence === null && FIELDS.every((field) => row[field] === expected[field])) return;
  const own = Object.fromEntries(FIELDS.map((field) => [field, row[field]]));
  expect({ code: row.absence?.code ?? null, ...own }, where).toEqual(expected);
}

/** The same of pay in force: a point's, or average awards. */
function holdAll(results: readonly CalcResult[], pay: Pay): void {
  for (const row of results) {
    const years = { since: startOf(row.since), until: startOf(row.until) };
    const question = { pay: row.pay, grade: row.grade, rule: row.prices, ...years };
    hold(row, realTerms(question, pay, pricesOf(row.index)));
  }
}

afterAll(() => {
  process.stdout.write(`oracle: ${compared} specifications compared, ${answered} with an answer\n`);
  expect(answered).toBeGreaterThan(300_000);
});

interface Workforce {
  readonly nation: string;
  readonly workforce: string;
  readonly scales: readonly unknown[];
  readonly grades: readonly { readonly id: string }[];
  readonly earnings?: {
    readonly series: string;
    readonly grades: readonly { readonly id: string; readonly of: readonly string[] }[];
  };
}

const WORKFORCES = readdirSync(new URL('../../data/workforces/', import.meta.url))
  .map((name) => name.replace('.json', ''))
  .map((id) => ({ id, ...readData<Workforce>(`workforces/${id}.json`) }));
const YEARS = Array.from({ length: 18 }, (_, at) => 2008 + at);

describe.each(WORKFORCES.filter(({ scales }) => scales.length > 0))('$id', (entry) => {
  const { id, nation, workforce } = entry;
  const pay = new Pay(id);
  const options = { nation, workforce, grades: entry.grades.map((grade) => grade.id) };

  test('every index by every rule, pay series, base and end year', () => {
    holdAll(compare(catalogue, { ...options, vary: ['all'], index: INDICES }).results, pay);
  });

  test('the newest prices, from every base year, with the pay of their month', () => {
    for (const index of INDICES.filter((name) => name !== 'gdp-deflator')) {
      for (const year of YEARS.filter((since) => since < payYearOf(pricesOf(index).latest))) {
        const choices = { index, prices: 'latest', since: label(year) };
        holdAll(calc(catalogue, { ...options, ...choices }).results, pay);
      }
    }
  });
});

test('the pounds of every grade beside the percentages of average awards', () => {
  const pay = new Pay('england-resident');
  for (const since of YEARS) {
    for (const until of YEARS.filter((year) => year > since)) {
      for (const [index, rule] of [
        ['rpi', 'end'],
        ['cpi', 'average'],
      ]) {
        const years = { since: label(since), until: label(until) };
        const options = { grades: ['all'], index, prices: rule, pay: 'awards', ...years };
        holdAll(calc(catalogue, options).results, pay);
      }
    }
  }
});

const PAID = WORKFORCES.flatMap(({ nation, workforce, earnings }) =>
  (earnings?.grades ?? []).flatMap(({ id, of }) =>
    of.length === 1 ? [{ nation, workforce, grade: id, file: earnings?.series ?? '', of }] : [],
  ),
);

test.each(PAID)('earnings of $grade, every measure, index, base and end year', (paid) => {
  const { nation, workforce, grade, file, of } = paid;
  const earnings = new Earnings(file, of[0] ?? '');
  for (const pay of EARNINGS) {
    for (const index of ['rpi', 'cpi', 'cpih', 'hci']) {
      for (const since of YEARS.filter((year) => year >= 2010 && year < 2024)) {
        const until = since % 2 === 0 ? 2024 : since + 1;
        const options = { nation, workforce, grades: [grade], pay, index, prices: 'average' };
        const years = { since: label(since), until: label(until) };
        const [row] = calc(catalogue, { ...options, ...years }).results;
        const [before, now] = [since, until].map((year) => earnings.inYear(pay, year));
        const [base, end] = [
          pricesOf(index).base('average', since),
          pricesOf(index).end('average', until),
        ];
        if (!row || !before || !now || 'code' in base || 'code' in end)
          throw new Error('no figures');
        const expected = comesTo(over(now, before), over(end.level, base.level), before, now);
        // Of part-time and of extra hours, full-time hours make nobody's pay an hour.
        const unrated = { baseHourly: null, currentHourly: null, restoredHourly: null };
        hold(row, pay === 'earnings-basic' ? expected : { ...expected, ...unrated });
      }
    }
  }
});
