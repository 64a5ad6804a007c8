import { describe, expect, test } from 'vitest';
import { compareEarnings, type Weights } from '../../../src/domain/earnings/group.js';
import type { EarningsId } from '../../../src/domain/earnings/measures.js';
import { earningsNotices } from '../../../src/domain/earnings/notices.js';
import type { EarningsCaution, EarningsSeries } from '../../../src/domain/earnings/series.js';
import { rational } from '../../../src/domain/rational.js';
import { present } from '../../support/expect-kind.js';
import { month } from '../../support/made-up.js';
import {
  between,
  caution,
  count,
  madeUpEarnings,
  paidGrade,
  period,
} from '../../support/made-up-earnings.js';

const PLAIN: Weights = { kind: 'plain' };

/** Three years of the same pay, of which every year and every month is printed. */
function series(id: string, traits: Partial<EarningsSeries> = {}): EarningsSeries {
  const paid = Array.from({ length: 36 }, () => [1100, 1000, 250] as const);
  return madeUpEarnings(id, '2010-01', paid, { yearPrinted: () => true, ...traits });
}

const clerks = (...cautions: readonly EarningsCaution[]) => series('clerks', { cautions });

/** What is said of a comparison. */
function notices(
  of: readonly EarningsSeries[],
  id: EarningsId = 'earnings-basic',
  [base, end]: readonly [base: string, end: string] = ['2010', '2012'],
  weights = PLAIN,
) {
  const grade = paidGrade('staff', ...of);
  const found = present(compareEarnings(grade, id, weights, between(base, end)));
  return earningsNotices('staff', found);
}

const codes = (found: ReturnType<typeof notices>) => found.map(({ code }) => code);

describe('arrears', () => {
  const owed = { from: month('2012-04'), to: month('2012-10') };
  const arrears = caution('arrears', '2012-11', '2012-11', { owed });
  const told = (of: EarningsCaution, base: string, end: string) =>
    notices([clerks(of)], 'earnings-basic', [base, end]).map((notice) => [
      notice.code,
      'period' in notice && notice.period,
    ]);

  test.each([
    // What was owed since April, and the month that it was paid in.
    ['2010', '2012'],
    ['2010', '2012-11'],
    // None of either.
    ['2010', '2012-03'],
    ['2010-11x12', '2012-03x12'],
    ['2010', '2012-12x12'],
  ])(
    'are no matter where all owed months and the month paid are inside, or none: %s..%s',
    (base, end) => {
      expect(told(arrears, base, end)).toEqual([]);
    },
  );

  test.each([
    ['2010', '2012-11x12', ['2012-11x12']],
    ['2012-11x12', '2012-12x12', ['2012-11x12']],
  ])(
    'are held by the month paid without all that it was owed for: %s..%s',
    (base, end, periods) => {
      expect(told(arrears, base, end)).toEqual(
        periods.map((each) => ['holds-arrears', period(each)]),
      );
    },
  );

  test('are held by twelve months that some of what was owed came before', () => {
    const long = { ...arrears, owed: { from: month('2011-06'), to: month('2012-10') } };
    expect(told(long, '2010', '2012')).toEqual([['holds-arrears', period('2012')]]);
  });

  test.each([
    ['2010', '2012-10', ['2012-10']],
    // The last month that is owed for, and the first.
    ['2010', '2012-10x12', ['2012-10x12']],
    ['2010', '2012-04', ['2012-04']],
    ['2012-04x12', '2012-10x12', ['2012-04x12', '2012-10x12']],
  ])('are lacked by months owed for without the month paid: %s..%s', (base, end, periods) => {
    expect(told(arrears, base, end)).toEqual(
      periods.map((each) => ['lacks-arrears', period(each)]),
    );
  });

  test('may be lacked at one end and held at the other', () => {
    expect(told(arrears, '2012-06x12', '2012-11x12')).toEqual([
      ['lacks-arrears', period('2012-06x12')],
      ['holds-arrears', period('2012-11x12')],
    ]);
  });

  test('of months that nobody says are held by what they were paid in, and lacked by none', () => {
    const unsaid = caution('arrears', '2012-11', '2012-11');
    expect(told(unsaid, '2010', '2012')).toEqual([['holds-arrears', period('2012')]]);
    expect(told(unsaid, '2010', '2012-10')).toEqual([]);
  });

  test('are told with what the data says, and once for grades that have the same', () => {
    const both = [clerks(arrears), series('porters', { cautions: [arrears] })];
    expect(notices(both, 'earnings-basic', ['2010', '2012-11x12'])).toEqual([
      { code: 'holds-arrears', grade: 'staff', caution: arrears, period: period('2012-11x12') },
    ]);
  });
});

