import { type Absence, isAbsence } from './absence.js';
import { type Award, awardsInForce, compound } from './award-chain.js';
import { dayOf } from './calendar.js';
import { compareEarnings, type EarningsComparison, type EarningsSide } from './earnings/group.js';
import { earningsNotices } from './earnings/notices.js';
import { financialYear, firstMonth, periodName } from './earnings/period.js';
import { formulaOf, printedOf, sourcesOf } from './earnings/read.js';
import type { Moment } from './moment.js';
import { confirmation, lateAwards, noticesOf, type PayNotice } from './pay-notices.js';
import type { PointAmount } from './pay-scale.js';
import { amountOf, type EarningsPay, type PaySeries, type ScaleSeries } from './pay-series.js';
import { divide, type Rational, toDecimal } from './rational.js';
import { breaksBetween, stageFor } from './workforce.js';

/** Pay at both dates, what it rests on, and the ratio between. */
export interface PayComparison {
  readonly ratio: Rational;
  readonly base: PointAmount | undefined;
  readonly current: PointAmount | undefined;
  /** The awards the ratio compounds; empty on a scale. */
  readonly awards: readonly Award[];
  readonly notices: readonly PayNotice[];
  /** Of earnings: both ends, with what they are made of. */
  readonly earnings?: EarningsComparison | undefined;
}

/** A grade's amount at one end of a comparison, and what is to be said of it. */
export interface PaySide {
  readonly amount: PointAmount | Absence;
  readonly notices: readonly PayNotice[];
}

/** Sets pay at the end against pay at the base; `side` may know what it has read before. */
export function comparePay(
  series: PaySeries,
  base: Moment,
  end: Moment,
  side: typeof paySide = paySide,
): PayComparison | Absence {
  switch (series.kind) {
    case 'own':
      return {
        ratio: divide(series.current, series.base),
        base: undefined,
        current: undefined,
        awards: [],
        notices: [],
      };
    case 'chain':
      return compareChain(series, base, end, side);
    case 'scale':
      return compareScale(series, base, end, side);
    case 'earnings':
      return comparePaid(series, base, end);
  }
}

function compareChain(
  series: Extract<PaySeries, { kind: 'chain' }>,
  base: Moment,
  end: Moment,
  side: typeof paySide,
): PayComparison | Absence {
  const before = awardsInForce(series.chain, base);
  if (isAbsence(before)) return before;
  const after = awardsInForce(series.chain, end);
  if (isAbsence(after)) return after;
  const awards = after.filter((award) => !before.includes(award));
  const ratio = compound(awards);
  const confirmed = confirmation(end, series.chain.confirmedThrough);
  const { grade, workforce } = series;
  if (!grade) {
    const notices = [...confirmed, ...lateAwards(series.chain, after, [base, end])];
    return { ratio, base: undefined, current: undefined, awards, notices };
  }
  const money = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined } as const;
  const first = side(money, base, 'base');
  const last = side(money, end, 'end');
  const notices: PayNotice[] = [...confirmed];
  for (const { amount } of [first, last]) {
    if (isAbsence(amount)) notices.push({ code: 'no-money', grade: grade.id, absence: amount });
  }
  notices.push(...first.notices, ...last.notices);
  return { ratio, base: present(first.amount), current: present(last.amount), awards, notices };
}

function compareScale(
  series: ScaleSeries,
  base: Moment,
  end: Moment,
  side: typeof paySide,
): PayComparison | Absence {
  const { amount: first, notices: baseNotices } = side(series, base, 'base');
  if (isAbsence(first)) return first;
  const { amount: last, notices: endNotices } = side(series, end, 'end');
  if (isAbsence(last)) return last;
  return {
    ratio: divide(last.value, first.value),
    base: first,
    current: last,
    awards: [],
    notices: [
      ...breaksBetween(series.workforce, first, last).map((entry) => ({
        code: 'contract-break' as const,
        grade: series.grade.id,
        break: entry,
      })),
      ...baseNotices,
      ...endNotices,
    ],
  };
}

/** Earnings of the months asked for, or of the pay year's. */
function comparePaid(series: EarningsPay, base: Moment, end: Moment): PayComparison | Absence {
  const { grade, id, weights } = series;
  const periodOf = ({ period, payYear }: Moment) => period ?? financialYear(payYear);
  const window = { base: periodOf(base), end: periodOf(end) };
  const earnings = compareEarnings(grade, id, weights, window);
  if (isAbsence(earnings)) return earnings;
  return {
    ratio: earnings.ratio,
    base: amountPaid(earnings.base),
    current: amountPaid(earnings.end),
    awards: [],
    notices: earningsNotices(grade.id, earnings),
    earnings,
  };
}

/** What was paid over a period as an amount, where it is one. */
export function amountPaid({
  period,
  value,
  confidence,
  readings,
}: EarningsSide): PointAmount | undefined {
  const [reading, ...more] = readings;
  if (!value || !reading) return undefined;
  const single = more.length === 0;
  return {
    from: dayOf(firstMonth(period), 1),
    value,
    printed: single ? printedOf(reading) : toDecimal(value, 2),
    knownSince: undefined,
    source: sourcesOf(reading)[0] ?? '',
    confidence: single ? confidence : 'C',
    revision: undefined,
    formula: single ? formulaOf(reading) : 'the weighted mean of its grades',
    scale: reading.series.file,
    point: periodName(period),
  };
}

/** A grade's amount at the base or at the end, and what is to be said of it. */
export function paySide(series: ScaleSeries, moment: Moment, at: 'base' | 'end'): PaySide {
  if (at === 'end') {
    const amount = amountOf(series, moment);
    return { amount, notices: noticesOf(series, moment, amount) };
  }
  const { amount, notices } = baseAmount(series, moment);
  return { amount, notices: [...notices, ...noticesOf(series, moment, amount)] };
}

/** A bare nodal point that did not exist at the base is read as the lowest stage on it. */
function baseAmount(
  series: ScaleSeries,
  base: Moment,
): { readonly amount: PointAmount | Absence; readonly notices: readonly PayNotice[] } {
  const amount = amountOf(series, base);
  const stage = stageFor(series.workforce, series.grade);
  if (!isAbsence(amount) || amount.code !== 'no-such-point-then' || !stage) {
    return { amount, notices: [] };
  }
  const standIn = amountOf({ ...series, grade: stage }, base);
  if (isAbsence(standIn)) return { amount: standIn, notices: [] };
  const notice = { grade: series.grade.id, stage: stage.id, amount: standIn };
  return { amount: standIn, notices: [{ code: 'nodal-point-base', ...notice }] };
}

function present(amount: PointAmount | Absence): PointAmount | undefined {
  return isAbsence(amount) ? undefined : amount;
}
