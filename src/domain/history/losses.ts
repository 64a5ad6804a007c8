import type { Absence } from '../absence.js';
import type { PayYear } from '../calendar.js';
import { add, divide, multiply, type Rational, rational } from '../rational.js';
import { type AnsweredYear, type HistoryYear, isAnsweredYear } from './year.js';

/**
 * The pounds that a year fell short by: restored pay less pay, negative where pay gained on
 * prices. The pay in force on 31 March counts for all twelve months of its year.
 */
export interface Loss {
  readonly year: PayYear;
  /** In the year's own pounds. */
  readonly own: Rational;
  /** The sum from the base to this year, each year in its own pounds. */
  readonly ownSoFar: Rational;
  /** In the end year's pounds: × price level of the end / price level of the year. */
  readonly atEnd: Rational;
  readonly atEndSoFar: Rational;
}

/** A year that no pounds are counted of, and why. */
export interface Uncounted {
  readonly year: PayYear;
  readonly absence: Absence;
}

/** What a grade's pay fell short by over the years. */
export interface Losses {
  /** The year whose pounds `atEnd` is in: the last that has an answer. */
  readonly end: AnsweredYear;
  readonly years: readonly Loss[];
  /** Years without an answer, or without an amount of the grade's own: in none of the sums. */
  readonly uncounted: readonly Uncounted[];
}

/** What each year fell short by; undefined where no grade's pay goes with the percentages. */
export function lossesOf(years: readonly HistoryYear[]): Losses | undefined {
  const end = years.findLast(isAnsweredYear);
  if (!end) return undefined;
  const losses: Loss[] = [];
  for (const year of years.filter(isAnsweredYear)) {
    const { money, priceRatio } = year.outcome.answer;
    if (!money.shortfall) continue;
    const own = money.shortfall;
    const atEnd = multiply(own, divide(end.outcome.answer.priceRatio, priceRatio));
    const before = losses.at(-1);
    const zero = rational(0);
    losses.push({
      year: year.year,
      own,
      ownSoFar: add(before?.ownSoFar ?? zero, own),
      atEnd,
      atEndSoFar: add(before?.atEndSoFar ?? zero, atEnd),
    });
  }
  if (losses.length === 0) return undefined;
  return { end, years: losses, uncounted: years.flatMap(uncounted) };
}

function uncounted(year: HistoryYear): readonly Uncounted[] {
  const absence = moneyAbsence(year);
  return absence ? [{ year: year.year, absence }] : [];
}

/** Why a year has no pounds: it has no answer, or the grade no amount then. */
export function moneyAbsence(year: HistoryYear): Absence | undefined {
  const { answer } = year.outcome;
  if ('code' in answer) return answer;
  if (answer.money.shortfall) return undefined;
  // Of the two a comparison may lack, the later is this year's.
  const notices = answer.pay.notices.flatMap((notice) =>
    notice.code === 'no-money' ? [notice.absence] : [],
  );
  return notices.at(-1);
}
