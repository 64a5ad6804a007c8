import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { CheckAnswer, CheckResult } from '../../src/index.js';
import { type Ran, runCli } from '../support/fake-process.js';
import { linesOf } from './answers.js';

function check(quote: string, ...options: string[]): Promise<Ran> {
  return runCli(['check', quote, ...options]);
}

/** What `check --json` says of a quote, with its exit status. */
async function answer(
  quote: string,
  ...options: string[]
): Promise<CheckAnswer & { exit: number }> {
  const { stdout, exitCode } = await check(quote, ...options, '--json');
  return { ...(JSON.parse(stdout) as CheckAnswer), exit: exitCode };
}

/** The only figure of a quote. */
async function result(quote: string, ...options: string[]): Promise<CheckResult> {
  const { results } = await answer(quote, ...options);
  expect(results).toHaveLength(1);
  return results[0] as CheckResult;
}

/** What gives a figure: "bma 2021/22 26.0929". */
function named({ matches }: CheckResult): readonly string[] {
  return matches.flatMap(({ by, method, pay, until, value }) =>
    by === null ? [] : [`${method ?? pay ?? by} ${until} ${value}`],
  );
}

/** The confusions that explain a figure: "rise-as-cut 2024/25 29.1511 for 22.5713". */
function confused({ confusions }: CheckResult): readonly string[] {
  return confusions
    .filter(({ strength }) => strength !== 'possible')
    .map(
      ({ code, is, right }) =>
        `${code} ${is.until} ${is.value}${right ? ` for ${right.value}` : ''}`,
    );
}

