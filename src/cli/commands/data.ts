import { Command } from 'commander';
import { dataSeries, seriesIds } from '../../catalogue/data-series.js';
import { selectValues } from '../../catalogue/select-values.js';
import { listReport } from '../../report/data/list-report.js';
import { showReport } from '../../report/data/show-report.js';
import type { CommandContext } from '../context.js';
import { addDataOptions, addOutputOptions, type DataFlags, openData } from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';
import { importCommand } from './data-import.js';
import { schemaCommand } from './data-schema.js';
import { updateCommand } from './data-update.js';
import { verifyCommand } from './data-verify.js';
import { withParts } from './parts.js';

type Flags = OutputOptions & DataFlags;

const EXAMPLES = `
Examples:
  payrestore data list
  payrestore data show rpi 2021-04
  payrestore data verify
  payrestore data update rpi cpi
  payrestore data <command> --help`;

/** Everything about the data itself. */
export function dataCommand(context: CommandContext): Command {
  const command = new Command('data')
    .description(
      'The data: what there is and where each figure was printed; check it, bring newer, or bring your own.',
    )
    .usage('<command> [options]')
    .addHelpText('after', EXAMPLES)
    .helpCommand(false);
  const parts = [
    listCommand,
    showCommand,
    verifyCommand,
    importCommand,
    updateCommand,
    schemaCommand,
  ];
  return withParts(
    command,
    parts.map((part) => part(context)),
  );
}

const LIST_EXAMPLES = `
Examples:
  payrestore data list
  payrestore data list --format csv`;

function listCommand(context: CommandContext): Command {
  const command = new Command('list')
    .summary('every series and scale: its years, its figures, their confidence')
    .description(
      'Every price index, award chain and pay scale, with how well its figures are known.',
    );
  return addOutputOptions(addDataOptions(command))
    .addHelpText('after', LIST_EXAMPLES)
    .action(async (flags: Flags) => {
      const format = readFormat(flags);
      const catalogue = await openData(flags, context.process);
      const all = seriesIds(catalogue).map(({ id }) => dataSeries(catalogue, id));
      await present(listReport(all, catalogue), format, context.version, flags, context.process);
    });
}

const SHOW_EXAMPLES = `
Examples:
  payrestore data show rpi 2021-04
      one month, with its whole source
  payrestore data show cpi 2020-01..2020-12 --format csv
  payrestore data show england-resident-2016 2024/25
      a scale's amounts that took effect in a pay year
  payrestore data show scotland-resident-2002 2021-10-01 --point "FHO1 min"
      what was in force on a day
  payrestore data show gdp-deflator 2008/09..2024/25`;

interface ShowFlags extends Flags {
  readonly point?: string;
}

function showCommand(context: CommandContext): Command {
  const command = new Command('show')
    .summary('the figures of one series or scale, each with its source')
    .description('The figures of one series or scale as they were printed, each with its source.')
    .argument('<id>', 'a series, scale or chain (see: payrestore data list)')
    .argument('[period]', 'a month, pay year or day, or two with .. between')
    .option('--point <point>', 'one point of a scale, or one chain');
  return addOutputOptions(addDataOptions(command))
    .addHelpText('after', SHOW_EXAMPLES)
    .action(async (id: string, period: string | undefined, flags: ShowFlags) => {
      const format = readFormat(flags);
      const catalogue = await openData(flags, context.process);
      const series = dataSeries(catalogue, id);
      const values = selectValues(series, { period, point: flags.point });
      const report = showReport(series, values, { period, point: flags.point }, catalogue);
      await present(report, format, context.version, flags, context.process);
      if (values.length === 0) context.exit(4);
    });
}
