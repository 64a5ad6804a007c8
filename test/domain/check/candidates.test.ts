import { describe, expect, test } from 'vitest';
import { payYearLabel } from '../../../src/domain/calendar.js';
import { payCandidates, printedRises, riseCandidates } from '../../../src/domain/check/amounts.js';
import type { Candidate } from '../../../src/domain/check/candidate.js';
import { cashCandidates } from '../../../src/domain/check/cash.js';
import type { Claim } from '../../../src/domain/check/claim.js';
import { search } from '../../../src/domain/check/search.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import type { Unit } from '../../../src/domain/quoted.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { day, exact, madeUpChain, year } from '../../support/made-up.js';
import {
  awards,
  claim,
  g,
  ground,
  h,
  method,
  paidTo,
  printed,
  workforce,
} from '../../support/made-up-ground.js';
import { own } from '../../support/made-up-years.js';

describe('amounts that a figure may be of', () => {
  const value = (candidate: Candidate) => toDecimal(candidate.value, 2);
  const rises = (
    traits: Partial<Claim>,
    unit: Unit = 'yearly-rise',
    on = ground({ grades: [g, h] }),
  ) =>
    riseCandidates(claim(unit, '1', traits), on).map((each) =>
      each.of === 'step'
        ? [
            each.paid.grades[0]?.id,
            payYearLabel(each.before.payYear),
            payYearLabel(each.until),
            each.paid.superseded,
            value(each),
          ]
        : [each.of, payYearLabel(each.until), value(each)],
    );

  test('of a year are what its grades have more than in the year before', () => {
    expect(rises({ untils: [year('2010/11')] })).toEqual([
      ['G', '2009/10', '2010/11', false, '1000.00'],
      ['H', '2009/10', '2010/11', false, '2000.00'],
    ]);
    // With what was first printed: £21,000, after £22,000.
    expect(rises({ untils: [year('2011/12')] })).toEqual([
      ['G', '2010/11', '2011/12', false, '0.00'],
      ['H', '2010/11', '2011/12', false, '0.00'],
      ['H', '2010/11', '2011/12', true, '-1000.00'],
    ]);
  });

  test('since a year, or over some years, are more than in that one', () => {
    expect(rises({ since: year('2008/09'), untils: [year('2010/11')] })[0]).toEqual([
      'G',
      '2008/09',
      '2010/11',
      false,
      '1000.00',
    ]);
    expect(rises({ years: 2, untils: [year('2010/11')] })[1]).toEqual([
      'H',
      '2008/09',
      '2010/11',
      false,
      '2000.00',
    ]);
    expect(rises({ since: year('2010/11'), untils: [year('2010/11')] })).toEqual([]);
    expect(rises({ since: year('2011/12'), untils: [year('2010/11')] })).toEqual([]);
  });

  test('of no year said are what would restore pay, too; and of a loss only that', () => {
    const scale = { ...method, pay: { ...method.pay, value: 'scale' } };
    const on = ground({ grades: [g, h], pays: [paidTo(g)], methods: [scale] });
    // £11,000 and £22,000 of 2011/12 lack £1,000 and £2,000.
    const lacking = [
      ['restored', '2011/12', '1000.00'],
      ['restored', '2011/12', '2000.00'],
    ];
    const all = rises({}, 'yearly-rise', on);
    expect(all.slice(-2)).toEqual(lacking);
    // From each of four years to the next: two grades, and what was first printed for one.
    expect(all.length).toBeGreaterThan(8);
    expect(rises({ lost: true }, 'yearly-rise', on)).toEqual(lacking);
    for (const traits of [
      { since: year('2008/09') },
      { untils: [year('2011/12')] },
      { years: 1 },
    ]) {
      expect(rises(traits, 'yearly-rise', on).map(([of]) => of)).not.toContain('restored');
    }
  });

  test('restored are told once of grades on one amount, and apart of others', () => {
    const twin = { ...g, id: 'T' };
    const scale = { ...method, pay: { ...method.pay, value: 'scale' } };
    const on = ground({ grades: [g, h, twin], pays: [paidTo(g)], methods: [scale] });
    const found = payCandidates(
      claim('yearly', '1', { grades: [g, h, twin], untils: [year('2011/12')] }),
      on,
    );
    const restored = found.flatMap((each) =>
      each.of === 'restored' ? [[each.grades.map(({ id }) => id), value(each)]] : [],
    );
    expect(restored).toEqual([
      [['G', 'T'], '12000.00'],
      [['H'], '24000.00'],
    ]);
    expect(
      payCandidates(claim('yearly', '1', { untils: [year('2011/12')] }), on).map(({ of }) => of),
    ).not.toContain('restored');
  });

  test('restored are those of a method whose pay and prices are at hand', () => {
    const asked = claim('yearly', '1', { grades: [g] });
    const restored = (on: Partial<ReturnType<typeof ground>>) =>
      payCandidates(asked, ground({ grades: [g], ...on })).filter(({ of }) => of === 'restored');
    // On awards the grade's own pay is restored; that of the method's printed years.
    expect(restored({}).map((each) => [payYearLabel(each.until), value(each)])).toEqual([
      ['2011/12', '12000.00'],
    ]);
    expect(restored({ pays: [paidTo(g)] })).toEqual([]);
    expect(restored({ indices: [] })).toEqual([]);
    expect(restored({ pays: [{ ...own, id: 'awards' } as PaySeries] })).toEqual([]);
    const elsewhere = {
      ...method,
      reproduces: [printed('erosion', '1', '2012/13', { since: year('2009/10') })],
    };
    expect(restored({ methods: [elsewhere] })).toEqual([]);
  });

  test('are raised by what a publisher printed as a rise, and not by a cut', () => {
    expect(printedRises(method)).toEqual([{ percent: exact('9.1'), until: year('2011/12') }]);
    const range = { ...method, reproduces: [printed('restoration', '9 to 10', '2011/12')] };
    expect(printedRises(range)).toEqual([]);
  });
});