describe('the figures the command exists to check', () => {
  test('26% cut: reproduced by bma in 2021/22, by no CPI, CPIH or HCI that year; base rate', async () => {
    const quote = '26% real-terms pay cut since 2008/09';
    const found = await result(quote);
    expect(found.verdict).toBe('reproduced');
    expect(named(found)[0]).toBe('bma 2021/22 26.0929');
    const others = found.rangesThatYear.filter(({ index }) => index !== 'rpi');
    expect(others.map(({ index }) => index)).toEqual(['cpi', 'cpih', 'hci']);
    for (const { high } of others) expect(high).toBeLessThan(25.5);
    expect(found.baseRate).toMatchObject({ tried: 35, matched: 31 });

    const { stdout, stderr, exitCode } = await check(quote);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(stdout).toMatch(/^Reproduced: bma gives 26\.1% for 2008\/09 to 2021\/22/m);
    expect(stdout).toMatch(/By no choice of CPI, CPIH or HCI is it 26% in 2021\/22/);
    expect(stdout).toMatch(/Base rate: of the whole numbers 1 to 35, .* matched 31/);
  });

  test('35% rise: reproduced, and the same statement as the 26.1% cut', async () => {
    const quote = '35% pay rise to restore 2008/09 pay';
    const found = await result(quote);
    expect(found).toMatchObject({ verdict: 'reproduced', unit: { value: 'rise' } });
    expect(named(found)[0]).toBe('bma 2021/22 35.305');
    const { stdout, exitCode } = await check(quote);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/A cut of 26\.1% and a rise of 35\.3% on 2021\/22 pay are the same/);
  });

  test('26% as a rise to 2021/22: confused, it is the cut; the rise is 35.3%', async () => {
    const quote = 'doctors want a 26% pay rise to restore pay';
    const found = await answer(quote, '--until', '2021/22');
    expect([found.verdict, found.exit]).toEqual(['confused', 1]);
    expect(confused(found.results[0] as CheckResult)).toContain(
      'cut-as-rise 2021/22 26.0929 for 35.305',
    );
    const { stdout } = await check(quote, '--until', '2021/22');
    expect(stdout).toMatch(/^Confused: 26% is the cut to 2021\/22 .* the rise .* is 35\.3%/m);
  });

  test('29% as a cut: confused, it is the rise on 2024/25 pay; the chance match stands below', async () => {
    const quote = "claims doctors' pay has fallen by 29% since 2008-09";
    const found = await answer(quote);
    expect([found.verdict, found.exit]).toEqual(['confused', 1]);
    const [part] = found.results as [CheckResult];
    expect(confused(part)[0]).toBe('rise-as-cut 2024/25 29.1511 for 22.5713');
    expect(part.matches).toEqual([
      expect.objectContaining({
        by: null,
        pay: 'awards-consolidated',
        index: 'rpi',
        prices: 'average',
        until: '2022/23',
        value: 28.6855,
      }),
    ]);
    const { stdout } = await check(quote);
    expect(stdout).toMatch(
      /^Confused: 29% is the rise on 2024\/25 pay .*29\.2%.* the cut is 22\.6%/m,
    );
    expect(stdout).toMatch(/awards-consolidated +2022\/23 .*unnamed/);
  });

  test('£14.09 an hour: reproduced for F1 in 2022/23 only, one grade’s figure', async () => {
    const quote = 'junior doctors in England are paid £14.09 an hour';
    const found = await result(quote);
    expect(found.verdict).toBe('reproduced');
    expect(found.matches.map(({ grades, until }) => [grades, until])).toEqual([
      [['F1'], '2022/23'],
    ]);
    const { stdout, exitCode } = await check(quote);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/It is F1's in 2022\/23 only: one grade's pay, and not everyone's/);
  });

  test('£66.55 for three: F1 + ST3–5 + ST6–8 in 2022/23', async () => {
    for (const quote of [
      '£66.55 for three doctors for an hour',
      '£66.55 between the three of them',
    ]) {
      const found = await result(quote);
      expect(found.verdict).toBe('reproduced');
      expect(found.matches.map(({ until }) => until)).toEqual(['2022/23']);
      const { stdout } = await check(quote);
      expect(stdout).toMatch(
        /F1 \+ ST3 to ST5 \+ ST6 to ST8 in 2022\/23: £14\.09 \+ £24\.46 \+ £28\.00 = £66\.55/,
      );
    }
  });

  test('19% on RPI and 7% on CPI: both parts reproduced, by financial-year means', async () => {
    const found = await answer('19% lower on RPI and 7% on CPI than 2008', '--until', '2024/25');
    expect([found.verdict, found.exit]).toEqual(['reproduced', 0]);
    expect(found.results.map(({ verdict }) => verdict)).toEqual(['reproduced', 'reproduced']);
    expect(found.results.map(named)).toEqual([
      ['nuffield-rpi 2024/25 18.8992'],
      ['nuffield-cpi 2024/25 6.7603'],
    ]);
  });

  test('16% on CPI to 2021/22: standard-cpi, with 11.9 by nuffield-cpi beside it', async () => {
    const quote = 'pay is down 16% on CPI since 2008';
    const found = await result(quote, '--until', '2021/22');
    expect(found.verdict).toBe('reproduced');
    expect(named(found)).toEqual(['standard-cpi 2021/22 16.2048']);
    expect(found.beside.map(({ method, value }) => [method, value.toFixed(1)])).toEqual([
      ['nuffield-cpi', '11.9'],
    ]);
    const { stdout } = await check(quote, '--until', '2021/22');
    expect(stdout).toMatch(/nuffield-cpi .*11\.9%/);
  });

  test('60%: not reproduced, with the range', async () => {
    const found = await answer('doctors have lost 60% since 2008/09');
    expect([found.verdict, found.exit]).toEqual(['not-reproduced', 1]);
    const { stdout } = await check('doctors have lost 60% since 2008/09');
    expect(stdout).toMatch(/^Not reproduced: /m);
    expect(stdout).toMatch(
      /The range over all the years searched: RPI from a real rise of 2\.7% to a cut of 33\.8%/,
    );
  });

  test.each([
    ['16.9% in cash terms', 'awards 2021/22 16.9235'],
    ['a 22.3% rise over two years', 'awards 2024/25 22.2629'],
    ['28.9% over three years', 'awards 2025/26 28.8651'],
    ['10.3% for first-years', 'scale 2023/24 10.2573'],
  ])('in cash, “%s”: reproduced', async (quote, by) => {
    const found = await result(quote);
    expect(found).toMatchObject({ verdict: 'reproduced', unit: { value: 'cash-rise' } });
    expect(named(found)).toContain(by);
  });
});

