import { Command } from 'commander';
import { COMMANDS } from './command-list.js';
import type { CommandContext } from './context.js';

const EXAMPLES = `
Examples:
  payrestore calc --grade F1
  payrestore calc --grade F1 --method bma --until 2021/22
  payrestore calc --method ifs
  payrestore compare
  payrestore history --grade F1
  payrestore team F1 ST5 ST8 --until 2022/23
  payrestore calc --help

Help on what is not a command: payrestore help exit-codes, help methods, help
data, help commands (every option), and help man (the manual, for man -l -).

Figures are from published price indices and pay circulars; every answer can
show where each was printed (--explain).`;

/**
 * The program as commander knows it. The commands named are whole; of the others there is the name
 * and what it answers, for they cost time to load.
 */
export async function commandTree(
  context: CommandContext,
  whole: (name: string) => boolean,
): Promise<Command> {
  const program = new Command('payrestore')
    .description(
      'How much has a UK public-sector wage lost to inflation since 2008/09, what rise would restore it, and what is it an hour?',
    )
    .usage('<command> [options]')
    .option('-V, --version', 'the version, and the date of the newest data')
    .addHelpText('after', EXAMPLES)
    .helpCommand('help [command]', 'the options and examples of a command');
  for (const [name, { summary, load }] of Object.entries(COMMANDS)) {
    const command = whole(name) ? await load(context) : new Command(name);
    program.addCommand(command.summary(summary));
  }
  return program.action(() => program.help());
}

/** A command and all that are below it. */
export function withSubcommands(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

/** A command's help as `--help` shows it, examples included. */
export function helpText(command: Command): string {
  let shown = '';
  command.configureOutput({
    writeOut: (text) => {
      shown += text;
    },
  });
  command.outputHelp();
  return shown;
}
