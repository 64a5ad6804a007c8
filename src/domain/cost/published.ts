import { type Absence, isAbsence } from '../absence.js';
import type { PublishedCost } from '../headcounts.js';
import type { PointAmount } from '../pay-scale.js';
import { inPercent } from '../percent.js';
import { divide, HUNDRED, multiply, ONE, type Rational, subtract } from '../rational.js';
import type { Counted } from './cost.js';
import { across, beyond, type Span, times, total } from './span.js';

/**
 * What a published cost would need beyond basic pay: nothing is reproduced, since how it was
 * worked out was not published.
 */
export interface Needs {
  /** The same rise on the same year's basic pay, with the counts of the question. */
  readonly basic: Span;
  /** The published figure less that, in pounds a year. */
  readonly difference: Span;
  /**
   * Of a cost to the pay bill, how many percent of basic pay would have to come on top; of one net
   * of tax, how many percent of it would have to come back if nothing came on top.
   */
  readonly percent: Span;
  readonly kind: 'on-top' | 'comes-back';
}

/** A published cost beside what is worked out here. */
export interface ComparedCost {
  readonly published: PublishedCost;
  /** Undefined where it is not of a rise on a year's pay, or that year's pay is not there. */
  readonly needs: Needs | undefined;
}

/** Sets a published cost beside basic pay; `payIn` reads a count's pay in the cost's pay year. */
export function comparedCost(
  published: PublishedCost,
  counted: readonly Counted[],
  payIn: (counted: Counted, payYear: string) => PointAmount | Absence,
): ComparedCost {
  const { rise, payYear, amount, basis } = published;
  if (rise === undefined || payYear === undefined) return { published, needs: undefined };
  const bills = counted.flatMap((entry): readonly Span[] => {
    const pay = payIn(entry, payYear);
    return isAbsence(pay) ? [] : [times(entry.count, pay.value)];
  });
  if (bills.length < counted.length || bills.length === 0) return { published, needs: undefined };
  const basic = times(total(bills), divide(rise, HUNDRED));
  return { published, needs: needsOf(amount, basic, basis === 'net' ? 'comes-back' : 'on-top') };
}

function needsOf(amount: Rational, basic: Span, kind: Needs['kind']): Needs {
  const onTop = across(basic, (each) => inPercent(subtract(divide(amount, each), ONE)));
  return {
    basic,
    difference: beyond(amount, basic),
    percent: kind === 'on-top' ? onTop : across(onTop, (each) => multiply(each, MINUS_ONE)),
    kind,
  };
}

const MINUS_ONE: Rational = { n: -1n, d: 1n };