describe('an exit status', () => {
  test.each([
    ['26% real-terms pay cut since 2008/09', [], 0],
    ['pay fell 29% by 2022/23 on RPI', [], 1],
    ['doctors have lost 60% since 2008/09', [], 1],
    ['take-home pay has been cut by 22.4% since 2008/09', [], 4],
    ['train drivers had a 15% cash rise over three years', [], 4],
    ['pay fell 26% by 2040/41', [], 4],
    ['pay fell a lot', [], 2],
    ['26%', [], 2],
    ['26%', ['--unit', 'cut'], 0],
    ['26% cut', ['--unit', 'cuts'], 2],
    ['26% cut', ['--until', '2008/10'], 2],
    ['26% cut', ['--method', 'bam'], 2],
    ['26% cut', ['--nation', 'scotland', '--method', 'bma'], 2],
    ['26% cut', ['--since', '2021/22', '--until', '2020/21'], 2],
  ] as const)('of “%s” %o is %i', async (quote, options, exit) => {
    expect((await check(quote, ...options)).exitCode).toBe(exit);
  });
});

describe('what the words leave open', () => {
  test('is said: how each part was read', async () => {
    const { stdout } = await check('pay has fallen by 26% on RPI since 2008');
    expect(stdout).toMatch(/^Read as a real-terms cut of 26% \(25\.5% up to 26\.5%\)/m);
    expect(stdout).toMatch(/resident doctors in England, assumed/);
    expect(stdout).toMatch(/since 2008\/09, implied/);
    expect(stdout).toMatch(/end year not said/);
  });

  test('can be overridden by an option', async () => {
    const found = await result('26% cut', '--unit', 'rise', '--until', '2025/26', '--index', 'rpi');
    expect(found).toMatchObject({
      verdict: 'reproduced',
      unit: { value: 'rise', basis: 'option' },
      until: { value: ['2025/26'], basis: 'option' },
      index: { value: 'rpi', basis: 'option' },
    });
  });

  test('in another nation is looked for there', async () => {
    const found = await answer(
      "Scotland's junior doctors have lost 23.5% since 2008/09",
      '--grade',
      'F1',
    );
    expect(found.query.searched).toEqual({ nation: 'scotland', workforce: 'resident-doctors' });
    expect(found.verdict).toBe('reproduced');
    expect(named(found.results[0] as CheckResult)[0]).toBe('bma-devolved 2021/22 23.4902');
  });

  test('was not known on the day it was said', async () => {
    const late = await result(
      '21% cut since 2008/09',
      '--until',
      '2025/26',
      '--as-of',
      '2025-12-10',
    );
    expect(late.verdict).not.toBe('reproduced');
    expect((await result('21% cut since 2008/09', '--until', '2025/26')).verdict).toBe(
      'reproduced',
    );
  });
});

describe('every format', () => {
  const quote = '26% real-terms pay cut since 2008/09';

  test('sentence: one to print', async () => {
    const { stdout } = await check(quote, '--format', 'sentence');
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stdout).toMatch(/reproduced: bma gives 26\.1%.*would have matched 31/);
  });

  test('ndjson: a result a line', async () => {
    const { stdout } = await check(
      '19% lower on RPI and 7% on CPI than 2008',
      '--format',
      'ndjson',
    );
    expect(linesOf(stdout).map((line) => (JSON.parse(line) as CheckResult).figure.value)).toEqual([
      19, 7,
    ]);
  });

  test('csv: columns that do not depend on the quote', async () => {
    const headers = await Promise.all(
      [quote, '£14.09 an hour', 'take-home pay has been cut by 22.4%'].map(
        async (each) => linesOf((await check(each, '--format', 'csv')).stdout)[0],
      ),
    );
    expect(new Set(headers).size).toBe(1);
  });

  test('markdown: a table', async () => {
    const { stdout } = await check(quote, '--format', 'markdown');
    expect(stdout).toMatch(/^\| By \| To \| Cut \| Rise \|/m);
  });
});

