import { Command } from 'commander';
import type { IndexChartOptions } from '../../../catalogue/ask/chart/indices.js';
import type { CommandContext } from '../../context.js';
import { openData } from '../../options.js';
import { refuseWords } from '../../stray-words.js';
import { addDrawingOptions, type DrawingFlags, drawTo } from './drawing.js';

const EXAMPLES = `
Examples:
  payrestore chart index -o prices.svg
      RPI, CPI, CPIH and HCI, April 2009 = 100
  payrestore chart index --index rpi cpi --since 2010/11 --prices start -o prices.svg
      two of them, on another April
  payrestore chart index --index all --prices average > all.svg
      every index there is, the GDP deflator and average earnings among them
  payrestore chart index --series my-index.json -o mine.svg

The levels as data: payrestore data show rpi --json.

Exit status: 0 drawn; 2 wrong usage; 4 no index has the base year; 5 not written.`;

type Flags = DrawingFlags & IndexChartOptions;

/** Price indices laid together from one base. */
export function chartIndexCommand(context: CommandContext): Command {
  const command = new Command('index')
    .summary('price indices laid together from one base')
    .description(
      'Every published level of the price indices since the base year, the level that the price rule takes for it being 100.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addDrawingOptions(command)
    .option(
      '--index <index...>',
      'rpi, cpi, cpih, hci, gdp-deflator, awe, or all (default: the first four)',
    )
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'last pay year (default: to the newest month)')
    .option(
      '--prices <rule>',
      'which level stands for the base year: start, end or average (default: end)',
    )
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .option('--series <file...>', 'a price index of your own (see: payrestore data schema)')
    .option('--data <folder>', 'a folder of data files of your own')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      await drawTo(flags, context, async () => {
        const { askIndexChart } = await import('../../../catalogue/ask/chart/indices.js');
        const { indexPicture } = await import('../../../report/chart/indices.js');
        const { absenceMessage } = await import('../../../report/messages.js');
        const catalogue = await openData(flags, context.process);
        const findings = askIndexChart(catalogue, flags);
        if (findings.rebased.length === 0) {
          return findings.absent.map(({ absence }) => absenceMessage(absence));
        }
        return indexPicture(findings, catalogue);
      });
    });
}
