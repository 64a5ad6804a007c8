import { describe, expect, test } from 'vitest';
import type { CalcResult } from '../../../src/index.js';
import { cli } from '../../support/fake-process.js';
import { fileOf } from '../../support/own-files.js';
import { resultOf } from '../answers.js';

/** What a file comes to, as rows of cells; the file has no quotes. */
async function batch(text: string, options: string): Promise<readonly (readonly string[])[]> {
  const { stdout, exitCode } = await cli(
    `batch ${fileOf(text, 'pay.csv')} --amount pay ${options}`,
  );
  expect(exitCode).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
}

const ALL = '--add real_amount erosion_percent restoration_percent restored_amount hourly';

describe('what is added to a row', () => {
  test('real_amount: the amount in the prices of another year', async () => {
    // RPI (CHAW): April 2009 211.5, April 2010 222.8, April 2022 334.6: 34,586.4076…, 1,501.7953….
    const rows = await batch(
      'when,pay\n2008/09,21862\n2009/10,1000.00\n2021/22,28808\n',
      '--pay-year when --until 2021/22',
    );
    expect(rows).toEqual([
      ['when', 'pay', 'real_amount', 'payrestore_error'],
      ['2008/09', '21862', '34586.41', ''],
      ['2009/10', '1000.00', '1501.80', ''],
      ['2021/22', '28808', '28808.00', ''],
    ]);
  });

  test('with --month: by the prices of its own month', async () => {
    // RPI: January 2020 290.6; April 2022 334.6. 1000 × 334.6 / 290.6 = 1151.4109…
    const rows = await batch(
      'when,pay\n2020-01,1000\n2020-01-31,1000\n',
      '--month when --until 2021/22',
    );
    expect(rows.slice(1).map(([, , real]) => real)).toEqual(['1151.41', '1151.41']);
  });

  test.each([
    ['--method bma', '--method bma'],
    ['--method nuffield-cpi', '--method nuffield-cpi'],
    ['--index cpih --prices start', '--index cpih --prices start'],
    [
      '--since 2010/11 --index rpi --prices average',
      '--since 2010/11 --index rpi --prices average',
    ],
  ])('the shares are those of calc: %s', async (options, asked) => {
    const years = ['2012/13', '2016/17', '2021/22', '2023/24'];
    const text = `when,pay\n${years.map((year) => `${year},30000`).join('\n')}\n`;
    const rows = await batch(text, `--pay-year when ${options} ${ALL}`);
    for (const [at, year] of years.entries()) {
      const result: CalcResult = await resultOf(`calc ${asked} --until ${year}`);
      const [, , , erosion, restoration, restored, hourly] = rows[at + 1] ?? [];
      expect(Number(erosion)).toBe(result.erosionPercent);
      expect(Number(restoration)).toBe(result.restorationPercent);
      const expected = 30_000 * (1 + (result.restorationPercent ?? 0) / 100);
      expect(Number(restored)).toBeCloseTo(expected, 1);
      // 30,000 / (40 × 365/7)
      expect(hourly).toBe('14.38');
    }
  });

  test('on a scale, by the grade of each row', async () => {
    const rows = await batch(
      'when,pay,grade\n2021/22,28808,F1\n2021/22,39467,ct1\n2021/22,1,F9\n2021/22,1,\n',
      `--pay-year when --grade grade --pay scale --add erosion_percent`,
    );
    const cut = async (grade: string) =>
      (await resultOf(`calc --grade ${grade} --pay scale --index rpi --until 2021/22`))
        .erosionPercent;
    expect(rows.slice(1).map((row) => row.slice(3))).toEqual([
      [String(await cut('F1')), ''],
      [String(await cut('CT1')), ''],
      ['', 'unknown-grade'],
      ['', 'unknown-grade'],
    ]);
  });

  test.each(['--nation scotland', '--workforce consultants', '--workforce afc --month when'])(
    'real amounts need prices and no grade, whosever pay it is: %s',
    async (options) => {
      const when = options.includes('--month') ? '' : '--date when';
      const rows = await batch('when,pay\n2022-04-30,100\n', `${when} ${options} --until 2021/22`);
      expect(rows[1]?.[3]).toBe('');
      expect(Number(rows[1]?.[2])).toBeGreaterThan(80);
    },
  );

  test('the four ways to say when', async () => {
    for (const [option, cell] of [
      ['--date', '2021-04-01'],
      ['--date', '31/03/2022'],
      ['--year', '2021'],
      ['--pay-year', '2021-22'],
    ]) {
      const rows = await batch(`when,pay\n${cell},1000\n`, `${option} when ${ALL}`);
      expect(rows[1]?.[3], `${option} ${cell}`).toBe('26.0929');
    }
  });
});

