import { describe, expect, test } from 'vitest';
import type { ClaimFigure, Device } from '../../../src/domain/claims/claim.js';
import { evidenceOf, workingsOf } from '../../../src/domain/claims/evidence.js';
import { payYearsOf } from '../../../src/domain/claims/findings.js';
import { judgeClaim } from '../../../src/domain/claims/judge.js';
import { work } from '../../../src/domain/claims/work.js';
import type {
  Part,
  PayRise,
  PriceRise,
  RealTerms,
  Working,
} from '../../../src/domain/claims/working.js';
import { inPayYear } from '../../../src/domain/moment.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import type { Unit } from '../../../src/domain/quoted.js';
import { absent } from '../../support/expect-kind.js';
import { day, exact, madeUpIndex, month, year } from '../../support/made-up.js';
import { claim, quoted, stated } from '../../support/made-up-claims.js';
import {
  between,
  type MonthPay,
  madeUpEarnings,
  paidGrade,
  paidTo,
  period,
} from '../../support/made-up-earnings.js';
import { chain, onChain, onScale, own, prices, row } from '../../support/made-up-years.js';

// What a claim rests on, one kind of computation after another, by itself and inside another.

type Scale = Extract<PaySeries, { kind: 'scale' }>;
const post = onScale as Scale;
/** The end of 2012/13 as pay and awards knew it on a day, or as they know it now. */
const moment = (label: string, asOf?: string) => ({
  ...inPayYear(year(label)),
  ...(asOf ? { asOf: day(asOf) } : {}),
});

const real = (traits: Partial<RealTerms['specification']> = {}, until = '2011/12'): RealTerms => ({
  kind: 'real-terms',
  specification: row(traits),
  until: year(until),
});
const rise = (series: PaySeries, until = '2010/11', asOf?: string): PayRise => ({
  kind: 'pay-rise',
  series,
  base: moment('2008/09', asOf),
  end: moment(until, asOf),
});
const pricesRise = (index = prices, end = '2010-04'): PriceRise => ({
  kind: 'price-rise',
  index,
  base: month('2008-04'),
  end: month(end),
});
const whole = (of: Part['of'], places?: number): Part => ({ of, places });
const pay = (...posts: readonly Scale[]): Working => ({
  kind: 'pay',
  posts,
  moment: moment('2011/12'),
  supplement: undefined,
});
const raised = (by: Part, at = moment('2012/13'), of = post): Working => ({
  kind: 'raised',
  post: of,
  moment: at,
  by,
});
const undone = (cut: Part): Working => ({ kind: 'undone', cut });
const parts = (kind: 'sum' | 'compound', ...all: readonly Part[]): Working => ({
  kind,
  parts: all,
});
const fall: Working = { kind: 'fall', from: exact('80'), to: exact('60') };

/** Twenty-four months from February 2010, £1,000 and then £1,100. */
const paid: readonly MonthPay[] = Array.from({ length: 24 }, (_, at) =>
  at < 12 ? [1000, 1000, 0] : [1100, 1100, 0],
);
const earned = paidTo(paidGrade('E', madeUpEarnings('E', '2010-02', paid)));
const earnedReal = real({
  pay: earned,
  prices: { rule: 'last-month' },
  window: between('2011-01', '2012-01'),
});
const earnedRise: PayRise = {
  kind: 'pay-rise',
  series: earned,
  base: { ...moment('2010/11'), period: period('2011-03') },
  end: { ...moment('2011/12'), period: period('2012-01') },
};
const earnings: Working = { kind: 'earnings', series: earned, period: period('2012-01') };

const half = whole(stated('10', 'demand').of);

