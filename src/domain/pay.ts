import { type Absence, isAbsence } from './absence.js';
import { type Award, type AwardChain, awardsInForce, compound } from './award-chain.js';
import { type Day, firstDay } from './calendar.js';
import { type Moment, openingOf } from './moment.js';
import type { PayScale, PointAmount } from './pay-scale.js';
import { divide, type Rational } from './rational.js';
import {
  breaksBetween,
  type ContractBreak,
  type Grade,
  gradeAmount,
  publishedAmount,
  stageFor,
  supersededAmounts,
  type Workforce,
} from './workforce.js';

/** The pay whose rise is set against prices. */
export type PaySeries =
  | {
      /** Chained average awards; the grade, if any, gives the pounds and not the percentage. */
      readonly kind: 'chain';
      readonly id: string;
      readonly chain: AwardChain;
      readonly workforce: Workforce;
      readonly grade: Grade | undefined;
    }
  | {
      /** The published basic pay of the grade's own point. */
      readonly kind: 'scale';
      readonly id: string;
      readonly workforce: Workforce;
      readonly grade: Grade;
      /** A closed contract's scale to stay on; undefined follows the contract in force. */
      readonly closed: PayScale | undefined;
    }
  | {
      /** Two amounts of the user's own, in pounds a year. */
      readonly kind: 'own';
      readonly id: 'own';
      readonly base: Rational;
      readonly current: Rational;
    };

/** Something about the pay read that a careful reader must be told. */
export type PayNotice =
  | { readonly code: 'contract-break'; readonly grade: string; readonly break: ContractBreak }
  | {
      readonly code: 'mid-year-step';
      readonly grade: string;
      readonly moment: Moment;
      readonly before: PointAmount;
      readonly after: PointAmount;
    }
  | {
      readonly code: 'revised-amount';
      readonly grade: string;
      readonly moment: Moment;
      readonly superseded: readonly PointAmount[];
      readonly current: PointAmount;
    }
  | {
      readonly code: 'nodal-point-base';
      readonly grade: string;
      readonly stage: string;
      readonly amount: PointAmount;
    }
  | {
      /** An amount that is not like those of other years, in the words of the data. */
      readonly code: 'cautioned-amount';
      readonly grade: string;
      readonly caution: string;
    }
  | { readonly code: 'no-money'; readonly grade: string; readonly absence: Absence }
  | {
      /** An award of a chain that took effect within a year it stands for in full. */
      readonly code: 'mid-year-award';
      readonly chain: string;
      readonly award: Award;
    }
  | {
      /** A day later than anyone has looked: the amount may have been changed since. */
      readonly code: 'after-confirmed';
      readonly day: Day;
      readonly confirmedThrough: Day;
    };

/** Pay at both dates, what it rests on, and the ratio between. */
export interface PayComparison {
  readonly ratio: Rational;
  readonly base: PointAmount | undefined;
  readonly current: PointAmount | undefined;
  /** The awards the ratio compounds; empty on a scale. */
  readonly awards: readonly Award[];
  readonly notices: readonly PayNotice[];
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

/** A grade's amount at the base or at the end, and what is to be said of it. */
export function paySide(series: ScaleSeries, moment: Moment, at: 'base' | 'end'): PaySide {
  if (at === 'end') {
    const amount = amountOf(series, moment);
    return { amount, notices: noticesOf(series, moment, amount) };
  }
  const { amount, notices } = baseAmount(series, moment);
  return { amount, notices: [...notices, ...noticesOf(series, moment, amount)] };
}

type ScaleSeries = Extract<PaySeries, { kind: 'scale' }>;

/** The amount of the series' grade at a moment. */
export function amountOf(series: ScaleSeries, moment: Moment): PointAmount | Absence {
  return series.closed
    ? gradeAmount(series.grade, series.closed, moment)
    : publishedAmount(series.workforce, series.grade, moment);
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

/** What else was in force that pay year, was replaced, or is not yet confirmed. */
export function noticesOf(
  series: ScaleSeries,
  moment: Moment,
  amount: PointAmount | Absence,
): readonly PayNotice[] {
  if (isAbsence(amount)) return [];
  const grade = series.grade.id;
  const scale = [series.closed, ...series.workforce.scales.map((entry) => entry.scale)].find(
    (candidate) => candidate?.id === amount.scale,
  );
  if (!scale) return [];
  const notices: PayNotice[] = [];
  const opening = amountOf(series, openingOf(moment));
  const stepped =
    !isAbsence(opening) && opening.from !== amount.from && opening.printed !== amount.printed;
  if (moment.whole && stepped) {
    notices.push({ code: 'mid-year-step', grade, moment, before: opening, after: amount });
  }
  const superseded = supersededAmounts(series.grade, scale, moment, amount);
  if (superseded.length > 0) {
    notices.push({ code: 'revised-amount', grade, moment, superseded, current: amount });
  }
  if (amount.caution !== undefined) {
    notices.push({ code: 'cautioned-amount', grade, caution: amount.caution });
  }
  return [...notices, ...confirmation(moment, scale.confirmedThrough)];
}

function confirmation(moment: Moment, confirmedThrough: Day): readonly PayNotice[] {
  const asked = [moment.asOf, moment.whole ? undefined : moment.day];
  const day = asked.find((entry) => entry !== undefined && entry > confirmedThrough);
  return day ? [{ code: 'after-confirmed', day, confirmedThrough }] : [];
}

/** The awards that took effect after the 1 April of the base or the end year. */
function lateAwards(
  chain: AwardChain,
  after: readonly Award[],
  moments: readonly Moment[],
): readonly PayNotice[] {
  return after
    .filter((award) =>
      moments.some(
        ({ payYear, whole }) =>
          whole && award.payYear === payYear && award.effectiveFrom > firstDay(payYear),
      ),
    )
    .map((award) => ({ code: 'mid-year-award', chain: chain.id, award }));
}

function present(amount: PointAmount | Absence): PointAmount | undefined {
  return isAbsence(amount) ? undefined : amount;
}
