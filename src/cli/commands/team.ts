import { Command, Option } from 'commander';
import { askTeam, type TeamOptions } from '../../catalogue/ask/team.js';
import { PayrestoreError } from '../../errors.js';
import { isKnownTeam } from '../../report/team/answer.js';
import { teamReport } from '../../report/team/report.js';
import { whyNoPay } from '../../report/team/tables.js';
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
import { today, write } from '../process.js';

const EXAMPLES = `
Examples:
  payrestore team F1 ST5 ST8 --until 2022/23
      the three doctors of the £66.55 advert, and what they would be restored
  payrestore team 2xF1 F2 ST6
      two of a grade: also F1x2, or 2 F1
  payrestore team F1 ST5 ST8 --until 2022/23 --minutes 45
      an operation of 45 minutes
  payrestore team NP1 NP4 NP5 --method bma
      pay points, by one named method (see: payrestore methods)
  payrestore team threshold-1 --workforce consultants
  payrestore team "2xBand 5 min" "Band 6 min" --workforce afc --since 2018/19
      other nations and workforces (see: payrestore grades)
  payrestore team F1 ST3 --index cpi --prices average --until 2024/25
      your own choices; what is not chosen is rpi, end and awards
  payrestore team F1 ST3 --pay scale-2002 --until 2021/22
      on the closed 2002 contract
  payrestore team 2xF1 ST5 --json
      for a script

Exit status: 0 the team's pay is known; 2 wrong usage; 4 it cannot be computed.`;

/** What commander gathers. */
interface Flags extends OutputOptions, DataFlags, Omit<TeamOptions, 'methods'> {
  readonly method?: readonly string[];
  readonly grade?: readonly string[];
  readonly explain?: boolean;
}

/** What a team costs an hour, now and restored. */
export function teamCommand(context: CommandContext): Command {
  const command = new Command('team')
    .description(
      'What a team is paid an hour in basic pay, and what it would be paid restored: rates rounded to the penny and then added, as the £66.55 advert did.',
    )
    .argument('[grades...]', 'who is in it: F1 ST5 ST8, 2xF1, F1x2, 2 F1')
    .usage('<grade...> [options]');
  return addOutputOptions(addTeamOptions(command))
    .addOption(new Option('-g, --grade <grade...>').hideHelp())
    .option('--explain', EXPLAIN)
    .addHelpText('after', EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      if (flags.grade !== undefined) {
        const given =
          'unexpected --grade; grades stand by themselves, as in payrestore team F1 ST5';
        throw new PayrestoreError('wrong-usage', { given });
      }
      const format = readFormat(flags);
      refuseSentence(flags.explain, format);
      const catalogue = await openData(flags, context.process);
      const findings = askTeam(catalogue, words, teamOptions(flags));
      const answered = isKnownTeam(findings);
      const data = format === 'json' || format === 'ndjson' || format === 'csv';
      if (answered || data) {
        const date = today(context.process);
        const report = teamReport(findings, catalogue, flags.explain === true, date);
        await present(report, format, context.version, flags, context.process);
      } else {
        await write(context.process.stderr, `no answer: ${whyNoPay(findings.now)}\n`);
      }
      context.exit(answered ? EXIT.answered : EXIT.noAnswer);
    });
}

function addTeamOptions(command: Command): Command {
  return addDataOptions(addWorkforceOptions(command))
    .option('--minutes <minutes>', 'cost an operation that takes so long')
    .option(
      '-m, --method <method...>',
      'one or more named methods, or all (see: payrestore methods)',
    )
    .option('--since <pay year>', 'base pay year (default: 2008/09)')
    .option('--until <pay year>', 'end pay year (default: the latest that every row reaches)')
    .option('--index <index>', 'rpi, cpi, cpih, hci, gdp-deflator, or awe to compare with wages')
    .option('--prices <rule>', 'start, end, average, latest, or two months: 2009-04..2022-04')
    .option('--pay <series>', 'awards, awards-consolidated, scale, scale-2002')
    .option('--on <date>', 'read pay on this day, in place of --until: 2018-09-30')
    .option('--as-of <date>', 'leave out what was not yet published on this day')
    .option('--hours <hours>', 'hours a week (default: 40)')
    .option('--weeks <weeks>', 'weeks a year (default: 365/7)');
}

/** The flags as the question's own options. */
function teamOptions(flags: Flags): TeamOptions {
  const { method, grade, format, json, color, rawCsv, explain, series, scale, data, ...rest } =
    flags;
  return { ...rest, methods: method };
}
