import { type Command, Option } from 'commander';
import type { CalcOptions } from '../catalogue/ask/calc-options.js';
import type { Catalogue } from '../catalogue/catalogue.js';
import { openWithUserData } from '../catalogue/own/user-data.js';
import { PayrestoreError } from '../errors.js';
import { FORMATS, type Format, type OutputOptions } from './output.js';
import type { ProcessLike } from './process.js';

// The options that several commands share, worded once.

/** How an answer is shown. */
export function addOutputOptions(command: Command, formats: readonly Format[] = FORMATS): Command {
  return command
    .addOption(new Option('-f, --format <format>', formats.join(', ')).default(undefined, 'table'))
    .option('--json', 'the same as --format json')
    .option('--raw-csv', 'csv: text as it is, also where a spreadsheet would take it for a formula')
    .option('--no-color', 'no colour, even on a terminal (NO_COLOR does the same)');
}

/** A small plot under the table. */
export function addPlotOptions(command: Command): Command {
  return command
    .option(
      '--plot',
      'a small plot as text under the table, also into a pipe or as markdown (default: on a terminal of 64 columns or more)',
    )
    .option('--no-plot', 'no plot, even on a terminal');
}

/** Data is not drawn, and a sentence has no room for a plot. */
export function refusePlot(plot: boolean | undefined, format: Format): void {
  if (plot !== true || format === 'table' || format === 'markdown') return;
  throw new PayrestoreError('conflicting-options', {
    given: `--plot and --format ${format}`,
    valid: 'a plot is drawn under a table; use table or markdown',
  });
}

/** What `--explain` adds, wherever there is a receipt. */
export const EXPLAIN = 'the formulas with their numbers, and where each was printed';

/** A sentence has no room for a receipt. */
export function refuseSentence(explain: boolean | undefined, format: Format): void {
  if (!explain || format !== 'sentence') return;
  throw new PayrestoreError('conflicting-options', {
    given: '--explain and --format sentence',
    valid: 'a sentence has no room for a receipt; use table, json or markdown',
  });
}

/** Data of the user's own, on top of what payrestore brings. */
export function addDataOptions(command: Command): Command {
  return command
    .option('--series <file...>', 'a price index of your own (see: payrestore data schema)')
    .option('--scale <file...>', 'a pay scale of your own')
    .option('--data <folder>', 'a folder of data files of your own');
}

/** What commander gathers of the user's own data. */
export interface DataFlags {
  readonly series?: readonly string[];
  readonly scale?: readonly string[];
  readonly data?: string;
  /** A file of head counts, for commands that count people. */
  readonly headcounts?: string;
}

/** The catalogue that the flags and the environment ask for. */
export function openData(flags: DataFlags, process: ProcessLike): Promise<Catalogue> {
  const { series, scale, data, headcounts } = flags;
  return openWithUserData({ series, scales: scale, data, headcounts }, process.env);
}

/** Whose pay is meant. */
export function addWorkforceOptions(command: Command): Command {
  return command
    .option(
      '--nation <nation>',
      'whose pay: england, scotland, wales, northern-ireland … (default: england)',
    )
    .option(
      '--workforce <workforce>',
      'which staff: consultants, sas, afc, mps … (default: resident-doctors)',
    );
}

/** Every choice of a calculation. */
export function addPayOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option('-g, --grade <grade...>', 'one or more grades, such as F1 ST3 NP4, or all')
    .option(
      '-m, --method <method...>',
      'one or more named methods, or all (see: payrestore methods)',
    )
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'end pay year (default: the latest that every row reaches)')
    .option('--index <index>', 'rpi, cpi, cpih, hci, gdp-deflator, or awe to compare with wages')
    .option('--prices <rule>', 'start, end, average, latest, or two months: 2009-04..2022-04')
    .option(
      '--pay <series>',
      'awards, awards-consolidated, scale, scale-2002; what was actually paid: earnings-basic, earnings-total, earnings-full-time, earnings-basic-plus, earnings-basic-person',
    )
    .option(
      '--period <periods>',
      'of earnings, in place of --since and --until: 2010-08..2022-09 (12 months to each), 2010/11..2021/22, 2019..2024, 2009-10x12..2025-10x12',
    )
    .option('--clean', 'of earnings: the first October to the last, free of arrears and Augusts')
    .option(
      '--weights <how>',
      'of earnings of a group: plain, people, or the period whose people count',
    )
    .option('--on <date>', 'read pay on this day, in place of --until: 2018-09-30')
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)')
    .option('--base-pay <pounds>', 'your own pay in the base year; with --current-pay')
    .option('--current-pay <pounds>', 'your own pay in the end year; with --base-pay');
}

/** What commander gathers from the pay options. */
export interface PayFlags extends OutputOptions, DataFlags {
  readonly nation?: string;
  readonly workforce?: string;
  readonly grade?: readonly string[];
  readonly method?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly index?: string;
  readonly prices?: string;
  readonly pay?: string;
  readonly period?: string;
  readonly clean?: boolean;
  readonly weights?: string;
  readonly on?: string;
  readonly asOf?: string;
  readonly hours?: string;
  readonly weeks?: string;
  readonly basePay?: string;
  readonly currentPay?: string;
  readonly explain?: boolean;
}

/** The flags as the question's own options. */
export function calcOptions(flags: PayFlags): CalcOptions {
  const { grade, method, format, json, color, rawCsv, explain, series, scale, data, ...rest } =
    flags;
  return { ...rest, grades: grade, methods: method };
}
