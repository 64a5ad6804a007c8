import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaNames } from '../../src/schemas/index.js';
import { cli } from '../support/fake-process.js';
import { installed, node, PATIENCE, PROJECT, pack } from './install.js';

/** The library, as another project that has installed it meets it. */
const TSC = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');

const QUESTION = `import { calc, loadCatalogue } from 'payrestore';
const catalogue = await loadCatalogue();
const { results } = calc(catalogue, { grades: ['F1'], methods: ['bma'], until: '2021/22' });
process.stdout.write(String(results[0].restorationPercent));
`;

const CONSUMER = `import {
  type CalcAnswer, type CalcOptions, type CalcResult, calc, loadCatalogue, PayrestoreError,
} from 'payrestore';

const options: CalcOptions = { grades: ['F1'], hours: 40 };
export const answer: CalcAnswer = calc(await loadCatalogue(), { ...options, explain: true });
export const cuts: readonly (number | null)[] = answer.results.map((row) => row.erosionPercent);
export const reason = (row: CalcResult): string => row.absence?.message ?? 'answered';
export const isUnknown = (error: unknown): boolean =>
  error instanceof PayrestoreError && error.code === 'unknown-grade';

// @ts-expect-error a grade is a word, not a number
calc(await loadCatalogue(), { grades: [1] });
// @ts-expect-error no such option
calc(await loadCatalogue(), { indx: 'rpi' });
// @ts-expect-error a result with an absence has no number
export const certain: number = calc(await loadCatalogue()).results[0]!.erosionPercent;
// @ts-expect-error no such code
export const wrong = (error: PayrestoreError): boolean => error.code === 'unknown-graed';
`;

const SETTINGS = {
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    moduleResolution: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  },
  files: ['consumer.ts'],
};

let folder = '';
beforeAll(async () => {
  const place = mkdtempSync(join(tmpdir(), 'payrestore-packed-'));
  folder = await installed((await pack(place)).file);
  rmSync(place, { recursive: true, force: true });
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(SETTINGS));
  writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
}, PATIENCE);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the package can be imported by its name and answers', { timeout: PATIENCE }, async () => {
  const script = ['--input-type=module', '--eval', QUESTION];
  expect(await node(script, folder)).toBe('35.305');
  expect(await node(script, PROJECT)).toBe('35.305');
});

test('its types hold for a consumer, and refuse what is wrong', { timeout: PATIENCE }, async () => {
  expect(await node([TSC, '--noEmit', '--project', folder], folder)).toBe('');
});

/** Prints the files that the names given resolve to, as a program that has them installed would. */
const READER = `const { readFileSync } = require('node:fs');
const read = (name) => readFileSync(require.resolve('payrestore/schemas/' + name + '.json'), 'utf8');
const texts = process.argv.slice(1).map((name) => [name, read(name)]);
process.stdout.write(JSON.stringify(Object.fromEntries(texts)));
`;

test('brings every JSON Schema, as data schema prints it', async () => {
  const script = ['--input-type=commonjs', '--eval', READER, ...schemaNames];
  const files = JSON.parse(await node(script, folder)) as Readonly<Record<string, string>>;
  expect(Object.keys(files)).toEqual(schemaNames);
  for (const [name, text] of Object.entries(files)) {
    expect(text, name).toBe((await cli(`data schema ${name}`)).stdout);
  }
});

test('nothing but the library, its schemas and the package file can be imported', async () => {
  const script = "await import('payrestore/dist/cli.js').catch((error) => console.log(error.code))";
  const printed = await node(['--input-type=module', '--eval', script], folder);
  expect(printed.trim()).toBe('ERR_PACKAGE_PATH_NOT_EXPORTED');
});
