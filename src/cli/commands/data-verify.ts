import { Command } from 'commander';
import { verifyReport } from '../../report/data/verify-report.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { addOutputOptions } from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';

const EXAMPLES = `
Examples:
  payrestore data verify
      the data that came with payrestore
  payrestore data verify my-scale.json
  payrestore data verify ./my-data --json

Exit status: 0 no error was found; 1 one was; 5 the path cannot be read.`;

/** Checks data against its shape, itself, and what was printed besides it. */
export function verifyCommand(context: CommandContext): Command {
  const command = new Command('verify')
    .summary('check the data, or a file or folder of your own')
    .description(
      "Checks data against its shape and itself: months without gaps, one reference period, levels against the publisher's own quarters, years and rates, every amount against the award before it, a source for every value.",
    )
    .argument('[path]', 'a data file or folder of your own; without it, the bundled data');
  return addOutputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (path: string | undefined, flags: OutputOptions) => {
      const format = readFormat(flags);
      const { verifyPath } = await import('../../catalogue/verify/verify-path.js');
      const verified = verifyPath(path);
      const report = verifyReport(verified, path);
      await present(report, format, context.version, flags, context.process);
      const errors = verified.files.flatMap((file) => file.findings).filter(isError);
      context.exit(errors.length > 0 ? EXIT.checkFailed : EXIT.answered);
    });
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
