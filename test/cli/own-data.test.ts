import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Fault } from '../../src/errors.js';
import type { CalcResult } from '../../src/index.js';
import { cli, type Ran, runCli } from '../support/fake-process.js';
import { fileOf, folderOf, MONTHS, newFolder, ownIndex, ownScale } from '../support/own-files.js';
import { type Envelope, type ErrorEnvelope, linesOf, rowOf } from './answers.js';

/** Asks with a scale and an index of one's own; more words are added to the question. */
function ask(more: string, index: object = ownIndex(), scale: object = ownScale()): Promise<Ran> {
  const files = ['--scale', fileOf(scale), '--series', fileOf(index)];
  return runCli(['calc', ...files, ...more.split(' ')]);
}

async function answer(words: readonly string[], env = {}): Promise<Envelope> {
  return JSON.parse((await runCli([...words, '--json'], { env })).stdout) as Envelope;
}

/** The one refusal of a file: what is on stderr, and the same as data. */
async function refusal(option: string, content: unknown) {
  const place = fileOf(content);
  const words = ['calc', option, place];
  const [plain, json] = [await runCli(words), await runCli([...words, '--json'])];
  expect([plain.exitCode, plain.stdout, json.exitCode, json.stdout]).toEqual([3, '', 3, '']);
  const { error } = JSON.parse(json.stderr) as ErrorEnvelope & {
    error: { faults: readonly Fault[] };
  };
  expect(error).toMatchObject({ code: 'invalid-file', exitCode: 3 });
  return { place, stderr: plain.stderr, faults: error.faults };
}

/** Each fault as "line, path: message". */
function said(faults: readonly Fault[]): readonly string[] {
  return faults.map(({ line, path, message }) => `${line}, ${path}: ${message}`);
}

const FROM_2023 = '--since 2023/24';

