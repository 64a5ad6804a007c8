import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { cli } from '../support/fake-process.js';

// The build works out the digest of each data file. The program as it is built must tell the same of
// the data as its sources do, and must not tell it of data that has changed since.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const all = mkdtempSync(join(tmpdir(), 'payrestore-hash-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));

let at = '';
beforeEach(() => {
  at = mkdtempSync(join(all, 'program-'));
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(PROJECT, part), join(at, part), { recursive: true, preserveTimestamps: true });
});

const ASKED = 'calc --grade F1 --json';

function built(line: string, preload: readonly string[] = []) {
  const args = [...preload, join(at, 'bin', 'payrestore.cjs'), ...line.split(' ')];
  const env = { PATH: process.env['PATH'] };
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  expect([stderr, status]).toEqual(['', 0]);
  return stdout;
}

const hashOf = (json: string) => (JSON.parse(json) as { data: { hash: string } }).data.hash;

/** One figure of the RPI, to another with as many digits. */
function edit(): string {
  const file = join(at, 'data', 'indices', 'rpi.json');
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(
    '"month": "1990-01", "level": "119.5"',
    '"month": "1990-01", "level": "119.6"',
  );
  expect(edited).not.toBe(text);
  writeFileSync(file, edited);
  return file;
}

describe('the hash of the data', () => {
  test.each([
    ASKED,
    'calc --nation scotland --grade F1 --json',
    'methods --json',
    'grades --json',
    'history --json',
    'compare --json',
  ])('is in the built program what it is in its sources: %s', async (line) => {
    expect(hashOf(built(line))).toBe(hashOf((await cli(line)).stdout));
  });

  test('tells every file from every other', () => {
    const { files } = openCatalogue();
    const texts = files.list('scales').map((id) => `scales/${id}.json`);
    expect(new Set(texts.map((path) => files.hash([path]))).size).toBe(texts.length);
  });

  test('changes with a figure of a file that was edited after the build', () => {
    const before = hashOf(built(ASKED));
    edit();
    expect(hashOf(built(ASKED))).not.toBe(before);
  });

  test('changes with a file of another size, however old it says it is', () => {
    const before = hashOf(built(ASKED));
    const file = edit();
    writeFileSync(file, `${readFileSync(file, 'utf8')}\n`);
    utimesSync(file, 0, 0);
    expect(hashOf(built(ASKED))).not.toBe(before);
  });

  test('does not change where every file is as new as the program', () => {
    const before = hashOf(built(ASKED));
    const later = Date.now() / 1000 + 60;
    const paths = openCatalogue().files.list('indices');
    for (const id of paths) utimesSync(join(at, 'data', 'indices', `${id}.json`), later, later);
    expect(hashOf(built(ASKED))).toBe(before);
  });

  test('costs a start no SHA-256 of its own', () => {
    const tell = join(all, 'tell.cjs');
    writeFileSync(
      tell,
      "process.on('exit', () => require('node:fs').writeSync(1, String(process.moduleLoadList.includes('NativeModule crypto'))));",
    );
    expect(built(ASKED, ['--require', tell])).toMatch(/\}\nfalse$/);
    edit();
    expect(built(ASKED, ['--require', tell])).toMatch(/\}\ntrue$/);
  });
});