describe('months that are not like others', () => {
  test.each([
    ['2010', '2012', '2009-08', '2010-08', 'base'],
    ['2010', '2012', '2012-08', '2012-08', 'end'],
    ['2010', '2012', '2010-08', '2012-08', 'both'],
    ['2012-06x12', '2012-08x12', '2012-08', '2012-08', 'end'],
  ] as const)(
    'are told of with the ends they are at: %s..%s, %s to %s, %s',
    (base, end, from, to, ends) => {
      for (const code of ['august-double-count', 'one-off-pay'] as const) {
        const of = caution(code, from, to);
        expect(notices([clerks(of)], 'earnings-basic', [base, end])).toEqual([
          { code, grade: 'staff', caution: of, ends },
        ]);
      }
    },
  );

  test('are not told of where neither end has them', () => {
    const once = caution('one-off-pay', '2011-06', '2011-06');
    expect(notices([clerks(once)], 'earnings-basic', ['2010', '2012'])).toEqual([]);
    expect(codes(notices([clerks(once)], 'earnings-basic', ['2010', '2012-05']))).toEqual([
      'one-off-pay',
    ]);
  });

  test('are told of in the measures they are true of, and in those made of them', () => {
    const august = caution('august-double-count', '2010-08', '2010-08', {
      measures: ['basic', 'nonBasic', 'total'],
    });
    const told = (id: EarningsId) =>
      notices([clerks(august)], id).some(({ code }) => code === 'august-double-count');
    expect(told('earnings-basic')).toBe(false);
    expect(told('earnings-total')).toBe(true);
    expect(told('earnings-full-time')).toBe(true);
    expect(told('earnings-basic-plus')).toBe(true);
    expect(told('earnings-basic-person')).toBe(true);
  });

  test('are told of once where several grades, or several spans, have the same', () => {
    const code = 'august-double-count';
    const first = caution(code, '2010-08', '2010-08', { what: 'twice' });
    const last = caution(code, '2012-08', '2012-08', { what: 'twice' });
    const other = { ...last, what: 'otherwise' };
    const porters = series('porters', { cautions: [first, last, other] });
    expect(notices([clerks(first, last), porters])).toEqual([
      { code, grade: 'staff', caution: first, ends: 'both' },
      { code, grade: 'staff', caution: other, ends: 'end' },
    ]);
  });

  test('that were refreshed are told of by the month that twelve end with', () => {
    const refreshed = caution('refreshed-figures', '2011-04', '2012-02');
    const told = (end: string) =>
      codes(notices([clerks(refreshed)], 'earnings-basic', ['2010', end]));
    expect(['2011-03', '2011-04', '2012-02', '2012-03'].map((end) => told(end).length)).toEqual([
      ...[0, 1, 1, 0],
    ]);
    expect(told('2012-02')).toEqual(['refreshed-figures']);
    // A month by itself was printed later.
    expect(told('2011-06x12')).toEqual([]);
  });
});

describe('a full-time total', () => {
  const code = 'full-time-with-arrears';
  const arrears = caution('arrears', '2012-11', '2012-11', {
    measures: ['total'],
    notInFte: 'Most of it is not there.',
  });
  const told = (of: EarningsCaution, id: EarningsId, end = '2012') =>
    notices([clerks(of)], id, ['2010', end]);

  test('over months with arrears that are not in full-time pay is told to be too low', () => {
    expect(told(arrears, 'earnings-full-time')).toContainEqual({
      ...{ code, grade: 'staff', period: period('2012') },
    });
  });

  test.each([
    ['over others', arrears, 'earnings-full-time', '2012-10'],
    [
      'with arrears that are in it',
      { ...arrears, notInFte: undefined },
      'earnings-full-time',
      '2012',
    ],
    ['of another measure', arrears, 'earnings-basic-plus', '2012'],
    ['of a person', arrears, 'earnings-total', '2012'],
  ] as const)('is not, %s', (_why, of, id, end) => {
    expect(codes(told(of, id, end))).not.toContain(code);
  });
});

