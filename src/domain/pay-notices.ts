import { type Absence, isAbsence } from './absence.js';
import type { Award, AwardChain } from './award-chain.js';
import { type Day, firstDay } from './calendar.js';
import type { EarningsNotice } from './earnings/notices.js';
import { type Moment, openingOf } from './moment.js';
import type { PointAmount } from './pay-scale.js';
import { amountOf, type ScaleSeries } from './pay-series.js';
import { type ContractBreak, supersededAmounts } from './workforce.js';

/** Something about the pay read that a careful reader must be told. */
export type PayNotice =
  | EarningsNotice
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

/** That a day asked for lies after the last that anyone has looked. */
export function confirmation(moment: Moment, confirmedThrough: Day): readonly PayNotice[] {
  const asked = [moment.asOf, moment.whole ? undefined : moment.day];
  const day = asked.find((entry) => entry !== undefined && entry > confirmedThrough);
  return day ? [{ code: 'after-confirmed', day, confirmedThrough }] : [];
}

/** The awards that took effect after the 1 April of the base or the end year. */
export function lateAwards(
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
