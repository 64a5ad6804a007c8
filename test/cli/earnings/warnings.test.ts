import { describe, expect, test } from 'vitest';
import { cli, runCli } from '../../support/fake-process.js';
import { answerTo } from '../answers.js';

const OF_EARNINGS = [
  ...['holds-arrears', 'lacks-arrears', 'one-off-pay', 'august-double-count'],
  ...['refreshed-figures', 'full-time-with-arrears'],
  ...['part-time-drift', 'derived-earnings', 'grade-mix', 'stand-in-weights'],
  ...['measure-flips-sign', 'later-base'],
];

async function warningsOf(line: string): Promise<ReadonlyMap<string, string>> {
  const { warnings } = await answerTo(`calc --index cpi ${line}`);
  return new Map(
    warnings
      .filter(({ code }) => OF_EARNINGS.includes(code))
      .map(({ code, message }) => [code, message]),
  );
}

const F1 = '--grade F1 --pay';

describe('what is told of earnings, by its code', () => {
  test.each([
    // Owed since April 2023, and paid in November 2024; basic pay of a post is no average per person.
    [`${F1} earnings-basic --period 2009-10x12..2024-10x12`, ['derived-earnings', 'lacks-arrears']],
    [`${F1} earnings-basic --until 2022/23`, []],
    [`${F1} earnings-basic --until 2023/24`, ['lacks-arrears']],
    [`--pay earnings-basic --grade residents --until 2023/24`, ['lacks-arrears']],
    [`${F1} earnings-basic --until 2024/25`, ['holds-arrears', 'measure-flips-sign']],
    // Neither an August nor arrears.
    [`${F1} earnings-basic --clean`, ['measure-flips-sign']],
    [`${F1} earnings-total --clean`, ['measure-flips-sign', 'part-time-drift']],
    // Paid in August 2025, with what was owed since April.
    [
      `${F1} earnings-basic-person --period 2009-10x12..2025-07x12`,
      ['lacks-arrears', 'measure-flips-sign', 'part-time-drift'],
    ],
    [
      `${F1} earnings-basic-person --period 2009-10x12..2025-08x12`,
      ['august-double-count', 'holds-arrears', 'part-time-drift'],
    ],
    // In 2012 the first of August was a Wednesday. A cut of 0.2%, and a real rise of 1.5%.
    [
      `${F1} earnings-total --period 2009-10x12..2012-08x12`,
      ['derived-earnings', 'measure-flips-sign', 'part-time-drift'],
    ],
    [`${F1} earnings-total --until 2011/12`, ['august-double-count', 'part-time-drift']],
    [
      `${F1} earnings-total --period 2010-08..2025-03`,
      // What part of a full-time post a person has is not known where arrears are in one of the two.
      ['august-double-count', 'holds-arrears'],
    ],
    [
      `${F1} earnings-full-time --period 2010-08..2025-03`,
      ['august-double-count', 'derived-earnings', 'full-time-with-arrears', 'holds-arrears'],
    ],
    // Basic pay of a post rose by 1.0%, and all that a person earned fell by 7.4%.
    [`${F1} earnings-basic --period 2010-08..2018-03`, ['measure-flips-sign', 'refreshed-figures']],
    ['--pay earnings-basic --workforce consultants --until 2015/16', []],
    ['--pay earnings-total --workforce consultants --until 2015/16', ['part-time-drift']],
    // The twelve months hold October 2024 and every month that was owed for.
    ['--pay earnings-total --workforce consultants --until 2024/25', ['part-time-drift']],
    [
      '--pay earnings-total --workforce consultants --period 2010-08..2024-09',
      ['lacks-arrears', 'part-time-drift'],
    ],
    ['--pay earnings-basic --workforce consultants --until 2023/24', []],
    ['--pay earnings-total --workforce doctors --until 2024/25', ['holds-arrears']],
    // Paid once, in June 2023.
    ['--pay earnings-total --workforce afc --until 2023/24', ['one-off-pay', 'part-time-drift']],
    ['--pay earnings-basic --workforce afc --until 2023/24', []],
    ['--pay earnings-total --workforce afc --until 2022/23', ['part-time-drift']],
    ['--pay earnings-total --workforce afc --until 2024/25', ['part-time-drift']],
    ['--pay earnings-basic --grade residents --until 2015/16', []],
    [
      '--pay earnings-basic --grade residents --weights 2022-09 --until 2015/16',
      ['stand-in-weights'],
    ],
    [
      '--pay earnings-basic --grade residents --weights people --clean',
      ['grade-mix', 'measure-flips-sign'],
    ],
  ])('%s', async (line, codes) => {
    expect([...(await warningsOf(line)).keys()].sort()).toEqual([...codes].sort());
  });

  test('says the figures of the facts', async () => {
    const clean = await warningsOf(
      '--pay earnings-total --grade residents --weights people --clean',
    );
    expect(clean.get('grade-mix')).toMatch(
      /Core training is 15\.3% of it at the base and 32\.1% at the end.*--weights 2009-10x12/,
    );
    expect(clean.get('measure-flips-sign')).toMatch(
      /on CPI .*total earnings per person a cut of 10\.5%, and basic pay .* a real rise of 5\.1%/,
    );
    const arrears = await warningsOf('--pay earnings-total --grade F2 --period 2010-08..2025-03');
    expect(arrears.get('holds-arrears')).toMatch(
      /November 2024.*since April 2023.*7,605.*4,452.*12 months to March 2025 holds pay for months outside it; --clean/,
    );
    expect(arrears.get('august-double-count')).toMatch(/twice.*3\.5%.*flatters growth/);
    const lacking = await warningsOf('--pay earnings-total --grade F2 --until 2023/24');
    expect(lacking.get('lacks-arrears')).toMatch(/The 12 months to March 2024 lacks it\.$/);
    expect(lacking.get('lacks-arrears')).not.toMatch(/--clean|full-time/);
    const nurses = await warningsOf('--pay earnings-total --workforce afc --until 2023/24');
    expect(nurses.get('one-off-pay')).toMatch(/£2,236 a person in June 2023/);
  });

  test.each([
    // £21,715.85 of £22,501.03 a year at the base, and £27,876.26 of £28,652.67 at the end.
    [`${F1} earnings-total --until 2021/22`, /96\.5% .* 97\.3% at the end.* it raises/],
    ['--pay earnings-total --grade F2 --until 2016/17', /95\.9% .* 95\.5% at the end.* it lowers/],
    ['--pay earnings-total --workforce afc --until 2023/24', /86\.8% .* 89\.3% .* raises/],
    ['--pay earnings-total --workforce consultants --until 2024/25', /94\.1% .* 91\.7% .* lowers/],
  ])('says what part of a full-time post a person has: %s', async (line, says) => {
    expect((await warningsOf(line)).get('part-time-drift')).toMatch(says);
  });

  test.each([
    [`${F1} earnings-total --period 2009-10x12..2022-09`, /Only the end has it, which understates/],
    [`${F1} earnings-total --period 2010-08..2025-10x12`, /Only the base has it, which flatters/],
    [`${F1} earnings-total --until 2021/22`, /It has lowered them less since 2010, which flatters/],
  ])('says which way an August leans: %s', async (line, says) => {
    expect((await warningsOf(line)).get('august-double-count')).toMatch(says);
  });

  test('is told once for all the grades it is true of', async () => {
    const { stderr } = await cli('calc --method ifs');
    expect(stderr.match(/^warning: .*: Who changes post in August/gm)).toHaveLength(1);
    expect(stderr.match(/^warning: F1, F2, core, registrar: /gm)).toHaveLength(1);
  });

  test('is told of both ends that nobody printed', async () => {
    const found = await warningsOf(`${F1} earnings-full-time --until 2015/16`);
    expect(found.get('derived-earnings')).toMatch(/March 2011/);
    expect(found.get('derived-earnings')).toMatch(/March 2016/);
  });

  test('says a base that the words have no earnings for', async () => {
    const quote = "consultants' pay grew 14% in the 14 years to 2022/23";
    const { stdout } = await runCli(['check', quote, '--json']);
    const { warnings } = JSON.parse(stdout) as Awaited<ReturnType<typeof answerTo>>;
    const later = warnings.find(({ code }) => code === 'later-base');
    expect(later?.message).toMatch(/12 months to August 2010.*2009\/10.*not 2008\/09/);
  });

  test('is on stderr, and not in the answer, where it is printed for people', async () => {
    const { stdout, stderr } = await cli('calc --pay earnings-total --grade F1');
    expect(stderr).toMatch(/twice/);
    expect(stdout).not.toMatch(/warning:|twice/);
  });

  test.each([
    ['--grade F1 --until 2024/25', /holds pay for months outside it/],
    ['--grade F1 --until 2023/24', /March 2024 lacks it\.$/m],
    ['--workforce afc --until 2023/24', /what was paid once is in the twelve months that hold it/],
  ])(
    'is among the notes of the answer where it is of arrears or paid once: %s',
    async (line, says) => {
      const { stdout, stderr } = await cli(`calc --pay earnings-total ${line}`);
      expect(stdout).toMatch(says);
      expect(stderr).not.toMatch(says);
    },
  );
});
