import { Command } from 'commander';
import { findWorkforce } from '../../catalogue/names/find.js';
import { gradesReport } from '../../report/grades-report.js';
import type { CommandContext } from '../context.js';
import {
  addDataOptions,
  addOutputOptions,
  addWorkforceOptions,
  type DataFlags,
  openData,
} from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';

const EXAMPLES = `
Examples:
  payrestore grades
      England's resident doctors, and the other workforces there are
  payrestore grades --nation scotland
  payrestore grades --workforce consultants
  payrestore grades --json
  payrestore calc --grade F1 ST3 ST6`;

interface Flags extends OutputOptions, DataFlags {
  readonly nation?: string;
  readonly workforce?: string;
}

/** Lists the grades that can be asked for. */
export function gradesCommand(context: CommandContext): Command {
  const command = new Command('grades').description(
    'The grades that can be asked for: the point each held on each contract, its newest pay, and the other names it goes by.',
  );
  return addOutputOptions(addDataOptions(addWorkforceOptions(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (flags: Flags) => {
      const format = readFormat(flags);
      const catalogue = await openData(flags, context.process);
      const workforce = findWorkforce(catalogue, flags.nation, flags.workforce);
      const report = gradesReport(workforce, catalogue.workforceNames(), catalogue);
      await present(report, format, context.version, flags, context.process);
    });
}
