import { describe, expect, test } from 'vitest';
import type { CheckAnswer, CheckResult } from '../../../src/index.js';
import { runCli } from '../../support/fake-process.js';

async function answer(quote: string, ...options: string[]): Promise<CheckAnswer> {
  return JSON.parse((await runCli(['check', quote, ...options, '--json'])).stdout) as CheckAnswer;
}

async function results(quote: string, ...options: string[]): Promise<readonly CheckResult[]> {
  return (await answer(quote, ...options)).results;
}

/** What of earnings prints a figure by a name: "ifs F1 12m-to-2022-09 11.3043". */
function named({ matches }: CheckResult): readonly string[] {
  return matches.flatMap(({ by, method, pay, grades, until, value }) =>
    by === null ? [] : [`${method ?? pay} ${grades.join('+')} ${until} ${value}`],
  );
}

const IFS = "the IFS says junior doctors' pay is down 11 to 16 per cent since 2010";

// Worked out from the published files by a program that is not ours.
describe('the figures of earnings that check is for', () => {
  test('11 to 16 per cent: both ends of the range are the IFS’s', async () => {
    const { verdict, results: ends } = await answer(IFS);
    expect(verdict).toBe('reproduced');
    expect(ends.map((end) => [end.figure.value, end.verdict])).toEqual([
      [11, 'reproduced'],
      [16, 'reproduced'],
    ]);
    const [low, high] = ends.map(named) as [readonly string[], readonly string[]];
    expect(low).toContain('ifs F1 12m-to-2022-09 11.3043');
    expect([...high].sort()).toEqual([
      'ifs F2 12m-to-2022-09 16.2946',
      'ifs registrar 12m-to-2022-09 16.3202',
    ]);
    const { stdout, exitCode } = await runCli(['check', IFS]);
    expect(exitCode).toBe(0);
    expect(stdout.match(/^Reproduced: ifs gives 1[16]\.3%/gm)).toHaveLength(2);
  });

  test('14% of consultants: 13.9, and its base is 2009/10', async () => {
    const quote = "consultants' pay grew 14% in the 14 years to 2022/23";
    const { results: found, warnings } = await answer(quote);
    expect(found.map(({ verdict }) => verdict)).toEqual(['reproduced']);
    expect(found[0]?.matches[0]).toMatchObject({
      value: 13.9068,
      pay: 'earnings-total',
      grades: ['consultant'],
      until: '2022/23',
    });
    expect(warnings.map(({ code }) => code)).toContain('later-base');
    const { stdout } = await runCli(['check', quote]);
    expect(stdout).toMatch(/£111,694\.95 to £127,228\.19/);
    expect(stdout).toMatch(/2009\/10 for the most part, and not 2008\/09/);
  });

  test.each([
    [
      'consultants saw an 11% fall in their pay between 2010/11 and 2021/22, says the Nuffield Trust',
      'nuffield-earnings consultant 2021/22 10.5303',
    ],
    [
      "junior doctors' pay fell by 8% in real terms between 2010/11 and 2021/22, Nuffield found",
      'nuffield-earnings residents 2021/22 8.349',
    ],
    [
      'F1 doctors were actually paid 17.4% more in 2021/22 than in 2010/11',
      'earnings-total F1 2021/22 17.3707',
    ],
    [
      "consultants' average earnings grew 15.1% between 2010/11 and 2022/23",
      'earnings-total consultant 2022/23 15.1118',
    ],
    [
      "nurses' average earnings rose 36.7% between 2010/11 and 2024/25",
      'earnings-total nurses 2024/25 36.6512',
    ],
  ])('%s: %s', async (quote, by) => {
    const [found] = await results(quote);
    expect(found?.verdict).toBe('reproduced');
    expect(found && named(found)).toContain(by);
  });

  test('23.6% of the Financial Times is not had, but 23.7 is', async () => {
    const { verdict, results: found } = await answer(
      'The Financial Times found junior doctors 23.6% down on CPI',
    );
    expect(verdict).toBe('not-reproduced');
    expect(found[0]?.nearest).toMatchObject({ method: 'ft', value: 23.7359 });
  });
});

