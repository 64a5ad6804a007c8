import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OfferAnswer, OfferResult } from '../../src/index.js';
import { cli, runCli } from '../support/fake-process.js';
import { type ErrorEnvelope, linesOf, onTerminal, readCsv, rowOf } from './answers.js';

async function answer(line: string): Promise<OfferAnswer> {
  return JSON.parse((await cli(`${line} --json`)).stdout) as OfferAnswer;
}

/** The cells of CSV rows by their column. */
async function csvRows(line: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const [head = [], ...rows] = readCsv((await cli(`${line} --format csv`)).stdout);
  return rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])));
}

const PUBLISHED = 'offer "4% + £750" --grade F1 --from 2024/25';
const ASSUMED = 'offer "4% then 3%" --grade F1 --inflation 2.5..4 --restore-by 2030/31';

describe('offer', () => {
  test('4% + £750 on 2024/25 pay, for F1 and on average', async () => {
    const { stdout, exitCode } = await onTerminal(PUBLISHED);
    expect(exitCode).toBe(0);
    const cash = 'F1 £36,616 £38,830.64 £38,831 £2,215 £1.06 6.0%';
    expect(rowOf(stdout, 'F1')).toBe(cash);
    expect(rowOf(stdout, 'average')).toMatch(/ 5\.4%$/);
    expect(stdout.replace(/\s+/g, ' ')).toContain('unofficial counts by point (NP1–5) of 2024, C');
  });

  test('2.8% on 2024/25 pay: 49p an hour for F1, 95p for ST6', async () => {
    const { stdout } = await onTerminal('offer 2.8% --from 2024/25');
    expect(rowOf(stdout, 'F1')).toContain(' 49p ');
    expect(rowOf(stdout, 'ST6–8')).toContain(' 95p ');
  });

  test.each([
    ['35.3%', '£20,614'],
    ['35%', '£20,439'],
  ])('%s on 2022/23 pay is %s for ST6, and no other grade gets as much', async (award, rise) => {
    const { stdout } = await onTerminal(`offer ${award} --grade ST6 --from 2022/23`);
    expect(rowOf(stdout, 'ST6')).toContain(` ${rise} `);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `no other grade gets as much as ST6–8, ${rise} a year more by 2023/24`,
    );
  });

  test('the rounding is shown, and is a choice', async () => {
    const exact = await cli('offer "4% + £750 then 3%" --grade F1 --from 2024/25');
    expect(exact.stdout).toMatch(/carried on unrounded/);
    const rounded = await cli(
      'offer "4% + £750 then 3%" --grade F1 --from 2024/25 --rounding circular',
    );
    expect(rounded.stdout).toMatch(/the next is put on the rounded amount/);
    expect(rounded.stdout).toMatch(/£38,830\.64 +£38,831/);
  });

  test('offers stand side by side', async () => {
    const { stdout } = await onTerminal(
      'offer 3% "2.5% + £750" --compare --inflation 3 --grade F1',
    );
    expect(rowOf(stdout, 'F1')).toBe(
      'F1 3% £42,463 £1,237 59p 3.0% 2.5% + £750 £43,007 £1,781 85p 4.3%',
    );
    expect(stdout).toMatch(/2 offers side by side, for 2027\/28, on 2026\/27 pay/);
  });

  test('a list of options after the awards leaves the awards alone', async () => {
    const { query } = await answer('offer 3% 2% --grade F1 ST6');
    expect([query.awards, query.grades]).toEqual([
      ['3%', '2%'],
      ['F1', 'ST6'],
    ]);
  });
});

