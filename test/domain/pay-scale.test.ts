import { describe, expect, test } from 'vitest';
import { inPayYear, onDay } from '../../src/domain/moment.js';
import { amountAt, type Point } from '../../src/domain/pay-scale.js';
import { absent, present } from '../support/expect-kind.js';
import { day, madeUpScale, noAmount, year } from '../support/made-up.js';

const scale = madeUpScale('old', {
  one: [
    ['2008-04-01', '20000', { knownSince: day('2008-03-01') }],
    ['2009-04-01', '20100', { knownSince: day('2009-03-01'), revision: 'first' }],
    ['2009-04-01', '20200', { knownSince: day('2009-08-01'), revision: 'corrected' }],
    ['2010-04-01', '20200', { knownSince: day('2010-06-01') }],
    ['2010-10-01', '21000', { knownSince: day('2010-06-01') }],
    noAmount('2011-04-01', 'not-collected', 'nobody kept the circular'),
    noAmount('2012-04-01', 'no-such-point-then', 'it was split'),
  ],
});
const point = scale.points.get('one') as Point;
const read = (moment: Parameters<typeof amountAt>[3]) => amountAt(scale, point, 'G', moment);
const printed = (moment: Parameters<typeof amountAt>[3]) => present(read(moment)).printed;

describe('the amount of a point', () => {
  test('in a pay year is the one in force on its 31 March', () => {
    expect(printed(inPayYear(year('2008/09')))).toBe('20000');
    expect(printed(inPayYear(year('2010/11')))).toBe('21000');
  });

  test('on a day is the one in force that day', () => {
    expect(printed(onDay(day('2010-09-30')))).toBe('20200');
    expect(printed(onDay(day('2010-10-01')))).toBe('21000');
  });

  test('is the latest revision for its day', () => {
    expect(present(read(inPayYear(year('2009/10')))).revision).toBe('corrected');
  });

  test('is the first print where the correction was not yet known', () => {
    expect(printed(inPayYear(year('2009/10'), day('2009-07-31')))).toBe('20100');
    expect(printed(inPayYear(year('2009/10'), day('2009-08-01')))).toBe('20200');
  });

  test('says which point of which scale it is', () => {
    expect(read(inPayYear(year('2008/09')))).toMatchObject({ scale: 'old', point: 'one' });
  });

  test('does not exist before the point did', () => {
    expect(read(inPayYear(year('2007/08')))).toBeUndefined();
  });
});

describe('a pay year whose own amount was not known', () => {
  const asOf = day('2010-05-31');

  test('has none, rather than the one of the year before', () => {
    expect(absent(read(inPayYear(year('2010/11'), asOf)))).toEqual({
      code: 'not-known-then',
      what: { pay: 'old', payYear: year('2010/11') },
      asOf,
    });
  });

  test('has the old amount still in force on a day of it', () => {
    expect(printed(onDay(asOf, asOf))).toBe('20200');
  });

  test('has an amount in a freeze, which is published like any other', () => {
    // £20,200 again from April 2010, known in June: the October step was known with it.
    expect(printed(inPayYear(year('2010/11'), day('2010-06-01')))).toBe('21000');
    expect(printed(onDay(day('2010-04-01'), day('2010-06-01')))).toBe('20200');
  });
});

describe('a stretch without an amount', () => {
  test('says that the figure was not collected, and why', () => {
    expect(absent(read(inPayYear(year('2011/12'))))).toEqual({
      code: 'not-collected',
      grade: 'G',
      payYear: year('2011/12'),
      reason: 'nobody kept the circular',
    });
  });

  test('says that the point had ended, and why', () => {
    expect(absent(read(inPayYear(year('2012/13'))))).toEqual({
      code: 'no-such-point-then',
      grade: 'G',
      contract: expect.any(String),
      begins: undefined,
      day: '2013-03-31',
      reason: 'it was split',
    });
  });

  test('comes after the last year the scale is confirmed for', () => {
    expect(absent(read(inPayYear(year('2013/14'))))).toEqual({
      code: 'after-series-end',
      of: 'pay',
      series: 'old',
      last: year('2012/13'),
      needed: year('2013/14'),
    });
  });
});

describe('a pay year without an amount of its own', () => {
  const held = madeUpScale(
    'held',
    {
      one: [
        ['2009-09-01', '20000'],
        ['2010-09-01', '20500'],
      ],
    },
    '2012-08-31',
  );
  const only = held.points.get('one') as Point;
  const readHeld = (moment: Parameters<typeof amountAt>[3]) => amountAt(held, only, 'G', moment);

  test('has the amount that went on, where the data is confirmed to its 31 March', () => {
    expect(present(readHeld(inPayYear(year('2011/12')))).printed).toBe('20500');
  });

  test('has none where the confirmation stops short of it, and says what year there is', () => {
    expect(absent(readHeld(inPayYear(year('2012/13'))))).toEqual({
      code: 'after-series-end',
      of: 'pay',
      series: 'held',
      last: year('2011/12'),
      needed: year('2012/13'),
    });
  });

  test('still has an amount on a day of it', () => {
    expect(present(readHeld(onDay(day('2012-06-01')))).printed).toBe('20500');
  });
});
