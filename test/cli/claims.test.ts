import { describe, expect, test } from 'vitest';
import { type ClaimResult, type ClaimsAnswer, claims, loadCatalogue } from '../../src/index.js';
import { cli, runCli } from '../support/fake-process.js';
import { folderOf } from '../support/own-files.js';
import { raw } from '../support/raw-data.js';
import { linesOf, onTerminal, readCsv, rowOf } from './answers.js';

interface File {
  claims: (Record<string, unknown> & {
    id: string;
    figures: Record<string, unknown>[];
  })[];
}
const file = raw('claims.json') as File;

const answer = async (line: string) =>
  JSON.parse((await cli(`${line} --json`)).stdout) as ClaimsAnswer & { schema: string };
const ids = async (line: string) => (await answer(line)).results.map(({ id }) => id);

/** A folder with one claim of the ledger, changed. */
function changed(id: string, change: (claim: File['claims'][number]) => void): string {
  const claim = structuredClone(file.claims.find((entry) => entry.id === id));
  if (!claim) throw new Error(`no claim ${id}`);
  change(claim);
  return folderOf({ 'claims.json': { claims: [claim] } });
}

describe('claims', () => {
  test('lists every claim with its verdict and what comes out', async () => {
    const { stdout, stderr, exitCode } = await cli('claims');
    expect([stderr, exitCode]).toEqual(['', 0]);
    for (const { id } of file.claims) expect(rowOf(stdout, id)).not.toBe('');
    expect(rowOf(stdout, 'bma-2023-eng-26-1')).toBe(
      'bma-2023-eng-26-1 reproduced 26.1% cut: 26.09%',
    );
    expect(rowOf(stdout, 'fullfact-2024-15-53')).toContain('(as-known-then)');
    expect(rowOf(stdout, 'bma-2022-takehome-22-4')).toContain('needs take-home');
    expect(stdout).toMatch(/^22 reproduced, 14 with device, 4 misreport, 18 not reproduced/m);
  });

  test.each([80, 120])('fits a terminal of %i columns', async (columns) => {
    const { stdout } = await onTerminal('claims', { columns });
    expect(Math.max(...linesOf(stdout).map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(rowOf(stdout, 'independent-2025-target-f1')).toMatch(/£47,307\.87 .*£54,274\.34/);
  });

  test('can be narrowed by who, year, nation and verdict', async () => {
    expect(await ids('claims --who BARCLAY')).toEqual([
      'barclay-2023-20000',
      'barclay-2023-49',
      'barclay-2023-2bn',
    ]);
    expect(await ids('claims --nation ni')).toEqual(['bma-ni-13-hour']);
    expect(await ids('claims --verdict misreport --year 2024')).toEqual(['error-2024-leadsom-10']);
    expect(await ids('claims --year 2023/24 --nation wales')).toEqual(['bma-wales-2024-19']);
    // Twelve months of earnings to August 2010 lie in two pay years; the words say a third.
    for (const year of ['2008/09', '2009/10', '2010/11', '2022/23']) {
      expect(await ids(`claims --year ${year}`)).toContain('bma-cons-2023-14');
    }
    expect(await ids('claims --year 2011/12')).not.toContain('bma-cons-2023-14');
    for (const { said } of (await answer('claims --year 2022')).results) {
      expect(said).toMatch(/^2022/);
    }
  });

  test('that nothing is like says so, and has no answer', async () => {
    const { stdout, exitCode } = await cli('claims --who nobody');
    expect([stdout, exitCode]).toEqual(['No claim on file is by "nobody".\n', 4]);
  });

  test('of an unknown id, verdict, nation or year names the nearest', async () => {
    const failures = [
      ['claims bma-2023-eng-26-2', /unknown claim .*did you mean bma-2023-eng-26-1\?/],
      ['claims --verdict misreports', /unknown verdict .*did you mean misreport\?/],
      ['claims --nation scotlnd', /did you mean scotland\?/],
      ['claims --year 2023/25', /did you mean 2023\/24\?/],
      ['claims bma-2023-eng-26-1 --who bma', /cannot be combined/],
    ] as const;
    for (const [line, message] of failures) {
      const { stderr, exitCode } = await cli(line);
      expect(stderr).toMatch(message);
      expect(exitCode).toBe(2);
    }
  });

  test('come as a record a claim, a row a figure, and a sentence a claim', async () => {
    const records = linesOf((await cli('claims --format ndjson')).stdout);
    expect(records.map((line) => (JSON.parse(line) as ClaimResult).id)).toEqual(
      file.claims.map(({ id }) => id),
    );
    const rows = readCsv((await cli('claims --format csv')).stdout);
    const figures = file.claims.flatMap((claim) => claim.figures);
    expect(rows).toHaveLength(figures.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const sentences = linesOf((await cli('claims --format sentence')).stdout);
    expect(sentences).toHaveLength(file.claims.length);
    expect(sentences).toContain(
      'BMA media team, 12 March 2023: 26.1% cut (26.09% recomputed): reproduced, one plain computation prints it at the quoted rounding.',
    );
    expect((await cli('claims --format markdown')).stdout).toContain('| bma-2023-eng-26-1 |');
  });
});

describe('one claim', () => {
  test('has its quotation, its page, its receipt and its sources', async () => {
    const { stdout } = await cli('claims BMA_2023_eng_26.1');
    expect(stdout).toContain('“Since 2008, junior doctor pay in England has been cut');
    expect(stdout).toContain('https://www.bma.org.uk/bma-media-centre/clarification');
    expect(stdout).toContain('RPI is stated; pay awards and the two Aprils are inferred');
    expect(stdout).toContain('1 − 1.1692349601 / 1.5820330969 = 26.0929%');
    expect(stdout).toMatch(/chain: partly inferred/);
    expect(stdout).toMatch(/^- \[ons-chaw-2023-02-15\] Office for National Statistics/m);
  });

  test('printed too early says which forecast it needs, and what it came to', async () => {
    const { stdout } = await cli('claims bma-2024-offer-20-8');
    expect(stdout).toMatch(/^ +Verdict +not-reproduced: /m);
    expect(stdout).toContain(
      'RPI in April 2025 would have had to be 393.0 to 393.5, up 2.07% to 2.20% on April 2024; it came to 402.2, up 4.47%.',
    );
    expect(stdout).toMatch(/forecast-month: .*proves nothing/);
  });

  test('that was a forecast and came true says that too', async () => {
    const { stdout } = await cli('claims upday-2025-april-rpi');
    expect(stdout).toMatch(
      /On the day it could not be worked out: RPI of April 2026 was not known .*prints the same/,
    );
  });

  test('that is misreported says what the number really is', async () => {
    const { stdout } = await cli('claims error-2024-leadsom-10');
    expect(stdout).toContain('over 10% cash rise: 8.80%, under this label');
    expect(stdout).toContain('As it really is: 10.26% cash rise.');
    expect(stdout).toContain('£32,398 / £29,384 − 1 = 10.2573%');
  });

  test('shows a computation once that two of its figures share', async () => {
    const { stdout } = await cli('claims bma-2023-eng-35-3');
    expect(stdout.match(/^By bma, 2008\/09 to 2021\/22$/gm)).toHaveLength(1);
    expect(stdout).toContain('By bma, 2008/09 to 2021/22, as above');
  });

  test('says how a team, a raise, a sum and a division are worked', async () => {
    const shown = async (id: string) => (await cli(`claims ${id}`)).stdout;
    expect(await shown('bma-2023-66-55')).toContain('£14.09 + £24.46 + £28.00 = £66.55');
    expect(await shown('independent-2025-target-f1')).toContain('29.1511% is 29.2%');
    expect(await shown('independent-2025-target-f1')).toContain('£36,616 × (1 + 29.2%)');
    expect(await shown('bma-2025-49p')).toContain('£36,616 × 2.8% / (40 × 365/7)');
    expect(await shown('deal-2026-6-6')).toContain('3.5% + 3.1% = 6.6000%');
    expect(await shown('spectator-2025-28-7')).toContain('1 / (1 − 22.3%) − 1 = 28.7001%');
    expect(await shown('bma-scot-2022-14-hour')).toContain('£27,653 × (1 + 5%) / (40 × 365/7)');
    const record = await answer('claims bma-cons-2021-28-6');
    expect(record.results[0]?.figures[0]?.instead[0]?.steps?.[0]?.text).toBe(
      '1 − £48,356 / £67,752 = 28.6279%',
    );
  });

  test('of earnings has every printed average, the people it is weighted by, and their page', async () => {
    const shown = async (id: string) => (await cli(`claims ${id}`)).stdout;
    const ifs = await shown('ifs-2023-11-16');
    expect(ifs).toContain('By ifs, F1, 12 months to August 2010 to 12 months to September 2022');
    expect(ifs).toContain('1 − 1.1999435542 / 1.3528761062 = 11.3043%');
    expect(ifs).toContain('16.29%, which would print it: F2');
    expect(ifs).toMatch(/^- \[nhs-earnings-2025-06-26\] NHS England/m);
    const bma = await shown('bma-cons-2023-14');
    expect(bma).toContain('£127,228.19 / £111,694.95 = 1.1390684180');
    expect(bma).toContain('1.1390684180 − 1 = 13.9068%');
    expect(bma).toMatch(/^- later-base \(2008\/09\): its words say an earlier base year/m);
    const fullFact = await shown('fullfact-2023-20-30');
    expect(fullFact).toContain('£59,460.95 / (40 × 365/7) = £28.51');
    expect(fullFact).toContain('6926.83  posts in Foundation year 1, 12 months to September 2022');
    const dhsc = await shown('dhsc-2025-54300');
    expect(dhsc).toContain('October 2025 × 12, weighted by how many are in each grade');
    expect(dhsc).toContain(
      'On the day it could not be worked out: the 2025/26 pay of resident doctors in England was not known on 30 June 2025.',
    );
    const nuffield = await shown('nuffield-2022-8');
    expect(nuffield).toContain('(1.1691366757 + 1.1207133411 + 1.1768599282 + 1.1293664383) / 4');
    const [one] = (await answer('claims ft-2023-cpi-23-6')).results;
    expect(one?.figures.map((figure) => figure.saidSince)).toEqual(['2008/09', '2008/09']);
    expect(one?.figures[0]?.onTheDay?.known).toBe('undated');
  });

  test('has its receipts in JSON, which the list leaves out', async () => {
    const [one] = (await answer('claims bma-2023-eng-26-1')).results;
    expect(one?.figures[0]?.computed?.steps?.length).toBeGreaterThan(4);
    const { results, sources } = await answer('claims --who bma');
    expect(results[0]?.figures[0]?.computed?.steps).toBeUndefined();
    const cited = new Set(results.flatMap((result) => result.sources));
    expect(new Set(sources.map(({ id }) => id))).toEqual(cited);
  });
});

describe('claims --verify', () => {
  test('passes on what came with payrestore, with the counts', async () => {
    const { stdout, exitCode } = await cli('claims --verify');
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'reproduced')).toMatch(/^reproduced 22 /);
    expect(stdout).toMatch(/^Every verdict on file is what recomputation gives/m);
    const { failure, summary } = await answer('claims --verify');
    expect(failure).toBeNull();
    expect(summary).toMatchObject({ claims: 63, reproduced: 22, withDevice: 14, misreport: 4 });
  });

  test('fails on a claim that no longer comes out, and names it', async () => {
    const data = changed('bma-2023-eng-26-1', ({ figures: [figure] }) => {
      if (figure) figure['printed'] = '26.2';
    });
    const { stdout, exitCode } = await runCli(['claims', '--verify', '--data', data]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain(
      'bma-2023-eng-26-1: 26.2% cut: expected reproduced; found 26.09%, not-reproduced.',
    );
    const json = await runCli(['claims', '--verify', '--json', '--data', data]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      failure: { claim: 'bma-2023-eng-26-1', expected: 'reproduced' },
    });
    const sentence = await runCli(['claims', '--verify', '--format', 'sentence', '--data', data]);
    expect(linesOf(sentence.stdout)).toHaveLength(1);
  });

  test('fails on a claim that comes out though the file says it does not', async () => {
    const data = changed('bma-2023-eng-26-1', (claim) => {
      claim['verdict'] = 'not-reproduced';
    });
    const { stdout, exitCode } = await runCli(['claims', '--verify', '--data', data]);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('found 26.09%, reproduced')]);
  });

  test('fails on a forecast whose prices were out', async () => {
    const data = changed('bma-2024-offer-20-8', (claim) => {
      claim['said'] = '2025-06-02';
    });
    const { stdout, exitCode } = await runCli(['claims', '--verify', '--data', data]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/expected prices that were not out on 2 June 2025; found 22\.57%/);
  });

  test('fails where the evidence is gone', async () => {
    const data = changed('bma-2023-14-09', ({ figures: [figure] }) => {
      Object.assign(figure?.['computation'] as object, { in: '2040/41' });
    });
    const { stdout, exitCode } = await runCli(['claims', '--verify', '--data', data]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/bma-2023-14-09: .*our pay data .* ends in 2026\/27/);
  });

  test('fails when the figures it rests on are changed', async () => {
    const rpi = raw('indices/rpi.json') as { levels: { month: string; level: string }[] };
    for (const level of rpi.levels) if (level.month === '2022-04') level.level = '336.4';
    const data = folderOf({ 'indices/rpi.json': rpi });
    const { stdout, exitCode } = await runCli(['claims', '--verify', '--data', data]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/expected reproduced/);
  });

  test('verifies only what a filter leaves', async () => {
    const data = changed('bma-2023-eng-26-1', (claim) => {
      claim['verdict'] = 'misreport';
    });
    const line = ['claims', '--verify', '--data', data, '--nation', 'scotland'];
    expect((await runCli(line)).exitCode).toBe(0);
  });
});