describe('what is assumed is marked, in every format', () => {
  test('table and markdown', async () => {
    for (const format of ['table', 'markdown']) {
      const { stdout } = await cli(`${ASSUMED} --format ${format}`);
      expect(stdout).toMatch(
        /if RPI rises by 2\.5% a year, 2026\/27 to 2030\/31 \(an assumption\)/,
      );
      expect(stdout).toMatch(/‡ an assumption, not published prices/);
      const [, ...real] = stdout.split('In real terms');
      expect(real).toHaveLength(2);
      for (const part of real) {
        const rows = linesOf(part).filter((line) => /^\W*(F1|average) /.test(line));
        expect(rows).toHaveLength(4);
        // Break-even rests on nothing but the offer; every other percentage is marked.
        for (const row of rows) {
          const figures = row.match(/[+−]?\d+\.\d%‡?/g) ?? [];
          const unmarked = figures.filter((figure) => !figure.endsWith('‡'));
          expect(unmarked).toEqual(figures.length > 2 ? ['3.5%'] : []);
        }
      }
    }
  });

  test('published figures carry no mark but that of the pace', async () => {
    const { stdout } = await cli(PUBLISHED);
    expect(stdout).not.toMatch(/%‡/);
    expect(stdout).toMatch(/years‡/);
    expect(stdout).toMatch(/‡ an assumption: "restored in" carries the offer's own pace on/);
  });

  test('csv', async () => {
    const rows = await csvRows(ASSUMED);
    expect(rows.map(({ grade, scenario }) => [grade, scenario])).toEqual([
      ['F1', 'low'],
      ['F1', 'high'],
      ['', 'low'],
      ['', 'high'],
    ]);
    for (const row of rows) {
      const flags = [
        'beforeAssumed',
        'afterAssumed',
        'realAssumed',
        'restoredAssumed',
        'restoreByAssumed',
      ];
      for (const flag of flags) expect(row[flag]).toBe('true');
      expect(row['assumedInflation']).toMatch(/^2026\/27 (2\.5|4)% 2027\/28 /);
    }
    const [published] = await csvRows(PUBLISHED);
    expect(published).toMatchObject({
      beforeAssumed: 'false',
      realAssumed: 'false',
      scenario: 'none',
    });
  });

  test('ndjson and json', async () => {
    const { stdout } = await cli(`${ASSUMED} --format ndjson`);
    const lines = linesOf(stdout).map((line) => JSON.parse(line) as OfferResult);
    const { results } = await answer(ASSUMED);
    expect(lines).toEqual(results);
    for (const { real } of lines) {
      for (const { assumed, before, years } of real) {
        expect([assumed, before.assumed, ...years.map((year) => year.assumed)]).not.toContain(
          false,
        );
      }
    }
  });

  test('sentence', async () => {
    for (const sentence of linesOf((await cli(`${ASSUMED} --format sentence`)).stdout)) {
      expect(sentence).toMatch(/if RPI rises by 2\.5% a year, which is an assumption,/);
      expect(sentence).toMatch(/if RPI rises by 4% a year, which is an assumption,/);
    }
    expect((await cli(`${PUBLISHED} --format sentence`)).stdout).not.toContain('assumption');
  });
});

describe('no inflation is invented', () => {
  test('without one, the cash stands and the rest is said to be missing', async () => {
    const { stdout, exitCode } = await cli('offer "4% + £750" --grade F1');
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'F1')).toMatch(/ 5\.8%$/);
    expect(stdout).not.toContain('‡');
    expect(stdout).toMatch(/2026\/27 needs an assumption \(--inflation\)/);
    expect(stdout).toMatch(
      /in 2025\/26, the last year it is published for, bma says a cut of 20\.8%/,
    );
  });

  test('to where prices are published, real terms are told', async () => {
    const { stdout } = await cli('offer "4% then 3%" --grade F1 --from 2024/25');
    expect(stdout).toMatch(/In real terms to 2025\/26, by RPI/);
    expect(stdout).toMatch(/\+0\.9%/);
    const sentence = await cli('offer "4% then 3%" --grade F1 --from 2024/25 --format sentence');
    expect(sentence.stdout).toMatch(/by 2025\/26, the last of its years that RPI is published for/);
  });

  test('one that is not needed is said to be of no use', async () => {
    const { stdout } = await cli(`${PUBLISHED} --inflation 3`);
    expect(stdout).toMatch(/--inflation 3 is not used: RPI is published for every pay year/);
  });
});

describe('an award that cannot be read', () => {
  test('is quoted back with the part that failed underlined', async () => {
    const { stdout, stderr, exitCode } = await runCli(['offer', '4% + banana']);
    expect([stdout, exitCode]).toEqual(['', 2]);
    const [message, award, marks] = linesOf(stderr);
    expect(message).toMatch(/^error: cannot read the award "4% \+ banana" at "banana"/);
    expect([award, marks]).toEqual(['  4% + banana', '       ^^^^^^']);
  });

  test('has its place in JSON', async () => {
    const { stderr } = await runCli(['offer', '4% + banana', '--json']);
    const { error } = JSON.parse(stderr) as ErrorEnvelope;
    expect(error).toMatchObject({ code: 'unreadable-award', at: { start: 5, end: 11 } });
    expect(error.message).not.toContain('\n');
  });

  test('does nothing to a terminal', async () => {
    const { stderr } = await runCli(['offer', '4%\u001b[2J\u0007']);
    expect([...stderr].filter((character) => character < ' ' && character !== '\n')).toEqual([]);
  });
});