describe('a row that cannot be computed', () => {
  test('keeps its place, with the code of its reason', async () => {
    const rows = await batch(
      'when,pay\n1980-01-01,5\n2021-05-01,\n,5\n2099-05-01,5\n2007-05-01,5\n2021-05-01,5\n',
      `--date when ${ALL}`,
    );
    expect(rows.slice(1).map((row) => row.at(-1))).toEqual([
      'before-series-start',
      'no-amount',
      'no-date',
      'after-series-end',
      'before-base-year',
      '',
    ]);
  });

  test('is counted by reason on stderr, below what the rest rests on', async () => {
    const file = fileOf('when,pay\n2021-05-01,x\n2021-05-01,y\n,5\n2021-05-01,5\n', 'pay.csv');
    const { stderr } = await cli(`batch ${file} --amount pay --date when --add restored_amount`);
    expect(stderr).toMatch(/^bma, a reconstruction, choices .*since 2008\/09$/m);
    expect(stderr).toMatch(/^chain: partly inferred/m);
    expect(stderr).toMatch(
      /^4 rows: 1 computed, 3 not \(2 malformed-amount, 1 no-date\); [\d,]+ rows\/s$/m,
    );
    expect(stderr).not.toContain('\u001b');
  });
});

describe('lines of JSON', () => {
  test('keep their text, and get fields before the closing brace', async () => {
    const file = fileOf(
      '{"pay": 1000, "d":"2021-05-01", "n": 1.10}\n\n{"pay":"£1,000.50","d":"2021-05-01"}  \n{"d":"2021-05-01"}\n[1]\n{}\n',
      'pay.ndjson',
    );
    const { stdout } = await cli(
      `batch ${file} --amount pay --date d --until 2021/22 --add real_amount hourly`,
    );
    expect(stdout).toBe(
      [
        '{"pay": 1000, "d":"2021-05-01", "n": 1.10,"real_amount":1000.00,"hourly":0.48}',
        '',
        '{"pay":"£1,000.50","d":"2021-05-01","real_amount":1000.50,"hourly":0.48}  ',
        '{"d":"2021-05-01","payrestore_error":"no-amount"}',
        '{"payrestore_error":"malformed-row","row":"[1]"}',
        '{"payrestore_error":"no-amount"}',
        '',
      ].join('\n'),
    );
  });

  test('a number with more digits than a number keeps is refused, and read as text', async () => {
    const file = fileOf(
      '{"pay":12345678901234567.25,"d":"2021-05-01"}\n{"pay":"123456789012345.25","d":"2021-05-01"}\n',
      'pay.jsonl',
    );
    const { stdout } = await cli(`batch ${file} --amount pay --date d --until 2021/22`);
    expect(stdout.split('\n')[0]).toContain('"payrestore_error":"malformed-amount"');
    expect(stdout.split('\n')[1]).toContain('"real_amount":123456789012345.25');
  });

  test('a field that is there already is not written twice', async () => {
    const file = fileOf('{"pay":1,"d":"2021-05-01","real_amount":2}\n', 'pay.ndjson');
    const { stderr, exitCode } = await cli(`batch ${file} --amount pay --date d`);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/real_amount.*--prefix/);
    expect((await cli(`batch ${file} --amount pay --date d --prefix new_`)).stdout).toContain(
      '"new_real_amount":',
    );
  });
});

describe('what is wrong is said before anything is read', () => {
  const file = fileOf('when,pay\n2021-05-01,5\n', 'pay.csv');

  test.each([
    ['', /--amount/],
    ['--amount pay', /--date, --month, --year or --pay-year/],
    ['--amount pay --date when --month when', /--date and --month/],
    ['--amount salary --date when', /unknown column .*salary.* Known: when, pay/],
    ['--amount pay --date wen', /--date: unknown column .*wen.*did you mean when/],
    ['--amount pay --date when --add real', /--add: unknown column .*real/],
    ['--amount pay --date when --pay scale --add erosion_percent', /--grade/],
    ['--amount pay --date when --pay earnings-total', /awards or scale/],
    ['--amount pay --date when --prices 2009-04..2022-04', /start, end, average or latest/],
    ['--amount pay --month when --index gdp-deflator', /no months/],
    ['--amount pay --date when --method bma --index cpi', /--method/],
    ['--amount pay --date when --method bma --nation wales', /Wales/],
    ['--amount pay --date when --nation scotland --add restored_amount', /--grade/],
    ['--amount pay --date when --rejects -', /file of their own/],
    ['--amount pay --date when -o x.csv --rejects ./x.csv', /file of their own/],
    ['--amount pay --date when --delimiter ab', /one character/],
    ['--amount pay --date when --format xls', /xls/],
  ])('%s', async (options, said) => {
    const { stdout, stderr, exitCode } = await cli(`batch ${file} ${options}`);
    expect([stdout, exitCode]).toEqual(['', 2]);
    expect(stderr).toMatch(said);
  });

  test('an end year without prices is no answer', async () => {
    const { stdout, stderr, exitCode } = await cli(
      `batch ${file} --amount pay --date when --until 2026/27`,
    );
    expect([stdout, exitCode]).toEqual(['', 4]);
    expect(stderr).toMatch(/no answer: our RPI ends July 2026/);
  });
});
