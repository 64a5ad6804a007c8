import { Command } from 'commander';
import type { CommandContext } from '../../context.js';
import { openData } from '../../options.js';
import { refuseWords } from '../../stray-words.js';
import { addCompareOptions, type CompareFlags, compareOptions } from '../compare.js';
import { addDrawingOptions, type DrawingFlags, drawTo } from './drawing.js';

const EXAMPLES = `
Examples:
  payrestore chart compare -o curve.svg
      four price indices by three price rules, from the smallest cut to the largest
  payrestore chart compare --until 2021/22 --claim "26% pay cut" -o curve.svg
      with a quoted figure as a line across
  payrestore chart compare --vary index,prices,pay --grade F1 -o curve.svg
      whose pay is followed varies as well
  payrestore chart compare --pay all --grade F1 -o pays.svg
      every pay series; as lines over time: payrestore chart pay
  payrestore chart compare --vary all --grade all --theme dark > everything.svg

The figures as data: payrestore compare --json.

Exit status: 0 drawn; 2 wrong usage; 4 no specification has a figure; 5 not
written.`;

interface Flags extends DrawingFlags, CompareFlags {
  readonly claim?: string;
}

/** The specification curve: every combination of choices, from the smallest cut to the largest. */
export function chartCompareCommand(context: CommandContext): Command {
  const command = new Command('compare')
    .summary('every specification, from the smallest cut to the largest')
    .description(
      'The specification curve: every combination of choices from the smallest cut to the largest, the choices behind each below it, and a quoted figure as a line across.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addDrawingOptions(addCompareOptions(command))
    .option('--claim <quote>', 'a sentence with a figure in it, drawn across: "26% pay cut"')
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      await drawTo(flags, context, async () => {
        const { askCompare } = await import('../../../catalogue/ask/compare.js');
        const { isAnswered } = await import('../../../domain/compare/grid.js');
        const { comparePicture } = await import('../../../report/chart/compare.js');
        const { absentReasons } = await import('../../../report/compare/absent-notes.js');
        const catalogue = await openData(flags, context.process);
        const { output, force, width, theme, claim, ...rest } = flags;
        const findings = askCompare(catalogue, compareOptions(rest));
        if (!findings.grid.outcomes.some(isAnswered)) {
          return absentReasons(findings).map(({ names, reason }) => `${names}: ${reason}`);
        }
        return comparePicture(findings, catalogue, await acrossOf(claim));
      });

      /** The figures of a quote that have a place among cuts; throws where it has none. */
      async function acrossOf(claim: string | undefined) {
        if (claim === undefined) return [];
        const { askQuotedFigures } = await import('../../../catalogue/ask/chart/quoted.js');
        const { quotedAcross } = await import('../../../report/chart/quoted.js');
        const catalogue = await openData(flags, context.process);
        return askQuotedFigures(catalogue, claim).flatMap(({ figure, unit }) =>
          quotedAcross(figure, unit),
        );
      }
    });
}
