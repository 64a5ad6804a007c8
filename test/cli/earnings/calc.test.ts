import { describe, expect, test } from 'vitest';
import { cli } from '../../support/fake-process.js';
import { answerTo, resultOf, resultsOf, rowOf } from '../answers.js';

/** Each result in a word: "F1 cpih 11.3". */
async function cuts(line: string): Promise<readonly string[]> {
  const results = await resultsOf(line);
  return results.map(
    ({ grade, index, erosionPercent }) => `${grade} ${index} ${erosionPercent?.toFixed(1)}`,
  );
}

// Every figure here was worked out from the published files by a program that is not ours.
describe('the figures that earnings are asked for', () => {
  test('ifs: 11 to 16 per cent', async () => {
    expect(await cuts('calc --method ifs')).toEqual([
      ...['F1 cpih 11.3', 'F2 cpih 16.3', 'core cpih 11.8', 'registrar cpih 16.3'],
    ]);
    const [first] = await resultsOf('calc --method ifs');
    expect(first).toMatchObject({
      method: 'ifs',
      methodStatus: 'inferred',
      pay: 'earnings-total',
      prices: 'last-month',
      since: '12m-to-2010-08',
      until: '12m-to-2022-09',
      payPeriods: { base: '2009-09..2010-08', end: '2021-10..2022-09' },
      pricePeriods: { base: '2010-08', end: '2022-09' },
    });
  });

  test('nuffield-earnings: consultants 10.5 and juniors 8.3 below 2010/11 in 2021/22', async () => {
    expect(await cuts('calc --method nuffield-earnings')).toEqual(['residents cpi 8.3']);
    const consultants = await resultOf('calc --method nuffield-earnings --workforce consultants');
    expect(consultants).toMatchObject({
      erosionPercent: 10.5303,
      since: '2010/11',
      until: '2021/22',
      pay: 'earnings-basic-plus',
      currentPay: 129782,
    });
  });

  test('ft: within a tenth of 23.6 on CPI', async () => {
    const found = await resultOf('calc --method ft');
    expect(found).toMatchObject({ erosionPercent: 23.7359, basePay: 49897.75 });
    expect(found).toMatchObject({ prices: '2009-03..2022-12', currentPay: 56415.82 });
  });

  test('residents by people, October to October: the two measures point apart', async () => {
    const line = 'calc --grade residents --weights people --clean';
    const total = await resultsOf(`${line} --pay earnings-total`);
    expect(total.map(({ erosionPercent }) => erosionPercent)).toEqual([23.922, 10.4973]);
    expect(total[0]).toMatchObject({ basePay: 49194.79, currentPay: 70590.42, index: 'rpi' });
    const basic = await resultsOf(`${line} --pay earnings-basic`);
    expect(basic.map(({ erosionPercent }) => erosionPercent)).toEqual([10.6608, -5.1038]);

    const { stdout } = await cli(`${line} --pay earnings-total`);
    const lines = stdout.split('\n').filter((text) => text.includes('The two differ: '));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/a cut of 10\.7%; on CPI residents a real rise of 5\.1%/);
    expect(lines[0]).toMatch(/total earnings per person rose 43\.5% and basic pay .* rose 68\.5%/);
    expect(lines[0]).toMatch(
      /: the 2016 contract moved out-of-hours pay into basic pay; and a person has less/,
    );
  });
});

describe('earnings of months', () => {
  test.each([
    ['--since 2010/11 --until 2021/22', '2010/11', '2021/22', '2010-04..2011-03'],
    ['--period 2010/11..2021/22', '2010/11', '2021/22', '2010-04..2011-03'],
    ['--period 2010-08..2022-09', '12m-to-2010-08', '12m-to-2022-09', '2009-09..2010-08'],
    ['--period 2019..2024', '12m-to-2019-12', '12m-to-2024-12', '2019-01..2019-12'],
    ['--period 2009-10x12..2025-10x12', '2009-10x12', '2025-10x12', '2009-10'],
    ['--since 2009-10x12 --until 12m-to-2022-09', '2009-10x12', '12m-to-2022-09', '2009-10'],
    ['--clean', '2009-10x12', '2025-10x12', '2009-10'],
    // All the financial years there are, where none is said.
    ['', '2010/11', '2024/25', '2010-04..2011-03'],
    ['--until 2019/20', '2010/11', '2019/20', '2010-04..2011-03'],
  ])('are of "%s"', async (options, since, until, months) => {
    const answer = await answerTo(`calc --pay earnings-total --grade F1 ${options}`);
    expect(answer.query).toMatchObject({ since, until, grades: ['F1'], prices: 'same-months' });
    for (const result of answer.results) {
      expect(result).toMatchObject({ since, until, basePoint: since, currentPoint: until });
      expect(result.payPeriods?.base).toBe(months);
      // Prices are of the same months, unless said.
      expect(result.pricePeriods).toEqual(result.payPeriods);
    }
  });

  test('are of both RPI and CPI where no index is named', async () => {
    expect(await cuts('calc --pay earnings-basic --grade F1 --until 2021/22')).toEqual([
      'F1 rpi 7.3',
      'F1 cpi -1.6',
    ]);
  });

  test('have the name of the measure and the months in every table', async () => {
    const { stdout } = await cli('calc --pay earnings-full-time --grade F1 --clean');
    expect(stdout).toMatch(/^F1: resident doctors in England, total earnings per full-time post$/m);
    expect(rowOf(stdout, 'October 2009 × 12')).toMatch(/ C total earnings per full-time post$/);
    expect(stdout).toMatch(/^Scope: average earnings before tax .* payroll grade/m);
  });

  test('have pay by the hour where it is of full-time hours, and only there', async () => {
    const hourly = async (pay: string) =>
      (await resultsOf(`calc --pay ${pay} --grade F1 --until 2021/22 --index cpi`))[0]?.baseHourly;
    // 22,501.03 ÷ (40 × 365/7)
    expect(await hourly('earnings-basic')).toBe(10.79);
    for (const pay of ['earnings-total', 'earnings-full-time', 'earnings-basic-plus']) {
      expect(await hourly(pay)).toBeNull();
    }
  });
});

