import { Command } from 'commander';
import type { CommandContext } from '../context.js';
import { chartClaimsCommand } from './chart/claims.js';
import { chartCompareCommand } from './chart/compare.js';
import { chartHistoryCommand } from './chart/history.js';
import { chartIndexCommand } from './chart/index.js';
import { chartOfferCommand } from './chart/offer.js';
import { chartPayCommand } from './chart/pay.js';
import { withParts } from './parts.js';

const EXAMPLES = `
Examples:
  payrestore chart history -o real-pay.svg
  payrestore chart compare --until 2021/22 --claim "26% pay cut" -o curve.svg
  payrestore chart claims --year 2025 -o claims.svg
  payrestore chart offer "4% + £750" --inflation 2.5..4 -o offer.svg
  payrestore chart index -o prices.svg
  payrestore chart pay --grade F1 -o which-pay.svg
  payrestore chart <kind> --help`;

const KINDS = [
  chartHistoryCommand,
  chartCompareCommand,
  chartClaimsCommand,
  chartOfferCommand,
  chartIndexCommand,
  chartPayCommand,
];

/** Charts of what the other commands answer, as SVG. */
export function chartCommand(context: CommandContext): Command {
  const command = new Command('chart')
    .description(
      'A chart of what another command answers, with the same figures, as an SVG file that names its choices and sources and can be printed, shared and read aloud.',
    )
    .usage('<kind> [options]')
    .addHelpText('after', EXAMPLES)
    .helpCommand(false);
  return withParts(
    command,
    KINDS.map((kind) => kind(context)),
  );
}
