import { describe, expect, test } from 'vitest';
import { cli } from '../support/fake-process.js';
import { linesOf, onTerminal, readCsv, rowOf } from './answers.js';

const table = async (line: string) => (await cli(line)).stdout;
const json = async (line: string) => JSON.parse((await cli(`${line} --json`)).stdout);

describe('cost', () => {
  test('shows each grade, the total and its range, and that it is basic pay', async () => {
    const stdout = await table('cost');
    expect(stdout).toMatch(/^Cost of restoring basic pay: resident doctors in England$/m);
    expect(stdout).toMatch(/^2008\/09 to 2025\/26, bma: 26\.3% on 2025\/26 pay, basic pay only$/m);
    expect(rowOf(stdout, 'NP1')).toBe(
      'NP1 8,000 to 9,512 C £38,831 £49,025 £10,194 £81.5m to £97.0m',
    );
    expect(rowOf(stdout, 'All')).toBe('All 65,000 to 77,287 £971.4m to £1,155.1m');
    expect(stdout).toMatch(/^Scope: basic pay only/m);
    expect(stdout).toMatch(/C: how many are on each point is unofficial/);
  });

  test('takes a plain rise, and what comes on top and back', async () => {
    const stdout = await table('cost --rise 35 --from 2022/23 --on-cost 23.7 --returns 32');
    expect(rowOf(stdout, 'Cost,')).toMatch(/35\.0% of the bill £1,004\.5m to £1,194\.4m$/);
    expect(stdout).toMatch(/With 23\.7% on top, your figure +£1,242\.6m to £1,477\.5m/);
    expect(stdout).toMatch(/Net of 32% that comes back, your figure +£845\.0m to £1,004\.7m/);
    expect(stdout).toMatch(/figures of your own/);
  });

  test('quotes the two published totals and what they would need', async () => {
    const stdout = await table('cost --rise 35 --from 2022/23');
    const quoted = linesOf(stdout).filter(
      (line) => line.startsWith('- over £2bn') || line.startsWith('- about £1bn'),
    );
    expect(quoted).toHaveLength(2);
    expect(quoted[0]).toMatch(/gross.*Steve Barclay.*April 2023.*Full Fact \(B; fullfact-/);
    expect(quoted[0]).toMatch(/at least £805\.6m to £995\.5m more, 67\.4% to 99\.1% on top/);
    expect(quoted[1]).toMatch(/net of tax.*British Medical Association/);
    expect(quoted[1]).toMatch(/£4\.5m to £194\.4m of it to come back, 0\.5% to 16\.3%/);
    expect(stdout).toMatch(/nothing here reproduces them/);
  });

  test('lists the other published costs when asked', async () => {
    const stdout = await table('cost --published');
    for (const words of ['about £350m', 'about £600m', '£200m', '£90m']) {
      expect(stdout).toContain(`- ${words}, `);
    }
    expect(await table('cost')).not.toContain('£350m');
  });

  test('has no total where a grade has no pay, and says why', async () => {
    const { stdout, exitCode } = await cli('cost --until 2018/19');
    expect(exitCode).toBe(0);
    expect(rowOf(stdout, 'NP5')).toBe('NP5 6,000 to 7,134 C – – – –');
    expect(rowOf(stdout, 'All')).toBe('');
    expect(stdout).toMatch(/no total: a sum without NP5 would be too small/);
    const { total, results } = await json('cost --until 2018/19');
    expect(total).toMatchObject({ basicPayCost: null, absence: { code: 'rows-missing' } });
    expect(results[4]).toMatchObject({
      grade: 'NP5',
      count: { value: 6000 },
      absence: { code: 'no-such-point-then' },
    });
  });

  test('without an answer says so on stderr alone', async () => {
    const ran = await cli('cost --until 2026/27');
    expect([ran.stdout, ran.exitCode]).toEqual(['', 4]);
    expect(ran.stderr).toMatch(/^no answer: NP1, .*NP5: our RPI ends July 2026/);
    const data = await cli('cost --until 2026/27 --json');
    expect(data.exitCode).toBe(4);
    expect(JSON.parse(data.stdout).results).toHaveLength(5);
  });

  test('where pay has risen says that there is nothing to restore', async () => {
    const line = 'cost --index cpi --since 2015/16 --until 2025/26';
    const { warnings, total } = await json(line);
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('nothing-to-restore');
    expect(total.basicPayCost.value).toBeLessThan(0);
    expect(await table(`${line} --format sentence`)).toMatch(/there is nothing to restore/);
  });

  test('shows the rise of each grade where they differ', async () => {
    const stdout = await table('cost --pay scale --until 2024/25');
    expect(stdout).toMatch(/2\.2% to 22\.8% on 2024\/25 pay/);
    expect(rowOf(stdout, 'NP4')).toBe(
      'NP4 25,000 to 29,726 C £61,825 2.2% £63,184 £1,359 £34.0m to £40.4m',
    );
  });

  test('of counts of one’s own is of those alone, with no published total beside it', async () => {
    const stdout = await table('cost --count F1=40 F2=38..42 --rise 5 --from 2024/25');
    expect(rowOf(stdout, 'F1')).toBe('F1 40 £36,616 £38,447 £1,831 £73,232');
    expect(rowOf(stdout, 'F2')).toBe(
      'F2 40 (38 to 42) £42,008 £44,108 £2,100 £84,016 (£79,815 to £88,217)',
    );
    expect(stdout).toMatch(/only the counts given are in it/);
    expect(stdout).not.toContain('£2bn');
  });

  test('goes to other nations and staff with counts of one’s own', async () => {
    const { total, query } = await json('cost --nation scotland --count F1=100');
    expect(query).toMatchObject({ nation: 'scotland', method: 'bma-devolved', counts: 'given' });
    expect(total.basicPayCost.value).toBeGreaterThan(0);
    const { stderr, exitCode } = await cli('cost --workforce consultants');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/a count of consultants in England is missing.*--headcounts/);
  });

  test.each([
    ['--pay scale --as-of 2025-01-31 --until 2022/23', 'as known on 31 January 2025'],
    ['--rise 3 --as-of 2024-01-31', '3% on 2023/24 pay'],
  ])('reads what was known: %s', async (options, says) => {
    expect(await table(`cost ${options}`)).toContain(says);
  });
});

