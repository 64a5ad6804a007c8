import type { Specification } from '../calc.js';
import type { Month, PayYear } from '../calendar.js';
import type { EarningsPeriod } from '../earnings/period.js';
import type { Moment } from '../moment.js';
import type { EarningsPay, PaySeries } from '../pay-series.js';
import type { PriceIndex } from '../price-index.js';
import type { Rational } from '../rational.js';

// How published figures are computed: a small closed set, put together from percentages.

type Scale = Extract<PaySeries, { kind: 'scale' }>;

/** A comparison of pay with prices; the figure's unit says which of its answers is meant. */
export interface RealTerms {
  readonly kind: 'real-terms';
  readonly specification: Specification;
  readonly until: PayYear;
}

/** The rise of a chain, of a grade's points or of its earnings, prices aside. */
export interface PayRise {
  readonly kind: 'pay-rise';
  readonly series: PaySeries;
  readonly base: Moment;
  readonly end: Moment;
}

/** The rise of an index between two months. */
export interface PriceRise {
  readonly kind: 'price-rise';
  readonly index: PriceIndex;
  readonly base: Month;
  readonly end: Month;
}

/** A percentage that the claim itself, or another source, states. */
export interface StatedPercent {
  readonly kind: 'stated';
  readonly percent: Rational;
  /** Whether it was asked for, offered and not made, made, or printed as somebody's result. */
  readonly as: 'demand' | 'offer' | 'award' | 'result';
  readonly source: string;
}

/** A percentage that goes into a computation, and to how many decimals it was rounded first. */
export interface Part {
  readonly of: RealTerms | PayRise | PriceRise | StatedPercent;
  readonly places: number | undefined;
}

/** How a figure is computed, with the evidence found for it. */
export type Working =
  | RealTerms
  | PayRise
  | {
      /** Published pay of a post; of several posts, rates to the penny and then added. */
      readonly kind: 'pay';
      readonly posts: readonly Scale[];
      readonly moment: Moment;
      /** Percent on top of basic pay. */
      readonly supplement: Rational | undefined;
    }
  | {
      /** What a payroll grade was paid on average over a period; of a group, weighted. */
      readonly kind: 'earnings';
      readonly series: EarningsPay;
      readonly period: EarningsPeriod;
    }
  | {
      /** A post's pay raised by a percentage. */
      readonly kind: 'raised';
      readonly post: Scale;
      readonly moment: Moment;
      readonly by: Part;
    }
  | {
      /** The rise that undoes a cut. */
      readonly kind: 'undone';
      readonly cut: Part;
    }
  | {
      /** Percentages that follow each other: added, or compounded. */
      readonly kind: 'sum' | 'compound';
      readonly parts: readonly Part[];
    }
  | {
      /** The share by which one quoted amount is below another. */
      readonly kind: 'fall';
      readonly from: Rational;
      readonly to: Rational;
    };
