import { describe, expect, test } from 'vitest';
import { inPayYear, onDay } from '../../src/domain/moment.js';
import { comparePay } from '../../src/domain/pay.js';
import type { PayNotice } from '../../src/domain/pay-notices.js';
import type { PaySeries } from '../../src/domain/pay-series.js';
import { rational } from '../../src/domain/rational.js';
import type { ContractBreak, Grade } from '../../src/domain/workforce.js';
import { absent, present } from '../support/expect-kind.js';
import {
  day,
  exact,
  madeUpChain,
  madeUpGrade,
  madeUpScale,
  madeUpWorkforce,
  year,
} from '../support/made-up.js';

const known = (text: string) => ({ knownSince: day(text) });
const old = madeUpScale('old', {
  o: [
    ['2008-04-01', '20000', known('2008-03-01')],
    ['2009-04-01', '20000', known('2009-03-01')],
    ['2010-04-01', '20400', known('2010-03-01')],
    ['2011-04-01', '20800', known('2011-03-01')],
    ['2012-04-01', '21000', known('2012-03-01')],
  ],
});
const now = madeUpScale('new', {
  n: [
    ['2010-08-01', '25000', known('2010-05-01')],
    ['2011-04-01', '25500', known('2011-03-01')],
    ['2011-10-01', '26000', known('2011-03-01')],
    ['2012-04-01', '26500', known('2012-03-01')],
    ['2012-04-01', '27000', known('2012-09-01')],
  ],
  late: [['2012-04-01', '30000', known('2012-03-01')]],
});
const contract: ContractBreak = {
  id: 'nowhere-2010',
  date: day('2010-08-01'),
  from: 'old',
  to: 'new',
  title: 'the 2010 contract',
  what: 'evenings went into basic pay',
  source: 'made-up-circular',
};
const grade = madeUpGrade('G', [
  ['old', 'o'],
  ['new', 'n'],
]);
const bare = madeUpGrade('N', [['new', 'late']], 'G');
const gone = madeUpGrade('O', [['old', 'o']]);
const chain = madeUpChain('2008/09', [
  ['2009-04-01', '0'],
  ['2010-04-01', '2'],
  ['2011-04-01', '5'],
  ['2012-04-01', '10'],
]);
const workforce = madeUpWorkforce(
  [
    [old, '2008-04-01'],
    [now, '2010-08-01'],
  ],
  { grades: [grade, bare, gone], breaks: [contract], closedScale: old },
);

const onScale = (of: Grade, closed?: typeof old): PaySeries => ({
  kind: 'scale',
  id: closed ? 'scale-2002' : 'scale',
  workforce,
  grade: of,
  closed,
});
const onChain = (of?: Grade): PaySeries => ({
  kind: 'chain',
  id: 'awards',
  chain,
  workforce,
  grade: of,
});
const over = (series: PaySeries, since: string, until: string) =>
  comparePay(series, inPayYear(year(since)), inPayYear(year(until)));
const codes = (notices: readonly PayNotice[]) => notices.map((notice) => notice.code);

describe('pay on a scale', () => {
  test('rises by the ratio of the published amounts', () => {
    expect(present(over(onScale(grade), '2008/09', '2012/13')).ratio).toEqual(rational(27, 20));
  });

  test('never crosses a contract break silently', () => {
    const { notices } = present(over(onScale(grade), '2008/09', '2011/12'));
    expect(notices).toContainEqual({ code: 'contract-break', grade: 'G', break: contract });
  });

  test('crosses none within one contract', () => {
    expect(codes(present(over(onScale(grade), '2008/09', '2009/10')).notices)).toEqual([]);
    const later = present(over(onScale(grade), '2010/11', '2012/13'));
    expect(codes(later.notices)).not.toContain('contract-break');
  });

  test('stays on the closed contract when that is asked for, and crosses nothing', () => {
    const closed = present(over(onScale(grade, old), '2008/09', '2012/13'));
    expect(closed.ratio).toEqual(rational(21, 20));
    expect(codes(closed.notices)).toEqual([]);
  });

  test('says that it changed within the year', () => {
    const { notices } = present(over(onScale(grade), '2010/11', '2011/12'));
    expect(notices.at(-1)).toMatchObject({
      code: 'mid-year-step',
      before: { printed: '25500' },
      after: { printed: '26000' },
    });
  });

  test('says nothing of a step when it is read on a day', () => {
    const found = comparePay(onScale(grade), inPayYear(year('2010/11')), onDay(day('2011-12-01')));
    const steps = present(found).notices.filter((notice) => notice.code === 'mid-year-step');
    expect(steps.map((step) => step.moment.payYear)).toEqual([year('2010/11')]);
  });

  test('says which amounts were superseded', () => {
    const { notices } = present(over(onScale(grade), '2010/11', '2012/13'));
    expect(notices.at(-1)).toMatchObject({
      code: 'revised-amount',
      superseded: [{ printed: '26500' }],
      current: { printed: '27000' },
    });
  });

  test('is absent at either side where the point is', () => {
    expect(absent(over(onScale(gone), '2008/09', '2012/13'))).toMatchObject({
      code: 'no-such-point-then',
      grade: 'O',
    });
    expect(absent(over(onScale(grade), '2007/08', '2012/13')).code).toBe('before-series-start');
  });

  test('has no point on the closed contract for a grade that came after it', () => {
    const alone = madeUpGrade('A', [['new', 'late']]);
    expect(absent(over(onScale(alone, old), '2008/09', '2012/13')).code).toBe('no-such-point-then');
  });
});

