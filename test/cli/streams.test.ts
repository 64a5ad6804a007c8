import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { linesOf } from './answers.js';

const ESCAPE = '\u001B[';
const QUESTION = 'calc --grade F1';
const WARNED = 'calc --grade F1 --pay scale --until 2025/26';
const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'sentence'] as const;

describe('stdout is the answer and nothing else', () => {
  test.each(FORMATS)('as %s: no warning stands in it', async (format) => {
    const { stdout, exitCode } = await cli(`${WARNED} --format ${format}`);
    expect(exitCode).toBe(0);
    expect(stdout).not.toMatch(/^warning/m);
    expect(stdout).toMatch(/[^\n]\n$/);
  });

  test.each(FORMATS.filter((format) => format !== 'json'))(
    'as %s: the warning goes to stderr, a line of its own',
    async (format) => {
      const { stderr } = await cli(`${WARNED} --format ${format}`);
      expect(stderr).toMatch(/^warning: .*2016 contract/);
      for (const line of linesOf(stderr)) expect(line).toMatch(/^warning: \S/);
    },
  );

  test('as JSON: the warning is in the answer, with its code, and stderr is empty', async () => {
    const { stdout, stderr } = await cli(`${WARNED} --json`);
    expect(stderr).toBe('');
    const { warnings } = JSON.parse(stdout) as { warnings: { code: string; message: string }[] };
    const crossing = warnings.find(({ code }) => code === 'contract-break');
    expect(crossing?.message).toContain('2016 contract');
  });

  test('a warning that is true of several rows is said once', async () => {
    const { stderr } = await cli('calc --grade all --pay scale --until 2025/26');
    const lines = linesOf(stderr);
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line.includes('crosses the 2016 contract'))).toHaveLength(1);
  });

  test('a clean answer leaves stderr empty', async () => {
    expect((await cli('calc --grade F1 --method bma --until 2021/22')).stderr).toBe('');
  });
});

describe('a mid-year step is warned of, with both amounts', () => {
  test.each([
    ['F1', '2018/19', /1 October 2018/, /£26,614/, /£27,146/],
    ['ST6', '2020/21', /1 October 2020/, /£49,036/, /£52,036/],
    ['ST6', '2021/22', /1 October 2021/, /£53,077/, /£56,077/],
  ])('%s in %s', async (grade, until, ...says) => {
    const { stderr } = await cli(`calc --grade ${grade} --method bma --until ${until}`);
    for (const words of says) expect(stderr).toMatch(words);
  });
});

describe('colour', () => {
  test.each(FORMATS)('is never in a pipe, as %s', async (format) => {
    expect((await cli(`${QUESTION} --format ${format}`)).stdout).not.toContain(ESCAPE);
  });

  test('is on a terminal', async () => {
    expect((await cli(QUESTION, { columns: 80 })).stdout).toContain(ESCAPE);
  });

  test('is left out on a terminal under NO_COLOR', async () => {
    const { stdout } = await cli(QUESTION, { columns: 80, env: { NO_COLOR: '1' } });
    expect(stdout).not.toContain(ESCAPE);
  });

  test('stays where NO_COLOR is set to nothing, as its convention says', async () => {
    const { stdout } = await cli(QUESTION, { columns: 80, env: { NO_COLOR: '' } });
    expect(stdout).toContain(ESCAPE);
  });

  test('is left out on a terminal that cannot show it', async () => {
    const { stdout } = await cli(QUESTION, { columns: 80, env: { TERM: 'dumb' } });
    expect(stdout).not.toContain(ESCAPE);
  });

  test('is left out on a terminal with --no-color', async () => {
    expect((await cli(`${QUESTION} --no-color`, { columns: 80 })).stdout).not.toContain(ESCAPE);
  });

  test('is not forced into a pipe by FORCE_COLOR', async () => {
    const { stdout } = await cli(QUESTION, { env: { FORCE_COLOR: '3', CLICOLOR_FORCE: '1' } });
    expect(stdout).not.toContain(ESCAPE);
  });

  test.each(['json', 'ndjson', 'csv', 'markdown', 'sentence'])(
    'is not in %s, on a terminal either',
    async (format) => {
      const { stdout } = await cli(`${QUESTION} --format ${format}`, { columns: 80 });
      expect(stdout).not.toContain(ESCAPE);
    },
  );

  test.each(['grades', 'methods', 'history', 'team F1'])(
    'follows the same rules in %s',
    async (command) => {
      expect((await cli(command, { columns: 80 })).stdout).toContain(ESCAPE);
      expect((await cli(command)).stdout).not.toContain(ESCAPE);
      expect((await cli(`${command} --no-color`, { columns: 80 })).stdout).not.toContain(ESCAPE);
    },
  );

  test('and rules of lines are for terminals: a piped table has no box', async () => {
    expect((await cli(QUESTION)).stdout).not.toMatch(/[\u2500-\u257F]/);
  });
});
