import { Command } from 'commander';
import type { CommandContext } from '../../context.js';
import { addDataOptions, openData } from '../../options.js';
import { addChoiceOptions } from '../claims.js';
import { addDrawingOptions, type DrawingFlags, drawTo } from './drawing.js';

const EXAMPLES = `
Examples:
  payrestore chart claims -o claims.svg
      every published figure on file against what recomputing it gives
  payrestore chart claims --year 2025 --nation england -o claims-2025.svg
  payrestore chart claims --verdict not-reproduced --theme dark -o misses.svg
  payrestore chart claims bma-2023-eng-26-1 > claim.svg

The figures as data: payrestore claims --json.

Exit status: 0 drawn; 2 wrong usage; 4 no claim is as asked; 5 not written.`;

interface Flags extends DrawingFlags {
  readonly who?: string;
  readonly year?: string;
  readonly nation?: string;
  readonly verdict?: string;
}

/** The ledger of published figures, each against its recomputation. */
export function chartClaimsCommand(context: CommandContext): Command {
  const command = new Command('claims')
    .summary('published figures against what recomputing them gives')
    .description(
      'The ledger as a picture: each published figure, as exactly as it was printed, against what recomputing it gives, with the verdict in words.',
    )
    .argument('[id]', 'one claim, by its id');
  return addDrawingOptions(addDataOptions(addChoiceOptions(command)))
    .addHelpText('after', EXAMPLES)
    .action(async (id: string | undefined, flags: Flags) => {
      await drawTo(flags, context, async () => {
        const { askClaims } = await import('../../../catalogue/ask/claims.js');
        const { claimsPicture } = await import('../../../report/chart/claims.js');
        const catalogue = await openData(flags, context.process);
        const { who, year, nation, verdict } = flags;
        const findings = askClaims(catalogue, { id, who, year, nation, verdict });
        if (findings.claims.length === 0) return ['no claim on file is as asked'];
        return claimsPicture(findings, catalogue);
      });
    });
}
