import { Command } from 'commander';
import type { CommandContext } from '../../context.js';
import { openData } from '../../options.js';
import { refuseStrayRate } from '../../stray-rate.js';
import { addOfferOptions, awardsOf, type OfferFlags, offerOptions } from '../offer.js';
import { addDrawingOptions, type DrawingFlags, drawTo } from './drawing.js';

const EXAMPLES = `
Examples:
  payrestore chart offer "4% + £750" --inflation 3 -o offer.svg
      average pay, if prices rise by 3% a year
  payrestore chart offer "3%" "2.5% + £750" --inflation 2.5..4 -o offers.svg
      offers side by side, under a range of inflation
  payrestore chart offer "35%" --grade ST6 --from 2022/23 -o st6.svg
      of one grade, by prices as published

The figures as data: payrestore offer --json.

Exit status: 0 drawn; 2 wrong usage, or an award that cannot be read; 5 not
written.`;

/** What offers do to real pay, told from the base year. */
export function chartOfferCommand(context: CommandContext): Command {
  const command = new Command('offer')
    .summary('real pay to now, and where offers would take it')
    .description(
      'Real pay since the base year and where each offer would take it, of one grade or of the average; dashed where it rests on assumed inflation.',
    )
    .argument('[award...]', 'such as "4% + £750", "3.5% then 3%", "2027/28: 4%, 2028/29: 3%"');
  return addDrawingOptions(addOfferOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: OfferFlags & DrawingFlags) => {
      await drawTo(flags, context, async () => {
        const { askOfferChart } = await import('../../../catalogue/ask/chart/offer.js');
        const { offerPicture } = await import('../../../report/chart/offer.js');
        const { output, force, width, theme, ...rest } = flags;
        const given = await awardsOf(words, rest);
        refuseStrayRate(context.process.argv, given.length);
        const { weights } = flags;
        const own = weights === undefined ? flags : { ...flags, headcounts: weights };
        const catalogue = await openData(own, context.process);
        return offerPicture(askOfferChart(catalogue, given, offerOptions(rest)), catalogue);
      });
    });
}
