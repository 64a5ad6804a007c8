import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CostAnswer, HistoryAnswer, OfferAnswer } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { onTerminal, rowOf } from './answers.js';

async function json<T>(line: string): Promise<T> {
  return JSON.parse((await cli(`${line} --json`)).stdout) as T;
}

async function said(line: string): Promise<string> {
  const { stdout, stderr } = await cli(line);
  return `${stdout}${stderr}`.replace(/\s+/g, ' ');
}

const CPI = '--grade F1 --method nuffield-cpi --inflation 2';

describe('when pay is restored', () => {
  test('is no year in which the same answer shows a cut', async () => {
    const { stdout } = await onTerminal(`offer "0% then 12%" ${CPI}`);
    expect(stdout).toContain('2 years‡');
    expect(stdout).not.toContain('1 year‡');
  });

  test('in the first year, and not kept, is said', async () => {
    expect((await onTerminal(`offer "6% then 0%" ${CPI}`)).stdout).toContain('1 year‡, not kept');
    const { results } = await json<OfferAnswer>(`offer "6% then 0%" ${CPI}`);
    expect(results[0]?.real[0]?.restored).toEqual({
      outcome: 'years',
      years: 1,
      payYear: '2027/28',
      carriedOn: false,
      kept: false,
      assumed: true,
    });
  });
});

describe('a range of inflation', () => {
  test.each(['3..4', '3-4', '"3 to 4%"', '3%..4%', '3–4'])('is read: %s', async (range) => {
    const { results } = await json<OfferAnswer>(`offer 4% --grade F1 --inflation ${range}`);
    expect(results[0]?.real.map(({ scenario }) => scenario)).toEqual(['low', 'high']);
  });

  test.each(['--inflation 3% 4%', '--inflation=3 4%', '--inflation 3 to 4%'])(
    'in two words is no other offer: %s',
    async (words) => {
      const { stderr, exitCode } = await cli(`offer "3% then 3%" ${words}`);
      expect(exitCode).toBe(2);
      expect(stderr).toMatch(/a range is --inflation 3\.\.4, one a year is 3,4; offers go before/);
    },
  );

  test('leaves an award after it alone where it is the only one', async () => {
    expect((await cli('offer --inflation 3 4%')).exitCode).toBe(0);
  });
});

describe('--restore-by', () => {
  const WITHOUT = 'offer 4% --grade F1 --restore-by 2030/31';
  test.each(['table', 'markdown', 'sentence'])('says what it needs: %s', async (format) => {
    const text = await said(`${WITHOUT} --format ${format}`);
    expect(text).toMatch(/[Nn]ot known without --inflation: RPI is published to .* 2025\/26/);
  });

  test('says what it needs in rows and in JSON', async () => {
    expect((await cli(`${WITHOUT} --format csv`)).stdout).toMatch(/restoreByAbsence/);
    const { results } = await json<OfferAnswer>(WITHOUT);
    expect(results[0]?.real[0]?.restoreBy?.absence?.code).toBe('needs-inflation');
  });

  test('is answered without an award', async () => {
    const { stdout, exitCode } = await onTerminal('offer --restore-by 2030/31 --inflation 3');
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'average')).toBe('average +8.7%‡');
    expect(await said('offer --restore-by 2030/31 --inflation 3 --format sentence')).toMatch(
      /awards of 8\.7% a year from 2027\/28 would restore pay by 2030\/31/,
    );
    expect((await cli('offer --inflation 3')).exitCode).toBe(2);
  });

  test('says which awards come after the offer, and where none are needed', async () => {
    const line = '--grade F1 --inflation 3 --restore-by 2030/31';
    expect(await said(`offer "3% then 3% then 3%" ${line}`)).toContain(
      'After the offer (one award, 2030/31)',
    );
    expect(await said('offer "40%" --from 2024/25 --restore-by 2026/27 --inflation 0')).toContain(
      'not needed',
    );
  });
});

