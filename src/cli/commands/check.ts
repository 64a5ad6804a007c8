import { Command } from 'commander';
import { askCheck } from '../../catalogue/ask/check.js';
import type { CheckOptions } from '../../catalogue/ask/check-options.js';
import type { Verdict } from '../../domain/check/verdict.js';
import { UNITS } from '../../domain/quoted.js';
import { PayrestoreError } from '../../errors.js';
import { checkReport } from '../../report/check/report.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import {
  addDataOptions,
  addOutputOptions,
  addWorkforceOptions,
  type DataFlags,
  EXPLAIN,
  openData,
  refuseSentence,
} from '../options.js';
import { type OutputOptions, present, readFormat } from '../output.js';

const EXAMPLES = `
Examples:
  payrestore check "26% real-terms pay cut since 2008/09"
      which choices print it, which do not, and how much a match is worth
  payrestore check "doctors want a 26% pay rise to restore pay" --until 2021/22
      a cut told as a rise
  payrestore check "junior doctors in England are paid £14.09 an hour"
      whose pay it is, and of when
  payrestore check "£66.55 for three doctors for an hour"
  payrestore check "19% lower on RPI and 7% on CPI than 2008" --until 2024/25
      two figures, each with its own verdict
  payrestore check "a 22.3% rise over two years"
      pay alone, prices aside
  payrestore check "the IFS says junior doctors' pay is down 11 to 16 per cent since 2010"
      what was actually paid is searched where the words point to it
  payrestore check "26%" --unit cut --until 2021/22 --index rpi
      what the words do not say, an option does
  payrestore check "pay has fallen by 29% since 2008-09" --json
      everything that was searched, for a script
  payrestore check "pay is a fifth down" --as-of 2025-12-01
      with nothing that came out later

Exit status: 0 reproduced by a named method, an announced award or a published
amount; 1 it is not; 2 wrong usage, or a sentence that cannot be read; 4 it is of
something that the catalogue does not hold.`;

interface Flags extends OutputOptions, DataFlags {
  readonly nation?: string;
  readonly workforce?: string;
  readonly grade?: string;
  readonly method?: readonly string[];
  readonly unit?: string;
  readonly since?: string;
  readonly until?: string;
  readonly index?: string;
  readonly prices?: string;
  readonly pay?: string;
  readonly asOf?: string;
  readonly hours?: string;
  readonly weeks?: string;
  readonly explain?: boolean;
}

const EXITS: Readonly<Record<Verdict, number>> = {
  reproduced: EXIT.answered,
  'matches-other': EXIT.checkFailed,
  confused: EXIT.checkFailed,
  'not-reproduced': EXIT.checkFailed,
  'not-checkable': EXIT.noAnswer,
};

/** Works backwards from a quoted figure to the choices behind it. */
export function checkCommand(context: CommandContext): Command {
  const command = new Command('check')
    .description(
      'Works backwards from a quoted figure: which choices print it, which do not, and what it was probably confused with.',
    )
    .argument('[quote...]', 'the sentence, in quotation marks')
    .usage('"<quote>" [options]');
  return addOutputOptions(addDataOptions(addWorkforceOptions(command)))
    .option('-g, --grade <grade>', 'the grade that is meant, such as F1')
    .option('--unit <unit>', `what the figure is of: ${UNITS.join(', ')}`)
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'end pay year (default: any)')
    .option('--index <index>', 'the only price index: rpi, cpi, cpih, hci, gdp-deflator, awe')
    .option('--prices <rule>', 'the only price rule: start, end, average, latest, or two months')
    .option(
      '--pay <series>',
      'the only pay series: awards, awards-consolidated, scale, scale-2002, or one of earnings such as earnings-total',
    )
    .option('-m, --method <method...>', 'the only named methods (see: payrestore methods)')
    .option('--as-of <date>', 'the day it was said; nothing that came out later is used')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)')
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      const quote = words.join(' ').trim();
      if (quote === '') {
        throw new PayrestoreError('missing-option', {
          given: 'the quote',
          valid: 'such as payrestore check "26% real-terms pay cut since 2008/09"',
        });
      }
      const format = readFormat(flags);
      refuseSentence(flags.explain, format);
      const catalogue = await openData(flags, context.process);
      const findings = askCheck(catalogue, quote, checkOptions(flags));
      const report = checkReport(findings, catalogue, flags.explain === true);
      await present(report, format, context.version, flags, context.process);
      context.exit(EXITS[findings.verdict]);
    });
}

function checkOptions(flags: Flags): CheckOptions {
  const { method, format, json, color, rawCsv, explain, series, scale, data, ...rest } = flags;
  return { ...rest, methods: method };
}