describe('a scale of three grades and an index of 24 months answer in one command', () => {
  // Prices go from 110.0 to 132.0, by a fifth. A clerk's 20,000 to 21,600 is 8%: the cut is
  // 1 - 1.08 / 1.2 = 10%, the rise 1.2 / 1.08 - 1 = 11.1%, and 21,600 with it 24,000.
  test('with the cut, the rise and the restored pay', async () => {
    const { stdout, stderr, exitCode } = await ask(`--grade Clerk ${FROM_2023}`);
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, '2023/24')).toMatch(/^2023\/24 £20,000 £9\.59 Clerk/);
    expect(rowOf(stdout, 'scale noland-prices end')).toMatch(
      /end 10\.0% 11\.1% £24,000 £11\.51 Noland prices, Apr 2024 to Apr 2025/,
    );
    expect(stderr).toMatch(/^warning: the pay data was last confirmed on 31 March 2025/);
  });

  test('for every grade: one lost, one kept up, one gained', async () => {
    const { stdout } = await ask(`--grade all ${FROM_2023} --json`);
    const { results } = JSON.parse(stdout) as Envelope;
    expect(
      results.map(({ grade, erosionPercent, restoredPay }) => [grade, erosionPercent, restoredPay]),
    ).toEqual([
      ['Clerk', 10, 24000],
      // 36,000 / 30,000 is just what prices rose by.
      ['Porter', 0, 36000],
      // 50,400 / 40,000 is 1.26, and 1 - 1.26 / 1.2 = -5%.
      ['Warden', -5, 48000],
    ]);
  });

  test('says whose data it is, in every form', async () => {
    const question = `--grade Clerk ${FROM_2023}`;
    const own = /data that did not come with payrestore/;
    const { stdout } = await ask(`${question} --json`);
    const { results, warnings, sources } = JSON.parse(stdout) as Envelope;
    expect(results[0]?.origin).toMatch(/^\/.*own\.json, \/.*own\.json$/);
    expect(warnings).toMatchObject([{ code: 'own-data', message: expect.stringMatching(own) }]);
    expect(sources.map((source) => source.id)).toEqual(['made-up-report']);
    for (const form of ['table', 'markdown', 'sentence']) {
      expect((await ask(`${question} --format ${form}`)).stdout).toMatch(own);
    }
    const csv = (await ask(`${question} --format csv`)).stdout;
    expect(csv).toMatch(/,"\/.*own\.json, \/.*own\.json",/);
  });

  test('reads an unknown grade, and the years there are none for, as it does of its own', async () => {
    const wrong = await ask(`--grade Clrk ${FROM_2023}`);
    expect([wrong.exitCode, wrong.stderr]).toEqual([2, expect.stringContaining('mean Clerk?')]);
    const early = await ask('--grade Clerk');
    expect([early.exitCode, early.stdout]).toEqual([4, '']);
    expect(early.stderr).toMatch(/starts in 2023\/24, and 2008\/09 is needed/);
    const late = await ask(`--grade Clerk ${FROM_2023} --until 2025/26`);
    expect(late.exitCode).toBe(4);
  });

  test('needs no index of its own, nor a scale', async () => {
    const scale = await answer([
      ...['calc', '--scale', fileOf(ownScale()), '--grade', 'Porter'],
      ...['--index', 'rpi', '--since', '2023/24', '--until', '2024/25'],
    ]);
    // RPI was 385.0 in April 2024 and 402.2 in April 2025: 1 - 1.2 / (402.2 / 385).
    expect(scale.results[0]?.priceLevels).toEqual({ base: 385, end: 402.2 });
    expect(scale.results[0]?.erosionPercent).toBeCloseTo(100 * (1 - 1.2 / (402.2 / 385)), 4);
    const series = ['--series', fileOf(ownIndex()), '--since', '2023/24'];
    const pay = ['--base-pay', '20000', '--current-pay', '21600'];
    expect((await answer(['calc', ...series, ...pay])).results[0]?.erosionPercent).toBe(10);
  });

  test('is listed, shown and cited as data of the user', async () => {
    const files = ['--scale', fileOf(ownScale()), '--series', fileOf(ownIndex())];
    const grades = await runCli(['grades', ...files]);
    expect(grades.stdout).toMatch(/Clerk +Clerk +£21,600/);
    const list = await runCli(['data', 'list', ...files, '--json']);
    const { results } = JSON.parse(list.stdout) as {
      results: readonly { id: string; values: number; origin: string }[];
    };
    const own = results.filter(({ origin }) => origin !== 'bundled');
    expect(own).toMatchObject([
      { id: 'noland-prices', values: 24 },
      { id: 'noland-staff', values: 6 },
    ]);
    const show = await runCli(['data', 'show', 'noland-prices', '2025-04', ...files]);
    expect(show.stdout).toMatch(/2025-04 +132\.0 +A +made-up-report/);
    expect(show.stdout).toMatch(/From \/.*own\.json, not with payrestore/);
    const sources = await runCli(['sources', 'made-up-report', ...files]);
    expect(sources.stdout).toContain('indices/noland-prices.json: 24 entries');
    expect(sources.stdout).toContain('scales/noland-staff.json: 6 entries');
  });
});

describe('a series of fewer months', () => {
  test('answers for the months it has', async () => {
    const short = ownIndex({ levels: MONTHS.slice(11) });
    expect((await ask(`--grade Clerk ${FROM_2023}`, short)).stdout).toContain('10.0%');
  });

  test('says what it lacks for the others', async () => {
    const short = ownIndex({ levels: MONTHS.slice(0, 20) });
    const { stdout, stderr, exitCode } = await ask(`--grade Clerk ${FROM_2023}`, short);
    expect([stdout, exitCode]).toEqual(['', 4]);
    expect(stderr).toMatch(/Noland prices ends? December 2024.*April 2025 is needed/);
  });
});

