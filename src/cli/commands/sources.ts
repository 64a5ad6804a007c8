import { Command } from 'commander';
import { citationsOf } from '../../catalogue/citations.js';
import { findSource } from '../../catalogue/names/find.js';
import { sourcesReport } from '../../report/sources/report.js';
import type { CommandContext } from '../context.js';
import { addDataOptions, addOutputOptions, type DataFlags, openData } from '../options.js';
import { CSL, FORMATS, type Format, type OutputOptions, present, readFormat } from '../output.js';

const EXAMPLES = `
Examples:
  payrestore sources
  payrestore sources md-3-2008
      one source, and which figures were read in it
  payrestore sources --format csl > sources.json
      CSL-JSON, for a reference manager or pandoc
  payrestore sources --format markdown`;

const SHOWN_IN: readonly Format[] = [...FORMATS, CSL];

/** The bibliography. */
export function sourcesCommand(context: CommandContext): Command {
  const command = new Command('sources')
    .description(
      'The bibliography: where every figure was printed, when, how it was read, and under which licence.',
    )
    .argument('[id]', 'one source, by the id that answers name it with');
  return addOutputOptions(addDataOptions(command), SHOWN_IN)
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, flags: OutputOptions & DataFlags) => {
      const format = readFormat(flags, SHOWN_IN);
      const catalogue = await openData(flags, context.process);
      const only = id === undefined ? undefined : findSource(catalogue, id);
      const report = sourcesReport(
        only ? [only] : catalogue.sources(),
        only && citationsOf(catalogue, only.id),
        catalogue,
      );
      await present(report, format, context.version, flags, context.process);
    });
}
