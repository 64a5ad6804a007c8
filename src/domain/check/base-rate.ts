import { covers, isPercent, spanOf } from '../quoted.js';
import { compare, fromDecimal, multiply, type Rational, rational, toDecimal } from '../rational.js';
import type { Candidate } from './candidate.js';
import type { Claim } from './claim.js';

/**
 * How much a match is worth: how many other figures the same search would have matched. A search
 * wide enough finds anything.
 */
export interface BaseRate {
  /** What was tried: whole percentages, or amounts as exact as the quoted one. */
  readonly of: 'whole-percentages' | 'amounts';
  readonly from: string;
  readonly to: string;
  readonly tried: number;
  /** By any combination. */
  readonly matched: number;
  /** By a named method, an announced award or a published amount. */
  readonly named: number;
  /** The same to the quoted figure's own decimals, where it has some. */
  readonly exact: {
    readonly tried: number;
    readonly matched: number;
    readonly named: number;
  } | null;
}

const FIRST_WHOLE = 1;
const LAST_WHOLE = 35;

export function baseRate(claim: Claim, candidates: readonly Candidate[]): BaseRate {
  return isPercent(claim.unit) ? ofPercentages(claim, candidates) : ofAmounts(claim, candidates);
}

/** The whole numbers 1 to 35, read as the quoted figure was. */
function ofPercentages(claim: Claim, candidates: readonly Candidate[]): BaseRate {
  const { unit, figure } = claim;
  const wholes = Array.from({ length: LAST_WHOLE }, (_, at) => String(at + FIRST_WHOLE));
  // A range is tried with its own width.
  const width = figure.to === undefined ? undefined : Number(figure.to) - Number(figure.value);
  const wider = (value: string) =>
    width === undefined ? undefined : String(Number(value) + Math.round(width));
  const matching = (of: readonly Candidate[]) =>
    wholes.filter((value) => {
      const span = spanOf({ ...figure, value, to: wider(value), power: 0 }, unit);
      return of.some((candidate) => covers(span, candidate.value));
    }).length;
  const [from, to] = [rational(FIRST_WHOLE), rational(LAST_WHOLE)];
  return {
    of: 'whole-percentages',
    from: String(FIRST_WHOLE),
    to: String(LAST_WHOLE),
    tried: wholes.length,
    matched: matching(candidates),
    named: matching(candidates.filter(({ naming }) => naming)),
    exact: figure.power < 0 ? distinct(candidates, from, to, figure.power) : null,
  };
}

/** Every amount as exact as the quoted one, from half of it to half as much again. */
function ofAmounts({ figure }: Claim, candidates: readonly Candidate[]): BaseRate {
  const value = fromDecimal(figure.value) ?? rational(0);
  const from = multiply(value, rational(1, 2));
  const to = multiply(value, rational(3, 2));
  const places = Math.max(0, -figure.power);
  return {
    of: 'amounts',
    from: toDecimal(from, places),
    to: toDecimal(to, places),
    ...distinct(candidates, from, to, figure.power),
    exact: null,
  };
}

/** How many figures of a precision there are between two, and how many of them a candidate is. */
function distinct(
  candidates: readonly Candidate[],
  from: Rational,
  to: Rational,
  power: number,
): { readonly tried: number; readonly matched: number; readonly named: number } {
  const units = (value: Rational) => Number(toDecimal(multiply(value, tenTo(-power)), 0));
  const [first, last] = [units(from), units(to)];
  const within = candidates.filter(
    ({ value }) => compare(value, from) >= 0 && compare(value, to) <= 0,
  );
  const count = (of: readonly Candidate[]) => new Set(of.map(({ value }) => units(value))).size;
  return {
    tried: last - first + 1,
    matched: count(within),
    named: count(within.filter(({ naming }) => naming)),
  };
}

function tenTo(power: number): Rational {
  return power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power));
}
