import { describe, expect, test } from 'vitest';
import type { CompareAnswer } from '../../src/index.js';
import { cli } from '../support/fake-process.js';
import { type GoldenResult, goldenChains } from '../support/golden-chains.js';
import { type ErrorEnvelope, linesOf, onTerminal, readCsv, rowOf } from './answers.js';

/** What `compare --json` says. */
async function compared(line: string): Promise<CompareAnswer> {
  return JSON.parse((await cli(`compare ${line} --json`.replace('  ', ' '))).stdout);
}

async function refusal(line: string): Promise<ErrorEnvelope['error']> {
  const { stderr, stdout } = await cli(`compare ${line} --json`);
  expect(stdout).toBe('');
  return (JSON.parse(stderr) as ErrorEnvelope).error;
}

const golden = goldenChains();
const INDICES = ['rpi', 'cpi', 'cpih', 'hci'];
const RULES = ['start', 'end', 'average'];

/** The golden result of each of the twelve specifications, those with none left out. */
function twelve(pay: string, until: string): readonly GoldenResult[] {
  return INDICES.flatMap((index) =>
    RULES.flatMap((prices) => golden.get(`${pay} ${index} ${prices} ${until}`) ?? []),
  );
}

function spread(results: readonly (GoldenResult | null | undefined)[]): number {
  const cuts = results.flatMap((result) => (result ? [result.erosionPercent] : []));
  return Math.max(...cuts) - Math.min(...cuts);
}

test('two months of prices are those of the years they lie in', async () => {
  const { query, results } = await compared('--prices 2008-04..2026-04');
  expect(query).toMatchObject({ since: ['2008/09'], until: ['2026/27'] });
  const cut = (index: string) => results.find((result) => result.index === index);
  expect(cut('rpi')).toMatchObject({ prices: '2008-04..2026-04', absence: null });
  expect(cut('cpih')?.absence?.code).toBe('after-series-end');
});

describe.each(['awards', 'awards-consolidated'])('on %s, against the golden table,', (pay) => {
  test.each(['2009/10', '2014/15', '2019/20', '2021/22', '2022/23', '2024/25', '2025/26'])(
    'to %s',
    async (until) => {
      const { results, summary } = await compared(`--pay ${pay} --until ${until}`);
      expect(results).toHaveLength(12);
      for (const { index, prices, erosionPercent, restorationPercent } of results) {
        const expected = golden.get(`${pay} ${index} ${prices} ${until}`) ?? null;
        const found = erosionPercent === null ? null : { erosionPercent, restorationPercent };
        expect(found, `${index} ${prices}`).toEqual(expected);
      }
      const sorted = [...twelve(pay, until)].sort((a, b) => a.erosionPercent - b.erosionPercent);
      expect(summary).toMatchObject({ count: 12, answered: sorted.length, counted: sorted.length });
      expect(summary.lowest).toMatchObject(sorted[0] as GoldenResult);
      expect(summary.highest).toMatchObject(sorted.at(-1) as GoldenResult);
      const middle = (sorted.length - 1) / 2;
      const [below, above] = [Math.floor(middle), Math.ceil(middle)].map(
        (at) => sorted[at]?.erosionPercent as number,
      );
      const median = ((below as number) + (above as number)) / 2;
      expect(summary.median?.erosionPercent).toBeCloseTo(median, 3);
      expect(summary.median?.restorationPercent).toBeCloseTo(median / (1 - median / 100), 3);
      const effects = new Map(summary.effects.map((effect) => [effect.dimension, effect]));
      const byIndex = INDICES.map((index) => golden.get(`${pay} ${index} end ${until}`));
      const byRule = RULES.map((prices) => golden.get(`${pay} rpi ${prices} ${until}`));
      expect(effects.get('index')?.percentagePoints).toBeCloseTo(spread(byIndex), 3);
      expect(effects.get('prices')?.percentagePoints).toBeCloseTo(spread(byRule), 3);
    },
  );
});

