import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/report/formats/csv.js';
import { cli, runCli } from '../support/fake-process.js';
import { fileOf, newFolder, ownIndex, ownScale } from '../support/own-files.js';

/** What a terminal would obey, or what would turn a line around. */
const OBEYED = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('a file whose name a terminal would obey', () => {
  const name = '\u001b[31mred\u009b2J\u202edlot\u2028.json';
  const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'sentence'];

  test.each(FORMATS)('is named harmlessly in an answer, as %s', async (format) => {
    const series = fileOf(ownIndex(), name);
    const words = ['calc', '--series', series, '--since', '2022/23', '--format', format];
    const { stdout, stderr, exitCode } = await runCli(words);
    expect([0, 4]).toContain(exitCode);
    expect(stdout + stderr).not.toMatch(OBEYED);
    if (format === 'json') expect(JSON.parse(stdout).results[0].origin).toBe(series);
  });

  test.each([
    ['calc', '--series'],
    ['data', 'verify'],
    ['batch', '--amount', 'a', '--date', 'd'],
  ])('is named harmlessly where it is not there: %s', async (...words) => {
    for (const more of [[], ['--json']]) {
      const { stderr, exitCode } = await runCli([...words, name, ...more]);
      expect([2, 5]).toContain(exitCode);
      expect(stderr).not.toMatch(OBEYED);
    }
  });
});

describe('CSV cells that a spreadsheet would run', () => {
  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '＝1', "=cmd|'/c calc'!A1"])(
    '%j is not run',
    (text) => {
      const cell = csv([{ text }], {}).split('\n')[1] ?? '';
      expect(cell.replace(/^"/, '')).toMatch(/^'/);
      expect(csv([{ text }], {}, [], true).split('\n')[1]).not.toContain("'=");
    },
  );

  test.each(['\tx', '\rx'])('%j does not begin with what it begins with', (text) => {
    expect(csv([{ text }], {}, [], true).split('\n')[1]).toMatch(/^\\u00/);
  });

  test.each(['-26.1', '+3', '26', '2008/09', 'bma', ''])('%j stays as it is', (text) => {
    expect(csv([{ text }], {}).split('\n')[1]).toBe(text);
  });

  test('--raw-csv leaves them, and is about csv alone', async () => {
    const scale = fileOf(ownScale({ points: [POINT] }));
    const words = ['grades', '--scale', scale, '--workforce', 'noland', '--format', 'csv'];
    expect((await runCli(words)).stdout).toMatch(/(^|,)"?'=Clerk/m);
    expect((await runCli([...words, '--raw-csv'])).stdout).toMatch(/(^|,)"?=Clerk/m);
    const { stderr, exitCode } = await cli('calc --raw-csv --json');
    expect([stderr, exitCode]).toEqual([expect.stringContaining('--raw-csv'), 2]);
  });
});

const POINT = {
  id: '=Clerk',
  amounts: [{ from: '2023-04-01', amount: '100', source: 'made-up-report' }],
};

describe('keys and depths that no data has', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the key %s is refused, and changes nothing',
    async (key) => {
      const text = JSON.stringify(ownIndex()).replace('{', `{"${key}": {"polluted": true},`);
      const { stderr, exitCode } = await runCli(['calc', '--series', fileOf(text)]);
      expect([exitCode, stderr]).toEqual([3, expect.stringContaining(key)]);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    },
  );

  test.each(['[', '{"a":'])('ten thousand %s deep is refused', async (opening) => {
    const { stderr, exitCode } = await runCli(['calc', '--series', fileOf(opening.repeat(10_000))]);
    expect([exitCode, stderr]).toEqual([3, expect.stringContaining('nested too deep')]);
  });
});

