import type { Absence } from '../absence.js';
import type { WorkingTime } from '../real-terms.js';
import type { Workforce } from '../workforce.js';
import type { Ground } from './claim.js';
import type { Mention } from './ledger.js';
import type { Part, Reading } from './reading.js';
import type { Finding, Verdict } from './verdict.js';

/** What options set, beside the words of the quote. */
export interface Restrictions {
  readonly methods: readonly string[] | null;
  readonly prices: string | null;
  readonly pay: string | null;
  readonly asOf: string | null;
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
}

/** One figure of a quote, and what it comes to. */
export interface PartFinding {
  readonly part: Part;
  readonly verdict: Verdict;
  /** Undefined where the figure is outside the catalogue. */
  readonly finding: Finding | undefined;
  /** The other reading of a rise whose kind was assumed: as one received, prices aside. */
  readonly otherwise: Finding | undefined;
  /** The claims on file that have the figure, the likest first. */
  readonly mentions: readonly Mention[];
  readonly ground: Ground | undefined;
  /** Why nothing could be computed, where that is for want of data. */
  readonly absence: Absence | undefined;
}

/** A quote as it was read, and what each of its figures comes to. */
export interface CheckFindings {
  readonly reading: Reading;
  readonly restrictions: Restrictions;
  /** Undefined where the words name pay that the catalogue does not hold. */
  readonly workforce: Workforce | undefined;
  readonly parts: readonly PartFinding[];
  readonly verdict: Verdict;
  readonly time: WorkingTime;
  /** Ids of the indices and workforces whose data was searched. */
  readonly searched: {
    readonly indices: readonly string[];
    readonly workforces: readonly string[];
  };
}