describe('compare', () => {
  test('has the figures of the dispute in their places', async () => {
    const { results, summary } = await compared('--until 2021/22');
    const bma = results.find(({ method }) => method === 'bma');
    expect(bma).toMatchObject({ erosionPercent: 26.0929, restorationPercent: 35.305 });
    expect(summary.highest?.method).toBe('bma');
    // At closing Aprils CPIH gives 13.9945 and RPI 26.0929; on RPI opening Aprils give 16.8993.
    expect(summary.effects.map((each) => [each.dimension, each.percentagePoints])).toEqual([
      [
        'index',
        expect.closeTo(26.0929 - (golden.get('awards cpih end 2021/22')?.erosionPercent ?? 0), 3),
      ],
      ['prices', expect.closeTo(26.0929 - 16.8993, 3)],
    ]);
    expect(summary.effects[1]?.lowest?.value).toBe('start');
    expect(summary.reference).toMatchObject({ method: 'bma', erosionPercent: 26.0929 });
  });

  test('with nothing said ends in the latest year that every specification reaches', async () => {
    const { query, summary } = await compared('');
    expect(query).toMatchObject({
      vary: ['index', 'prices'],
      index: INDICES,
      prices: RULES,
      pay: ['awards'],
      since: ['2008/09'],
      until: ['2024/25'],
      untilGiven: false,
    });
    expect(summary.answered).toBe(12);
    expect(twelve('awards', '2025/26').length).toBeLessThan(12);
  });

  test('marks every named method, and no row from another base year', async () => {
    const { results } = await compared('--vary index,prices,since --until 2024/25');
    const named = results.filter(({ method }) => method !== null);
    expect(named.map(({ method }) => method).sort()).toEqual(
      ['bma', 'cpih', 'fullfact-hci', 'nuffield-cpi', 'nuffield-rpi', 'standard-cpi'].sort(),
    );
    expect(new Set(named.map(({ since }) => since))).toEqual(new Set(['2008/09']));
  });

  test('shows index by rule with the methods marked', async () => {
    const { stdout } = await cli('compare --until 2021/22');
    expect(rowOf(stdout, 'rpi')).toBe('rpi 16.9% 26.1% bma 19.3% nuffield-rpi');
    expect(rowOf(stdout, 'highest')).toBe('highest 26.1% 35.3% 2021/22 rpi end (bma)');
    expect(rowOf(stdout, 'price rule')).toMatch(/9\.2 points +16\.9% start +26\.1% end/);
  });

  test('takes several values given, and holds the one that is given alone', async () => {
    const { query, results } = await compared('--index cpi --until 2021/22 2024/25');
    expect(query.vary).toEqual(['prices', 'until']);
    expect(results).toHaveLength(6);
    const { summary } = await compared('--index cpi,cpih --prices average --until 2024/25');
    expect(summary.effects.map(({ dimension }) => dimension)).toEqual(['index']);
    expect(summary.reference).toMatchObject({ index: 'cpi', prices: 'average' });
  });

  test('varies the base year over every one before the end', async () => {
    const { query, results, summary } = await compared('--vary since --until 2012/13');
    expect(query.since).toEqual(['2008/09', '2009/10', '2010/11', '2011/12']);
    expect(results.map(({ index, prices }) => `${index} ${prices}`)).toEqual(
      Array.from({ length: 4 }, () => 'rpi end'),
    );
    expect(summary.reference.since).toBe('2008/09');
  });

  test('varies the pay series over the chains, and the scales of a grade that is named', async () => {
    expect((await compared('--vary pay')).query.pay).toEqual(['awards', 'awards-consolidated']);
    const one = await compared('--vary pay --grade F1 --until 2024/25');
    expect(one.query.pay).toEqual(['awards', 'awards-consolidated', 'scale', 'scale-2002']);
    const two = await compared('--vary pay --grade F1 ST3 --until 2024/25');
    expect(two.results.map(({ pay, grade }) => [pay, grade])).toEqual([
      ['awards', null],
      ['awards-consolidated', null],
      ['scale', 'F1'],
      ['scale', 'ST3'],
      ['scale-2002', 'F1'],
      ['scale-2002', 'ST3'],
    ]);
    expect(two.summary.effects[0]?.lowest?.value).toMatch(/^scale ST3$/);
  });

  test('names awe, latest and months only when asked', async () => {
    const all = await compared('--grade F1 --vary all');
    expect([all.query.index, all.query.prices]).toEqual([INDICES, RULES]);
    const named = await compared('--index rpi --prices end latest 2009-04..2022-04');
    expect(named.results.map(({ prices, until }) => [prices, until])).toEqual([
      ['end', '2025/26'],
      ['latest', '2026/27'],
      ['2009-04..2022-04', '2021/22'],
    ]);
    expect(named.results[2]?.erosionPercent).toBe(26.0929);
  });

  test('warns of a contract that a scale crosses, and marks the rows', async () => {
    const { stdout, stderr } = await cli('compare --grade F1 --pay scale --until 2025/26');
    expect(stderr).toMatch(/^warning: F1: the scale series crosses the 2016 contract/m);
    expect(stdout).toContain('9.3%†');
    expect(stdout).toContain('† crosses the 2016 contract, so is not like for like');
    const { warnings } = await compared('--grade F1 --pay scale --until 2025/26');
    expect(warnings.map(({ code }) => code)).toContain('contract-break');
  });

  test('says what of a chain is the same for every grade', async () => {
    const { results, warnings } = await compared('--grade F1 ST3 --until 2021/22');
    expect(results).toHaveLength(12);
    expect(warnings.map(({ code }) => code)).toContain('same-for-every-grade');
  });

  test('gives the pounds of one grade', async () => {
    const { stdout } = await cli('compare --grade F1 --until 2021/22');
    expect(rowOf(stdout, 'highest')).toBe('highest 26.1% 35.3% £38,979 2021/22 rpi end (bma)');
  });
});

