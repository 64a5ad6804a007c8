import { describe, expect, test } from 'vitest';
import { payYearLabel } from '../../../src/domain/calendar.js';
import type { Candidate } from '../../../src/domain/check/candidate.js';
import type { Claim, Ground } from '../../../src/domain/check/claim.js';
import { byWeeksOf52, riseOnOtherPay } from '../../../src/domain/check/confusions/amounts.js';
import type { Confusion } from '../../../src/domain/check/confusions/confusion.js';
import { ofOtherNation } from '../../../src/domain/check/confusions/elsewhere.js';
import { ofOtherYear } from '../../../src/domain/check/confusions/other-year.js';
import { search } from '../../../src/domain/check/search.js';
import { year } from '../../support/made-up.js';
import {
  awards,
  claim,
  g,
  ground,
  h,
  k,
  method,
  paidTo,
  printed,
} from '../../support/made-up-ground.js';

// What pounds are mistaken for, by hand: £11,000 a year is £5.27 an hour, and £5.29 by 52 weeks.

const only = (label: string) => ({ untils: [year(label)] });
const weeks = (asked: Claim, on = ground()) => byWeeksOf52(search(asked, on), on);
const raised = (asked: Claim, on = ground()) => riseOnOtherPay(search(asked, on), on);
const otherYear = (asked: Claim, on = ground()) => ofOtherYear(search(asked, on), on);

function who(candidate: Candidate | undefined): string {
  if (!candidate) return 'nothing';
  const until = payYearLabel(candidate.until);
  if (!('paid' in candidate)) return `${candidate.of} ${until}`;
  return `${candidate.paid.grades.map(({ id }) => id).join('+')} ${candidate.paid.amount.printed} ${until}`;
}

const told = (found: readonly Confusion[]) =>
  found.map(
    ({ code, strength, is, right }) => `${code} ${strength}: ${who(is)}, not ${who(right)}`,
  );

describe('an hour by 52 weeks', () => {
  test('is told with what it is by whole days', () => {
    expect(told(weeks(claim('hourly', '5.29', only('2011/12'))))).toEqual([
      'weeks-52 printed: G 11000 2011/12, not G 11000 2011/12',
    ]);
    expect(told(weeks(claim('hourly', '5.29', { ...only('2011/12'), people: 1 })))).toHaveLength(1);
  });

  test('of whole pounds is possible at most', () => {
    // £11,450 by 52 weeks is 5.505, and 5.49 by whole days.
    expect(told(weeks(claim('hourly', '6', only('2011/12'))))).toEqual([
      'weeks-52 possible: K 11450 2011/12, not K 11450 2011/12',
    ]);
  });

  test('is none where the figure is right by whole days as well, or is none of one person an hour', () => {
    expect(weeks(claim('hourly', '5', only('2010/11')))).toEqual([]);
    expect(weeks(claim('hourly', '5.27', only('2011/12')))).toEqual([]);
    expect(weeks(claim('yearly', '11000', only('2011/12')))).toEqual([]);
    expect(weeks(claim('hourly', '5.29', { ...only('2011/12'), people: 2 }))).toEqual([]);
    expect(weeks(claim('hourly-rise', '5.29', only('2011/12')))).toEqual([]);
  });
});

