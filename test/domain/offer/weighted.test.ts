import { describe, expect, test } from 'vitest';
import type { OfferOutcome } from '../../../src/domain/offer/findings.js';
import { type OfferTerms, workOffer } from '../../../src/domain/offer/work.js';
import { rational } from '../../../src/domain/rational.js';
import { exact, madeUpGrade, madeUpScale, madeUpWorkforce, year } from '../../support/made-up.js';
import { offered, terms } from '../../support/made-up-offers.js';

const of = rational;

describe('an average', () => {
  const scale = madeUpScale('s', { a: [['2011-04-01', '10000']], b: [['2011-04-01', '20000']] });
  const [one, two] = [madeUpGrade('A', [['s', 'a']]), madeUpGrade('B', [['s', 'b']])];
  const point = madeUpGrade('b', [['s', 'b']], 'B');
  const made = madeUpWorkforce([[scale, '2008-04-01']], { grades: [one, two, point] });
  const average = (
    counted: OfferTerms['counted'],
    offer = offered(
      {},
      {
        years: [year('2012/13')],
        everyone: offered({ '2012/13': '10' }).everyone,
        byGrade: new Map([['B', offered({ '2012/13': '4' }).everyone ?? []]]),
      },
    ),
  ) => {
    const found = workOffer(terms({ workforce: made, counted }), offer, [one]);
    return found.filter(({ subject }) => subject.kind === 'average');
  };
  const ratios = (found: readonly OfferOutcome[]) =>
    found.map(({ cash }) => ('code' in cash ? cash : cash.years.map(({ ratio }) => ratio)));

  test('is of the pay of everyone counted', () => {
    // 3 × 10,000 and 1 × 20,000 become 33,000 and 20,800.
    const counted = [
      { grade: one, count: of(3) },
      { grade: two, count: of(1) },
    ];
    expect(ratios(average(counted))).toEqual([[of(538, 500)]]);
    expect(average(counted)[0]?.subject).toEqual({ kind: 'average', end: 'single' });
    // A bare point stands for the grade that is on it.
    expect(
      ratios(
        average([
          { grade: one, count: of(3) },
          { grade: point, count: of(1) },
        ]),
      ),
    ).toEqual([[of(538, 500)]]);
  });

  test('leaves out who is counted as none', () => {
    const ghost = madeUpGrade('Z', [['s', 'z']]);
    expect(
      ratios(
        average([
          { grade: one, count: of(1) },
          { grade: ghost, count: of(0) },
        ]),
      ),
    ).toEqual([[of(11, 10)]]);
  });

  test('is missing where nobody is counted, or one counted has no pay', () => {
    expect(average(undefined)).toEqual([
      expect.objectContaining({
        subject: { kind: 'average', end: 'single' },
        cash: { code: 'no-weights', workforce: 'makers in nowhere' },
        real: [],
      }),
    ]);
    const ghost = madeUpGrade('Z', [['s', 'z']]);
    expect(ratios(average([{ grade: ghost, count: of(1) }]))).toEqual([
      { code: 'no-pay-of-point', point: 'Z', payYear: year('2011/12') },
    ]);
    const ghostPoint = madeUpGrade('z', [['s', 'z']], 'Z');
    expect(ratios(average([{ grade: ghostPoint, count: of(1) }]))).toMatchObject([
      { code: 'no-pay-of-point', point: 'z' },
    ]);
  });

  test('is missing where one counted has no award, or none of some year', () => {
    const some = { years: [year('2012/13')], everyone: undefined };
    const counted = [{ grade: one, count: of(1) }];
    expect(ratios(average(counted, offered({}, some)))).toEqual([
      { code: 'no-award', grade: 'A', payYear: undefined },
    ]);
    const short = offered({ '2012/13': '1' }, { years: ['2012/13', '2013/14'].map(year) });
    expect(ratios(average(counted, short))).toEqual([
      { code: 'no-award', grade: 'A', payYear: year('2013/14') },
    ]);
    expect(exact('1')).toEqual(of(1));
  });
});