describe('what is due', () => {
  test('is said of the years it is due in', async () => {
    const due = /a further phase of the June 2026 deal is due on 1 April 2027/;
    expect(await said('offer 4%')).toMatch(due);
    expect(await said('offer 4% --from 2024/25')).not.toMatch(due);
    expect(await said('offer 4% --workforce consultants')).not.toMatch(due);
    const { warnings, sources } = await json<OfferAnswer>('offer 4%');
    expect(warnings.map(({ code }) => code)).toContain('change-due');
    expect(sources.map(({ id }) => id)).toContain('md-1-2026-r2');
    expect(await said('offer 4% --grade F1 --format sentence')).toMatch(/is not in it/);
  });
});

describe('other methods', () => {
  test('are named beside the one by default', async () => {
    const cuts = /20\.8% by bma, 5\.0% by nuffield-cpi, 6\.8% by fullfact-hci and 3\.0% by cpih/;
    expect(await said('offer 4%')).toMatch(cuts);
    expect(await said('history')).toMatch(cuts);
    expect(await said('history --index cpi')).not.toMatch(/other methods/);
    const history = await json<HistoryAnswer>('history');
    expect(history.yardsticks.map(({ method }) => method)).toEqual([
      'bma',
      'nuffield-cpi',
      'fullfact-hci',
      'cpih',
    ]);
  });

  test('have their own costs', async () => {
    expect(await said('cost --format sentence')).toMatch(
      /by other methods it would be £.* by nuff/,
    );
    const { otherMethods } = await json<CostAnswer>('cost');
    const nuffield = await json<CostAnswer>('cost --method nuffield-cpi');
    expect(otherMethods[0]?.basicPayCost).toBe(nuffield.total.basicPayCost?.value);
    expect((await json<CostAnswer>('cost --rise 5')).otherMethods).toEqual([]);
  });
});

describe('the average', () => {
  test('says how sure its weights are, and of which year', async () => {
    const { results, warnings } = await json<OfferAnswer>('offer 4% --grade F1');
    expect(results.map(({ weightsConfidence, inferred }) => [weightsConfidence, inferred])).toEqual(
      [
        [null, true],
        ['C', true],
      ],
    );
    expect(warnings.map(({ code }) => code)).toContain('counts-of-another-year');
    expect(await said('offer 4% --from 2025/26')).toMatch(/A grade's After is not comparable/);
  });
});

describe('a sum paid once', () => {
  test('has a figure of its own', async () => {
    const { stdout } = await onTerminal('offer "£500 one-off" --grade F1');
    expect(rowOf(stdout, 'F1')).toBe('F1 £41,226 £41,226.00 £41,226 – – 0.0% £500');
    const text = await said('offer "£500 one-off" --grade F1 --format sentence');
    expect(text.match(/£500 paid once/g)).toHaveLength(2);
  });
});

describe('grades and columns that are not there', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'payrestore-'));
    writeFileSync(join(folder, 'own.csv'), 'grade,percent,one-off\nF1,3,500\nF2,2,0\n');
    writeFileSync(join(folder, 'payroll.csv'), 'grade,percent\nF1,3\nregistrar,3\n');
    writeFileSync(join(folder, 'named.csv'), 'grade,Award\nF1,3\n');
    writeFileSync(join(folder, 'counts.csv'), 'grade,Headcount\nF1,3\n');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['offer 3% --grade registrar', /no pay point: name stages such as ST3/],
    ['team registrar', /no pay point: name stages such as ST3/],
    ['history --grade registrar', /--pay earnings-total, or name stages such as ST3/],
    ['offer 3% --grade consultant', /use --workforce consultants/],
    ['team consultant', /use --workforce consultants/],
    ['team --grade F1', /as in payrestore team F1 ST5/],
    ['cost --grade F1', /--count F1=8000/],
    ['offer --awards FOLDER/payroll.csv', /payroll\.csv, line 3: "registrar" is a payroll grade/],
    ['offer --awards FOLDER/named.csv', /line 1, Award: .*did you mean percent/],
    ['cost --headcounts FOLDER/counts.csv', /for Headcount write count/],
  ])('%s', async (line, message) => {
    const { stderr, exitCode } = await cli(line.replace('FOLDER', folder));
    expect(stderr).toMatch(message);
    expect(exitCode).toBeGreaterThan(1);
  });

  test('a sum paid once to one grade is named with it', async () => {
    expect(await said(`offer --awards ${join(folder, 'own.csv')} --grade F1 F2`)).toContain(
      'one-off: £500 in 2027/28 for F1',
    );
  });
});
