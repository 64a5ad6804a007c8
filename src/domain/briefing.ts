import type { CheckFindings } from './check/findings.js';
import type { CompareFindings } from './compare/findings.js';
import type { CalcFindings } from './findings.js';
import type { HistoryFindings } from './history/findings.js';

/** One question answered in every way that a report shows: by method, over choices, year by year. */
export interface Briefing {
  readonly calc: CalcFindings;
  readonly compare: CompareFindings;
  /** One a method, or one a price index. */
  readonly histories: readonly HistoryFindings[];
  /** The quoted figure that is checked, where one was given. */
  readonly check: CheckFindings | undefined;
  /** The choices over the years that explain the figure best, where those are other years. */
  readonly claimed: CompareFindings | undefined;
}
