import { afterAll, describe, expect, test } from 'vitest';
import { calc, compare, loadCatalogue } from '../../src/index.js';
import { label, payYearOf } from './dates.js';
import { EARNINGS, Earnings, ofGrades } from './earnings.js';
import { counted, hold, holdAll, holdComplete } from './held.js';
import {
  canRead,
  EVERY_INDEX,
  FIRST,
  INDICES,
  LAST,
  labels,
  payOf,
  pricesOf,
  WORKFORCES,
  YEAR_RULES,
  yearsBetween,
} from './space.js';

// Every result, worked out a second time by a program that shares no line with the first: it was
// written from docs/method.md and reads the data files itself.

const catalogue = await loadCatalogue();

afterAll(() => {
  const { compared, answered } = counted;
  process.stdout.write(`oracle: ${compared} specifications compared, ${answered} with an answer\n`);
  expect(answered).toBeGreaterThan(400_000);
});

/** Every combination of some lists, as the text that tells a result from another. */
function combinations(...lists: readonly (readonly (string | null)[])[]): readonly string[] {
  const rows = lists.reduce<readonly (readonly (string | null)[])[]>(
    (done, list) => done.flatMap((row) => list.map((value) => [...row, value])),
    [[]],
  );
  return rows.map((row) => row.join(' | '));
}

/** The questions over some years: a chain once for all grades, a scale for each. */
function questions(
  entry: (typeof WORKFORCES)[number],
  rules: readonly string[],
  indices: readonly string[],
  since: string,
  until: readonly string[],
): readonly string[] {
  return rules.flatMap((rule) => {
    const read = indices.filter((index) => canRead(index, rule));
    // An average is of nobody's own grade, unless there is only the one to ask of.
    const whole = entry.names.length === 1 ? entry.names : [null];
    return [
      ...combinations(whole, entry.chains, read, [rule], [since], until),
      ...combinations(entry.names, entry.scaled, read, [rule], [since], until),
    ];
  });
}

const SCALED = WORKFORCES.filter(({ scaled }) => scaled.length > 0);

describe.each(SCALED)('$id', (entry) => {
  const pay = payOf(entry.id);
  const options = {
    ...entry.whose,
    grades: entry.names,
    pay: [...entry.chains, ...entry.scaled],
  };

  test('every index by every rule, pay series, base and end year', () => {
    for (const year of yearsBetween(FIRST, LAST - 1)) {
      const since = label(year);
      const until = labels(yearsBetween(year + 1, LAST));
      const choices = { index: INDICES, prices: YEAR_RULES, since: [since], until };
      const { results } = compare(catalogue, { ...options, ...choices });
      holdComplete(results, questions(entry, YEAR_RULES, INDICES, since, until));
      holdAll(results, pay);
    }
  });

  test('the newest prices, from every base year, with the pay of their month', () => {
    for (const index of EVERY_INDEX.filter((each) => canRead(each, 'latest'))) {
      const last = payYearOf(pricesOf(index).latest);
      for (const year of yearsBetween(FIRST, last - 1)) {
        const since = label(year);
        const choices = { index: [index], prices: ['latest'], since: [since] };
        const { results } = compare(catalogue, { ...options, ...choices });
        holdComplete(results, questions(entry, ['latest'], [index], since, [label(last)]));
        holdAll(results, pay);
      }
    }
  });
});

/** Of a list so long that all of it would take minutes, one in so many; a prime meets every choice. */
const ONE_IN = 47;

test('calc itself, with the pounds of every grade, older vintages and years past the data', () => {
  const all = SCALED.flatMap((entry) =>
    EVERY_INDEX.flatMap((index) =>
      YEAR_RULES.filter((rule) => canRead(index, rule)).flatMap((prices) =>
        [...entry.chains, ...entry.scaled].flatMap((pay) =>
          yearsBetween(FIRST - 1, LAST).flatMap((since) =>
            yearsBetween(since + 1, LAST + 1).map((until) => {
              const years = { since: label(since), until: label(until) };
              return { entry, index, prices, pay, ...years };
            }),
          ),
        ),
      ),
    ),
  );
  for (const { entry, ...choices } of all.filter((_, at) => at % ONE_IN === 0)) {
    const { index, prices, pay, since, until } = choices;
    const { results } = calc(catalogue, { ...entry.whose, grades: entry.names, ...choices });
    holdComplete(results, combinations(entry.names, [pay], [index], [prices], [since], [until]));
    holdAll(results, payOf(entry.id));
  }
});

const PAID = WORKFORCES.flatMap(({ whose, earnings }) => (earnings ? [{ whose, earnings }] : []));

test.each(PAID)('earnings in $whose.nation of $whose.workforce', ({ whose, earnings }) => {
  const file = new Earnings(earnings.series);
  const grades = earnings.grades.map(({ id }) => id);
  const named = new Map(earnings.grades.map(({ id, of }) => [id, of]));
  for (const year of yearsBetween(FIRST, LAST - 1)) {
    const since = label(year);
    const until = labels(yearsBetween(year + 1, LAST));
    const choices = { index: INDICES, prices: YEAR_RULES, pay: EARNINGS };
    const years = { since: [since], until };
    const { results } = compare(catalogue, { ...whose, grades, ...choices, ...years });
    const asked = YEAR_RULES.flatMap((rule) => {
      const read = INDICES.filter((index) => canRead(index, rule));
      return combinations(grades, EARNINGS, read, [rule], [since], until);
    });
    holdComplete(results, asked);
    for (const row of results) {
      const of = named.get(row.grade ?? '') ?? [];
      hold(row, ofGrades(row, of, file, pricesOf(row.index)));
    }
  }
});
