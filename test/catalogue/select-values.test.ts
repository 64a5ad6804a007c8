import { describe, expect, test } from 'vitest';
import { selectValues } from '../../src/catalogue/select-values.js';
import type { DataSeries, DataValue } from '../../src/domain/data-series.js';
import { failure } from '../support/failure.js';

function value(period: string, figure: string | null, traits: Partial<DataValue> = {}): DataValue {
  return {
    point: null,
    period,
    value: figure,
    confidence: figure === null ? null : 'A',
    said: null,
    formula: null,
    reason: null,
    knownSince: null,
    note: null,
    source: 'made-up',
    ...traits,
  };
}

function series(traits: Partial<DataSeries>): DataSeries {
  return {
    id: 'made-up',
    file: 'indices/made-up.json',
    kind: 'price-index',
    title: 'Made up',
    nation: null,
    workforce: null,
    unit: '2015=100',
    note: null,
    confirmedThrough: null,
    origin: 'bundled',
    values: [],
    ...traits,
  };
}

const index = series({
  values: ['2020-11', '2020-12', '2021-01', '2021-03', '2021-04'].map((month, at) =>
    value(month, `${100 + at}`),
  ),
});

const years = series({
  values: ['2019/20', '2020/21', '2021/22'].map((year) => value(year, '100')),
});

const scale = series({
  kind: 'pay-scale',
  confirmedThrough: '2023-03-31',
  values: [
    value('2020-04-01', '100', { point: 'Point 1' }),
    value('2021-04-01', '110', { point: 'Point 1' }),
    value('2021-04-01', '112', { point: 'Point 1', said: 'revised' }),
    value('2022-10-01', '120', { point: 'Point 1' }),
    value('2020-04-01', '200', { point: 'Point 2' }),
    value('2021-04-01', null, { point: 'Point 2', said: 'not-collected', reason: 'not found' }),
    value('2022-04-01', '220', { point: 'Point 2' }),
  ],
});

const periods = (of: DataSeries, period?: string, point?: string) =>
  selectValues(of, { period, point }).map((each) => each.period);
const figures = (of: DataSeries, period?: string, point?: string) =>
  selectValues(of, { period, point }).map((each) => each.value);

test('nothing said is everything', () => {
  expect(selectValues(index, {})).toEqual(index.values);
});

describe('of a series of months', () => {
  test.each([
    ['2021-01', ['2021-01']],
    ['2021-02', []],
    ['1999-01', []],
    ['2020-12..2021-03', ['2020-12', '2021-01', '2021-03']],
    ['2020-12 .. 2021-03', ['2020-12', '2021-01', '2021-03']],
    ['2021-01..2021-01', ['2021-01']],
    // A pay year is April to March; a year of four digits is January to December.
    ['2020/21', ['2020-11', '2020-12', '2021-01', '2021-03']],
    ['2020-21', ['2020-11', '2020-12', '2021-01', '2021-03']],
    ['2020', ['2020-11', '2020-12']],
    ['2020..2021', ['2020-11', '2020-12', '2021-01', '2021-03', '2021-04']],
    ['2020/21..2021/22', ['2020-11', '2020-12', '2021-01', '2021-03', '2021-04']],
    // A day is in its month.
    ['2021-01-31', ['2021-01']],
    ['2020-12-31..2021-01-01', ['2020-12', '2021-01']],
    ['2021/22', ['2021-04']],
    ['2020..2020/21', ['2020-11', '2020-12', '2021-01', '2021-03']],
  ])('%s', (period, found) => expect(periods(index, period)).toEqual(found));
});

test.each([
  ['2020/21', ['2020/21']],
  ['2019/20..2020/21', ['2019/20', '2020/21']],
  // The financial year that the month is in.
  ['2021-03', ['2020/21']],
  ['2021-04', ['2021/22']],
  ['2021', ['2020/21', '2021/22']],
])('of a series of years, %s', (period, found) => expect(periods(years, period)).toEqual(found));

