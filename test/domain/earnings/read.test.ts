import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, isoMonth } from '../../../src/domain/calendar.js';
import {
  EARNINGS_IDS,
  type EarningsId,
  isEarningsId,
  measureOf,
} from '../../../src/domain/earnings/measures.js';
import {
  formulaOf,
  monthFigure,
  printedOf,
  readEarnings,
  readingName,
  sourcesOf,
} from '../../../src/domain/earnings/read.js';
import { type EarningsSeries, PRINTED_MEASURES } from '../../../src/domain/earnings/series.js';
import { rational, toDecimal } from '../../../src/domain/rational.js';
import { absent, present } from '../../support/expect-kind.js';
import { exact, month } from '../../support/made-up.js';
import { type MonthPay, madeUpEarnings, period } from '../../support/made-up-earnings.js';

/** £1,000 a post and £900 and £100 a person in the first month of all, and £10 more each month. */
const rising = (months: number): readonly MonthPay[] =>
  Array.from({ length: months }, (_, at) => [1000 + at * 10, 900 + at * 10, 100]);

// From January 2010: every year to its December 2011 is printed, and of months the first twelve.
const clerks = madeUpEarnings('clerks', '2010-01', rising(30), {
  monthPrinted: (at) => at < 12 || at >= 24,
  yearPrinted: (at) => at < 24,
});

const read = (series: EarningsSeries, id: EarningsId, of: string) =>
  readEarnings(series, measureOf(id), period(of));

describe('twelve months', () => {
  test('that are printed are as printed, and not added up again', () => {
    const found = present(read(clerks, 'earnings-basic', '2010'));
    // 12 × 1,000 + 10 × (0 + 1 + … + 11)
    expect(found.value).toEqual(rational(12_660));
    expect([printedOf(found), formulaOf(found), found.confidence]).toEqual([
      '12660.00',
      undefined,
      'A',
    ]);
    expect(sourcesOf(found)).toEqual(['years']);
    expect(readingName(found)).toBe('clerks 12m-to-2010-12');
  });

  test('that nobody printed are the sum of their months, and C', () => {
    // The months of 2012 and the second half of 2011: of the post 1,180 … 1,290.
    const found = present(read(clerks, 'earnings-basic', '2012-06'));
    expect(found.value).toEqual(rational(12 * 1180 + 660));
    expect([printedOf(found), formulaOf(found), found.confidence]).toEqual([
      '14820.00',
      'the sum of its 12 months',
      'C',
    ]);
    expect([...sourcesOf(found)].sort()).toEqual(['months', 'years']);
  });

  test('that lack a month are an absence', () => {
    const gap = madeUpEarnings('clerks', '2010-01', rising(24), {
      monthPrinted: (at) => at !== 15,
    });
    expect(absent(read(gap, 'earnings-total', '2011'))).toMatchObject({
      code: 'not-collected',
      of: 'earnings',
      grade: 'Grade clerks',
      reason: expect.stringContaining('on file'),
    });
    expect(present(read(gap, 'earnings-total', '2010')).value).toEqual(rational(12_660));
  });
});

describe('a month twelve times', () => {
  test('that is printed is the month in pounds a year, and no less sure', () => {
    const found = present(read(clerks, 'earnings-total', '2010-03x12'));
    expect(found.value).toEqual(rational(12 * 1020));
    expect([printedOf(found), formulaOf(found), found.confidence]).toEqual([
      '12240.00',
      undefined,
      'A',
    ]);
  });

  test('that nobody printed is worked back from the years printed, and C', () => {
    const found = present(read(clerks, 'earnings-total', '2011-03x12'));
    expect(found.value).toEqual(rational(12 * 1140));
    expect(found.confidence).toBe('C');
    expect(formulaOf(found)).toBe('12m to 2011-03 − 12m to 2011-02 + 2010-03');
  });

  test('of the first twelve is what the others leave of their sum', () => {
    const hole = madeUpEarnings('clerks', '2010-01', rising(24), {
      monthPrinted: (at) => at !== 4,
      yearPrinted: () => true,
    });
    const found = present(read(hole, 'earnings-basic', '2010-05x12'));
    expect([toDecimal(found.value, 2), found.confidence]).toEqual(['12480.00', 'C']);
    expect(formulaOf(found)).toBe('12m to 2010-12 − its 11 other months');
    // And so a year later can be worked back too.
    expect(present(read(hole, 'earnings-basic', '2011-05x12')).value).toEqual(rational(12 * 1160));
  });

  test('of two missing in the first twelve is an absence', () => {
    const holes = madeUpEarnings('clerks', '2010-01', rising(24), {
      monthPrinted: (at) => at !== 4 && at !== 7 && at !== 16,
      yearPrinted: () => true,
    });
    for (const of of ['2010-05x12', '2010-08x12', '2011-05x12']) {
      expect(absent(read(holes, 'earnings-basic', of)).code).toBe('not-collected');
    }
  });
});

