import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/report/sources/csl.js';
import { cli } from '../support/fake-process.js';
import { sources as all } from '../support/raw-data.js';
import { type ErrorEnvelope, linesOf, readCsv, rowOf } from './answers.js';

const csl = async (line = 'sources') =>
  JSON.parse((await cli(`${line} --format csl`)).stdout) as readonly CslItem[];

const item = async (id: string) => (await csl(`sources ${id}`))[0];

describe('sources', () => {
  test('has every source once, with confidence, date, publisher and title', async () => {
    const { stdout, stderr, exitCode } = await cli('sources');
    expect([stderr, exitCode]).toEqual(['', 0]);
    for (const { id } of all) expect(rowOf(stdout, id)).not.toBe('');
    expect(rowOf(stdout, 'ons-chaw-2023-02-15')).toMatch(
      /^ons-chaw-2023-02-15 A 2023-02-15 Office for National Statistics: RPI All Items Index: Jan 1987=100 CHAW, MM23; https:/,
    );
    expect(stdout).toContain('Open Government Licence v3.0');
  });

  test('does not say a number twice that is the title already', async () => {
    const { stdout } = await cli('sources');
    expect(rowOf(stdout, 'md-3-2008')).toBe(
      'md-3-2008 A 2008-04-25 NHS Employers: Pay Circular (M&D) 3/2008',
    );
    const sentence = await cli('sources md-3-2008 --format sentence');
    expect(sentence.stdout).toBe('NHS Employers, Pay Circular (M&D) 3/2008, 25 April 2008.\n');
  });

  test('is the same in every form', async () => {
    const ids = all.map(({ id }) => id);
    const json = JSON.parse((await cli('sources --json')).stdout) as {
      schema: string;
      results: readonly { id: string }[];
    };
    expect(json.schema).toBe('payrestore/sources/v1');
    expect(json.results.map(({ id }) => id)).toEqual(ids);
    const csv = readCsv((await cli('sources --format csv')).stdout);
    expect(csv[0]?.slice(0, 3)).toEqual(['id', 'title', 'publisher']);
    expect(csv.slice(1).map((row) => row[0])).toEqual(ids);
    expect(new Set(csv.map((row) => row.length)).size).toBe(1);
    expect((await csl()).map(({ id }) => id)).toEqual(ids);
    expect(linesOf((await cli('sources --format sentence')).stdout)).toHaveLength(ids.length);
    const markdown = (await cli('sources --format markdown')).stdout;
    for (const id of ids) expect(markdown).toContain(`| ${id} |`);
  });

  test('goes by its full name too', async () => {
    const [short, long] = [await cli('sources -f csl'), await cli('sources --format CSL-JSON')];
    expect([long.exitCode, long.stdout]).toEqual([0, short.stdout]);
  });

  test('has every field in its JSON, null where it is not known', async () => {
    const { results } = JSON.parse((await cli('sources --json')).stdout) as {
      results: readonly Record<string, unknown>[];
    };
    const fields = [
      ...['id', 'title', 'publisher', 'reference', 'published', 'undated', 'url', 'retrieved'],
      ...['licence', 'confidence', 'read', 'note'],
    ];
    for (const result of results) expect(Object.keys(result).sort()).toEqual([...fields].sort());
  });
});

describe('sources <id>', () => {
  test('is everything known of one, and which figures were read there', async () => {
    const { stdout, exitCode } = await cli('sources md-3-2008');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/Publisher +NHS Employers/);
    expect(stdout).toMatch(/Published +25 April 2008/);
    expect(stdout).toMatch(/Confidence +A \(read in the document itself\)/);
    // Eight thresholds of consultants, eleven points of specialty doctors.
    expect(stdout).toContain('scales/england-consultants-2003.json: 8 entries');
    expect(stdout).toContain('scales/england-specialty-doctors-2008.json: 11 entries');
  });

  test('has the same in JSON', async () => {
    const { stdout } = await cli('sources MD-3-2008 --json');
    expect(JSON.parse(stdout)).toMatchObject({
      query: { id: 'md-3-2008' },
      results: [{ id: 'md-3-2008', published: '2008-04-25', url: null }],
      citations: expect.arrayContaining([
        { file: 'scales/england-consultants-2003.json', figures: 8 },
      ]),
    });
  });

  test('says why there is no date where there is none', async () => {
    const undated = all.find((source) => source.undated !== undefined);
    const { stdout } = await cli(`sources ${undated?.id}`);
    expect(stdout).toContain(`no date: ${undated?.undated}`);
  });

  test('that is unknown gets the nearest', async () => {
    const { stdout, stderr, exitCode } = await cli('sources md-3-2007');
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(/unknown source "md-3-2007"; did you mean md-\d-20\d\d\?/);
    const json = await cli('sources md-3-2007 --json');
    expect((JSON.parse(json.stderr) as ErrorEnvelope).error.code).toBe('unknown-source');
  });
});

describe('CSL-JSON', () => {
  test('has what a reference manager needs of each', async () => {
    const items = await csl();
    expect(items).toHaveLength(all.length);
    for (const [at, entry] of items.entries()) {
      const source = all[at];
      expect(['dataset', 'report', 'webpage']).toContain(entry.type);
      expect([entry.id, entry.title, entry.publisher]).toEqual([
        source?.id,
        source?.title,
        source?.publisher,
      ]);
      expect(entry.author).toEqual([{ literal: source?.publisher }]);
      expect(entry.URL).toBe(source?.url);
    }
  });

  test('has dates as numbers, as far as they are known', async () => {
    expect(await item('md-3-2008')).toMatchObject({
      issued: { 'date-parts': [[2008, 4, 25]] },
      accessed: { 'date-parts': [[2026, 11, 22]] },
    });
    expect((await item('hmt-gdp-deflator-2026-03'))?.issued).toEqual({ 'date-parts': [[2026, 3]] });
    expect((await item('hcsa-current-pay-2025'))?.issued).toEqual({ 'date-parts': [[2025]] });
    const undated = all.find((source) => source.undated !== undefined);
    expect(await item(undated?.id ?? '')).not.toHaveProperty('issued');
  });

  test.each([
    ['ons-chaw-2026-08-19', 'dataset'],
    ['hmt-gdp-deflator-2023-11', 'dataset'],
    ['md-3-2008', 'report'],
    ['md-1-2026r', 'report'],
    ['govuk-offer-2024-07-29', 'webpage'],
  ])('%s is a %s', async (id, type) => {
    expect((await item(id))?.type).toBe(type);
  });

  test('keeps the number of a circular, and the address of a page', async () => {
    expect(await item('md-3-2008')).toMatchObject({ number: 'Pay Circular (M&D) 3/2008' });
    expect((await item('govuk-offer-2024-07-29'))?.URL).toMatch(/^https:\/\/gov\.uk\//);
  });

  test('is only for sources', async () => {
    const { stderr, exitCode } = await cli('methods --format csl');
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('unknown format "csl"')]);
  });
});
