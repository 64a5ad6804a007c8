import type { PaySeries } from '../../domain/pay-series.js';
import { FULL_TIME, type WorkingTime } from '../../domain/real-terms.js';
import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';
import { readNumber } from './read-options.js';

/** What can be asked of `calc`, in the words of its options. */
export interface CalcOptions {
  /** The nation whose pay is meant; England unless said. */
  readonly nation?: string | undefined;
  /** The workforce; resident doctors unless said. */
  readonly workforce?: string | undefined;
  /** Grades such as F1, ST3 or NP4, by any name they go by; `all` for every stage. */
  readonly grades?: readonly string[] | undefined;
  /** Named methods; not together with `index`, `prices` or `pay`. */
  readonly methods?: readonly string[] | undefined;
  /** A price index: rpi, cpi, cpih or hci. */
  readonly index?: string | undefined;
  /**
   * start, end, average, latest, or two months such as 2008-04..2026-04; of earnings also
   * same-months (unless said otherwise) and last-month.
   */
  readonly prices?: string | undefined;
  /** awards, awards-consolidated, scale, scale-2002, or one of earnings such as earnings-total. */
  readonly pay?: string | undefined;
  /**
   * The months that earnings are of, in place of `since` and `until`: two periods such as
   * 2010-08..2022-09 (twelve months to each), 2010/11..2021/22, 2019..2024 or 2009-10x12..2025-10x12.
   */
  readonly period?: string | undefined;
  /** Earnings of the first October against those of the last, free of arrears and of Augusts. */
  readonly clean?: boolean | undefined;
  /** How earnings of several grades are put together: plain, people, or a period whose people count. */
  readonly weights?: string | undefined;
  /** The base pay year, such as 2008/09. */
  readonly since?: string | undefined;
  /** The end pay year. Without one: the latest in which every row has a result. */
  readonly until?: string | undefined;
  /** The day pay is read on, in place of `until`: YYYY-MM-DD. */
  readonly on?: string | undefined;
  /** Leave out what was not yet published on this day: YYYY-MM-DD. */
  readonly asOf?: string | undefined;
  /** Hours a week; 40 unless said. */
  readonly hours?: string | number | undefined;
  /** Weeks a year; 365/7 unless said. */
  readonly weeks?: string | number | undefined;
  /** One's own pay in the base year, pounds a year; goes with `currentPay`. */
  readonly basePay?: string | number | undefined;
  /** One's own pay in the end year, pounds a year. */
  readonly currentPay?: string | number | undefined;
}

const LONGEST_WEEK = 168;
const LONGEST_YEAR = 53;
const MOST_POUNDS = 100_000_000;

/** Refuses options that are not options, say two things at once, or half of one. */
export function checkOptions(options: CalcOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(OPTION_NAMES, name)) {
      const names = Object.keys(OPTION_NAMES);
      throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, names) });
    }
    const list = name === 'grades' || name === 'methods';
    const fits =
      name === 'clean'
        ? typeof value === 'boolean'
        : list
          ? Array.isArray(value) && value.every((item) => typeof item === 'string')
          : typeof value === 'string' || (NUMERIC.includes(name) && typeof value === 'number');
    if (value !== undefined && !fits) {
      throw new PayrestoreError('malformed-option', {
        where: name,
        valid:
          name === 'clean'
            ? 'true or false'
            : list
              ? 'a list of texts'
              : NUMERIC.includes(name)
                ? 'a number or a text'
                : 'a text',
      });
    }
  }
  refuseConflicts(options);
}

const NUMERIC: readonly string[] = ['hours', 'weeks', 'basePay', 'currentPay'];

function refuseConflicts(options: CalcOptions): void {
  const given = (names: readonly (keyof CalcOptions)[]) =>
    names.filter((name) => options[name] !== undefined).map((name) => OPTION_NAMES[name]);
  const refuse = (names: readonly string[], valid: string) => {
    throw new PayrestoreError('conflicting-options', { given: names.join(' and '), valid });
  };
  const choices = given(['index', 'prices', 'pay']);
  if (options.methods && choices.length > 0) {
    refuse(['--method', ...choices], 'a method names its own index, prices and pay; give either');
  }
  if (options.on !== undefined && options.until !== undefined) {
    refuse(['--on', '--until'], '--on takes the pay year from its day');
  }
  if (options.on !== undefined && options.prices?.trim().toLowerCase() === 'latest') {
    refuse(['--on', '--prices latest'], 'latest reads pay in the month that prices end');
  }
  const [whole] = given(['period', 'clean']);
  const years = given(['since', 'until', 'on']);
  if (options.clean !== false && whole !== undefined && years.length > 0) {
    refuse([whole, ...years], `${whole} says both ends itself`);
  }
  if (options.period !== undefined && options.clean) {
    refuse(['--period', '--clean'], '--clean is the period from October to October');
  }
  const own = given(['basePay', 'currentPay']);
  if (own.length === 1) {
    const missing = own[0] === '--base-pay' ? '--current-pay' : '--base-pay';
    throw new PayrestoreError('missing-option', {
      given: missing,
      valid: "one's own pay needs both, in pounds a year",
    });
  }
  const others = given(['grades', 'methods', 'pay', 'nation', 'workforce']);
  if (own.length === 2 && others.length > 0) {
    const valid =
      "one's own pay takes the place of any published pay; choose prices with --index and --prices";
    refuse(['--base-pay', ...others], valid);
  }
}

const OPTION_NAMES: Record<keyof CalcOptions, string> = {
  nation: '--nation',
  workforce: '--workforce',
  grades: '--grade',
  methods: '--method',
  index: '--index',
  prices: '--prices',
  pay: '--pay',
  period: '--period',
  clean: '--clean',
  weights: '--weights',
  since: '--since',
  until: '--until',
  on: '--on',
  asOf: '--as-of',
  hours: '--hours',
  weeks: '--weeks',
  basePay: '--base-pay',
  currentPay: '--current-pay',
};

/** The working time asked for; 40 hours and 365/7 weeks unless said. */
export function readTime(options: CalcOptions): WorkingTime {
  const { hours, weeks } = options;
  return {
    hoursPerWeek:
      hours === undefined
        ? FULL_TIME.hoursPerWeek
        : readNumber('--hours', hours, LONGEST_WEEK, 'count'),
    weeksPerYear:
      weeks === undefined
        ? FULL_TIME.weeksPerYear
        : readNumber('--weeks', weeks, LONGEST_YEAR, 'count'),
  };
}

/** One's own two amounts, where they were given. */
export function readOwnPay({
  basePay,
  currentPay,
}: CalcOptions): Extract<PaySeries, { kind: 'own' }> | undefined {
  if (basePay === undefined || currentPay === undefined) return undefined;
  return {
    kind: 'own',
    id: 'own',
    base: readNumber('--base-pay', basePay, MOST_POUNDS, 'pounds'),
    current: readNumber('--current-pay', currentPay, MOST_POUNDS, 'pounds'),
  };
}
