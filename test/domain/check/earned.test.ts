import { describe, expect, test } from 'vitest';
import { payYearLabel } from '../../../src/domain/calendar.js';
import { type Candidate, wasPrinted } from '../../../src/domain/check/candidate.js';
import { type EarningsGround, saidGrades } from '../../../src/domain/check/earned.js';
import { octobers, stretches } from '../../../src/domain/check/earned-windows.js';
import { search } from '../../../src/domain/check/search.js';
import { checkClaim } from '../../../src/domain/check/verdict.js';
import { weightsName } from '../../../src/domain/earnings/group.js';
import { periodName, windowName } from '../../../src/domain/earnings/period.js';
import type { EarningsPay } from '../../../src/domain/pay-series.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { madeUpEarnings, paidGrade } from '../../support/made-up-earnings.js';
import { bundledGround, claimed } from '../../support/search-ground.js';

/** Earnings of so many months from a month. */
const paid = (first: string, months: number, id = 'clerks') =>
  madeUpEarnings(
    id,
    first,
    Array.from({ length: months }, () => [100, 90, 10] as const),
  );

describe('the first October against the last', () => {
  const grade = paidGrade('clerks', paid('2010-01', 36));
  const told = (also: Parameters<typeof claimed>[2], of = grade) =>
    octobers(claimed('cut', '10', also), of).map(({ window }) => windowName(window));
  const both = ['2010-10x12..2012-10x12'];

  test.each([
    [{ since: '2010/11' }, both],
    [{ since: '2010/11', untils: ['2012/13'] }, both],
    [{ since: '2010/11', untils: ['2011/12', '2012/13'] }, both],
    // Of other years, of a span of years, and where no base year is said.
    [{ since: '2010/11', untils: ['2011/12'] }, []],
    [{ since: '2009/10' }, []],
    [{ since: '2010/11', years: 2 }, []],
    [{ untils: ['2012/13'] }, []],
    [{}, []],
  ])('is looked at where the years said are theirs: %j', (also, windows) => {
    expect(told(also)).toEqual(windows);
  });

  test('is of October where the months start with it, or after it', () => {
    const from = (first: string) => paidGrade('clerks', paid(first, 36));
    expect(told({ since: '2010/11' }, from('2010-10'))).toEqual(['2010-10x12..2012-10x12']);
    expect(told({ since: '2011/12' }, from('2010-11'))).toEqual(['2011-10x12..2013-10x12']);
  });

  test('of several grades is of months that all of them have', () => {
    const group = paidGrade('staff', paid('2010-01', 48), paid('2010-11', 24, 'porters'));
    expect(told({ since: '2011/12' }, group)).toEqual(['2011-10x12..2012-10x12']);
    expect(told({ since: '2010/11' }, group)).toEqual([]);
  });
});

describe('the years looked at', () => {
  const grade = paidGrade('clerks', paid('2009-09', 36));
  const told = (also: Parameters<typeof claimed>[2]) =>
    stretches(claimed('cut', '10', also), grade).map(({ window, saidSince }) => [
      windowName(window),
      saidSince && payYearLabel(saidSince),
    ]);

  test.each([
    [
      { since: '2010/11', untils: ['2011/12'] },
      [
        ['2010/11..2011/12', undefined],
        ['12m-to-2010-08..2011/12', undefined],
      ],
    ],
    // Only part of 2009/10 is there.
    [{ since: '2009/10', untils: ['2011/12'] }, [['12m-to-2010-08..2011/12', undefined]]],
    [{ since: '2008/09', untils: ['2011/12'] }, [['12m-to-2010-08..2011/12', '2008/09']]],
    [{ untils: ['2011/12'], years: 3 }, [['12m-to-2010-08..2011/12', '2008/09']]],
  ])('of %j', (also, windows) => {
    expect(told(also)).toEqual(windows);
  });
});

const residents = bundledGround({ earnings: 'join', earningsMeant: true });
const ofReal = (hit: Candidate) => (hit.of === 'real' ? hit.outcome.specification : undefined);

