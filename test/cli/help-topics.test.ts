import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { ERROR_CODES } from '../../src/errors.js';
import { cli } from '../support/fake-process.js';

describe('help on what is not a command', () => {
  test('exit-codes: every status, and every code below it', async () => {
    const { stdout, stderr, exitCode } = await cli('help exit-codes');
    expect([stderr, exitCode]).toEqual(['', 0]);
    const below = new Map<string, number>();
    let exit = Number.NaN;
    for (const line of stdout.slice(0, stdout.indexOf('\nWith --json')).split('\n')) {
      exit = Number(/^ {1,3}(\d+) {2}\S/.exec(line)?.[1] ?? exit);
      for (const [word] of line.matchAll(/[a-z]+(?:-[a-z]+)+|\bnetwork\b/g)) below.set(word, exit);
    }
    for (const [code, its] of Object.entries(ERROR_CODES)) expect(below.get(code), code).toBe(its);
    for (const status of [0, 1, 2, 3, 4, 5, 70])
      expect(stdout).toMatch(new RegExp(`^ {1,3}${status} {2}\\S`, 'm'));
  });

  test('methods: every method with its choices, then the command', async () => {
    const { stdout } = await cli('help methods');
    for (const { id, pay, index, prices } of openCatalogue().methods()) {
      const choices = `${pay.value}, ${index.value}, ${prices.value}`;
      expect(stdout).toMatch(new RegExp(`^ {2}${id} .*\\n +${choices}`, 'm'));
    }
    expect(stdout).toContain((await cli('methods --help')).stdout);
  });

  test('data: where it is looked for, and how well it is known, then the command', async () => {
    const { stdout } = await cli('help data');
    for (const word of ['PAYRESTORE_DATA', 'XDG_DATA_HOME', '--series', '--data', '  C  derived'])
      expect(stdout).toContain(word);
    expect(stdout).toContain((await cli('data --help')).stdout);
  });

  test.each(['exit-codes', 'methods', 'data'])(
    '%s fits a terminal of 80 columns',
    async (topic) => {
      const { stdout } = await cli(`help ${topic}`);
      const long = stdout
        .split('\n')
        .filter((line) => line.length > 80 && !line.includes('{"schema"'));
      expect(long).toEqual([]);
    },
  );

  test('a topic that there is not is refused with the nearest', async () => {
    const { stderr, exitCode } = await cli('help exit-code');
    expect(stderr).toMatch(/unknown command "exit-code"; did you mean exit-codes\?/);
    expect(exitCode).toBe(2);
  });
});
