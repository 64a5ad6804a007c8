import { Command } from 'commander';
import type { HistoryChartOptions } from '../../../catalogue/ask/chart/history.js';
import type { CommandContext } from '../../context.js';
import { addDataOptions, addWorkforceOptions, openData } from '../../options.js';
import { refuseWords } from '../../stray-words.js';
import { addDrawingOptions, type DrawingFlags, drawTo } from './drawing.js';

const EXAMPLES = `
Examples:
  payrestore chart history -o real-pay.svg
      average pay of resident doctors in England by the default methods
  payrestore chart history --method bma -o bma.svg
      one method; several: --method bma nuffield-cpi, or all
  payrestore chart history --index rpi cpi cpih hci --prices average -o indices.svg
      a line a price index
  payrestore chart history --grade F1 ST3 --pay scale -o scale.svg
      the grades' own pay points, dotted over the 2016 contract
  payrestore chart history --workforce consultants --grade threshold-1 -o consultants.svg
  payrestore chart history --width 400 --theme dark > narrow.svg

The figures as data: payrestore history --json. For every pay series at once:
payrestore chart pay.

Exit status: 0 drawn; 2 wrong usage; 4 no year has a figure; 5 not written.`;

interface Flags extends DrawingFlags, Omit<HistoryChartOptions, 'grades' | 'methods'> {
  readonly grade?: readonly string[];
  readonly method?: readonly string[];
}

/** Real pay since the base year, a line a method, an index or a grade. */
export function chartHistoryCommand(context: CommandContext): Command {
  const command = new Command('history')
    .summary('real pay since the base year, a line a method or an index')
    .description(
      'Real pay year by year since the base year, a line a method, a price index or a grade, with the awards of each year under it and changes of contract marked.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addDrawingOptions(addHistoryChartOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      await drawTo(flags, context, async () => {
        const { askHistoryChart } = await import('../../../catalogue/ask/chart/history.js');
        const { historyPicture } = await import('../../../report/chart/history.js');
        const { absentLines } = await import('../../../report/history/absent.js');
        const catalogue = await openData(flags, context.process);
        const found = askHistoryChart(catalogue, historyChartOptions(flags));
        if (found.every(({ histories }) => histories.every(({ course }) => !course))) {
          return [...new Set(found.flatMap(absentLines))];
        }
        return historyPicture(found, catalogue);
      });
    });
}

function addHistoryChartOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option('-g, --grade <grade...>', 'one or more grades, such as F1 ST3 NP4')
    .option('-m, --method <method...>', 'named methods, or all (default: the default methods)')
    .option('--index <index...>', 'in place of methods, a line each: rpi, cpi, cpih, hci, awe')
    .option('--prices <rule>', 'start, end or average (default: end)')
    .option(
      '--pay <series>',
      'awards, awards-consolidated, scale, scale-2002, or earnings such as earnings-total',
    )
    .option('--weights <how>', 'of earnings of a group: plain, people, or a period')
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'last pay year (default: the last that pay is known for)')
    .option('--as-of <date>', 'leave out what was not yet published on this day');
}

function historyChartOptions(flags: Flags): HistoryChartOptions {
  const { grade, method, output, force, width, theme, series, scale, data, headcounts, ...rest } =
    flags;
  return { ...rest, grades: grade, methods: method } as HistoryChartOptions;
}
