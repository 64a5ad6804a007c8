import type { Factor } from '../domain/batch/factor.js';
import type { WhenColumn } from './when.js';

/** What is put after a row: an amount by a factor, or the same text for every amount. */
export type Added =
  | { readonly kind: 'amount'; readonly factor: Factor }
  | { readonly kind: 'text'; readonly text: string };

/** What every row of one time and grade gets, or the code of why it gets nothing. */
export type Found = readonly Added[] | string;

/** What a batch does with each row. */
export interface Plan {
  /** The columns that are read, by name. */
  readonly amount: string;
  readonly when: { readonly name: string; readonly column: WhenColumn };
  readonly grade: string | undefined;
  /** The columns that are added, in order; none has the name of one that is there. */
  readonly added: readonly string[];
  /** What a row of that month (or of the pay year it opens) and grade gets; quick to ask again. */
  readonly find: (month: number, grade: string) => Found;
  /** What becomes of a row that cannot be computed. */
  readonly failed: 'kept' | 'moved' | 'fatal';
}

/** The column that says why a row could not be computed. */
export const ERROR_COLUMN = 'payrestore_error';

/** Why a row could not be computed, where that is for its own text. */
export const ROW_REASONS = [
  'no-amount',
  'malformed-amount',
  'no-date',
  'malformed-date',
  'unknown-grade',
  'before-base-year',
  'column-count',
  'malformed-row',
] as const;

/** How many rows there were, and why some could not be computed. */
export class Tally {
  rows = 0;
  computed = 0;
  readonly reasons = new Map<string, number>();

  failed(reason: string): void {
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }
}
