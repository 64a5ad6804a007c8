import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { linesOf, onTerminal } from './answers.js';

/** The lines of the first plot, its title among them. */
function plotOf(stdout: string): readonly string[] {
  const lines = linesOf(stdout);
  const from = lines.findIndex((line) =>
    /^ {2}(Real pay, .* = 100|.*: a mark for each)/.test(line),
  );
  if (from < 0) return [];
  const blank = lines.slice(from).findIndex((line) => line === '' || line.startsWith('```'));
  return lines.slice(from, from + blank);
}

const HISTORY = 'history --method bma';
const COMPARE = 'compare --until 2021/22';

describe('where a plot is drawn', () => {
  test.each([HISTORY, COMPARE])('on a terminal, and not into a pipe: %s', async (line) => {
    expect(plotOf((await onTerminal(line)).stdout)).not.toEqual([]);
    expect(plotOf((await cli(line)).stdout)).toEqual([]);
  });

  test.each([HISTORY, COMPARE])('--plot into a pipe, as on a terminal: %s', async (line) => {
    const { stdout, exitCode } = await cli(`${line} --plot`);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain('\u001b');
    expect(plotOf(stdout)).toEqual(plotOf((await onTerminal(line)).stdout));
  });

  test.each([HISTORY, COMPARE])('--no-plot leaves it out, and nothing else: %s', async (line) => {
    const { stdout } = await onTerminal(`${line} --no-plot`);
    expect(plotOf(stdout)).toEqual([]);
    const without = (await onTerminal(line)).stdout;
    expect(without.replace(`${plotOf(without).join('\n')}\n\n`, '')).toBe(stdout);
  });

  test.each([HISTORY, COMPARE])('a narrow terminal has one only when asked: %s', async (line) => {
    expect(plotOf((await onTerminal(line, { columns: 63 })).stdout)).toEqual([]);
    expect(plotOf((await onTerminal(line, { columns: 64 })).stdout)).not.toEqual([]);
    const lines = plotOf((await onTerminal(`${line} --plot`, { columns: 45 })).stdout);
    expect(lines).not.toEqual([]);
    for (const text of lines) expect([...text].length).toBeLessThanOrEqual(45);
  });

  test.each([
    ['C', false],
    ['POSIX', false],
    ['en_GB.ISO-8859-1', false],
    ['C.UTF-8', true],
    ['en_GB.utf8', true],
    ['', true],
  ])('a terminal of the locale %j has the characters: %s', async (locale, drawn) => {
    const env = { LC_ALL: '', LANG: locale };
    expect(plotOf((await onTerminal(HISTORY, { env })).stdout).length > 0).toBe(drawn);
    expect(plotOf((await onTerminal(`${HISTORY} --plot`, { env })).stdout)).not.toEqual([]);
  });

  test.each([HISTORY, COMPARE])('colour adds nothing but colour: %s', async (line) => {
    const coloured = await cli(line, { columns: 80 });
    const plain = await cli(line, { columns: 80, env: { NO_COLOR: '1' } });
    expect(coloured.stdout).toContain('\u001b');
    expect(plain.stdout).not.toContain('\u001b');
    expect((await onTerminal(line)).stdout).toBe(plain.stdout);
  });

  test.each([HISTORY, COMPARE])('as a fenced block of markdown when asked: %s', async (line) => {
    const { stdout } = await cli(`${line} --plot --format markdown`);
    expect(stdout).toContain(`\`\`\`text\n${plotOf(stdout).join('\n')}\n\`\`\`\n`);
    expect(plotOf((await onTerminal(`${line} --format markdown`)).stdout)).toEqual([]);
  });

  test.each(['json', 'ndjson', 'csv', 'sentence'])('never as %s', async (format) => {
    for (const line of [HISTORY, COMPARE]) {
      const { stdout, stderr, exitCode } = await cli(`${line} --plot --format ${format}`);
      expect(exitCode).toBe(2);
      expect(stdout).toBe('');
      expect(stderr).toContain(`--plot and --format ${format}`);
      const bare = await cli(`${line} --format ${format}`);
      const onScreen = await cli(`${line} --format ${format}`, { columns: 100 });
      expect(onScreen.stdout).toBe(bare.stdout);
      expect((await cli(`${line} --no-plot --format ${format}`)).stdout).toBe(bare.stdout);
    }
  });
});

