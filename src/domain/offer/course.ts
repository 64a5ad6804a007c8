import type { History } from '../history/history.js';
import type { OfferFindings, OfferOutcome } from './findings.js';

/** What offers do to real pay, told from the base year: how it went to now, and where each leads. */
export interface OfferCourse {
  readonly findings: OfferFindings;
  /** An outcome an offer, all of one subject: a grade, or the average. */
  readonly outcomes: readonly OfferOutcome[];
  /** Real pay from the base to the last year with published prices before the offers. */
  readonly history: History;
}
