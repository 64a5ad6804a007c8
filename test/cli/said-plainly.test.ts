import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { type CalcResult, calc, loadCatalogue, PayrestoreError } from '../../src/index.js';
import { cli, runCli } from '../support/fake-process.js';

const catalogue = await loadCatalogue();

function only(options: Parameters<typeof calc>[1]): CalcResult {
  const { results } = calc(catalogue, options);
  expect(results).toHaveLength(1);
  return results[0] as CalcResult;
}

describe('two months named outright', () => {
  test('from closing April to April pair as the end rule does', () => {
    const months = only({ grades: ['F1'], prices: '2009-04..2022-04' });
    expect(months).toMatchObject({ until: '2021/22', on: null, currentPay: 28808 });
    expect(months.erosionPercent).toBe(26.0929);
  });

  test('from opening April to April pair as the start rule does', () => {
    const months = only({ prices: '2008-04..2022-04' });
    const start = only({ prices: 'start', until: '2022/23' });
    expect(months.until).toBe('2022/23');
    expect(months.erosionPercent).toBe(start.erosionPercent);
  });

  test('take, to any other month, the pay in force then, and name the day', async () => {
    const line = 'calc --grade ST6 --prices 2009-04..2020-08';
    const result = only({ grades: ['ST6'], prices: '2009-04..2020-08' });
    expect(result).toMatchObject({ on: '2020-08-31', currentPay: 49036 });
    expect((await cli(line)).stdout).toMatch(/31 August 2020 +£49,036/);
    expect((await cli(`${line} --format sentence`)).stdout).toContain('31 August 2020');
  });
});

describe('a derived figure is marked wherever it is shown', () => {
  test('a price level, on its row and in the data', async () => {
    expect(only({ methods: ['cpih'], until: '2024/25' }).priceConfidence).toBe('C');
    expect((await cli('calc --method cpih --until 2024/25')).stdout).toMatch(/prices C/);
    const sentence = await cli('calc --method cpih --until 2024/25 --format sentence');
    expect(sentence.stdout).toContain('derived');
  });

  test('an amount, its hour, and what is restored from it', async () => {
    const { stdout } = await cli('calc --grade F1 --method bma --until 2023/24');
    for (const figure of ['£33,600 C', '£16.11 C', '£44,862 C', '£21.51 C', '(£33,600 C)']) {
      expect(stdout).toContain(figure);
    }
  });
});

test('a method asked for from another base year says that it is not its own', async () => {
  const { stdout } = await cli('calc --method bma --since 2015/16 --until 2024/25');
  expect(stdout).toMatch(/from 2015\/16, not from 2008\/09/);
});

test('a provisional mean leans against a rise where pay has risen', async () => {
  const line = 'calc --index cpih --prices average --since 2015/16 --until 2025/26';
  expect((await cli(line)).stdout).toContain('overstates the rise');
});

test('an October award is said on a chain without a grade', async () => {
  expect((await cli('calc --method bma --until 2018/19')).stderr).toContain('1 October 2018');
});

test('the contract break between two amounts is flagged beside a chain too', () => {
  const result = only({ grades: ['F1'], methods: ['bma'], until: '2021/22' });
  expect(result.contractBreaks).toEqual(['england-2016']);
});

describe('the wrong order of years', () => {
  test("is refused on one's own pay", async () => {
    const line = 'calc --base-pay 20000 --current-pay 30000 --since 2010/11 --until 2009/10';
    expect((await cli(line)).exitCode).toBe(2);
  });

  test('names the option that was given', async () => {
    const { stderr, exitCode } = await cli('calc --on 2009-03-01');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--on 2009-03-01');
    expect(stderr).not.toContain('--until');
  });

  test('is an absence where no later year is known', async () => {
    const { stderr, exitCode } = await cli('calc --since 2026/27');
    expect(exitCode).toBe(4);
    expect(stderr).toContain('2027/28');
  });
});

test('data from an earlier pay year than the day it is says so', async () => {
  const line = 'calc --grade F1 --method bma --until 2021/22';
  expect((await cli(line)).stderr).toBe('');
  const later = await cli(line, { today: '2028-06-01' });
  expect(later.stderr).toContain('last confirmed on 24 July 2026');
});

test('weeks may be given as the fraction that help prints', async () => {
  expect(only({ grades: ['F1'], methods: ['bma'], weeks: '365/7' }).weeksPerYear).toBe(52.142857);
});

test('an empty list of methods is a method missing', async () => {
  for (const words of [
    ['calc', '--method', ''],
    ['calc', '--method', ','],
  ]) {
    const { stderr, exitCode } = await runCli(words);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('method is missing')]);
  }
});

describe('the library', () => {
  test('refuses an option it does not know, and names the nearest', () => {
    const wrong = { untill: '2021/22' } as Parameters<typeof calc>[1];
    expect(() => calc(catalogue, wrong)).toThrow(/did you mean until/);
  });

  test('refuses a text where a list belongs', () => {
    const wrong = { grades: 'F1' } as unknown as Parameters<typeof calc>[1];
    expect(() => calc(catalogue, wrong)).toThrow(PayrestoreError);
  });
});

test('an output that cannot be written is said, and ends with 5', async () => {
  let said = '';
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const process = {
    argv: ['node', 'payrestore', 'calc', '--grade', 'F1'],
    env: {},
    stdout: { write: (_: string, done: (error?: Error) => void) => done(full) },
    stderr: {
      write(text: string, done: () => void) {
        said += text;
        done();
      },
    },
    exitCode: 0 as number | string | null | undefined,
  };
  await run(process);
  expect(process.exitCode).toBe(5);
  expect(said).toContain('no space left');
});

test('a long run of dots is refused at once', async () => {
  const { exitCode } = await runCli(['calc', '--prices', `${'.'.repeat(200_000)} b c`]);
  expect(exitCode).toBe(2);
});

test('the methods say which published figures they do not give', async () => {
  const { stdout } = await cli('methods');
  expect(stdout).toMatch(/bma does not give cut 22\.3% \(2024\/25\)/);
});

describe('the newest pay in the data', () => {
  const line = 'calc --workforce teachers --grade M1';

  // Teachers' awards are of 1 September, and the scale of 2025 is known to hold to the day before.
  test.each([
    ['2026-08-31', /^ {2}today +£32,916/m],
    ['2026-09-01', /^ {2}last known, 31 August 2026 +£32,916/m],
  ])("is today's until an award may have come: %s", async (today, label) => {
    expect((await cli(line, { today })).stdout).toMatch(label);
  });

  test.each([
    ['2026-03-31', / today /],
    ['2026-04-01', / last known, 31 March 2026 /],
  ])('is called so for several grades too: %s', async (today, label) => {
    const { stdout } = await cli('calc --nation northern-ireland --grade F1 F2', { today });
    expect(stdout).toMatch(label);
  });
});
