import { describe, expect, test } from 'vitest';
import { SHAPES } from '../../src/catalogue/shapes/index.js';
import { jsonSchema, schemaNames } from '../../src/schemas/index.js';
import { OUTPUTS } from '../../src/schemas/outputs.js';
import { cli } from '../support/fake-process.js';
import { asObject, fieldsOf } from '../support/json-paths.js';

test('files and answers go by names of their own', async () => {
  expect(new Set(schemaNames).size).toBe(schemaNames.length);
  const names = ['price-index', 'methods', 'calc', 'calc-result', 'methods-answer', 'error'];
  expect(schemaNames).toEqual(expect.arrayContaining(names));
  expect((await cli('data schema')).stdout).toBe(schemaNames.map((name) => `${name}\n`).join(''));
});

test.each(schemaNames)('%s is printed, of draft 2020-12 and at no address', async (name) => {
  const { stdout, exitCode } = await cli(`data schema ${name}`);
  expect(exitCode).toBe(0);
  const schema = asObject(JSON.parse(stdout));
  expect(schema).toEqual(jsonSchema(name));
  expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema).not.toHaveProperty('$id');
  expect(schema['type']).toBe('object');
});

describe.each(Object.keys(OUTPUTS))('of the answers, %s', (name) => {
  const schema = asObject(jsonSchema(name));
  const parts = fieldsOf(schema);

  test('has a title and says what it is', () => {
    expect(schema['title']).toMatch(/payrestore/);
    expect(schema['description']).toMatch(/^[A-Z].*\.$/);
  });

  test('says what each field means', () => {
    const fields = parts.filter(({ path }) => path.at(-2) === 'properties');
    expect(fields.length).toBeGreaterThan(1);
    const unsaid = fields.filter(({ value }) => !saysWhat(schema, asObject(value)));
    expect(unsaid.map(({ field }) => field)).toEqual([]);
  });

  test('lets new fields pass', () => {
    const closing = ['additionalProperties', 'unevaluatedProperties', 'propertyNames'];
    const closed = parts.filter(({ path }) => closing.includes(String(path.at(-1))));
    expect(closed.map(({ field }) => field)).toEqual([]);
  });
});

describe.each(Object.keys(SHAPES))('of the files, %s', (name) => {
  const schema = asObject(jsonSchema(name));

  test('has a title and says what it is', () => {
    expect(schema['title']).toMatch(/^payrestore /);
    expect(schema['description']).toMatch(/^[A-Z].*\.$/);
  });

  test('says what each field means', () => {
    const fields = fieldsOf(schema).filter(({ path }) => path.at(-2) === 'properties');
    expect(fields.length).toBeGreaterThan(1);
    const unsaid = fields.filter(({ value }) => !saysWhat(schema, asObject(value)));
    expect(unsaid.map(({ field }) => field)).toEqual([]);
  });
});

/** Whether a field has a description of its own, or of the definition it refers to. */
function saysWhat(schema: Readonly<Record<string, unknown>>, field: Record<string, unknown>) {
  const name = /^#\/\$defs\/(.+)$/.exec(String(field['$ref']))?.[1];
  const said = name ? asObject(asObject(schema['$defs'])[name]) : field;
  return typeof said['description'] === 'string' && said['description'] !== '';
}
