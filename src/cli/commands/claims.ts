import { Command } from 'commander';
import { askClaims } from '../../catalogue/ask/claims.js';
import { claimsReport } from '../../report/claims/report.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { addDataOptions, addOutputOptions, type DataFlags, openData } from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';

const EXAMPLES = `
Examples:
  payrestore claims
      every published figure on file, recomputed
  payrestore claims bma-2023-eng-26-1
      one of them: the quotation, the receipt, the verdict and why
  payrestore claims --who barclay
  payrestore claims --year 2025 --verdict not-reproduced
  payrestore claims --nation scotland --json
  payrestore claims --verify
      fails on the first that no longer comes out

Exit status: 0 answered, and with --verify every verdict holds; 1 one does not;
2 wrong usage; 4 no claim is as asked.`;

interface ClaimsFlags extends OutputOptions, DataFlags {
  readonly who?: string;
  readonly year?: string;
  readonly nation?: string;
  readonly verdict?: string;
  readonly verify?: boolean;
  readonly explain?: boolean;
}

/** The ledger of published figures. */
export function claimsCommand(context: CommandContext): Command {
  const command = new Command('claims')
    .description(
      'The ledger of published figures: who said what, when and where, how it is computed, and what recomputing it comes to. Misreports and figures that do not come out are in it too, with the reason.',
    )
    .argument('[id]', 'one claim, by its id');
  addChoiceOptions(command)
    .option('--explain', 'the receipts, which one claim asked for always has')
    .option('--verify', 'recompute all, and fail on the first that no longer comes out');
  return addOutputOptions(addDataOptions(command))
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, flags: ClaimsFlags) => {
      const format = readFormat(flags);
      const catalogue = await openData(flags, context.process);
      const { who, year, nation, verdict, verify } = flags;
      const findings = askClaims(catalogue, { id, who, year, nation, verdict, verify });
      const report = claimsReport(findings, catalogue, flags.explain === true);
      await present(report, format, context.version, flags, context.process);
      if (findings.failed) context.exit(EXIT.checkFailed);
      else if (findings.claims.length === 0) context.exit(EXIT.noAnswer);
    });
}

/** Which claims are meant. */
export function addChoiceOptions(command: Command): Command {
  return command
    .option('--who <text>', 'claims by those whose name has this text in it')
    .option('--year <year>', 'the year it was said (2025), or a pay year it is about (2024/25)')
    .option('--nation <nation>', 'england, scotland, wales, northern-ireland, uk')
    .option(
      '--verdict <verdict>',
      'reproduced, reproduced-with-device, misreport, not-reproduced, needs-data, not-applicable',
    );
}
