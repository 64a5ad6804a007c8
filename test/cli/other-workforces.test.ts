import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../src/index.js';
import { cli, type Ran, runCli } from '../support/fake-process.js';
import { type Envelope, readCsv, rowOf } from './answers.js';

/** RPI of April, from its publisher's table. */
const RPI = { 2009: 211.5, 2010: 222.8, 2022: 334.6, 2024: 385, 2025: 402.2, 2026: 414.4 };

/** `calc` of a grade, whose name may have blanks; the rest is split at them. */
function ask(grade: string, rest: string): Promise<Ran> {
  return runCli(['calc', '--grade', grade, ...rest.split(' ').filter(Boolean)]);
}

async function only(grade: string, rest: string): Promise<CalcResult> {
  const { results } = JSON.parse((await ask(grade, `${rest} --json`)).stdout) as Envelope;
  const [result, ...more] = results;
  if (!result || more.length > 0) throw new Error(`not one result: ${grade} ${rest}`);
  return result;
}

/** What pay has lost, in percent, worked out from four published figures. */
function cut(pay: readonly [number, number], prices: readonly [number, number]): number {
  return 100 * (1 - pay[1] / pay[0] / (prices[1] / prices[0]));
}

describe("the devolved nations' own scales", () => {
  test.each([
    // FHO1 min: £21,862 in 2008/09, then £26,462 in Scotland and £25,563 in Wales.
    ['scotland', 26462, '23.5%', '30.7%'],
    ['wales', 25563, '26.1%', '35.3%'],
  ])('give the published cut in %s for 2021/22', async (nation, pay, shownCut, shownRise) => {
    const question = `--nation ${nation} --method bma-devolved --until 2021/22`;
    const { stdout, stderr, exitCode } = await ask('F1', question);
    expect([stderr, exitCode]).toEqual(['', 0]);
    expect(rowOf(stdout, 'bma-devolved')).toMatch(
      new RegExp(`^bma-devolved ${shownCut} ${shownRise} `),
    );
    const result = await only('F1', question);
    expect(result).toMatchObject({ nation, pay: 'scale', basePay: 21862, currentPay: pay });
    const expected = cut([21862, pay], [RPI[2009], RPI[2022]]);
    expect(result.erosionPercent).toBeCloseTo(expected, 4);
    expect(`${expected.toFixed(1)}%`).toBe(shownCut);
  });

  test.each([
    ['scotland', 35967],
    ['wales', 35390],
    ['northern-ireland', 35704],
  ])('of 2025/26 in %s are compared by RPI', async (nation, pay) => {
    const result = await only('F1', `--nation ${nation} --until 2025/26 --index rpi`);
    const expected = cut([21862, pay], [RPI[2009], RPI[2026]]);
    expect(result).toMatchObject({ pay: 'scale', currentPay: pay, contractBreaks: [] });
    expect(result.erosionPercent).toBeCloseTo(expected, 4);
  });

  test.each(['ni', 'NI', 'Northern Ireland', 'northern-ireland'])(
    '%s is a nation',
    async (name) => {
      const { stdout } = await runCli([
        'calc',
        '--nation',
        name,
        '--grade',
        'FY1',
        '--index',
        'rpi',
      ]);
      expect(stdout).toMatch(/^F1: resident doctors in Northern Ireland$/m);
    },
  );

  test("are not run on England's chain", async () => {
    for (const rest of ['--method bma', '--method bma --grade F1']) {
      const ran = await cli(`calc --nation scotland ${rest}`);
      expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toMatch(/bma is of the pay of resident doctors in England/);
      expect(ran.stderr).toMatch(/not run on that of resident doctors in Scotland.*bma-devolved/);
    }
    const chain = await ask('F1', '--nation wales --pay awards');
    expect([chain.exitCode, chain.stdout]).toEqual([2, '']);
    expect(chain.stderr).toMatch(/no chain of awards of resident doctors in Wales/);
    const england = await ask('F1', '--method bma-devolved');
    expect([england.exitCode, england.stdout]).toEqual([2, '']);
    expect(england.stderr).toMatch(/not run on that of resident doctors in England/);
  });

  test('have the methods that speak of them among all methods, and no other', async () => {
    const result = await only('F1', '--nation scotland --method all --until 2021/22');
    expect(result.method).toBe('bma-devolved');
  });

  test('have the default rows on the scale, since there is no chain', async () => {
    const { stdout } = await ask('F1', '--nation northern-ireland --until 2021/22 --json');
    const { results } = JSON.parse(stdout) as Envelope;
    expect(results.map(({ pay, index, prices }) => `${pay} ${index} ${prices}`)).toEqual([
      'scale rpi end',
      'scale cpi average',
      'scale hci average',
      'scale cpih average',
    ]);
    expect(results.map(({ method }) => method)).toEqual([null, null, null, null]);
  });
});