describe('a measure whose months do not add up', () => {
  const unsummed = new Map([['basicPerFte', 'April was counted again'] as const]);
  const odd: EarningsSeries = { ...clerks, unsummed };

  test('is not worked back, and the reason is given', () => {
    const found = absent(read(odd, 'earnings-basic', '2011-03x12'));
    expect(found).toMatchObject({ code: 'not-collected', reason: 'April was counted again' });
    expect(absent(read(odd, 'earnings-full-time', '2011-03x12')).code).toBe('not-collected');
  });

  test('is read where it was printed, and so are others', () => {
    expect(present(read(odd, 'earnings-basic', '2011')).value).toEqual(rational(14_100));
    expect(present(read(odd, 'earnings-basic', '2010-03x12')).value).toEqual(rational(12_240));
    expect(present(read(odd, 'earnings-total', '2011-03x12')).value).toEqual(rational(13_680));
  });
});

describe('outside the series', () => {
  test.each(['2010-11', '2009', '2009-12x12'])('%s is before it starts', (of) => {
    expect(absent(read(clerks, 'earnings-total', of))).toEqual({
      code: 'before-series-start',
      of: 'earnings',
      series: 'Made-up earnings',
      first: month('2010-01'),
      before: 'nobody counted',
      needed: period(of),
    });
  });

  test.each(['2012-07', '2012', '2012-07x12'])('%s is after it ends', (of) => {
    const found = absent(read(clerks, 'earnings-total', of));
    expect(found).toMatchObject({
      code: 'after-series-end',
      of: 'earnings',
      last: month('2012-06'),
    });
  });
});

describe('a measure', () => {
  // £1,100 a post, £1,000 to a person and £250 beyond, so that the total is £1,250.
  const flat = madeUpEarnings(
    'clerks',
    '2010-01',
    Array.from({ length: 12 }, () => [1100, 1000, 250]),
  );

  test.each([
    ['earnings-basic', 13_200],
    ['earnings-total', 15_000],
    ['earnings-full-time', 16_500],
    ['earnings-basic-plus', 16_200],
    ['earnings-basic-person', 12_000],
  ] as const)('%s is £%i', (id, pounds) => {
    const found = present(read(flat, id, '2010'));
    expect(found.value).toEqual(rational(pounds));
  });

  test.each([
    ['earnings-full-time', 3, /total per person × basic per full-time post \/ basic per person/],
    ['earnings-basic-plus', 2, /basic per full-time post \+ pay beyond basic per person/],
  ] as const)('%s is derived from %i averages, which are kept', (id, parts, formula) => {
    const found = present(read(flat, id, '2010-03x12'));
    expect(found.averages).toHaveLength(parts);
    expect(formulaOf(found)).toMatch(formula);
    // The months are printed; what is made of them is not.
    expect(found.confidence).toBe('C');
  });

  test('is as sure as the weakest of what it is made of', () => {
    const weak = {
      value: exact('1000'),
      printed: '1000.00',
      source: 'press',
      confidence: 'B',
    } as const;
    const total = new Map([[month('2010-03'), weak]]);
    const series: EarningsSeries = { ...flat, months: { ...flat.months, total } };
    expect(present(read(series, 'earnings-total', '2010-03x12')).confidence).toBe('B');
  });

  test('is known by its id alone', () => {
    expect(EARNINGS_IDS.every(isEarningsId)).toBe(true);
    for (const other of ['awards', 'scale', 'earnings', 'Earnings-total']) {
      expect(isEarningsId(other)).toBe(false);
    }
  });
});

test('months worked back from the years are the months that the years were made of', () => {
  const pay = fc.tuple(...([0, 0, 0] as const).map(() => fc.integer({ min: 1, max: 20_000 })));
  fc.assert(
    fc.property(fc.array(pay, { minLength: 13, maxLength: 40 }), (paid) => {
      const whole = madeUpEarnings('clerks', '2009-09', paid as never);
      const years = madeUpEarnings('clerks', '2009-09', paid as never, {
        monthPrinted: (at) => at < 12,
        yearPrinted: () => true,
      });
      for (const measure of PRINTED_MEASURES) {
        for (let at = 0; at < paid.length; at += 1) {
          const each = addMonths(whole.first, at);
          const [known, worked] = [whole, years].map((of) => monthFigure(of, measure, each)?.value);
          expect(worked, isoMonth(each)).toEqual(known);
        }
      }
    }),
    { numRuns: 50 },
  );
});
