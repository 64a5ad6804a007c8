import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { toolVersion } from '../../src/version.js';

// Node 20 has no compile cache of its own. The program as it is built, on a Node without one.

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const VERSION = toolVersion();
/** What no version says, in as many letters. */
const OTHER = VERSION.replaceAll(/\d/g, '9');
const ASKED = ['calc', '--grade', 'F1', '--json'];
const all = mkdtempSync(join(tmpdir(), 'payrestore-kept-'));
const without = join(all, 'without.cjs');
writeFileSync(without, "delete require('node:module').enableCompileCache;");
afterAll(() => rmSync(all, { recursive: true, force: true }));

let caches = '';
beforeEach(() => {
  caches = mkdtempSync(join(all, 'caches-'));
});

function run(words: readonly string[], env: object = { XDG_CACHE_HOME: caches }, at = PROJECT) {
  const args = ['--require', without, join(at, 'bin', 'payrestore.cjs'), ...words];
  const { PATH } = process.env;
  const options = { encoding: 'utf8', env: { PATH, ...env }, timeout: 20_000 } as const;
  const ran = spawnSync(process.execPath, args, options);
  expect([ran.stderr, ran.status]).toEqual(['', 0]);
  return ran.stdout;
}

/** The folder of this Node below a folder of caches. */
const ours = (folder = caches) => join(folder, 'payrestore', `${process.version}-${process.arch}`);
const keptIn = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);

/** Another program of the same length, which says that it is another version; and its caches. */
function changed(): { readonly at: string; readonly kept: string } {
  const at = mkdtempSync(join(all, 'changed-'));
  for (const part of ['bin', 'dist', 'data', 'package.json'])
    cpSync(join(PROJECT, part), join(at, part), { recursive: true });
  const cli = join(at, 'dist', 'cli.cjs');
  writeFileSync(cli, readFileSync(cli, 'utf8').replaceAll(`\`${VERSION}\``, `\`${OTHER}\``));
  const kept = join(at, 'caches');
  expect(run(['--version'], { XDG_CACHE_HOME: kept }, at)).toContain(`payrestore ${OTHER} `);
  return { at, kept: ours(kept) };
}

/** What V8 made of the changed program, after the source of the true one. */
function plant(): void {
  const { at, kept } = changed();
  const other = readFileSync(join(at, 'dist', 'cli.cjs'));
  const source = readFileSync(join(PROJECT, 'dist', 'cli.cjs'));
  expect(source).toHaveLength(other.length);
  const compiled = readFileSync(join(kept, 'cli.cjs')).subarray(other.length);
  mkdirSync(ours(), { recursive: true, mode: 0o700 });
  writeFileSync(join(ours(), 'cli.cjs'), Buffer.concat([source, compiled]));
}

describe('what V8 made of the program', () => {
  test('is kept, and the answers are the same with it as without', () => {
    const plain = run(ASKED, { NODE_DISABLE_COMPILE_CACHE: '1', XDG_CACHE_HOME: caches });
    expect(keptIn(caches)).toEqual([]);
    expect(run(ASKED)).toBe(plain);
    expect(keptIn(ours())).toEqual(['calc.cjs', 'cli.cjs', 'rolldown-runtime.cjs']);
    const before = statSync(join(ours(), 'calc.cjs')).mtimeMs;
    expect(run(ASKED)).toBe(plain);
    expect(statSync(join(ours(), 'calc.cjs')).mtimeMs).toBe(before);
    expect(statSync(ours()).mode & 0o777).toBe(0o700);
  });

  test('is used where it is of this source', () => {
    plant();
    expect(run(['--version'])).toContain(`payrestore ${OTHER} `);
  });

  test('is not used, nor written, where others than us may write', () => {
    plant();
    chmodSync(ours(), 0o777);
    expect(run(['--version'])).not.toContain(OTHER);
    run(ASKED);
    expect(keptIn(ours())).toEqual(['cli.cjs']);
  });

  test('is not used of another source, and gives way to what is made of this', () => {
    mkdirSync(join(ours(), '..'), { recursive: true });
    cpSync(changed().kept, ours(), { recursive: true });
    chmodSync(ours(), 0o700);
    expect(run(['--version'])).not.toContain(OTHER);
    const source = readFileSync(join(PROJECT, 'dist', 'cli.cjs'));
    const kept = readFileSync(join(ours(), 'cli.cjs'));
    expect(kept.subarray(0, source.length).equals(source)).toBe(true);
    expect(run(['--version'])).not.toContain(OTHER);
  });

  test.each([
    ['cut short', (kept: Buffer) => kept.subarray(0, kept.length - 1000)],
    ['nothing at all', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('not what V8 made')],
    ['of another V8', (kept: Buffer, at: number) => kept.fill(7, at, at + 16)],
  ])('is made again where it is %s', (_what, damaged) => {
    const plain = run(ASKED);
    const place = join(ours(), 'calc.cjs');
    const size = readFileSync(join(PROJECT, 'dist', 'calc.cjs')).length;
    const whole = readFileSync(place);
    writeFileSync(place, damaged(Buffer.from(whole), size));
    expect(run(ASKED)).toBe(plain);
    expect(readFileSync(place).length).toBeGreaterThan(size);
    expect(keptIn(ours())).toHaveLength(3);
  });

  test.each([
    ['there is no home', () => ({})],
    ['the home is no folder', () => ({ HOME: without })],
    ['the home is not there', () => ({ HOME: join(all, 'nobody', 'home') })],
    ['the home takes no folders', () => ({ HOME: '/proc' })],
    ['the folder is named from here', () => ({ XDG_CACHE_HOME: 'caches' })],
    [
      'a coverage is counted',
      () => ({ XDG_CACHE_HOME: caches, NODE_V8_COVERAGE: join(all, 'v8') }),
    ],
  ])('is not kept where %s', (_what, env) => {
    expect(run(['--version'], env())).toContain(`payrestore ${VERSION} `);
    expect(keptIn(caches)).toEqual([]);
    expect(existsSync('caches')).toBe(false);
    expect(existsSync(join(all, 'nobody'))).toBe(false);
  });

  test('is kept below the home where no folder is named', () => {
    run(['--version'], { HOME: caches });
    expect(keptIn(ours(join(caches, '.cache')))).toContain('cli.cjs');
  });

  test('is kept of the program itself when it is started by a link to it', () => {
    const link = join(caches, 'payrestore-link');
    symlinkSync(join(PROJECT, 'bin', 'payrestore.cjs'), link);
    const args = ['--require', without, link, '--version'];
    const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: caches };
    expect(spawnSync(process.execPath, args, { encoding: 'utf8', env }).stdout).toMatch(
      /^payrestore/,
    );
    expect(keptIn(ours())).toContain('cli.cjs');
  });
});
