import type { Day, PayYear } from '../calendar.js';
import type { PriceIndex, PriceRule } from '../price-index.js';
import type { Grade, Workforce } from '../workforce.js';
import type { Dimension, Grid } from './grid.js';

/** The question as it was understood: every value of every choice. Part of every JSON answer. */
export interface CompareQuery {
  readonly nation: string;
  readonly workforce: string;
  readonly grades: readonly string[];
  /** The choices that vary, with the values each takes below. */
  readonly vary: readonly Dimension[];
  readonly index: readonly string[];
  readonly prices: readonly string[];
  readonly pay: readonly string[];
  readonly since: readonly string[];
  readonly until: readonly string[];
  /** Whether the end years were asked for or are the default. */
  readonly untilGiven: boolean;
  readonly asOf: string | null;
}

/** How many specifications a later year than the one answered for has a result for so far. */
export interface Later {
  readonly until: PayYear;
  readonly answered: number;
  readonly of: number;
}

/** A question understood, and every specification it comes to. */
export interface CompareFindings {
  readonly query: CompareQuery;
  readonly workforce: Workforce;
  readonly grades: readonly Grade[];
  readonly grid: Grid;
  /** Combinations that are no specification: months of an index that has only years. */
  readonly unreadable: readonly { readonly index: PriceIndex; readonly prices: PriceRule }[];
  /** Undefined where end years were asked for, or the next one has no result. */
  readonly later: Later | undefined;
  readonly asOf: Day | undefined;
}
