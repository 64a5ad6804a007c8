import { percentOf } from '../../percent.js';
import { covers } from '../../quoted.js';
import { add, fromDecimal, rational, subtract } from '../../rational.js';
import type { Candidate, CashCandidate, RealCandidate } from '../candidate.js';
import type { Search } from '../search.js';
import type { Confusion } from './confusion.js';

/** Awards added up, or the rise in pay taken from the rise in prices: neither compounds. */
export function uncompounded({ claim, span, candidates }: Search): readonly Confusion[] {
  const found =
    claim.unit === 'cash-rise'
      ? candidates.flatMap((right) =>
          right.of === 'cash' ? sums(right, claim.years ?? claim.untils) : [],
        )
      : claim.unit === 'cut'
        ? candidates.flatMap((right) =>
            right.of === 'real' && right.naming ? differences(right, claim.untils) : [],
          )
        : [];
  return found.filter(
    ({ is, right }) => covers(span, is.value) && !(right && covers(span, right.value)),
  );
}

function sums(right: CashCandidate, stated: unknown): readonly Confusion[] {
  const { awards } = right.pay;
  if (right.counted !== 'all' || awards.length < 2) return [];
  const value = awards.map((award) => fromDecimal(award.percent) ?? rational(0)).reduce(add);
  const is: Candidate = {
    of: 'sum',
    since: right.since,
    awards,
    unit: 'cash-rise',
    value,
    until: right.until,
    naming: right.naming,
  };
  const strength = stated === undefined ? 'possible' : 'stated';
  return [{ code: 'compounding-ignored', strength, is, right }];
}

function differences(right: RealCandidate, stated: unknown): readonly Confusion[] {
  const { outcome, until, naming } = right;
  const { priceRatio, pay } = outcome.answer;
  const value = subtract(percentOf(priceRatio), percentOf(pay.ratio));
  const is: Candidate = { of: 'difference', outcome, unit: 'cut', value, until, naming };
  const strength = stated === undefined ? 'possible' : 'stated';
  return [{ code: 'compounding-ignored', strength, is, right }];
}