describe('prices of other months than earnings', () => {
  test('have the rows with the prices of the same months beside them', async () => {
    const { results, sameMonths, sources } = await answerTo('calc --method ifs');
    // F1 is in golden/earnings-prices.md; the prices that follow from it give the rest.
    expect(sameMonths.map(({ grade, erosionPercent }) => [grade, erosionPercent])).toEqual([
      ['F1', 8.9768],
      ['F2', 14.0981],
      ['core', 9.5162],
      ['registrar', 14.1244],
    ]);
    for (const [at, row] of sameMonths.entries()) {
      const { pay, index, since, until, payPeriods } = results[at] as (typeof results)[number];
      expect(row).toMatchObject({ pay, index, since, until, payPeriods });
      expect(row).toMatchObject({ method: null, prices: 'same-months', pricePeriods: payPeriods });
    }
    expect(sources.map(({ id }) => id)).toContain('nhs-earnings-2025-06-26');
  });

  test('are said in one line', async () => {
    const { stdout, stderr } = await cli('calc --method ifs');
    expect(stdout.match(/^- Prices are of other months than earnings here: .*$/gm)).toEqual([
      '- Prices are of other months than earnings here: with those of the same months (--prices same-months) it is on CPIH F1 a cut of 9.0%, F2 a cut of 14.1%, core a cut of 9.5% and registrar a cut of 14.1%.',
    ]);
    expect(stderr).not.toMatch(/other months/);
  });

  test.each([
    'calc --method nuffield-earnings',
    'calc --pay earnings-total --grade F1',
    'calc --pay earnings-total --grade F1 --clean --prices last-month',
    'calc --grade F1',
  ])('are not where they are of the same, or of no earnings: %s', async (line) => {
    expect((await answerTo(line)).sameMonths).toEqual([]);
    expect((await cli(line)).stdout).not.toMatch(/other months/);
  });
});

describe('whose earnings', () => {
  test('are each payroll grade by itself, or all as one where weights are named', async () => {
    const grades = async (options: string) =>
      (await answerTo(`calc --pay earnings-total ${options}`)).query.grades;
    expect(await grades('')).toEqual(['F1', 'F2', 'core', 'registrar']);
    expect(await grades('--grade all')).toEqual(['F1', 'F2', 'core', 'registrar']);
    expect(await grades('--weights plain')).toEqual(['residents']);
    expect(await grades('--grade FY2 --grade StR')).toEqual(['F2', 'registrar']);
  });

  test.each([
    ['--grade consultant', 'consultants', 'consultant'],
    ['--grade nurses', 'afc', 'nurses'],
    ['--workforce doctors', 'doctors', 'all-doctors'],
    ['--workforce consultants', 'consultants', 'consultant'],
  ])('are found by %s', async (options, workforce, grade) => {
    const { query } = await answerTo(`calc --pay earnings-total ${options} --until 2021/22`);
    expect(query).toMatchObject({ workforce, grades: [grade], nation: 'england' });
  });

  test('are put together as is always said', async () => {
    const line = 'calc --pay earnings-basic --grade residents --until 2021/22';
    expect((await answerTo(line)).query.weights).toBe('plain');
    // Nobody prints several grades as one.
    const letters = (await answerTo(line)).results.map(({ payConfidence }) => payConfidence);
    expect(new Set(letters)).toEqual(new Set(['C']));
    expect((await cli(line)).stdout).toMatch(
      /residents is .*: the plain mean of its grades' changes/,
    );
    const mix = await answerTo(`${line} --weights 2022-09`);
    expect(mix.query.weights).toBe('12m-to-2022-09');
    expect(mix.results.map(({ weights }) => weights)).toEqual(['12m-to-2022-09', '12m-to-2022-09']);
    const alone = await answerTo('calc --pay earnings-basic --grade F1 --until 2021/22');
    expect([alone.query.weights, alone.results[0]?.weights]).toEqual([null, null]);
  });

  test('are listed by grades, and their methods by methods', async () => {
    const grades = (await cli('grades')).stdout;
    expect(grades).toMatch(/^Payroll grades of resident doctors in England/m);
    for (const each of ['registrar', 'residents']) expect(rowOf(grades, each)).not.toBe('');
    expect((await cli('grades --workforce consultants')).stdout).toMatch(/^ +consultant /m);
    expect((await cli('grades --nation scotland')).stdout).not.toMatch(/Payroll grades/);
    const methods = (await cli('methods')).stdout;
    expect(rowOf(methods, 'ifs')).toMatch(/earnings-total .*cpih.*last-month .*cut 11%.*cut 16%/);
    expect(methods).toMatch(/^- ft does not give cut 23\.6%.*it gives 23\.7/m);
  });
});

test('a method of earnings from another base is not its publisher’s', async () => {
  const { warnings } = await answerTo('calc --method ifs --since 2010/11 --grade F1');
  const notice = warnings.find(({ code }) => code === 'base-year-changed');
  expect(notice?.message).toMatch(/ifs: from 2010\/11, not from 12m-to-2010-08/);
});
