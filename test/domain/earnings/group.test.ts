import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareEarnings,
  type EarningsGrade,
  parseWeights,
  type Weights,
  weightsName,
} from '../../../src/domain/earnings/group.js';
import { EARNINGS_IDS } from '../../../src/domain/earnings/measures.js';
import { rational } from '../../../src/domain/rational.js';
import { absent, present } from '../../support/expect-kind.js';
import {
  between,
  count,
  type MonthPay,
  madeUpEarnings,
  paidGrade,
  period,
} from '../../support/made-up-earnings.js';

/** The same pay for a year, and then another for a year. */
const twoYears = (first: MonthPay, second: MonthPay): readonly MonthPay[] =>
  Array.from({ length: 24 }, (_, at) => (at < 12 ? first : second));

const COUNTS = {
  // Three clerks to a porter in 2010, and one to one in 2011; posts the other way round.
  clerks: [count('2010', 300, 100), count('2011', 200, 200), count('2010-05x12', 30)],
  porters: [count('2010', 100, 300), count('2011', 200, 200), count('2010-05x12', 10)],
};

// A clerk's total goes from £1,000 a month to £1,200, a porter's from £2,000 to £3,000.
const clerks = madeUpEarnings('clerks', '2010-01', twoYears([1000, 800, 200], [1100, 900, 300]), {
  counts: COUNTS.clerks,
});
const porters = madeUpEarnings(
  'porters',
  '2010-01',
  twoYears([2000, 1600, 400], [2200, 2400, 600]),
  { counts: COUNTS.porters },
);
const both = paidGrade('both', clerks, porters);
const years = between('2010', '2011');

const PLAIN: Weights = { kind: 'plain' };
const PEOPLE: Weights = { kind: 'people' };
const mixOf = (base: string, end = base): Weights => ({
  kind: 'mix',
  base: period(base),
  end: period(end),
});

describe('several grades as one', () => {
  test('by the plain mean: of their changes, and of no one amount', () => {
    const found = present(compareEarnings(both, 'earnings-total', PLAIN, years));
    // (1.2 + 1.5) / 2
    expect(found.ratio).toEqual(rational(27, 20));
    expect([found.base.value, found.end.value]).toEqual([undefined, undefined]);
    expect([found.base.counts, found.end.counts]).toEqual([[], []]);
  });

  test('by people: as many as there were at either end', () => {
    const found = present(compareEarnings(both, 'earnings-total', PEOPLE, years));
    // 12 × (300 × 1,000 + 100 × 2,000) / 400, then 12 × (200 × 1,200 + 200 × 3,000) / 400.
    expect(found.base.value).toEqual(rational(15_000));
    expect(found.end.value).toEqual(rational(25_200));
    expect(found.ratio).toEqual(rational(252, 150));
  });

  test('by posts, for basic pay of a full-time post', () => {
    const found = present(compareEarnings(both, 'earnings-basic', PEOPLE, years));
    // 12 × (100 × 1,000 + 300 × 2,000) / 400, then 12 × (1,100 + 2,200) / 2.
    expect(found.base.value).toEqual(rational(21_000));
    expect(found.end.value).toEqual(rational(19_800));
  });

  test('by a fixed mix: the same people at both ends', () => {
    const found = present(compareEarnings(both, 'earnings-total', mixOf('2010'), years));
    // 12 × (300 × 1,200 + 100 × 3,000) / 400
    expect([found.base.value, found.end.value]).toEqual([rational(15_000), rational(19_800)]);
    expect(found.end.counts.map(({ people }) => people)).toEqual([rational(300), rational(100)]);
  });

  test('by the people of two stated periods, which need not be those of the earnings', () => {
    const months = between('2010-03x12', '2011-04x12');
    const weights = mixOf('2010-05x12', '2011');
    const found = present(compareEarnings(both, 'earnings-total', weights, months));
    // 30 clerks to 10 porters, and then one to one.
    expect([found.base.value, found.end.value]).toEqual([rational(15_000), rational(25_200)]);
  });

  test('need a count of every grade in it, and say which there are', () => {
    const found = absent(
      compareEarnings(both, 'earnings-total', PEOPLE, between('2010', '2011-11')),
    );
    expect(found).toEqual({
      code: 'no-head-count',
      grade: 'Grade clerks',
      period: period('2011-11'),
      counted: [period('2010'), period('2011')],
    });
    const month = absent(compareEarnings(both, 'earnings-total', mixOf('2010-06x12'), years));
    expect(month).toMatchObject({ code: 'no-head-count', period: period('2010-06x12') });
    const uncounted = paidGrade('both', clerks, { ...porters, counts: [] });
    expect(absent(compareEarnings(uncounted, 'earnings-total', PEOPLE, years))).toMatchObject({
      grade: 'Grade porters',
      counted: [],
    });
  });

  test('are absent where one of them is', () => {
    const late = madeUpEarnings('late', '2010-02', twoYears([1, 1, 1], [1, 1, 1]));
    const found = absent(
      compareEarnings(paidGrade('some', clerks, late), 'earnings-total', PLAIN, years),
    );
    expect(found.code).toBe('before-series-start');
  });

  test('are C, since nobody prints several as one, however sure each is', () => {
    const printed = { yearPrinted: () => true };
    const sure = madeUpEarnings('sure', '2010-01', twoYears([1, 1, 1], [2, 2, 2]), printed);
    const of = (...series: readonly (typeof sure)[]) =>
      present(compareEarnings(paidGrade('some', ...series), 'earnings-total', PLAIN, years)).end
        .confidence;
    expect([of(sure), of(clerks), of(sure, sure)]).toEqual(['A', 'C', 'C']);
  });
});

