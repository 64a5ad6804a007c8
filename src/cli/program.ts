import { CommanderError } from 'commander';
import { nearest } from '../catalogue/names/nearest.js';
import { PayrestoreError } from '../errors.js';
import { bundledVintage, toolVersion } from '../version.js';
import { COMMANDS } from './command-list.js';
import { commandTree, withSubcommands } from './command-tree.js';
import type { CommandContext } from './context.js';
import { EXIT } from './exit-codes.js';
import { isTopic, TOPICS } from './help-topics.js';
import { type ProcessLike, write } from './process.js';

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
  refuseLong(words);
  const [first, second] = words;
  // A shell asks with words that may be anything, an unfinished option among them.
  if (first === 'complete') {
    const { complete } = await import('./completion/complete.js');
    await write(process.stdout, await complete(context, words.slice(1)));
    return EXIT.answered;
  }
  if (words.some((word) => word === '--version' || word === '-V')) {
    const vintage = await bundledVintage();
    await write(process.stdout, `payrestore ${context.version} (data to ${vintage})\n`);
    return EXIT.answered;
  }
  if (first === 'help' && isTopic(second)) {
    const { topicText } = await import('./commands/help.js');
    await write(process.stdout, await topicText(second, context));
    return EXIT.answered;
  }
  const wanted = wantedCommand(words);
  const program = await commandTree(context, (name) => name === wanted);
  let shown = '';
  for (const command of withSubcommands(program)) {
    command.exitOverride().configureOutput({
      writeOut: (text) => {
        shown += text;
      },
      // Errors are ours to print: one line, or one JSON object.
      writeErr: () => {},
    });
  }
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

/** The longest quotation has two thousand characters; a name or a path has fewer. */
const LONGEST_WORD = 10_000;

/** What reads words may look at each character as often as there are characters. */
function refuseLong(words: readonly string[]): void {
  const long = words.find((word) => word.length > LONGEST_WORD);
  if (long === undefined) return;
  const count = long.length.toLocaleString('en-GB');
  throw new PayrestoreError('wrong-usage', {
    given: `one of the words has ${count} characters; nothing here reads more than ${LONGEST_WORD.toLocaleString('en-GB')}: name a file instead`,
  });
}

/**
 * The command asked for, `help <command>` included; undefined where there is none. A first word
 * that is no command gets the nearest.
 */
function wantedCommand(words: readonly string[]): string | undefined {
  const names = Object.keys(COMMANDS);
  const first = words.find((word) => !word.startsWith('-'));
  const ofHelp = first === 'help';
  const name = ofHelp ? words[words.indexOf('help') + 1] : first;
  if (name === undefined || name.startsWith('-') || names.includes(name)) return name;
  const valid = ofHelp ? [...names, ...TOPICS] : names;
  throw new PayrestoreError('unknown-command', {
    given: name,
    nearest: nearest(name, valid),
    valid: valid.join(', '),
  });
}

/** Commander's message on one line, without its prefix. */
function plain(message: string): string {
  return message.replace(/^error: /, '').replaceAll('\n', ' ');
}
