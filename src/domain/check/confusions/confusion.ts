import type { Workforce } from '../../workforce.js';
import type { Candidate } from '../candidate.js';

/** A right number under the wrong label, or a wrong step on the way to it. */
export type ConfusionCode =
  /** It is the rise that would restore pay, not the cut. */
  | 'rise-as-cut'
  /** It is the cut, not the rise that would undo it. */
  | 'cut-as-rise'
  /** A rise on one year's pay, put on another's. */
  | 'rise-on-other-year'
  /** Right in another year than the one said. */
  | 'other-year'
  /** Percentages added or subtracted that multiply. */
  | 'compounding-ignored'
  /** Several years' awards as if they were one. */
  | 'years-as-one'
  /** One grade's figure as everyone's. */
  | 'one-grade'
  /** A year's pay divided by 52 weeks, where the circulars divide by 365/7. */
  | 'weeks-52'
  /** Pay points on both sides of a change of contract. */
  | 'across-break'
  /** Another nation's figure. */
  | 'other-nation';

/**
 * How well a confusion explains the figure: in the very year that was `stated`; as a figure that
 * was in fact `printed`, or published to the penny; or merely `possible`, as a wide search will
 * always turn something up.
 */
export type Strength = 'stated' | 'printed' | 'possible';

export interface Confusion {
  readonly code: ConfusionCode;
  readonly strength: Strength;
  /** What the figure really is. */
  readonly is: Candidate;
  /** What it should have been, by the same evidence. */
  readonly right: Candidate | undefined;
  /** Whose figure it is, where not of the pay that was meant. */
  readonly where?: Workforce;
}