describe('files', () => {
  let folder = '';
  const place = (name: string) => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'payrestore-offer-'));
    const rows = [
      'Grade,Percent,Plus,Floor,One-off,Pay year',
      'NP1,6,"1,000",,,2027/28',
      'all,3,,1500,500,2027/28',
      'NP1,3,,,,2028/29',
      ',2,,,,2028/29',
    ];
    writeFileSync(place('offer.csv'), rows.join('\n'));
    const awards = [
      { grade: 'NP1', percent: '6', plus: '1000', payYear: '2027/28' },
      { percent: '3', floor: '1500', oneOff: '500', payYear: '2027/28' },
      { grade: 'NP1', percent: '3', payYear: '2028/29' },
      { grade: 'all', percent: '2', payYear: '2028/29' },
    ];
    writeFileSync(place('offer.json'), JSON.stringify({ title: 'Our offer', awards }));
    writeFileSync(place('bad.csv'), 'grade,percnt\nF1,3\nF2,4,5\n');
    writeFileSync(place('bad.json'), JSON.stringify({ awards: [{ grade: 'F1', percent: 3 }] }));
    writeFileSync(place('number.csv'), 'grade,percent\nF1,three\n');
    writeFileSync(place('counts.csv'), 'grade,count\nF1,1\nST6,1\n');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['offer.csv', 'offer.json'])('awards by grade come from %s', async (name) => {
    const { results, offers } = await answer(`offer --awards ${place(name)} --grade F1 ST6`);
    expect(results[0]).toMatchObject({ newPay: 46040.55, oneOffs: 0 });
    expect(results[1]).toMatchObject({ newPay: 80457.05, oneOffs: 500 });
    expect(offers[0]?.award).toBe(name === 'offer.json' ? 'Our offer' : place(name));
  });

  test('a file stands beside an award', async () => {
    const { offers } = await answer(`offer 3% --awards ${place('offer.json')}`);
    expect(offers.map(({ award }) => award)).toEqual(['3%', 'Our offer']);
  });

  test.each([
    ['bad.csv', 'invalid-file', /percnt.*did you mean percent/],
    ['bad.csv', 'invalid-file', /line 3.*3 cells/],
    [
      'bad.json',
      'invalid-file',
      /line 1, awards\[0\]\.percent: 3 is not a plain decimal|not a text/,
    ],
    ['number.csv', 'malformed-number', /number\.csv, line 2, percent: "three"/],
    ['nothing.csv', 'unreadable-data', /no such file/],
  ])('%s is refused: %s', async (name, code, why) => {
    const { stderr } = await cli(`offer --awards ${place(name)} --json`);
    const { error } = JSON.parse(stderr) as ErrorEnvelope;
    expect(error.code).toBe(code);
    expect(error.message.replaceAll('\n', ' ')).toMatch(why);
  });

  test('counts weight the average', async () => {
    const line = `offer "£1,000" --from 2024/25 --weights ${place('counts.csv')}`;
    const { results, weights } = await answer(line);
    expect(results.at(-1)?.risePercent).toBeCloseTo((100 * 2000) / (36616 + 70425), 4);
    expect(results.at(-1)?.origin).toBe(place('counts.csv'));
    expect(weights).toMatchObject({ from: 'file', official: null });
    expect((await cli(line)).stdout).toContain(`weights of your own (${place('counts.csv')})`);
  });
});

describe('exit status', () => {
  test('is 4 where no grade has pay, with the reason', async () => {
    const { stdout, stderr, exitCode } = await cli('offer 3% --from 2030/31 --grade F1');
    expect([stdout, exitCode]).toEqual(['', 4]);
    expect(stderr).toMatch(/no answer: F1: .*ends in 2026\/27/);
  });

  test('is 0 where a grade has', async () => {
    const { exitCode, stdout } = await cli('offer 3% --grade "StR 8" F1 --from 2024/25');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/StR 8: no result/);
  });
});

test('other workforces are answered on their own scales', async () => {
  const { query, results } = await answer('offer 4% --workforce consultants --inflation 3');
  expect(query).toMatchObject({ pay: 'scale', index: 'rpi', prices: 'end', method: null });
  expect(results[0]?.real[0]?.before.erosionPercent).toBeGreaterThan(20);
});
