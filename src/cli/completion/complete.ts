import type { Command, Option } from 'commander';
import { COMMANDS } from '../command-list.js';
import { commandTree } from '../command-tree.js';
import type { CommandContext } from '../context.js';
import { TOPICS } from '../help-topics.js';
import { openData } from '../options.js';
import { type Candidate, valuesOf } from './values.js';

/**
 * What can stand where the last of the words is being typed: a line each, with a tab before what it
 * means. Nothing where a file is meant, or where nothing is known: shells then offer files.
 */
export async function complete(
  context: CommandContext,
  [first, ...rest]: readonly string[],
): Promise<string> {
  const words = joined(
    first === '--' ? rest : [first, ...rest].filter((word) => word !== undefined),
  );
  const typed = words.at(-1) ?? '';
  const found = await candidates(context, words.slice(0, -1), typed);
  return [...found]
    .filter(({ value }) => value.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ value, meaning }) => `${value}\t${meaning.replaceAll(/\s+/g, ' ')}\n`)
    .join('');
}

/** Bash takes `--index=rp` apart at the sign; here it is one word again. */
function joined(words: readonly string[]): readonly string[] {
  const all: string[] = [];
  for (const [at, word] of words.entries()) {
    const continues = word === '=' || words[at - 1] === '=';
    if (continues && all.at(-1)?.startsWith('--')) all[all.length - 1] += word;
    else all.push(word);
  }
  return all;
}

async function candidates(
  context: CommandContext,
  before: readonly string[],
  typed: string,
): Promise<readonly Candidate[]> {
  const name = before.find((word) => word in COMMANDS);
  const tree = await commandTree(context, (command) => command === name);
  if (before[0] === 'help') return before.length > 1 ? [] : [...commandsOf(tree), ...topics()];
  const place = placeOf(tree, before);
  const { command } = place;
  const ask = async (kind: string, description: string) => {
    const catalogue = await openData({}, context.process);
    return valuesOf({ command: command.name(), kind, description, before }, catalogue);
  };
  const equals = /^(--[\w-]+)=/.exec(typed);
  const option = equals ? optionOf(command, equals[1] ?? '') : place.option;
  if (option && (equals || !typed.startsWith('-'))) {
    const values = await ask(kindOf(option.flags), option.description);
    const prefix = equals ? equals[0] : '';
    const named = values.map(({ value, meaning }) => ({ value: prefix + value, meaning }));
    // Of an option that takes several, one more may be an argument all the same.
    if (equals || place.needed) return named;
    return [...named, ...commandsOf(command)];
  }
  if (typed.startsWith('-')) return optionsOf(command);
  const argument = command.registeredArguments[place.arguments] ?? lastVariadic(command);
  const values = argument ? await ask(argument.name(), argument.description) : [];
  return place.arguments === 0 ? [...commandsOf(command), ...values] : values;
}

interface Place {
  readonly command: Command;
  /** The option whose value is being typed. */
  readonly option: Option | undefined;
  /** Whether it has none yet. */
  readonly needed: boolean;
  /** How many arguments stand before. */
  readonly arguments: number;
}

/** Where in the tree the words lead to. */
function placeOf(tree: Command, words: readonly string[]): Place {
  let place: Place = { command: tree, option: undefined, needed: false, arguments: 0 };
  for (const word of words) {
    const { command, option, needed } = place;
    if (word.startsWith('-')) {
      const next = word.includes('=') ? undefined : optionOf(command, word);
      const takes = next && (next.required || next.optional) ? next : undefined;
      place = { ...place, option: takes, needed: takes !== undefined };
      continue;
    }
    if (option && (needed || option.variadic)) {
      place = { ...place, option: option.variadic ? option : undefined, needed: false };
      continue;
    }
    const below = command.commands.find((entry) => entry.name() === word);
    place = below
      ? { command: below, option: undefined, needed: false, arguments: 0 }
      : { ...place, option: undefined, arguments: place.arguments + 1 };
  }
  return place;
}

function optionOf(command: Command, word: string): Option | undefined {
  return command.options.find(({ long, short }) => long === word || short === word);
}

function lastVariadic(command: Command) {
  const last = command.registeredArguments.at(-1);
  return last?.variadic ? last : undefined;
}

/** `pay year` of `--since <pay year...>`. */
function kindOf(flags: string): string {
  return (/[<[]([^<>[\]]+)[>\]]/.exec(flags)?.[1] ?? '').replace('...', '');
}

function commandsOf(command: Command): readonly Candidate[] {
  return command.commands
    .filter((entry) => entry.name() !== 'help')
    .map((entry) => ({ value: entry.name(), meaning: entry.summary() || entry.description() }))
    .concat(command.parent ? [] : [{ value: 'help', meaning: 'help on a command, or a topic' }]);
}

function optionsOf(command: Command): readonly Candidate[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description }) => ({ value: long ?? short ?? '', meaning: description }));
}

function topics(): readonly Candidate[] {
  return TOPICS.map((value) => ({ value, meaning: 'a topic' }));
}
