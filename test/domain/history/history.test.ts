import { describe, expect, test } from 'vitest';
import { isAbsence } from '../../../src/domain/absence.js';
import { calculate } from '../../../src/domain/calc.js';
import { payYearLabel } from '../../../src/domain/calendar.js';
import { historyOf } from '../../../src/domain/history/history.js';
import { historyNotices } from '../../../src/domain/history/notices.js';
import { isAnsweredYear } from '../../../src/domain/history/year.js';
import { type Rational, toDecimal } from '../../../src/domain/rational.js';
import { madeUpGrade, madeUpScale, madeUpWorkforce, year } from '../../support/made-up.js';
import { onChain, onChainWithGrade, onScale, row } from '../../support/made-up-years.js';

/*
 * Prices at each April: 100 in 2008 and 2009, 110 in 2010, 120 in 2011, 150 in 2012. Pay: none, then
 * 10% in 2010, none in 2011, 20% in October 2012. So real pay: 100, 100, 100, 91.67, 88.
 */
const text = (value: Rational | undefined, places = 2) => value && toDecimal(value, places);

describe('the years of a history', () => {
  const { years } = historyOf(row(), year('2012/13'));

  test('begin with the base and leave none out', () => {
    expect(years.map((each) => payYearLabel(each.year))).toEqual([
      '2008/09',
      '2009/10',
      '2010/11',
      '2011/12',
      '2012/13',
    ]);
  });

  test('are each what calculate says with that end', () => {
    for (const each of years.filter(isAnsweredYear)) {
      const { answer } = calculate(row(), each.year);
      expect(isAbsence(answer)).toBe(false);
      if (isAbsence(answer)) continue;
      expect(each.outcome.answer.erosion).toEqual(answer.erosion);
      expect(each.outcome.answer.restoration).toEqual(answer.restoration);
    }
  });

  test('have the awards of the year and no others', () => {
    expect(years.map(({ awards }) => awards.map(({ percent }) => percent))).toEqual([
      [],
      ['0'],
      ['10'],
      ['0'],
      ['20'],
    ]);
  });

  test('have what pay and prices rose by since the year before', () => {
    expect(years.map(({ payRise }) => text(payRise))).toEqual([
      undefined,
      '0.00',
      '0.10',
      '0.00',
      '0.20',
    ]);
    expect(years.map(({ priceRise }) => text(priceRise, 4))).toEqual([
      undefined,
      '0.0000',
      '0.1000',
      '0.0909',
      '0.2500',
    ]);
  });

  test('count price levels from the base', () => {
    expect(years.map(({ priceRatio }) => text(priceRatio))).toEqual([
      '1.00',
      '1.00',
      '1.10',
      '1.20',
      '1.50',
    ]);
  });
});

describe('a year that prices do not reach', () => {
  const { years, course, losses } = historyOf(
    row({ prices: { rule: 'end' }, pay: onChainWithGrade }),
    year('2012/13'),
  );
  const last = years.at(-1);

  test('has its absence, its awards and its pay', () => {
    expect(last?.outcome.answer).toMatchObject({ code: 'after-series-end', of: 'prices' });
    expect(last?.price).toMatchObject({ code: 'after-series-end' });
    expect(last?.awards).toMatchObject([{ percent: '20', status: 'implied' }]);
    expect(last && !isAbsence(last.pay) && text(last.pay.current?.value)).toBe('13200.00');
    expect([last?.priceRatio, last?.priceRise]).toEqual([undefined, undefined]);
  });

  test('is not where the history stands', () => {
    expect(course?.last.year).toBe(year('2011/12'));
  });

  test('is in none of the sums, which say so', () => {
    expect(losses?.years.map((each) => each.year)).not.toContain(year('2012/13'));
    expect(losses?.uncounted).toMatchObject([
      { year: year('2012/13'), absence: { code: 'after-series-end' } },
    ]);
  });
});

describe('the course of a history', () => {
  test('is its worst year, the best since, and the last', () => {
    const { course } = historyOf(row(), year('2012/13'));
    expect(course?.worst.year).toBe(year('2012/13'));
    expect(course?.bestSince).toBeUndefined();
  });

  test('takes the first of equals as the worst, and the smallest cut after it as the best', () => {
    const { course } = historyOf(row({ since: year('2011/12') }), year('2012/13'));
    expect(course?.worst).toBe(course?.last);
    const earlier = historyOf(row(), year('2010/11')).course;
    expect(earlier?.worst.year).toBe(year('2009/10'));
    expect(earlier?.bestSince?.year).toBe(year('2010/11'));
  });

  test('does not call the base year the worst', () => {
    const gaining = historyOf(row({ since: year('2009/10') }), year('2010/11'));
    expect(gaining.course?.worst.year).toBe(year('2010/11'));
  });

  test('is not there where no year after the base has an answer', () => {
    const late = historyOf(row({ since: year('2012/13') }), year('2013/14'));
    expect(late.course).toBeUndefined();
    expect(late.losses).toBeUndefined();
  });
});