describe('against average wages', () => {
  // Awards of 55.2%, average weekly earnings of £438 in April 2009 and £753 in April 2026.
  const question = 'calc --index awe --until 2025/26';

  test('pay is behind by 9.7%, and 10.8% would catch up', async () => {
    const { stdout, exitCode } = await cli(question);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'awards awe end')).toMatch(/^awards awe end 9\.7% 10\.8% /);
    expect(stdout).toMatch(/pay against average wages \(a comparator, not a price index\)/);
  });

  test.each(['table', 'markdown', 'sentence'])('is called a comparator: %s', async (form) => {
    const { stdout } = await cli(`${question} --format ${form}`);
    expect(stdout).toMatch(/average wages/);
    expect(stdout).toMatch(/AWE is .*comparator, not a price index/);
    expect(stdout).not.toMatch(/in real terms|\bcut\b/i);
  });

  test('is marked in the data', async () => {
    const { stdout } = await cli(`${question} --json`);
    const { results, warnings } = JSON.parse(stdout) as Envelope;
    expect(results).toMatchObject([{ comparator: true, priceLevels: { base: 438, end: 753 } }]);
    expect(results[0]?.erosionPercent?.toFixed(1)).toBe('9.7');
    expect(results[0]?.restorationPercent?.toFixed(1)).toBe('10.8');
    expect(warnings.map(({ code }) => code)).toContain('comparator');
    const prices = await cli('calc --index rpi --until 2025/26 --json');
    expect((JSON.parse(prices.stdout) as Envelope).results).toMatchObject([{ comparator: false }]);
  });
});

/** A grade of each workforce: its pay in 2008/09 and 2025/26 as published or derived. */
const EACH = [
  ['mps', 'MP', 63291, 93904],
  ['consultants', 'threshold 1', 73403, 109725],
  ['sas', 'specialty doctor 1', 37439, 57736],
  ['teachers', 'M1', 20627, 32916],
  ['police', 'constable', 22104, 31163],
  ['afc', 'band 5 top', 26123, 37796],
  ['afc', 'band 5 bottom', 20225, 31049],
] as const;

describe('each workforce', () => {
  const question = '--index rpi --until 2025/26';

  test.each(EACH)('%s, %s: £%i to £%i', async (workforce, grade, base, current) => {
    const result = await only(grade, `--workforce ${workforce} ${question}`);
    expect(result).toMatchObject({ pay: 'scale', basePay: base, currentPay: current });
    const expected = cut([base, current], [RPI[2009], RPI[2026]]);
    expect(result.erosionPercent).toBeCloseTo(expected, 4);
    const { stdout, exitCode } = await ask(grade, `--workforce ${workforce} ${question}`);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'scale rpi end')).toMatch(
      new RegExp(`^scale rpi end ${expected.toFixed(1).replace('.', '\\.')}%`),
    );
    const sentence = await ask(grade, `--workforce ${workforce} ${question} --format sentence`);
    expect(sentence.stdout).toContain(`fell by ${expected.toFixed(1)}% in real terms`);
    expect(sentence.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  test('a nurse at the top of band 5 from 2010/11 to 2022/23, April to April', async () => {
    const rest = '--workforce afc --since 2010/11 --until 2022/23 --index rpi --prices start';
    const { stdout, exitCode } = await ask('band 5 top', rest);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'scale rpi start')).toMatch(/^scale rpi start 20\.\d% /);
    const expected = cut([27534, 32934], [RPI[2010], RPI[2022]]);
    expect((await only('band 5 top', rest)).erosionPercent).toBeCloseTo(expected, 4);
  });

  test.each([
    ['mps', 'MP', ['mp', 'MPs', 'members of parliament', 'Parliament'], ['basic', 'backbencher']],
    [
      'consultants',
      '2003-threshold-1',
      ['consultant', 'hospital consultant'],
      ['threshold 1', 'T1', 'consultant threshold 1', '0 years'],
    ],
    [
      'sas-doctors',
      'specialty-doctor-2008-1',
      ['sas', 'SAS doctor', 'specialty doctors'],
      ['specialty doctor 1', '2008 point 1'],
    ],
    ['teachers', 'M1', ['teacher', 'school teachers'], ['main 1', 'NQT', 'minimum', 'm1']],
    ['police', 'Constable 0', ['police officer', 'constables'], ['starting', 'constable']],
    [
      'afc',
      'Band 5 max',
      ['nurse', 'Nurses', 'agenda for change', 'midwives', 'paramedics', 'NHS staff'],
      ['band 5 top', 'B5 top', 'band 5 maximum', 'band-5-max'],
    ],
    [
      'resident-doctors',
      'F1',
      ['junior doctors', 'juniors', 'residents'],
      ['fy1', 'house officer'],
    ],
  ])('%s may be called by what people call it', async (workforce, grade, called, grades) => {
    for (const [name, point] of [
      ...called.map((each) => [each, grade] as const),
      ...grades.map((each) => [workforce, each] as const),
    ]) {
      const words = ['calc', '--workforce', name, '--grade', point, '--index', 'rpi', '--json'];
      const { results } = JSON.parse((await runCli(words)).stdout) as Envelope;
      const found = results.map((result) => [result.workforce, result.grade, result.absence]);
      expect([name, point, found]).toEqual([name, point, [[workforce, grade, null]]]);
    }
  });

  test('that has one grade needs none named', async () => {
    const { stdout, exitCode } = await cli('calc --workforce mps --index rpi --until 2025/26');
    expect([exitCode, rowOf(stdout, 'scale rpi end')]).toEqual([
      0,
      expect.stringMatching(/^scale rpi end 24\.3% 32\.1%/),
    ]);
  });

  test('that has several must have one named', async () => {
    const ran = await cli('calc --workforce teachers');
    expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/--grade "M1", or --grade all.*grades --workforce teachers/);
  });

  test('has a larger nation stand for one within it', async () => {
    const police = await only('starting', '--nation wales --workforce police --index cpi');
    expect(police.nation).toBe('england-and-wales');
    const mps = await only('MP', '--nation scotland --workforce mps --index cpi');
    expect(mps.nation).toBe('uk');
  });
});

