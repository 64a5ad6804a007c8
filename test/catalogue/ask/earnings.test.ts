import { describe, expect, test } from 'vitest';
import { askCalc } from '../../../src/catalogue/ask/calc.js';
import type { CalcOptions } from '../../../src/catalogue/ask/calc-options.js';
import { openCatalogue } from '../../../src/catalogue/catalogue.js';
import { openWithUserData } from '../../../src/catalogue/own/user-data.js';
import { failure } from '../../support/failure.js';
import { ownEarnings } from '../../support/own-earnings.js';
import { folderOf } from '../../support/own-files.js';
import { raw } from '../../support/raw-data.js';

const catalogue = openCatalogue();
const ask = (options: CalcOptions, of = catalogue) =>
  askCalc(of, { pay: 'earnings-total', ...options });
const window = (options: CalcOptions, of = catalogue) => {
  const { since, until } = ask(options, of).query;
  return `${since}..${until}`;
};

describe('the months asked about', () => {
  test.each([
    [{}, '2010/11..2024/25'],
    [{ since: '2012/13' }, '2012/13..2024/25'],
    [{ since: '2012-13' }, '2012/13..2024/25'],
    [{ until: '2012/13' }, '2010/11..2012/13'],
    [{ since: '12m-to-2010-08' }, '12m-to-2010-08..2024/25'],
    [{ since: '2009-10x12', until: '2025-10x12' }, '2009-10x12..2025-10x12'],
    [{ clean: true }, '2009-10x12..2025-10x12'],
    [{ period: '2010..2011' }, '12m-to-2010-12..12m-to-2011-12'],
    // The pay year is written with a stroke, where months are read as well.
    [{ period: '2010-11..2011-12' }, '12m-to-2010-11..12m-to-2011-12'],
  ])('of %j are %s', (options, expected) => {
    expect(window(options)).toBe(expected);
  });

  test.each([
    [{ methods: ['ifs'] }, '12m-to-2010-08..12m-to-2022-09'],
    [{ methods: ['IFS'], until: '2023/24' }, '12m-to-2010-08..2023/24'],
    [{ methods: ['ifs'], since: '2010/11' }, '2010/11..12m-to-2022-09'],
    [{ methods: ['nuffield-earnings'] }, '2010/11..2021/22'],
    [{ methods: ['ft'] }, '2009-09x12..12m-to-2022-12'],
    [{ methods: ['ifs'], period: '2010-08..2025-03' }, '12m-to-2010-08..2024/25'],
  ])('of %j are the method’s own, or those said', (options, expected) => {
    const { since, until } = askCalc(catalogue, options).query;
    expect(`${since}..${until}`).toBe(expected);
  });

  test.each([
    { since: '2012/13', until: '2012/13' },
    { period: '2010-08x12..2010-08' },
    { period: '2010-08..2010-08' },
    { since: '2025/26' },
  ])('may not run backwards, or stand still: %j', (options) => {
    expect(failure(() => ask(options)).code).toBe('years-reversed');
  });
});

describe('options', () => {
  test.each([
    [{ clean: 'yes' }, 'true or false'],
    [{ period: 2010 }, 'a text'],
    [{ weights: ['people'] }, 'a text'],
  ])('of another kind are refused: %j', (options, valid) => {
    expect(failure(() => ask(options as never))).toMatchObject({
      code: 'malformed-option',
      details: { valid },
    });
  });

  test('of a method’s own weights are kept', () => {
    const of = (options: CalcOptions) => askCalc(catalogue, options).query.weights;
    expect(of({ methods: ['ifs'] })).toBeNull();
    expect(of({ methods: ['nuffield-earnings'] })).toBe('plain');
    expect(of({ methods: ['ft'] })).toBe('2009-09x12..12m-to-2022-09');
    expect(of({ methods: ['nuffield-earnings'], grades: ['F1'] })).toBeNull();
  });

  test.each<readonly [CalcOptions, RegExp]>([
    [{ methods: ['nuffield-earnings'], weights: '2022-09' }, /in its own way; give either/],
    [{ methods: ['nuffield-earnings'], weights: 'plain' }, /in its own way; give either/],
    [{ methods: ['ifs'], weights: 'people', grades: ['residents'] }, /in its own way; give either/],
    [{ methods: ['ifs'], grades: ['residents'] }, /tells each grade by itself/],
    [{ methods: ['ifs'], grades: ['F1', 'juniors'] }, /--grade residents cannot/],
    [{ pay: 'earnings-total', hours: 48 }, /--hours and earnings-total/],
    [{ pay: 'earnings-full-time', weeks: 52 }, /--weeks and earnings-full-time/],
    [{ pay: 'earnings-basic-plus', hours: 40 }, /earnings-basic is/],
    [{ methods: ['ifs'], hours: 48 }, /--hours and earnings-total/],
  ])('that contradict each other are refused: %j', (options, says) => {
    expect(failure(() => askCalc(catalogue, options))).toMatchObject({
      code: 'conflicting-options',
      exitCode: 2,
      message: expect.stringMatching(says),
    });
  });

  test('of hours go with pay for full-time hours', () => {
    const { query } = askCalc(catalogue, { pay: 'earnings-basic', hours: 48 });
    expect(query.hoursPerWeek).toBe(48);
  });

  test('of a method let its grades be named one by one', () => {
    expect(askCalc(catalogue, { methods: ['ifs'], grades: ['F2'] }).query.grades).toEqual(['F2']);
    const { grades, weights } = askCalc(catalogue, { methods: ['ft'], grades: ['juniors'] }).query;
    expect([grades, weights]).toEqual([['residents'], '2009-09x12..12m-to-2022-09']);
  });
});

describe('several payroll grades as one', () => {
  const letters = (options: CalcOptions) =>
    ask(options).outcomes.map(({ answer }) =>
      'pay' in answer
        ? [answer.pay.earnings?.base.confidence, answer.pay.earnings?.end.confidence]
        : answer,
    );

  test('are derived, whatever each of them is', () => {
    const query = { grades: ['residents'], until: '2021/22', index: 'cpi' };
    expect(letters(query)).toEqual([['C', 'C']]);
    expect(letters({ ...query, weights: '2022-09' })).toEqual([['C', 'C']]);
    expect(letters({ ...query, grades: ['F1'] })).toEqual([['A', 'A']]);
  });
});

test('earnings of the user’s own have months of their own', async () => {
  const workforce = raw('workforces/england-consultants.json') as Record<string, unknown>;
  const grades = [{ id: 'clerks', title: 'clerks', aliases: ['clerk'], of: ['clerks'] }];
  const own = {
    ...workforce,
    earnings: { series: 'noland-earnings', grades },
  };
  const data = folderOf({
    'earnings/noland-earnings.json': ownEarnings(),
    'workforces/england-consultants.json': own,
  });
  const theirs = await openWithUserData({ data });
  // From January 2009 to December 2011; its only Octobers are of 2009 and 2011.
  expect(window({ workforce: 'consultants' }, theirs)).toBe('2009/10..2010/11');
  expect(window({ workforce: 'consultants', clean: true }, theirs)).toBe('2009-10x12..2011-10x12');
  const found = ask({ workforce: 'consultants', grades: ['clerk'], index: 'cpi' }, theirs);
  expect(found.outcomes[0]?.answer).toHaveProperty('nominalRise');
});