describe('several payroll grades as one', () => {
  test('are put together by people too from October to October, and there alone', () => {
    const { candidates } = search(
      claimed('cut', '10.5', { since: '2009/10', untils: ['2025/26'] }),
      residents,
    );
    const ways = candidates.flatMap((candidate) => {
      const row = ofReal(candidate);
      const pay = row?.pay as EarningsPay | undefined;
      return row?.window && pay?.kind === 'earnings' && pay.grade.of.length > 1
        ? [`${periodName(row.window.base)} ${weightsName(pay.weights)}`]
        : [];
    });
    expect([...new Set(ways)].sort()).toEqual(['2009-10x12 people', '2009-10x12 plain']);
  });

  test('10.5% on CPI is residents by people', () => {
    const claim = claimed('cut', '10.5', { since: '2009/10', untils: ['2025/26'] });
    const { hits } = search(claim, bundledGround({ earnings: 'join', index: 'cpi' }));
    // Worked out in golden/earnings-groups.md.
    expect(hits.map(({ value }) => toDecimal(value, 4))).toEqual(['10.4973']);
    expect(ofReal(hits[0] as Candidate)?.pay).toMatchObject({ weights: { kind: 'people' } });
  });
});

describe('a base year from before the first month', () => {
  const ofMethods = (since: string | undefined, ground = residents) =>
    search(claimed('cut', '23.7', since === undefined ? {} : { since }), ground).candidates.flatMap(
      (candidate) => (ofReal(candidate)?.method?.earnings ? [ofReal(candidate)?.method?.id] : []),
    );

  test('is the ft’s where it stands for what was said, and no other method’s', () => {
    expect([...new Set(ofMethods('2008/09'))]).toEqual(['ft']);
    expect([...new Set(ofMethods(undefined))].sort()).toEqual(['ft', 'ifs', 'nuffield-earnings']);
    expect(ofMethods('2007/08')).toEqual([]);
    expect(ofMethods('2012/13')).toEqual([]);
  });

  test('reproduces the 23.7% of the ft', () => {
    const claim = claimed('cut', '23.7', { since: '2008/09' });
    const found = checkClaim(claim, bundledGround({ earnings: 'join', index: 'cpi' }), []);
    expect(found.verdict).toBe('reproduced');
    expect(found.search.hits[0]?.naming).toMatchObject({ by: 'method', method: { id: 'ft' } });
  });
});

describe('average earnings in pounds', () => {
  const nurses = bundledGround({ workforce: 'england-afc', earnings: 'join', earningsMeant: true });
  const amounts = (text: string, ground = nurses, also: Parameters<typeof claimed>[2] = {}) =>
    search(claimed('yearly', text, also), ground);
  const told = (hit: Candidate) =>
    hit.of === 'pay' && hit.paid.earned
      ? [hit.paid.earned.id, periodName(hit.paid.earned.period), hit.naming?.by]
      : [];

  test('are looked up among the printed averages: £41,055 of nurses', () => {
    const { hits } = amounts('41055');
    expect(hits.map(told)).toEqual([['earnings-total', '2024/25', 'earnings']]);
    expect(checkClaim(claimed('yearly', '41055'), nurses, []).verdict).toBe('reproduced');
  });

  test('are of the financial years said', () => {
    const { candidates } = amounts('41055', nurses, { untils: ['2022/23'] });
    const periods = candidates.flatMap((each) => told(each)[1] ?? []);
    expect([...new Set(periods)]).toEqual(['2022/23']);
  });

  test('are else of every financial year, calendar year and the newest twelve months', () => {
    const periods = amounts('41055').candidates.flatMap((each) => told(each)[1] ?? []);
    for (const period of [
      '2010/11',
      '2024/25',
      '12m-to-2010-12',
      '12m-to-2024-12',
      '12m-to-2025-10',
    ]) {
      expect(periods, period).toContain(period);
    }
    expect(periods).not.toContain('2025/26');
    expect(periods).not.toContain('12m-to-2011-02');
  });

  test('that nobody printed count for no more than a chance', () => {
    // 38,713.14 / 34,565.23 × 40,732.70, and 38,713.14 + 6,167.47.
    for (const derived of ['45620.72', '44880.61']) {
      const { hits } = amounts(derived, nurses, { untils: ['2023/24'] });
      expect(
        hits.map((hit) => told(hit)[2]),
        derived,
      ).toEqual([undefined]);
    }
  });

  test('are of each payroll grade, and of no several as one', () => {
    const { candidates } = amounts('45000', residents);
    const grades = candidates.flatMap((each) =>
      each.of === 'pay' && each.paid.earned ? each.paid.grades.map(({ id }) => id) : [],
    );
    expect([...new Set(grades)]).toEqual(['F1', 'F2', 'core', 'registrar']);
  });

  test('are not what somebody gets an hour, or what several get', () => {
    const none = (unit: 'hourly' | 'yearly', people?: number) =>
      search(claimed(unit, '41', people ? { people } : {}), nurses).candidates.flatMap(told);
    expect(none('hourly')).toEqual([]);
    expect(none('yearly', 2)).toEqual([]);
  });
});