describe('what there is no figure for is an absence', () => {
  test.each([
    [
      'Wales consultants',
      'point 1',
      '--nation wales --workforce consultants',
      'before-series-start',
    ],
    [
      'Scottish consultants',
      'point 1',
      '--nation scotland --workforce consultants',
      'before-series-start',
    ],
    [
      'Scottish nurses',
      'band 5 top',
      '--nation scotland --workforce nurses',
      'before-series-start',
    ],
    ['a point of 2021', 'specialty doctor 0-2 years', '--workforce sas', 'no-such-point-then'],
    ['a later police point', 'pc 7', '--workforce police', 'no-such-point-then'],
    ['the middle of a band', 'band 5 mid', '--workforce afc', 'no-such-point-then'],
    [
      "a scale's end alone",
      'minimum',
      '--nation ni --workforce consultants --since 2022/23',
      'not-collected',
    ],
  ])('%s: %s', async (_what, grade, rest, code) => {
    const { absence, erosionPercent } = await only(grade, `${rest} --index rpi --until 2025/26`);
    expect([absence?.code, erosionPercent]).toEqual([code, null]);
    const ran = await ask(grade, `${rest} --index rpi --until 2025/26`);
    expect([ran.stdout, ran.exitCode]).toEqual(['', 4]);
    expect(ran.stderr).toContain(absence?.message);
    const sentence = await ask(grade, `${rest} --index rpi --until 2025/26 --format sentence`);
    expect([sentence.stdout, sentence.exitCode]).toEqual(['', 4]);
  });

  test('and names the year that can be asked from, which then answers', async () => {
    const rest = '--nation scotland --workforce consultants --index rpi --until 2025/26';
    expect((await only('point 1', rest)).absence?.message).toMatch(/nearest --since is 2023\/24/);
    const later = await only('point 1', `${rest} --since 2023/24`);
    const expected = cut([96963, 111430], [RPI[2024], RPI[2026]]);
    expect(later.erosionPercent).toBeCloseTo(expected, 4);
  });
});

