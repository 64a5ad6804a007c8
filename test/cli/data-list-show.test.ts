import { describe, expect, test } from 'vitest';
import type { DataValue } from '../../src/domain/data-series.js';
import type { SeriesResult } from '../../src/report/data/list-report.js';
import { cli, runCli } from '../support/fake-process.js';
import { names } from '../support/raw-data.js';
import { type ErrorEnvelope, linesOf, readCsv, rowOf } from './answers.js';

interface Shown {
  readonly schema: string;
  readonly data: { readonly vintage: string | null };
  readonly query: object;
  readonly series: { readonly id: string; readonly origin: string };
  readonly results: readonly (DataValue & { readonly series: string })[];
  readonly warnings: readonly unknown[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
}

async function shown(line: string): Promise<Shown> {
  const { stdout } = await cli(`data show ${line} --json`);
  return JSON.parse(stdout) as Shown;
}

/** The figures of a scale with a point's name, which has blanks. */
async function pointOf(id: string, period: string, point: string): Promise<Shown> {
  const { stdout } = await runCli(['data', 'show', id, period, '--point', point, '--json']);
  return JSON.parse(stdout) as Shown;
}

describe('data list', () => {
  const listed = async () => {
    const { stdout } = await cli('data list --json');
    return (JSON.parse(stdout) as { results: readonly SeriesResult[] }).results;
  };

  test('has everything that holds figures, once', async () => {
    const ids = (await listed()).map(({ id }) => id);
    const files = ['indices', 'awards', 'scales', 'earnings', 'headcounts'].flatMap(names);
    expect([...ids].sort()).toEqual(files.sort());
    const { stdout } = await cli('data list');
    for (const id of files) expect(rowOf(stdout, id)).not.toBe('');
  });

  // Counted in the tables of the publishers: rows, first and last period.
  test.each([
    ['rpi', 'price-index', 475, '1987-01', '2026-07'],
    ['cpi', 'price-index', 464, '1988-01', '2026-08'],
    ['cpih', 'price-index', 458, '1988-01', '2026-02'],
    ['hci', 'price-index', 252, '2005-01', '2025-12'],
    ['awe', 'price-index', 319, '2000-01', '2026-07'],
    ['gdp-deflator', 'price-index', 25, '2000/01', '2024/25'],
    ['gdp-deflator-2023-11', 'price-index', 68, '1955/56', '2022/23'],
    ['england-nhs-earnings', 'earnings', 5990, '2009-09', '2025-10'],
    ['uk-mps', 'pay-scale', 20, '2008-04-01', '2026-04-01'],
    ['england-consultants-2003', 'pay-scale', 136, '2008-04-01', '2023-04-01'],
    ['england-consultants-2024', 'pay-scale', 20, '2024-03-01', '2026-04-01'],
    ['england-specialty-doctors-2008', 'pay-scale', 220, '2008-04-01', '2026-04-01'],
    ['england-teachers', 'pay-scale', 36, '2008-09-01', '2025-09-01'],
    ['england-wales-police-2003', 'pay-scale', 5, '2008-09-01', '2012-09-01'],
    ['england-wales-police-2013', 'pay-scale', 35, '2013-04-01', '2025-09-01'],
    ['scotland-consultants', 'pay-scale', 32, '2023-04-01', '2026-04-01'],
    ['scotland-resident-2002', 'pay-scale', 320, '2008-04-01', '2026-04-01'],
    ['wales-resident-2026', 'pay-scale', 8, '2026-08-01', '2026-08-01'],
  ])('%s is a %s of %i figures from %s to %s', async (id, kind, values, first, last) => {
    const entry = (await listed()).find((each) => each.id === id);
    expect(entry).toMatchObject({ kind, values, first, last, origin: 'bundled' });
    const row = rowOf((await cli('data list')).stdout, id);
    expect(row).toMatch(new RegExp(`^${id} ${first} ${last} ${values} `));
  });

  test.each([
    ['uk-mps', 10, 9, 1],
    ['england-consultants-2003', 104, 12, 20],
    ['england-teachers', 0, 25, 11],
    ['england-wales-police-2003', 0, 0, 5],
    ['england-afc-2004', 200, 44, 423],
    // The mean people and posts of two periods, of seven grades, are worked out from the months.
    ['england-nhs-earnings', 5962, 0, 28],
  ])('%s has so many figures of each confidence', async (id, A, B, C) => {
    const entry = (await listed()).find((each) => each.id === id);
    expect(entry?.confidence).toEqual({ A, B, C });
  });

  test('has every figure in one of the three confidences', async () => {
    for (const { confidence, values } of await listed()) {
      expect(confidence.A + confidence.B + confidence.C).toBe(values);
    }
  });

  test('says what the letters mean', async () => {
    const { stdout } = await cli('data list');
    expect(stdout).toMatch(/A: read in the document that printed it.*C: derived.*not printed/);
  });

  test('is the same in every form', async () => {
    const entries = await listed();
    const csv = readCsv((await cli('data list --format csv')).stdout);
    expect(csv[0]?.slice(0, 3)).toEqual(['id', 'kind', 'file']);
    expect(csv.slice(1).map((row) => row[0])).toEqual(entries.map(({ id }) => id));
    expect(new Set(csv.map((row) => row.length)).size).toBe(1);
    const lines = linesOf((await cli('data list --format ndjson')).stdout);
    expect(lines.map((line) => JSON.parse(line) as SeriesResult)).toEqual(entries);
    expect(linesOf((await cli('data list --format sentence')).stdout)).toHaveLength(entries.length);
    expect((await cli('data list --format markdown')).stdout).toMatch(/^\| rpi \| 1987-01 \|/m);
  });
});

describe('data show', () => {
  test('one month is the figure as printed, with its whole source', async () => {
    const { stdout, stderr, exitCode } = await cli('data show rpi 2021-04');
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout).toMatch(/^rpi: Retail Prices Index, all items$/m);
    expect(rowOf(stdout, '2021-04')).toBe('2021-04 301.1 A ons-chaw-2023-02-15');
    for (const fact of [
      /Publisher +Office for National Statistics/,
      /Reference +CHAW, MM23/,
      /Published +15 February 2023/,
      /Address +https:\/\/www\.ons\.gov\.uk\//,
      /Retrieved +22 November 2026/,
      /Licence +OGL-UK-3\.0/,
      /Confidence +A \(read in the document itself\)/,
    ]) {
      expect(stdout).toMatch(fact);
    }
  });

  test('keeps the last zeros of what was printed', async () => {
    const { results } = await shown('rpi 2008-04');
    expect(results.map(({ value }) => value)).toEqual(['214.0']);
  });

  test('a range is every month of it', async () => {
    const { results } = await shown('cpi 2020-11..2021-02');
    expect(results.map(({ period, value }) => `${period} ${value}`)).toEqual([
      '2020-11 108.9',
      '2020-12 109.2',
      '2021-01 109.0',
      '2021-02 109.1',
    ]);
  });

  test('a pay year is its twelve months, April to March', async () => {
    const { results } = await shown('rpi 2021/22');
    expect(results).toHaveLength(12);
    expect([results[0]?.period, results.at(-1)?.period]).toEqual(['2021-04', '2022-03']);
  });

  test('a day of a scale is what was in force', async () => {
    const mps = await shown('uk-mps 2015-05-07');
    expect(mps.results).toMatchObject([{ value: '67060', period: '2015-04-01' }]);
    const after = await shown('uk-mps 2015-05-08');
    expect(after.results).toMatchObject([{ value: '74000', period: '2015-05-08' }]);
  });

  test('a pay year of a scale is what took effect in it', async () => {
    const { results } = await shown('uk-mps 2015/16');
    expect(results.map(({ value }) => value)).toEqual(['67060', '74000']);
  });

  test('a point is known by any spelling', async () => {
    const { results } = await pointOf('scotland-resident-2002', '2021-10-01', 'fho1 MIN');
    expect(results).toMatchObject([
      { point: 'FHO1 min', value: '26462', source: 'bmj-careers-2022-08-30', confidence: 'B' },
    ]);
  });

  test('an amount nobody printed comes with C and its formula, in every form', async () => {
    const { results } = await pointOf('england-resident-2016', '2023/24', 'NP1');
    expect(results).toMatchObject([
      { value: '32398', confidence: 'A' },
      { value: '33600', confidence: 'C', formula: '32,398 x 1.0371' },
    ]);
    const words = ['data', 'show', 'england-resident-2016', '2023/24', '--point', 'NP1'];
    expect((await runCli(words)).stdout).toMatch(/33600 +C .*C: 32,398 x 1\.0371/);
    const csv = (await runCli([...words, '--format', 'csv'])).stdout;
    expect(csv).toMatch(/,33600,C,.*"?32,398 x 1\.0371/);
  });

  test('where there is no amount it says why', async () => {
    const { results } = await pointOf('england-afc-2018', '2021-10-01', 'Band 1 min');
    expect(results).toMatchObject([{ value: null, confidence: null, said: 'not-collected' }]);
    expect(results[0]?.reason).toMatch(/band 1/);
    const words = ['data', 'show', 'england-afc-2018', '2021-10-01', '--point', 'Band 1 min'];
    const { stdout, exitCode } = await runCli([...words, '--format', 'sentence']);
    expect([stdout, exitCode]).toEqual([expect.stringMatching(/no figure \(.*band 1/), 0]);
  });

  test('a chain is its awards, one chain its own', async () => {
    const all = await shown('england-resident-awards 2021/22');
    expect(all.results.map(({ point, value }) => `${point} ${value}`)).toEqual([
      'awards 3.0',
      'awards-consolidated 2.0',
    ]);
    const one = await shown('england-resident-awards 2010/11 --point awards');
    expect(one.results).toMatchObject([{ value: '1.0', said: 'circular', source: 'md-1-2010' }]);
  });

  test('earnings of a grade are of twelve months and of one, each as printed', async () => {
    const { results } = await pointOf('england-nhs-earnings', '2010-08', 'foundation-year-1 total');
    expect(results.map(({ period, value, source }) => [period, value, source])).toEqual([
      ['12m-to-2010-08', '30790.59', 'nhs-earnings-2025-06-26'],
      ['2010-08', '1738.20', 'nhs-earnings-csv-2025-10'],
    ]);
    const words = ['data', 'show', 'england-nhs-earnings', '2010-08', '--point', 'consultant'];
    const { stdout } = await runCli(words);
    expect(stdout).toMatch(/Grade and measure +Period +Figure/);
    expect(stdout.match(/^ *consultant (basic|nonBasic|total|people|posts)/gim)).toHaveLength(12);
  });

  test('earnings of twelve months alone are asked for by their last month', async () => {
    const line = 'england-nhs-earnings 12m-to-2011-01..12m-to-2011-03 --point consultant-total';
    const { results } = await shown(line);
    expect(results.map(({ period }) => period)).toEqual([
      ...['12m-to-2011-01', '12m-to-2011-02', '12m-to-2011-03'],
    ]);
  });

  test('earnings that were not read say why, and derived counts how', async () => {
    const nurses = await pointOf('england-nhs-earnings', '2010-01', 'nurses-health-visitors basic');
    expect(nurses.results).toMatchObject([
      { value: null, confidence: null, reason: expect.stringMatching(/less the other eleven/) },
    ]);
    const people = await pointOf('england-nhs-earnings', '12m-to-2025-10', 'core-training people');
    expect(people.results).toMatchObject([
      { value: '25597.33', confidence: 'C', formula: 'the mean of the twelve months' },
    ]);
  });

  test('is an envelope that names the series and every source once', async () => {
    const answer = await shown('rpi 2022-12..2023-03');
    expect(answer).toMatchObject({
      schema: 'payrestore/data-show/v1',
      query: { id: 'rpi' },
      series: { id: 'rpi', kind: 'price-index', unit: 'January 1987=100', origin: 'bundled' },
      warnings: [],
    });
    // The release of February 2023 ends with January; the next one goes on.
    const ids = ['ons-chaw-2023-02-15', 'ons-chaw-2026-08-19'];
    expect(answer.sources.map(({ id }) => id)).toEqual(ids);
    expect(answer.results.map(({ source }) => source)).toEqual([ids[0], ids[0], ids[1], ids[1]]);
    expect(answer.data.vintage).toBe('2026-08-19');
  });

  test('opens its CSV with the same header whatever is shown', async () => {
    const header =
      'series,point,period,value,confidence,source,said,formula,reason,knownSince,note';
    for (const line of [
      'rpi 2021-04',
      'gdp-deflator',
      'england-resident-2016',
      'england-afc-2018',
      'england-resident-awards',
    ]) {
      const { stdout } = await cli(`data show ${line} --format csv`);
      const rows = readCsv(stdout);
      expect(rows[0]?.join()).toBe(header);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([11]));
    }
    const { stdout } = await cli('data show rpi 2021-04 --format csv');
    expect(linesOf(stdout)[1]).toBe('rpi,,2021-04,301.1,A,ons-chaw-2023-02-15,,,,,');
  });

  test('is a line a figure as NDJSON, and a sentence a figure', async () => {
    const lines = linesOf((await cli('data show rpi 2021/22 --format ndjson')).stdout);
    expect(lines.map((line) => (JSON.parse(line) as DataValue).period)).toHaveLength(12);
    const { stdout } = await cli('data show rpi 2021-04 --format sentence');
    expect(stdout).toBe(
      'Retail Prices Index, all items, 2021-04: 301.1 (January 1987=100; ons-chaw-2023-02-15).\n',
    );
  });

  test.each([
    ['england-nhs-earnings 2009-01', /2009-09 to 2025-10/],
    ['rpi 2030-01', /1987-01 to 2026-07/],
    ['rpi 1986', /1987-01 to 2026-07/],
    ['uk-mps 2021-10', /a day .* shows those in force/],
    // Confirmed through 31 March 2026: the rise of the next year is not in it.
    ['northern-ireland-resident-2002 2026-04-01', /2008-04-01 to 2025-04-01/],
    ['england-resident-2016 2009-01-01', /2016-08-03 to 2026-04-01/],
  ])('%s has nothing, says what there is, and ends with 4', async (line, there) => {
    const { stdout, exitCode } = await cli(`data show ${line}`);
    expect(exitCode).toBe(4);
    expect(stdout).toMatch(/has no figure in that period/);
    expect(stdout).toMatch(there);
    const json = await cli(`data show ${line} --json`);
    expect(json.exitCode).toBe(4);
    expect(JSON.parse(json.stdout)).toMatchObject({ results: [], sources: [] });
  });

  test.each([
    ['rpy', 'unknown-series', /did you mean rpi\?.*payrestore data list/],
    ['../sources', 'unknown-series', /payrestore data list/],
    ['rpi 13-2021', 'malformed-date', /write a month/],
    ['rpi 2021-04..2020-04', 'malformed-date', /2020-04 is before 2021-04/],
    ['rpi 2021-02-30', 'malformed-date', /2021-02-30/],
    ['rpi --point x', 'unknown-point', /single series/],
    ['uk-mps --point basc', 'unknown-point', /did you mean Basic\?/],
  ])('%s is refused: %s', async (line, code, message) => {
    const plain = await cli(`data show ${line}`);
    expect([plain.exitCode, plain.stdout]).toEqual([2, '']);
    expect(plain.stderr).toMatch(message);
    const json = await cli(`data show ${line} --json`);
    const { error } = JSON.parse(json.stderr) as ErrorEnvelope;
    expect([error.code, error.exitCode]).toEqual([code, 2]);
  });

  test('needs an id, and knows it in any case', async () => {
    expect((await cli('data show')).exitCode).toBe(2);
    expect((await shown('RPI 2021-04')).results).toHaveLength(1);
  });
});

describe('data schema', () => {
  test('prints a JSON Schema of draft 2020-12 for each name it lists', async () => {
    const all = linesOf((await cli('data schema')).stdout);
    const files =
      'price-index pay-scale award-chain workforce earnings methods sources checks'.split(' ');
    expect(all).toEqual(expect.arrayContaining([...files, 'calc', 'data-show']));
    for (const name of all) {
      const { stdout, stderr, exitCode } = await cli(`data schema ${name}`);
      expect([name, exitCode, stderr]).toEqual([name, 0, '']);
      expect(JSON.parse(stdout)).toHaveProperty(
        '$schema',
        'https://json-schema.org/draft/2020-12/schema',
      );
    }
  });

  test('suggests the nearest name', async () => {
    const { stdout, stderr, exitCode } = await cli('data schema pay-scal');
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/did you mean pay-scale\?/);
  });
});
