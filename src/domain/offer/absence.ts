import type { Absence } from '../absence.js';
import type { PayYear } from '../calendar.js';

/** Why an offer has no figure, besides what can be missing from the data. */
export type OfferAbsence =
  | Absence
  | {
      /** A price level that nobody has published yet, and no inflation to project it by. */
      readonly code: 'needs-inflation';
      readonly index: string;
      readonly needed: PayYear;
      /** The last pay year with a level. */
      readonly last: PayYear;
    }
  | {
      /** A file of awards by grade that has none for this one. */
      readonly code: 'no-award';
      readonly grade: string;
      readonly payYear: PayYear | undefined;
    }
  | {
      /** Nothing says how many people are on each point, to weight an average by. */
      readonly code: 'no-weights';
      readonly workforce: string;
    }
  | {
      /** A point that is weighted had no pay in the pay year that the offer is put on. */
      readonly code: 'no-pay-of-point';
      readonly point: string;
      readonly payYear: PayYear;
    }
  | {
      /** A scale has no pay of all grades together: only average awards do. */
      readonly code: 'no-average-pay';
      readonly workforce: string;
    };
