import { type Absence, isAbsence } from '../absence.js';
import type { Outcome } from '../calc.js';
import type { PayNotice } from '../pay-notices.js';
import type { PointAmount } from '../pay-scale.js';
import { growthOf } from '../percent.js';
import type { Confidence } from '../price-index.js';
import { divide, HUNDRED, multiply, ONE, type Rational, rational, subtract } from '../rational.js';
import type { Grade } from '../workforce.js';
import { exactly, type Span, times, total } from './span.js';

/** How many are on a grade, and where that comes from. */
export interface Counted {
  readonly grade: Grade;
  readonly count: Span;
  /** The figure as it was printed or given. */
  readonly printed: string;
  /** Null where it is the user's own. */
  readonly source: string | null;
  readonly confidence: Confidence | null;
}

/** A grade's pay and the rise it is given. */
export interface Raised {
  readonly counted: Counted;
  /** Full-time basic pay, pounds a year. */
  readonly amount: PointAmount | Absence;
  /** The rise as a share of that pay: 0.35 of 35%. */
  readonly rise: Rational | Absence;
  /** The comparison that the rise undoes; undefined of a rise that was asked for. */
  readonly outcome: Outcome | undefined;
  readonly notices: readonly PayNotice[];
}

/** What the user says comes on top and comes back, in percent; neither has a default. */
export interface Rates {
  readonly onCost: Rational | undefined;
  readonly returns: Rational | undefined;
}

/** Pay bills of basic pay and what a rise costs, in pounds a year, unrounded. */
export interface Bill {
  readonly count: Span;
  /** Basic pay now. */
  readonly now: Span;
  /** Basic pay with the rise. */
  readonly raised: Span;
  /** The difference: basic pay only. */
  readonly cost: Span;
  /** With the user's on-costs on top; undefined without a rate. */
  readonly withOnCosts: Span | undefined;
  /** Less what the user says comes back of that; undefined without a rate. */
  readonly net: Span | undefined;
}

/** A grade's part in the cost. */
export interface CostLine extends Raised {
  readonly worked: Worked | undefined;
}

/** A grade's pay before and after, for one person, and for everyone on it. */
interface Worked {
  readonly pay: Rational;
  readonly raisedPay: Rational;
  readonly shortfall: Rational;
  readonly bill: Bill;
}

/** What a rise of basic pay costs a year, grade by grade and in all. */
export interface Cost {
  readonly lines: readonly CostLine[];
  /** Undefined where a grade has no figure: a sum without it would be too small. */
  readonly total: Bill | undefined;
  /** The cost as a share of the basic pay bill now. */
  readonly share: Rational | undefined;
}

/**
 * Works out the cost of rises. The same full-time pay is counted for everyone, so that counts of
 * full-time equivalents fit it and counts of people overstate it.
 *
 * On-costs are percent of the cost of basic pay. What comes back is percent of all that is paid
 * out, on-costs included: net = cost × (1 + on-cost / 100) × (1 − returns / 100).
 */
export function costOf(raised: readonly Raised[], rates: Rates): Cost {
  const lines = raised.map((entry): CostLine => ({ ...entry, worked: worked(entry, rates) }));
  const bills = lines.flatMap((line) => line.worked?.bill ?? []);
  const whole = bills.length === lines.length && bills.length > 0 ? sum(bills) : undefined;
  return {
    lines,
    total: whole,
    share: whole && divide(whole.cost.value, whole.now.value),
  };
}

function worked({ amount, rise, counted }: Raised, rates: Rates): Worked | undefined {
  if (isAbsence(amount) || isAbsence(rise)) return undefined;
  const pay = amount.value;
  const raisedPay = multiply(pay, growthOf(multiply(rise, HUNDRED)));
  const shortfall = subtract(raisedPay, pay);
  const cost = times(counted.count, shortfall);
  const withOnCosts = rates.onCost && times(cost, growthOf(rates.onCost));
  const net =
    rates.returns && times(withOnCosts ?? cost, subtract(ONE, divide(rates.returns, HUNDRED)));
  return {
    pay,
    raisedPay,
    shortfall,
    bill: {
      count: counted.count,
      now: times(counted.count, pay),
      raised: times(counted.count, raisedPay),
      cost,
      withOnCosts,
      net,
    },
  };
}

function sum(bills: readonly Bill[]): Bill {
  const of = (pick: (bill: Bill) => Span) => total(bills.map(pick));
  const [first] = bills;
  return {
    count: of(({ count }) => count),
    now: of(({ now }) => now),
    raised: of(({ raised }) => raised),
    cost: of(({ cost }) => cost),
    withOnCosts: first?.withOnCosts && of(({ withOnCosts }) => withOnCosts ?? NOTHING),
    net: first?.net && of(({ net }) => net ?? NOTHING),
  };
}

const NOTHING = exactly(rational(0));