describe('a bare nodal point', () => {
  test('means its lowest stage at a base where it did not exist, and says so', () => {
    const found = present(over(onScale(bare), '2008/09', '2012/13'));
    expect(found.ratio).toEqual(rational(3, 2));
    expect(found.notices).toContainEqual({
      code: 'nodal-point-base',
      grade: 'N',
      stage: 'G',
      amount: found.base,
    });
  });

  test('means itself, and nothing else, at the end', () => {
    expect(absent(over(onScale(bare), '2008/09', '2011/12')).code).toBe('no-such-point-then');
  });
});

describe('pay on a chain of awards', () => {
  test('rises as the awards compound, counted from the base', () => {
    // 1.02 × 1.05 × 1.1, and without the year before the base, 1.05 × 1.1
    expect(present(over(onChain(), '2008/09', '2012/13')).ratio).toEqual(exact('1.1781'));
    const later = present(over(onChain(), '2010/11', '2012/13'));
    expect(later.ratio).toEqual(exact('1.155'));
    expect(later.awards.map((award) => award.percent)).toEqual(['5', '10']);
  });

  test('has no pounds without a grade', () => {
    const found = present(over(onChain(), '2008/09', '2012/13'));
    expect([found.base, found.current]).toEqual([undefined, undefined]);
  });

  test('has the same ratio with a grade, whose published pay gives the pounds', () => {
    const found = present(over(onChain(grade), '2008/09', '2012/13'));
    expect(found.ratio).toEqual(exact('1.1781'));
    expect(found.base?.printed).toBe('20000');
    expect(found.current?.printed).toBe('27000');
  });

  test('does not depend on the grade having a point, but says that it has none', () => {
    const found = present(over(onChain(gone), '2008/09', '2012/13'));
    expect(found.ratio).toEqual(exact('1.1781'));
    expect(found.current).toBeUndefined();
    expect(found.notices).toMatchObject([
      { code: 'no-money', grade: 'O', absence: { code: 'no-such-point-then' } },
    ]);
  });

  test('crosses no contract break, which only the pounds beside it do', () => {
    const { notices } = present(over(onChain(grade), '2008/09', '2012/13'));
    expect(codes(notices)).not.toContain('contract-break');
  });

  test('says when it is read later than anyone has looked', () => {
    const found = comparePay(onChain(), inPayYear(year('2008/09')), onDay(day('2013-03-31')));
    expect(codes(present(found).notices)).toEqual([]);
    const short: PaySeries = {
      ...onChain(),
      chain: { ...chain, confirmedThrough: day('2012-11-22') },
    } as PaySeries;
    const late = comparePay(short, inPayYear(year('2008/09')), onDay(day('2013-01-31')));
    expect(present(late).notices).toMatchObject([
      { code: 'after-confirmed', confirmedThrough: '2012-11-22' },
    ]);
  });
});

describe("one's own pay", () => {
  test('rises by its own ratio whatever the year', () => {
    const own: PaySeries = {
      kind: 'own',
      id: 'own',
      base: exact('20000'),
      current: exact('25000'),
    };
    expect(present(over(own, '1950/51', '2012/13'))).toMatchObject({
      ratio: rational(5, 4),
      awards: [],
      notices: [],
    });
  });
});
