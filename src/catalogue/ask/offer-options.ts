import type { Rounding } from '../../domain/offer/award.js';
import { PayrestoreError } from '../../errors.js';
import { nearest } from '../names/nearest.js';
import { type CalcOptions, checkOptions } from './calc-options.js';

/** What is offered to a grade: a row of a file of awards, or of a list in a program. */
export interface GradeAward {
  /** A grade or a point by any name it goes by; `all`, or none, for everyone without a row. */
  readonly grade?: string | undefined;
  /** The pay year; the first of the offer unless said. */
  readonly payYear?: string | undefined;
  /** Percent of the pay before it. */
  readonly percent?: string | number | undefined;
  /** Pounds a year on top. */
  readonly plus?: string | number | undefined;
  /** The fewest pounds a year that it comes to. */
  readonly floor?: string | number | undefined;
  /** Pounds paid once, not consolidated. */
  readonly oneOff?: string | number | undefined;
  /** Where the row stands, for messages: `offer.csv, line 3`. */
  readonly where?: string | undefined;
}

/** An offer that gives each grade its own award. */
export interface GradeAwards {
  /** What the offer is called in the answer. */
  readonly title?: string | undefined;
  readonly rows: readonly GradeAward[];
}

/** An offer in words, such as `4% + £750`, or by grade. */
export type AwardGiven = string | GradeAwards;

/** What can be asked of `offer`, in the words of its options. */
export interface OfferOptions
  extends Pick<
    CalcOptions,
    'nation' | 'workforce' | 'grades' | 'index' | 'prices' | 'pay' | 'since' | 'hours' | 'weeks'
  > {
  /** The pay year whose pay the awards are put on; the newest in the data unless said. */
  readonly from?: string | undefined;
  /**
   * Percent a year, for the pay years whose prices are not published: one rate for all, one for
   * each (`3,2.5,2`), or a range (`2.5..4`). Nothing is assumed unless said.
   */
  readonly inflation?: string | number | undefined;
  /** The named method that the cut is measured by; not with `index`, `prices` or `pay`. */
  readonly method?: string | undefined;
  /** The pay year by which pay is to be restored. */
  readonly restoreBy?: string | undefined;
  /** Whether exact pay is carried on from year to year, or pay to the pound; `none` unless said. */
  readonly rounding?: Rounding | undefined;
  /**
   * Who is counted for the average, in place of those in the data: `F1=8000`. A file of counts is
   * given to `loadCatalogue`.
   */
  readonly weights?: readonly string[] | undefined;
}

const OWN: Readonly<Record<string, (value: unknown) => boolean>> = {
  from: isText,
  inflation: (value) => isText(value) || typeof value === 'number',
  method: isText,
  restoreBy: isText,
  rounding: isText,
  weights: (value) => Array.isArray(value) && value.every(isText),
};

const SHARED: readonly (keyof CalcOptions)[] = [
  'nation',
  'workforce',
  'grades',
  'index',
  'prices',
  'pay',
  'since',
  'hours',
  'weeks',
];

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

/** Whether something has rows, each an object. */
function isListing(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('rows' in value)) return false;
  const { rows } = value;
  return Array.isArray(rows) && rows.every((row) => typeof row === 'object' && row !== null);
}

/** Refuses options that are no options, not of their type, or say two things at once. */
export function checkOfferOptions(options: OfferOptions): CalcOptions {
  const names = [...Object.keys(OWN), ...SHARED];
  for (const [name, value] of Object.entries(options)) {
    if (!names.includes(name)) {
      throw new PayrestoreError('unknown-option', { given: name, nearest: nearest(name, names) });
    }
    if (value !== undefined && OWN[name] && !OWN[name](value)) {
      const valid = name === 'weights' ? 'a list of texts, such as F1=8000' : 'a text';
      throw new PayrestoreError('malformed-option', { where: name, valid });
    }
  }
  const { from, inflation, method, restoreBy, rounding, weights, ...shared } = options;
  const asked = method === undefined ? shared : { ...shared, methods: [method] };
  checkOptions(asked);
  return asked;
}

/** What stands for no offer, where only a restoration is asked about. */
const NO_AWARD = 'no award';

/** Refuses what is no list of awards: each a text, or rows by grade. */
export function checkAwards(awards: unknown, restoring: boolean): readonly AwardGiven[] {
  const list: readonly unknown[] = Array.isArray(awards) ? awards : [awards];
  if (restoring && list.length === 0) return [NO_AWARD];
  if (list.length > 0 && list.every((award) => isText(award) || isListing(award))) {
    return list as readonly AwardGiven[];
  }
  throw new PayrestoreError('missing-option', {
    given: 'an award',
    valid: 'such as "4% + £750"; by grade, --awards FILE; without one, --restore-by 2030/31',
  });
}
