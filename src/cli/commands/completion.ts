import { Command } from 'commander';
import { nearest } from '../../catalogue/names/nearest.js';
import { PayrestoreError } from '../../errors.js';
import { SCRIPTS, SHELLS } from '../completion/scripts.js';
import type { CommandContext } from '../context.js';
import { write } from '../process.js';

const EXAMPLES = `
Examples:
  source <(payrestore completion bash)
      for this session
  payrestore completion bash > ~/.local/share/bash-completion/completions/payrestore
      for every session to come
  payrestore completion zsh > ~/.zfunc/_payrestore
      in a folder of your $fpath
  payrestore completion fish > ~/.config/fish/completions/payrestore.fish

It completes commands, options, grades, methods, price indices, pay years, and
what else a value may be, from the data there is: your own, too.

Exit status: 0 printed; 2 wrong usage.`;

/** What a shell needs to complete the program's words. */
export function completionCommand(context: CommandContext): Command {
  return new Command('completion')
    .description('Prints what bash, zsh or fish needs to complete the words of payrestore.')
    .argument('<shell>', 'bash, zsh or fish')
    .addHelpText('after', EXAMPLES)
    .action(async (given: string) => {
      const shell = SHELLS.find((name) => name === given.trim().toLowerCase());
      if (!shell) {
        throw new PayrestoreError('unknown-shell', {
          given,
          nearest: nearest(given, SHELLS),
          valid: SHELLS.join(', '),
        });
      }
      await write(context.process.stdout, SCRIPTS[shell]);
    });
}