describe('under the id of a bundled file', () => {
  // One month is out by a tenth: 211.5 for April 2009 becomes 232.6, and the rest is as it was.
  const ownRpi = async () => {
    const { stdout } = await cli('data show rpi 2009-04..2022-04 --format csv');
    const levels = linesOf(stdout)
      .slice(1)
      .map((line) => line.split(','))
      .map(([, , month, level]) => ({ month, level: month === '2009-04' ? '232.6' : level }));
    return ownIndex({ id: 'rpi', shortTitle: 'RPI', levels });
  };
  const question = ['calc', '--method', 'bma', '--until', '2021/22'];

  test('a file takes its place in every answer that rests on it, which say so', async () => {
    const rpi = fileOf(await ownRpi());
    const bundled = await answer(question);
    const own = await answer([...question, '--series', rpi]);
    expect(bundled.results[0]).toMatchObject({ origin: 'bundled', priceLevels: { base: 211.5 } });
    expect(own.results[0]).toMatchObject({
      origin: rpi,
      priceLevels: { base: 232.6, end: 334.6 },
    });
    expect(own.warnings.map(({ code }) => code)).toContain('own-data');
    expect(bundled.warnings.map(({ code }) => code)).not.toContain('own-data');
    expect(own.data.hash).not.toBe(bundled.data.hash);
  });

  test('a file leaves the methods as they are, where a new index is one to be measured by', async () => {
    const rpi = fileOf(await ownRpi());
    const { results } = await answer(['calc', '--until', '2021/22', '--series', rpi]);
    expect(results.map(({ method, origin }) => [method, origin])).toEqual([
      ['bma', rpi],
      ['nuffield-cpi', 'bundled'],
      ['fullfact-hci', 'bundled'],
      ['cpih', 'bundled'],
    ]);
    const index = fileOf(ownIndex());
    const own = await answer(['calc', '--since', '2023/24', '--series', index]);
    expect(own.results).toMatchObject([{ method: null, index: 'noland-prices', origin: index }]);
  });

  test('a file changes nothing in an answer that does not rest on it', async () => {
    const rpi = fileOf(await ownRpi());
    const other = ['calc', '--method', 'nuffield-cpi', '--until', '2021/22'];
    expect(await answer([...other, '--series', rpi])).toEqual(await answer(other));
  });

  test('the nearest place wins: the option over the folder over the environment', async () => {
    const rpi = async (level: string) => {
      const index = (await ownRpi()) as { levels: { month: string; level: string }[] };
      const levels = index.levels.map((entry) =>
        entry.month === '2022-04' ? { ...entry, level } : entry,
      );
      return { ...index, levels };
    };
    const [series, data] = [
      fileOf(await rpi('331.1')),
      folderOf({ 'indices/rpi.json': await rpi('331.2') }),
    ];
    const env = {
      PAYRESTORE_DATA: folderOf({ 'indices/rpi.json': await rpi('331.3') }),
      XDG_DATA_HOME: folderOf({ 'payrestore/indices/rpi.json': await rpi('331.4') }),
    };
    const end = async (words: readonly string[], given: Record<string, string>) =>
      (await answer([...question, ...words], given)).results[0]?.priceLevels.end;
    const { XDG_DATA_HOME } = env;
    expect(await end(['--series', series, '--data', data], env)).toBe(331.1);
    expect(await end(['--data', data], env)).toBe(331.2);
    expect(await end([], env)).toBe(331.3);
    expect(await end([], { XDG_DATA_HOME })).toBe(331.4);
    expect(await end([], {})).toBe(334.6);
  });
});

describe("the machine's own folders", () => {
  afterEach(() => vi.unstubAllEnvs());

  test('are not looked at by a run that was given none', async () => {
    const broken = folderOf({ 'indices/rpi.json': 'no', 'payrestore/indices/rpi.json': 'no' });
    vi.stubEnv('PAYRESTORE_DATA', broken);
    vi.stubEnv('XDG_DATA_HOME', broken);
    vi.stubEnv('HOME', broken);
    expect((await cli('calc --method bma --until 2021/22')).exitCode).toBe(0);
    const seen = await cli('calc', { env: { PAYRESTORE_DATA: broken } });
    expect([seen.exitCode, seen.stdout]).toEqual([3, '']);
  });
});