describe('the pounds lost', () => {
  // £10,000, £10,000, £11,000, £11,000, £13,200 against £10,000, £10,000, £11,000, £12,000, £15,000.
  const { losses } = historyOf(row({ pay: onScale }), year('2012/13'));

  test('are restored pay less pay, each year in its own pounds', () => {
    expect(losses?.years.map(({ own }) => text(own, 0))).toEqual(['0', '0', '0', '1000', '1800']);
    expect(losses?.years.map(({ ownSoFar }) => text(ownSoFar, 0)).at(-1)).toBe('2800');
  });

  test('and in the pounds of the end, by the price levels of the same rule', () => {
    // £1,000 of 2011/12 at prices of 120 is £1,250 at prices of 150.
    expect(losses?.years.map(({ atEnd }) => text(atEnd, 0))).toEqual([
      '0',
      '0',
      '0',
      '1250',
      '1800',
    ]);
    expect(text(losses?.years.at(-1)?.atEndSoFar, 0)).toBe('3050');
  });

  test('are of a grade: a chain without one has none', () => {
    expect(historyOf(row({ pay: onChain }), year('2012/13')).losses).toBeUndefined();
  });

  test('count a gain against the losses', () => {
    const { losses: gains } = historyOf(
      row({ pay: onScale, since: year('2009/10'), index: falling() }),
      year('2010/11'),
    );
    expect(gains?.years.at(-1)?.own.n).toBeLessThan(0n);
  });

  function falling() {
    const { index } = row();
    const levels = new Map(
      [...index.levels].map(([month, level]) => [month, { ...level, value: { n: 100n, d: 1n } }]),
    );
    return { ...index, levels };
  }
});

describe('a scale over a change of contract', () => {
  const old = madeUpScale('old', {
    g: [
      ['2008-04-01', '10000'],
      ['2009-04-01', '10000'],
    ],
  });
  const fresh = madeUpScale('fresh', {
    n: [
      ['2010-08-01', '12000'],
      ['2011-04-01', '12000'],
    ],
  });
  const grade = madeUpGrade('G', [
    ['old', 'g'],
    ['fresh', 'n'],
  ]);
  const workforce = madeUpWorkforce(
    [
      [old, '2008-04-01'],
      [fresh, '2010-08-01'],
    ],
    {
      grades: [grade],
      breaks: [
        {
          id: 'made-up-2010',
          date: '2010-08-01' as never,
          from: 'old',
          to: 'fresh',
          title: 'the new contract',
          what: 'more was counted in.',
          source: 'made-up',
        },
      ],
    },
  );
  const pay = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined } as const;
  const { years } = historyOf(row({ pay }), year('2011/12'));

  test('has the break once, before the first year on the new scale', () => {
    expect(years.map(({ breaks }) => breaks.map(({ id }) => id))).toEqual([
      [],
      [],
      ['made-up-2010'],
      [],
    ]);
  });

  test('is warned of once', () => {
    const notices = historyNotices({ ...historyOf(row({ pay }), year('2011/12')) });
    const codes = new Set(notices.map(({ code }) => code));
    expect(codes).toContain('contract-break');
    expect(codes).toContain('mid-year-step');
  });
});

describe('the notices of a history', () => {
  test('say of a chain that grows only what its last answer rests on', () => {
    const notices = historyNotices(historyOf(row(), year('2012/13')));
    const inferred = notices.filter(({ code }) => code === 'partly-inferred');
    expect(inferred).toHaveLength(1);
  });

  test('put index levels of many years in one', () => {
    const { index } = row();
    const levels = new Map(
      [...index.levels].map(([month, level]) => [month, { ...level, formula: 'made up' }]),
    );
    const notices = historyNotices(
      historyOf(row({ index: { ...index, levels } }), year('2011/12')),
    );
    const derived = notices.filter(({ code }) => code === 'derived-level');
    expect(derived).toHaveLength(1);
    const [notice] = derived;
    const months = notice && 'levels' in notice ? notice.levels.map(({ month }) => month) : [];
    expect(months).toEqual([...new Set(months)].sort((a, b) => a - b));
    expect(months).toHaveLength(4);
  });
});
