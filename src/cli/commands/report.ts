import { Command } from 'commander';
import { askBriefing, type ReportOptions } from '../../catalogue/ask/briefing.js';
import { isAbsence } from '../../domain/absence.js';
import { PayrestoreError } from '../../errors.js';
import { outcomeMessage } from '../../report/messages.js';
import { pageHtml } from '../../report/page/page.js';
import { commandText } from '../command-text.js';
import type { CommandContext } from '../context.js';
import { EXIT } from '../exit-codes.js';
import { addDataOptions, addWorkforceOptions, type DataFlags, openData } from '../options.js';
import { today, write } from '../process.js';
import { checkPlace, isFile, refuseEnding, writeResult } from '../result-file.js';
import { refuseWords } from '../stray-words.js';

const EXAMPLES = `
Examples:
  payrestore report -o report.html
      average pay of resident doctors in England, by the default methods
  payrestore report --grade F1 -o f1.html
      with a grade's pounds
  payrestore report --grade F1 --claim "26% real-terms pay cut since 2008/09" -o f1.html
      with a quoted figure checked, and drawn across the curve
  payrestore report --workforce consultants --grade threshold-1 --until 2024/25 -o c.html
  payrestore report --index cpi --prices average --since 2010/11 -o cpi.html
      your own choices; what is not chosen is rpi, end and awards
  payrestore report --grade F1 -o - | gzip > f1.html.gz

The page is one file of at most 300 kB. It loads nothing, sends nothing, and can be
mailed, printed and kept.

Exit status: 0 written; 2 wrong usage, or a claim that cannot be read; 4 nothing
can be computed; 5 not written.`;

/** What commander gathers. */
interface Flags extends DataFlags, Omit<ReportOptions, 'grades' | 'methods'> {
  readonly grade?: readonly string[];
  readonly method?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
}

/** One self-contained page: the answer, its charts, its receipts and its sources. */
export function reportCommand(context: CommandContext): Command {
  const command = new Command('report')
    .description(
      'One self-contained HTML page: the answer in a sentence with its caveat, the table by method, every combination of choices, the years, a checked claim, the receipts and the sources.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addReportOptions(command)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      refuseWords(words);
      const { output, force = false } = flags;
      if (isFile(output)) {
        refuseEnding(output, ['.html', '.htm'], 'a report is a page of HTML');
        checkPlace(output, force);
      } else if (output === undefined && context.process.stdout.isTTY) {
        throw new PayrestoreError('missing-option', {
          given: 'a file to write the page to',
          valid: 'such as -o report.html; -o - writes it to the terminal',
        });
      }
      const catalogue = await openData(flags, context.process);
      const briefing = askBriefing(catalogue, reportOptions(flags));
      const { outcomes } = briefing.calc;
      if (outcomes.every(({ answer }) => isAbsence(answer))) {
        const reasons = outcomes.flatMap((outcome) =>
          isAbsence(outcome.answer) ? [outcomeMessage(outcome, outcome.answer)] : [],
        );
        const lines = [...new Set(reasons)].map((reason) => `no answer: ${reason}\n`);
        await write(context.process.stderr, lines.join(''));
        context.exit(EXIT.noAnswer);
        return;
      }
      const html = pageHtml(briefing, catalogue, {
        tool: context.version,
        command: commandText(context.process.argv),
        date: today(context.process),
      });
      refuseLarge(html);
      if (!isFile(output)) await write(context.process.stdout, html);
      else {
        writeResult(output, html, force);
        await write(context.process.stderr, `wrote ${output}\n`);
      }
    });
}

/** A page is for mailing: nothing is left out of it, so what it is of has a limit. */
const MOST_BYTES = 300_000;

function refuseLarge(html: string): void {
  const size = Buffer.byteLength(html);
  if (size <= MOST_BYTES) return;
  throw new PayrestoreError('page-too-large', {
    given: `${Math.ceil(size / 1000)} kB`,
    valid: `${MOST_BYTES / 1000} kB is the most; name fewer grades (--grade) or methods (--method); calc, compare and history answer for all`,
  });
}

function addReportOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option('-g, --grade <grade...>', 'one or more grades, such as F1 ST3 NP4')
    .option('--claim <quote>', 'a sentence with a figure in it, to be checked: "26% pay cut"')
    .option('-m, --method <method...>', 'named methods, or all (default: the default methods)')
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'end pay year (default: the latest that every row reaches)')
    .option('--index <index>', 'rpi, cpi, cpih, hci or gdp-deflator')
    .option('--prices <rule>', 'start, end or average')
    .option('--pay <series>', 'awards, awards-consolidated, scale or scale-2002')
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)')
    .option('-o, --output <file>', 'the page to write; - for stdout, where a pipe gets it anyway')
    .option('--force', 'replace the file if it is there');
}

function reportOptions(flags: Flags): ReportOptions {
  const { grade, method, output, force, series, scale, data, headcounts, ...rest } = flags;
  return { ...rest, grades: grade, methods: method } as ReportOptions;
}
