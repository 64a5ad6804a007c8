import type { Month, PayYear } from '../calendar.js';
import { add, compare, divide, type Rational, rational, subtract } from '../rational.js';
import { type EarningsComparison, type EarningsSide, weightOf } from './group.js';
import { type EarningsPeriod, firstMonth } from './period.js';
import type { EarningsCaution, EarningsCautionCode, EarningsSeries } from './series.js';

/** Something about earnings that a careful reader must be told. */
export type EarningsNotice =
  | {
      /** Months that are not like others, in the words of the data. */
      readonly code: EarningsCautionCode;
      readonly grade: string;
      readonly caution: EarningsCaution;
    }
  | {
      /** A full-time total made by a ratio that leaves most of the arrears paid out of it. */
      readonly code: 'full-time-with-arrears';
      readonly grade: string;
      readonly period: EarningsPeriod;
    }
  | {
      /** An average over people whatever their hours falls as more of them work part-time. */
      readonly code: 'part-time-drift';
      readonly grade: string;
    }
  | {
      /** An average that nobody printed for the period. */
      readonly code: 'derived-earnings';
      readonly grade: string;
      readonly period: EarningsPeriod;
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
  const { base, end, measure } = comparison;
  const found = [...sideNotices(comparison, base), ...sideNotices(comparison, end)].map(
    (notice) => ({ grade, ...notice }) as EarningsNotice,
  );
  const drift: readonly EarningsNotice[] = measure.perPerson
    ? [{ code: 'part-time-drift', grade }]
    : [];
  return [
    ...unique(found),
    ...standIns(grade, comparison),
    ...gradeMix(grade, comparison),
    ...drift,
  ];
}

type Told = EarningsNotice extends infer N ? (N extends unknown ? Omit<N, 'grade'> : never) : never;

function sideNotices({ measure }: EarningsComparison, side: EarningsSide): readonly Told[] {
  const { period, readings } = side;
  const cautions = readings.flatMap(({ series }) =>
    cautionsOf(series, period).filter((caution) =>
      caution.measures.some((each) => measure.parts.includes(each)),
    ),
  );
  const arrears = readings.some(({ series }) =>
    cautionsOf(series, period).some(({ code }) => code === 'holds-arrears'),
  );
  const told: Told[] = cautions.map((caution) => ({ code: caution.code, caution }));
  if (measure.id === 'earnings-full-time' && arrears) {
    told.push({ code: 'full-time-with-arrears', period });
  }
  const formula = readings
    .flatMap(({ averages }) => averages.map((average) => average.formula))
    .find((each) => each !== undefined);
  const derived = [measure.formula, formula].filter((each) => each !== undefined);
  if (derived.length > 0) {
    told.push({ code: 'derived-earnings', period, formula: derived.join('; ') });
  }
  return told;
}

/** The cautions of the months of a period; a refreshed year is known by the month it ends with. */
export function cautionsOf(
  { cautions }: EarningsSeries,
  period: EarningsPeriod,
): readonly EarningsCaution[] {
  return cautions.filter(({ code, from, to }) =>
    code === 'refreshed-figures'
      ? period.months > 1 && from <= period.last && period.last <= to
      : firstMonth(period) <= to && from <= period.last,
  );
}

function standIns(grade: string, { weights, base, end }: EarningsComparison) {
  if (weights?.kind !== 'mix') return [];
  return (
    [
      [base, weights.base],
      [end, weights.end],
    ] as const
  ).flatMap(([{ period }, people]): readonly EarningsNotice[] =>
    period.last === people.last && period.months === people.months
      ? []
      : [{ code: 'stand-in-weights', grade, period, people }],
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

/** The same caution of several grades, or of both ends, once. */
function unique(notices: readonly EarningsNotice[]): readonly EarningsNotice[] {
  const key = (notice: EarningsNotice) =>
    'caution' in notice
      ? `${notice.code} ${notice.caution.what}`
      : 'formula' in notice
        ? `${notice.code} ${notice.formula}`
        : `${notice.code} ${'period' in notice ? notice.period.last : ''}`;
  return [...new Map(notices.map((notice) => [key(notice), notice])).values()];
}