test.each([
  ['calc', '--series', '{}'],
  ['calc', '--scale', '{}'],
  ['data', 'import', '{}'],
  ['data', 'verify', '{}'],
  ['cost', '--headcounts', '{}'],
  ['offer', '--awards', '{}'],
  ['batch', '{}', '--amount', 'a', '--date', 'd'],
])('a file of a gigabyte is refused, and not read: %s %s', async (...words) => {
  const place = `${newFolder()}/huge.json`;
  const file = openSync(place, 'w');
  ftruncateSync(file, 1_073_741_824);
  closeSync(file);
  const { stderr, exitCode } = await runCli(words.map((word) => (word === '{}' ? place : word)));
  expect(exitCode).toBe(5);
  expect(stderr).toMatch(/bytes is more than any such file has|longer than 1 MB/);
});

describe('numbers as people and machines write them', () => {
  const rise = async (pay: string) => {
    const words = ['calc', '--base-pay', pay, '--current-pay', '30000', '--index', 'rpi'];
    return runCli([...words, '--until', '2021/22', '--json']);
  };

  test.each([' 26,462 ', '£26,462.00', '26462', '26462.00'])('%j is 26,462 pounds', async (pay) => {
    expect(JSON.parse((await rise(pay)).stdout).results[0].basePay).toBe(26_462);
  });

  test.each([
    '1e309',
    '0x10',
    'Infinity',
    'NaN',
    '26_462',
    '26.462,00',
    '26,46',
    '-5',
    '２６４６２',
    '٢٦٤',
    '½',
    '1e3',
  ])('%j is no number, and is refused as one', async (pay) => {
    const { stderr, exitCode } = await rise(pay);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('malformed-number')]);
  });

  test.each(['1e309', '0x10', '２６４６２', '26,46', 'NaN'])(
    '%j in a row of pay keeps its place, with the reason',
    async (amount) => {
      const file = fileOf(`d,a\n2015-05-01,"${amount}"\n`, 'pay.csv');
      const { stdout } = await runCli(['batch', file, '--amount', 'a', '--date', 'd']);
      expect(stdout.split('\n')[1]).toBe(`2015-05-01,"${amount}",,malformed-amount`);
    },
  );
});

describe('a megabyte of anything', () => {
  const MEGABYTE = 1_000_000;
  const texts = [
    'a',
    ' ',
    '1',
    '£',
    '%',
    'in ',
    '2008/09 ',
    'F1 ',
    '((',
    '=',
    '\t',
    '-',
    '0.0',
    'one ',
  ].map((piece) => piece.repeat(MEGABYTE / piece.length));

  test.each([
    ['check', '{}'],
    ['offer', '{}'],
    ['calc', '--grade', '{}'],
    ['calc', '--index', '{}'],
    ['calc', '--since', '{}'],
    ['calc', '--prices', '{}'],
    ['calc', '--period', '{}', '--pay', 'earnings-total'],
    ['calc', '--base-pay', '{}', '--current-pay', '1'],
    ['cost', '--count', '{}'],
    ['offer', '3%', '--inflation', '{}'],
    ['team', '{}'],
    ['data', 'show', '{}'],
    ['complete', '--', 'calc', '{}'],
    ['{}'],
  ])('as a word is refused before anything reads it: %s %s', async (...words) => {
    for (const text of texts) {
      const { stderr, exitCode } = await runCli(words.map((word) => (word === '{}' ? text : word)));
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('more than 10,000')]);
    }
  });

  test.each([
    ['calc', '--series', '{}'],
    ['calc', '--scale', '{}'],
    ['data', 'import', '{}', '--dry-run'],
    ['cost', '--headcounts', '{}'],
    ['offer', '--awards', '{}'],
    ['batch', '{}', '--amount', 'a', '--date', 'd'],
  ])('as a file gets an error: %s %s', async (...words) => {
    for (const text of texts) {
      const file = fileOf(text, 'anything');
      const { stderr, exitCode } = await runCli(words.map((word) => (word === '{}' ? file : word)));
      expect([2, 3, 5]).toContain(exitCode);
      expect(stderr.length).toBeLessThan(20_000);
    }
  });
});
