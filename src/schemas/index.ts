import * as z from 'zod';
import { SHAPES } from '../catalogue/shapes/index.js';
import { OUTPUTS } from './outputs.js';

const ALL: Readonly<Record<string, z.ZodType>> = { ...SHAPES, ...OUTPUTS };

/** The names of every schema: the files payrestore reads, then the answers it prints. */
export const schemaNames: readonly string[] = Object.keys(ALL);

/** The JSON Schema, draft 2020-12, of a file or an answer. */
export function jsonSchema(name: string): object {
  const shape = ALL[name];
  if (!shape) throw new TypeError(`no schema ${name}`);
  // As input, an object is closed only where its shape says so: a reader of an answer is to let
  // new fields pass.
  return z.toJSONSchema(shape, { target: 'draft-2020-12', unrepresentable: 'any', io: 'input' });
}