describe('the pay years that a claim is about', () => {
  test.each<[string, Working, readonly string[]]>([
    ['a comparison', real(), ['2008/09', '2011/12']],
    ['a comparison of earnings', earnedReal, ['2009/10', '2010/11', '2011/12']],
    ['a rise', rise(onChain), ['2008/09', '2010/11']],
    ['a rise in earnings', earnedRise, ['2010/11', '2011/12']],
    ['pay', pay(post), ['2011/12']],
    ['earnings', earnings, ['2010/11', '2011/12']],
    ['pay raised by what is stated', raised(half), ['2012/13']],
    ['pay raised by a rise', raised(whole(rise(onChain))), ['2012/13', '2008/09', '2010/11']],
    ['pay raised by a restoration', raised(whole(real())), ['2012/13', '2008/09', '2011/12']],
    ['a cut undone', undone(whole(real())), ['2008/09', '2011/12']],
    ['a stated cut undone', undone(half), []],
    ['a sum', parts('sum', whole(rise(onChain)), half), ['2008/09', '2010/11']],
    [
      'what compounds',
      parts('compound', whole(real()), whole(pricesRise()), whole(rise(onChain))),
      ['2008/09', '2011/12', '2010/11'],
    ],
    ['a fall between two amounts', fall, []],
  ])('of %s', (_what, working, expected) => {
    expect(payYearsOf(claim([{ working }]))).toEqual(expected.map(year));
  });

  test('begins with what its words say, and counts what stands beside a figure', () => {
    const figure = {
      saidSince: year('2009/10'),
      working: fall,
      actually: { unit: 'cut', working: pay(post) },
      instead: [{ what: 'a rise', working: rise(onChain) }],
    } as const;
    expect(workingsOf(claim([figure]))).toEqual([fall, pay(post), rise(onChain)]);
    expect(workingsOf(claim([{ working: undefined }]))).toEqual([]);
    expect(payYearsOf(claim([figure]))).toEqual(
      ['2009/10', '2011/12', '2008/09', '2010/11'].map(year),
    );
  });
});

describe('the evidence of a claim', () => {
  const ownPrices = { ...prices, id: 'own', origin: 'mine/own.json' };
  const { workforce } = post;
  const [entry] = workforce.scales;
  if (!entry) throw new Error('no scale');
  const scale = { ...entry.scale, origin: 'mine/scale.json' };
  const ownScale: Scale = {
    ...post,
    workforce: { ...workforce, scales: [{ ...entry, scale }] },
  };
  const elsewhere: Scale = {
    ...post,
    workforce: { ...workforce, id: 'else', origin: 'mine/workforce.json' },
  };
  const ownChain: PaySeries = {
    ...onChain,
    chain: { ...chain, origin: 'mine/awards.json' },
  } as PaySeries;
  const series = madeUpEarnings('E', '2010-02', paid, { origin: 'mine/earnings.json' });
  const ownEarnings = paidTo(paidGrade('E', series));

  test.each<[string, Working, readonly [string[], string[], string[]]]>([
    ['a comparison', real(), [['mpi'], ['nowhere-makers'], []]],
    [
      'a comparison by files of the user',
      real({ index: ownPrices, pay: ownScale }),
      [['own'], ['nowhere-makers'], ['mine/own.json', 'mine/scale.json']],
    ],
    ['a comparison of two amounts', real({ pay: own }), [['mpi'], [], []]],
    ['a rise', rise(onChain), [[], ['nowhere-makers'], []]],
    [
      'a rise of awards of the user',
      rise(ownChain),
      [[], ['nowhere-makers'], ['mine/awards.json']],
    ],
    ['a rise in two amounts', rise(own), [[], [], []]],
    [
      'pay of two posts',
      pay(ownScale, elsewhere),
      [[], ['nowhere-makers', 'else'], ['mine/scale.json', 'mine/workforce.json']],
    ],
    [
      'earnings',
      { ...earnings, series: ownEarnings } as Working,
      [[], ['nowhere-makers'], ['mine/earnings.json']],
    ],
    [
      'pay raised as prices rose',
      raised(whole(pricesRise(ownPrices)), moment('2012/13'), elsewhere),
      [['own'], ['else'], ['mine/workforce.json', 'mine/own.json']],
    ],
    ['pay raised by what is stated', raised(half), [[], ['nowhere-makers'], []]],
    ['a cut undone', undone(whole(real())), [['mpi'], ['nowhere-makers'], []]],
    [
      'a sum',
      parts('sum', whole(rise(elsewhere)), whole(pricesRise())),
      [['mpi'], ['else'], ['mine/workforce.json']],
    ],
    [
      'what compounds',
      parts('compound', whole(real({ index: ownPrices })), half),
      [['own'], ['nowhere-makers'], ['mine/own.json']],
    ],
    ['a fall between two amounts', fall, [[], [], []]],
  ])('of %s', (_what, working, [indices, workforces, files]) => {
    expect(evidenceOf([claim([{ working }])])).toEqual({ indices, workforces, own: files });
  });

  test('names a file of claims that is not the bundled one, and each thing once', () => {
    const mine = { ...claim([{ working: real() }, {}]), origin: 'mine/claims.json' };
    expect(evidenceOf([mine, claim([{}]), mine])).toEqual({
      indices: ['mpi'],
      workforces: ['nowhere-makers'],
      own: ['mine/claims.json'],
    });
  });
});

