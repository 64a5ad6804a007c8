import { describe, expect, test } from 'vitest';
import { payYearLabel } from '../../../src/domain/calendar.js';
import type { Candidate } from '../../../src/domain/check/candidate.js';
import { search } from '../../../src/domain/check/search.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { bundledGround, claimed } from '../../support/search-ground.js';

const ground = bundledGround();

function people(hit: Candidate): readonly (readonly string[])[] {
  return hit.of === 'team'
    ? hit.members.map(({ grades }) => grades.map(({ id }) => id))
    : hit.of === 'pay'
      ? [hit.paid.grades.map(({ id }) => id)]
      : [];
}

describe('pay an hour', () => {
  test('£14.09 is F1’s in 2022/23, and nobody else’s nor then', () => {
    const { hits } = search(claimed('hourly', '14.09'), ground);
    expect(hits.map((hit) => [people(hit), payYearLabel(hit.until)])).toEqual([
      [[['F1']], '2022/23'],
    ]);
  });

  test('£15.53 is F1’s in 2023/24 as first published', () => {
    const [hit, ...more] = search(claimed('hourly', '15.53'), ground).hits;
    expect(more).toEqual([]);
    expect(hit).toMatchObject({
      of: 'pay',
      paid: { superseded: true, amount: { printed: '32398' } },
    });
  });

  test('of three: £66.55 is F1 and nodal points 4 and 5 in 2022/23', () => {
    const { hits } = search(claimed('hourly', '66.55', { people: 3 }), ground);
    expect(hits).toHaveLength(1);
    const [hit] = hits as [Candidate];
    expect(payYearLabel(hit.until)).toBe('2022/23');
    expect(people(hit).map((grades) => grades[0])).toEqual(['F1', 'CT3', 'ST6']);
    expect(people(hit)[1]).toEqual(['CT3', 'CT4', 'ST3', 'ST4', 'ST5']);
  });

  test('of two of the same: £28.18 is two F1s', () => {
    const { hits } = search(claimed('hourly', '28.18', { people: 2 }), ground);
    expect(hits.map(people)).toContainEqual([['F1'], ['F1']]);
  });

  test('restored is looked for where the grade is named: £18.69 is F1’s of 2021/22', () => {
    const f1 = bundledGround({ grade: 'F1' });
    const { hits } = search(claimed('hourly', '18.69', {}, f1), f1);
    expect(hits.map(({ of, until }) => [of, payYearLabel(until)])).toContainEqual([
      'restored',
      '2021/22',
    ]);
    expect(search(claimed('hourly', '18.69'), ground).hits.map(({ of }) => of)).not.toContain(
      'restored',
    );
  });
});

describe('a rise in pay alone', () => {
  test.each([
    ['16.9', {}, '16.92', 'awards', '2008/09', '2021/22'],
    ['22.3', { years: 2 }, '22.26', 'awards', '2022/23', '2024/25'],
    ['28.9', { years: 3 }, '28.87', 'awards', '2022/23', '2025/26'],
    ['8.8', { untils: ['2023/24'] }, '8.80', 'awards', '2022/23', '2023/24'],
    ['13.2', { untils: ['2023/24'] }, '13.21', 'awards', '2022/23', '2023/24'],
    ['4.05', { untils: ['2023/24'] }, '4.05', 'awards', '2022/23', '2023/24'],
  ])('of %s%% %o', (figure, also, value, pay, since, until) => {
    const { hits } = search(claimed('cash-rise', figure, also), ground);
    const found = hits.map((hit) =>
      hit.of === 'cash'
        ? [toDecimal(hit.value, 2), hit.series.id, payYearLabel(hit.since), payYearLabel(hit.until)]
        : [],
    );
    expect(found).toContainEqual([value, pay, since, until]);
  });

  test('of 10.3% is F1’s in 2023/24, on the amount as first published', () => {
    const f1 = bundledGround({ grade: 'F1' });
    const { hits } = search(claimed('cash-rise', '10.3', {}, f1), f1);
    expect(hits).toContainEqual(expect.objectContaining({ of: 'cash', counted: 'first' }));
  });

  test('counts the amounts as exact as the one quoted, for what a match is worth', () => {
    const { baseRate } = search(claimed('hourly', '14.09'), ground);
    // £7.05 to £21.14, every penny.
    expect(baseRate).toMatchObject({ of: 'amounts', from: '7.05', to: '21.14', tried: 1410 });
    expect(baseRate.matched).toBeGreaterThan(50);
    expect(baseRate.matched).toBeLessThan(100);
  });
});

describe('what a match is worth', () => {
  test('is counted with the hedge that the figure has', () => {
    // Counted apart, from the published levels and awards: of 1.0, 1.1 … 35.0, each from a point
    // and a twentieth below to as much above, 330 are some combination's and 282 a method's.
    const { exact } = search(claimed('cut', '26.1', { hedge: 'about' }), ground).baseRate;
    expect(exact).toEqual({ tried: 341, matched: 330, named: 282 });
  });

  test('is counted at the width of a range', () => {
    const [narrow, wide] = ['6', '6..9'].map(
      (figure) => search(claimed('cut', figure), ground).baseRate.matched,
    ) as [number, number];
    expect(wide).toBeGreaterThan(narrow);
  });
});

describe('a sum of several people’s pay', () => {
  test('never mixes an amount with the one that it replaced', () => {
    // £16.11 as revised and £15.53 as first published were never paid together.
    expect(search(claimed('hourly', '31.64', { people: 2 }), ground).hits).toEqual([]);
    const [first] = search(claimed('hourly', '31.06', { people: 2 }), ground).hits;
    expect(first).toMatchObject({
      of: 'team',
      members: [{ superseded: true }, { superseded: true }],
    });
  });

  test('is named only where no other sum is the figure', () => {
    const { hits } = search(claimed('hourly', '50', { people: 3 }), ground);
    expect(hits.length).toBeGreaterThan(10);
    expect(hits.filter(({ naming }) => naming)).toEqual([]);
  });
});

describe('awards that nobody announced as such', () => {
  test('cannot confirm the total that one of them was worked back from', () => {
    const { hits } = search(claimed('cash-rise', '35.2', { years: 4 }), ground);
    expect(hits.map(({ naming }) => naming)).toEqual([undefined]);
  });

  test('are named from the base year they were worked out for', () => {
    const of = (figure: string, also: object) =>
      search(claimed('cash-rise', figure, also), ground).hits.map(({ naming }) => naming);
    expect(of('16.9', { since: '2008/09', untils: ['2021/22'] })).toEqual([{ by: 'awards' }]);
    expect(of('6.1', { since: '2019/20', untils: ['2021/22'] })).toEqual([undefined]);
  });
});
