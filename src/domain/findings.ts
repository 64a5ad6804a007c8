import type { Outcome } from './calc.js';
import type { Day } from './calendar.js';
import type { WorkingTime } from './real-terms.js';
import type { TodayPay } from './today.js';
import type { Grade, Workforce } from './workforce.js';

/** The question as it was understood: every default filled in. Part of every JSON answer. */
export interface CalcQuery {
  readonly nation: string | null;
  readonly workforce: string | null;
  readonly grades: readonly string[];
  readonly methods: readonly string[];
  readonly index: string | null;
  readonly prices: string | null;
  readonly pay: string | null;
  readonly since: string;
  readonly until: string;
  /** Whether `until` was asked for or is the default. */
  readonly untilGiven: boolean;
  readonly on: string | null;
  readonly asOf: string | null;
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
  readonly basePay: number | null;
  readonly currentPay: number | null;
  /** Of earnings of several grades as one: how they are put together. */
  readonly weights: string | null;
}

/** A question understood, with the evidence found for it and what it comes to. */
export interface CalcFindings {
  readonly query: CalcQuery;
  readonly workforce: Workforce | undefined;
  readonly grades: readonly Grade[];
  readonly outcomes: readonly Outcome[];
  /** Each grade's newest pay; none when a day or one's own pay was asked for. */
  readonly today: readonly TodayPay[];
  /** What each grade's own scale would say, where the rows rest on a chain and a break lies between. */
  readonly contrasts: readonly Outcome[];
  /** Of earnings set against prices of other months: the rows with those of the same months. */
  readonly sameMonths: readonly Outcome[];
  /** The first row to the newest prices, where the years answered for stop short of them. */
  readonly newest: Outcome | undefined;
  readonly asOf: Day | undefined;
  readonly time: WorkingTime;
}
