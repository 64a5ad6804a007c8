import { isAbsence } from '../../domain/absence.js';
import { ADDED, type Added, type BatchChoice } from '../../domain/batch/row-figures.js';
import { latestPayYear, type Specification } from '../../domain/calc.js';
import { addYears, type Day, type PayYear, payYearOfMonth } from '../../domain/calendar.js';
import { isEarningsId } from '../../domain/earnings/measures.js';
import { type PriceIndex, type PriceRule, priceRuleName } from '../../domain/price-index.js';
import { endPrice } from '../../domain/price-reading.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findWorkforce, separate } from '../names/find.js';
import { findGrades } from '../names/find-grades.js';
import { nearest } from '../names/nearest.js';
import { DEFAULT_SINCE } from './calc.js';
import { type CalcOptions, checkOptions, readTime } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { payOf } from './pay-choice.js';
import { readDay, readPayYear } from './read-options.js';
import { rows } from './rows.js';

/** What can be asked of a batch: one method or one's own choices, and the columns to add. */
export interface BatchOptions
  extends Pick<
    CalcOptions,
    | 'nation'
    | 'workforce'
    | 'index'
    | 'prices'
    | 'pay'
    | 'since'
    | 'until'
    | 'asOf'
    | 'hours'
    | 'weeks'
  > {
  readonly method?: string | undefined;
  readonly add?: readonly string[] | undefined;
  /** Whether each row is read at its own month, and not at its pay year. */
  readonly byMonth?: boolean | undefined;
  /** Whether each row names a grade. */
  readonly byGrade?: boolean | undefined;
}

/** A batch as it was understood. */
export interface BatchQuestion {
  readonly added: readonly Added[];
  readonly until: PayYear;
  readonly workforce: Workforce;
  readonly choice: Choices;
  /** The choice that rows of a grade are computed by; undefined where there is no such grade. */
  readonly choiceOf: (grade: string) => BatchChoice | undefined;
}

/** Understands what a batch is to add. Throws a `PayrestoreError` as `askCalc` does. */
export function askBatch(catalogue: Catalogue, options: BatchOptions): BatchQuestion {
  const { method, add, byMonth = false, byGrade = false, ...question } = options;
  const calc = { ...question, ...(method === undefined ? {} : { methods: [method] }) };
  checkOptions(calc);
  const asOf = calc.asOf === undefined ? undefined : readDay('--as-of', calc.asOf);
  const workforce = findWorkforce(catalogue, calc.nation, calc.workforce);
  const [choice] = chosen(catalogue, calc, workforce);
  if (!choice) throw new TypeError('data: no default method');
  const added = readAdded(add);
  const ofPay = added.some((column) => column !== 'real_amount' && column !== 'hourly');
  refuse(choice, byMonth, byGrade || !ofPay);
  const since = readPayYear('--since', calc.since ?? DEFAULT_SINCE);
  const until = endOf(choice, calc.until, asOf);
  const common = { since, day: undefined, asOf, time: readTime(calc), window: undefined };
  const specificationOf = (grade: string): Specification | undefined => {
    // Prices are the same whatever grade pay is of: without a need for pay, any stands for it.
    const named = ofPay ? gradeNamed(workforce, grade) : workforce.grades.slice(0, 1);
    const grades = isScale(choice.pay) ? named : [];
    if (isScale(choice.pay) && grades.length === 0) return undefined;
    return rows([choice], [payOf(choice, undefined, workforce, grades, asOf)], common)[0];
  };
  return {
    added,
    until,
    workforce,
    choice,
    choiceOf(grade) {
      const specification = specificationOf(grade);
      return specification && { specification, until };
    },
  };
}

function isScale(pay: string): boolean {
  return pay.startsWith('scale');
}

/** The grade that a row names; none where it names none, or several. */
function gradeNamed(workforce: Workforce, name: string): ReturnType<typeof findGrades> {
  try {
    const found = findGrades(workforce, [name]);
    return found.length === 1 ? found : [];
  } catch (error) {
    if (error instanceof PayrestoreError) return [];
    throw error;
  }
}

function refuse({ pay, prices, index }: Choices, byMonth: boolean, byGrade: boolean): void {
  const conflict = (given: string, valid: string): never => {
    throw new PayrestoreError('conflicting-options', { given, valid });
  };
  if (isEarningsId(pay)) conflict(`--pay ${pay} and batch`, 'use awards or scale');
  if (prices.rule === 'months') {
    conflict(
      `--prices ${priceRuleName(prices)} and batch`,
      'every row needs a price level of its own; use start, end, average or latest',
    );
  }
  if (byMonth && index.yearly) {
    conflict(
      `--month and --index ${index.id}`,
      `${index.shortTitle} has levels of financial years and no months; name the year (--date, --year, --pay-year)`,
    );
  }
  if (isScale(pay) && !byGrade) {
    throw new PayrestoreError('missing-option', {
      given: `--grade (for --pay ${pay})`,
      valid: 'name the column that says the grade of each row',
    });
  }
}

/** The year in whose prices real amounts are: as asked, or the latest that has a level. */
function endOf(choice: Choices, given: string | undefined, asOf: Day | undefined): PayYear {
  const { index, prices } = choice;
  if (given !== undefined) return readPayYear('--until', given);
  if (prices.rule === 'latest') {
    return latestPayYear(index, asOf) ?? payYearOfMonth(index.first);
  }
  const last = addYears(payYearOfMonth(index.last), 1);
  const first = payYearOfMonth(index.first);
  for (let year = last; year > first; year = addYears(year, -1)) {
    if (hasLevel(index, prices, year, asOf)) return year;
  }
  return last;
}

function hasLevel(index: PriceIndex, rule: PriceRule, year: PayYear, asOf: Day | undefined) {
  return !isAbsence(endPrice(index, rule, year, asOf));
}

function readAdded(given: readonly string[] | undefined): readonly Added[] {
  if (given === undefined) return ['real_amount'];
  const names = separate(given);
  return [...new Set(names)].map((name) => {
    const known = ADDED.find((column) => column === name.trim().toLowerCase().replace(/-/g, '_'));
    if (known) return known;
    throw new PayrestoreError('unknown-column', {
      given: name,
      where: '--add',
      nearest: nearest(name, ADDED),
      valid: ADDED.join(', '),
    });
  });
}
