import { addMonths, type Month, monthNumber, type PayYear, payYearOfMonth } from '../calendar.js';
import type { EarningsGrade } from '../earnings/group.js';
import {
  type EarningsWindow,
  financialYear,
  payYearOfPeriod,
  twelveMonthsTo,
} from '../earnings/period.js';
import type { Claim } from './claim.js';

/** A window, and the base year that the words say where the earnings start later. */
export interface Stretch {
  readonly window: EarningsWindow;
  readonly saidSince: PayYear | undefined;
}

/**
 * The windows that the words leave: from the financial year said to each said, or to every one.
 * Before the first financial year there is, the first twelve months of all stand for the base; of
 * a year wholly before them that is said.
 */
export function stretches(
  { since, untils, years }: Claim,
  grade: EarningsGrade,
): readonly Stretch[] {
  const first = Math.max(...grade.of.map((series) => series.first)) as Month;
  const last = Math.min(...grade.of.map((series) => series.last)) as Month;
  const earliest = twelveMonthsTo(addMonths(first, 11));
  const wholeFrom = payYearOfPeriod(earliest);
  const lastWhole = payYearOfMonth(addMonths(last, 1)) - 1;
  const every = Array.from(
    { length: lastWhole - wholeFrom },
    (_, at) => (wholeFrom + 1 + at) as PayYear,
  );
  return (untils ?? every).flatMap((until): readonly Stretch[] => {
    const counted = years === undefined ? undefined : ((until - years) as PayYear);
    const from = since ?? counted ?? wholeFrom;
    const end = financialYear(until);
    const bases = [
      ...(from >= wholeFrom ? [financialYear(from)] : []),
      ...(from <= wholeFrom ? [earliest] : []),
    ];
    return bases
      .filter((base) => end.last > base.last)
      .map((base) => ({
        window: { base, end },
        saidSince: from < payYearOfMonth(first) && base === earliest ? from : undefined,
      }));
  });
}

const OCTOBER = 10;

/**
 * The first October against the last, which hold neither arrears nor an August, where the years said
 * are theirs.
 */
export function octobers(
  { since, untils, years }: Claim,
  grade: EarningsGrade,
): readonly Stretch[] {
  const first = Math.max(...grade.of.map((series) => series.first)) as Month;
  const last = Math.min(...grade.of.map((series) => series.last)) as Month;
  const from = addMonths(first, (OCTOBER - monthNumber(first) + 12) % 12);
  const to = addMonths(last, -((monthNumber(last) - OCTOBER + 12) % 12));
  const isSaid =
    years === undefined &&
    (since === undefined || since === payYearOfMonth(from)) &&
    (untils?.includes(payYearOfMonth(to)) ?? true);
  if (!isSaid || since === undefined) return [];
  const window = { base: { last: from, months: 1 }, end: { last: to, months: 1 } } as const;
  return [{ window, saidSince: undefined }];
}
