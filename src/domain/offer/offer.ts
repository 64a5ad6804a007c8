import type { PayYear } from '../calendar.js';
import type { PointAmount } from '../pay-scale.js';
import type { Rational } from '../rational.js';
import type { Grade } from '../workforce.js';
import type { OfferAbsence } from './absence.js';
import { type AwardYear, type PaidYear, payPath, type Rounding } from './award.js';
import type { Paid } from './paid.js';

/** What is offered: the same to everyone, or to each grade its own. */
export interface Offer {
  /** As it was written; of a file, its name. */
  readonly given: string;
  /** The pay years it is of, which follow each other. */
  readonly years: readonly PayYear[];
  /** What those get who have no award of their own. */
  readonly everyone: readonly AwardYear[] | undefined;
  /** Awards by the id of a grade, or of a point. */
  readonly byGrade: ReadonlyMap<string, readonly AwardYear[]>;
}

/** One amount of pay through the years of an offer. */
export interface GradePath {
  readonly grade: Grade;
  /** The pay that the offer is put on, as published. */
  readonly start: PointAmount;
  readonly years: readonly PaidYear[];
}

/**
 * A grade's award: its own, else that of the point it is on, or of the one that was split into
 * that, else everyone's.
 */
function awardFor(offer: Offer, { grade, points }: Paid): readonly AwardYear[] | OfferAbsence {
  const own = [grade.id, ...points].map((id) => offer.byGrade.get(id)).find(Boolean);
  const award = own ?? offer.everyone;
  if (!award) return { code: 'no-award', grade: grade.id, payYear: undefined };
  const missing = offer.years.find((year) => !award.some(({ payYear }) => payYear === year));
  return missing === undefined ? award : { code: 'no-award', grade: grade.id, payYear: missing };
}

/** A grade's pay under an offer; an absence where the offer has no award for it. */
export function pathOf(offer: Offer, paid: Paid, rounding: Rounding): GradePath | OfferAbsence {
  const award = awardFor(offer, paid);
  if ('code' in award) return award;
  const { grade, start } = paid;
  return { grade, start, years: payPath(start.value, award, rounding) };
}

/** The pay after the last year of a path. */
export function finalPay({ start, years }: GradePath): Rational {
  return years.at(-1)?.pay ?? start.value;
}
