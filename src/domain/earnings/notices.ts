import type { Month, PayYear } from '../calendar.js';
import { add, compare, divide, type Rational, rational, subtract, toDecimal } from '../rational.js';
import { type CautionNotice, cautionNotices } from './cautions.js';
import { type EarningsComparison, type EarningsSide, weightOf } from './group.js';
import { fullTimeShares } from './part-time.js';
import { type EarningsPeriod, isSamePeriod } from './period.js';

/** Something about earnings that a careful reader must be told. */
export type EarningsNotice =
  | CautionNotice
  | {
      /** What part of a full-time post's basic pay a person has moved, and with it any average per person. */
      readonly code: 'part-time-drift';
      readonly grade: string;
      readonly shares: { readonly base: Rational; readonly end: Rational };
    }
  | {
      /** Averages that nobody printed for the periods. */
      readonly code: 'derived-earnings';
      readonly grade: string;
      readonly periods: readonly EarningsPeriod[];
      readonly formula: string;
    }
  | {
      /** The words say an earlier base year than earnings go back to. */
      readonly code: 'later-base';
      readonly grade: string;
      readonly said: PayYear;
      readonly period: EarningsPeriod;
      /** The first month of earnings there is. */
      readonly first: Month;
    }
  | {
      /** Grades weighted by other people at the end than at the base: some of the change is that. */
      readonly code: 'grade-mix';
      readonly grade: string;
      /** The grade whose share of the group changed most. */
      readonly moved: string;
      /** Its share at the base and at the end, of one. */
      readonly shares: { readonly base: Rational; readonly end: Rational };
      readonly people: EarningsPeriod;
    }
  | {
      /** Grades put together by people of another period than the earnings are of. */
      readonly code: 'stand-in-weights';
      readonly grade: string;
      readonly period: EarningsPeriod;
      readonly people: EarningsPeriod;
    };

/** Everything to be told about a comparison of earnings. */
export function earningsNotices(
  grade: string,
  comparison: EarningsComparison,
): readonly EarningsNotice[] {
  return [
    ...cautionNotices(grade, comparison),
    ...derived(grade, comparison),
    ...standIns(grade, comparison),
    ...gradeMix(grade, comparison),
    ...partTime(grade, comparison),
  ];
}

/** Each formula that nobody printed the result of, with the periods it was worked out for. */
function derived(
  grade: string,
  { measure, base, end }: EarningsComparison,
): readonly EarningsNotice[] {
  const found = new Map<string, EarningsPeriod[]>();
  for (const { period, readings } of [base, end]) {
    const own = readings
      .flatMap(({ averages }) => averages.map((average) => average.formula))
      .find((each) => each !== undefined);
    const formula = [measure.formula, own].filter((each) => each !== undefined).join('; ');
    if (formula !== '') found.set(formula, [...(found.get(formula) ?? []), period]);
  }
  return [...found].map(([formula, periods]) => ({
    code: 'derived-earnings',
    grade,
    periods,
    formula,
  }));
}

function standIns(grade: string, { weights, base, end }: EarningsComparison) {
  if (weights?.kind !== 'mix') return [];
  const sides = [
    [base, weights.base],
    [end, weights.end],
  ] as const;
  return sides.flatMap(([{ period }, people]): readonly EarningsNotice[] =>
    isSamePeriod(period, people) ? [] : [{ code: 'stand-in-weights', grade, period, people }],
  );
}

/** That the group is made of other shares of its grades at the end than at the base. */
function gradeMix(
  grade: string,
  { measure, base, end }: EarningsComparison,
): readonly EarningsNotice[] {
  const sharesOf = ({ counts }: EarningsSide) => {
    const weights = counts.map((count) => weightOf(measure, count));
    const all = weights.reduce(add, rational(0));
    return weights.map((weight) => divide(weight, all));
  };
  const before = sharesOf(base);
  const changes = sharesOf(end).flatMap((share, at) => {
    const was = before[at];
    const moved = end.readings[at]?.series.title;
    return was && moved ? [{ moved, shares: { base: was, end: share } }] : [];
  });
  const size = ({ shares }: (typeof changes)[number]) => {
    const change = subtract(shares.end, shares.base);
    return change.n < 0n ? subtract(rational(0), change) : change;
  };
  const [most] = changes.sort((a, b) => compare(size(b), size(a)));
  const people = base.counts[0]?.period;
  if (!most || !people || size(most).n === 0n) return [];
  return [{ code: 'grade-mix', grade, ...most, people }];
}

/** That an average per person moved with how much of a full-time post a person has. */
function partTime(grade: string, comparison: EarningsComparison): readonly EarningsNotice[] {
  const shares = comparison.measure.perPerson ? fullTimeShares(comparison) : undefined;
  if (!shares || toDecimal(shares.base, 3) === toDecimal(shares.end, 3)) return [];
  return [{ code: 'part-time-drift', grade, shares }];
}
