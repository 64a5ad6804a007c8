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
