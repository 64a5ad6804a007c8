import type { Specification } from '../calc.js';
import type { Day, PayYear } from '../calendar.js';
import type { Headcounts } from '../headcounts.js';
import type { Rational } from '../rational.js';
import type { Workforce } from '../workforce.js';
import type { Cost, Raised, Rates } from './cost.js';
import type { CountReading } from './counts.js';
import type { ComparedCost } from './published.js';

/** The question as it was understood: every default filled in. Part of every JSON answer. */
export interface CostQuery {
  readonly nation: string;
  readonly workforce: string;
  /** Null of a plain rise. */
  readonly method: string | null;
  readonly index: string | null;
  readonly prices: string | null;
  readonly pay: string | null;
  readonly since: string | null;
  /** The pay year whose basic pay is raised. */
  readonly until: string;
  /** Whether that year was asked for or is the default. */
  readonly untilGiven: boolean;
  readonly asOf: string | null;
  /** The rise asked for in percent; null where pay is restored. */
  readonly risePercent: number | null;
  /** Where the counts come from: the data, a file of the user's, or the command line. */
  readonly counts: 'data' | 'file' | 'given';
  readonly onCostPercent: number | null;
  readonly returnsPercent: number | null;
}

/** How pay is raised: by a restoration, or by a rise that was asked for. */
export interface Rises {
  /** Each grade's pay with its rise. */
  readonly raised: readonly Raised[];
  readonly until: PayYear;
  readonly specification: Specification | undefined;
  /** Percent; undefined of a restoration. */
  readonly rise: Rational | undefined;
}

/** What a restoration costs by another method. */
export interface OtherCost {
  readonly specification: Specification;
  readonly until: PayYear;
  readonly cost: Cost;
}

/** A question understood, with the evidence found for it and what it comes to. */
export interface CostFindings {
  readonly query: CostQuery;
  readonly workforce: Workforce;
  /** The year whose pay is raised. */
  readonly until: PayYear;
  /** The choices that pay is restored by; undefined of a plain rise. */
  readonly specification: Specification | undefined;
  /** The rise asked for in percent, in place of a restoration. */
  readonly rise: Rational | undefined;
  readonly rates: Rates;
  readonly cost: Cost;
  /** What restoring the same pay in the same year costs by each other default method. */
  readonly others: readonly OtherCost[];
  /** The file the counts are of, where they come from one with its own totals. */
  readonly headcounts: Headcounts | undefined;
  /** Where the user's own counts stand: a file's place. */
  readonly countsOrigin: string | undefined;
  readonly readings: readonly CountReading[];
  /** Published costs of the workforce; none are compared with counts of some of it. */
  readonly published: readonly ComparedCost[];
  readonly asOf: Day | undefined;
  /** Files of counts that were read, by their path in the data. */
  readonly files: readonly string[];
}