describe('elsewhere', () => {
  test('a scale needs a grade', async () => {
    const error = await refusal('--nation scotland');
    expect(error).toMatchObject({ code: 'missing-option', exitCode: 2 });
    expect(error.message).toContain('--grade');
  });

  test('the reference is the method of that nation where there is one', async () => {
    const { summary } = await compared('--nation scotland --grade F1 --until 2021/22');
    expect(summary.reference).toMatchObject({ method: 'bma-devolved', pay: 'scale', grade: 'F1' });
    expect(summary.reference.erosionPercent).toBeCloseTo(23.5, 1);
    const mps = await compared('--workforce mps');
    expect(mps.summary.reference).toMatchObject({ method: null, pay: 'scale' });
  });

  test('pay that rose on prices is worded as a real rise, and needs none', async () => {
    const { stdout } = await cli('compare --since 2015/16 --until 2024/25 --index cpi cpih');
    expect(stdout).toContain('Real rise');
    expect(stdout).not.toMatch(/-\d|−\d|\bCut\b/);
    expect(rowOf(stdout, 'lowest')).toContain('none');
  });
});

describe('what is no price index', () => {
  test('stands beside, and is not counted', async () => {
    const { summary, warnings } = await compared('--index rpi cpi awe --until 2024/25');
    expect(summary).toMatchObject({ count: 9, answered: 9, counted: 6 });
    expect(warnings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['not-counted', 'comparator']),
    );
    const { stdout } = await cli('compare --index rpi cpi awe --until 2024/25');
    expect(rowOf(stdout, 'awe')).toMatch(/behind/);
  });

  test('is worded as behind where it is all that was asked for', async () => {
    const { stdout } = await cli('compare --index awe --until 2024/25');
    expect(stdout).toMatch(/Behind +To catch up/);
    expect(stdout).toContain('only comparators were asked for');
    expect(stdout).not.toMatch(/\bcut\b/i);
  });

  test('an index of years has no specification by months', async () => {
    const { results, warnings } = await compared('--index rpi gdp-deflator --until 2024/25');
    expect(results.map(({ index, prices }) => `${index} ${prices}`)).toEqual([
      'rpi start',
      'rpi end',
      'rpi average',
      'gdp-deflator average',
    ]);
    expect(warnings.map(({ code }) => code)).toContain('not-a-specification');
    const error = await refusal('--index gdp-deflator --prices end');
    expect(error.code).toBe('conflicting-options');
  });
});

