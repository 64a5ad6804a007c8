import { Command } from 'commander';
import { methodsReport } from '../../report/methods-report.js';
import type { CommandContext } from '../context.js';
import { addDataOptions, addOutputOptions, type DataFlags, openData } from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';

const EXAMPLES = `
Examples:
  payrestore methods
  payrestore methods --json
  payrestore calc --grade F1 --method bma --explain`;

/** Lists the named methods. */
export function methodsCommand(context: CommandContext): Command {
  const command = new Command('methods').description(
    'The named methods: bundles of choices that reproduce published figures. Each choice is stated by its publisher or inferred because the figures come out.',
  );
  return addOutputOptions(addDataOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (flags: OutputOptions & DataFlags) => {
      const format = readFormat(flags);
      const catalogue = await openData(flags, context.process);
      await present(methodsReport(catalogue), format, context.version, flags, context.process);
    });
}
