import { describe, expect, test } from 'vitest';
import type { HeadcountsFile } from '../../src/catalogue/shapes/index.js';
import { cost, loadCatalogue } from '../../src/index.js';
import { runCli } from '../support/fake-process.js';
import { fileOf } from '../support/own-files.js';
import { raw } from '../support/raw-data.js';
import { linesOf } from './answers.js';

/** Asks for the cost of 10% on 2024/25 pay with a file of counts, as JSON. */
async function asked(content: unknown, name = 'counts.csv', ...more: readonly string[]) {
  const place = fileOf(content, name);
  const words = ['cost', '--headcounts', place, '--rise', '10', '--from', '2024/25', ...more];
  return { ...(await runCli([...words, '--json'])), place };
}

/** The grades that a file counts, with how many, and the range where there is one. */
async function counted(content: unknown, name?: string, ...more: readonly string[]) {
  const { stdout, stderr } = await asked(content, name, ...more);
  expect(stderr).toBe('');
  const { results } = JSON.parse(stdout) as ReturnType<typeof cost>;
  return results.map(({ grade, count }) =>
    count?.low === count?.high
      ? `${grade} ${count?.value}`
      : `${grade} ${count?.value} (${count?.low} to ${count?.high})`,
  );
}

/** The faults of a file, a line each. */
async function faults(content: unknown, name?: string): Promise<readonly string[]> {
  const ran = await asked(content, name);
  expect([ran.stdout, ran.exitCode]).toEqual(['', 3]);
  const { error } = JSON.parse(ran.stderr) as {
    error: { code: string; message: string };
  };
  expect(error.code).toBe('invalid-file');
  expect(error.message).toContain(ran.place);
  return linesOf(error.message)
    .slice(1)
    .map((line) => line.trim());
}

describe('a CSV of counts', () => {
  test.each([
    ['with its columns named', 'grade,count\nF1,40\nF2,38\n', ['F1 40', 'F2 38']],
    ['without names', 'F1,40\nF2,38', ['F1 40', 'F2 38']],
    ['with columns in another order', 'Count,Point\n40,F1\n', ['F1 40']],
    ['with a mark of byte order', '\uFEFFgrade,count\nF1,40\n', ['F1 40']],
    ['with the line ends of Windows', 'grade,count\r\nF1,40\r\nF2,38\r\n', ['F1 40', 'F2 38']],
    ['with quotes and thousands', '"grade","count"\n"F1","8,000"\n', ['F1 8000']],
    ['with blanks and empty rows', ' grade , count \n\n F1 , 40 \n,,\n', ['F1 40']],
    [
      'with ranges, some of them',
      'grade,count,low,high\nF1,40,38,45\nF2,5,,\n',
      ['F1 40 (38 to 45)', 'F2 5'],
    ],
    ['with other names of grades', 'grade,count\nFY1,40\nfoundation year 2,3\n', ['F1 40', 'F2 3']],
    ['with fractions of posts', 'grade,count\nF1,12.5\n', ['F1 12.5']],
  ])('%s is read', async (_, text, wanted) => {
    expect(await counted(text)).toEqual(wanted);
  });

  test('is told of every fault at once, with its line', async () => {
    const text = 'grade,count\nF3,40\nF1,-3\nfy1,5\nF1,6\nST3,0\nST4,some\nST5\nST6,8,000\n,7\n';
    expect(await faults(text)).toEqual([
      'line 2, grade: unknown grade "F3"; did you mean F1? All of them: payrestore grades',
      'line 3, count: "-3" is not how many people, above 0 and at most 10,000,000',
      'line 5, grade: F1 is counted twice, first on line 4',
      'line 6, count: "0" is not how many people, above 0 and at most 10,000,000',
      'line 7, count: "some" is not how many people, above 0 and at most 10,000,000',
      'line 8, count: "" is not how many people, above 0 and at most 10,000,000',
      'line 9: 3 cells, and there are 2 columns; a number with a comma in it goes in quotes, as "8,000"',
      'line 10, grade: no grade is named',
    ]);
  });

  test.each([
    [
      'a range that does not hold its count',
      'grade,count,low,high\nF1,10,12,14\n',
      /line 2, count: 10 is not between 12 and 14/,
    ],
    ['half a range', 'grade,count,low,high\nF1,10,5\n', /line 2, high: low and high go together/],
    ['semicolons', 'grade;count\nF1;40\n', /line 1: .*with commas between/],
    ['columns of other names', 'who,many\nF1,40\n', /line 1: the first row must name its columns/],
    [
      'a column too many',
      'grade,count,lwo\nF1,40,3\n',
      /lwo: no such column here; did you mean low\?/,
    ],
    [
      'several grades on a line',
      'grade,count\nall,5\n',
      /line 2, grade: "all" is more than one grade/,
    ],
    ['a quote that does not close', 'grade,count\nF1,"40\n', /not whole CSV/],
    ['no rows', 'grade,count\n', /no grade is counted/],
    ['nothing', '', /the file is empty/],
    [
      'bytes of another encoding',
      new Uint8Array([0xff, 0xfe, 0x67, 0]),
      /line 1: not a text in UTF-8/,
    ],
  ])('with %s is refused', async (_, content, says) => {
    const lines = await faults(content);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(says);
  });

  test('that is not there is said so', async () => {
    const ran = await runCli(['cost', '--headcounts', '/nowhere/counts.csv']);
    expect(ran.exitCode).toBe(5);
    expect(ran.stderr).toMatch(/counts\.csv: cannot be read: there is no such file/);
  });

  test('has its grades replaced and added to by counts given by hand', async () => {
    const text = 'grade,count\nF1,40\nF2,38\n';
    const more = ['--count', 'FY1=45', 'ST3=2..4'];
    expect(await counted(text, 'counts.csv', ...more)).toEqual([
      'F1 45',
      'F2 38',
      'ST3 3 (2 to 4)',
    ]);
  });

  test('is named in the answer, and is part of what its digest covers', async () => {
    const [one, other] = [await asked('F1,40\n'), await asked('F1,41\n')];
    const [first, second] = [JSON.parse(one.stdout), JSON.parse(other.stdout)];
    expect(first.results[0]).toMatchObject({ origin: one.place, countConfidence: null });
    expect(first.query.counts).toBe('file');
    expect(first.data.hash).not.toBe(second.data.hash);
    expect(first.published.every(({ needs }: { needs: unknown }) => needs === null)).toBe(true);
  });

  test('of everyone is set beside the published costs', async () => {
    const { stdout } = await asked('NP1,9000\nNP2,7000\nNP3,22000\nNP4,27000\nNP5,7000\n');
    const { published, readings } = JSON.parse(stdout) as ReturnType<typeof cost>;
    // 9,000 × £29,384 and so on is £3,174,439,000, of which 35%.
    expect(published[0]?.needs?.basicPayCost.value).toBe(1_111_053_650);
    expect(readings).toEqual([]);
  });
});

