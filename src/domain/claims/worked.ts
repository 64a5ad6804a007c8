import type { Outcome } from '../calc.js';
import type { EarningsComparison } from '../earnings/group.js';
import type { PayComparison } from '../pay.js';
import type { PointAmount } from '../pay-scale.js';
import type { Level } from '../price-index.js';
import type { Rational } from '../rational.js';
import type { Part, PayRise, PriceRise, StatedPercent } from './working.js';

/** A percentage worked out, and the value that the computation goes on with. */
export type WorkedPart = {
  readonly part: Part;
  readonly exact: Rational;
  readonly used: Rational;
} & (
  | { readonly kind: 'real-terms'; readonly outcome: Outcome }
  | { readonly kind: 'pay-rise'; readonly rise: PayRise; readonly comparison: PayComparison }
  | {
      readonly kind: 'price-rise';
      readonly rise: PriceRise;
      readonly base: Level;
      readonly end: Level;
    }
  | { readonly kind: 'stated'; readonly stated: StatedPercent }
);

/** A computation worked out, with what a receipt shows of it. */
export type Worked = { readonly value: Rational } & (
  | { readonly kind: 'real-terms'; readonly outcome: Outcome }
  | { readonly kind: 'pay-rise'; readonly rise: PayRise; readonly comparison: PayComparison }
  | {
      readonly kind: 'pay';
      readonly amounts: readonly { readonly amount: PointAmount; readonly value: Rational }[];
      readonly supplement: Rational | undefined;
    }
  | {
      readonly kind: 'earnings';
      readonly grade: string;
      /** The period set against itself: its end is what was paid. */
      readonly earnings: EarningsComparison;
    }
  | { readonly kind: 'raised'; readonly amount: PointAmount; readonly by: WorkedPart }
  | { readonly kind: 'undone'; readonly cut: WorkedPart }
  | { readonly kind: 'sum' | 'compound'; readonly parts: readonly WorkedPart[] }
  | { readonly kind: 'fall'; readonly from: Rational; readonly to: Rational }
);
