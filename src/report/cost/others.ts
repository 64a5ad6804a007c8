import { isAbsence } from '../../domain/absence.js';
import type { CostFindings, OtherCost } from '../../domain/cost/findings.js';
import { priceRuleName } from '../../domain/price-index.js';
import { compare, type Rational, rational, toRounded } from '../../domain/rational.js';
import { listText, percentNumber } from '../text.js';
import { nameOf } from '../yardsticks.js';
import { riseText } from './document.js';
import { bill, spanText } from './words.js';

/** What restoring the same pay costs by another of the default methods. */
export interface OtherCostResult {
  /** Null where the choices are nobody's method. */
  readonly method: string | null;
  readonly index: string;
  readonly prices: string;
  readonly pay: string;
  /** The rise that restores: the same for all of a chain of awards, else null. */
  readonly restorationPercent: number | null;
  /** Pounds a year, basic pay only, as the counts stand; null without a total. */
  readonly basicPayCost: number | null;
}

/** The other methods' costs as data. */
export function otherResults({ others }: CostFindings): readonly OtherCostResult[] {
  return others.map(({ specification, cost }) => {
    const { method, index, prices, pay } = specification;
    const rises = cost.lines.flatMap(({ rise }) => (isAbsence(rise) ? [] : [rise]));
    const [first] = rises;
    const alike = first && rises.every((rise) => compare(rise, first) === 0);
    return {
      method: method?.id ?? null,
      index: index.id,
      prices: priceRuleName(prices),
      pay: pay.id,
      restorationPercent: alike ? percentNumber(first) : null,
      basicPayCost: cost.total ? toRounded(cost.total.cost.value, 2) : null,
    };
  });
}

/** "by nuffield-cpi £0.3bn (a rise of 6.4%), …"; empty where there are none. */
export function othersText({ others }: CostFindings): string {
  return listText(others.flatMap(otherText));
}

function otherText({ specification, cost }: OtherCost): readonly string[] {
  if (!cost.total) return [];
  const name = nameOf({ specification });
  if (isNegative(cost.total.cost.value)) return [`nothing by ${name}`];
  return [`${spanText(cost.total.cost, bill)} by ${name} (a rise of ${riseText({ cost })})`];
}

function isNegative(value: Rational): boolean {
  return compare(value, rational(0)) <= 0;
}

/** The note of a laid-out answer. */
export function othersNote(findings: CostFindings): readonly string[] {
  const text = othersText(findings);
  return text === '' ? [] : [`by the other default methods the same would cost ${text}`];
}
