import type { Specification } from '../calc.js';
import type { PayYear } from '../calendar.js';
import type { Notice } from '../notices.js';
import type { DueChange, PointAmount } from '../pay-scale.js';
import type { Confidence, PriceIndex } from '../price-index.js';
import type { Rational } from '../rational.js';
import type { WorkingTime } from '../real-terms.js';
import type { Grade, Workforce } from '../workforce.js';
import type { Yardstick } from '../yardstick.js';
import type { OfferAbsence } from './absence.js';
import type { BillRow } from './average.js';
import type { PaidYear, Rounding } from './award.js';
import type { Offer } from './offer.js';
import type { Scenario } from './prices.js';
import type { RealTerms, Standing } from './real.js';
import type { CountedGrade } from './weighted.js';

/** Whose figures they are: a grade's, or the average of all, which may have two ends. */
export type Subject =
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'average'; readonly end: AverageEnd };

/** Whether an average is one figure, or lies between two because points have been split. */
export type AverageEnd = 'single' | 'lowest' | 'highest';

/** A pay year of an offer. */
export interface OfferYear {
  readonly payYear: PayYear;
  /** Pay after the year's award over the pay the offer is put on. */
  readonly ratio: Rational;
  /** In pounds; undefined of an average. */
  readonly paid: PaidYear | undefined;
}

/** What an offer comes to in cash. */
export interface CashTerms {
  /** The pay it is put on; undefined of an average. */
  readonly start: PointAmount | undefined;
  readonly years: readonly OfferYear[];
  /** Everything paid once over the years; undefined of an average. */
  readonly oneOffs: Rational | undefined;
  /** Of an average: the pay bill that it is the rise of. */
  readonly bill: readonly BillRow[] | undefined;
  /** The growth a year that compounds to the whole rise: the inflation at which nothing is gained. */
  readonly breakEven: Rational;
}

/** The cut in a pay year whose price level is published. */
export interface PublishedCut {
  readonly payYear: PayYear;
  readonly erosion: Rational;
  readonly restoration: Rational;
}

/** An offer for one grade, or on average. */
export interface OfferOutcome {
  readonly offer: Offer;
  readonly subject: Subject;
  readonly cash: CashTerms | OfferAbsence;
  /** How the cut is measured for this subject, and why there is none where there is none. */
  readonly specification: Specification | undefined;
  readonly standing: Standing | OfferAbsence;
  /** The cut in the last pay year with a published price level, where the offer starts later. */
  readonly published: PublishedCut | undefined;
  /** A result for each course of inflation; none where there is no cash. */
  readonly real: readonly RealTerms[];
  readonly notices: readonly Notice[];
}

/** What an offer gives in the year after its last award, over all the grades that it could be asked of. */
export interface Spread {
  readonly offer: Offer;
  /** Grades with the same rise in pounds together, the largest rise first. */
  readonly rises: readonly { readonly grades: readonly string[]; readonly rise: Rational }[];
}

/** Who is counted in an average, and where the counts come from. */
export interface OfferWeights {
  readonly rows: readonly CountedGrade[];
  readonly from: 'data' | 'file' | 'given';
  /** Whether an official publication counts them so; undefined of counts of the user's own. */
  readonly official: boolean | undefined;
  /** How sure they are; undefined of the user's own. */
  readonly confidence: Confidence | undefined;
  /** When they were counted, where it is known. */
  readonly asOf: string | undefined;
  /** Where the user's file stands. */
  readonly origin: string | undefined;
  /** The id of the source of the counts. */
  readonly source: string | undefined;
}

/** A question about offers, understood: every default filled in. Part of every JSON answer. */
export interface OfferQuery {
  readonly nation: string;
  readonly workforce: string;
  readonly grades: readonly string[];
  /** The offers as they were written, in order. */
  readonly awards: readonly string[];
  /** The pay year whose pay the offers are put on. */
  readonly from: string;
  readonly fromGiven: boolean;
  readonly rounding: Rounding;
  /** As given: `3`, `3,2.5,2` or `2.5..4`; null where nothing is assumed. */
  readonly inflation: string | null;
  readonly method: string | null;
  readonly index: string;
  readonly prices: string;
  readonly pay: string;
  readonly since: string;
  readonly restoreBy: string | null;
  readonly hoursPerWeek: number;
  readonly weeksPerYear: number;
}

/** Offers worked out, with the evidence found for them. */
export interface OfferFindings {
  readonly query: OfferQuery;
  readonly workforce: Workforce;
  /** What prices are read from. */
  readonly index: PriceIndex;
  readonly from: PayYear;
  readonly restoreBy: PayYear | undefined;
  /** Whether nothing is offered, and only the awards that restore pay are asked about. */
  readonly nothing: boolean;
  readonly offers: readonly Offer[];
  /** Every offer for every grade, then on average; offer by offer. */
  readonly outcomes: readonly OfferOutcome[];
  readonly spreads: readonly Spread[];
  readonly scenarios: readonly Scenario[];
  /** The last pay year whose price level is published, by the rule. */
  readonly lastLevel: PayYear | undefined;
  readonly weights: OfferWeights | undefined;
  /** Changes of pay that are due in its years, and not in the data. */
  readonly due: readonly DueChange[];
  /** What each default method says of the cut, in the last year it is published for. */
  readonly yardsticks: readonly Yardstick[];
  /** The files that the counts were read from, by their path in the data. */
  readonly files: readonly string[];
  readonly rounding: Rounding;
  readonly time: WorkingTime;
}
