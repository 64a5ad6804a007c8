import { add, compare, divide, multiply, type Rational, rational, subtract } from '../rational.js';
import { finalPay, type GradePath } from './offer.js';

/**
 * How many people are on a point, and what their pay would be. Where the point has been split
 * since they were counted, there is a path for each point that came of it, and nobody says how
 * many are on which.
 */
export interface WeightedPaths {
  readonly point: string;
  readonly count: Rational;
  /** One or more. */
  readonly paths: readonly GradePath[];
}

/** A line of a pay bill: people of one pay, before and after an offer. */
export interface BillRow {
  readonly point: string;
  readonly count: Rational;
  readonly path: GradePath;
}

/** A pay bill, and what it is after each year of an offer over what it is before. */
export interface BillRatios {
  readonly rows: readonly BillRow[];
  readonly ratios: readonly Rational[];
}

/** The least and the most that the average may be; the same where no point was split. */
export interface Average {
  readonly lowest: BillRatios;
  readonly highest: BillRatios;
}

/**
 * The average rise as announced averages are made: the pay bill after the offer over the pay bill
 * before it, Σ count × pay after / Σ count × pay before, and not the mean of the grades' rises.
 */
export function averageOf(rows: readonly WeightedPaths[]): Average {
  return { lowest: extreme(rows, -1), highest: extreme(rows, 1) };
}

/**
 * The extreme of a ratio of two sums over what each row may be, by Dinkelbach's method: take of
 * each row what lies furthest to that side of the ratio so far, until that changes nothing.
 */
function extreme(rows: readonly WeightedPaths[], side: 1 | -1): BillRatios {
  let bill = rows.map(({ point, count, paths }) => ({ point, count, path: paths[0] as GradePath }));
  for (;;) {
    const ratio = billRatio(bill, finalPay);
    const next = rows.map(({ point, count, paths }) => {
      const path = paths.reduce((best, each) =>
        side * compare(beyond(each, ratio), beyond(best, ratio)) > 0 ? each : best,
      );
      return { point, count, path };
    });
    if (compare(billRatio(next, finalPay), ratio) === 0) break;
    bill = next;
  }
  const years = bill[0]?.path.years ?? [];
  const ratios = years.map((_, at) => billRatio(bill, (path) => path.years[at]?.pay as Rational));
  return { rows: bill, ratios };
}

/** How much more a path's final pay is than a ratio would make it. */
function beyond(path: GradePath, ratio: Rational): Rational {
  return subtract(finalPay(path), multiply(path.start.value, ratio));
}

function billRatio(bill: readonly BillRow[], payOf: (path: GradePath) => Rational): Rational {
  const sum = (of: (path: GradePath) => Rational) =>
    bill.map(({ count, path }) => multiply(count, of(path))).reduce(add, rational(0));
  return divide(
    sum(payOf),
    sum(({ start }) => start.value),
  );
}
