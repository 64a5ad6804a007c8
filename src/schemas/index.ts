import * as z from 'zod';
import { SHAPES } from '../catalogue/shapes/index.js';
import { FILES, meaning } from './inputs.js';
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
  const schema = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    io: 'input',
  });
  const about = FILES[name as keyof typeof FILES];
  if (!about) return schema;
  const { $schema, ...rest } = schema;
  const [title, description] = about;
  return { $schema, title, description, ...(explained(rest, name, []) as object) };
}

/** A schema with what each field means, where it does not say so itself. */
function explained(schema: unknown, kind: string, path: readonly string[]): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => explained(entry, kind, path));
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, inner]: [string, unknown]) => {
    if (key !== 'properties') return [key, explained(inner, kind, path)] as const;
    const fields = Object.entries(inner as object).map(([name, field]: [string, object]) => {
      const own = [...path, name];
      return [
        name,
        { description: meaning(kind, own), ...(explained(field, kind, own) as object) },
      ];
    });
    return [key, Object.fromEntries(fields)] as const;
  });
  return Object.fromEntries(entries);
}
