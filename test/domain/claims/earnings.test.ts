import { describe, expect, test } from 'vitest';
import type { Claim, ClaimFigure } from '../../../src/domain/claims/claim.js';
import { evidenceOf } from '../../../src/domain/claims/evidence.js';
import { payYearsOf } from '../../../src/domain/claims/findings.js';
import { computed, judgeClaim } from '../../../src/domain/claims/judge.js';
import type { Working } from '../../../src/domain/claims/working.js';
import { type EarningsGrade, PLAIN, type Weights } from '../../../src/domain/earnings/group.js';
import { type EarningsPeriod, parsePeriod } from '../../../src/domain/earnings/period.js';
import type { EarningsFigure, EarningsSeries } from '../../../src/domain/earnings/series.js';
import { inPayYear } from '../../../src/domain/moment.js';
import type { EarningsPay } from '../../../src/domain/pay-series.js';
import { toDecimal } from '../../../src/domain/rational.js';
import { day, exact, madeUpGrade, madeUpWorkforce, month, year } from '../../support/made-up.js';
import { row } from '../../support/made-up-years.js';

const period = (text: string) => parsePeriod(text) as EarningsPeriod;
const printed = (text: string): EarningsFigure => ({
  value: exact(text),
  printed: text,
  source: 'made-up-earnings',
  confidence: 'A',
});

/** A payroll grade of so many people, paid this in the twelve months to March 2010 and to 2012. */
function series(id: string, people: string, before: string, after: string): EarningsSeries {
  const years = new Map([
    [month('2010-03'), printed(before)],
    [month('2012-03'), printed(after)],
  ]);
  const none = new Map<never, never>();
  return {
    file: 'nowhere-earnings',
    id,
    title: id,
    publication: 'earnings in nowhere',
    first: month('2009-04'),
    before: 'nobody counted',
    last: month('2012-03'),
    years: { basicPerFte: years, basic: none, nonBasic: none, total: years },
    months: { basicPerFte: none, basic: none, nonBasic: none, total: none },
    unsummed: new Map(),
    counts: [
      {
        period: period('2011/12'),
        people: exact(people),
        posts: exact(people),
        source: 'made-up-earnings',
        confidence: 'A',
      },
    ],
    cautions: [],
    origin: 'mine/earnings.json',
  };
}

const clerks = series('clerks', '300', '10000', '12000');
const porters = series('porters', '100', '10000', '11000');

function paid(of: readonly EarningsSeries[], weights: Weights = PLAIN): EarningsPay {
  const grade: EarningsGrade = { ...madeUpGrade('all', []), of };
  return { kind: 'earnings', id: 'earnings-basic', workforce: madeUpWorkforce([]), grade, weights };
}

function claim(traits: Partial<ClaimFigure>, said = '2013-12-31'): Claim {
  return {
    ...{ id: 'made-up', who: 'Nobody', said, day: day(said), saidNote: undefined },
    ...{ quote: 'made up', source: 'made-up', nation: 'nowhere', workforce: 'makers' },
    ...{ group: 'makers', methodStatus: 'not-stated', methodNote: undefined },
    ...{ verdict: 'reproduced', why: undefined, note: undefined, origin: 'bundled' },
    figures: [
      {
        quoted: { value: '20', to: undefined, power: 0, hedge: undefined },
        ...{ unit: 'cash-rise', of: undefined, saidSince: undefined, verdict: 'reproduced' },
        ...{ working: rise(paid([clerks])), forecast: false, needs: undefined },
        ...{ actually: undefined, instead: [] },
        ...traits,
      },
    ],
  };
}

function rise(of: EarningsPay): Working {
  const at = (text: string) => ({ ...inPayYear(year(text)), period: period(text) });
  return { kind: 'pay-rise', series: of, base: at('2009/10'), end: at('2011/12') };
}

function level(of: EarningsPay): Working {
  return { kind: 'earnings', series: of, period: period('2011/12') };
}

function judged(traits: Partial<ClaimFigure>, said?: string) {
  const [found] = judgeClaim(claim(traits, said)).figures;
  if (!found) throw new Error('no figure');
  return found;
}