describe('payroll grades that words name', () => {
  const grades = (ground: EarningsGround | undefined, of = claimed('cut', '10')) =>
    ground && saidGrades(of, ground).map(({ id }) => id);

  test('are the only ones looked at', () => {
    const { earnings } = bundledGround({ earnings: 'join', payrollGrades: ['registrar'] });
    expect(earnings).toMatchObject({ named: true });
    expect(grades(earnings)).toEqual(['registrar']);
    const registrar = bundledGround({
      ...{ earnings: 'join', payrollGrades: ['registrar'], grade: 'ST3' },
    });
    // The stages of a scale that are registrars too do not take them away.
    expect(grades(registrar.earnings, claimed('cut', '10', {}, registrar))).toEqual(['registrar']);
  });

  test('are all of them where none is named, or those of a stage’s own name', () => {
    expect(residents.earnings).toMatchObject({ named: false });
    expect(grades(residents.earnings)).toEqual(['F1', 'F2', 'core', 'registrar', 'residents']);
    const f1 = bundledGround({ earnings: 'join', grade: 'F1' });
    expect(grades(f1.earnings, claimed('cut', '10', {}, f1))).toEqual(['F1']);
  });
});

describe('named methods', () => {
  test('of earnings leave nothing else to look at', () => {
    const ground = bundledGround({ earnings: 'join', methods: ['ifs'] });
    expect([ground.pays, ground.earnings?.ids]).toEqual([[], []]);
    const { candidates } = search(claimed('cut', '11', { since: '2010/11' }), ground);
    expect(candidates.map((each) => [ofReal(each)?.method?.id, toDecimal(each.value, 4)])).toEqual([
      ...[
        ['ifs', '11.3043'],
        ['ifs', '16.2946'],
        ['ifs', '11.8298'],
        ['ifs', '16.3202'],
      ],
    ]);
  });

  test('of other pay are looked at beside them', () => {
    const ground = bundledGround({ earnings: 'join', methods: ['ifs', 'bma'] });
    expect(ground.pays.map(({ id }) => id)).toEqual(['awards']);
    const { candidates } = search(claimed('cut', '11', { untils: ['2022/23'] }), ground);
    const methods = candidates.flatMap((each) => ofReal(each)?.method?.id ?? []);
    expect([...new Set(methods)].sort()).toEqual(['bma', 'ifs']);
  });
});

describe('what a figure may be of', () => {
  const ranks = (ground: typeof residents) =>
    search(claimed('cut', '11', { since: '2010/11' }), ground).hits.map((hit) => {
      const pay = ofReal(hit)?.pay;
      if (wasPrinted(hit)) return 'printed';
      if (hit.naming) return 'named';
      if (pay?.kind !== 'earnings') return 'other';
      return ['earnings-basic', 'earnings-total'].includes(pay.id) ? 'average' : 'derived';
    });
  const order = (all: readonly string[]) => all.filter((each, at) => each !== all[at - 1]);

  test('is told by what was printed, then earnings, where the words mean them', () => {
    expect(order(ranks(residents))).toEqual(['printed', 'average', 'derived', 'other']);
  });

  test('is told by other pay first where only the base year points to earnings', () => {
    const pointed = bundledGround({ earnings: 'join' });
    expect(order(ranks(pointed))).toEqual(['printed', 'other', 'average', 'derived']);
    // The same are found.
    expect([...ranks(pointed)].sort()).toEqual([...ranks(residents)].sort());
  });
});
