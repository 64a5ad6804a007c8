import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { COMMANDS } from '../../src/cli/command-list.js';
import { cli, runCli } from '../support/fake-process.js';

/** What is offered where the last word is being typed. */
async function offered(...words: readonly string[]): Promise<readonly string[]> {
  const { stdout, stderr, exitCode } = await runCli(['complete', '--', ...words]);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t')[0] as string);
}

describe('what is offered', () => {
  test('first, the commands', async () => {
    expect(await offered('')).toEqual([...Object.keys(COMMANDS), 'help']);
    expect(await offered('co')).toEqual(['compare', 'cost', 'completion']);
    expect(await offered('data', 's')).toEqual(['show', 'schema']);
  });

  test.each(Object.keys(COMMANDS))('of %s: the options that its help has', async (name) => {
    const help = (await cli(`${name} --help`)).stdout;
    const options = await offered(name, '-');
    expect(options).toContain('--help');
    for (const option of options) expect(help).toContain(option);
  });

  test('grades of the nation and workforce that stand before', async () => {
    expect(await offered('calc', '--grade', 'F')).toEqual(['F1', 'F2']);
    expect(await offered('calc', '--workforce', 'mps', '--grade', '')).toEqual(['MP', 'all']);
    expect(await offered('team', 'F1', 'st8')).toEqual(['ST8']);
    expect(await offered('calc', '--nation=elsewhere', '--grade', '')).toEqual(['all']);
  });

  test('one more of what may be several, and no grade after another option', async () => {
    expect(await offered('calc', '--grade', 'F1', 'F2')).toEqual(['F2']);
    expect(await offered('calc', '--grade', 'F1', '--json', 'F')).toEqual([]);
  });

  test('methods, price indices and pay years, as the data has them', async () => {
    const { methods, indexIds } = openCatalogue();
    const ids = methods().map(({ id }) => id);
    expect(await offered('calc', '-m', '')).toEqual([...ids, 'all']);
    expect(await offered('calc', '--index', '')).toEqual(indexIds());
    const years = await offered('calc', '--since', '');
    expect(years.slice(0, 2)).toEqual(['2008/09', '2009/10']);
    expect(years.at(-1)).toBe('2026/27');
  });

  test.each([
    [['calc', '--index=r'], ['--index=rpi']],
    [['calc', '--index', '=', 'r'], ['--index=rpi']],
    [['calc', '-f', 'm'], ['markdown']],
    [
      ['sql', '--dialect', ''],
      ['duckdb', 'postgres'],
    ],
    [
      ['chart', 'pay', '--theme', ''],
      ['light', 'dark'],
    ],
    [
      ['compare', '--vary', 'p'],
      ['prices', 'pay'],
    ],
    [['sources', 'bma-cl'], ['bma-clarification-2023-03-12']],
    [['data', 'show', 'rp'], ['rpi']],
    [['help', 'exit'], ['exit-codes']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('%j: %j', async (words, values) => {
    expect(await offered(...words)).toEqual(values);
  });

  test.each([
    [['batch', '']],
    [['calc', '--series', 'a']],
    [['calc', '-o', '']],
    [['nonsense', '']],
  ])('%j: nothing, for the shell to offer files', async (words) => {
    expect(await offered(...words)).toEqual([]);
  });
});

/** A shell in which `payrestore` is this program as it is built. */
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'payrestore-completion-'));
  const bin = fileURLToPath(new URL('../../bin/payrestore.cjs', import.meta.url));
  symlinkSync(bin, join(folder, 'payrestore'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function shell(name: string, script: string): string {
  const PATH = [folder, process.env['PATH']].join(delimiter);
  // A locale that the machine has not got is no matter of ours.
  const env = { ...process.env, PATH, LC_ALL: 'C.UTF-8' };
  const { stdout, stderr } = spawnSync(name, ['-c', script], {
    encoding: 'utf8',
    env,
    cwd: folder,
  });
  return stdout + stderr;
}
const has = (name: string) => spawnSync(name, ['--version']).status === 0;

const BASH = `source <(payrestore completion bash)
ask() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _payrestore; echo "\${COMPREPLY[*]}"; }
ask payrestore calc --grade F
ask payrestore calc --index = r
ask payrestore calc --index =`;

test.skipIf(!has('bash'))('bash completes', () => {
  const indices = openCatalogue().indexIds().join(' ');
  expect(shell('bash', BASH)).toBe(`F1 F2\nrpi\n${indices}\n`);
});

const ZSH = `autoload -Uz compinit && compinit -u -D
source <(payrestore completion zsh)
echo $_comps[payrestore]
compadd() { echo $values; }
_files() { echo files; }
words=(payrestore calc --grade F); CURRENT=4; _payrestore
words=(payrestore calc --index=r); CURRENT=3; _payrestore
words=(payrestore batch ''); CURRENT=3; _payrestore`;

test.skipIf(!has('zsh'))('zsh completes', () => {
  expect(shell('zsh', ZSH)).toBe('_payrestore\nF1 F2\n--index=rpi\nfiles\n');
});

const FISH = `payrestore completion fish | source
complete -C 'payrestore calc --grade F'
complete -C 'payrestore calc --index=r'`;

test.skipIf(!has('fish'))('fish completes', () => {
  const lines = shell('fish', FISH).trim().split('\n');
  expect(lines.map((line) => line.split('\t')[0])).toEqual(['F1', 'F2', '--index=rpi']);
});

test('a shell that there is not is refused with the nearest', async () => {
  const { stderr, exitCode } = await cli('completion zhs');
  expect(stderr).toMatch(/unknown shell "zhs"; did you mean zsh\?/);
  expect(exitCode).toBe(2);
});
