import { startOf } from './dates.js';
import { type Fraction, over, plus, printed, times, whole } from './fractions.js';
import type { Amount } from './pay.js';
import type { Prices } from './prices.js';
import { readData } from './read-data.js';
import { comesTo, type Result } from './real-terms.js';

interface Row {
  readonly to: string;
  readonly basicPerFte: string;
  readonly basic: string;
  readonly nonBasic: string;
  readonly total: string;
}

interface EarningsFile {
  readonly grades: readonly {
    readonly id: string;
    readonly twelveMonths: { readonly rows: readonly Row[] };
  }[];
}

/** Earnings by what docs/earnings.md says that each measure is made of. */
const MEASURES: Readonly<Record<string, (row: Row) => Fraction>> = {
  'earnings-basic': ({ basicPerFte }) => printed(basicPerFte),
  'earnings-basic-person': ({ basic }) => printed(basic),
  'earnings-total': ({ total }) => printed(total),
  'earnings-full-time': ({ total, basicPerFte, basic }) =>
    times(printed(total), over(printed(basicPerFte), printed(basic))),
  'earnings-basic-plus': ({ basicPerFte, nonBasic }) =>
    plus(printed(basicPerFte), printed(nonBasic)),
};

export const EARNINGS = Object.keys(MEASURES);

export class Earnings {
  readonly #rows = new Map<string, Map<string, Row>>();

  constructor(file: string) {
    for (const { id, twelveMonths } of readData<EarningsFile>(`earnings/${file}.json`).grades)
      this.#rows.set(id, new Map(twelveMonths.rows.map((row) => [row.to, row])));
  }

  /** What was paid in the twelve months to the end of a pay year. */
  inYear(measure: string, grade: string, year: number): Amount {
    const rows = this.#rows.get(grade) ?? new Map<string, Row>();
    const to = `${year + 1}-03`;
    const row = rows.get(to);
    const made = MEASURES[measure];
    if (row && made) return { pounds: made(row) };
    const first = [...rows.keys()].sort()[0] ?? '';
    return { code: to < first ? 'before-series-start' : 'after-series-end' };
  }
}

interface Question {
  readonly pay: string;
  readonly prices: string;
  readonly since: string;
  readonly until: string;
}

/** What the earnings of a grade come to; of several, the plain mean of their changes. */
export function ofGrades(
  { pay, prices: rule, since, until }: Question,
  grades: readonly string[],
  earnings: Earnings,
  prices: Prices,
): Result {
  const changes: Fraction[] = [];
  let pounds: readonly [Fraction, Fraction] | undefined;
  for (const grade of grades) {
    const before = earnings.inYear(pay, grade, startOf(since));
    if ('code' in before) return before;
    const now = earnings.inYear(pay, grade, startOf(until));
    if ('code' in now) return now;
    changes.push(over(now.pounds, before.pounds));
    pounds = [before.pounds, now.pounds];
  }
  const base = prices.base(rule, startOf(since));
  if ('code' in base) return base;
  const end = prices.end(rule, startOf(until));
  if ('code' in end) return end;
  const ratio = over(changes.reduce(plus), whole(changes.length));
  // A mean of changes is of no one amount, so that it has no pounds.
  const [before, now] = grades.length === 1 && pounds ? pounds : [undefined, undefined];
  const all = comesTo(ratio, over(end.level, base.level), before, now);
  // Of part-time and of extra hours, full-time hours make nobody's pay an hour.
  const unrated = { baseHourly: null, currentHourly: null, restoredHourly: null };
  return pay === 'earnings-basic' ? all : { ...all, ...unrated };
}