test('the two ends of a range are told apart, and beside what is reproduced no chance match', async () => {
  const { stdout } = await runCli(['check', IFS]);
  const ends = ['11 to 16 per cent (11)', '11 to 16 per cent (16)'];
  expect(stdout.match(/^11 to 16 per cent .*$/gm)).toEqual(ends);
  expect(stdout).not.toMatch(/unnamed/);
  expect(stdout.match(/^and \d+ more that print it; --json has them all$/gm)).toHaveLength(2);
});

describe('the FT, whose September 2009 stands for 2008/09,', () => {
  test.each([
    "The FT found junior doctors' pay down 23.7% on CPI since 2008/09",
    "The Financial Times found junior doctors' pay down 23.7% since 2008",
  ])('has its figure: %s', async (quote) => {
    const [found] = await results(quote);
    expect(found?.verdict).toBe('reproduced');
    expect(found && named(found)[0]).toBe('ft residents 12m-to-2022-12 23.7359');
    const { stdout } = await runCli(['check', quote]);
    expect(stdout).not.toMatch(/has no 2008\/09/);
  });

  test('has none for another year', async () => {
    const [found] = await results("The FT found junior doctors' pay down 23.7% since 2012/13");
    expect(found && named(found)).toEqual([]);
  });
});

describe('the first October against the last', () => {
  // Worked out in golden/earnings-groups.md, and in golden/earnings.md.
  test.each([
    ['resident doctors', 'residents', '10.5% on CPI', 10.4973],
    ['F1 doctors', 'F1', '19.2% on RPI', 19.2274],
  ])('is looked at for the years that are theirs: %s', async (who, grade, cut, value) => {
    const quote = `${who}' earnings have fallen ${cut} from 2009/10 to 2025/26`;
    const [found] = await results(quote);
    expect(found?.matches).toContainEqual(
      expect.objectContaining({
        ...{ pay: 'earnings-total', grades: [grade], value },
        ...{ since: '2009-10x12', until: '2025-10x12' },
      }),
    );
    const [other] = await results(quote.replace('2025/26', '2024/25'));
    expect(other?.matches.map(({ since }) => since)).not.toContain('2009-10x12');
  });
});

describe('average earnings in pounds', () => {
  test.each([
    ['nurses earn £41,055 on average', 'nurses', '2024/25', 41_054.98],
    ['average total earnings of F1 doctors are £43,275', 'F1', '2024/25', 43_274.63],
    ['consultants earned £144,980 on average in 2024/25', 'consultant', '2024/25', 144_979.9],
  ])('are looked up among the averages: %s', async (quote, grade, until, value) => {
    const [found] = await results(quote);
    expect(found?.verdict).toBe('reproduced');
    expect(found?.matches[0]).toMatchObject({
      ...{ by: 'earnings', of: 'pay', grades: [grade], until, value },
    });
  });

  test('are told as what they are, and of which months', async () => {
    const { stdout } = await runCli(['check', 'nurses earn £41,055 on average']);
    expect(stdout).toMatch(
      /^Reproduced: nurses in 2024\/25: £41,054\.98, total earnings per person, 12 months to March 2025\.$/m,
    );
    expect(stdout).toMatch(/actually paid .* searched besides: “earn £41,055 on average”/);
    expect(stdout).toMatch(/^Scope: .*average earnings of the people of a payroll grade/m);
  });

  test('are nobody’s where the words speak of pay alone', async () => {
    const [found] = await results('nurses are paid £41,055');
    expect(found && named(found)).toEqual([]);
  });
});

/** Whether what was actually paid was looked at, as the answer says of itself. */
async function looked(quote: string): Promise<boolean> {
  return /what was actually paid/.test((await runCli(['check', quote])).stdout);
}

