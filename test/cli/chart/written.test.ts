import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cli } from '../../support/fake-process.js';
import { newFolder } from '../../support/own-files.js';

const KINDS = ['history', 'compare', 'claims', 'offer', 'index', 'pay'] as const;
/** The smallest question that each kind answers. */
const ASKED = {
  history: 'history',
  compare: 'compare',
  claims: 'claims',
  offer: 'offer "4%" --inflation 3',
  index: 'index',
  pay: 'pay --grade F1',
} as const;

describe.each(KINDS)('chart %s', (kind) => {
  const asked = `chart ${ASKED[kind]}`;

  test('writes the file that is named, and says so', async () => {
    const place = join(newFolder(), 'chart.svg');
    const { stdout, stderr, exitCode } = await cli(`${asked} -o ${place}`);
    expect([stdout, stderr, exitCode]).toEqual(['', `wrote ${place}\n`, 0]);
    expect(readFileSync(place, 'utf8')).toBe((await cli(asked)).stdout);
    expect((await cli(`${asked} -o -`, { columns: 80 })).stdout).toBe((await cli(asked)).stdout);
  });

  test('leaves a file that is there as it is, unless told to replace it', async () => {
    const folder = newFolder();
    const place = join(folder, 'chart.svg');
    writeFileSync(place, 'mine');
    const refused = await cli(`${asked} -o ${place}`);
    expect([refused.stdout, refused.exitCode]).toEqual(['', 5]);
    expect(refused.stderr).toMatch(/chart\.svg.*--force/);
    expect(readFileSync(place, 'utf8')).toBe('mine');
    expect((await cli(`${asked} -o ${place} --force`)).exitCode).toBe(0);
    expect(readFileSync(place, 'utf8')).toMatch(/^<svg /);
    expect(readdirSync(folder)).toEqual(['chart.svg']);
  });

  test('has help with examples, and a terminal is asked for a file', async () => {
    const help = await cli(`chart ${kind} --help`);
    expect(help.stdout).toMatch(new RegExp(`^Usage: payrestore chart ${kind} `));
    expect(help.stdout).toMatch(/^Examples:$/m);
    expect(help.stdout).toMatch(/Exit status: /);
    const { stdout, stderr, exitCode } = await cli(asked, { columns: 80 });
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/-o chart\.svg/);
  });

  test('answers every example of its help that needs no file of one’s own', async () => {
    const help = await cli(`chart ${kind} --help`);
    const examples = [...help.stdout.matchAll(/^ {2}payrestore (chart .+)$/gm)]
      .map(([, line = '']) => line.replace(/ (?:-o|>) \S+$/, ''))
      .filter((line) => !/my-|own/.test(line));
    expect(examples.length).toBeGreaterThanOrEqual(3);
    for (const line of examples) {
      const { stdout, exitCode } = await cli(line);
      expect([line, exitCode]).toEqual([line, 0]);
      expect(stdout).toMatch(/^<svg /);
    }
  });
});

describe('a place that nothing can be written to', () => {
  test.each([
    ['a folder', (folder: string) => folder, /it is a folder/],
    [
      'no such folder',
      (folder: string) => join(folder, 'no', 'chart.svg'),
      /there is no folder .*no/,
    ],
    [
      'a link that leads nowhere',
      (folder: string) => {
        symlinkSync(join(folder, 'gone'), join(folder, 'link.svg'));
        return join(folder, 'link.svg');
      },
      /link\.svg/,
    ],
    [
      'a folder of that name',
      (folder: string) => {
        mkdirSync(join(folder, 'chart.svg'));
        return join(folder, 'chart.svg');
      },
      /it is a folder/,
    ],
  ])('%s: exit status 5, the place named, nothing left behind', async (_, place, said) => {
    const folder = newFolder();
    const where = place(folder);
    const before = readdirSync(folder);
    const { stdout, stderr, exitCode } = await cli(`chart history -o ${where} --force`);
    expect([stdout, exitCode]).toEqual(['', 5]);
    expect(stderr).toMatch(said);
    expect(stderr).toContain(where);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('what is wrong is said, and nothing is written', () => {
  const place = join(newFolder(), 'chart.svg');

  test.each([
    ['chart', 0, /history/],
    ['chart histroy', 2, /unknown command .*histroy.*did you mean history/s],
    ['chart history please', 2, /please/],
    ['chart history --theme drak', 2, /drak.*did you mean dark.*light/s],
    ['chart history --width 12', 2, /12.*320 to 4000/s],
    ['chart history --width 8e2', 2, /8e2.*320 to 4000/s],
    ['chart history --width 800.5', 2, /800\.5/],
    ['chart history --grade F9 --pay scale', 2, /F9/],
    ['chart claims --who nobody', 4, /no claim on file is as asked/],
    ['chart claims bma-2023-eng-26-2', 2, /did you mean bma-2023-eng-26-1/],
    ['chart offer', 2, /award/],
    ['chart offer "4%"', 2, /--inflation/],
    ['chart offer "4%" --inflation 3 --grade F1 F2', 2, /name one grade/],
    ['chart index --index gold', 2, /gold/],
    ['chart index --since 2024/25 --until 2020/21', 2, /2020\/21/],
    ['chart compare --since 2026/27 --until 2026/27', 2, /2026\/27/],
    ['chart compare --claim "doctors are unhappy"', 2, /doctors are unhappy/],
  ])('%s: exit status %i', async (line, status, said) => {
    const { stdout, stderr, exitCode } = await cli(line === 'chart' ? line : `${line} -o ${place}`);
    expect(exitCode).toBe(status);
    expect(`${stdout}${stderr}`).toMatch(said);
    expect(existsSync(place)).toBe(false);
  });
});
