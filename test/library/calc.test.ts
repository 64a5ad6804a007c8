import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  type CalcAnswer,
  type CalcOptions,
  type CalcResult,
  type Catalogue,
  calc,
  ERROR_CODES,
  type ErrorCode,
  loadCatalogue,
  methods,
  PayrestoreError,
} from '../../src/index.js';

let catalogue: Catalogue;
beforeEach(async () => {
  catalogue = await loadCatalogue();
});

function only(answer: CalcAnswer): CalcResult {
  const [result, ...others] = answer.results;
  if (!result || others.length > 0) throw new Error('not one result');
  return result;
}

function failure(options: CalcOptions): PayrestoreError {
  try {
    calc(catalogue, options);
  } catch (error) {
    if (error instanceof PayrestoreError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('calc', () => {
  test('with nothing said answers by the default methods since 2008/09', () => {
    const { results, query } = calc(catalogue);
    expect(results.map((result) => result.method)).toEqual([
      'bma',
      'nuffield-cpi',
      'fullfact-hci',
      'cpih',
    ]);
    expect(query).toMatchObject({ since: '2008/09', until: '2025/26', grades: [] });
  });

  test('gives the published figures as numbers', () => {
    const options = { grades: ['F1'], methods: ['bma'], until: '2021/22' } satisfies CalcOptions;
    expect(only(calc(catalogue, options))).toMatchObject({
      erosionPercent: 26.0929,
      restorationPercent: 35.305,
      basePay: 21862,
      currentPay: 28808,
      baseHourly: 10.48,
      currentHourly: 13.81,
    });
  });

  test('takes numbers and their texts alike', () => {
    const numbers = { basePay: 21862, currentPay: 38831, index: 'rpi', hours: 37.5, weeks: 52 };
    const texts = {
      basePay: '21862',
      currentPay: '38831',
      index: 'rpi',
      hours: '37.5',
      weeks: '52',
    };
    expect(calc(catalogue, numbers)).toEqual(calc(catalogue, texts));
    expect(only(calc(catalogue, numbers)).erosionPercent?.toFixed(1)).toBe('9.3');
  });

  test('takes an option of undefined as one not given', () => {
    const options = { grades: undefined, methods: ['bma'], until: undefined, on: undefined };
    expect(calc(catalogue, options)).toEqual(calc(catalogue, { methods: ['bma'] }));
  });

  test('gives an absence as a result with its reason, and does not throw', () => {
    const result = only(calc(catalogue, { methods: ['bma'], until: '2026/27' }));
    expect(result.absence?.code).toBe('after-series-end');
    expect([result.erosionPercent, result.restorationPercent]).toEqual([null, null]);
  });

  test('explains when asked, and only then', () => {
    const question = { methods: ['bma'], until: '2021/22' };
    expect(only(calc(catalogue, question))).not.toHaveProperty('steps');
    const { steps = [] } = only(calc(catalogue, { ...question, explain: true }));
    expect(steps.find((step) => step.quantity === 'erosionPercent')?.value).toBe(26.0929);
  });

  test("gives each grade's newest pay, and what its scale would say", () => {
    const { today, contrasts } = calc(catalogue, { grades: ['F1'] });
    expect(today).toMatchObject([{ grade: 'F1', pay: 41226, hourly: 19.77, from: '2026-04-01' }]);
    expect(contrasts).toMatchObject([{ grade: 'F1', pay: 'scale', until: '2025/26' }]);
    expect(contrasts[0]?.erosionPercent?.toFixed(1)).toBe('9.3');
  });

  test('gives every figure a source that can be read up', () => {
    const { results, sources } = calc(catalogue, { grades: ['F1', 'ST6'] });
    const known = new Map(sources.map((source) => [source.id, source]));
    for (const id of results.flatMap((result) => result.sources)) {
      expect(known.get(id)?.title).toMatch(/\w/);
    }
  });
});

describe('a call is pure', () => {
  const options = Object.freeze({
    grades: Object.freeze(['FY1', 'st3']),
    methods: Object.freeze(['bma', 'nuffield-cpi']),
    until: '2022/23',
  });

  afterEach(() => vi.restoreAllMocks());

  test('what it is given stays as it was', () => {
    const before = structuredClone(options);
    expect(calc(catalogue, options).results).toHaveLength(4);
    expect(options).toEqual(before);
  });

  test('called twice it answers the same, on the same catalogue and on another', async () => {
    const first = calc(catalogue, options);
    expect(calc(catalogue, options)).toEqual(first);
    expect(calc(await loadCatalogue(), options)).toEqual(first);
  });

  test('another question in between changes nothing', () => {
    const first = calc(catalogue, options);
    calc(catalogue, { grades: ['all'], index: 'cpi', prices: 'latest', asOf: '2024-01-31' });
    expect(calc(catalogue, options)).toEqual(first);
  });

  test('it survives JSON whole: no undefined, no NaN, no big number', () => {
    for (const question of [options, { ...options, explain: true }, { until: '2026/27' }]) {
      const answer = calc(catalogue, question);
      expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
    }
  });

  test('it writes nothing and leaves the process alone', () => {
    const exitCode = process.exitCode;
    const spies = [
      ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
        vi.spyOn(console, name),
      ),
      vi.spyOn(process.stdout, 'write'),
      vi.spyOn(process.stderr, 'write'),
    ];
    calc(catalogue, { grades: ['F1'], pay: 'scale', until: '2025/26', explain: true });
    expect(failure({ index: 'rip' }).code).toBe('unknown-index');
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
    expect(process.exitCode).toBe(exitCode);
  });
});

describe('what cannot be understood throws a PayrestoreError whose code is', () => {
  const cases: readonly (readonly [ErrorCode, CalcOptions])[] = [
    ['unknown-grade', { grades: ['F9'] }],
    ['unknown-method', { methods: ['bna'] }],
    ['unknown-index', { index: 'rip' }],
    ['unknown-price-rule', { prices: 'strat' }],
    ['unknown-pay-series', { pay: 'awrads' }],
    ['unknown-nation', { nation: 'mars' }],
    ['unknown-workforce', { workforce: 'pilots' }],
    ['malformed-pay-year', { since: '2008/10' }],
    ['malformed-date', { on: '2024-02-30' }],
    ['malformed-number', { hours: Number.NaN }],
    ['malformed-number', { basePay: -1, currentPay: 2 }],
    ['malformed-months', { prices: '2009-13..2010-01' }],
    ['conflicting-options', { methods: ['bma'], index: 'cpi' }],
    ['missing-option', { basePay: 1 }],
    ['missing-option', { grades: [] }],
    ['years-reversed', { since: '2010/11', until: '2009/10' }],
  ];

  test.each(cases)('%s, for %o', (code, options) => {
    const error = failure(options);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('PayrestoreError');
    expect(error.code).toBe(code);
    expect(error.exitCode).toBe(2);
    expect(ERROR_CODES[code]).toBe(2);
    expect(error.message).not.toMatch(/undefined|\n/);
  });
});

test('the named methods can be listed, each choice stated or inferred', () => {
  const list = methods(catalogue);
  expect(list.map((method) => method.id)).toEqual(expect.arrayContaining(['bma', 'cpih']));
  for (const method of list) {
    for (const choice of [method.pay, method.index, method.prices, method.since]) {
      expect(['stated', 'inferred']).toContain(choice.status);
      expect(choice.because).not.toBe('');
    }
  }
});
