import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/fake-process.js';
import { linesOf } from './answers.js';

const COMMANDS = [
  'calc',
  'compare',
  'check',
  'history',
  'offer',
  'team',
  'cost',
  'chart',
  'report',
  'batch',
  'sql',
  'claims',
  'grades',
  'methods',
  'sources',
  'data',
  'completion',
] as const;
/** Those of which help by their name says more: see help-topics.test.ts. */
const TOPICS: readonly string[] = ['methods', 'data'];
const PARTS = ['list', 'show', 'verify', 'import', 'update', 'schema'] as const;

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as T;
}

describe('help', () => {
  test.each(['--help', '-h', ...COMMANDS.map((name) => `${name} --help`), 'calc -h'])(
    '%s has usage and examples, on stdout',
    async (line) => {
      const { stdout, stderr, exitCode } = await cli(line);
      expect(stdout).toMatch(/^Usage: payrestore /);
      expect(stdout).toMatch(/^Examples:$/m);
      expect([stderr, exitCode]).toEqual(['', 0]);
    },
  );

  test.each(COMMANDS.filter((name) => !TOPICS.includes(name)))(
    'of %s is the same however it is asked for',
    async (name) => {
      const [long, word] = [await cli(`${name} --help`), await cli(`help ${name}`)];
      expect(long.stdout).toContain(`Usage: payrestore ${name}`);
      expect(word).toEqual(long);
    },
  );

  test.each(PARTS)('of data %s has usage, a summary and examples', async (name) => {
    const { stdout, stderr, exitCode } = await cli(`data ${name} --help`);
    expect(stdout).toMatch(new RegExp(`^Usage: payrestore data ${name} `));
    expect(stdout).toMatch(/^Examples:$/m);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect((await cli('data')).stdout).toMatch(new RegExp(`^  ${name}\\b.*\\w{4}`, 'm'));
  });

  test('is what the program prints when nothing is asked of it', async () => {
    expect(await runCli([])).toEqual(await cli('--help'));
  });

  test('of the program names every command with what it answers', async () => {
    const { stdout } = await cli('--help');
    for (const name of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${name}\\b.*\\w{4}`, 'm'));
  });

  test.each([
    'nation',
    'workforce',
    'grade',
    'since',
    'until',
    'index',
    'prices',
    'pay',
    'method',
    'hours',
    'weeks',
    'on',
    'as-of',
    'base-pay',
    'current-pay',
    'format',
    'json',
    'explain',
    'no-color',
  ])('of calc explains --%s', async (option) => {
    const { stdout } = await cli('calc --help');
    expect(stdout).toMatch(new RegExp(`^ .*--${option}( <[^>]+>)?  +\\S`, 'm'));
  });

  test.each([
    'nation',
    'workforce',
    'grade',
    'vary',
    'index',
    'prices',
    'pay',
    'since',
    'until',
    'as-of',
    'format',
    'json',
  ])('of compare explains --%s', async (option) => {
    const { stdout } = await cli('compare --help');
    expect(stdout).toMatch(new RegExp(`^ .*--${option}( <[^>]+>)?\\s+\\S`, 'm'));
  });

  test.each([
    'nation',
    'workforce',
    'grade',
    'method',
    'index',
    'prices',
    'pay',
    'weights',
    'since',
    'until',
    'as-of',
    'hours',
    'weeks',
    'format',
    'json',
    'explain',
  ])('of history explains --%s', async (option) => {
    const { stdout } = await cli('history --help');
    expect(stdout).toMatch(new RegExp(`^ .*--${option}( <[^>]+>)?\\s+\\S`, 'm'));
  });

  test.each([
    'minutes',
    'method',
    'index',
    'prices',
    'pay',
    'since',
    'until',
    'on',
    'as-of',
    'hours',
  ])('of team explains --%s', async (option) => {
    const { stdout } = await cli('team --help');
    expect(stdout).toMatch(new RegExp(`^ .*--${option}( <[^>]+>)?\\s+\\S`, 'm'));
  });

  test.each([
    'nation',
    'workforce',
    'grade',
    'from',
    'inflation',
    'method',
    'index',
    'prices',
    'pay',
    'since',
    'restore-by',
    'rounding',
    'awards',
    'weights',
    'compare',
    'hours',
    'weeks',
    'format',
    'json',
    'explain',
  ])('of offer explains --%s', async (option) => {
    const { stdout } = await cli('offer --help');
    expect(stdout).toMatch(new RegExp(`^ .*--${option}( <[^>]+>)?\\s+\\S`, 'm'));
  });

  test.each(['calc', 'history', 'offer', 'team'])('says the exit statuses of %s', async (name) => {
    const { stdout } = await cli(`${name} --help`);
    expect(stdout).toMatch(/Exit status: 0 .*2 .*4 /s);
  });

  // Files of the reader's own, and the network, are not here to answer.
  const notHere = /^data (?:import|update)\b|^batch\b|my-|<|>/;

  test.each(['', ...COMMANDS, ...PARTS.map((name) => `data ${name}`)])(
    'of "%s" shows only examples that answer',
    async (command) => {
      const { stdout } = await cli(`${command} --help`.trim());
      const examples = linesOf(stdout.slice(stdout.indexOf('Examples:'))).flatMap(
        (line) => /^ {2}payrestore (.+)$/.exec(line)?.[1] ?? [],
      );
      // What is written to a file of the reader's choice goes to stdout here.
      const toFile = / -o \S+( \| \S+.*)?$/;
      expect(examples.length).toBeGreaterThan(1);
      for (const line of examples.filter((each) => !notHere.test(each))) {
        const example = line.replace(toFile, '');
        // A check that ran and said no has answered too.
        const answered = command === 'check' ? [0, 1] : [0];
        expect(answered, example).toContain((await cli(example)).exitCode);
      }
    },
  );
});

describe('the version', () => {
  test.each(['--version', '-V'])(
    '%s is that of the package, with the date of the data',
    async (flag) => {
      const { stdout, stderr, exitCode } = await cli(flag);
      const { version } = readJson<{ version: string }>('package.json');
      const { sources } = readJson<{ sources: readonly { published?: string }[] }>(
        'data/sources.json',
      );
      const days = sources.flatMap(({ published }) =>
        published && /^\d{4}-\d{2}-\d{2}$/.test(published) ? [published] : [],
      );
      expect(stdout).toMatch(/^[^\n]+\n$/);
      expect(stdout).toContain(` ${version} `);
      expect(stdout).toContain(days.sort().at(-1));
      expect([stderr, exitCode]).toEqual(['', 0]);
    },
  );
});