describe('a printed rise on the pay of another year', () => {
  // 9.1% on £11,000 is £12,001, and £1,001 more; it was printed for 2011/12.
  test('is looked for on the year after it', () => {
    expect(
      told(raised(claim('yearly', '12001', { grades: [g] }), ground({ grades: [g] }))),
    ).toEqual(['rise-on-other-year printed: G 11000 2012/13, not nothing']);
    expect(told(raised(claim('yearly-rise', '1001')))).toEqual([
      'rise-on-other-year printed: G 11000 2012/13, not nothing',
    ]);
  });

  test('is looked for in the years said, and not in its own', () => {
    // 9.1% of £10,000.
    expect(told(raised(claim('yearly-rise', '910', only('2009/10'))))).toEqual([
      'rise-on-other-year printed: G 10000 2009/10, not nothing',
    ]);
    expect(raised(claim('yearly-rise', '1001', only('2011/12')))).toEqual([]);
    expect(
      told(raised(claim('yearly-rise', '1001', { untils: ['2010/11', '2011/12'].map(year) }))),
    ).toEqual(['rise-on-other-year printed: G 11000 2010/11, not nothing']);
  });

  test('says which rise it is, and of whose', () => {
    const [found] = raised(claim('hourly-rise', '0.48'));
    expect(found?.is).toMatchObject({
      of: 'raised',
      unit: 'hourly-rise',
      printedFor: year('2011/12'),
      naming: { by: 'method', method },
    });
  });

  test('is none of percent, nor of pay a year of no grade in particular', () => {
    expect(raised(claim('cut', '12001'))).toEqual([]);
    expect(raised(claim('rise', '1001', { grades: [g] }))).toEqual([]);
    expect(raised(claim('yearly', '12001'))).toEqual([]);
    expect(raised(claim('yearly', '12000.5', { grades: [g] }))).toEqual([]);
  });
});

describe('pay of another year', () => {
  test('by its pence, or of a named grade, is told for sure', () => {
    const now = only('2012/13');
    expect(told(otherYear(claim('hourly', '4.79', now)))).toEqual([
      'other-year printed: G 10000 2008/09, not G 11000 2012/13',
      'other-year printed: G 10000 2009/10, not G 11000 2012/13',
    ]);
    const one = ground({ grades: [h] });
    expect(told(otherYear(claim('yearly', '20000', { ...now, grades: [h] }), one))).toEqual([
      'other-year printed: H 20000 2008/09, not H 22000 2012/13',
      'other-year printed: H 20000 2009/10, not H 22000 2012/13',
    ]);
  });

  test('in whole pounds of nobody in particular is possible', () => {
    expect(told(otherYear(claim('yearly', '20000', only('2012/13'))))).toEqual([
      'other-year possible: H 20000 2008/09, not H 22000 2012/13',
      'other-year possible: H 20000 2009/10, not H 22000 2012/13',
    ]);
  });

  test('as it was first printed stands beside what is in force', () => {
    expect(told(otherYear(claim('yearly', '21000', only('2012/13'))))).toEqual([
      'other-year possible: H 21000 2011/12, not H 22000 2012/13',
    ]);
    // The right one is never one that was replaced.
    expect(told(otherYear(claim('yearly', '20000', only('2011/12'))))[0]).toBe(
      'other-year possible: H 20000 2008/09, not H 22000 2011/12',
    );
  });

  test('has nothing right beside it where the grade has no pay in the year said', () => {
    const one = ground({ grades: [k] });
    expect(told(otherYear(claim('yearly', '11450', only('2009/10')), one))).toEqual([
      'other-year possible: K 11450 2011/12, not nothing',
      'other-year possible: K 11450 2012/13, not nothing',
    ]);
  });

  test('is none where no year was said, of several people, or of a rise in cash', () => {
    expect(otherYear(claim('hourly', '4.79'))).toEqual([]);
    expect(otherYear(claim('hourly', '4.79', { ...only('2012/13'), people: 2 }))).toEqual([]);
    expect(
      told(otherYear(claim('hourly', '4.79', { ...only('2012/13'), people: 1 }))),
    ).toHaveLength(2);
    expect(otherYear(claim('cash-rise', '10', only('2012/13')))).toEqual([]);
  });
});

