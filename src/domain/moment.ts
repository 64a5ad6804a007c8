import { type Day, firstDay, lastDay, type PayYear, payYearOfDay } from './calendar.js';
import type { EarningsPeriod } from './earnings/period.js';

/**
 * When pay is read, and from what was known. A pay year's amount is the one in force on its
 * 31 March, so that a rise in October counts and a later revision replaces the first print.
 */
export interface Moment {
  readonly payYear: PayYear;
  readonly day: Day;
  /**
   * Whether the year itself is asked for, or only the day. A year whose award was not yet known
   * has no amount; on a day, the old amount was simply still in force.
   */
  readonly whole: boolean;
  /** Leave out what was published after this day. */
  readonly asOf: Day | undefined;
  /** The months that earnings are of, where they are not the pay year's. */
  readonly period?: EarningsPeriod | undefined;
}

/** A pay year as a whole: its 31 March. */
export function inPayYear(payYear: PayYear, asOf?: Day): Moment {
  return { payYear, day: lastDay(payYear), whole: true, asOf };
}

/** A single day, on which older pay may simply still be in force. */
export function onDay(day: Day, asOf?: Day): Moment {
  return { payYear: payYearOfDay(day), day, whole: false, asOf };
}

/** The 1 April that opens the moment's pay year, known as the moment knows. */
export function openingOf(moment: Moment): Moment {
  return { ...moment, day: firstDay(moment.payYear), whole: false };
}

/** Whether something published on `since` was known; undated things always were. */
export function isKnown(since: Day | undefined, moment: Moment): boolean {
  return moment.asOf === undefined || since === undefined || since <= moment.asOf;
}
