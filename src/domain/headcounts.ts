import type { Confidence } from './price-index.js';
import type { Hedge } from './quoted.js';
import type { Rational } from './rational.js';

/**
 * What a published cost counts: the pay bill with all that comes on top (`gross`), what is left
 * after the tax that comes back (`net`), with employers' pension contributions, or it is not said.
 */
export const COST_BASES = ['gross', 'net', 'with-employer-pension', 'not-stated'] as const;
export type CostBasis = (typeof COST_BASES)[number];

/** How a publisher's words soften a figure. */
export type Softener = Exclude<Hedge, 'fraction'>;

/** How many people, or full-time equivalents, are on one pay point. */
interface Headcount {
  /** A point, or a grade of the workforce, by a name it goes by. */
  readonly point: string;
  readonly count: Rational;
  /** The fewest and the most there may be; undefined where the count is as it stands. */
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
  readonly printed: string;
  /** Null where it is the user's own figure. */
  readonly source: string | null;
  readonly confidence: Confidence | null;
  readonly formula: string | undefined;
}

/** How many there are of all points, or of several, as somebody published it. */
export interface HeadcountTotal {
  readonly of: string;
  /** The points it is of; undefined where it is of all of them. */
  readonly points: readonly string[] | undefined;
  /** A day, a month or a year. */
  readonly period: string;
  readonly unit: 'headcount' | 'fte';
  readonly count: Rational;
  readonly printed: string;
  readonly softener: Softener | undefined;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | undefined;
}

/** A cost that somebody published, as quoted; it is never worked out or reproduced here. */
export interface PublishedCost {
  readonly id: string;
  readonly what: string;
  /** The rise in percent it is the cost of, and the pay year whose pay is raised, where known. */
  readonly rise: Rational | undefined;
  readonly payYear: string | undefined;
  /** Pounds; a year where that was said. */
  readonly amount: Rational;
  readonly perYear: boolean;
  readonly softener: Softener | undefined;
  readonly basis: CostBasis;
  /** When it was said: a day, or as much of it as is known. */
  readonly said: string;
  readonly by: string;
  readonly via: string | undefined;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note: string | undefined;
}

/** How many people a workforce has on each point, with what was published of them. */
export interface Headcounts {
  readonly id: string;
  readonly title: string;
  readonly nation: string;
  readonly workforce: string;
  /** False where no official publication gives the counts by point: then they are weights. */
  readonly official: boolean;
  readonly asOf: string;
  readonly unit: 'people' | 'fte';
  readonly note: string | undefined;
  readonly rows: readonly Headcount[];
  readonly totals: readonly HeadcountTotal[];
  readonly publishedCosts: readonly PublishedCost[];
  /** `bundled`, or the user's file. */
  readonly origin: string;
}
