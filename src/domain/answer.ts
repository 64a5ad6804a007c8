import { isInferred } from './award-chain.js';
import type { Day } from './calendar.js';
import type { PayComparison } from './pay.js';
import type { PaySeries } from './pay-series.js';
import { isProvisional, type PriceReading } from './price-reading.js';
import { ONE, type Rational, subtract } from './rational.js';
import { erosion, hourly, restoration, restoredPay, type WorkingTime } from './real-terms.js';

/** What a specification comes to, unrounded. */
export interface Answer {
  readonly base: PriceReading;
  readonly end: PriceReading;
  readonly priceRatio: Rational;
  readonly pay: PayComparison;
  /** The day end pay was read on, where that is not the end year's 31 March. */
  readonly payDay: Day | undefined;
  /** The rise in pay itself: payRatio − 1. */
  readonly nominalRise: Rational;
  readonly erosion: Rational;
  readonly restoration: Rational;
  readonly money: Money;
  readonly provisional: boolean;
  /** Whether the pay chain rests on awards that nobody printed. */
  readonly inferred: boolean;
}

/** Pounds a year and an hour; undefined where no grade's pay goes with the percentages. */
interface Money {
  readonly basePay: Rational | undefined;
  readonly currentPay: Rational | undefined;
  readonly restoredPay: Rational | undefined;
  readonly shortfall: Rational | undefined;
  readonly baseHourly: Rational | undefined;
  readonly currentHourly: Rational | undefined;
  readonly restoredHourly: Rational | undefined;
}

/** What an answer stands on. */
type Read = Pick<Answer, 'base' | 'end' | 'priceRatio' | 'pay' | 'payDay'>;

/** Whose pounds, and what an hour of them is. */
interface Payment {
  readonly pay: PaySeries;
  readonly time: WorkingTime;
}

/** What readings come to. */
export function workedOut(payment: Payment, read: Read): Answer {
  return new WorkedAnswer(payment, read);
}

/**
 * Its fractions are worked out when somebody looks at them: exact fractions cost more than the
 * readings do, and of many thousands of answers only a few are ever shown.
 */
class WorkedAnswer implements Answer {
  readonly base: PriceReading;
  readonly end: PriceReading;
  readonly priceRatio: Rational;
  readonly pay: PayComparison;
  readonly payDay: Day | undefined;
  readonly #payment: Payment;
  #erosion: Rational | undefined;
  #restoration: Rational | undefined;
  #money: Money | undefined;

  constructor(payment: Payment, { base, end, priceRatio, pay, payDay }: Read) {
    this.base = base;
    this.end = end;
    this.priceRatio = priceRatio;
    this.pay = pay;
    this.payDay = payDay;
    this.#payment = payment;
  }

  get nominalRise(): Rational {
    return subtract(this.pay.ratio, ONE);
  }

  get erosion(): Rational {
    this.#erosion ??= erosion(this.pay.ratio, this.priceRatio);
    return this.#erosion;
  }

  get restoration(): Rational {
    this.#restoration ??= restoration(this.pay.ratio, this.priceRatio);
    return this.#restoration;
  }

  get money(): Money {
    this.#money ??= moneyOf(this.#payment, this.pay, this.priceRatio);
    return this.#money;
  }

  get provisional(): boolean {
    return isProvisional(this.end);
  }

  get inferred(): boolean {
    return this.pay.awards.some(isInferred);
  }
}

function moneyOf(payment: Payment, pay: PayComparison, priceRatio: Rational): Money {
  const { time } = payment;
  const own = payment.pay.kind === 'own' ? payment.pay : undefined;
  const basePay = own?.base ?? pay.base?.value;
  const currentPay = own?.current ?? pay.current?.value;
  const restored = currentPay && restoredPay(currentPay, pay.ratio, priceRatio);
  // Earnings of part-time and of extra hours, divided by full-time hours, are nobody's pay an hour.
  const rated = pay.earnings?.measure.fullTimeHours ?? true;
  const anHour = (annual: Rational) => (rated ? hourly(annual, time) : undefined);
  return {
    basePay,
    currentPay,
    restoredPay: restored,
    shortfall: restored && currentPay && subtract(restored, currentPay),
    baseHourly: basePay && anHour(basePay),
    currentHourly: currentPay && anHour(currentPay),
    restoredHourly: restored && anHour(restored),
  };
}
