import { describe, expect, test } from 'vitest';
import { cli, runCli } from '../support/fake-process.js';
import { answerTo, resultOf, resultsOf } from './answers.js';

/** What a user sets for themselves: working time, and their own pay. */

describe('hours and weeks', () => {
  const hourly = async (options: string) =>
    (await resultOf(`calc --grade F1 --method bma --until 2022/23 ${options}`)).currentHourly;

  test('are 40 and 365/7, the divisor of the circulars', async () => {
    expect(await hourly('--hours 40')).toBe(14.09);
  });

  test('of 52 weeks give the £14.13 that no source prints', async () => {
    expect(await hourly('--weeks 52')).toBe(14.13);
  });

  test('may be fractions, and are shown', async () => {
    expect(await hourly('--hours 37.5')).toBe(15.03);
    const { stdout } = await cli('calc --grade F1 --method bma --hours 37.5 --weeks 52');
    expect(stdout).toMatch(/37\.5 hours × 52 weeks/);
  });

  test('change no percentage', async () => {
    const line = 'calc --method bma --until 2021/22 --hours 48 --weeks 52';
    expect((await resultOf(line)).erosionPercent).toBe(26.0929);
  });
});

describe("one's own pay", () => {
  test('is set against prices as it stands, with no workforce or grade', async () => {
    const line = 'calc --base-pay 20000 --current-pay 25000 --index rpi --until 2021/22';
    const result = await resultOf(line);
    expect(result).toMatchObject({ pay: 'own', workforce: null, grade: null, payRatio: 1.25 });
    expect(result.erosionPercent).toBeCloseTo(100 * (1 - 1.25 / (334.6 / 211.5)), 4);
    expect(result.restoredPay).toBeCloseTo((20000 * 334.6) / 211.5, 2);
    expect(result.shortfall).toBeCloseTo((20000 * 334.6) / 211.5 - 25000, 2);
  });

  test('may be written as money', async () => {
    const words = [
      'calc',
      '--base-pay',
      '£21,862',
      '--current-pay',
      '£38,831.00',
      '--index',
      'rpi',
    ];
    const { stdout } = await runCli([...words, '--json']);
    const plain = await answerTo('calc --base-pay 21862 --current-pay 38831 --index rpi');
    expect(JSON.parse(stdout)).toEqual(plain);
  });

  test('claims no publisher’s method, and says it is the user’s own', async () => {
    const results = await resultsOf('calc --base-pay 21862 --current-pay 38831');
    expect(results.length).toBeGreaterThan(1);
    for (const result of results) expect(result.method).toBeNull();
    const { stdout } = await cli('calc --base-pay 21862 --current-pay 38831');
    expect(stdout).toMatch(/Scope: .*your own/);
  });
});
