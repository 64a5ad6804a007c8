import { Command } from 'commander';
import type { PayChartOptions } from '../../../catalogue/ask/chart/pay.js';
import type { CommandContext } from '../../context.js';
import { addDataOptions, addWorkforceOptions, openData } from '../../options.js';
import { refuseWords } from '../../stray-words.js';
import { addDrawingOptions, type DrawingFlags, drawTo } from './drawing.js';

const EXAMPLES = `
Examples:
  payrestore chart pay --grade F1 -o which-pay.svg
      awards, scales and what was actually paid, from a common base, with prices
  payrestore chart pay --grade ST3 --pay awards scale --since 2008/09 -o st3.svg
  payrestore chart pay --grade F1 --index cpi cpih hci > which-pay.svg

The cuts as data: payrestore compare --pay all --json.

Exit status: 0 drawn; 2 wrong usage; 5 not written.`;

interface Flags extends DrawingFlags, Omit<PayChartOptions, 'grades'> {
  readonly grade?: readonly string[];
}

/** Which pay? Every pay series in cash from a common base, with prices beside them. */
export function chartPayCommand(context: CommandContext): Command {
  const command = new Command('pay')
    .summary('which pay? every pay series from a common base, with prices')
    .description(
      'Awards, pay points and average earnings in cash from the first year that all of them have, with price indices as lines beside them: what lies above prices gained on them.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addDrawingOptions(addDataOptions(addWorkforceOptions(command)))
    .option('-g, --grade <grade...>', 'one or more grades, such as F1 (default: averages alone)')
    .option('--pay <series...>', 'some of them in place of all: awards, scale, earnings-total')
    .option('--index <index...>', 'the prices beside them (default: rpi cpi)')
    .option('--prices <rule...>', 'start, end or average (default: average)')
    .option('--since <pay year>', 'base pay year (default: the first that all have)')
    .option('--until <pay year>', 'last pay year (default: the last that all have)')
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      await drawTo(flags, context, async () => {
        const { askPayChart } = await import('../../../catalogue/ask/chart/pay.js');
        const { payPicture } = await import('../../../report/chart/pay.js');
        const catalogue = await openData(flags, context.process);
        const { nation, workforce, grade, index, prices, pay, since, until, asOf } = flags;
        const options = {
          nation,
          workforce,
          grades: grade,
          index,
          prices,
          pay,
          since,
          until,
          asOf,
        };
        return payPicture(askPayChart(catalogue, options as PayChartOptions), catalogue);
      });
    });
}
