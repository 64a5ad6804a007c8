import { closingDay, endOfMonth, payYearOf } from './dates.js';
import { type Fraction, minus, over, rounded, times, whole } from './fractions.js';
import type { Pay } from './pay.js';
import type { Prices } from './prices.js';

export interface Question {
  readonly pay: string;
  readonly grade: string | null;
  readonly rule: string;
  readonly since: number;
  readonly until: number;
}

/** What a specification comes to, to the decimals that results have; or why it has no result. */
export interface Result {
  readonly code: string | null;
  readonly payRatio?: number;
  readonly priceRatio?: number;
  readonly nominalRisePercent?: number;
  readonly erosionPercent?: number;
  readonly restorationPercent?: number;
  readonly basePay?: number | null;
  readonly currentPay?: number | null;
  readonly restoredPay?: number | null;
  readonly shortfall?: number | null;
  readonly baseHourly?: number | null;
  readonly currentHourly?: number | null;
  readonly restoredHourly?: number | null;
}

/** 40 hours a week for 365/7 weeks: the divisor of the circulars themselves. */
const HOURS_A_YEAR: Fraction = { top: 40n * 365n, bottom: 7n };
const ONE = whole(1);
const HUNDRED = whole(100);

/** What pay and prices were multiplied by, and the pounds where there are some; or why nothing. */
export type Ratios =
  | {
      readonly ratio: Fraction;
      readonly inflation: Fraction;
      readonly before: Fraction | undefined;
      readonly now: Fraction | undefined;
    }
  | { readonly code: string };

export function ratios(question: Question, pay: Pay, prices: Prices): Ratios {
  const { since, until, rule, grade } = question;
  // The newest prices go with the pay of their own month.
  const day = rule === 'latest' ? endOfMonth(prices.latest) : closingDay(until);
  if (rule === 'latest' && payYearOf(prices.latest) !== until)
    return { code: 'not the latest year' };
  const closed = question.pay === 'scale-2002';
  const chained = question.pay.startsWith('awards');
  const none = { code: 'no grade' };
  const before = grade === null ? none : pay.baseAmount(grade, closingDay(since), closed);
  const now = grade === null ? none : pay.amount(grade, day, closed, rule !== 'latest');
  let ratio: Fraction;
  if (chained) {
    const growth = pay.growth(question.pay, since, day, until);
    if ('code' in growth) return growth;
    ratio = growth.ratio;
  } else {
    if ('code' in before) return before;
    if ('code' in now) return now;
    ratio = over(now.pounds, before.pounds);
  }
  const base = prices.base(rule, since);
  if ('code' in base) return base;
  const end = prices.end(rule, until);
  if ('code' in end) return end;
  const pounds = (amount: typeof now) => ('code' in amount ? undefined : amount.pounds);
  const inflation = over(end.level, base.level);
  return { ratio, inflation, before: pounds(before), now: pounds(now) };
}

export function realTerms(question: Question, pay: Pay, prices: Prices): Result {
  const found = ratios(question, pay, prices);
  if ('code' in found) return found;
  return comesTo(found.ratio, found.inflation, found.before, found.now);
}

/** From the two ratios, and the pounds where there are some, to what a result says. */
export function comesTo(
  ratio: Fraction,
  inflation: Fraction,
  basePay: Fraction | undefined,
  currentPay: Fraction | undefined,
): Result {
  const money = (value: Fraction | undefined) => (value ? rounded(value, 2) : null);
  const hourly = (value: Fraction | undefined) => money(value && over(value, HOURS_A_YEAR));
  const restored = currentPay && times(currentPay, over(inflation, ratio));
  return {
    code: null,
    payRatio: rounded(ratio, 6),
    priceRatio: rounded(inflation, 6),
    nominalRisePercent: rounded(times(HUNDRED, minus(ratio, ONE)), 4),
    erosionPercent: rounded(times(HUNDRED, minus(ONE, over(ratio, inflation))), 4),
    restorationPercent: rounded(times(HUNDRED, minus(over(inflation, ratio), ONE)), 4),
    basePay: money(basePay),
    currentPay: money(currentPay),
    restoredPay: money(restored),
    shortfall: money(restored && currentPay && minus(restored, currentPay)),
    baseHourly: hourly(basePay),
    currentHourly: hourly(currentPay),
    restoredHourly: hourly(restored),
  };
}
