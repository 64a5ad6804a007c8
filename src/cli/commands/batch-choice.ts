import type { Command } from 'commander';
import type { BatchOptions } from '../../catalogue/ask/batch.js';
import { PayrestoreError } from '../../errors.js';
import type { WhenColumn } from '../../rows/when.js';
import { addDataOptions, addWorkforceOptions, type DataFlags } from '../options.js';

// What `batch` and `sql` are both asked: the columns, the choices and what is to be added.

export interface BatchFlags extends DataFlags, Omit<BatchOptions, 'byMonth' | 'byGrade'> {
  readonly amount?: string;
  readonly date?: string;
  readonly month?: string;
  readonly year?: string;
  readonly payYear?: string;
  readonly grade?: string;
  readonly prefix?: string;
}

/** The columns that are read and added, and the choices that they are computed by. */
export function addBatchChoice(command: Command): Command {
  command
    .option('--date <column>', 'the column that holds the date it was paid on')
    .option('--month <column>', 'the column that holds the month, whose own prices are used')
    .option('--year <column>', 'the column that holds the year its pay year starts in: 2023')
    .option('--pay-year <column>', 'the column that holds the pay year: 2023/24')
    .option('--grade <column>', 'the column that holds the grade, for --pay scale')
    .option(
      '--add <column...>',
      'real_amount (default), erosion_percent, restoration_percent, restored_amount, hourly',
    )
    .option('--prefix <text>', 'a text before the names of what is added')
    .option('-m, --method <method>', 'a named method (default: bma, or its prices on other pay)')
    .option('--index <index>', 'rpi, cpi, cpih, hci, gdp-deflator or awe')
    .option('--prices <rule>', 'start, end, average or latest')
    .option('--pay <series>', 'awards, awards-consolidated, scale or scale-2002')
    .option('--since <pay year>', 'base pay year of what was lost (default: 2008/09)')
    .option(
      '--until <pay year>',
      'in whose prices real amounts are (default: the latest there are)',
    )
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)');
  return addDataOptions(addWorkforceOptions(command));
}

/** The one column that says when an amount was paid. */
export function readWhenColumn(flags: BatchFlags): {
  readonly name: string;
  readonly column: WhenColumn;
} {
  const given = (
    [
      ['date', flags.date],
      ['month', flags.month],
      ['year', flags.year],
      ['pay-year', flags.payYear],
    ] as const
  ).flatMap(([column, name]) => (name === undefined ? [] : [{ column, name }]));
  const [first, second] = given;
  if (first && second) {
    throw new PayrestoreError('conflicting-options', {
      given: `--${first.column} and --${second.column}`,
      valid: 'one column says when an amount was paid',
    });
  }
  if (first) return first;
  throw new PayrestoreError('missing-option', {
    given: 'the column that says when an amount was paid',
    valid: '--date, --month, --year or --pay-year and its name, such as --date paid_on',
  });
}

/** The flags as the question's own options. */
export function batchOptions(flags: BatchFlags, column: WhenColumn): BatchOptions {
  const { nation, workforce, method, index, prices, pay, since, until, asOf, hours, weeks } = flags;
  return {
    ...{ nation, workforce, method, index, prices, pay, since, until, asOf, hours, weeks },
    add: flags.add,
    byMonth: column === 'month',
    byGrade: flags.grade !== undefined,
  };
}
