import { Command } from 'commander';
import { openWithUserData, userFolder } from '../../catalogue/own/user-data.js';
import { PayrestoreError } from '../../errors.js';
import { updateReport } from '../../report/data/update-report.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { addOutputOptions } from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';
import { today } from '../process.js';
import { showProgress } from '../progress.js';
import { shadowWarnings, updateResult } from '../update-result.js';

const EXAMPLES = `
Examples:
  payrestore data update
      every series that ons.gov.uk serves: RPI, CPI, CPIH, average earnings
  payrestore data update rpi cpi
  payrestore data update --dry-run
      what would change, with nothing written
  payrestore data update awe --allow-revisions
      average earnings are revised from month to month

The only command that uses the network, and only www.ons.gov.uk. Newer figures
are kept in a folder of your own (see: docs/own-data.md). Behind a proxy, save
the file by hand and use: payrestore data import FILE

Exit status: 0 done, or nothing new; 4 nothing that was named is served as a
series; 5 one or more failed or were refused, and are as they were.`;

interface Flags extends OutputOptions {
  readonly allowRevisions?: boolean;
  readonly dryRun?: boolean;
}

/** Fetches newer figures from ons.gov.uk. */
export function updateCommand(context: CommandContext): Command {
  const command = new Command('update')
    .summary('fetch newer figures from ons.gov.uk')
    .description(
      'Fetches newer figures from ons.gov.uk into a folder of your own. Refused where the title, CDID or reference period has changed, where months would be lost, or where past values have moved.',
    )
    .argument('[series...]', 'such as rpi, cpi, cpih, awe; all of them if none is named')
    .option('--allow-revisions', 'take past values that have changed')
    .option('--dry-run', 'show what would change, and write nothing');
  return addOutputOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (series: readonly string[], flags: Flags) => {
      const format = readFormat(flags);
      const { process, version } = context;
      const folder = userFolder(process.env);
      if (folder === undefined) {
        throw new PayrestoreError('missing-option', {
          given: 'XDG_DATA_HOME',
          valid: 'the environment names no home folder to keep newer data in',
        });
      }
      const catalogue = await openWithUserData({}, process.env);
      const { updateSeries } = await import('../../catalogue/ons/update.js');
      // Programs read stderr as one JSON object, an error, or as nothing.
      const quiet = format === 'json' || format === 'ndjson';
      const progress = showProgress(process.stderr, quiet);
      const updated = await updateSeries({
        series,
        catalogue,
        folder,
        site: process.env['PAYRESTORE_ONS_URL'] || undefined,
        allowRevisions: flags.allowRevisions === true,
        dryRun: flags.dryRun === true,
        today: today(process),
        fetch: { userAgent: `payrestore/${version}` },
        onProgress: progress.show,
      });
      progress.done();
      const report = updateReport(updated.map(updateResult), {
        command: 'data-update',
        dryRun: flags.dryRun === true,
        looked: true,
        warnings: shadowWarnings(updated, catalogue),
      });
      await present(report, format, version, flags, process);
      const failed = updated.some(({ status }) => status === 'failed' || status === 'refused');
      const none = series.length > 0 && updated.every(({ status }) => status === 'not-served');
      context.exit(failed ? EXIT.operationFailed : none ? EXIT.noAnswer : EXIT.answered);
    });
}
