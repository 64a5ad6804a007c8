import { Command } from 'commander';
import { askHistory } from '../../catalogue/ask/history.js';
import type { HistoryOptions } from '../../catalogue/ask/history-options.js';
import { absentLines } from '../../report/history/absent.js';
import { historyReport } from '../../report/history/report.js';
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
  payrestore history
      average pay of resident doctors in England since 2008/09, by the method bma
  payrestore history --grade F1
      with pounds lost each year and in all
  payrestore history --method nuffield-cpi --grade ST6 --until 2024/25
      by another method (see: payrestore methods)
  payrestore history --grade F1 --pay scale
      the grade's own pay points; the 2016 contract is a row of its own
  payrestore history --index cpi --prices average --since 2015/16
      your own choices; what is not chosen is rpi, end and awards
  payrestore history --workforce consultants --grade threshold-1
  payrestore history --workforce mps
      other nations and workforces (see: payrestore grades)
  payrestore history --pay earnings-total --grade F1
      what was actually paid, by financial years
  payrestore history --grade F1 --as-of 2024-01-31
      as it was known that day
  payrestore history --grade F1 ST6 --format csv
      a row a year, for a spreadsheet
  payrestore history --method nuffield-cpi --plot --format markdown
      with real pay drawn as a line under the table; --no-plot leaves it out
  payrestore history --grade F1 --explain
      the receipts of the worst year, of the last, and of the sums
  payrestore history --format sentence
      one sentence to print

Exit status: 0 a year has an answer; 2 wrong usage; 4 none can be computed.`;

/** What commander gathers. */
interface Flags extends OutputOptions, DataFlags, Omit<HistoryOptions, 'grades' | 'method'> {
  readonly grade?: readonly string[];
  readonly method?: readonly string[];
  readonly explain?: boolean;
}

/** Pay and prices year by year, and what was lost. */
export function historyCommand(context: CommandContext): Command {
  const command = new Command('history')
    .description(
      'Pay against prices year by year since a base year: awards, pay and prices as indices, the cut and the rise that would restore it, and for a grade the pounds lost each year and in all.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addPlotOptions(addOutputOptions(addHistoryOptions(command)))
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      const format = readFormat(flags);
      refuseSentence(flags.explain, format);
      refusePlot(flags.plot, format);
      const catalogue = await openData(flags, context.process);
      const findings = askHistory(catalogue, historyOptions(flags));
      const answered = findings.histories.some(({ course }) => course !== undefined);
      const data = format === 'json' || format === 'ndjson' || format === 'csv';
      if (answered || data) {
        const report = historyReport(findings, catalogue, flags.explain === true);
        await present(report, format, context.version, flags, context.process);
      } else {
        const lines = absentLines(findings).map((line) => `no answer: ${line}\n`);
        await write(context.process.stderr, lines.join(''));
      }
      context.exit(answered ? EXIT.answered : EXIT.noAnswer);
    });
}

function addHistoryOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option('-g, --grade <grade...>', 'one or more grades, such as F1 ST3 NP4, or all')
    .option(
      '-m, --method <method...>',
      'one named method (default: bma, or its like; see: payrestore methods)',
    )
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'last pay year (default: the last that pay is known for)')
    .option('--index <index>', 'rpi, cpi, cpih, hci, gdp-deflator, or awe to compare with wages')
    .option('--prices <rule>', 'start, end or average; of earnings also same-months, last-month')
    .option(
      '--pay <series>',
      'awards, awards-consolidated, scale, scale-2002; what was actually paid: earnings-basic, earnings-total, earnings-full-time, earnings-basic-plus, earnings-basic-person',
    )
    .option(
      '--weights <how>',
      'of earnings of a group: plain, people, or the period whose people count',
    )
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)');
}

/** The flags as the question's own options. */
function historyOptions(flags: Flags): HistoryOptions {
  const {
    grade,
    method,
    format,
    json,
    color,
    rawCsv,
    plot,
    explain,
    series,
    scale,
    data,
    ...rest
  } = flags;
  return { ...rest, grades: grade, method: method?.join(',') };
}
