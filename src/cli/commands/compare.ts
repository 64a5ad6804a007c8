import { Command } from 'commander';
import { askCompare } from '../../catalogue/ask/compare.js';
import type { CompareOptions } from '../../catalogue/ask/compare-options.js';
import { isAnswered } from '../../domain/compare/grid.js';
import { absentReasons } from '../../report/compare/absent-notes.js';
import { compareReport } from '../../report/compare/report.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import {
  addDataOptions,
  addOutputOptions,
  addPlotOptions,
  addWorkforceOptions,
  type DataFlags,
  EXPLAIN,
  openData,
  refusePlot,
  refuseSentence,
} from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';
import { write } from '../process.js';
import { refuseWords } from '../stray-words.js';

const EXAMPLES = `
Examples:
  payrestore compare
      four price indices by three price rules, on average awards since 2008/09
  payrestore compare --until 2021/22
      the year the 26% is quoted for
  payrestore compare --vary index,prices,pay --until 2025/26
      whose pay is followed varies as well
  payrestore compare --vary since --index cpi --until 2024/25
      what the base year alone moves
  payrestore compare --grade F1 --pay awards scale --until 2025/26
      the awards and the grade's own point, over the 2016 contract
  payrestore compare --pay all --grade F1
      which pay? awards, scales and what was actually paid, from a common base
  payrestore compare --nation scotland --grade F1
      where there is no chain of awards: the grade's own scale
  payrestore compare --index rpi cpi awe --until 2024/25
      with average wages beside; a comparator is not counted in the range
  payrestore compare --index rpi --prices end latest
      rules that are only there when named: latest, or two months
  payrestore compare --grade all --vary all --format csv
      everything, for a program
  payrestore compare --until 2021/22 --plot
      with the cuts drawn as a strip for each index, also into a pipe
  payrestore compare --format sentence
      one sentence to print

Exit status: 0 a specification has an answer; 2 wrong usage; 4 none can be
computed.`;

/** What commander gathers. */
export interface CompareFlags extends OutputOptions, DataFlags, Omit<CompareOptions, 'grades'> {
  readonly grade?: readonly string[];
  readonly explain?: boolean;
}

/** Every combination of choices, their range, and what each choice moves. */
export function compareCommand(context: CommandContext): Command {
  const command = new Command('compare')
    .description(
      'How much the answer depends on how it is measured: every combination of the choices that vary, their range and median, and how far each choice alone moves the cut, the others held at those of the method bma.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addPlotOptions(addOutputOptions(addCompareOptions(command)))
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: CompareFlags) => {
      refuseWords(words);
      const format = readFormat(flags);
      const catalogue = await openData(flags, context.process);
      const { explain } = flags;
      refuseSentence(explain, format);
      refusePlot(flags.plot, format);
      const findings = askCompare(catalogue, compareOptions(flags));
      const answered = findings.grid.outcomes.some(isAnswered);
      const data = format === 'json' || format === 'ndjson' || format === 'csv';
      if (answered || data) {
        const report = compareReport(findings, catalogue, explain === true);
        await present(report, format, context.version, flags, context.process);
        context.exit(answered ? EXIT.answered : EXIT.noAnswer);
        return;
      }
      const lines = absentReasons(findings).map(
        ({ names, reason }) => `no answer: ${names}: ${reason}\n`,
      );
      await write(context.process.stderr, lines.join(''));
      context.exit(EXIT.noAnswer);
    });
}

export function addCompareOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option('-g, --grade <grade...>', 'one or more grades, such as F1 ST3 NP4, or all')
    .option(
      '--vary <choice...>',
      'which choices to vary: index, prices, pay, since, until, or all (default: index prices)',
    )
    .option(
      '--index <index...>',
      'one to hold, or several: rpi, cpi, cpih, hci; gdp-deflator and awe only when named',
    )
    .option(
      '--prices <rule...>',
      'one to hold, or several: start, end, average; latest and months only when named',
    )
    .option(
      '--pay <series...>',
      'awards, awards-consolidated, scale, scale-2002, earnings-basic, earnings-total, earnings-full-time, earnings-basic-plus; all for every one of them',
    )
    .option('--since <pay year...>', 'base pay years (default: 2008/09)')
    .option(
      '--until <pay year...>',
      'end pay years (default: the latest that every specification reaches)',
    )
    .option('--as-of <date>', 'leave out what was not yet published on this day');
}

/** The flags as the question's own options. */
export function compareOptions(flags: CompareFlags): CompareOptions {
  const { grade, format, json, color, rawCsv, plot, explain, series, scale, data, ...rest } = flags;
  return { ...rest, grades: grade };
}