describe('a quote that speaks to a terminal', () => {
  const quote = '26% cut \u001b[31mred\u202e since 2008';

  test.each(['table', 'markdown', 'sentence'])('is not obeyed in the format %s', async (format) => {
    const { stdout } = await runCli(['check', quote, '--format', format], { columns: 80 });
    expect(stdout).toMatch(/26%/);
    const plain = format === 'table' ? stripVTControlCharacters(stdout) : stdout;
    expect(plain).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(stdout).not.toContain('\u001b[31m');
  });

  test('is kept as it is in the JSON', async () => {
    expect((await answer(quote)).query.quote).toBe(quote);
  });

  test.each([
    [5000, /longer than a quotation/],
    [100_000, /nothing here reads more/],
  ])('of %i letters is refused at once', async (count, says) => {
    const { exitCode, stderr } = await check(`26% cut ${'x'.repeat(count)}`);
    expect(exitCode).toBe(2);
    expect(stderr.length).toBeLessThan(400);
    expect(stderr).toMatch(says);
  });
});

describe('--explain', () => {
  const quote = '26% real-terms pay cut since 2008/09';

  test('adds the receipt of the match: formula, numbers, and where each was printed', async () => {
    const { stdout } = await check(quote, '--explain');
    expect(stdout).toMatch(/334\.6 \/ 211\.5 = 1\.58203/);
    expect(stdout).toMatch(/\[ons-chaw-2023-02-15\] Office for National Statistics/);
    const [match] = (await result(quote, '--explain')).matches;
    expect(match?.steps?.map(({ quantity }) => quantity)).toContain('erosionPercent');
  });

  test('of a confusion is the receipt of what the figure is', async () => {
    const { stdout } = await check('pay has fallen by 29% since 2008-09', '--explain');
    expect(stdout).toMatch(/402\.2 \/ 211\.5/);
  });

  test('has no room in a sentence', async () => {
    expect((await check(quote, '--explain', '--format', 'sentence')).exitCode).toBe(2);
  });
});

describe('a figure', () => {
  test('of many decimals costs no more than one of few', async () => {
    const { baseRate } = await result('26.123456789% pay cut');
    expect(baseRate?.exact?.tried).toBe(34_000_000_001);
    expect(baseRate?.exact?.matched).toBeGreaterThan(100);
  });

  test('of a thousand keeps its noughts', async () => {
    expect((await check('1000% real-terms cut')).stdout).toMatch(/a real-terms cut of 1000%/);
  });

  test('of pounds lost is what is lacking, and no rise that was had', async () => {
    const found = await result("junior doctors' pay is £5,000 a year lower than in 2008");
    expect(new Set(found.matches.map(({ of }) => of))).toEqual(new Set(['restored']));
    expect((await check('£5,000 a year worse off')).stdout).toMatch(
      /^Read as £5,000 a year lacking/m,
    );
  });

  test('of pounds had in a year that was said is no shortfall', async () => {
    const found = await result('F1 pay rose by £4,218 in 2024/25');
    expect(found.matches.map(({ of, value }) => [of, value])).toEqual([['step', 4218]]);
  });
});

describe('a rise of which nothing says whether it is wanted or was had', () => {
  test('is one to restore pay where that was printed', async () => {
    expect(await result('35% pay rise')).toMatchObject({
      unit: { value: 'rise', basis: 'assumed' },
    });
  });

  test('is one that was had where only that comes out, and the other is told', async () => {
    const found = await result('0% pay rise');
    expect(found).toMatchObject({ unit: { value: 'cash-rise', basis: 'assumed' } });
    expect(found.otherwise).toMatchObject({ unit: 'rise' });
  });
});
