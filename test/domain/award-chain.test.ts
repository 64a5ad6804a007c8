import { describe, expect, test } from 'vitest';
import { awardsInForce, compound, growth } from '../../src/domain/award-chain.js';
import { inPayYear, onDay } from '../../src/domain/moment.js';
import { rational } from '../../src/domain/rational.js';
import { absent, present } from '../support/expect-kind.js';
import { day, exact, madeUpChain, year } from '../support/made-up.js';

const known = (text: string) => ({ knownSince: day(text) });

const chain = madeUpChain('2008/09', [
  ['2009-04-01', '10', known('2009-03-01')],
  ['2010-04-01', '0', known('2010-06-01')],
  // Paid from October only.
  ['2011-10-01', '5', known('2011-09-01')],
  // Two steps in one year, the second agreed later and backdated.
  ['2012-04-01', '20', known('2012-07-01')],
  ['2012-04-01', '2.5', known('2013-09-01')],
]);

const percents = (text: string, asOf?: string) =>
  present(awardsInForce(chain, inPayYear(year(text), asOf ? day(asOf) : undefined))).map(
    (award) => award.percent,
  );

describe('the awards in force', () => {
  test('are none in the base year', () => {
    expect(percents('2008/09')).toEqual([]);
  });

  test('build up from the base, in order', () => {
    expect(percents('2012/13')).toEqual(['10', '0', '5', '20', '2.5']);
  });

  test('count a freeze as an award, so that its year is not missing', () => {
    expect(percents('2010/11')).toEqual(['10', '0']);
  });

  test('in a pay year are those of its 31 March, an October step included', () => {
    expect(percents('2011/12')).toEqual(['10', '0', '5']);
  });

  test('on a day leave out the step that has not come yet', () => {
    const before = present(awardsInForce(chain, onDay(day('2011-09-30'))));
    expect(before.map((award) => award.percent)).toEqual(['10', '0']);
    const after = present(awardsInForce(chain, onDay(day('2011-10-01'))));
    expect(after.map((award) => award.percent)).toEqual(['10', '0', '5']);
  });

  test('leave out what was agreed later', () => {
    expect(percents('2012/13', '2013-08-31')).toEqual(['10', '0', '5', '20']);
    expect(percents('2012/13', '2013-09-01')).toEqual(['10', '0', '5', '20', '2.5']);
  });
});

describe('a pay year without an award that was known', () => {
  test('has no answer, rather than the year before its own', () => {
    const moment = inPayYear(year('2010/11'), day('2010-05-31'));
    expect(absent(awardsInForce(chain, moment))).toEqual({
      code: 'not-known-then',
      what: { pay: 'awards', payYear: year('2010/11') },
      asOf: '2010-05-31',
    });
  });

  test('still has the old pay in force on one of its days', () => {
    const moment = onDay(day('2010-05-31'), day('2010-05-31'));
    expect(present(awardsInForce(chain, moment)).map((award) => award.percent)).toEqual(['10']);
  });
});

describe('a chain', () => {
  test('starts with its base year', () => {
    expect(absent(awardsInForce(chain, inPayYear(year('2007/08'))))).toEqual({
      code: 'before-series-start',
      of: 'pay',
      series: 'awards',
      first: year('2008/09'),
      needed: year('2007/08'),
    });
  });

  test('ends with the year it is confirmed for', () => {
    expect(absent(awardsInForce(chain, inPayYear(year('2013/14'))))).toEqual({
      code: 'after-series-end',
      of: 'pay',
      series: 'awards',
      last: year('2012/13'),
      needed: year('2013/14'),
    });
  });

  test('ends with its last award where a later year has none', () => {
    const short = madeUpChain('2008/09', [['2009-04-01', '10']], '2011-03-31');
    expect(absent(awardsInForce(short, inPayYear(year('2010/11'))))).toMatchObject({
      code: 'after-series-end',
      last: year('2009/10'),
    });
  });
});

describe('awards that follow each other', () => {
  test('multiply and do not add', () => {
    // 1.1 × 1 × 1.05 × 1.2 × 1.025, not 1 + 0.375
    expect(compound(chain.awards)).toEqual(exact('1.42065'));
  });

  test('leave pay as it was when there are none', () => {
    expect(compound([])).toEqual(rational(1));
  });

  test('may take pay down', () => {
    const [cut] = madeUpChain('2008/09', [['2009-04-01', '-2.5']]).awards;
    expect(cut && growth(cut)).toEqual(exact('0.975'));
  });

  test('are refused when a percentage is no number', () => {
    const [wrong] = madeUpChain('2008/09', [['2009-04-01', 'two']]).awards;
    expect(() => wrong && growth(wrong)).toThrow(RangeError);
  });
});
