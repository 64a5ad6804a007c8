import { isAbsence } from './absence.js';
import { type Award, isInferred } from './award-chain.js';
import { type Answer, type Outcome, ownFiles, type Specification } from './calc.js';
import {
  closingApril,
  type Day,
  type Month,
  openingApril,
  type PayYear,
  payYearLabel,
} from './calendar.js';
import { counterpart } from './earnings/counterpart.js';
import { periodName } from './earnings/period.js';
import { isOwnBase, type Method } from './method.js';
import type { PayNotice } from './pay-notices.js';
import type { PointAmount } from './pay-scale.js';
import type { Level, PriceIndex } from './price-index.js';
import { leaning, type PriceReading } from './price-reading.js';

/** What a careful reader must be told about an outcome, as data; reporters find the words. */
export type Notice =
  | PayNotice
  | {
      /** The end-year mean stands on fewer months than the year has. */
      readonly code: 'provisional-mean';
      readonly index: PriceIndex;
      readonly until: PayYear;
      readonly reading: PriceReading;
      readonly leans: 'low' | 'high';
      /** Whether pay rose on prices, so that the lean flatters a rise and not a cut. */
      readonly gain: boolean;
    }
  | {
      /** Index levels computed from others, not printed as such. */
      readonly code: 'derived-level';
      readonly index: PriceIndex;
      readonly levels: readonly Level[];
    }
  | {
      /** Index levels that their publisher marks provisional, in a reading that is complete. */
      readonly code: 'provisional-level';
      readonly index: PriceIndex;
      readonly levels: readonly Level[];
    }
  | {
      /** A named method asked for from another base year than its own. */
      readonly code: 'base-year-changed';
      readonly method: Method;
      readonly since: PayYear;
      /** The base by its name: the pay year, or the period of earnings. */
      readonly from: string;
    }
  | {
      /** Earnings that fell in real terms by one measure and rose by the other. */
      readonly code: 'measure-flips-sign';
      readonly grade: string;
      readonly outcome: Outcome;
      readonly other: Outcome;
    }
  | {
      /** The chain compounds awards that nobody printed as such. */
      readonly code: 'partly-inferred';
      readonly chain: string;
      readonly awards: readonly Award[];
      /** The day it is all to be known on, which what was worked out since cannot be. */
      readonly asOf?: Day;
    }
  | {
      /** An amount computed from another by a stated formula, not printed. */
      readonly code: 'derived-amount';
      readonly grade: string;
      readonly payYear: PayYear;
      readonly amount: PointAmount;
    }
  | {
      /** The index is of something other than prices. */
      readonly code: 'comparator';
      readonly index: PriceIndex;
    }
  | {
      /** Figures come from files that are not the bundled ones. */
      readonly code: 'own-data';
      readonly files: readonly string[];
    }
  | {
      /** `--as-of` with a series of which only the newest release is kept. */
      readonly code: 'single-vintage';
      readonly index: PriceIndex;
      readonly asOf: Day;
    }
  | {
      /** Months named outright that lie outside the pay year they are paired with. */
      readonly code: 'months-outside-year';
      readonly side: 'base' | 'end';
      readonly month: Month;
      readonly payYear: PayYear;
    };

export type NoticeCode = Notice['code'];

/** Everything to be told about one outcome. An absence speaks for itself. */
export function noticesFor(outcome: Outcome): readonly Notice[] {
  const { specification, until, answer } = outcome;
  if (isAbsence(answer)) return [];
  return [
    ...answer.pay.notices,
    ...flipped(outcome, answer),
    ...derived(outcome, answer),
    ...inferred(specification, answer),
    ...provisional(outcome, answer),
    ...derivedLevels(specification, answer),
    ...provisionalLevels(specification, answer),
    ...baseYear(specification),
    ...outsideYear(specification, until),
    ...comparator(specification),
    ...ownData(specification),
    ...vintage(specification),
  ];
}

/** Whether the other measure of earnings says the opposite. */
function flipped(outcome: Outcome, { erosion }: Answer): readonly Notice[] {
  const other = counterpart(outcome);
  if (!other || other.answer.erosion.n < 0n === erosion.n < 0n) return [];
  const { pay } = outcome.specification;
  const grade = pay.kind === 'earnings' ? pay.grade.id : '';
  return [{ code: 'measure-flips-sign', grade, outcome, other }];
}

function derived({ specification, until }: Outcome, answer: Answer): readonly Notice[] {
  const { kind } = specification.pay;
  // Earnings say themselves what in them is derived.
  if (kind === 'own' || kind === 'earnings') return [];
  const grade = specification.pay.grade?.id ?? '';
  const sides: readonly [PayYear, PointAmount | undefined][] = [
    [specification.since, answer.pay.base],
    [until, answer.pay.current],
  ];
  return sides.flatMap(([payYear, amount]): Notice[] =>
    amount?.confidence === 'C' ? [{ code: 'derived-amount', grade, payYear, amount }] : [],
  );
}

function inferred({ pay, asOf }: Specification, answer: Answer): readonly Notice[] {
  if (!answer.inferred) return [];
  const awards = answer.pay.awards.filter(isInferred);
  return [
    { code: 'partly-inferred', chain: pay.id, awards, ...(asOf === undefined ? {} : { asOf }) },
  ];
}

function provisional({ specification, until }: Outcome, answer: Answer): readonly Notice[] {
  if (!answer.provisional) return [];
  const reading = answer.end;
  const { index } = specification;
  const gain = answer.erosion.n < 0n;
  return [{ code: 'provisional-mean', index, until, reading, leans: leaning(reading), gain }];
}

function derivedLevels({ index }: Specification, answer: Answer): readonly Notice[] {
  const levels = [...answer.base.levels, ...answer.end.levels].filter((level) => level.formula);
  return levels.length > 0 ? [{ code: 'derived-level', index, levels }] : [];
}

/** An incomplete mean says of its own months which may still be revised. */
function provisionalLevels({ index }: Specification, answer: Answer): readonly Notice[] {
  const ends = answer.provisional
    ? answer.base.levels
    : [...answer.base.levels, ...answer.end.levels];
  const levels = ends.filter((level) => level.provisional);
  return levels.length > 0 ? [{ code: 'provisional-level', index, levels }] : [];
}

function baseYear({ method, since, window }: Specification): readonly Notice[] {
  const from = window ? periodName(window.base) : payYearLabel(since);
  return method && !isOwnBase(method, since, window)
    ? [{ code: 'base-year-changed', method, since, from }]
    : [];
}

function outsideYear({ prices, since, window }: Specification, until: PayYear): readonly Notice[] {
  if (prices.rule !== 'months' || window) return [];
  const far = (month: Month, year: PayYear) =>
    month < openingApril(year) || month > closingApril(year);
  const notices: Notice[] = [];
  if (far(prices.base, since)) {
    notices.push({ code: 'months-outside-year', side: 'base', month: prices.base, payYear: since });
  }
  if (far(prices.end, until)) {
    notices.push({ code: 'months-outside-year', side: 'end', month: prices.end, payYear: until });
  }
  return notices;
}

function comparator({ index }: Specification): readonly Notice[] {
  return index.comparator === undefined ? [] : [{ code: 'comparator', index }];
}

function ownData(specification: Specification): readonly Notice[] {
  const files = ownFiles(specification);
  return files.length > 0 ? [{ code: 'own-data', files }] : [];
}

function vintage({ index, asOf }: Specification): readonly Notice[] {
  return asOf === undefined ? [] : [{ code: 'single-vintage', index, asOf }];
}
