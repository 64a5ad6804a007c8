import type { Month } from '../calendar.js';
import type { EarningsComparison, EarningsSide } from './group.js';
import { type EarningsPeriod, firstMonth } from './period.js';
import type { EarningsCaution, EarningsSeries } from './series.js';

/** Which ends of a comparison something is true of. */
export type Ends = 'base' | 'end' | 'both';

/** What the data says of the months of a comparison. */
export type CautionNotice =
  | {
      /** Pay owed for months outside the period is in it; or was paid outside it, and is not. */
      readonly code: 'holds-arrears' | 'lacks-arrears';
      readonly grade: string;
      readonly caution: EarningsCaution;
      readonly period: EarningsPeriod;
    }
  | {
      /** Months that are not like others. */
      readonly code: 'one-off-pay' | 'august-double-count' | 'refreshed-figures';
      readonly grade: string;
      readonly caution: EarningsCaution;
      readonly ends: Ends;
    }
  | {
      /** A full-time total made by a ratio that leaves most of the arrears paid out of it. */
      readonly code: 'full-time-with-arrears';
      readonly grade: string;
      readonly period: EarningsPeriod;
    };

/** What is to be told of the months at either end, once each. */
export function cautionNotices(
  grade: string,
  comparison: EarningsComparison,
): readonly CautionNotice[] {
  const found = new Map<string, CautionNotice>();
  for (const at of ['base', 'end'] as const) {
    for (const notice of sideNotices(grade, comparison, comparison[at], at)) {
      const key = keyOf(notice);
      const known = found.get(key);
      found.set(
        key,
        known && 'ends' in known && known.ends !== at ? { ...known, ends: 'both' } : notice,
      );
    }
  }
  return [...found.values()];
}

function keyOf(notice: CautionNotice): string {
  if ('ends' in notice) return `${notice.code} ${notice.caution.what}`;
  const what = 'caution' in notice ? notice.caution.what : '';
  return `${notice.code} ${notice.period.last} ${what}`;
}

function sideNotices(
  grade: string,
  { measure }: EarningsComparison,
  { period, readings }: EarningsSide,
  ends: Ends,
): readonly CautionNotice[] {
  const all = readings.flatMap(({ series }) =>
    series.cautions.filter(({ measures }) => measures.some((each) => measure.parts.includes(each))),
  );
  return all.flatMap((caution): readonly CautionNotice[] => {
    if (caution.code !== 'arrears') {
      const { code } = caution;
      return isIn(caution, period) ? [{ code, grade, caution, ends }] : [];
    }
    const code = arrearsIn(caution, period);
    const left = measure.id === 'earnings-full-time' && isWithoutFte(caution, period);
    return [
      ...(code ? [{ code, grade, caution, period }] : []),
      ...(left ? [{ code: 'full-time-with-arrears' as const, grade, period }] : []),
    ];
  });
}

/** Whether a caution is of a period's months; a refreshed year is known by the month it ends with. */
function isIn({ code, from, to }: EarningsCaution, period: EarningsPeriod): boolean {
  if (code !== 'refreshed-figures') return overlaps({ from, to }, period);
  return period.months > 1 && from <= period.last && period.last <= to;
}

/** Whether a period holds what was owed for months outside it, or lacks what was paid outside it. */
function arrearsIn(
  { from, to, owed }: EarningsCaution,
  period: EarningsPeriod,
): 'holds-arrears' | 'lacks-arrears' | undefined {
  const paid = overlaps({ from, to }, period);
  if (!owed) return paid ? 'holds-arrears' : undefined;
  if (!paid) return overlaps(owed, period) ? 'lacks-arrears' : undefined;
  const all = firstMonth(period) <= owed.from && owed.to <= period.last;
  return all ? undefined : 'holds-arrears';
}

/** Whether a period holds arrears that are mostly not in basic pay per full-time post. */
function isWithoutFte({ from, to, notInFte }: EarningsCaution, period: EarningsPeriod): boolean {
  return notInFte !== undefined && overlaps({ from, to }, period);
}

/** Whether any of some series' months of a period hold such arrears. */
export function holdsArrearsWithoutFte(
  { cautions }: EarningsSeries,
  period: EarningsPeriod,
): boolean {
  return cautions.some((caution) => isWithoutFte(caution, period));
}

function overlaps(
  { from, to }: { readonly from: Month; readonly to: Month },
  period: EarningsPeriod,
): boolean {
  return firstMonth(period) <= to && from <= period.last;
}
