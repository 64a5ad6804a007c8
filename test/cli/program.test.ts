import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { toolVersion } from '../../src/version.js';
import type { Ran } from '../support/fake-process.js';

/** The program as it is installed: a process of its own, from the built bundle. */
const BIN = fileURLToPath(new URL('../../bin/payrestore.cjs', import.meta.url));
const PATIENCE = 20_000;
const { HOME: home } = process.env;
const HOME = home === undefined ? {} : { HOME: home };

interface Place {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end, in an environment that holds its home and what is given. */
function start(file: string, args: readonly string[], { cwd, env }: Place = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { PATH: process.env['PATH'], ...HOME, ...env },
      timeout: PATIENCE,
    });
    const texts = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      texts.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      texts.stderr += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...texts, exitCode: code ?? Number.NaN }));
  });
}

function payrestore(line: string, place?: Place): Promise<Ran> {
  return start(process.execPath, [BIN, ...line.split(' ')], place);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'payrestore-program-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the program in a pipe', () => {
  test('answers', async () => {
    const { stdout, stderr, exitCode } = await payrestore(
      'calc --grade F1 --method bma --until 2021/22',
    );
    expect(stdout).toMatch(/bma +26\.1% +35\.3%/);
    expect([stderr, exitCode]).toEqual(['', 0]);
  });

  test.each([
    ['calc --index rip', 2],
    ['calc --method bma --until 2026/27', 4],
    ['cacl', 2],
  ])('%s ends with %i and says why on stderr', async (line, code) => {
    const { stdout, stderr, exitCode } = await payrestore(line);
    expect([stdout, exitCode]).toEqual(['', code]);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });

  test('has no colour, not even where FORCE_COLOR asks for it', async () => {
    const env = { FORCE_COLOR: '3', CLICOLOR_FORCE: '1', COLORTERM: 'truecolor' };
    const forced = await payrestore('calc --grade F1', { env });
    expect(forced.stdout).not.toContain('\u001B');
    expect(forced.stdout).toBe((await payrestore('calc --grade F1')).stdout);
  });

  test('writes a large answer to its end', async () => {
    const { stdout } = await payrestore('calc --grade all --method all --explain --json');
    expect(stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(stdout)).toHaveProperty('results');
  });
});

describe('where the output goes', () => {
  const line = 'calc --grade all --method all --explain --json';
  const words = [process.execPath, BIN, ...line.split(' ')];

  test('a pipe that is full and does not wait gets everything all the same', async () => {
    // Another program of the pipe's has made it one that does not wait, as Node does of its own.
    const other = 'process.stdout.on("error", () => {}); setTimeout(() => {}, 1000)';
    const script = `{ "$0" -e '${other}' & sleep 0.5; "$@"; echo "ended with $?" >&2; wait; } | { sleep 1; cat; }`;
    const { stdout, stderr } = await start('sh', ['-c', script, process.execPath, ...words]);
    expect(stderr).toBe('ended with 0\n');
    expect(stdout).toBe((await payrestore(line)).stdout);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is said to be one', async () => {
    const { stderr } = await start('sh', [
      '-c',
      '"$@" > /dev/full; echo "ended with $?" >&2',
      'sh',
      ...words,
    ]);
    expect(stderr).toMatch(/"code":"unwritable-output".*ENOSPC/);
    expect(stderr).toMatch(/ended with 5\n$/);
  });

  test('the version says the date of the newest data, which it does not open', async () => {
    const { stdout } = await payrestore('--version');
    const newest = openCatalogue().vintage();
    expect(stdout).toBe(`payrestore ${toolVersion()} (data to ${newest})\n`);
  });
});

describe('a reader that closes early', () => {
  test.each([
    'calc --grade F1',
    'calc --grade all --method all --explain',
    'calc --grade all --method all --explain --json',
    'calc --grade all --method all --format ndjson',
    'calc --help',
  ])('ends %s quietly, with 0', async (line) => {
    // What the program itself writes to stderr would stand before the code it ended with.
    const script = `{ "$@" ; echo "ended with $?" >&2 ; } | head -n 1`;
    const words = [process.execPath, BIN, ...line.split(' ')];
    const { stdout, stderr } = await start('sh', ['-c', script, 'sh', ...words]);
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr.replace(/^warning: .*\n/gm, '')).toBe('ended with 0\n');
  });

  test('before anything is written, too', async () => {
    const script = `{ "$@" ; echo "ended with $?" >&2 ; } | true`;
    const line = 'calc --grade all --method all --explain --json';
    const words = [process.execPath, BIN, ...line.split(' ')];
    const { stdout, stderr } = await start('sh', ['-c', script, 'sh', ...words]);
    expect([stdout, stderr]).toEqual(['', 'ended with 0\n']);
  });
});

describe('the answer is the same to the byte', () => {
  const lines = ['calc --grade F1', 'calc --grade F1 --json', 'calc --on 2018-10-01 --explain'];

  test.each([
    { TZ: 'Pacific/Kiritimati' },
    { TZ: 'America/St_Johns' },
    { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'ar_EG.UTF-8' },
  ])('under %o', async (env: Readonly<Record<string, string>>) => {
    for (const line of lines) {
      const usual = await payrestore(line, { env: { TZ: 'UTC', LC_ALL: 'C' } });
      expect(usual.stdout).not.toBe('');
      expect(await payrestore(line, { env })).toEqual(usual);
    }
  });

  test('from another folder', async () => {
    const line = 'calc --grade F1 --json';
    expect(await payrestore(line, { cwd: folder })).toEqual(await payrestore(line));
  });

  test('through a symbolic link, as npm installs it', async () => {
    const link = join(folder, 'payrestore');
    symlinkSync(BIN, link);
    const linked = await start(process.execPath, [link, 'calc', '--grade', 'F1'], { cwd: folder });
    expect(linked).toEqual(await payrestore('calc --grade F1'));
    expect(linked.exitCode).toBe(0);
  });

  test('run as a file of its own', async () => {
    const direct = await start(BIN, ['--version']);
    expect(direct).toEqual(await payrestore('--version'));
    expect(direct.exitCode).toBe(0);
  });
});