describe('earnings are looked at', () => {
  test.each([
    // The publisher, the words, the first years there are, or nobody's average awards.
    IFS,
    'the Nuffield Trust says pay is 8% lower',
    'the FT has pay 23% lower on CPI',
    "NHS doctors' pay has fallen 10%",
    "hospital doctors' pay has fallen 10%",
    'junior doctors were actually paid 7% less since 2009/10',
    "resident doctors' earnings have fallen 16% in real terms since 2012/13",
    'total earnings of junior doctors have fallen 12% since 2010/11',
    "junior doctors' pay is down 12% since 2010",
    'resident doctors’ pay has fallen 9% since 2010/11',
    "consultants' pay has fallen 17% in real terms on CPI",
    "nurses' pay has fallen 10% since 2012/13",
  ])('where the words point to them: %s', async (quote) => {
    expect(await looked(quote)).toBe(true);
  });

  test.each([
    '26% real-terms pay cut since 2008/09',
    'Since 2008, junior doctor pay in England has been cut in real-terms (RPI) by 26.1%.',
    'doctors want a 35% pay rise to restore 2008/09 pay',
    'pay fell 11% against average weekly earnings since 2008/09',
    'pay has lagged average weekly earnings by 11% since 2008/09',
    'doctors’ pay has fallen 12% behind average earnings since 2008/09',
    'average weekly earnings rose 30% while doctors got 17% since 2008/09',
    'a 22.3% rise over two years',
    "Scotland's junior doctors have lost 23.5% of their earnings since 2008/09",
    "F1s' pay has fallen 9.3% since 2008/09",
    'junior doctors in England are paid £14.09 an hour',
    'take-home pay has been cut by 22.4% since 2010/11',
    'Barnsley NHS FT says pay is 23% lower since 2008/09',
    'pay is 10% below private-sector earnings since 2008/09',
    'pay has risen by 7.9% on CPI since 2015',
  ])('and nowhere else: %s', async (quote) => {
    expect(await looked(quote)).toBe(false);
  });

  test.each([
    ["junior doctors' earnings are down 26.1% since 2008/09 on RPI", 'bma  2021/22 26.0929'],
    [
      'a 29.2% pay rise to reverse a real-terms earnings cut suffered since 2008',
      'bma  2024/25 29.1511',
    ],
    ['earnings fell 31.7% on RPI from 2008/09 to 2022/23', 'bma  2022/23 31.676'],
    ['doctors earn 21% less since 2008/09 on RPI by 2025/26', 'bma  2025/26 20.7927'],
  ])('without taking from the BMA what is its own: %s', async (quote, by) => {
    const [found] = await results(quote);
    expect(found?.verdict).toBe('reproduced');
    expect(found && named(found)[0]).toBe(by);
  });

  test.each([
    [
      'registrars',
      'registrar',
      "registrars' total earnings fell 18.7% on RPI from 2010/11 to 2021/22",
    ],
    [
      'core trainees',
      'core',
      "core trainees' total earnings fell 14.3% on RPI from 2010/11 to 2021/22",
    ],
  ])('for %s, whom a scale has by stages', async (_who, grade, quote) => {
    const [found] = await results(quote);
    expect(found?.verdict).toBe('matches-other');
    expect(new Set(found?.matches.flatMap(({ grades }) => grades))).toEqual(new Set([grade]));
  });
});

describe('an option', () => {
  test('names the only measure', async () => {
    const [found] = await results('24% cut since 2010/11', '--pay', 'earnings-total');
    const all = [...(found?.matches ?? []), ...(found?.nearest ? [found.nearest] : [])];
    expect(all.length).toBeGreaterThan(0);
    for (const { pay } of all) expect(pay).toBe('earnings-total');
  });

  test.each([
    ['11% cut since 2009/10', 'ifs', 'ifs F1 12m-to-2022-09 11.3043'],
    ['16% cut since 2010', 'ifs', 'ifs registrar 12m-to-2022-09 16.3202'],
    ['8% cut since 2010/11', 'nuffield-earnings', 'nuffield-earnings residents 2021/22 8.349'],
  ])('names the only method: %s --method %s', async (quote, method, by) => {
    const { stdout, stderr, exitCode } = await runCli([
      ...['check', quote, '--method', method, '--json'],
    ]);
    expect([exitCode, stderr]).toEqual([0, '']);
    const [found] = (JSON.parse(stdout) as CheckAnswer).results;
    expect(found && named(found)).toContain(by);
    // Nothing else is looked at.
    expect(new Set(found?.matches.map((each) => each.method))).toEqual(new Set([method]));
  });

  test('of a method of earnings says nothing of a base that it has not', async () => {
    const { stdout } = await runCli(['check', '26% cut since 2008/09', '--method', 'ifs']);
    expect(stdout).toMatch(/starts in September 2009, and has no 2008\/09/);
    expect(stdout).toMatch(/^Not checkable: /m);
  });

  test('of a day leaves them out, since nothing says when they were known', async () => {
    const { stdout } = await runCli(['check', IFS, '--as-of', '2023-04-01']);
    expect(stdout).not.toMatch(/Reproduced: ifs/);
  });
});
