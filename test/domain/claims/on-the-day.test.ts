import { describe, expect, test } from 'vitest';
import { onTheDay } from '../../../src/domain/claims/on-the-day.js';
import type { Part, PayRise, RealTerms, Working } from '../../../src/domain/claims/working.js';
import { inPayYear } from '../../../src/domain/moment.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import type { Unit } from '../../../src/domain/quoted.js';
import { toDecimal } from '../../../src/domain/rational.js';
import {
  day,
  exact,
  flat,
  madeUpChain,
  madeUpGrade,
  madeUpIndex,
  madeUpScale,
  madeUpWorkforce,
  year,
} from '../../support/made-up.js';
import {
  between,
  madeUpEarnings,
  paidGrade,
  paidTo,
  period,
} from '../../support/made-up-earnings.js';
import { row, onScale as undated } from '../../support/made-up-years.js';

type Scale = Extract<PaySeries, { kind: 'scale' }>;

/** 10% in 2010; 5% more for the same year, told in July 2011. Prices rise by 10% in April 2010. */
const chain = madeUpChain('2008/09', [
  ['2009-04-01', '0', { knownSince: day('2009-03-01') }],
  ['2010-04-01', '10', { knownSince: day('2010-03-01') }],
  ['2010-10-01', '5', { knownSince: day('2011-07-01') }],
]);
const index = madeUpIndex('2008-04', [...flat('100', 24), ...flat('110', 24)]);

/** £10,000; £11,000 in 2010, which in July 2011 became £11,550. */
const amounts = [
  ['2008-04-01', '10000', { knownSince: day('2008-03-01') }],
  ['2010-04-01', '11000', { knownSince: day('2010-03-01') }],
  ['2010-04-01', '11550', { knownSince: day('2011-07-01') }],
] as const;
const scale = madeUpScale('dated', { g: amounts });
const grade = madeUpGrade('G', [['dated', 'g']]);
const workforce = madeUpWorkforce([[scale, '2008-04-01']], { grades: [grade] });
const onChain: PaySeries = { kind: 'chain', id: 'awards', chain, workforce, grade: undefined };
const dated: Scale = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined };

const moment = inPayYear(year('2010/11'));
const rise = (series: PaySeries): PayRise => ({
  kind: 'pay-rise',
  series,
  base: inPayYear(year('2008/09')),
  end: moment,
});
const real = (pay: PaySeries): RealTerms => ({
  kind: 'real-terms',
  specification: row({ pay, index }),
  until: year('2010/11'),
});
const whole = (of: Part['of']): Part => ({ of, places: undefined });
const stated: Part['of'] = {
  kind: 'stated',
  percent: exact('20'),
  as: 'demand',
  source: 'made-up',
};
const posts = (...all: readonly Scale[]): Working => ({
  kind: 'pay',
  posts: all,
  moment,
  supplement: undefined,
});
const raised = (post: Scale, by: Part['of']): Working => ({
  kind: 'raised',
  post,
  moment,
  by: whole(by),
});
const together = (kind: 'sum' | 'compound', ...parts: readonly Part['of'][]): Working => ({
  kind,
  parts: parts.map(whole),
});
const undone = (cut: Part['of']): Working => ({ kind: 'undone', cut: whole(cut) });

function known(working: Working, unit: Unit, on: string): string | undefined {
  const found = onTheDay(working, unit, day(on));
  return found?.known === 'figure' ? toDecimal(found.value, 4) : found?.known;
}

const BEFORE = '2010-01-01';
const FIRST = '2011-01-01';
const REVISED = '2012-01-01';

