import { describe, expect, test } from 'vitest';
import { askCalc } from '../../../src/catalogue/ask/calc.js';
import type { CalcOptions } from '../../../src/catalogue/ask/calc-options.js';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { isAbsence } from '../../../src/domain/absence.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { present } from '../../support/expect-kind.js';
import { failure } from '../../support/failure.js';
import { year } from '../../support/made-up.js';

const catalogue = openCatalogue();
const ask = (options: CalcOptions) => askCalc(catalogue, options);
const codes = (options: CalcOptions) =>
  ask(options).outcomes.map(({ answer }) => (isAbsence(answer) ? answer.code : 'answer'));

describe('options that exclude each other', () => {
  test.each<[string, CalcOptions, string]>([
    ['a method and an index', { methods: ['bma'], index: 'cpi' }, '--method and --index'],
    ['a method and prices', { methods: ['bma'], prices: 'end' }, '--method and --prices'],
    ['a method and a pay series', { methods: ['bma'], pay: 'scale' }, '--method and --pay'],
    ['a day and an end year', { on: '2026-01-01', until: '2025/26' }, '--on and --until'],
    ['a day and latest prices', { on: '2026-01-01', prices: 'latest' }, '--on and --prices latest'],
    [
      'own pay and a grade',
      { basePay: 1, currentPay: 2, grades: ['F1'] },
      '--base-pay and --grade',
    ],
    [
      'own pay and a nation',
      { basePay: 1, currentPay: 2, nation: 'england' },
      '--base-pay and --nation',
    ],
  ])('are refused: %s', (_what, options, given) => {
    expect(failure(() => ask(options))).toMatchObject({
      code: 'conflicting-options',
      exitCode: 2,
      details: { given },
    });
  });

  test('are refused: latest prices and a year that they do not end in', () => {
    const options = { index: 'rpi', prices: 'latest' } as const;
    expect(failure(() => ask({ ...options, until: '2024/25' })).code).toBe('conflicting-options');
    expect(codes({ ...options, until: '2026/27' })).toEqual(['answer']);
  });
});

describe('options that need another', () => {
  test.each<[CalcOptions, string]>([
    [{ basePay: 20000 }, '--current-pay'],
    [{ currentPay: 20000 }, '--base-pay'],
    [{ pay: 'scale' }, '--grade (for --pay scale)'],
    [{ pay: 'scale-2002' }, '--grade (for --pay scale-2002)'],
  ])('are refused without it: %j', (options, given) => {
    expect(failure(() => ask(options))).toMatchObject({
      code: 'missing-option',
      details: { given },
    });
  });
});

describe('an end year', () => {
  test('that does not come after the base is refused', () => {
    const options = { methods: ['bma'], since: '2015/16' };
    expect(failure(() => ask({ ...options, until: '2015/16' })).code).toBe('years-reversed');
    expect(failure(() => ask({ ...options, until: '2010/11' })).code).toBe('years-reversed');
  });

  test('before there is any pay is an absence and not a slip', () => {
    expect(codes({ methods: ['bma'], until: '1999/00' })).toEqual(['before-series-start']);
  });

  test('is the latest that every row has, when none is given', () => {
    expect(ask({}).query).toMatchObject({ until: '2025/26', untilGiven: false });
    expect(ask({ index: 'rpi', prices: 'start' }).query.until).toBe('2026/27');
  });

  test('is the pay year of the day given in its place', () => {
    expect(ask({ index: 'rpi', on: '2026-03-31' }).query.until).toBe('2025/26');
    expect(ask({ index: 'rpi', prices: '2009-04..2026-06' }).query.until).toBe('2026/27');
  });
});

describe('a question without choices', () => {
  test('is asked of the default methods, since 2008/09', () => {
    const { query, outcomes } = ask({ grades: ['F1'] });
    expect(query.since).toBe('2008/09');
    expect(query.methods).toEqual(['bma', 'nuffield-cpi', 'fullfact-hci', 'cpih']);
    expect(outcomes.every((outcome) => outcome.until === year('2025/26'))).toBe(true);
  });

  test('with one of them is asked of RPI, the closing Aprils and the awards for the others', () => {
    for (const options of [{ index: 'rpi' }, { prices: 'end' }, { pay: 'awards' }]) {
      expect(ask(options).query).toMatchObject({ index: 'rpi', prices: 'end', pay: 'awards' });
    }
  });

  test('has a row for each grade and method', () => {
    expect(ask({ grades: ['F1', 'ST3'], methods: ['bma', 'cpih'] }).outcomes).toHaveLength(4);
  });
});

describe('what is known', () => {
  test('on 31 January 2024 is £32,398 for F1, and not April’s prices', () => {
    const question = { grades: ['F1'], methods: ['bma'], until: '2023/24' };
    const then = ask({ ...question, asOf: '2024-01-31' });
    expect(then.today.map(({ amount }) => present(amount).printed)).toEqual(['32398']);
    expect(then.outcomes[0]?.answer).toMatchObject({ code: 'not-known-then' });
    const { answer } = ask(question).outcomes[0] ?? {};
    expect(toDecimal(present(present(answer).money.currentPay), 0)).toBe('33600');
  });
});

describe('a pay series', () => {
  test('that is unknown gets the nearest one', () => {
    expect(failure(() => ask({ pay: 'award' }))).toMatchObject({
      code: 'unknown-pay-series',
      exitCode: 2,
      details: { nearest: 'awards' },
    });
  });

  test('beside a chain shows what the grade’s own scale would say over a contract break', () => {
    const { contrasts } = ask({ grades: ['F1'], methods: ['bma'], until: '2025/26' });
    expect(contrasts).toHaveLength(1);
    expect(contrasts[0]?.specification.pay.id).toBe('scale');
    expect(ask({ grades: ['F1'], methods: ['bma'], until: '2015/16' }).contrasts).toEqual([]);
  });
});