describe('the devices of a figure', () => {
  const then = '2012-12-31';

  function devices(
    working: Working,
    unit: Unit,
    traits: Partial<ClaimFigure> = {},
  ): readonly Device[] {
    const [found] = judgeClaim(claim([{ working, unit, quoted: quoted('1'), ...traits }])).figures;
    return found?.devices ?? [];
  }

  test.each<[string, Working, Unit, readonly Device[]]>([
    ['a comparison', real(), 'cut', []],
    ['one as known then', real({ asOf: day(then) }), 'cut', ['as-known-then']],
    ['one that an implied award is in', real({}, '2012/13'), 'cut', ['implied-award']],
    ['a rise', rise(onChain), 'cash-rise', []],
    ['a rise as known then', rise(onChain, '2010/11', then), 'cash-rise', ['as-known-then']],
    ['a rise with an implied award', rise(onChain, '2012/13'), 'cash-rise', ['implied-award']],
    ['pay', pay(post), 'yearly', []],
    [
      'pay and a supplement',
      { ...pay(post), supplement: exact('5') } as Working,
      'yearly',
      ['supplement'],
    ],
    ['pay raised by a demand', raised(half), 'yearly', []],
    ['pay raised by an offer', raised(stated('5', 'offer')), 'yearly', ['offer']],
    [
      'pay raised by a printed result',
      raised(stated('5', 'result')),
      'yearly',
      ['rounded-intermediate'],
    ],
    ['pay raised by a rounded rise', raised(whole(real(), 1)), 'yearly', ['rounded-intermediate']],
    [
      'pay raised by a rise with an implied award',
      raised(whole(rise(onChain, '2012/13'))),
      'yearly',
      ['implied-award'],
    ],
    ['a cut undone', undone(whole(real())), 'rise', []],
    ['a rounded cut undone', undone(whole(real(), 0)), 'rise', ['rounded-intermediate']],
    [
      'a cut with an implied award undone',
      undone(whole(real({}, '2012/13'))),
      'rise',
      ['implied-award'],
    ],
    ['a sum', parts('sum', half, half), 'cash-rise', ['sum-not-compounded']],
    ['what compounds', parts('compound', half, whole(rise(onChain))), 'cash-rise', []],
    [
      'what compounds with an offer, rounded, and an implied award',
      parts('compound', stated('5', 'offer'), whole(rise(onChain, '2012/13'), 0)),
      'cash-rise',
      ['offer', 'rounded-intermediate', 'implied-award'],
    ],
    ['a fall between two amounts', fall, 'cut', []],
  ])('of %s', (_what, working, unit, expected) => {
    expect(devices(working, unit)).toEqual(expected);
  });

  test('of pay raised as it was known on a day', () => {
    const dated = post.workforce.scales.map((entry) => ({
      ...entry,
      scale: {
        ...entry.scale,
        points: new Map(
          [...entry.scale.points].map(([id, point]) => [
            id,
            {
              ...point,
              entries: point.entries.map((each) => ({ ...each, knownSince: day('2008-01-01') })),
            },
          ]),
        ),
      },
    }));
    const known: Scale = { ...post, workforce: { ...post.workforce, scales: dated } };
    const at = moment('2011/12', then);
    expect(devices(raised(half, at, known), 'yearly')).toEqual(['as-known-then']);
    expect(devices({ ...pay(known), moment: at } as Working, 'yearly')).toEqual(['as-known-then']);
  });

  test.each<[string, Working, Unit]>([
    ['a comparison', earnedReal, 'cut'],
    ['a rise', earnedRise, 'cash-rise'],
  ])('of %s of earnings that start later than the words say', (_what, working, unit) => {
    const said = (label: string) => devices(working, unit, { saidSince: year(label) });
    expect(said('2008/09')).toContain('later-base');
    // The twelve months to March 2011 begin in the April that opens 2010/11.
    expect(said('2010/11')).not.toContain('later-base');
    expect(devices(working, unit)).not.toContain('later-base');
    expect(devices(fall, 'cut', { saidSince: year('2008/09') })).toEqual([]);
  });

  test('that fits words to a value counts only where they reach it', () => {
    const quote = (value: string, traits: object) =>
      devices(fall, 'cut', { quoted: quoted(value, traits) });
    expect(quote('24', { to: '26' })).toEqual(['range']);
    expect(quote('26', { to: '28' })).toEqual([]);
    expect(quote('24', { hedge: 'about' })).toEqual(['word']);
    expect(quote('20', { hedge: 'about' })).toEqual([]);
  });
});

