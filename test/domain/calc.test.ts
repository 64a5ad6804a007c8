import { describe, expect, test } from 'vitest';
import {
  calculate,
  defaultUntil,
  latestPayYear,
  type Specification,
} from '../../src/domain/calc.js';
import { ONE, rational, toDecimal } from '../../src/domain/rational.js';
import { absent, present } from '../support/expect-kind.js';
import { day, exact, flat, madeUpIndex, month, year } from '../support/made-up.js';
import { onChain, onChainWithGrade, onScale, own, row } from '../support/made-up-years.js';

const answer = (specification: Specification, until: string) =>
  present(calculate(specification, year(until)).answer);
const end = { prices: { rule: 'end' } } as const;
const latest = { prices: { rule: 'latest' } } as const;

describe('pay set against prices', () => {
  test('in a freeze without inflation has lost nothing, and needs nothing', () => {
    const found = answer(row(), '2009/10');
    expect(found.erosion).toEqual(rational(0));
    expect(found.restoration).toEqual(rational(0));
    expect(found.pay.awards).toHaveLength(1);
  });

  test('that rose as prices did has lost nothing', () => {
    const found = answer(row(), '2010/11');
    expect(found.nominalRise).toEqual(exact('0.1'));
    expect(found.erosion).toEqual(rational(0));
  });

  test('loses in a freeze what prices gain: 1 − 1.1/1.2, restored by 1.2/1.1 − 1', () => {
    const found = answer(row(), '2011/12');
    expect(found.erosion).toEqual(rational(1, 12));
    expect(found.restoration).toEqual(rational(1, 11));
  });

  test('has gained, with a negative cut, when it outran prices', () => {
    // From 2011/12 to 2012/13 by mean prices of 120 and 150, and 20% on pay: 1.2 against 1.25;
    // from 2009/10 to 2010/11 by closing Aprils of 110 and 120: 1.1 against 12/11.
    const lost = row({ prices: { rule: 'average' }, since: year('2011/12') });
    expect(answer(lost, '2012/13').erosion).toEqual(rational(1, 25));
    const gained = row({ ...end, since: year('2009/10') });
    expect(answer(gained, '2010/11').erosion).toEqual(rational(-1, 120));
  });

  test('is absent where either is', () => {
    expect(absent(calculate(row(end), year('2012/13')).answer)).toMatchObject({ of: 'prices' });
    expect(absent(calculate(row(), year('2013/14')).answer)).toMatchObject({ of: 'pay' });
    const early = row({ since: year('2007/08') });
    expect(absent(calculate(early, year('2010/11')).answer).code).toBe('before-series-start');
  });

  test('is provisional on an end mean of nine months, and not on one month named by a rule', () => {
    expect(answer(row({ prices: { rule: 'average' } }), '2012/13').provisional).toBe(true);
    expect(answer(row({ prices: { rule: 'average' } }), '2011/12').provisional).toBe(false);
    expect(answer(row(), '2012/13').provisional).toBe(false);
  });

  test('is inferred as soon as one of its awards is', () => {
    expect(answer(row(), '2011/12').inferred).toBe(false);
    expect(answer(row(), '2012/13').inferred).toBe(true);
    expect(answer(row({ pay: onScale }), '2012/13').inferred).toBe(false);
  });
});

describe('pounds', () => {
  test('are the grade’s published pay, restored by q/p and unrounded', () => {
    const { money } = answer(row({ pay: onChainWithGrade }), '2011/12');
    expect(money.basePay).toEqual(rational(10000));
    expect(money.currentPay).toEqual(rational(11000));
    expect(money.restoredPay).toEqual(rational(12000));
    expect(money.shortfall).toEqual(rational(1000));
    // 12,000 × 7 / 14,600
    expect(money.restoredHourly).toEqual(rational(12000 * 7, 14600));
    expect(money.restoredHourly && toDecimal(money.restoredHourly, 2)).toBe('5.75');
  });

  test('are absent without a grade', () => {
    const { money } = answer(row({ pay: onChain }), '2011/12');
    expect(new Set(Object.values(money))).toEqual(new Set([undefined]));
  });

  test('of one’s own are as given', () => {
    const found = answer(row({ pay: own }), '2011/12');
    // 25,000 / 20,000 against 1.2
    expect(found.erosion).toEqual(rational(-1, 24));
    expect(found.money.restoredPay).toEqual(rational(24000));
    expect(found.money.shortfall).toEqual(rational(-1000));
  });

  test('by the hour follow the working time set', () => {
    const time = { hoursPerWeek: rational(50), weeksPerYear: rational(44) };
    const { money } = answer(row({ pay: onScale, time }), '2011/12');
    expect(money.currentHourly).toEqual(rational(5));
  });
});

