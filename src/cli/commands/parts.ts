import type { Command } from 'commander';
import { nearest } from '../../catalogue/names/nearest.js';
import { PayrestoreError } from '../../errors.js';

/**
 * A command that has commands of its own. Alone it says which there are; a word that is none of them
 * is said to be none, with the nearest, whatever options go with it.
 */
export function withParts(command: Command, parts: readonly Command[]): Command {
  const names = parts.map((part) => part.name());
  for (const part of parts) command.addCommand(part);
  return command
    .argument('[words...]')
    .allowUnknownOption()
    .action(() => {
      const [given] = command.args;
      if (given === undefined) return command.help();
      const isOption = given.startsWith('-');
      throw new PayrestoreError(isOption ? 'unknown-option' : 'unknown-command', {
        given: isOption ? given : `${command.name()} ${given}`,
        nearest: isOption ? undefined : nearest(given, names),
        valid: isOption ? `payrestore ${command.name()} --help` : names.join(', '),
      });
    });
}
