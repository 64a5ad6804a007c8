import { add, multiply, type Rational, rational, roundTo, toDecimal } from '../rational.js';

/** An hour's pay of one post, unrounded, and how many there are of it. */
export interface Rate {
  readonly hourly: Rational;
  readonly count: number;
}

/**
 * Rates added in both orders. The advert that printed £66.55 for three doctors added rates already
 * rounded to the penny; added first and rounded last, a team may come to a penny or more besides.
 */
export interface Added {
  /** Each rate rounded to the penny, half away from zero, and then added: whole pennies. */
  readonly roundedFirst: Rational;
  /** Added as they are: to be rounded where it is shown. */
  readonly unrounded: Rational;
}

const PENNY = 2;
const ZERO = rational(0);
const MINUTES = 60;

/** What rates come to together. */
export function addRates(rates: readonly Rate[]): Added {
  return rates.reduce<Added>(
    (sum, { hourly, count }) => ({
      roundedFirst: add(sum.roundedFirst, multiply(toPenny(hourly), rational(count))),
      unrounded: add(sum.unrounded, multiply(hourly, rational(count))),
    }),
    { roundedFirst: ZERO, unrounded: ZERO },
  );
}

/** A rate as it is printed. */
export function toPenny(hourly: Rational): Rational {
  return roundTo(hourly, PENNY);
}

/** Whether the two orders print different pennies. */
export function orderMatters({ roundedFirst, unrounded }: Added): boolean {
  return toDecimal(roundedFirst, PENNY) !== toDecimal(unrounded, PENNY);
}

/** What so many minutes come to; nothing is rounded here. */
export function over(minutes: Rational, { roundedFirst, unrounded }: Added): Added {
  const share = multiply(minutes, rational(1, MINUTES));
  return {
    roundedFirst: multiply(roundedFirst, share),
    unrounded: multiply(unrounded, share),
  };
}
