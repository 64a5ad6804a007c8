import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { runProgram } from '../../src/cli/program.js';
import { weightedPaths } from '../../src/domain/offer/weighted.js';
import { rational } from '../../src/domain/rational.js';
import type { Grade } from '../../src/domain/workforce.js';
import { ERROR_CODES, type ErrorCode } from '../../src/errors.js';
import { page } from '../docs/page.js';
import { runCli } from '../support/fake-process.js';
import { year } from '../support/made-up.js';
import { FULL, TRIGGERS, type Trigger } from './error-triggers.js';
import { FILES, QUESTIONS } from './every-caution.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'payrestore-messages-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The error that a command line ends with, as the program throws it. */
async function triggered({ line = '', call, files = [], env = {} }: Trigger): Promise<unknown> {
  const places = files.map((content, at) => {
    const place = join(folder, `${at}.${line.startsWith('batch') ? 'csv' : 'json'}`);
    writeFileSync(place, typeof content === 'string' ? content : JSON.stringify(content));
    return place;
  });
  const words = (line.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
    word.replaceAll('"', '').replaceAll(/\{(\d)\}/g, (_, at) => places[Number(at)] ?? ''),
  );
  let said = '';
  const stream = (failure?: Error) => ({
    write(text: string | Uint8Array, done: (error?: Error | null) => void) {
      said += String(text);
      done(failure);
    },
  });
  const process = {
    argv: ['node', 'payrestore', ...words],
    env: { XDG_DATA_HOME: folder, ...env },
    stdout: stream(line === FULL ? new Error('ENOSPC: no space left on device') : undefined),
    stderr: stream(),
  };
  try {
    if (call) call();
    else await runProgram(process);
  } catch (error) {
    return error;
  }
  // One series that could not be fetched does not stop the others: its error is in the answer.
  return (JSON.parse(said) as { results: { reasons: unknown[] }[] }).results[0]?.reasons[0];
}

const document = page('docs/messages.md');

describe('every error', () => {
  test.each(Object.entries(TRIGGERS))(
    '%s can be had, and says what to do',
    async (code, trigger) => {
      const error = (await triggered(trigger)) as {
        code: string;
        exitCode?: number;
        message: string;
      };
      expect(error.code).toBe(code);
      if (error.exitCode !== undefined) expect(error.exitCode).toBe(ERROR_CODES[code as ErrorCode]);
      expect(error.message).not.toMatch(/undefined|\[object|^\s*$/);
      expect(error.message.length).toBeGreaterThan(20);
    },
  );

  test.each(Object.entries(ERROR_CODES))('%s is in docs/messages.md', (code, exit) => {
    expect(document).toMatch(new RegExp(`^\\| \`${code}\` \\| ${exit} \\| \\S.{10,} \\|$`, 'm'));
  });
});

/** Every code that an answer can carry, with what it means, out of the JSON Schemas. */
async function coded(): Promise<ReadonlyMap<string, string>> {
  const names = (await runCli(['data', 'schema'])).stdout.trim().split('\n');
  const found = new Map<string, string>();
  const visit = (node: unknown, within: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { anyOf = [] } = node as { anyOf?: { const?: string; description?: string }[] };
    for (const { const: code, description } of anyOf) {
      if (within === 'code' && typeof code === 'string') found.set(code, description ?? '');
    }
    for (const [key, inner] of Object.entries(node))
      visit(inner, /^\d+$|anyOf|^properties$|^items$/.test(key) ? within : key);
  };
  for (const name of names)
    visit(JSON.parse((await runCli(['data', 'schema', name])).stdout), name);
  return found;
}

test('every absence, caution and confusion is in docs/messages.md, with its meaning', async () => {
  const all = await coded();
  expect(all.size).toBeGreaterThan(50);
  for (const [code, meaning] of all) {
    const line = document.split('\n').find((text) => text.startsWith(`| \`${code}\` |`)) ?? '';
    expect(line.toLowerCase(), code).toContain(meaning.toLowerCase());
  }
});

test('every caution and every absence can be had', async () => {
  const seen = new Set<string>();
  const refused: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('code' in node && typeof node.code === 'string') seen.add(node.code);
    for (const inner of Object.values(node)) visit(inner);
  };
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  for (const question of QUESTIONS) {
    const words = (question.match(/"[^"]*"|\S+/g) ?? []).map((word) =>
      word.replaceAll('"', '').replace(/^\{(.+)\}$/, (_, name) => join(folder, name)),
    );
    const { stdout, stderr } = await runCli([...words, '--json']);
    if (stdout === '') refused.push(`${question}: ${stderr}`);
    else visit(JSON.parse(stdout));
  }
  // No counts of the data's own, and none that can be given, are of a point that nobody was on.
  const workforce = openCatalogue().workforce('england-resident');
  const grade = workforce.grades.find(({ id }) => id === 'StR 9') as Grade;
  const counted = [{ grade, count: rational(1) }] as never;
  visit(weightedPaths(workforce, counted, {} as never, year('2024/25'), 'none' as never));
  const missing = [...(await coded()).keys()].filter((code) => !seen.has(code));
  expect([refused, missing]).toEqual([[], []]);
}, 60_000);