describe('a place that is not there ends with 5', () => {
  test.each(['--series', '--scale', '--data'])('%s', async (option) => {
    const gone = join(newFolder(), 'gone');
    const { stdout, stderr, exitCode } = await runCli(['calc', option, gone]);
    expect([stdout, exitCode]).toEqual(['', 5]);
    expect(linesOf(stderr)).toHaveLength(1);
    expect(stderr).toContain(gone);
    const json = await runCli(['calc', option, gone, '--json']);
    const { error } = JSON.parse(json.stderr) as ErrorEnvelope;
    expect([error.code, error.exitCode, json.exitCode]).toEqual(['unreadable-data', 5, 5]);
  });
});

describe('a wrong file is refused, with every fault at once', () => {
  test('by its line and its place in the JSON', async () => {
    const text = [
      '{',
      '  "id": "Wrong Id",',
      '  "title": "Prices",',
      '  "shortTitle": "",',
      '  "cdid": null,',
      '  "referencePeriod": "2015=100",',
      '  "decimals": "one",',
      '  "released": "weekly",',
      '  "revised": false,',
      '  "sorce": "made-up-report",',
      '  "levels": [',
      '    { "month": "2023-13", "level": "100.0" },',
      '    { "month": "2024-01", "level": 101 }',
      '  ]',
      '}',
    ].join('\n');
    const { place, stderr, faults } = await refusal('--series', text);
    expect(said(faults)).toEqual([
      expect.stringMatching(/^1, source: .*missing/),
      expect.stringMatching(/^2, id: "Wrong Id" is not lower-case/),
      expect.stringMatching(/^4, shortTitle: "" is not/),
      expect.stringMatching(/^7, decimals: "one" is not a/),
      expect.stringMatching(/^8, released: "weekly" is not "monthly" or "quarterly"/),
      expect.stringMatching(/^10, sorce: no such field; did you mean "source"/),
      expect.stringMatching(/^12, levels\[0\]\.month: "2023-13" is not a month/),
      expect.stringMatching(/^13, levels\[1\]\.level: 101 is not a text/),
    ]);
    expect(linesOf(stderr)).toHaveLength(9);
    expect(stderr).toContain(`error: ${place}: 8 faults:`);
    for (const fault of faults) expect(stderr).toContain(`line ${fault.line}, ${fault.path}: `);
  });

  test('of every file that was given', async () => {
    const [series, scale] = [fileOf(ownIndex({ title: 1 })), fileOf(ownScale({ unit: 2 }))];
    const { stderr, exitCode } = await runCli(['calc', '--series', series, '--scale', scale]);
    expect(exitCode).toBe(3);
    expect(stderr).toContain(`${series}, line 3, title`);
    expect(stderr).toContain(`${scale}, line 7, unit`);
  });

  const [first, , third] = MONTHS;
  test.each([
    ['a month missing', MONTHS.filter((_, at) => at !== 3), /levels\[3\]: .*2023-08/],
    ['a month twice', [first, first, ...MONTHS.slice(1)], /levels\[1\]: 2023-05 is there twice/],
    ['months out of order', [third, ...MONTHS.slice(0, 2)], /levels\[1\]: 2023-05 follows 2023-07/],
    [
      'rates for levels',
      MONTHS.map(({ month }, at) => ({ month, level: `${3 + (at % 5) / 10}` })),
      /levels\[0\]\.level: .*rates of change/,
    ],
    ['a level of zero', [{ ...first, level: '0.0' }, ...MONTHS.slice(1)], /levels\[0\]\.level/],
    ['a level below zero', [{ ...first, level: '-1.0' }, ...MONTHS.slice(1)], /levels\[0\]\.level/],
    ['no months', [], /levels: /],
  ])('an index with %s', async (_what, levels, fault) => {
    const { faults } = await refusal('--series', ownIndex({ levels }));
    expect(said(faults)).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test.each([
    ['whose title speaks of rates', { title: 'Prices, 12-month rate' }, /title: .*rate/],
    ['whose source nobody knows', { source: 'nobody' }, /source: nobody is no source/],
  ])('an index %s', async (_what, traits, fault) => {
    const { faults } = await refusal('--series', ownIndex(traits));
    expect(said(faults)).toEqual([expect.stringMatching(fault)]);
  });

  const amounts = (...entries: readonly object[]) => ({
    points: [{ id: 'Clerk', amounts: entries }],
  });
  const paid = (from: string, amount: string) => ({ from, amount, source: 'made-up-report' });
  test.each([
    ['pay of nothing', amounts(paid('2023-04-01', '0')), /amounts\[0\]\.amount: "0"/],
    ['pay below nothing', amounts(paid('2023-04-01', '-1')), /amounts\[0\]\.amount: "-1"/],
    [
      'two amounts from one day',
      amounts(paid('2023-04-01', '1000'), paid('2023-04-01', '1001')),
      /amounts\[1\]: .*twice/,
    ],
    [
      'days out of order',
      amounts(paid('2024-04-01', '1000'), paid('2023-04-01', '1001')),
      /amounts\[1\]: .*2023-04-01 follows 2024-04-01/,
    ],
    ['a day that is none', amounts(paid('2023-02-30', '1000')), /amounts\[0\]\.from: "2023-02-30"/],
    [
      'a source that nobody knows',
      amounts({ ...paid('2023-04-01', '1000'), source: 'nobody' }),
      /amounts\[0\]\.source: nobody/,
    ],
    ['an id with a path in it', { id: '../rpi' }, /id: "\.\.\/rpi"/],
  ])('a scale with %s', async (_what, traits, fault) => {
    const { faults } = await refusal('--scale', ownScale(traits));
    expect(said(faults)).toEqual([expect.stringMatching(fault)]);
  });

  test('a file given as what it is not', async () => {
    const scale = await refusal('--series', ownScale());
    expect(said(scale.faults)).toEqual(['1, : this is a pay scale; give it with --scale']);
    const index = await refusal('--scale', ownIndex());
    expect(said(index.faults)).toEqual(['1, : this is a price index; give it with --series']);
  });

  test.each([
    ['nothing', ''],
    ['blanks', ' \n\t\n'],
    ['a web page', '<!DOCTYPE html>\n<html><body>Not found</body></html>\n'],
    ['half a file', JSON.stringify(ownIndex()).slice(0, 200)],
    ['a comment', `// mine\n${JSON.stringify(ownIndex())}`],
    ['comma-separated values', 'month,level\n2023-05,100.0\n'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '7'],
    ['brackets without end', '['.repeat(100_000)],
    ['a key twice', JSON.stringify(ownIndex()).replace('{', '{"id":"other",')],
    [
      'a key that means more to a program',
      JSON.stringify(ownIndex()).replace('{', '{"__proto__":{},'),
    ],
  ])('a file with %s in it', async (_what, content) => {
    const { faults, stderr } = await refusal('--series', content);
    expect(faults.length).toBeGreaterThan(0);
    for (const { line } of faults) expect(line).toBeGreaterThanOrEqual(1);
    expect(linesOf(stderr).length).toBeLessThanOrEqual(52);
  });

  const text = JSON.stringify(ownIndex({ title: 'Caf\u00e9 prices' }), null, 2);
  test.each([
    // The e with an accent is on the third line.
    ['Latin-1', Buffer.from(text, 'latin1'), 3],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), 1],
  ])('a file in %s, by the one fault that is behind all', async (_what, bytes, line) => {
    for (const option of ['--series', '--scale']) {
      const { faults } = await refusal(option, bytes);
      expect(faults).toMatchObject([{ line, path: '', message: expect.stringContaining('UTF-8') }]);
    }
    const data = folderOf({ 'indices/noland-prices.json': bytes });
    const { stderr, exitCode } = await runCli(['calc', '--data', data]);
    expect([exitCode, stderr]).toEqual([3, expect.stringMatching(/one fault:\n.*UTF-8/)]);
  });

  test('very many faults are all in the data, and the first of them on the screen', async () => {
    const levels = Array.from({ length: 3000 }, () => ({ month: 'May', level: 1 }));
    const { faults, stderr } = await refusal('--series', ownIndex({ levels }));
    expect(faults).toHaveLength(6000);
    expect(stderr).toContain('6000 faults');
    expect(linesOf(stderr)).toHaveLength(52);
    expect(linesOf(stderr).at(-1)).toMatch(/and 5950 more/);
  });
});

