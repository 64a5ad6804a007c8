import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/catalogue/catalogue.js';
import { findWorkforce } from '../../src/catalogue/names/find.js';
import { findGrades } from '../../src/catalogue/names/find-grades.js';
import { inPayYear, onDay } from '../../src/domain/moment.js';
import {
  type Grade,
  gradeAmount,
  publishedAmount,
  scaleInForce,
  stageFor,
  supersededAmounts,
} from '../../src/domain/workforce.js';
import { absent, present } from '../support/expect-kind.js';
import { day, madeUpGrade, madeUpScale, madeUpWorkforce, year } from '../support/made-up.js';

const known = (text: string) => ({ knownSince: day(text) });

const old = madeUpScale('old', { o: [['2008-04-01', '20000', known('2008-03-01')]] });
const now = madeUpScale('new', {
  low: [
    ['2010-08-01', '25000', known('2010-05-01')],
    ['2011-04-01', '25500', known('2011-03-01')],
    ['2012-04-01', '26000', known('2012-03-01')],
  ],
  high: [
    ['2011-10-01', '28000', known('2011-03-01')],
    ['2012-04-01', '28500', known('2012-03-01')],
    ['2012-04-01', '29000', known('2012-09-01')],
  ],
});
const senior = madeUpGrade('S', [
  ['old', 'o'],
  ['new', 'low'],
  ['new', 'high'],
]);
const workforce = madeUpWorkforce(
  [
    [old, '2008-04-01'],
    [now, '2010-08-01'],
  ],
  { grades: [senior, madeUpGrade('H', [['new', 'high']], 'S')] },
);
const amount = (moment: Parameters<typeof publishedAmount>[2]) =>
  present(publishedAmount(workforce, senior, moment));

describe('a stage', () => {
  test('is followed to the point it held on the date', () => {
    expect(amount(inPayYear(year('2010/11'))).point).toBe('low');
    expect(amount(onDay(day('2011-09-30'))).point).toBe('low');
    expect(amount(onDay(day('2011-10-01'))).point).toBe('high');
    expect(amount(inPayYear(year('2011/12'))).printed).toBe('28000');
  });

  test('is on the contract in force on the date, and on none before the first', () => {
    expect(amount(onDay(day('2010-07-31'))).scale).toBe('old');
    expect(amount(onDay(day('2010-08-01'))).scale).toBe('new');
    expect(scaleInForce(workforce, senior, day('2008-03-31'))).toBeUndefined();
    expect(absent(publishedAmount(workforce, senior, inPayYear(year('2007/08'))))).toEqual({
      code: 'before-series-start',
      of: 'pay',
      series: 'old',
      first: year('2008/09'),
      needed: year('2007/08'),
    });
  });

  test('stays on the point that was known, and has none before any was', () => {
    const early = gradeAmount(senior, now, inPayYear(year('2010/11'), day('2010-04-30')));
    expect(absent(early)).toMatchObject({ code: 'not-known-then', what: { pay: 'new' } });
  });
});

describe('a bare nodal point', () => {
  const bare = workforce.grades[1] as Grade;

  test('is no grade while it did not exist', () => {
    expect(absent(publishedAmount(workforce, bare, inPayYear(year('2010/11'))))).toEqual({
      code: 'no-such-point-then',
      grade: 'H',
      contract: expect.any(String),
      begins: expect.any(String),
      day: '2011-03-31',
      reason: undefined,
    });
  });

  test('has a lowest stage to stand for it, which a stage has not', () => {
    expect(stageFor(workforce, bare)).toBe(senior);
    expect(stageFor(workforce, senior)).toBeUndefined();
  });
});

describe('a superseded amount', () => {
  test('is what was printed for the same day before', () => {
    const moment = inPayYear(year('2012/13'));
    const found = supersededAmounts(senior, now, moment, amount(moment));
    expect(found.map((entry) => entry.printed)).toEqual(['28500']);
  });

  test('is not the amount of the year before, nor there when nothing changed', () => {
    const moment = inPayYear(year('2011/12'));
    expect(supersededAmounts(senior, now, moment, amount(moment))).toEqual([]);
  });
});

