import { PayrestoreError } from '../errors.js';
import type { Output } from './output.js';
import { ERROR_COLUMN, type Plan, type Tally } from './plan.js';

/** Where rows go: those that were computed, and those that were not. */
export interface Ends {
  readonly out: Output;
  /** The same as `out`, unless they go elsewhere. */
  readonly rejects: Output;
  readonly tally: Tally;
}

/** Whether the rows that stay have a column for the reason. */
export function hasErrorColumn({ failed }: Plan): boolean {
  return failed === 'kept';
}

/** Counts a row that could not be computed, or ends the run with it. */
export function failedRow(plan: Plan, { tally }: Ends, reason: string): void {
  if (plan.failed === 'fatal') {
    throw new PayrestoreError('row-not-computed', {
      where: `row ${tally.rows}`,
      cause: reason,
    });
  }
  tally.failed(reason);
}

/** The header's new names, each after a delimiter. */
export function addedNames(plan: Plan, delimiter: string, rejected: boolean): string {
  const names = rejected
    ? [ERROR_COLUMN]
    : [...plan.added, ...(hasErrorColumn(plan) ? [ERROR_COLUMN] : [])];
  return names.map((name) => `${delimiter}${name}`).join('');
}
