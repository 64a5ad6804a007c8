import { describe, expect, test } from 'vitest';
import { changesDue } from '../../../src/domain/offer/due.js';
import { newestPay } from '../../../src/domain/offer/work.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import { day, madeUpGrade, madeUpScale, madeUpWorkforce, year } from '../../support/made-up.js';
import { offered } from '../../support/made-up-offers.js';
import { onScale } from '../../support/made-up-years.js';

const { workforce } = onScale as Extract<PaySeries, { kind: 'scale' }>;

describe('changes that are due', () => {
  const change = (from: string) => ({
    from: day(from),
    what: 'more',
    held: 'less',
    source: 'made-up',
  });
  const [entry] = workforce.scales;
  if (!entry) throw new Error('no scale');
  const due = {
    ...entry.scale,
    due: [change('2012-04-01'), change('2013-03-31'), change('2013-04-01')],
  };
  const changed = { ...workforce, scales: [{ ...entry, scale: due }, entry] };
  const from = year('2011/12');

  test('are those of the year after the pay, where an offer or the question reaches it', () => {
    const next = [change('2012-04-01'), change('2013-03-31')];
    const first = offered({ '2012/13': '1' });
    const later = offered({ '2013/14': '1' });
    expect(changesDue(changed, from, [first], undefined)).toEqual(next);
    expect(changesDue(changed, from, [later, first], undefined)).toEqual(next);
    expect(changesDue(changed, from, [], year('2012/13'))).toEqual(next);
    expect(changesDue(changed, from, [], year('2013/14'))).toEqual(next);
    expect(changesDue(changed, from, [later], undefined)).toEqual([]);
    expect(changesDue(changed, from, [], from)).toEqual([]);
    expect(changesDue(changed, from, [], undefined)).toEqual([]);
    expect(changesDue(workforce, from, [first], undefined)).toEqual([]);
  });
});

describe('the newest pay', () => {
  const years = (entries: readonly string[], to = '2013-03-31') =>
    madeUpScale('s', { p: entries.map((from) => [from, '10000'] as const) }, to);
  const held = madeUpGrade('H', [['s', 'p']]);
  const nowhere = madeUpGrade('N', [['s', 'q']]);

  test('is of the last year in which any of the grades has any', () => {
    const made = madeUpWorkforce([[years(['2008-04-01']), '2008-04-01']], { grades: [held] });
    expect(newestPay(made, [held])).toBe(year('2012/13'));
    expect(newestPay(made, [nowhere, held])).toBe(year('2012/13'));
  });

  test('goes back to the first year of the first scale', () => {
    const early = madeUpScale('e', { p: [['2008-04-01', '10000']] }, '2009-03-31');
    const late = madeUpScale('l', { q: [['2009-04-01', '9000']] }, '2013-03-31');
    const past = madeUpGrade('P', [['e', 'p']]);
    const made = madeUpWorkforce([
      [early, '2008-04-01'],
      [late, '2009-04-01'],
    ]);
    expect(newestPay(made, [past])).toBe(year('2008/09'));
    // Where none has any, it is the newest of the data.
    expect(newestPay(made, [nowhere])).toBe(year('2012/13'));
  });
});
