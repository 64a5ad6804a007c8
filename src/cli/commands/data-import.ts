import { Command } from 'commander';
import { readDay } from '../../catalogue/ask/read-options.js';
import { isLookedIn, openWithUserData, userFolder } from '../../catalogue/own/user-data.js';
import { updateReport } from '../../report/data/update-report.js';
import type { CommandContext } from '../context.js';
import { addOutputOptions } from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';
import { today } from '../process.js';
import { checkPlace } from '../result-file.js';
import { shadowWarnings, updateResult } from '../update-result.js';

const EXAMPLES = `
Examples:
  payrestore data import series-221126.csv
      the CSV of a time series page of ons.gov.uk, such as D7BT or CHAW
  payrestore data import data.json --dry-run
  payrestore data import table24.csv --released 2026-05-28
      Table 24 of the Household Costs Indices, saved from the workbook as CSV
  payrestore data import mm23.csv --cdid CHAW
  payrestore data import kai7.csv --id awe-regular

A series whose CDID is known takes the place of the known one, unless its title,
CDID or reference period has changed, or months would be lost. What was
imported is kept in a folder of your own (see: docs/own-data.md).`;

interface Flags extends OutputOptions {
  readonly id?: string;
  readonly cdid?: string;
  readonly output?: string;
  readonly released?: string;
  readonly allowRevisions?: boolean;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** Brings in a file that ONS serves and the user saved. */
export function importCommand(context: CommandContext): Command {
  const command = new Command('import')
    .summary('bring in a file saved from ons.gov.uk')
    .description(
      "Brings in a price index from a file saved from ons.gov.uk: a time series' CSV or JSON, a dataset in the same layout, or the Household Costs Indices' Table 24 as CSV.",
    )
    .argument('<file>', 'the saved file')
    .option('--id <id>', 'keep it under this id, in place of that of its CDID')
    .option('--cdid <cdid>', 'the series wanted, out of a file that has many')
    .option('--released <date>', 'the day it was released, where the file does not say')
    .option('--output <file>', 'write this file, in place of one in your data folder')
    .option('--force', 'with --output: replace a file that is there')
    .option('--allow-revisions', 'take past values that have changed')
    .option('--dry-run', 'show what would change, and write nothing');
  return addOutputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: Flags) => {
      const format = readFormat(flags);
      const { process } = context;
      const { output, force = false, dryRun = false } = flags;
      if (output !== undefined && !dryRun) checkPlace(output, force);
      const released =
        flags.released === undefined ? undefined : readDay('--released', flags.released);
      const catalogue = await openWithUserData({}, process.env);
      const { importFile } = await import('../../catalogue/ons/import.js');
      const taken = importFile({
        file,
        catalogue,
        folder: userFolder(process.env),
        output,
        id: flags.id,
        cdid: flags.cdid,
        released,
        allowRevisions: flags.allowRevisions === true,
        dryRun,
        today: today(process),
      });
      const report = updateReport([updateResult(taken)], {
        command: 'data-import',
        dryRun,
        looked: output === undefined || isLookedIn(output, taken.id, process.env),
        warnings: output === undefined ? shadowWarnings([taken], catalogue) : [],
      });
      await present(report, format, context.version, flags, process);
    });
}