describe('resident doctors in England', () => {
  const england = findWorkforce(openCatalogue());
  const [st6, st3, str8, np4] = findGrades(england, ['ST6', 'ST3', 'StR 8', 'NP4']) as [
    Grade,
    Grade,
    Grade,
    Grade,
  ];
  const on = (grade: Grade, text: string) => publishedAmount(england, grade, onDay(day(text)));

  test('ST6 is on nodal point 4 to 30 September 2020, on 5 from then, on 5a from April 2026', () => {
    expect(present(on(st6, '2020-09-30'))).toMatchObject({ point: 'NP4', printed: '49036' });
    expect(present(on(st6, '2020-10-01'))).toMatchObject({ point: 'NP5', printed: '52036' });
    expect(present(on(st6, '2026-03-31'))).toMatchObject({ point: 'NP5', printed: '73992' });
    expect(present(on(st6, '2026-04-01'))).toMatchObject({ point: 'NP5a', printed: '76582' });
  });

  test('nodal point 4 was split in April 2026: ST3 goes on at 4a, the bare point ends', () => {
    expect(present(on(st3, '2026-04-01'))).toMatchObject({ point: 'NP4a', printed: '67325' });
    expect(absent(on(np4, '2026-04-01'))).toMatchObject({
      code: 'no-such-point-then',
      reason: 'NP4 was split into NP4a, NP4b and NP4c',
    });
  });

  test('nodal point 4 was not split yet for those who asked before the deal was published', () => {
    const moment = inPayYear(year('2026/27'), day('2026-07-23'));
    expect(present(publishedAmount(england, np4, moment)).printed).toBe('67325');
  });

  test('StR point 8 of the 2002 contract has no counterpart on that of 2016', () => {
    expect(present(on(str8, '2016-08-02')).scale).toBe('england-resident-2002');
    expect(absent(on(str8, '2016-08-03')).code).toBe('no-such-point-then');
  });
});

describe('a contract beside another', () => {
  const stayed = madeUpGrade('Old hand', [['old', 'o']]);
  const chose = madeUpGrade('New hand', [['next', 'n']]);
  const open = madeUpScale('old', {
    o: [
      ['2008-04-01', '20000'],
      ['2011-04-01', '20400'],
    ],
  });
  const next = madeUpScale('next', { n: [['2011-04-01', '23000']] });
  const both = madeUpWorkforce([[open, '2008-04-01']], {
    scales: [
      { scale: open, appliesFrom: day('2008-04-01'), beside: false },
      { scale: next, appliesFrom: day('2011-04-01'), beside: true },
    ],
    grades: [stayed, chose],
  });
  const payOf = (grade: Grade) => publishedAmount(both, grade, inPayYear(year('2011/12')));

  test('leaves those on the older one there, and has its own grades', () => {
    expect(present(payOf(stayed)).printed).toBe('20400');
    expect(present(payOf(chose)).printed).toBe('23000');
  });

  test('that replaced the older one would have ended its points', () => {
    const scales = both.scales.map((entry) => ({ ...entry, beside: false }));
    const moment = inPayYear(year('2011/12'));
    expect(absent(publishedAmount({ ...both, scales }, stayed, moment)).code).toBe(
      'no-such-point-then',
    );
  });
});

describe('publications without a date', () => {
  test('replace each other in the order they stand in', () => {
    const twice = madeUpScale('twice', {
      t: [
        ['2010-04-01', '20000', { revision: 'first award' }],
        ['2010-04-01', '20300', { revision: 'as finally paid' }],
      ],
    });
    const grade = madeUpGrade('T', [['twice', 't']]);
    const moment = inPayYear(year('2010/11'));
    const current = present(gradeAmount(grade, twice, moment));
    expect(current.printed).toBe('20300');
    const before = supersededAmounts(grade, twice, moment, current);
    expect(before.map((amount) => amount.printed)).toEqual(['20000']);
  });
});