describe('a percentage of another year', () => {
  test('is told for sure where it was printed, with the same of the year said', () => {
    expect(told(otherYear(claim('cut', '8.3', only('2012/13'))))).toEqual([
      'other-year printed: real 2011/12, not real 2012/13',
    ]);
    expect(told(otherYear(claim('rise', '9.1', only('2012/13'))))).toEqual([
      'rise-on-other-year printed: real 2011/12, not real 2012/13',
    ]);
    expect(told(otherYear(claim('cut', '12.0', only('2011/12'))))).toEqual([
      'other-year possible: real 2012/13, not real 2011/12',
    ]);
  });

  test('is told of the same method and the same pay, and of nothing that has no name', () => {
    const unnamed = ground({ methods: [] });
    expect(otherYear(claim('cut', '8.3', only('2012/13')), unnamed)).toEqual([]);
    const other = { ...method, id: 'n', pay: { ...method.pay, value: 'scale' }, reproduces: [] };
    const two = ground({ pays: [awards, paidTo(g)], methods: [other, method] });
    const found = otherYear(claim('cut', '8.3', only('2012/13')), two);
    for (const { is, right } of found) {
      if (is.of !== 'real' || right?.of !== 'real') throw new Error('no comparison');
      expect(right.outcome.specification.method).toBe(is.outcome.specification.method);
      expect(right.outcome.specification.pay).toBe(is.outcome.specification.pay);
    }
    expect(found.length).toBeGreaterThan(0);
  });
});

describe('a figure of another nation', () => {
  const there = (traits: Partial<Ground> = {}) =>
    ground({ workforce: { ...ground().workforce, nation: 'there' }, ...traits });
  const elsewhere = (asked: Claim, on = there()) => {
    const here = ground({ grades: [k], methods: [] });
    return ofOtherNation(search(asked, here), [on]);
  };

  test('to the penny in a year is as good as said', () => {
    expect(told(elsewhere(claim('hourly', '4.79', only('2009/10'))))).toEqual([
      'other-nation stated: G 10000 2009/10, not nothing',
    ]);
  });

  test('in whole pounds, or in no year, is possible', () => {
    expect(told(elsewhere(claim('yearly', '10000', only('2009/10'))))).toEqual([
      'other-nation possible: G 10000 2009/10, not nothing',
    ]);
    expect(told(elsewhere(claim('hourly', '4.79')))).toEqual([
      'other-nation possible: G 10000 2008/09, not nothing',
      'other-nation possible: G 10000 2009/10, not nothing',
    ]);
  });

  test('in percent is told for sure where it was printed there', () => {
    expect(told(elsewhere(claim('cut', '8.3')))).toEqual([
      'other-nation printed: real 2011/12, not nothing',
    ]);
    expect(told(elsewhere(claim('cut', '8')))).toEqual([
      'other-nation printed: real 2011/12, not nothing',
    ]);
    expect(told(elsewhere(claim('cut', '12.0', only('2012/13'))))).toEqual([
      'other-nation possible: real 2012/13, not nothing',
    ]);
    // Of no year said, only those are looked at that something was printed for.
    expect(elsewhere(claim('cut', '12.0'))).toEqual([]);
    expect(elsewhere(claim('cut', '8.3'))[0]?.where?.nation).toBe('there');
  });

  test('is of grades of the same names, where there are some', () => {
    // Restored pay is looked at of grades that were named: £11,000 × 12/11 is £12,000.
    const scale = { ...method, pay: { ...method.pay, value: 'scale' } };
    const on = there({ pays: [paidTo(g)], methods: [scale], grades: [g, h] });
    const asked = { grades: [g], ...only('2011/12') };
    expect(told(elsewhere(claim('yearly', '12000', asked), on))).toEqual([
      'other-nation possible: restored 2011/12, not nothing',
    ]);
    expect(elsewhere(claim('yearly', '12000', { ...asked, grades: [k] }), on)).toEqual([]);
    expect(elsewhere(claim('yearly', '12000', { ...asked, grades: [] }), on)).toEqual([]);
    expect(
      told(elsewhere(claim('yearly', '12000', { ...asked, grades: [k, g] }), on)),
    ).toHaveLength(1);
    expect(printed('erosion', '1', '2011/12').until).toBe(year('2011/12'));
  });
});
