import { type Absence, isAbsence } from './absence.js';
import { addMonths, type Day, type Month, openingApril, type PayYear } from './calendar.js';
import { knownFrom, type Level, type PriceIndex, type PriceRule } from './price-index.js';
import { basePrice, type PriceReading } from './price-reading.js';
import { divide, type Rational } from './rational.js';

/** A level as a ratio to the one that an index is set on. */
export interface RebasedLevel {
  readonly level: Level;
  readonly ratio: Rational;
}

/** A price index set on the level that stands for a pay year, so that indices can be laid together. */
export interface Rebased {
  readonly index: PriceIndex;
  readonly base: PriceReading;
  /** From the base on, in order. */
  readonly levels: readonly RebasedLevel[];
}

/** Price indices laid together, and why any is not there. */
export interface IndexFindings {
  readonly since: PayYear;
  readonly rule: PriceRule;
  readonly asOf: Day | undefined;
  readonly rebased: readonly Rebased[];
  readonly absent: readonly { readonly index: PriceIndex; readonly absence: Absence }[];
}

/**
 * Every published level of an index from its base to a month, over the level that the rule takes for
 * the base year. Levels of whole years stand at their last month.
 *
 * @param to the last month wanted; undefined for all there are.
 */
export function rebase(
  index: PriceIndex,
  rule: PriceRule,
  since: PayYear,
  to: Month | undefined,
  asOf: Day | undefined,
): Rebased | Absence {
  const base = basePrice(index, rule, since, asOf);
  if (isAbsence(base)) return base;
  // A year's mean is of its twelve months, so the year is there whole.
  const from =
    rule.rule === 'average' ? openingApril(since) : (base.levels[0]?.month ?? index.first);
  const last = Math.min(index.last, to ?? index.last);
  const levels: RebasedLevel[] = [];
  for (let month = from; month <= last; month = addMonths(month, 1)) {
    const level = index.levels.get(month);
    if (!level || (asOf !== undefined && knownFrom(index, month) > asOf)) continue;
    levels.push({ level, ratio: divide(level.value, base.value) });
  }
  return { index, base, levels };
}
