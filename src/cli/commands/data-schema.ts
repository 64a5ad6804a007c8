import { Command } from 'commander';
import { nearest } from '../../catalogue/names/nearest.js';
import { PayrestoreError } from '../../errors.js';
import type { CommandContext } from '../context.js';
import { write } from '../process.js';

const EXAMPLES = `
Examples:
  payrestore data schema
      the names there are
  payrestore data schema pay-scale > pay-scale.schema.json
  payrestore data schema calc
      the JSON that payrestore calc --json prints`;

/** Prints JSON Schemas. */
export function schemaCommand(context: CommandContext): Command {
  return new Command('schema')
    .summary('the JSON Schema of a data file, or of an answer')
    .description(
      'The JSON Schema (draft 2020-12) of every file payrestore reads and every JSON answer it prints. Without a name: the names.',
    )
    .argument('[name]', 'such as price-index, pay-scale, calc')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string | undefined) => {
      const { schemaNames, jsonSchema } = await import('../../schemas/index.js');
      if (name === undefined) {
        await write(context.process.stdout, schemaNames.map((known) => `${known}\n`).join(''));
        return;
      }
      const known = schemaNames.find((each) => each === name.trim().toLowerCase());
      if (known === undefined) {
        throw new PayrestoreError('unknown-schema', {
          given: name,
          nearest: nearest(name, schemaNames),
          valid: schemaNames.join(', '),
        });
      }
      await write(context.process.stdout, `${JSON.stringify(jsonSchema(known), null, 2)}\n`);
    });
}
