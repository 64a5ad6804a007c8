import type { Outcome } from '../calc.js';
import type { Day } from '../calendar.js';
import type { WorkingTime } from '../real-terms.js';
import type { Grade, Workforce } from '../workforce.js';
import type { Yardstick } from '../yardstick.js';
import type { History } from './history.js';

/** The question as it was understood: every default filled in. Part of every JSON answer. */
export interface HistoryQuery {
  readonly nation: string;
  readonly workforce: string;
  readonly grades: readonly string[];
  /** The named method; null with choices given one by one. */
  readonly method: string | null;
  readonly index: string;
  readonly prices: string;
  readonly pay: string;
  readonly since: string;
  readonly until: string;
  /** Whether `until` was asked for or is the last year that pay is known for. */
  readonly untilGiven: boolean;
  readonly asOf: string | null;
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
  /** Of earnings of several grades as one: how they are put together. */
  readonly weights: string | null;
}

/** A question understood, with what it comes to: a history a grade, or one of average pay. */
export interface HistoryFindings {
  readonly query: HistoryQuery;
  readonly workforce: Workforce;
  readonly grades: readonly Grade[];
  readonly histories: readonly History[];
  /** What each default method says of the cut in the last year. */
  readonly yardsticks: readonly Yardstick[];
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
}

/** Every year's outcome, grade by grade. */
export function outcomesOf({ histories }: HistoryFindings): readonly Outcome[] {
  return histories.flatMap(({ years }) => years.map(({ outcome }) => outcome));
}
