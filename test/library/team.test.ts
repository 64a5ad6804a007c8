import { describe, expect, test } from 'vitest';
import { calc, loadCatalogue, PayrestoreError, type TeamOptions, team } from '../../src/index.js';

const catalogue = await loadCatalogue();

describe('team', () => {
  test('adds rates rounded to the penny, as the advert did', () => {
    const { results, query } = team(catalogue, ['F1', 'ST5', 'ST8'], { until: '2022/23' });
    expect(query.members).toEqual([
      { grade: 'F1', count: 1 },
      { grade: 'ST5', count: 1 },
      { grade: 'ST8', count: 1 },
    ]);
    expect(results.map(({ method, hourly }) => [method, hourly?.roundedFirst])).toEqual([
      ['bma', 66.55],
      ['nuffield-cpi', 66.55],
      ['fullfact-hci', 66.55],
      ['cpih', 66.55],
    ]);
    expect(results[0]?.restoredHourly).toEqual({ roundedFirst: 97.4, roundedLast: 97.4 });
    expect(results[3]?.restoredHourly).toEqual({ roundedFirst: 78.27, roundedLast: 78.28 });
  });

  test('has each member as calc has the grade', () => {
    const options: TeamOptions = { methods: ['cpih'], until: '2024/25' };
    const { results } = team(catalogue, ['2xST3', 'F2'], options);
    const alone = calc(catalogue, { ...options, grades: ['ST3', 'F2'] }).results;
    for (const [at, member] of (results[0]?.members ?? []).entries()) {
      expect(member).toMatchObject({
        pay: alone[at]?.currentPay,
        hourly: alone[at]?.currentHourly,
        restoredHourly: alone[at]?.restoredHourly,
        sources: alone[at]?.sources,
      });
    }
  });

  test('costs an operation', () => {
    const { results } = team(catalogue, ['F1', 'ST5', 'ST8'], { until: '2022/23', minutes: 45 });
    expect(results[0]).toMatchObject({ minutes: 45, cost: { roundedFirst: 49.91 } });
  });

  test('has the newest pay where no time was asked for', () => {
    expect(team(catalogue, ['F1']).today).toMatchObject({
      members: [{ grade: 'F1', pay: 41226, hourly: 19.77 }],
      hourly: { roundedFirst: 19.77, roundedLast: 19.77 },
    });
    expect(team(catalogue, ['F1'], { until: '2022/23' }).today).toBeNull();
  });

  test('with a grade that had no pay then says why', () => {
    const [result] = team(catalogue, ['F1', 'StR-8'], {
      until: '2025/26',
      methods: ['bma'],
    }).results;
    expect(result).toMatchObject({
      hourly: null,
      restoredHourly: null,
      absence: { code: 'no-such-point-then' },
    });
    expect(result?.members[0]).toMatchObject({ hourly: 18.62, absence: null });
  });

  test.each<[readonly string[], TeamOptions, string]>([
    [[], {}, 'missing-option'],
    ['F1' as unknown as string[], {}, 'malformed-option'],
    [[1] as unknown as string[], {}, 'malformed-option'],
    [['F1'], { grades: ['F1'] } as TeamOptions, 'unknown-option'],
    [['F1'], { basePay: 1 } as TeamOptions, 'unknown-option'],
    [['F1'], { minutes: true } as unknown as TeamOptions, 'malformed-option'],
    [['F1'], { pay: 1 } as unknown as TeamOptions, 'malformed-option'],
    [['F1'], { minutes: -1 }, 'malformed-number'],
    [['F1'], { pay: 'earnings-basic' }, 'conflicting-options'],
    [['F1'], { on: '2018-09-30', until: '2018/19' }, 'conflicting-options'],
    [['F9'], {}, 'unknown-grade'],
    [['1.5xF1'], {}, 'unknown-grade'],
  ])('refuses %j %j: %s', (members, options, code) => {
    const ask = () => team(catalogue, members, options);
    expect(ask).toThrow(PayrestoreError);
    expect(ask).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });
});