describe('a computation whose evidence is missing', () => {
  const late = real({}, '2020/21');
  const gone = rise(onChain, '2020/21');
  const early = madeUpIndex('2009-04', ['100', '101']);

  test.each<[string, Working, Unit, string]>([
    ['a comparison', late, 'cut', 'after-series-end'],
    ['a rise', gone, 'cash-rise', 'after-series-end'],
    ['pay raised', raised(half, moment('2020/21')), 'yearly', 'after-series-end'],
    ['pay raised by a rise', raised(whole(gone)), 'yearly', 'after-series-end'],
    ['pay raised by a restoration', raised(whole(late)), 'yearly', 'after-series-end'],
    [
      'pay raised as prices rose',
      raised(whole(pricesRise(prices, '2020-04'))),
      'yearly',
      'after-series-end',
    ],
    [
      'pay raised as they rose before',
      raised(whole(pricesRise(early, '2009-05'))),
      'yearly',
      'before-series-start',
    ],
    ['a cut undone', undone(whole(late)), 'rise', 'after-series-end'],
    ['a sum', parts('sum', half, whole(gone)), 'cash-rise', 'after-series-end'],
    ['what compounds', parts('compound', whole(late), half), 'rise', 'after-series-end'],
  ])('is itself missing: %s', (_what, working, unit, code) => {
    expect(absent(work(working, unit)).code).toBe(code);
  });

  test.each<[string, Working, Unit]>([
    ['pounds a year of a rise', rise(onChain), 'yearly'],
    ['a cut of pay', pay(post), 'cut'],
    ['a cut of pay raised', raised(half), 'cut'],
    ['pounds a year of a cut undone', undone(half), 'yearly'],
    ['pounds a year of a sum', parts('sum', half), 'yearly'],
    ['a rise of a fall', fall, 'rise'],
    ['pounds a year of a comparison without a grade', real(), 'yearly'],
  ])('is a mistake of the ledger where its unit is not one it has: %s', (_what, working, unit) => {
    expect(() => work(working, unit)).toThrow(new RegExp(unit));
  });
});
