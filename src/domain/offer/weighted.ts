import { isAbsence } from '../absence.js';
import type { PayYear } from '../calendar.js';
import type { Rational } from '../rational.js';
import type { Grade, Workforce } from '../workforce.js';
import type { OfferAbsence } from './absence.js';
import type { WeightedPaths } from './average.js';
import type { Rounding } from './award.js';
import { type GradePath, type Offer, pathOf } from './offer.js';
import { type Paid, paidIn } from './paid.js';

/** How many people are of a grade, or on a bare point. */
export interface CountedGrade {
  readonly grade: Grade;
  readonly count: Rational;
}

/** The pay of those counted on each point through an offer. */
export function weightedPaths(
  workforce: Workforce,
  counted: readonly CountedGrade[],
  offer: Offer,
  from: PayYear,
  rounding: Rounding,
): readonly WeightedPaths[] | OfferAbsence {
  const rows: WeightedPaths[] = [];
  for (const { grade: named, count } of counted.filter((row) => row.count.n > 0n)) {
    const point = named.id;
    const on = whoIsOn(workforce, named, from);
    if (on.length === 0) return { code: 'no-pay-of-point', point, payYear: from };
    const paths: GradePath[] = [];
    for (const paid of on) {
      const path = pathOf(offer, paid, rounding);
      if ('code' in path) return path;
      paths.push(path);
    }
    rows.push({ point, count, paths });
  }
  return rows;
}

/**
 * The grades that those counted on a point are of. A grade stands for itself. Of a bare point it
 * is the stages on it; where it has been split, those on the points that came of it; where it was
 * not yet there, those who came to it later.
 */
function whoIsOn(workforce: Workforce, named: Grade, from: PayYear): readonly Paid[] {
  const paid = (grade: Grade): readonly Paid[] => {
    const found = paidIn(workforce, grade, from);
    return isAbsence(found) ? [] : [found];
  };
  if (named.lowestStage === undefined) return paid(named);
  const stages = workforce.grades
    .filter(({ lowestStage }) => lowestStage === undefined)
    .flatMap(paid);
  const at = named.held.at(-1)?.point ?? named.id;
  const on = stages.filter(({ points }) => points.includes(at));
  if (on.length > 0) return on;
  return stages.filter(({ grade }) => grade.held.some(({ point }) => point === at));
}