describe('a hostile file', () => {
  /** Everything a terminal would obey: escapes, bells, C1 controls, and marks that turn a line. */
  const obeyed = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
  const nasty = [
    '\u001b[31mred',
    '\u001b]0;title\u0007',
    '\u009b2Jgone',
    '\u202edlot',
    'a\rb',
    'a\nb',
  ];

  test.each(nasty)('is refused for %j, wherever it stands, and shown without it', async (text) => {
    for (const [option, content] of [
      ['--series', ownIndex({ title: text })],
      ['--series', ownIndex({ shortTitle: text })],
      ['--series', ownIndex({ id: text })],
      ['--series', ownIndex({ [text]: 1 })],
      ['--scale', ownScale({ title: text })],
      ['--scale', ownScale({ points: [{ id: text, amounts: [] }] })],
      ['--scale', ownScale({ workforce: text })],
    ] as const) {
      const { faults, stderr } = await refusal(option, content);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.map(({ path, message }) => path + message).join()).not.toMatch(
        /[\p{Cc}\p{Cf}]/u,
      );
      expect(stderr).not.toMatch(obeyed);
      expect(linesOf(stderr)).toHaveLength(1 + faults.length);
    }
  });

  test('says which character it is, and where', async () => {
    const { faults } = await refusal('--series', ownIndex({ note: 'bell \u0007' }));
    expect(faults).toMatchObject([{ path: 'note', message: expect.stringContaining('U+0007') }]);
  });

  test('whose award leaves no pay is refused, and divides by nothing', async () => {
    const awards = {
      id: 'england-resident-awards',
      title: 'None',
      nation: 'england',
      workforce: 'resident-doctors',
      base: '2008/09',
      confirmedThrough: '2026-07-24',
      chains: [{ id: 'awards', title: 'None' }],
      awards: [
        {
          payYear: '2009/10',
          effectiveFrom: '2009-04-01',
          percent: '-100',
          status: 'circular',
          source: 'md-1-2009',
        },
      ],
    };
    const data = folderOf({ 'awards/england-resident-awards.json': awards });
    const ran = await runCli(['calc', '--method', 'bma', '--data', data]);
    expect([ran.exitCode, ran.stderr]).toEqual([3, expect.stringContaining('awards[0].percent')]);
  });
});