describe('a contract break is never crossed silently', () => {
  test.each([
    ['consultants', 'threshold 1', 'england-consultants-2024', /2024 reform \(1 March 2024\)/],
    ['afc', 'band 5 top', 'england-afc-2018', /2018 framework \(1 April 2018\)/],
    ['police', 'constable', 'england-wales-police-2013', /2013 scale \(1 April 2013\)/],
  ])('%s', async (workforce, grade, id, named) => {
    const rest = `--workforce ${workforce} --index rpi --until 2025/26`;
    const { stdout, stderr } = await ask(grade, rest);
    expect(stderr).toMatch(/^warning: .*crosses.*like for like/m);
    expect(stderr).toMatch(named);
    expect(rowOf(stdout, 'scale rpi end')).toMatch(/crosses the 20\d\d/);
    const sentence = await ask(grade, `${rest} --format sentence`);
    expect(sentence.stdout).toMatch(/crosses the 20\d\d .*not like for like/);
    expect((await only(grade, rest)).contractBreaks).toEqual([id]);
  });

  test.each([
    ['mps', 'MP'],
    ['teachers', 'M1'],
    ['sas', 'specialty doctor 1'],
  ])('%s have none', async (workforce, grade) => {
    const rest = `--workforce ${workforce} --index rpi --until 2025/26`;
    expect((await only(grade, rest)).contractBreaks).toEqual([]);
    expect((await ask(grade, rest)).stderr).not.toContain('crosses');
  });

  test('and one that lies outside the years asked about is not warned of', async () => {
    const rest = '--workforce consultants --index rpi --until 2022/23';
    expect((await only('threshold 1', rest)).contractBreaks).toEqual([]);
    expect((await ask('threshold 1', rest)).stderr).not.toContain('crosses');
  });
});

describe('an amount that nobody printed', () => {
  // Specialty doctor, point 1: £37,439 was printed for 2008/09, £57,736 was not for 2025/26.
  const grade = 'specialty doctor 1';
  const rest = '--workforce sas --index rpi --until 2025/26';

  test.each(['table', 'markdown'])('has a C wherever the %s shows it', async (form) => {
    const { stdout } = await ask(grade, `${rest} --format ${form}`);
    const shown = [...stdout.matchAll(/£57,736(?! for 2025\/26 is derived)(.{2})/g)];
    expect(shown.length).toBeGreaterThanOrEqual(2);
    for (const [, mark] of shown) expect(mark).toBe(' C');
    expect(stdout).toMatch(/£73,356 C/);
    expect(stdout).toMatch(/C: £57,736 for 2025\/26 is derived \(.+\), not printed/);
    expect(stdout).not.toMatch(/£37,439 C/);
  });

  test('is said to be derived in the sentence', async () => {
    const { stdout } = await ask(grade, `${rest} --format sentence`);
    expect(stdout).toMatch(/£57,736.*the amount of 2025\/26 is derived, not printed/);
    expect(stdout).not.toMatch(/published (pay|amount|£)|as published/);
  });

  test('is of confidence C in the data', async () => {
    expect((await only(grade, rest)).payConfidence).toBe('C');
    const { stdout } = await ask(grade, `${rest} --format csv`);
    const [header = [], row = []] = readCsv(stdout);
    expect(row[header.indexOf('payConfidence')]).toBe('C');
    const answer = JSON.parse((await ask(grade, `${rest} --json`)).stdout) as Envelope;
    // That of 2008/09 was on a scale of its own, which is said of it besides.
    expect(answer.warnings.filter(({ code }) => code !== 'cautioned-amount')).toMatchObject([
      { code: 'derived-amount', message: expect.stringContaining('not printed') },
    ]);
  });

  test('is marked at the base as well', async () => {
    const { stdout } = await ask('F1', '--nation ni --index rpi --until 2021/22');
    expect(rowOf(stdout, '2008/09')).toMatch(/^2008\/09 £21,862 C £10\.48 C /);
    expect(rowOf(stdout, '2021/22')).toMatch(/^2021\/22 £25,563 C £12\.26 C /);
  });

  test('is told from one that was', async () => {
    const printed = await only('MP', '--workforce mps --index rpi --until 2025/26');
    expect(printed.payConfidence).not.toBe('C');
    const { stdout } = await ask('MP', '--workforce mps --index rpi --until 2025/26');
    expect(stdout).not.toMatch(/£[\d,.]+ C/);
  });
});

describe('a name that means nothing, or too much', () => {
  test('a threshold of both scales is ambiguous, and both are named', async () => {
    const ran = await ask('threshold 3', '--workforce consultants');
    expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(
      /more than one grade: 2003-threshold-3 .*2024-threshold-3 .*say which/,
    );
    const asked = await only(
      '2003-threshold-3',
      '--workforce consultants --index rpi --until 2022/23',
    );
    expect([asked.basePay, asked.currentPay]).toEqual([78000, 93898]);
  });

  test.each([
    ['--nation scotlnd --grade F1', /nation "scotlnd"; did you mean scotland\?/],
    ['--nation france --grade F1', /nation "france".*There is: england, .*wales/],
    ['--workforce consultnts --grade x', /workforce "consultnts"; did you mean consultants\?/],
    ['--workforce wizards', /workforce "wizards".*There is: .*teachers/],
    [
      '--nation wales --workforce teachers --grade M1',
      /workforce "teachers".*There is: consultants/,
    ],
    ['--nation scotland --workforce police', /workforce "police"/],
    ['--workforce teachers --grade M7', /grade "M7"; did you mean M[16]\?.*--workforce teachers/],
    ['--workforce consultants --grade F1', /unknown grade "F1"/],
  ])('%s', async (rest, message) => {
    const ran = await cli(`calc ${rest}`);
    expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(message);
  });

  test('what was known on a day cannot be asked of a scale that does not say', async () => {
    const ran = await ask('MP', '--workforce mps --as-of 2020-01-01');
    expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/when each amount was published.*Members of Parliament/);
  });
});