describe('an average per person', () => {
  /** A year of each, of what part of a full-time post's £1,000 a month a person has. */
  const part = (id: string, [base, end]: readonly [number, number], traits = {}) =>
    madeUpEarnings(
      id,
      '2010-01',
      Array.from({ length: 24 }, (_, at) => [1000, at < 12 ? base : end, 100] as const),
      { yearPrinted: () => true, ...traits },
    );
  const drift = (of: readonly EarningsSeries[], id: EarningsId = 'earnings-total') =>
    notices(of, id, ['2010', '2011']).filter(({ code }) => code === 'part-time-drift');
  const found = (base: number, end: number) => [
    {
      ...{ code: 'part-time-drift', grade: 'staff' },
      shares: { base: rational(base, 1000), end: rational(end, 1000) },
    },
  ];

  test.each([
    ['falls', 950, 900],
    ['rises', 900, 950],
    ['moves by a tenth of a hundredth', 900, 901],
  ])('is told what part of a full-time post a person has, where it %s', (_how, base, end) => {
    expect(drift([part('clerks', [base, end])])).toEqual(found(base, end));
  });

  test.each([
    ['stays', 900, 900],
    ['moves by less than a thousandth', 900, 900.4],
  ])('is not, where it %s', (_how, base, end) => {
    expect(drift([part('clerks', [base, end])])).toEqual([]);
  });

  test.each([
    ['earnings-basic', false],
    ['earnings-total', true],
    ['earnings-full-time', false],
    ['earnings-basic-plus', false],
    ['earnings-basic-person', true],
  ] as const)('alone is: %s, %s', (id, told) => {
    expect(drift([part('clerks', [950, 900])], id)).toHaveLength(told ? 1 : 0);
  });

  test('of several grades has the plain mean of their parts', () => {
    const grades = [part('clerks', [950, 900]), part('porters', [850, 600])];
    expect(drift(grades)).toEqual(found(900, 750));
  });

  test('is not told where an end holds arrears that full-time pay has not', () => {
    const traits = { notInFte: 'Most of it is not there.' };
    const at = (text: string, also = {}) =>
      part('clerks', [950, 900], { cautions: [caution('arrears', text, text, also)] });
    expect(drift([at('2011-11', traits)])).toEqual([]);
    expect(drift([at('2010-11', traits)])).toEqual([]);
    expect(drift([part('porters', [950, 900]), at('2011-11', traits)])).toEqual([]);
    expect(drift([at('2011-11')])).toEqual(found(950, 900));
  });

  test('is not told where one of the two averages is not there', () => {
    const whole = part('clerks', [950, 900]);
    const torn = {
      ...whole,
      months: { ...whole.months, basicPerFte: new Map() },
      years: { ...whole.years, basicPerFte: new Map() },
    };
    expect(drift([torn])).toEqual([]);
  });
});

describe('what nobody printed', () => {
  test('is told with its formula', () => {
    const [found, ...more] = notices([clerks()], 'earnings-full-time');
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      code: 'derived-earnings',
      formula: 'total per person × basic per full-time post / basic per person',
      periods: [period('2010'), period('2012')],
    });
  });

  test('is told of the end that was added up, and of that alone', () => {
    const summed = madeUpEarnings(
      'clerks',
      '2010-01',
      Array.from({ length: 24 }, () => [1, 1, 1] as const),
      { yearPrinted: (at) => at === 11 },
    );
    expect(notices([summed], 'earnings-basic', ['2010', '2011'])).toEqual([
      {
        code: 'derived-earnings',
        grade: 'staff',
        periods: [period('2011')],
        formula: 'the sum of its 12 months',
      },
    ]);
    expect(notices([summed], 'earnings-basic', ['2010', '2011-05x12'])).toEqual([]);
  });
});

describe('a group', () => {
  const counted = (id: string, ...people: readonly [number, number]) =>
    series(id, { counts: [count('2010', people[0]), count('2012', people[1])] });
  const mix = (base: string, end = base): Weights => ({
    kind: 'mix',
    base: period(base),
    end: period(end),
  });
  const staff = [counted('clerks', 60, 40), counted('porters', 30, 30), counted('cooks', 10, 30)];

  test('by the people at either end is told whose share changed most', () => {
    expect(notices(staff, 'earnings-basic', ['2010', '2012'], { kind: 'people' })).toEqual([
      {
        code: 'grade-mix',
        grade: 'staff',
        moved: 'Grade clerks',
        shares: { base: rational(3, 5), end: rational(2, 5) },
        people: period('2010'),
      },
    ]);
  });

  test('whose shares stayed is not, nor by a plain mean', () => {
    const same = [counted('clerks', 60, 30), counted('porters', 40, 20)];
    expect(notices(same, 'earnings-basic', ['2010', '2012'], { kind: 'people' })).toEqual([]);
    expect(notices(staff)).toEqual([]);
  });

  test('by a fixed mix is told at which end its people are of other months', () => {
    const found = notices(staff, 'earnings-basic', ['2010', '2012'], mix('2010'));
    expect(found).toEqual([
      {
        code: 'stand-in-weights',
        grade: 'staff',
        period: period('2012'),
        people: period('2010'),
      },
    ]);
    const months = notices(staff, 'earnings-basic', ['2010-12x12', '2012'], mix('2010', '2012'));
    expect(codes(months)).toEqual(['stand-in-weights', 'grade-mix']);
  });
});
