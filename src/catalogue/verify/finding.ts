import type { Path } from '../parse/faults.js';

/** What verification can find, why it matters, and whether it makes the data wrong. */
const TABLE = {
  shape: ['error', 'a file without its shape cannot be read'],
  unfit: ['error', 'no answer could be given from it, or be shown'],
  'id-mismatch': ['error', 'a file is found by its name, and answers name its id'],
  'unknown-source': ['error', 'a figure whose source is not in the bibliography cannot be checked'],
  'unused-source': ['warning', 'a source that nothing cites is a leftover, or a citation is lost'],
  'unknown-check': ['error', 'an exception to a check that does not exist excuses nothing'],
  'stale-exception': ['error', 'an exception that nothing needs would hide the next mistake'],
  gap: ['error', 'a missing month makes means and years wrong'],
  duplicate: ['error', 'of two figures for one time only one can be right'],
  'out-of-order': ['error', 'figures out of order are most often in the wrong rows'],
  'reference-period': ['error', 'levels on two reference periods cannot be compared'],
  'rate-not-level': ['error', 'rates of change in place of levels give nonsense ratios'],
  decimals: ['error', 'a level with other decimals is not as it was printed'],
  'same-values': ['error', 'two series with the same run of values are one series under two names'],
  derived: ['error', 'a derived figure must come out of its own formula'],
  quarter: ['error', "the publisher's own quarters are made from the months"],
  year: ['error', "the publisher's own years are made from the months"],
  rate: ['error', "the publisher's own 12-month rates are made from the levels"],
  parts: ['error', 'total pay a person is basic and non-basic pay'],
  sum: ['error', 'the counts of points should add up to what was published of all'],
  neighbours: ['error', 'what a whole grade is paid moves little from one figure to the next'],
  award: ['error', "a year's amount is the last one and its award"],
  unexplained: ['error', 'pay does not change without an award'],
  decrease: ['error', 'pay scales are not cut in cash'],
  order: ['error', 'a higher point is not paid less than a lower one'],
  increment: ['error', 'the steps of a scale move together'],
  'after-confirmed': ['error', 'an amount cannot start after the day it was last confirmed on'],
  'known-before': ['error', 'a revision is published after what it revises'],
  dangling: ['error', 'what is named must be there'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;

export type FindingCode = keyof typeof TABLE;

/** One thing that verification found. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'error' | 'warning';
  /** The file's path in the data. */
  readonly file: string;
  /** Where in the file, such as `levels[3].level`. */
  readonly path: string;
  readonly line: number;
  /** What is wrong, with the figures in it. */
  readonly what: string;
  /** Why it matters. */
  readonly why: string;
}

/** A finding before its file and line are known, with what an exception to it would name. */
export interface Draft {
  readonly code: FindingCode;
  readonly at: Path;
  readonly what: string;
  readonly period?: string | undefined;
  readonly point?: string | undefined;
  readonly from?: string | undefined;
  readonly revision?: string | undefined;
}

export function isCheck(text: string): text is FindingCode {
  return Object.hasOwn(TABLE, text);
}

export function severityOf(code: FindingCode): 'error' | 'warning' {
  return TABLE[code][0];
}

export function reasonFor(code: FindingCode): string {
  return TABLE[code][1];
}