describe('every format', () => {
  const line = 'cost --rise 35 --from 2022/23';

  test('calls it basic pay only', async () => {
    for (const format of ['table', 'markdown', 'sentence', 'csv', 'ndjson', 'json']) {
      expect((await table(`${line} --format ${format}`)).toLowerCase()).toMatch(
        /basic[- ]pay[- ](only|alone)/,
      );
    }
  });

  test('of rows ends with the total', async () => {
    const lines = linesOf(await table(`${line} --format ndjson`)).map((each) => JSON.parse(each));
    expect(lines.map(({ kind, grade }) => grade ?? kind)).toEqual([
      ...['NP1', 'NP2', 'NP3', 'NP4', 'NP5', 'total'],
    ]);
    expect(lines.at(-1).basicPayCost).toEqual({
      value: 1004533950,
      low: 1004533950,
      high: 1194421775.29,
    });
    const [header = [], ...rows] = readCsv(await table(`${line} --format csv`));
    const cell = (name: string) => rows.at(-1)?.[header.indexOf(name)];
    expect([cell('kind'), cell('basicPayCost.high'), cell('netCost.value')]).toEqual([
      ...['total', '1194421775.29', ''],
    ]);
  });

  test('marks the unofficial counts', async () => {
    expect(await table(`${line} --format sentence`)).toMatch(/unofficial counts .*confidence C/);
    const { results, readings, warnings } = await json(line);
    expect(results[0]).toMatchObject({ countConfidence: 'C', countSource: 'fprmodeller-counts' });
    expect(
      readings.map(({ count, confidence }: { count: number; confidence: string }) => [
        count,
        confidence,
      ]),
    ).toEqual([
      [65000, 'C'],
      [67000, 'A'],
      [74666, 'B'],
      [77287, 'B'],
    ]);
    expect(warnings.map(({ code }: { code: string }) => code)).toContain('unofficial-counts');
  });

  test('is one sentence with one full stop', async () => {
    for (const options of ['', '--until 2018/19', '--rise 5 --on-cost 20', '--count F1=4']) {
      const stdout = await table(`cost ${options} --format sentence`);
      expect(linesOf(stdout)).toHaveLength(1);
      expect(stdout).toMatch(/[^.]\.\n$/);
    }
  });

  test('has receipts where they are asked for', async () => {
    const stdout = await table('cost --until 2022/23 --on-cost 20 --explain');
    expect(stdout).toContain('Receipt: NP1');
    expect(stdout).toContain('8,000 × £13,622.83 = £108,982,638.51');
    expect(stdout).toContain('8000  on NP1 (C)  [fprmodeller-counts]');
    expect(stdout).toContain('£1,330,616,763.49 × (1 + 20%) = £1,596,740,116.19');
    const { results, total } = await json('cost --until 2022/23 --explain');
    expect(results[0].steps.at(-1)).toMatchObject({
      quantity: 'basicPayCost',
      value: 108982638.51,
    });
    expect(total.steps[0]).toMatchObject({ value: 1330616763.49 });
  });
});

describe('on a terminal of 80 columns', () => {
  test.each([
    ...['cost', 'cost --rise 35 --from 2022/23 --on-cost 23.7 --returns 32', 'cost --published'],
    ...['cost --until 2018/19', 'cost --pay scale --until 2024/25', 'cost --count F1=38..42'],
    'cost --until 2022/23 --explain',
  ])('no line of %s is wider', async (line) => {
    const { stdout } = await onTerminal(line, { columns: 80 });
    // An address is not broken.
    const wide = linesOf(stdout).filter((text) => [...text].length > 80);
    expect(wide.filter((text) => !/^ *https:\S+$/.test(text))).toEqual([]);
  });
});
