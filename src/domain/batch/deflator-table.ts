import type { Absence } from '../absence.js';
import {
  addMonths,
  addYears,
  closingApril,
  type Day,
  dayOf,
  firstDay,
  lastDay,
  lastDayOf,
  type Month,
  openingApril,
  type PayYear,
  payYearOfMonth,
} from '../calendar.js';
import {
  type Added,
  type BatchChoice,
  type BeforeBase,
  type RowFigure,
  rowFigures,
} from './row-figures.js';

/** What every amount of a stretch of time gets; figures are in the order of the columns asked. */
export interface Deflator {
  /** The first day and the last, with the pay years that they lie in. */
  readonly from: Day;
  readonly to: Day;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly figures: readonly RowFigure[] | Absence | BeforeBase;
}

/** The first day and the last that databases have. */
const EVER = { from: '0001-01-01' as Day, to: '9999-12-31' as Day, first: 1, last: 9999 };

/**
 * Everything that rows of any time get, as a table without gaps: a row a pay year, or a month. Years
 * and months without a figure for the same reason are one row; the first and the last have no end.
 */
export function deflatorTable(
  choice: BatchChoice,
  added: readonly Added[],
  ofMonths: boolean,
): readonly Deflator[] {
  const stretches = ofMonths ? months(choice) : years(choice);
  const table: Deflator[] = [];
  for (const { from, to, payYear, month } of stretches) {
    const figures = rowFigures(choice, { payYear, month }, added);
    const before = table.at(-1);
    if (before && isSame(before.figures, figures)) {
      table[table.length - 1] = { ...before, to, lastYear: payYear };
    } else table.push({ from, to, firstYear: payYear, lastYear: payYear, figures });
  }
  const [first, last] = [table[0], table.at(-1)];
  if (!first || !last) return [];
  table[0] = { ...first, from: EVER.from, firstYear: EVER.first };
  table[table.length - 1] = { ...(table.at(-1) as Deflator), to: EVER.to, lastYear: EVER.last };
  return table;
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly payYear: PayYear;
  readonly month: Month | undefined;
}

/**
 * From a year before prices or the base begin to the one after prices end. Prices that begin in an
 * April close the pay year before it, so that year is in the table, and the one before has none.
 */
function years({ specification: { index, since } }: BatchChoice): readonly Stretch[] {
  const first = Math.min(payYearOfMonth(addMonths(index.first, -1)), since) as PayYear;
  const found: Stretch[] = [];
  for (let year = addYears(first, -1); year <= lastYear(index.last); year = addYears(year, 1)) {
    found.push({ from: firstDay(year), to: lastDay(year), payYear: year, month: undefined });
  }
  return found;
}

function months({ specification: { index, since } }: BatchChoice): readonly Stretch[] {
  const first = Math.min(index.first, openingApril(since)) as Month;
  const last = closingApril(lastYear(index.last));
  const found: Stretch[] = [];
  for (let month = addMonths(first, -1); month <= last; month = addMonths(month, 1)) {
    const payYear = payYearOfMonth(month);
    found.push({ from: dayOf(month, 1), to: lastDayOf(month), payYear, month });
  }
  return found;
}

function lastYear(last: Month): PayYear {
  return addYears(payYearOfMonth(last), 1);
}

/** Whether two stretches miss their figures for one reason. */
function isSame(one: Deflator['figures'], other: Deflator['figures']): boolean {
  return 'code' in one && 'code' in other && one.code === other.code;
}
