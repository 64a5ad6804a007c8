import type { Absence } from './absence.js';
import { type Day, type PayYear, payYearOfDay } from './calendar.js';
import { isKnown, type Moment } from './moment.js';
import type { Confidence } from './price-index.js';
import type { Rational } from './rational.js';

/** A point's basic pay in pounds a year from a day, as one publication gives it. */
export interface Amount {
  readonly from: Day;
  readonly value: Rational;
  readonly printed: string;
  /** When it was published; a later publication for the same day replaces an earlier one. */
  readonly knownSince: Day | undefined;
  readonly source: string;
  readonly confidence: Confidence;
  /** What this publication was, where there was more than one for the same day. */
  readonly revision: string | undefined;
  /** The formula of an amount nobody printed. */
  readonly formula: string | undefined;
  /** What to know of it before it is compared with others. */
  readonly caution?: string | undefined;
}

/** A stretch for which a point has no amount, and why. */
export interface NoAmount {
  readonly from: Day;
  readonly absent: 'no-such-point-then' | 'not-collected';
  readonly knownSince: Day | undefined;
  readonly reason: string;
}

/** One point of a scale: its amounts in order of effective day, then of publication. */
export interface Point {
  readonly scale: string;
  readonly id: string;
  readonly entries: readonly (Amount | NoAmount)[];
}

/** A change of pay that is announced for a day, and whose amounts are not in the data. */
export interface DueChange {
  readonly from: Day;
  readonly what: string;
  /** What of it the amounts of the scale have. */
  readonly held: string;
  readonly source: string;
}

/** A published pay scale under one contract. */
export interface PayScale {
  readonly id: string;
  readonly title: string;
  readonly contract: string;
  readonly confirmedThrough: Day;
  readonly points: ReadonlyMap<string, Point>;
  /** Whether every amount says when it became known. */
  readonly dated: boolean;
  readonly due?: readonly DueChange[] | undefined;
  readonly origin: string;
}

/** A point's amount, with the point and the superseded prints for the same day. */
export interface PointAmount extends Amount {
  readonly scale: string;
  readonly point: string;
}

/**
 * The entry of a point that holds at a moment: the newest effective day, and of its publications
 * the newest known. Undefined when the point did not exist yet.
 */
function entryAt(point: Point, moment: Moment): Amount | NoAmount | undefined {
  return point.entries
    .filter((entry) => entry.from <= moment.day && isKnown(entry.knownSince, moment))
    .at(-1);
}

/** Whether a year has an amount only by an entry of its own, not by one that went on. */
function needsOwnEntry(scale: PayScale, { day, asOf }: Moment): boolean {
  return asOf !== undefined || scale.confirmedThrough < day;
}

/** A point's amount at a moment; undefined when the point did not exist, or was not known. */
export function amountAt(
  scale: PayScale,
  point: Point,
  grade: string,
  moment: Moment,
): PointAmount | Absence | undefined {
  const last = payYearOfDay(scale.confirmedThrough);
  if (moment.payYear > last) {
    return { code: 'after-series-end', of: 'pay', series: scale.id, last, needed: moment.payYear };
  }
  const entry = entryAt(point, moment);
  if (!entry) return undefined;
  if ('absent' in entry) {
    return entry.absent === 'not-collected'
      ? { code: 'not-collected', grade, payYear: moment.payYear, reason: entry.reason }
      : {
          code: 'no-such-point-then',
          grade,
          contract: scale.contract,
          begins: undefined,
          day: moment.day,
          reason: entry.reason,
        };
  }
  // An older amount holds for a year only where the data was confirmed to the year's close;
  // else the year's own rise, or freeze, is not in it.
  const started = payYearOfDay(entry.from);
  if (moment.whole && started < moment.payYear && needsOwnEntry(scale, moment)) {
    if (moment.asOf !== undefined && point.entries.some((later) => later.from > entry.from)) {
      const what = { pay: scale.id, payYear: moment.payYear };
      return { code: 'not-known-then', what, asOf: moment.asOf };
    }
    const closed = Math.max(started, last - 1) as PayYear;
    const subject = { of: 'pay', series: scale.id, needed: moment.payYear } as const;
    return { code: 'after-series-end', ...subject, last: closed };
  }
  return { ...entry, scale: scale.id, point: point.id };
}
