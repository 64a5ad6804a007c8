import { type Absence, isAbsence } from '../absence.js';
import type { PayYear } from '../calendar.js';
import { inPayYear } from '../moment.js';
import { amountAt, type PointAmount } from '../pay-scale.js';
import { type Grade, publishedAmount, type Workforce } from '../workforce.js';

/** A grade with its pay in the year that an offer is put on. */
export interface Paid {
  readonly grade: Grade;
  readonly start: PointAmount;
  /** The point it is on, and the one that was split into it, where one was. */
  readonly points: readonly string[];
}

/** A grade's pay in a pay year. */
export function paidIn(workforce: Workforce, grade: Grade, payYear: PayYear): Paid | Absence {
  const start = publishedAmount(workforce, grade, inPayYear(payYear));
  if (isAbsence(start)) return start;
  const split = splitInto(workforce, grade, start, payYear);
  return { grade, start, points: split === undefined ? [start.point] : [start.point, split] };
}

/**
 * The point that a grade's own came of. A stage that moved up to a new point, as ST6 did to nodal
 * point 5, left one behind that went on; one that was split has no pay any more.
 */
function splitInto(
  workforce: Workforce,
  grade: Grade,
  { scale: id, point: present }: PointAmount,
  payYear: PayYear,
): string | undefined {
  const scale = workforce.scales.find((entry) => entry.scale.id === id)?.scale;
  const held = grade.held.filter((entry) => entry.scale === id).map(({ point }) => point);
  const before = held[held.indexOf(present) - 1];
  const point = before === undefined ? undefined : scale?.points.get(before);
  if (!scale || !point) return undefined;
  const still = amountAt(scale, point, grade.id, inPayYear(payYear));
  return still === undefined || isAbsence(still) ? before : undefined;
}
