import type { Day } from '../../domain/calendar.js';
import type { Dimension } from '../../domain/compare/grid.js';
import { type EarningsGrade, PLAIN } from '../../domain/earnings/group.js';
import { EARNINGS_IDS, type EarningsId, isEarningsId } from '../../domain/earnings/measures.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { canRead, type PriceIndex, type PriceRule } from '../../domain/price-index.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findIndex } from '../names/find.js';
import { givenIndex } from './choices.js';
import type { Given } from './compare-options.js';
import { CLOSED, defaultPay, payOf } from './pay-choice.js';
import { readPrices } from './read-options.js';

// The values that price index, price rule and pay series take: those given, or the usual ones
// where the choice varies, or the one it is held at, which is that of the method bma.

const INDICES = ['rpi', 'cpi', 'cpih', 'hci'];
export const HELD_INDEX = 'rpi';
export const HELD_RULE = 'end';
const RULES: readonly PriceRule[] = [{ rule: 'start' }, { rule: HELD_RULE }, { rule: 'average' }];
/** Earnings are of all of a year's months, and prices are then held at theirs. */
const HELD_RULE_OF_EARNINGS = 'average';

/** An index and a rule that can read it. */
export interface PricePair {
  readonly index: PriceIndex;
  readonly prices: PriceRule;
}

/** Every index by every rule, and the pairs that are none: months of an index without months. */
export interface PricePairs {
  readonly readable: readonly PricePair[];
  readonly unreadable: readonly PricePair[];
}

/** Throws `conflicting-options` where no rule asked for can read any index asked for. */
export function pricePairs(
  catalogue: Catalogue,
  given: Readonly<Record<Dimension, Given>>,
): PricePairs {
  const indices = indexAxis(catalogue, given.index);
  const held = namesEarnings(given.pay) ? HELD_RULE_OF_EARNINGS : HELD_RULE;
  // One object a rule: rows that share a choice are told to by it.
  const rules = ruleAxis(given.prices, indices, held);
  const pairs = indices.flatMap((index) => rules.map((prices) => ({ index, prices })));
  const readable = pairs.filter(({ index, prices }) => canRead(index, prices));
  const unreadable = pairs.filter((pair) => !readable.includes(pair));
  if (readable.length > 0) return { readable, unreadable };
  const names = indices.map((index) => index.id).join(' ');
  throw new PayrestoreError('conflicting-options', {
    given: `--index ${names} and --prices ${given.prices.values.join(' ')}`,
    valid: `${indices[0]?.shortTitle} has levels of financial years and no months; use --prices average`,
  });
}

function indexAxis(catalogue: Catalogue, { values, varies }: Given): readonly PriceIndex[] {
  // An index that the user brought along was given to be used.
  const usual = varies
    ? [...INDICES, ...catalogue.given.indices]
    : [givenIndex(catalogue) ?? HELD_INDEX];
  const names = values.length > 0 ? values : usual;
  return [...new Set(names.map((name) => findIndex(catalogue, name)))];
}

function ruleAxis(
  { values, varies }: Given,
  indices: readonly PriceIndex[],
  held: 'end' | 'average',
): readonly PriceRule[] {
  if (values.length > 0) return [...new Set(values)].map(readPrices);
  if (varies) return RULES;
  const rule = indices.every((index) => index.yearly) ? 'average' : held;
  return [{ rule }];
}

/** Whether earnings are among the pay asked for, by their names or by `all`. */
export function namesEarnings({ values }: Given): boolean {
  return values.some((value) => value.toLowerCase() === ALL || isEarningsId(value.toLowerCase()));
}

/** Every pay series, earnings among them. */
const ALL = 'all';
/** Those of earnings that stand for everyone in a grade and all that they were paid. */
const EARNINGS: readonly EarningsId[] = EARNINGS_IDS.filter((id) => id !== 'earnings-basic-person');

/**
 * The pay series. The percentages of a chain are the same for every grade, so that it is there
 * once, with a grade's pounds where one grade is asked about; a scale is there for each grade.
 */
export function payAxis(
  { values, varies }: Given,
  workforce: Workforce,
  grades: readonly Grade[],
  paid: readonly EarningsGrade[],
  asOf: Day | undefined,
): readonly PaySeries[] {
  const every = everySeries(workforce, grades);
  const usual = varies && every.length > 0 ? every : [defaultPay(workforce)];
  const named = values.map((value) => value.toLowerCase());
  const said = named.flatMap((name) => (name === ALL ? [...every, ...EARNINGS] : [name]));
  const names = said.length > 0 ? said : usual;
  return [...new Set(names)].flatMap((pay): readonly PaySeries[] => {
    if (isEarningsId(pay)) {
      return paid.map((grade) => ({ kind: 'earnings', id: pay, workforce, grade, weights: PLAIN }));
    }
    const one = grades.length === 1 || !workforce.chains.has(pay);
    return payOf({ pay }, undefined, workforce, one ? grades : [], asOf);
  });
}

/** The chains, and the scales where there are grades to follow on them. */
function everySeries(workforce: Workforce, grades: readonly Grade[]): readonly string[] {
  const chains = [...workforce.chains.keys()];
  if (grades.length === 0) return chains;
  return [...chains, 'scale', ...(workforce.closedScale ? [CLOSED] : [])];
}
