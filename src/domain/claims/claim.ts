import type { Day, PayYear } from '../calendar.js';
import type { QuotedFigure, Unit } from '../quoted.js';
import type { Working } from './working.js';

/** What recomputing a published figure comes to. */
export type Verdict =
  /** One plain computation prints it at the quoted rounding. */
  | 'reproduced'
  /** A computation prints it by a named device. */
  | 'reproduced-with-device'
  /** A right number under the wrong label. */
  | 'misreport'
  /** No computation prints it that a named method or the claim's own words support. */
  | 'not-reproduced'
  /** It is of something that the catalogue does not hold yet. */
  | 'needs-data'
  /** It is about a person, and computations here are about a post. */
  | 'not-applicable';

export const VERDICTS: readonly Verdict[] = [
  'reproduced',
  'reproduced-with-device',
  'misreport',
  'not-reproduced',
  'needs-data',
  'not-applicable',
];

/**
 * What a figure needs to come out, besides the plain arithmetic. Devices are read off the figure
 * and its computation, so that none is used without its name, and none is named without use.
 */
export type Device =
  /** The claim gives a range. */
  | 'range'
  /** A word such as "about", "over" or "a fifth" reaches further than rounding. */
  | 'word'
  /** An amount or award as it was known on the day, and was revised since. */
  | 'as-known-then'
  /** A rise that was offered, and is not what was awarded. */
  | 'offer'
  /** A figure rounded on the way, and used again. */
  | 'rounded-intermediate'
  /** A supplement outside basic pay. */
  | 'supplement'
  /** The words say an earlier base year than there is pay for: the series starts later. */
  | 'later-base'
  /** Percentages that follow each other added up. */
  | 'sum-not-compounded'
  /** A price level that nobody knew yet. Fitted to the figure, so it proves nothing. */
  | 'forecast-month'
  /** An award worked back from the figure itself, so it proves nothing. */
  | 'implied-award';

/** Devices that are fitted to the figure: with these anything comes out, and nothing counts. */
export const FITTED: readonly Device[] = ['forecast-month', 'implied-award'];

/** What a claim waits for. */
export type Need = 'earnings' | 'take-home' | 'pay-bill';

/** A quoted figure's unit, or `total` for pounds altogether, such as what something costs. */
export type ClaimUnit = Unit | 'total';

/** Something else computed for a figure, that helps to see where it comes from. */
export interface Instead {
  /** What it shows, in a few words. */
  readonly what: string;
  readonly working: Working;
}

/** One figure of a claim. */
export interface ClaimFigure {
  readonly quoted: QuotedFigure;
  readonly unit: ClaimUnit;
  /** Whose, on which index or of what pay, where a claim prints several. */
  readonly of: string | undefined;
  /** The base year that its words say, where the pay it is of starts later. */
  readonly saidSince: PayYear | undefined;
  /** The verdict on file, which recomputation must give again. */
  readonly verdict: Verdict;
  /** What should print it; undefined where it needs data, or is not about a post. */
  readonly working: Working | undefined;
  /** Whether it rests on prices that were not out on the day it was said. */
  readonly forecast: boolean;
  readonly needs: Need | undefined;
  /** Of a misreport: what the number really is. */
  readonly actually: { readonly unit: Unit; readonly working: Working } | undefined;
  readonly instead: readonly Instead[];
}

/** A published figure or several in one sentence, with everything known about how they came. */
export interface Claim {
  readonly id: string;
  readonly who: string;
  /** When it was said: a day, or as much of it as is known. */
  readonly said: string;
  /** The last day it can have been said on. */
  readonly day: Day;
  readonly saidNote: string | undefined;
  readonly quote: string;
  readonly source: string;
  readonly nation: string;
  readonly workforce: string;
  /** Whose pay it speaks of, in the claim's own terms. */
  readonly group: string;
  readonly methodStatus: 'stated' | 'partly-stated' | 'not-stated';
  readonly methodNote: string | undefined;
  /** The verdict on file: that of the figure with the least good one. */
  readonly verdict: Verdict;
  readonly figures: readonly ClaimFigure[];
  /** Why it does not come out, or comes out by a device. */
  readonly why: string | undefined;
  readonly note: string | undefined;
  readonly origin: string;
}