describe('sums that a team may be paid', () => {
  const team = (text: string, traits: Partial<Claim> = {}) =>
    search(
      claim('yearly', text, { people: 2, untils: [year('2011/12')], ...traits }),
      ground({ grades: [g, h] }),
    );

  test('are of one publication: all as last printed, or all as they stood before', () => {
    const sums = team('1').candidates.map((each) => [
      each.of === 'team'
        ? each.members
            .map(({ grades, superseded }) => `${grades[0]?.id}${superseded ? ' first' : ''}`)
            .join(' ')
        : '',
      toDecimal(each.value, 0),
    ]);
    expect(sums).toEqual([
      ['G G', '22000'],
      ['G H', '33000'],
      ['H H', '44000'],
      ['H first H first', '42000'],
      ['H first G', '32000'],
      ['G G', '22000'],
    ]);
  });

  test('are named where only one is the figure', () => {
    const named = (text: string) => team(text).hits.map(({ naming }) => naming?.by);
    expect(named('32000')).toEqual(['scale']);
    expect(named('22000')).toEqual([undefined, undefined]);
  });
});

describe('rises in cash', () => {
  const twice = madeUpChain('2008/09', [
    ['2009-04-01', '1', { knownSince: day('2009-03-01') }],
    ['2010-04-01', '2', { knownSince: day('2010-03-01') }],
    ['2010-04-01', '3', { knownSince: day('2010-09-01') }],
    ['2010-10-01', '4', { knownSince: day('2010-08-01') }],
  ]);
  const pays: readonly PaySeries[] = [{ ...awards, chain: twice } as PaySeries];
  const found = (traits: Partial<Claim>) =>
    cashCandidates(claim('cash-rise', '1', traits), ground({ pays })).candidates.map((each) =>
      each.of === 'cash'
        ? [each.counted, each.pay.awards.map(({ percent }) => percent), toDecimal(each.value, 4)]
        : [],
    );

  test('of a year with several awards are of all, of those known first, and of each alone', () => {
    // Since the usual base year, and since the year before.
    expect(found({ untils: [year('2010/11')] })).toEqual([
      ['all', ['1', '2', '3', '4'], '10.3550'],
      ['first', ['1', '2'], '3.0200'],
      ['first', ['1', '2', '4'], '7.1408'],
      ['all', ['2', '3', '4'], '9.2624'],
      ['first', ['2'], '2.0000'],
      ['first', ['2', '4'], '6.0800'],
      ['one', ['2'], '2.0000'],
      ['one', ['4'], '4.0000'],
      ['one', ['3'], '3.0000'],
    ]);
  });

  test('of a year with one award are of that', () => {
    expect(found({ untils: [year('2009/10')] })).toEqual([['all', ['1'], '1.0000']]);
    expect(workforce.id).toBe('nowhere-makers');
  });
});