describe('history', () => {
  test('the last value and the worst are those of the answer', async () => {
    const text = plotOf((await cli(`${HISTORY} --plot`)).stdout).join('\n');
    expect(text).toContain('● 79.2\n');
    expect(text).toContain('68.3 (2022/23)');
    expect(text).toContain('2008/09');
    expect(text).toContain('2025/26');
  });

  test('the contract that a scale crosses is a line through the plot', async () => {
    const lines = plotOf((await cli('history --grade F1 --pay scale --plot')).stdout);
    const columns = new Set(
      lines.filter((line) => /[┤│]/.test(line)).map((line) => [...line].indexOf('╎')),
    );
    expect(columns.size).toBe(1);
    expect(lines.at(-1)).toContain('╎ the 2016 contract: not like for like');
  });

  test('a mean of fewer months is an open point', async () => {
    const text = plotOf((await cli('history --method fullfact-hci --plot')).stdout).join('\n');
    expect(text).toContain('○ 93.2');
    expect(text).toContain('○ provisional');
  });

  test('a plot under each percent table, and one where all have the same', async () => {
    const titles = async (line: string) =>
      linesOf((await cli(line)).stdout).filter((text) => text === '  Real pay, 2008/09 = 100');
    expect(await titles('history --grade F1 ST3 --pay scale --plot')).toHaveLength(2);
    expect(await titles('history --grade F1 ST3 --plot')).toHaveLength(1);
  });

  test('two years show no course, and have a plot only when asked', async () => {
    const line = 'history --until 2009/10';
    expect(plotOf((await onTerminal(line)).stdout)).toEqual([]);
    expect(plotOf((await onTerminal(`${line} --plot`)).stdout).join('\n')).toContain('● 96.4');
  });
});

describe('compare', () => {
  test('a row an index, with the range of each as the table has it', async () => {
    const rows = plotOf((await cli(`${COMPARE} --plot`)).stdout).slice(0, 5);
    expect(rows.map((row) => row.replace(/│.* {2}/, '│ ').replace(/ +/g, ' '))).toEqual([
      ' Cut by price index: a mark for each specification',
      ' rpi │ 16.9% to 26.1%',
      ' cpi │ 10.8% to 16.2%',
      ' cpih │ 9.3% to 14.0%',
      ' hci │ 9.0% to 17.1%',
    ]);
    expect(rows[1]).toMatch(/· +● +● +16\.9%/);
  });

  test('zero is marked where some gain, and what is not counted has a sign of its own', async () => {
    const lines = plotOf((await cli('compare --pay all --grade F1 --plot')).stdout);
    const zero = [...(lines[3] ?? '')].lastIndexOf('│');
    expect([...(lines.at(-2) ?? '')].slice(zero - 1, zero + 3).join('')).toContain('0%');
    expect(lines.at(-1)).toContain('◇ not counted in the range; below 0%: a real rise');
    expect(lines.find((line) => line.includes('earnings-full-time F1'))).toMatch(/◇/);
  });

  test('where every specification is a rise, the axis is of rises', async () => {
    const line = 'compare --since 2015/16 --index cpi cpih --plot';
    const lines = plotOf((await cli(line)).stdout);
    expect(lines[0]).toBe('  Real rise by price rule: a mark for each specification');
    expect(lines[1]).toMatch(/^ {2}start .* 6\.4% to 7\.5% C$/);
    expect(lines.join('')).not.toContain('−');
  });

  test.each(['compare --vary since', 'compare --index rpi --prices end'])(
    'very many rows, or one specification, only when asked: %s',
    async (line) => {
      expect(plotOf((await onTerminal(line)).stdout)).toEqual([]);
      expect(plotOf((await onTerminal(`${line} --plot`)).stdout)).not.toEqual([]);
    },
  );
});