describe('what was known on the day', () => {
  test.each<[string, Working, Unit, readonly string[]]>([
    ['a cut', real(onChain), 'cut', ['not-yet', '0.0000', '-5.0000']],
    ['a cut on a point', real(dated), 'cut', ['not-yet', '0.0000', '-5.0000']],
    ['a rise in awards', rise(onChain), 'cash-rise', ['not-yet', '10.0000', '15.5000']],
    ['a rise in pay', rise(dated), 'cash-rise', ['not-yet', '10.0000', '15.5000']],
    ['pay', posts(dated), 'yearly', ['not-yet', '11000.0000', '11550.0000']],
    ['pay raised', raised(dated, stated), 'yearly', ['not-yet', '13200.0000', '13860.0000']],
    [
      'pay raised by a rise',
      raised(dated, rise(onChain)),
      'yearly',
      ['not-yet', '12100.0000', '13340.2500'],
    ],
    ['a cut undone', undone(real(onChain)), 'rise', ['not-yet', '0.0000', '-4.7619']],
    [
      'percentages added',
      together('sum', rise(onChain), rise(dated)),
      'cash-rise',
      ['not-yet', '20.0000', '31.0000'],
    ],
    [
      'percentages compounded',
      together('compound', rise(onChain), stated),
      'cash-rise',
      ['not-yet', '32.0000', '38.6000'],
    ],
  ])('of %s', (_what, working, unit, expected) => {
    expect([BEFORE, FIRST, REVISED].map((on) => known(working, unit, on))).toEqual(expected);
  });
});

describe('pay that does not say when it became known', () => {
  const post = undated as Scale;

  test.each<[string, Working, Unit]>([
    ['a cut', real(post), 'cut'],
    ['a rise', rise(post), 'cash-rise'],
    ['pay', posts(post), 'yearly'],
    ['pay of which some says it', posts(dated, post), 'hourly'],
    ['pay raised', raised(post, stated), 'yearly'],
    ['pay raised by a rise in such', raised(dated, rise(post)), 'yearly'],
    ['a cut undone', undone(real(post)), 'rise'],
    ['percentages added', together('sum', stated, rise(onChain), rise(post)), 'cash-rise'],
    ['percentages compounded', together('compound', rise(post)), 'cash-rise'],
  ])('leaves %s undated', (_what, working, unit) => {
    expect(known(working, unit, REVISED)).toBe('undated');
  });

  test('is that of any contract, or of the closed one alone where that is read', () => {
    const both = madeUpWorkforce(
      [
        [scale, '2008-04-01'],
        [madeUpScale('undated', { h: [['2012-04-01', '12000']] }), '2012-04-01'],
      ],
      { grades: [grade] },
    );
    const post: Scale = { ...dated, workforce: both };
    expect(known(posts(post), 'yearly', REVISED)).toBe('undated');
    expect(known(posts({ ...post, closed: scale }), 'yearly', REVISED)).toBe('11550.0000');
  });
});

describe('what reads no pay', () => {
  test.each<[string, Working, Unit]>([
    ['percentages that the claim states', together('sum', stated, stated), 'cash-rise'],
    ['a stated cut undone', undone(stated), 'rise'],
    ['a fall between quoted amounts', { kind: 'fall', from: exact('5'), to: exact('4') }, 'cut'],
  ])('is known on no day: %s', (_what, working, unit) => {
    expect(onTheDay(working, unit, day(REVISED))).toBeUndefined();
  });
});

describe('earnings', () => {
  const pay = paidTo(
    paidGrade('clerks', madeUpEarnings('clerks', '2009-04', Array(36).fill([100, 90, 10]))),
  );
  const window = between('2009/10', '2011/12');
  const all: readonly [string, Working, Unit][] = [
    ['themselves', { kind: 'earnings', series: pay, period: window.end }, 'yearly'],
    [
      'a rise of theirs',
      {
        kind: 'pay-rise',
        series: pay,
        base: { ...inPayYear(year('2009/10')), period: window.base },
        end: { ...inPayYear(year('2011/12')), period: window.end },
      },
      'cash-rise',
    ],
    [
      'a cut of theirs',
      {
        kind: 'real-terms',
        specification: row({ pay, index, window, prices: { rule: 'average' } }),
        until: year('2011/12'),
      },
      'cut',
    ],
  ];

  test.each(all)('could be known when their last month was over: %s', (_what, working, unit) => {
    expect(known(working, unit, '2012-03-30')).toBe('not-yet');
    expect(known(working, unit, '2012-03-31')).toBe('undated');
  });

  test('say which year was still to come', () => {
    const [, working, unit] = all[0] as (typeof all)[number];
    expect(onTheDay(working, unit, day('2012-03-30'))).toMatchObject({
      absence: {
        code: 'not-known-then',
        what: { pay: 'makers in nowhere', payYear: year('2011/12') },
        asOf: '2012-03-30',
      },
    });
    expect(period('2011/12')).toEqual(window.end);
  });
});