describe('`latest`', () => {
  test('pairs the newest prices with the pay in force in that month', () => {
    // Our prices end with December 2012, after the October award: 1.1 × 1.2 against 150/100.
    expect(answer(row(latest), '2012/13').erosion).toEqual(exact('0.12'));
    // Had they ended with September, the award would not have been in force: 1.1 against 1.5.
    const index = madeUpIndex('2008-04', [...flat('100', 48), ...flat('150', 6)]);
    expect(answer(row({ ...latest, index }), '2012/13').erosion).toEqual(rational(4, 15));
  });

  test('is offered where a year’s prices are not all there yet', () => {
    const { answer: found, instead } = calculate(row(end), year('2012/13'));
    expect(absent(found).code).toBe('after-series-end');
    expect(instead?.erosion).toEqual(exact('0.12'));
  });

  test('is not offered for a year that prices have not reached, nor where there is an answer', () => {
    const far = calculate(row({ ...end, pay: own }), year('2013/14'));
    expect(absent(far.answer).code).toBe('after-series-end');
    expect(far.instead).toBeUndefined();
    expect(calculate(row(), year('2012/13')).instead).toBeUndefined();
  });

  test('belongs to the pay year of the newest month known', () => {
    const { index } = row();
    expect(latestPayYear(index, undefined)).toBe(year('2012/13'));
    expect(latestPayYear(index, day('2012-05-24'))).toBe(year('2011/12'));
    expect(latestPayYear(index, day('2012-05-25'))).toBe(year('2012/13'));
    expect(latestPayYear(index, day('2008-05-01'))).toBeUndefined();
  });
});

describe('a day in place of the end year', () => {
  test('reads the pay in force that day, and no award that has not come', () => {
    const months = { rule: 'months', base: month('2008-04'), end: month('2012-09') } as const;
    const before = row({ prices: months, day: day('2012-09-30') });
    expect(answer(before, '2012/13').pay.ratio).toEqual(exact('1.1'));
    const after = row({ prices: months, day: day('2012-10-01') });
    expect(answer(after, '2012/13').pay.ratio).toEqual(exact('1.32'));
  });
});

describe('--as-of', () => {
  test('leaves out an award and a price that were not known', () => {
    const asOf = day('2012-06-30');
    expect(answer(row({ asOf }), '2011/12').pay.ratio).toEqual(exact('1.1'));
    expect(absent(calculate(row({ asOf }), year('2012/13')).answer).code).toBe('not-known-then');
    const early = row({ asOf: day('2012-05-24'), ...end });
    expect(absent(calculate(early, year('2011/12')).answer).code).toBe('not-known-then');
    expect(answer({ ...early, asOf: day('2012-05-25') }, '2011/12').priceRatio).toEqual(
      exact('1.5'),
    );
  });
});

describe('the end year, when none is asked for', () => {
  const average = { prices: { rule: 'average' } } as const;

  test('is the latest with a result, a provisional one included', () => {
    expect(defaultUntil([row(end)])).toBe(year('2011/12'));
    expect(defaultUntil([row(average)])).toBe(year('2012/13'));
    expect(defaultUntil([row({ ...end, pay: own })])).toBe(year('2011/12'));
    expect(defaultUntil([row({ pay: onScale })])).toBe(year('2012/13'));
  });

  test('is one that every row has', () => {
    expect(defaultUntil([row(average), row(end)])).toBe(year('2011/12'));
  });

  test('is the latest that pay is known for when no row has a result', () => {
    const index = madeUpIndex('2008-04', ['100', '100']);
    expect(defaultUntil([row({ index, ...end })])).toBe(year('2012/13'));
  });

  test('is the latest that most rows have when there is none that all have', () => {
    const never = row({ index: madeUpIndex('2008-04', ['100', '100']), ...end });
    expect(defaultUntil([never, row(end)])).toBe(year('2011/12'));
    expect(defaultUntil([never, row(average), row(end)])).toBe(year('2011/12'));
  });

  test('comes after the base year', () => {
    expect(defaultUntil([row({ since: year('2010/11') })])).toBe(year('2012/13'));
    expect(answer(row({ since: year('2010/11') }), '2010/11').priceRatio).toEqual(ONE);
  });
});