describe('a data file of counts', () => {
  const bundled = raw('headcounts/england-resident.json') as HeadcountsFile;
  const { exceptions, sumsWithin, totals, publishedCosts, ...rest } = bundled;
  const own = {
    ...rest,
    status: 'official',
    rows: [
      { point: 'F1', count: '90', low: '80', high: '95' },
      { point: 'ST3', count: '50' },
    ],
  };

  test('is read with its ranges', async () => {
    expect(await counted(own, 'own.json')).toEqual(['F1 90 (80 to 95)', 'ST3 50']);
  });

  test('brings its workforce along, and no other', async () => {
    const place = fileOf({ ...own, id: 'scotland-resident', nation: 'scotland' });
    const { query } = cost(await loadCatalogue({ headcounts: place }));
    expect(query).toMatchObject({ nation: 'scotland', counts: 'file' });
    const ran = await runCli(['cost', '--headcounts', place, '--nation', 'wales']);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toMatch(/the file counts resident doctors in Scotland/);
  });

  test('is told of every fault at once', async () => {
    const rows = [...own.rows, { point: 'ST33', count: '-4' }, { point: 'f1', count: '3' }];
    expect(await faults({ ...own, rows }, 'own.json')).toEqual([
      expect.stringMatching(/rows\[2\]\.point: there is no grade ST33; did you mean ST3\?/),
      expect.stringMatching(/rows\[2\]\.count: "-4" is not above 0/),
      expect.stringMatching(/rows\[3\]\.point: f1 is there twice/),
    ]);
  });

  test('of another kind is told how to be given', async () => {
    expect(await faults({ id: 'x', levels: [] }, 'own.json')).toEqual([
      'line 1: this is a price index; give it with --series',
    ]);
    const place = fileOf(own);
    const ran = await runCli(['calc', '--series', place]);
    expect(ran.stderr).toMatch(/these are head counts; give them with --headcounts/);
  });

  test('is checked by data verify, and shown by its schema', async () => {
    const ran = await runCli(['data', 'verify', fileOf(own, 'england-resident.json')]);
    expect([ran.exitCode, ran.stdout]).toEqual([0, expect.stringMatching(/0 errors/)]);
    const schema = JSON.parse((await runCli(['data', 'schema', 'headcounts'])).stdout);
    expect(schema.title).toBe('payrestore head counts');
  });
});