describe('a grade by itself', () => {
  test('is not weighted, whatever is asked', () => {
    for (const weights of [PLAIN, PEOPLE, mixOf('2010-06x12')]) {
      const alone = paidGrade('clerks', clerks);
      const found = present(compareEarnings(alone, 'earnings-total', weights, years));
      expect(found.ratio).toEqual(rational(6, 5));
      expect([found.weights, found.base.counts]).toEqual([undefined, []]);
    }
  });
});

describe('the name of weights', () => {
  test.each([
    ['plain', 'plain'],
    [' People ', 'people'],
    ['2022-09', '12m-to-2022-09'],
    ['12m-to-2022-09', '12m-to-2022-09'],
    ['2024/25', '2024/25'],
    ['2009-10x12', '2009-10x12'],
    ['2009-09x12..2022-09', '2009-09x12..12m-to-2022-09'],
    ['2022-09..2022-09', '12m-to-2022-09'],
  ])('%s is %s, and is read again', (text, name) => {
    const found = parseWeights(text);
    expect(found && weightsName(found)).toBe(name);
    expect(parseWeights(name)).toEqual(found);
  });

  test.each([
    '',
    'person',
    '2022',
    '2022-13',
    '2010-08..2022-09..2025-10',
    '..2022-09',
    'plain..people',
  ])('"%s" is none, or that of a calendar year', (text) => {
    const found = parseWeights(text);
    if (text === '2022') expect(found).toEqual(mixOf('2022-12'));
    else expect(found).toBeUndefined();
  });
});

const pay = fc.integer({ min: 1, max: 9_999 });
const monthPay = fc.tuple(pay, pay, pay);
const head = fc.integer({ min: 1, max: 999 });
const everyWeights = fc.constantFrom(
  PLAIN,
  PEOPLE,
  mixOf('2010'),
  mixOf('2011'),
  mixOf('2011', '2010'),
);
const id = fc.constantFrom(...EARNINGS_IDS);

describe('whatever is paid', () => {
  test('grades that are all alike are as one of them, by any weights', () => {
    fc.assert(
      fc.property(id, everyWeights, monthPay, monthPay, head, head, (id, weights, a, b, m, n) => {
        const paid = twoYears(a, b);
        const counted = (people: number, more: number) =>
          madeUpEarnings('alike', '2010-01', paid, {
            counts: [count('2010', people, more), count('2011', more, people)],
          });
        const alone: EarningsGrade = paidGrade('alike', counted(m, n));
        const group = paidGrade('alike', counted(m, n), counted(n, m), counted(m, m));
        const of = (grade: EarningsGrade) =>
          present(compareEarnings(grade, id, weights, years)).ratio;
        expect(of(group)).toEqual(of(alone));
      }),
    );
  });

  test('a mix of nobody but one grade is that grade', () => {
    fc.assert(
      fc.property(id, monthPay, monthPay, monthPay, monthPay, head, (id, a, b, c, d, n) => {
        const all = madeUpEarnings('all', '2010-01', twoYears(a, b), {
          counts: [count('2010', n)],
        });
        const none = madeUpEarnings('none', '2010-01', twoYears(c, d), {
          counts: [count('2010', 0)],
        });
        const of = (...series: readonly (typeof all)[]) =>
          present(compareEarnings(paidGrade('some', ...series), id, mixOf('2010'), years));
        expect(of(none, all).ratio).toEqual(of(all).ratio);
        expect(of(none, all).end.value).toEqual(of(all).end.value);
      }),
    );
  });

  test('a group is between the grades it is of, by a fixed mix at either end', () => {
    fc.assert(
      fc.property(monthPay, monthPay, head, head, (a, b, m, n) => {
        const one = madeUpEarnings('one', '2010-01', twoYears(a, a), {
          counts: [count('2010', m)],
        });
        const two = madeUpEarnings('two', '2010-01', twoYears(b, b), {
          counts: [count('2010', n)],
        });
        const grade = paidGrade('some', one, two);
        const { base, ratio } = present(
          compareEarnings(grade, 'earnings-total', mixOf('2010'), years),
        );
        const pounds = Number(base.value?.n) / Number(base.value?.d);
        const totals = [a, b].map(([, basic, beyond]) => 12 * (basic + beyond));
        expect(pounds).toBeGreaterThanOrEqual(Math.min(...totals) - 1e-6);
        expect(pounds).toBeLessThanOrEqual(Math.max(...totals) + 1e-6);
        expect(ratio).toEqual(rational(1));
      }),
    );
  });
});
