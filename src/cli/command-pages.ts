import type { Command } from 'commander';
import type { CommandPage } from '../report/help/pages.js';
import { helpText, withSubcommands } from './command-tree.js';

/** Every command of a whole tree as its help has it, the program first. */
export function commandPages(program: Command): readonly CommandPage[] {
  return withSubcommands(program).map(pageOf);
}

function pageOf(command: Command): CommandPage {
  const help = command.createHelp();
  const usage = help.commandUsage(command);
  const name = fullName(command);
  return {
    name,
    summary: command.summary(),
    description: command.description(),
    usage: usage.slice(name.length).trim(),
    arguments: help.visibleArguments(command).map((argument) => ({
      term: help.argumentTerm(argument),
      description: help.argumentDescription(argument),
    })),
    options: help.visibleOptions(command).map((option) => ({
      term: help.optionTerm(option),
      description: help.optionDescription(option),
    })),
    after: afterText(command),
  };
}

function fullName(command: Command): string {
  const { parent } = command;
  return parent ? `${fullName(parent)} ${command.name()}` : command.name();
}

/** What stands below the options, which commander tells only when it shows everything. */
function afterText(command: Command): string {
  const shown = helpText(command);
  const at = shown.indexOf('\nExamples:');
  return at < 0 ? '' : shown.slice(at).trim();
}
