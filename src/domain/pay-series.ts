import type { Absence } from './absence.js';
import type { AwardChain } from './award-chain.js';
import type { EarningsGrade, Weights } from './earnings/group.js';
import type { EarningsId } from './earnings/measures.js';
import type { Moment } from './moment.js';
import type { PayScale, PointAmount } from './pay-scale.js';
import type { Rational } from './rational.js';
import { type Grade, gradeAmount, publishedAmount, type Workforce } from './workforce.js';

/** The pay whose rise is set against prices. */
export type PaySeries =
  | {
      /** Chained average awards; the grade, if any, gives the pounds and not the percentage. */
      readonly kind: 'chain';
      readonly id: string;
      readonly chain: AwardChain;
      readonly workforce: Workforce;
      readonly grade: Grade | undefined;
    }
  | {
      /** The published basic pay of the grade's own point. */
      readonly kind: 'scale';
      readonly id: string;
      readonly workforce: Workforce;
      readonly grade: Grade;
      /** A closed contract's scale to stay on; undefined follows the contract in force. */
      readonly closed: PayScale | undefined;
    }
  | {
      /** What was paid on average, in and beyond basic pay, to the people of a payroll grade. */
      readonly kind: 'earnings';
      readonly id: EarningsId;
      readonly workforce: Workforce;
      readonly grade: EarningsGrade;
      /** How the grades of a group are put together. */
      readonly weights: Weights;
    }
  | {
      /** Two amounts of the user's own, in pounds a year. */
      readonly kind: 'own';
      readonly id: 'own';
      readonly base: Rational;
      readonly current: Rational;
    };

/** The published pay of a grade's own point. */
export type ScaleSeries = Extract<PaySeries, { kind: 'scale' }>;

/** What was paid on average to the people of a payroll grade. */
export type EarningsPay = Extract<PaySeries, { kind: 'earnings' }>;

/** The amount of the series' grade at a moment. */
export function amountOf(series: ScaleSeries, moment: Moment): PointAmount | Absence {
  return series.closed
    ? gradeAmount(series.grade, series.closed, moment)
    : publishedAmount(series.workforce, series.grade, moment);
}
