import { Command, Option } from 'commander';
import { askCost } from '../../catalogue/ask/cost.js';
import type { CostOptions } from '../../catalogue/ask/cost-options.js';
import { harmless, PayrestoreError } from '../../errors.js';
import { missingReasons } from '../../report/cost/record.js';
import { costReport } from '../../report/cost/report.js';
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
import { write } from '../process.js';

const EXAMPLES = `
Examples:
  payrestore cost
      what restoring basic pay would cost a year, by the method bma
  payrestore cost --rise 35 --from 2022/23
      35% on 2022/23 basic pay: the rise that published totals are of
  payrestore cost --until 2022/23 --published
      with every cost that was published, as quoted
  payrestore cost --method nuffield-cpi
  payrestore cost --index cpi --prices end --since 2015/16 --until 2024/25
  payrestore cost --on-cost 25 --returns 40
      with 25% on top, and 40% of all that coming back: your own figures
  payrestore cost --headcounts my-staff.csv
      your own counts: grade,count or grade,count,low,high
  payrestore cost --count F1=40 --count F2=38..42 --rise 5
      a department's own
  payrestore cost --nation scotland --count F1=100
      others too, with your own counts
  payrestore cost --format sentence
      one sentence to print

Exit status: 0 a grade has a cost; 2 wrong usage; 3 a file at fault; 4 no grade
has a cost.`;

/** What commander gathers. */
interface Flags extends OutputOptions, DataFlags, Omit<CostOptions, 'counts'> {
  readonly count?: readonly string[];
  readonly grade?: readonly string[];
  readonly published?: boolean;
  readonly explain?: boolean;
}

/** What a restoration or a rise of basic pay costs: how many there are, times what each lacks. */
export function costCommand(context: CommandContext): Command {
  const command = new Command('cost')
    .description(
      'What restoring basic pay would cost a year: how many there are on each point, times what the point lacks. Basic pay only; what comes on top and what comes back are your own figures. Published totals stand beside it as quoted.',
    )
    .argument('[words...]')
    .usage('[options]');
  return addOutputOptions(addCostOptions(command))
    .addOption(new Option('-g, --grade <grade...>').hideHelp())
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      if (words.length > 0) {
        const given = `unexpected "${harmless(words.join(' '))}"; counts go after --count, as in --count F1=40`;
        throw new PayrestoreError('wrong-usage', { given });
      }
      if (flags.grade !== undefined) {
        const given =
          'unexpected --grade; a cost is of everyone counted: count those of a grade with --count, as in --count F1=8000';
        throw new PayrestoreError('wrong-usage', { given });
      }
      const format = readFormat(flags);
      const { explain, published } = flags;
      refuseSentence(explain, format);
      const catalogue = await openData(flags, context.process);
      const findings = askCost(catalogue, costOptions(flags));
      const report = costReport(findings, catalogue, explain === true, published === true);
      const answered = findings.cost.lines.some(({ worked }) => worked);
      const data = format === 'json' || format === 'ndjson' || format === 'csv';
      if (answered || data) await present(report, format, context.version, flags, context.process);
      else {
        const reasons = missingReasons(findings).map((reason) => `no answer: ${reason}\n`);
        await write(context.process.stderr, reasons.join(''));
      }
      context.exit(answered ? EXIT.answered : EXIT.noAnswer);
    });
}

function addCostOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option(
      '--headcounts <file>',
      'how many are on each grade: a CSV (grade,count,low,high) or JSON',
    )
    .option('--count <grade=number...>', 'one or more counts of your own: F1=8000 F2=5500..6500')
    .option('-m, --method <method>', 'a named method (default: bma; see: payrestore methods)')
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'pay year to restore (default: the latest with a result)')
    .option('--index <index>', 'rpi, cpi, cpih, hci, gdp-deflator, or awe to compare with wages')
    .option('--prices <rule>', 'start, end, average, latest, or two months: 2009-04..2022-04')
    .option('--pay <series>', 'awards, awards-consolidated, scale, scale-2002')
    .option('--rise <percent>', 'a plain rise in place of a restoration, such as 35')
    .option('--from <pay year>', 'the year whose pay the rise is on (default: the latest)')
    .option('--on-cost <percent>', 'what comes on top of basic pay, in percent of it: your figure')
    .option('--returns <percent>', 'what comes back of all that, in percent of it: your figure')
    .option('--published', 'list every cost that was published, as quoted')
    .option('--as-of <date>', 'leave out what was not yet published on this day');
}

/** The flags as the question's own options. */
function costOptions(flags: Flags): CostOptions {
  const { count, grade, published, explain, format, json, color, rawCsv, ...others } = flags;
  const { series, scale, data, headcounts, ...rest } = others;
  return { ...rest, counts: count };
}