test('grades lists those of any workforce, with the point each held on each contract', async () => {
  const { stdout, exitCode } = await cli('grades --workforce consultants');
  expect(exitCode).toBe(0);
  expect(rowOf(stdout, '2003-threshold-8')).toMatch(
    /^2003-threshold-8 Threshold 8 Threshold 4 £150,569/,
  );
  const wales = await cli('grades --nation wales');
  expect(rowOf(wales.stdout, 'F1')).toMatch(/^F1 FHO1 min F1 £41,400/);
});

describe('what rests on a derived base amount', () => {
  const scotland = 'calc --nation scotland --grade F1 --method bma-devolved --until 2021/22';

  test('is marked where restored pay is printed', async () => {
    const { stdout } = await cli(scotland);
    expect(stdout).toMatch(/£21,862 C/);
    expect(stdout).toMatch(/bma-devolved +23\.5% +30\.7% +£\d\d,\d{3} C +£\d\d\.\d\d C/);
  });

  test('is never called published', async () => {
    const { stdout } = await cli(`${scotland} --format sentence`);
    expect(stdout).toContain('on its own point,');
    expect(stdout).toContain('the amount of 2008/09 is derived, not printed');
  });
});

describe('names that could mean several things', () => {
  test('a band without its point is refused with the points it has', async () => {
    const { stderr, exitCode } = await runCli(['calc', '--workforce', 'afc', '--grade', 'band 5']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/"band 5" names more than one grade: Band 5 min .*Band 5 max/);
  });

  test('all methods of a workforce that has none are refused by that word', async () => {
    const { stderr, exitCode } = await cli('calc --workforce consultants --grade t1 --method all');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/--method all is of the pay of resident doctors in England/);
  });
});

test('a reason that several rows share is said once', async () => {
  const { stderr, exitCode } = await cli(
    'calc --workforce afc --grade Band_5_mid --since 2008/09 --until 2025/26'.replaceAll('_', ''),
  );
  expect(exitCode).toBe(4);
  expect(stderr.match(/no answer:/g)).toHaveLength(1);
  expect(stderr).toMatch(
    /scale rpi end, scale cpi average, scale hci average, scale cpih average: /,
  );
});

const TWO = ['specialty doctor min', 'specialty doctor 1'];

describe('an amount that is not like those of other years', () => {
  const caution = /the scale of 2008\/09 was a transitional one/g;
  const line = 'calc --workforce sas --index cpi --until 2024/25';

  test('is compared with a caution, said once for all the grades it is true of', async () => {
    const { stdout, stderr } = await runCli([...line.split(' '), '--grade', ...TWO]);
    expect(stderr.match(caution)).toHaveLength(1);
    expect(stderr).toMatch(/specialty-doctor-2008-min, specialty-doctor-2008-1: the scale of/);
    expect(stdout).not.toMatch(caution);
    const json = JSON.parse(
      (await runCli([...line.split(' '), '--grade', ...TWO, '--json'])).stdout,
    );
    const codes = (json.warnings as { code: string }[]).map(({ code }) => code);
    expect(codes.filter((code) => code === 'cautioned-amount')).toHaveLength(1);
  });

  test('is none where another year is the base', async () => {
    const words = [...line.split(' '), '--grade', ...TWO, '--since', '2009/10'];
    expect((await runCli(words)).stderr).not.toMatch(caution);
  });

  test('is so on the points it is said of alone', async () => {
    const ask = async (grade: string) =>
      (await runCli(['calc', '--workforce', 'sas', '--since', '2022/23', '--grade', grade])).stderr;
    expect(await ask('specialty-doctor-2021-0-2')).toMatch(/2022\/23 was a transitional one/);
    expect(await ask('specialist-2021-0-2')).not.toMatch(/transitional/);
  });
});
