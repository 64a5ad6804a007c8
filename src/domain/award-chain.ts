import type { Absence } from './absence.js';
import { type Day, type PayYear, payYearOfDay } from './calendar.js';
import { isKnown, type Moment } from './moment.js';
import { growthOf } from './percent.js';
import { fromDecimal, product, type Rational } from './rational.js';

/** How an award's percentage is known. The last two are not printed by anyone as such. */
export type AwardStatus = 'circular' | 'announced' | 'inferred' | 'implied';

/** One year's average rise in basic pay, or one step of it. */
export interface Award {
  readonly payYear: PayYear;
  readonly effectiveFrom: Day;
  /** Percent, as printed. */
  readonly percent: string;
  readonly status: AwardStatus;
  readonly knownSince: Day | undefined;
  readonly source: string;
  readonly note: string | undefined;
}

/**
 * Average awards compounded from a base pay year: pay as the settlements moved it, for one
 * workforce in one nation and never for another's.
 */
export interface AwardChain {
  readonly id: string;
  readonly title: string;
  readonly nation: string;
  readonly workforce: string;
  readonly base: PayYear;
  readonly confirmedThrough: Day;
  readonly awards: readonly Award[];
  readonly origin: string;
}

/** The awards in force at a moment, in order, since the chain's base. */
export function awardsInForce(chain: AwardChain, moment: Moment): readonly Award[] | Absence {
  const last = payYearOfDay(chain.confirmedThrough);
  const subject = { of: 'pay', series: chain.id, needed: moment.payYear } as const;
  if (moment.payYear < chain.base) {
    return { code: 'before-series-start', ...subject, first: chain.base };
  }
  if (moment.payYear > last) return { code: 'after-series-end', ...subject, last };
  const effective = chain.awards.filter((award) => award.effectiveFrom <= moment.day);
  const known = effective.filter((award) => isKnown(award.knownSince, moment));
  if (moment.whole && moment.payYear > chain.base) {
    const year = known.some((award) => award.payYear === moment.payYear);
    if (!year) {
      return moment.asOf === undefined
        ? { code: 'after-series-end', ...subject, last: known.at(-1)?.payYear ?? chain.base }
        : {
            code: 'not-known-then',
            what: { pay: chain.id, payYear: moment.payYear },
            asOf: moment.asOf,
          };
    }
  }
  return known;
}

/** Whether nobody printed the award as such. */
export function isInferred({ status }: Award): boolean {
  return status === 'inferred' || status === 'implied';
}

/** What a list of awards compounds to: percentages that follow each other multiply, never add. */
export function compound(awards: readonly Award[]): Rational {
  return product(awards.map(growth));
}

/** 1 + percent / 100. */
export function growth(award: Award): Rational {
  const percent = fromDecimal(award.percent);
  if (!percent) throw new RangeError(`award percent ${award.percent}`);
  return growthOf(percent);
}