const value = (traits: Partial<ClaimFigure>) => {
  const came = computed(judged(traits).main);
  return came && toDecimal(came, 4);
};

const window = { base: period('2009/10'), end: period('2011/12') };
const compared = (of: EarningsPay): Working => ({
  kind: 'real-terms',
  specification: row({ pay: of, window, prices: { rule: 'last-month' }, since: year('2009/10') }),
  until: year('2011/12'),
});

describe('earnings', () => {
  test('rise by what they are at the end on what they were', () => {
    expect(value({})).toBe('20.0000');
    // The plain mean of 20% and 10%; three of four people had the 20%.
    expect(value({ working: rise(paid([clerks, porters])) })).toBe('15.0000');
    const mix = { kind: 'mix', base: window.end, end: window.end } as const;
    expect(value({ working: rise(paid([clerks, porters], mix)) })).toBe('17.5000');
  });

  test('set against the prices of their last months lose what those rose by', () => {
    // 100 in March 2010 and 120 in March 2012: pay of 1.1 on prices of 1.2.
    const working = compared(paid([porters]));
    expect(value({ unit: 'cut', working })).toBe('8.3333');
  });

  test('over a period are pounds a year, or an hour of full-time hours', () => {
    expect(value({ unit: 'yearly', working: level(paid([clerks])) })).toBe('12000.0000');
    // 12,000 × 7 / 14,600.
    expect(value({ unit: 'hourly', working: level(paid([clerks])) })).toBe('5.7534');
    const people = paid([clerks, porters], { kind: 'people' });
    expect(value({ unit: 'yearly', working: level(people) })).toBe('11750.0000');
  });

  test('of several grades have no amount without weights, and none are percent', () => {
    expect(() => judged({ unit: 'yearly', working: level(paid([clerks, porters])) })).toThrow(
      RangeError,
    );
    expect(() => judged({ unit: 'cut', working: level(paid([clerks])) })).toThrow(RangeError);
  });

  test('that nobody counted are absent', () => {
    const of = paid([clerks, porters], { kind: 'people' });
    expect(judged({ working: rise(of) }).main?.worked).toMatchObject({ code: 'no-head-count' });
  });

  test('that start later than the words say have that for a device', () => {
    const said = judged({ saidSince: year('2008/09') });
    expect([said.verdict, said.devices]).toEqual(['reproduced-with-device', ['later-base']]);
    expect(judged({ saidSince: year('2009/10') }).devices).toEqual([]);
    const working = compared(paid([porters]));
    expect(judged({ saidSince: year('2008/09'), unit: 'cut', working }).devices).toEqual([
      'later-base',
    ]);
  });

  test('do not say when they became known, but never before their months were over', () => {
    for (const working of [rise(paid([clerks])), level(paid([clerks])), compared(paid([clerks]))]) {
      const unit =
        working.kind === 'earnings' ? 'yearly' : working.kind === 'pay-rise' ? 'cash-rise' : 'cut';
      expect(judged({ unit, working }, '2012-03-31').onTheDay).toEqual({ known: 'undated' });
      expect(judged({ unit, working }, '2012-03-30').onTheDay).toMatchObject({
        known: 'not-yet',
        absence: { what: { payYear: year('2011/12') } },
      });
    }
  });

  test('are of the pay years their months lie in, and of the one their words say', () => {
    const working: Working = {
      ...level(paid([clerks])),
      period: period('12m-to-2010-08'),
    } as Working;
    expect(payYearsOf(claim({ unit: 'yearly', working }))).toEqual([
      year('2009/10'),
      year('2010/11'),
    ]);
    const years = payYearsOf(claim({ saidSince: year('2008/09') }));
    expect(years).toEqual(['2008/09', '2009/10', '2011/12'].map(year));
    expect(payYearsOf(claim({ unit: 'cut', working: compared(paid([clerks])) }))).toEqual(
      ['2009/10', '2011/12'].map(year),
    );
  });

  test('are evidence with the file they come from', () => {
    expect(evidenceOf([claim({ unit: 'yearly', working: level(paid([clerks])) })])).toEqual({
      indices: [],
      workforces: ['nowhere-makers'],
      own: ['mine/earnings.json'],
    });
  });
});