describe('of a scale', () => {
  test('a pay year or a range is the amounts that took effect in it', () => {
    expect(figures(scale, '2021/22')).toEqual(['110', '112', null]);
    expect(figures(scale, '2022-10')).toEqual(['120']);
    expect(figures(scale, '2021-05')).toEqual([]);
    expect(figures(scale, '2022-04-01..2022-10-01')).toEqual(['120', '220']);
  });

  test.each([
    ['2019-12-31', []],
    ['2020-04-01', ['100', '200']],
    ['2021-03-31', ['100', '200']],
    // The later publication for a day counts, and a stretch without an amount is said.
    ['2021-04-01', ['112', null]],
    ['2022-09-30', ['112', '220']],
    ['2022-10-01', ['120', '220']],
    ['2023-03-31', ['120', '220']],
  ])('a day is what was in force: %s', (day, found) => expect(figures(scale, day)).toEqual(found));

  test('nothing is in force in a pay year that nobody confirmed', () => {
    expect(figures(scale, '2023-04-01')).toEqual([]);
    const later = series({ ...scale, confirmedThrough: '2023-04-01' });
    expect(figures(later, '2023-12-31')).toEqual(['120', '220']);
  });

  test.each(['Point 1', 'point 1', ' POINT-1 ', 'point1'])('a point is known as %j', (name) => {
    expect(figures(scale, undefined, name)).toEqual(['100', '110', '112', '120']);
    expect(figures(scale, '2022-10-01', name)).toEqual(['120']);
  });

  test('an unknown point gets the nearest, and all there are', () => {
    const error = failure(() => selectValues(scale, { point: 'Pont 2' }));
    expect(error).toMatchObject({ code: 'unknown-point', exitCode: 2 });
    expect(error.details).toMatchObject({ nearest: 'Point 2', valid: 'Point 1, Point 2' });
  });
});

test('a chain is a point of the awards that belong to it', () => {
  const awards = series({
    file: 'indices/made-up.json',
    kind: 'award-chain',
    values: [
      value('2009/10', '1.5', { point: 'awards, awards-consolidated' }),
      value('2010/11', '2.3', { point: 'awards' }),
      value('2010/11', '2.0', { point: 'awards-consolidated' }),
    ],
  });
  expect(figures(awards, undefined, 'awards')).toEqual(['1.5', '2.3']);
  expect(figures(awards, '2010/11', 'awards-consolidated')).toEqual(['2.0']);
  expect(failure(() => selectValues(awards, { point: 'award' })).details.valid).toBe(
    'awards, awards-consolidated',
  );
});

test('a series without points has none to ask for', () => {
  const { details } = failure(() => selectValues(index, { point: 'x' }));
  expect(details.valid).toContain('single series');
});

describe('a period that is none is refused', () => {
  test.each([
    '',
    '..',
    '2021-04..',
    '..2021-04',
    '2021-13',
    '2021/23',
    '21-04',
    'April 2021',
    '2021-04..2021-05..2021-06',
    '2021-02-30',
    '2020-01-01..2021-02-30',
    '2021-4',
    '20210',
    'NaN',
    '2021-04;rm',
  ])('%j', (period) => {
    for (const of of [index, years, scale]) {
      const error = failure(() => selectValues(of, { period }));
      expect([error.code, error.exitCode]).toEqual(['malformed-date', 2]);
      expect(error.message).toMatch(/^period: /);
    }
  });

  test('and one that runs backwards says so', () => {
    const { message } = failure(() => selectValues(index, { period: '2021-04..2020-04' }));
    expect(message).toContain('2020-04 is before 2021-04');
  });
});

describe('of average earnings', () => {
  const earnings = series({
    kind: 'earnings',
    values: [
      value('12m-to-2010-12', '13200', { point: 'clerks total' }),
      value('12m-to-2011-01', '13210', { point: 'clerks total' }),
      value('2010-12', '1100', { point: 'clerks total' }),
      value('12m-to-2010-12', '24000', { point: 'porters total' }),
      value('12m-to-2010-12', '50', { point: 'porters people' }),
    ],
  });
  const found = (period?: string, point?: string) =>
    selectValues(earnings, { period, point }).map((each) => each.value);

  test.each([
    ['a month is that month, and twelve months to it', '2010-12', ['13200', '1100', '24000', '50']],
    ['twelve months to a month are no month', '12m-to-2010-12', ['13200', '24000', '50']],
    ['twelve months are where their last is', '2011', ['13210']],
    ['a pay year has all that end in it', '2010/11', ['13200', '13210', '1100', '24000', '50']],
    ['a range of twelve months', '12m-to-2011-01..12m-to-2011-02', ['13210']],
    ['twelve months that start in a year do not end in it', '2009', []],
  ])('%s', (_, period, values) => {
    expect(found(period)).toEqual(values);
  });

  test('a grade and its measure are a point, and the grade alone all of them', () => {
    expect(found(undefined, 'clerks total')).toEqual(['13200', '13210', '1100']);
    expect(found('2010-12', 'Porters')).toEqual(['24000', '50']);
    expect(failure(() => found(undefined, 'total'))).toMatchObject({ code: 'unknown-point' });
  });

  test('only of earnings is the first word of a point a name of it', () => {
    expect(failure(() => selectValues(scale, { point: 'Point' }))).toMatchObject({
      code: 'unknown-point',
    });
  });
});