describe('is refused', () => {
  test.each([
    ['--vary indx', 'unknown-dimension', 'index'],
    ['--vary index,prises', 'unknown-dimension', 'prices'],
    ['--vary index --index rpi', 'conflicting-options', 'one value cannot vary'],
    ['--index rpii', 'unknown-index', 'rpi'],
    ['--prices ende', 'unknown-price-rule', 'end'],
    ['--pay award', 'unknown-pay-series', 'awards'],
    ['--pay scale', 'missing-option', '--grade'],
    ['--since 2008', 'malformed-pay-year', '2008/09'],
    ['--since 2022/23 --until 2021/22', 'years-reversed', '2022/23'],
    ['--vary since --until 2008/09', 'years-reversed', '2008/09'],
    ['--prices latest --until 2020/21', 'conflicting-options', 'latest'],
    ['--vary ,', 'missing-option', 'such as --vary index,prices'],
    ['--index ,', 'missing-option', '--index'],
    ['F1', 'unexpected-words', '--grade'],
    ['--method bma', 'wrong-usage', '--method'],
  ])('%s: %s', async (line, code, says) => {
    const error = await refusal(line);
    expect(error).toMatchObject({ code, exitCode: 2 });
    expect(error.message).toContain(says);
  });

  test('and answers nothing where no specification can be computed', async () => {
    const { stdout, stderr, exitCode } = await cli('compare --until 2030/31');
    expect([stdout, exitCode]).toEqual(['', 4]);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toMatch(/^no answer: rpi start, .*: our pay data \(awards\) ends in 2026\/27/);
    const json = await cli('compare --until 2030/31 --json');
    const answer = JSON.parse(json.stdout) as CompareAnswer;
    expect(json.exitCode).toBe(4);
    expect(answer.summary).toMatchObject({ count: 12, answered: 0, lowest: null, median: null });
    expect(answer.summary.effects[0]).toMatchObject({ absence: { code: 'too-few-answers' } });
    const sentence = await cli('compare --until 2030/31 --format sentence');
    expect([sentence.stdout, sentence.exitCode]).toEqual(['', 4]);
  });
});

describe('everything over everything', () => {
  test('is thinned where it is read, with both ends and the methods, and says so', async () => {
    const { stdout, exitCode } = await cli('compare --grade all --vary all');
    expect(exitCode).toBe(0);
    const rows = linesOf(stdout).filter((line) => /^ {2}.*\d+\.\d%.*\d{4}\/\d\d to /.test(line));
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.length).toBeLessThan(60);
    expect(stdout).toMatch(/… \d+ more/);
    expect(stdout).toMatch(/22\.6% +29\.2% +awards rpi end, 2008\/09 to 2024\/25 \(bma\)/);
    expect(stdout).toMatch(/specifications are left out of the table; --json/);
  });

  test('is whole as data', async () => {
    const line = '--grade F1 --vary all --until 2024/25';
    const { results, summary } = await compared(line);
    const csv = readCsv((await cli(`compare ${line} --format csv`)).stdout);
    const ndjson = linesOf((await cli(`compare ${line} --format ndjson`)).stdout);
    expect(results).toHaveLength(summary.count);
    expect(csv).toHaveLength(summary.count + 1);
    expect(ndjson.map((text) => JSON.parse(text) as unknown)).toEqual(results);
    const names = results.map((each) => [each.pay, each.index, each.prices, each.since].join(' '));
    expect(new Set(names).size).toBe(summary.count);
  });
});

describe('is laid out', () => {
  test.each([
    '',
    '--until 2025/26',
    '--grade F1 --vary index,prices,pay --until 2025/26',
    '--vary since --until 2024/25',
    '--grade all --vary all',
    '--nation scotland --grade F1',
    '--index awe',
  ])('within a terminal of 80 columns: %s', async (line) => {
    const { stdout } = await onTerminal(`compare ${line}`.trim());
    expect(linesOf(stdout).filter((text) => [...text].length > 80)).toEqual([]);
  });

  test('as a sentence to print: range, rises and their year, median, what moves it', async () => {
    const { stdout } = await cli('compare --until 2021/22 --format sentence');
    expect(linesOf(stdout)).toHaveLength(1);
    const [lowest, median] = ['9.0%', '13.0%'];
    for (const words of [lowest, '26.1%', '35.3% on 2021/22 pay', median, 'price index moves it']) {
      expect(stdout).toContain(words);
    }
    expect(stdout).toMatch(/12\.\d percentage points .*method bma/);
  });

  test('as the sentence of calc where nothing varies', async () => {
    const ours = await cli('compare --index rpi --prices end --until 2024/25 --format sentence');
    const calc = await cli('calc --method bma --until 2024/25 --format sentence');
    expect(ours).toEqual(calc);
  });

  test('by grade where several follow one series', async () => {
    const { stdout } = await cli('compare --grade F1 ST3 --pay scale --until 2024/25');
    expect(stdout).toContain('by price index, price rule and grade');
    expect(rowOf(stdout, 'grade')).toMatch(/points .* scale ST3 .* scale F1$/);
  });

  test('as a sentence where pay rose on some prices and fell on others', async () => {
    const line = 'compare --nation scotland --grade F1 --format sentence';
    expect((await cli(line)).stdout).toMatch(
      /changed by between a real rise of \d+\.\d% \(.*\) and a cut of \d+\.\d% \(.*which a rise of/,
    );
  });
});
