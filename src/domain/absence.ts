import type { Day, Month, PayYear } from './calendar.js';
import type { EarningsPeriod } from './earnings/period.js';

/**
 * Why a figure is not there. An absence is an answer of its own: never a zero, a NaN or the
 * neighbouring year's figure. The fields are what a reporter needs to say it in a sentence.
 */
export type Absence =
  | {
      readonly code: 'after-series-end';
      readonly of: 'prices';
      readonly index: string;
      readonly last: Month;
      /** When the release that ends with `last` came out, where known. */
      readonly release: Day | undefined;
      readonly needed: Month;
      /** Whether the index has levels of years, so that the months stand for years. */
      readonly yearly: boolean;
    }
  | {
      readonly code: 'after-series-end';
      readonly of: 'pay';
      readonly series: string;
      readonly last: PayYear;
      readonly needed: PayYear;
    }
  | {
      readonly code: 'before-series-start';
      readonly of: 'prices';
      readonly index: string;
      readonly first: Month;
      readonly needed: Month;
      readonly yearly: boolean;
    }
  | {
      readonly code: 'before-series-start';
      readonly of: 'pay';
      readonly series: string;
      readonly first: PayYear;
      readonly needed: PayYear;
    }
  | {
      /** Earnings of months after the last there are. */
      readonly code: 'after-series-end';
      readonly of: 'earnings';
      readonly series: string;
      readonly last: Month;
      readonly needed: EarningsPeriod;
    }
  | {
      /** Earnings of months before the first there are: nothing is spliced on. */
      readonly code: 'before-series-start';
      readonly of: 'earnings';
      readonly series: string;
      readonly first: Month;
      /** Why there is nothing before. */
      readonly before: string;
      readonly needed: EarningsPeriod;
    }
  | {
      /** A year's mean with too few of its months to stand for the year. */
      readonly code: 'incomplete-year';
      readonly index: string;
      readonly payYear: PayYear;
      readonly have: number;
      readonly need: number;
      readonly last: Month;
    }
  | {
      /** The figure exists today but was not published by the `--as-of` day. */
      readonly code: 'not-known-then';
      readonly what:
        | { readonly index: string; readonly month: Month }
        | { readonly pay: string; readonly payYear: PayYear };
      readonly asOf: Day;
    }
  | {
      readonly code: 'no-such-point-then';
      readonly grade: string;
      /** The contract whose scale has no such point, such as 2016. */
      readonly contract: string;
      /** When the point began, where it came later. */
      readonly begins: Day | undefined;
      readonly day: Day;
      readonly reason: string | undefined;
    }
  | {
      readonly code: 'not-collected';
      readonly of?: undefined;
      readonly grade: string;
      readonly payYear: PayYear;
      readonly reason: string;
    }
  | {
      readonly code: 'not-collected';
      readonly of: 'earnings';
      readonly grade: string;
      readonly period: EarningsPeriod;
      readonly reason: string;
    }
  | {
      /** How many people were in a grade, by whom it would be weighted. */
      readonly code: 'no-head-count';
      readonly grade: string;
      readonly period: EarningsPeriod;
      /** The years for which they were counted. */
      readonly counted: readonly EarningsPeriod[];
    };

export type AbsenceCode = Absence['code'];

/** True of an absence, told from any value by its code. */
export function isAbsence<T extends object>(value: T | Absence): value is Absence {
  return 'code' in value;
}
