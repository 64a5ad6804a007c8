import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { fileOf } from '../support/own-files.js';
import { ENGINES, type Engine } from './engines.js';

const ROWS = 100_000;
const ADDED = [
  'real_amount',
  'erosion_percent',
  'restoration_percent',
  'restored_amount',
  'hourly',
];

/** Made-up pay from 1985 to 2030, gains and losses, by the same formula here and in SQL. */
const made = Array.from({ length: ROWS }, (_, at) => {
  const id = at + 1;
  const day = new Date(Date.UTC(1985, 0, 1) + ((id * 37) % 16_500) * 86_400_000);
  const pennies = ((id * 7919) % 12_000_019) - 500_000;
  return { id, day: day.toISOString().slice(0, 10), pennies };
});
const CSV = `id,paid_on,salary\n${made
  .map(
    ({ id, day, pennies }) => `${id},${day},${pennies < 0 ? '-' : ''}${pounds(Math.abs(pennies))}`,
  )
  .join('\n')}\n`;
const TABLE = `CREATE TABLE pay AS
SELECT i AS id, DATE '1985-01-01' + CAST((i * 37) % 16500 AS INTEGER) AS paid_on,
  CAST(((i * 7919) % 12000019 - 500000) AS DECIMAL(14, 2)) / 100 AS salary
FROM generate_series(1, ${ROWS}) AS s(i)`;

function pounds(pennies: number): string {
  return `${Math.floor(pennies / 100)}.${String(pennies % 100).padStart(2, '0')}`;
}

/** What batch adds, row by row. */
async function ofBatch(options: string): Promise<readonly (readonly string[])[]> {
  const file = fileOf(CSV, 'pay.csv');
  const { stdout } = await cli(`batch ${file} --amount salary ${options} --add ${ADDED.join(',')}`);
  return stdout
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').slice(3));
}

describe.each(Object.keys(ENGINES) as (keyof typeof ENGINES)[])('%s', (dialect) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await ENGINES[dialect]();
    await engine.run(TABLE);
  }, 60_000);
  afterAll(() => engine.close());

  test.each([
    '--date paid_on',
    '--date paid_on --method nuffield-cpi --until 2021/22',
    '--month paid_on --index cpih --prices average',
  ])(
    `gives the pennies of batch on ${ROWS.toLocaleString('en-GB')} rows: %s`,
    async (options) => {
      const { stdout, exitCode } = await cli(
        `sql --dialect ${dialect} --table pay --amount salary ${options} --add ${ADDED.join(',')}`,
      );
      expect(exitCode).toBe(0);
      await engine.run(stdout);
      const found = await engine.rows(
        `SELECT ${[...ADDED, 'payrestore_error'].map((name) => `CAST("${name}" AS VARCHAR(40))`).join(', ')} FROM payrestore_rows ORDER BY id`,
      );
      const expected = await ofBatch(options);
      expect(found).toHaveLength(ROWS);
      // Shares have four decimals in a database, and as many as they need in a file.
      const plain = (row: readonly string[]) =>
        row.map((cell, at) =>
          (at === 1 || at === 2) && cell !== '' ? String(Number(cell)) : cell,
        );
      let wrong = 0;
      for (const [at, row] of found.entries()) {
        if (plain(row).join() !== expected[at]?.join()) {
          wrong += 1;
          if (wrong === 1) expect(plain(row), JSON.stringify(made[at])).toEqual(expected[at]);
        }
      }
      expect(wrong).toBe(0);
      expect(expected.filter((row) => row[0] !== '').length).toBeGreaterThan(ROWS / 4);
      expect(expected.filter((row) => row[5] !== '').length).toBeGreaterThan(1000);
      await engine.run('DROP VIEW payrestore_rows; DROP VIEW payrestore_deflators;');
    },
    60_000,
  );

  test('without a table prints the deflators alone, by the years of any date', async () => {
    await engine.run((await cli(`sql --method bma --dialect ${dialect} --until 2021/22`)).stdout);
    const found = await engine.rows(
      "SELECT CAST(ROUND(100 * real_amount_factor, 2) AS VARCHAR(20)) FROM payrestore_deflators WHERE DATE '2010-05-01' BETWEEN valid_from AND valid_to",
    );
    const file = fileOf('paid_on,salary\n2010-05-01,100\n', 'pay.csv');
    const { stdout } = await cli(
      `batch ${file} --method bma --until 2021/22 --amount salary --date paid_on`,
    );
    expect(found).toEqual([[stdout.split('\n')[1]?.split(',')[2]]]);
    await engine.run('DROP VIEW payrestore_deflators;');
  });

  test('reads years and pay years, and says what a row lacks', async () => {
    await engine.run(
      `CREATE TABLE "odd ""pay""" ("pay year" VARCHAR(10), "amount £" DECIMAL(12, 2))`,
    );
    await engine.run(
      `INSERT INTO "odd ""pay""" VALUES ('2021/22', 1000), (NULL, 1), ('2021/22', NULL), ('1975/76', 1), ('2050/51', 1)`,
    );
    const { stdout } = await cli(
      `sql --dialect ${dialect} --table odd_pay --amount amount_gbp --pay-year pay_year --until 2021/22 --add real_amount,erosion_percent`,
    );
    const named = stdout
      .replaceAll('"odd_pay"', '"odd ""pay"""')
      .replaceAll('"amount_gbp"', '"amount £"')
      .replaceAll('"pay_year"', '"pay year"');
    await engine.run(named);
    const found = await engine.rows(
      'SELECT CAST(real_amount AS VARCHAR(20)), CAST(erosion_percent AS VARCHAR(20)), payrestore_error FROM payrestore_rows ORDER BY "pay year", "amount £" NULLS LAST',
    );
    const sorted = found.map((row) => row.join()).sort();
    expect(sorted).toEqual(
      [
        '1000.00,26.0929,',
        ',,no-date',
        ',,no-amount',
        ',,before-series-start',
        ',,after-series-end',
      ].sort(),
    );
  });
});

describe('what is wrong is said, and nothing is written', () => {
  test.each([
    ['sql --table pay --amount a --date d', 2, /--dialect/],
    ['sql --dialect duckdb --amount a --date d', 2, /--table/],
    [
      'sql --dialect mysql --table pay --amount a --date d',
      2,
      /unknown dialect .*mysql.*duckdb, postgres/,
    ],
    ['sql --dialect postgre --table pay --amount a --date d', 2, /did you mean postgres/],
    ['sql --dialect duckdb --table pay --amount a', 2, /--date, --month, --year or --pay-year/],
    [
      'sql --dialect duckdb --table pay --amount a --date d --pay scale --grade g --add erosion_percent',
      2,
      /use batch/,
    ],
    [
      'sql --dialect duckdb --table pay --amount a --date d --until 2026/27',
      4,
      /no answer: our RPI ends/,
    ],
    ['sql --dialect duckdb --table pay --amount a --date d -o /', 5, /it is a folder/],
  ])('%s: exit status %i', async (line, status, said) => {
    const { stdout, stderr, exitCode } = await cli(line);
    expect([stdout, exitCode]).toEqual(['', status]);
    expect(stderr).toMatch(said);
  });

  test('a name is a name, whatever is in it', async () => {
    const { stdout } = await cli(
      'sql --dialect duckdb --table hr.x";DROP-- --amount a"b --date d --prefix new_',
    );
    expect(stdout).toContain('FROM "hr"."x"";DROP--" AS p');
    expect(stdout).toContain('p."a""b"');
    expect(stdout).toContain('AS "new_real_amount"');
  });
});