test('a folder of data answers by itself, without naming its files', async () => {
  const data = folderOf({
    'indices/noland-prices.json': ownIndex(),
    'scales/noland-staff.json': ownScale(),
  });
  const question = '--workforce noland --grade clerk --index noland-prices --since 2023/24';
  const { results } = await answer(['calc', '--data', data, ...question.split(' ')]);
  expect(results.map((result: CalcResult) => result.erosionPercent)).toEqual([10]);
  // A folder is there to be asked about, but is not what every question is about.
  const plain = await answer(['calc', '--data', data, '--method', 'bma', '--until', '2021/22']);
  expect(plain.results[0]).toMatchObject({ origin: 'bundled', erosionPercent: 26.0929 });
});

test('a scale given without a grade is answered for all of its points', async () => {
  const [scale, series] = [fileOf(ownScale()), fileOf(ownIndex())];
  const { stdout, exitCode } = await runCli([
    'calc',
    '--scale',
    scale,
    '--series',
    series,
    '--since',
    '2023/24',
    '--json',
  ]);
  expect(exitCode).toBe(0);
  const { results } = JSON.parse(stdout) as { results: readonly { grade: string }[] };
  expect(results.map(({ grade }) => grade)).toEqual(['Clerk', 'Porter', 'Warden']);
});
