import type { Specification } from '../calc.js';
import type { PayYear } from '../calendar.js';
import { compare } from '../rational.js';
import { type Readings, sharedReadings } from '../readings.js';
import { type Losses, lossesOf } from './losses.js';
import { type AnsweredYear, type HistoryYear, isAnsweredYear, yearsOf } from './year.js';

/** How pay went against prices, in the years that tell it. */
export interface Course {
  /** The year with the largest cut, the base year aside; of equals the first. */
  readonly worst: AnsweredYear;
  /** The smallest cut after the worst; undefined where the worst is the last. */
  readonly bestSince: AnsweredYear | undefined;
  /** The last year that has an answer. */
  readonly last: AnsweredYear;
}

/** One grade's pay against prices, or average pay's, year by year from a base. */
export interface History {
  readonly specification: Specification;
  /** From the base year on, without a gap. */
  readonly years: readonly HistoryYear[];
  /** Undefined where no year after the base has an answer. */
  readonly course: Course | undefined;
  /** Undefined where no grade's pounds go with the percentages. */
  readonly losses: Losses | undefined;
}

/** Works out every year from the base to `until`; several histories are quicker on shared readings. */
export function historyOf(
  specification: Specification,
  until: PayYear,
  readings: Readings = sharedReadings(),
): History {
  const years = yearsOf(specification, until, readings);
  return { specification, years, course: courseOf(years), losses: lossesOf(years) };
}

function courseOf([, ...after]: readonly HistoryYear[]): Course | undefined {
  const answered = after.filter(isAnsweredYear);
  const last = answered.at(-1);
  if (!last) return undefined;
  const cut = ({ outcome }: AnsweredYear) => outcome.answer.erosion;
  const most = (all: readonly AnsweredYear[], sign: 1 | -1) =>
    all.reduce((best, year) => (sign * compare(cut(year), cut(best)) > 0 ? year : best));
  const worst = most(answered, 1);
  const since = answered.slice(answered.indexOf(worst) + 1);
  return { worst, bestSince: since.length > 0 ? most(since, -1) : undefined, last };
}
