import { isAbsence } from '../absence.js';
import { divide, mean, type Rational } from '../rational.js';
import { holdsArrearsWithoutFte } from './cautions.js';
import type { EarningsComparison, EarningsSide } from './group.js';
import { measureOf } from './measures.js';
import { readEarnings } from './read.js';

/** Basic pay per person as a share of that per full-time post, at either end. */
interface FullTimeShares {
  readonly base: Rational;
  readonly end: Rational;
}

/**
 * How much of a full-time post's basic pay a person had at either end, the plain mean of the grades.
 * Undefined where either average is missing, or leaves out arrears that the other holds.
 */
export function fullTimeShares({ base, end }: EarningsComparison): FullTimeShares | undefined {
  const [from, to] = [shareOf(base), shareOf(end)];
  return from && to ? { base: from, end: to } : undefined;
}

function shareOf({ period, readings }: EarningsSide): Rational | undefined {
  const shares: Rational[] = [];
  for (const { series } of readings) {
    const perFte = readEarnings(series, measureOf('earnings-basic'), period);
    const perPerson = readEarnings(series, measureOf('earnings-basic-person'), period);
    if (isAbsence(perFte) || isAbsence(perPerson)) return undefined;
    if (holdsArrearsWithoutFte(series, period)) return undefined;
    shares.push(divide(perPerson.value, perFte.value));
  }
  return shares.length > 0 ? mean(shares) : undefined;
}