describe("claims of the user's own", () => {
  test('stand beside the others, with pages of their own', async () => {
    const [first] = file.claims;
    const page = {
      id: 'my-page',
      title: 'A page',
      publisher: 'Me',
      published: '2026-01-01',
      url: 'https://example.org/',
      retrieved: '2026-01-02',
      licence: 'mine',
      confidence: 'B',
      read: 'by me',
    };
    const own = { ...first, id: 'my-claim', source: 'my-page' };
    const data = folderOf({ 'claims.json': { sources: [page], claims: [own] } });
    const { results } = claims(await loadCatalogue({ data }), { id: 'my-claim' });
    expect(results[0]?.origin).toMatch(/claims\.json$/);
    expect(claims(await loadCatalogue({ data })).results).toHaveLength(file.claims.length + 1);
    const { exitCode } = await runCli(['sources', 'my-page', '--data', data]);
    expect(exitCode).toBe(0);
  });

  test('are refused with what is wrong with them', async () => {
    const data = changed('bma-2023-eng-26-1', ({ figures: [figure] }) => {
      Object.assign(figure?.['computation'] as object, { method: 'bna' });
    });
    const { stderr, exitCode } = await runCli(['claims', '--data', data]);
    expect(exitCode).toBe(3);
    expect(stderr).toMatch(/claims\[0\]\.figures\[0\]\.computation\.method: .*did you mean bma\?/);
  });
});
