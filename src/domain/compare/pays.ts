import type { PayYear } from '../calendar.js';
import type { History } from '../history/history.js';
import type { CompareFindings } from './findings.js';

/** Every pay series from a common base, each year by year, and the prices beside them. */
export interface PayFindings {
  readonly compared: CompareFindings;
  readonly since: PayYear;
  /** A history a pay series, all against the first of the indices. */
  readonly pays: readonly History[];
  /** A history an index, all of the first pay series: for their prices. */
  readonly prices: readonly History[];
}
