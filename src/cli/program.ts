import { Command, CommanderError } from 'commander';
import { nearest } from '../catalogue/names/nearest.js';
import { PayrestoreError } from '../errors.js';
import { bundledVintage, toolVersion } from '../version.js';
import type { CommandContext } from './context.js';
import { EXIT } from './exit-codes.js';
import { type ProcessLike, write } from './process.js';

/** Every command, loaded only when it is the one asked for. */
const COMMANDS = {
  calc: {
    summary: 'how much pay has lost, the rise that restores it, and pay an hour',
    load: async (context: CommandContext) =>
      (await import('./commands/calc.js')).calcCommand(context),
  },
  check: {
    summary: 'work backwards from a quoted figure: what prints it, and what it was confused with',
    load: async (context: CommandContext) =>
      (await import('./commands/check.js')).checkCommand(context),
  },
  compare: {
    summary: 'every price index by every rule: the range, and which choice moves the answer most',
    load: async (context: CommandContext) =>
      (await import('./commands/compare.js')).compareCommand(context),
  },
  history: {
    summary: 'year by year: awards, prices, what is lost so far, and the pounds it comes to',
    load: async (context: CommandContext) =>
      (await import('./commands/history.js')).historyCommand(context),
  },
  offer: {
    summary: 'what an offer does: new pay, real terms, what is left of the cut, years to restore',
    load: async (context: CommandContext) =>
      (await import('./commands/offer.js')).offerCommand(context),
  },
  team: {
    summary: 'what a team is paid an hour, and what it would be paid restored',
    load: async (context: CommandContext) =>
      (await import('./commands/team.js')).teamCommand(context),
  },
  cost: {
    summary: 'what restoring basic pay costs a year, with the counts it rests on',
    load: async (context: CommandContext) =>
      (await import('./commands/cost.js')).costCommand(context),
  },
  chart: {
    summary: 'a picture of an answer, as SVG: history, compare, claims, offer, index, pay',
    load: async (context: CommandContext) =>
      (await import('./commands/chart.js')).chartCommand(context),
  },
  report: {
    summary: 'one page to mail and keep: the answer, charts, receipts and sources, as HTML',
    load: async (context: CommandContext) =>
      (await import('./commands/report.js')).reportCommand(context),
  },
  batch: {
    summary: 'real-terms columns for every row of a file of pay, of any size',
    load: async (context: CommandContext) =>
      (await import('./commands/batch.js')).batchCommand(context),
  },
  sql: {
    summary: 'the same columns as SQL, for a database: DuckDB or PostgreSQL',
    load: async (context: CommandContext) =>
      (await import('./commands/sql.js')).sqlCommand(context),
  },
  claims: {
    summary: 'the ledger of published figures, each recomputed',
    load: async (context: CommandContext) =>
      (await import('./commands/claims.js')).claimsCommand(context),
  },
  grades: {
    summary: 'the grades that can be asked for, and the pay points behind them',
    load: async (context: CommandContext) =>
      (await import('./commands/grades.js')).gradesCommand(context),
  },
  methods: {
    summary: 'the named methods, their choices, and the figures they reproduce',
    load: async (context: CommandContext) =>
      (await import('./commands/methods.js')).methodsCommand(context),
  },
  sources: {
    summary: 'the bibliography: where every figure was printed',
    load: async (context: CommandContext) =>
      (await import('./commands/sources.js')).sourcesCommand(context),
  },
  data: {
    summary: 'list, show, check, import and update the data, or bring your own',
    load: async (context: CommandContext) =>
      (await import('./commands/data.js')).dataCommand(context),
  },
} as const;

const EXAMPLES = `
Examples:
  payrestore calc --grade F1
  payrestore calc --grade F1 --method bma --until 2021/22
  payrestore calc --method ifs
  payrestore compare
  payrestore history --grade F1
  payrestore team F1 ST5 ST8 --until 2022/23
  payrestore calc --help

Figures are from published price indices and pay circulars; every answer can
show where each was printed (--explain).`;

/** Runs the program on the given arguments; resolves to the exit code. */
export async function runProgram(process: ProcessLike): Promise<number> {
  const words = process.argv.slice(2);
  let exitCode: number = EXIT.answered;
  const context: CommandContext = {
    process,
    version: toolVersion(),
    exit(code) {
      exitCode = code;
    },
  };
  if (words.some((word) => word === '--version' || word === '-V')) {
    const vintage = await bundledVintage();
    await write(process.stdout, `payrestore ${context.version} (data to ${vintage})\n`);
    return EXIT.answered;
  }
  let shown = '';
  const program = new Command('payrestore')
    .description(
      'How much has a UK public-sector wage lost to inflation since 2008/09, what rise would restore it, and what is it an hour?',
    )
    .usage('<command> [options]')
    .option('-V, --version', 'the version, and the date of the newest data')
    .addHelpText('after', EXAMPLES)
    .helpCommand('help [command]', 'the options and examples of a command');
  const wanted = wantedCommand(words);
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = name === wanted ? await load(context) : new Command(name);
    program.addCommand(command.summary(summary));
  }
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      // Errors are ours to print: one line, or one JSON object.
      writeErr: () => {},
    });
  }
  program.action(() => program.help());
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0)
      throw new PayrestoreError('wrong-usage', { given: plain(error.message) });
  }
  if (shown !== '') await write(process.stdout, shown);
  return exitCode;
}

function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/**
 * The command asked for, `help <command>` included; undefined where there is none. A first word
 * that is no command gets the nearest.
 */
function wantedCommand(words: readonly string[]): string | undefined {
  const names = Object.keys(COMMANDS);
  const first = words.find((word) => !word.startsWith('-'));
  const name = first === 'help' ? words[words.indexOf('help') + 1] : first;
  if (name === undefined || name.startsWith('-') || names.includes(name)) return name;
  throw new PayrestoreError('unknown-command', {
    given: name,
    nearest: nearest(name, names),
    valid: names.join(', '),
  });
}

/** Commander's message on one line, without its prefix. */
function plain(message: string): string {
  return message.replace(/^error: /, '').replaceAll('\n', ' ');
}
