import { describe, expect, test } from 'vitest';
import { rational } from '../../src/domain/rational.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import { mayBeOutdated, todayPay } from '../../src/domain/today.js';
import { absent, present } from '../support/expect-kind.js';
import { day, madeUpGrade, madeUpScale, madeUpWorkforce } from '../support/made-up.js';

const known = (text: string) => ({ knownSince: day(text) });
const scale = madeUpScale(
  'only',
  {
    g: [
      ['2011-04-01', '14600', known('2011-03-01')],
      ['2012-04-01', '29200', known('2012-03-01')],
      ['2012-04-01', '43800', known('2012-07-01')],
      ['2012-12-01', '58400', known('2012-07-01')],
    ],
  },
  '2012-11-22',
);
const workforce = madeUpWorkforce([[scale, '2008-04-01']]);
const grade = madeUpGrade('G', [['only', 'g']]);
const today = (asOf?: string) =>
  todayPay(workforce, grade, undefined, asOf === undefined ? undefined : day(asOf), FULL_TIME);

describe('today’s pay', () => {
  test('is that of the last day the data is confirmed for, not of a clock', () => {
    const found = today();
    expect(found.day).toBe('2012-11-22');
    expect(present(found.amount).printed).toBe('43800');
  });

  test('has an hourly rate: £43,800 × 7 / 14,600', () => {
    expect(today().hourly).toEqual(rational(21));
  });

  test('says what it replaced', () => {
    expect(today().notices).toMatchObject([
      { code: 'revised-amount', superseded: [{ printed: '29200' }] },
    ]);
  });

  test('is that of the --as-of day, from what was known', () => {
    const found = today('2012-06-30');
    expect(found.day).toBe('2012-06-30');
    expect(present(found.amount).printed).toBe('29200');
    expect(found.notices).toEqual([]);
  });

  test('is not later than the data for an --as-of day that is', () => {
    expect(today('2012-12-25').day).toBe('2012-11-22');
  });

  test('is absent, with no hourly rate, for a grade that has no point', () => {
    const found = todayPay(workforce, madeUpGrade('X', []), undefined, undefined, FULL_TIME);
    expect(absent(found.amount).code).toBe('no-such-point-then');
    expect(found.hourly).toBeUndefined();
  });
});

describe('newer pay than the data has', () => {
  const outdated = (date: string) => mayBeOutdated(today(), day(date));

  test.each([
    ['2012-11-22', false],
    ['2013-03-31', false],
    ['2013-04-01', true],
    ['2015-01-01', true],
  ])('on %s there may be, once a pay year has turned: %s', (date, expected) => {
    expect(outdated(date)).toBe(expected);
  });

  test.each([
    ['2012-08-31', false],
    ['2012-09-01', true],
  ])('on %s there may be, once the day of the last award has come round: %s', (date, expected) => {
    const autumn = madeUpScale('autumn', { g: [['2011-09-01', '14600']] }, '2012-06-30');
    const found = todayPay(
      madeUpWorkforce([[autumn, '2008-04-01']]),
      madeUpGrade('G', [['autumn', 'g']]),
      undefined,
      undefined,
      FULL_TIME,
    );
    expect(mayBeOutdated(found, day(date))).toBe(expected);
  });
});
