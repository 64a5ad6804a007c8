import { describe, expect, test } from 'vitest';
import type { Outcome, Specification } from '../../../src/domain/calc.js';
import { gridOf } from '../../../src/domain/compare/grid.js';
import { type Notice, noticesFor } from '../../../src/domain/notices.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import type { PriceIndex } from '../../../src/domain/price-index.js';
import { sharedReadings } from '../../../src/domain/readings.js';
import { day, flat, madeUpChain, madeUpIndex, month, year } from '../../support/made-up.js';
import { onChain, onScale, prices, row } from '../../support/made-up-years.js';

// What many outcomes have to tell, told once: by hand, of made-up prices and pay.

type Asked = readonly [traits: Partial<Specification>, until: string];

function grid(asked: readonly Asked[]) {
  const cells = asked.map(([traits, until]) => ({
    specification: row(traits),
    until: year(until),
  }));
  const [first] = cells;
  if (!first) throw new Error('nothing asked');
  return gridOf(cells, first, [], sharedReadings());
}

function told<C extends Notice['code']>(code: C, asked: readonly Asked[]) {
  return grid(asked).notices.filter(
    (notice): notice is Extract<Notice, { code: C }> => notice.code === code,
  );
}

/** Prices of which some months were worked out, and some may still be revised. */
function marked(
  id: string,
  derived: readonly string[],
  provisional: readonly string[],
): PriceIndex {
  const at = (texts: readonly string[]) => new Set(texts.map(month));
  const [worked, revisable] = [at(derived), at(provisional)];
  const plain = madeUpIndex('2008-04', [...flat('100', 24), ...flat('110', 36)], { id });
  const levels = [...plain.levels].map(
    ([when, level]) =>
      [
        when,
        {
          ...level,
          formula: worked.has(when) ? 'by hand' : undefined,
          provisional: revisable.has(when),
        },
      ] as const,
  );
  return { ...plain, levels: new Map(levels) };
}

describe('levels that were worked out', () => {
  const index = marked('one', ['2008-04', '2010-04', '2011-04'], []);
  const other = marked('two', ['2008-04'], []);

  test('are told of each index, each month once, in the order of the months', () => {
    const found = told('derived-level', [
      [{ index }, '2011/12'],
      [{ index }, '2010/11'],
      [{ index, since: year('2009/10') }, '2010/11'],
      [{ index: other }, '2012/13'],
      [{ index }, '2012/13'],
    ]);
    expect(
      found.map((notice) => [notice.index.id, notice.levels.map((level) => level.month)]),
    ).toEqual([
      ['one', ['2008-04', '2010-04', '2011-04'].map(month)],
      ['two', [month('2008-04')]],
    ]);
  });

  test('are not told where none was read', () => {
    expect(told('derived-level', [[{ index, since: year('2009/10') }, '2012/13']])).toEqual([]);
  });
});

test('levels that may be revised are told of each index, beside those worked out', () => {
  const index = marked('one', ['2010-04'], ['2010-04', '2012-04']);
  const other = marked('two', [], ['2012-04']);
  const asked: readonly Asked[] = [
    [{ index }, '2012/13'],
    [{ index }, '2010/11'],
    [{ index: other }, '2012/13'],
  ];
  expect(
    told('provisional-level', asked).map(({ index: of, levels }) => [
      of.id,
      levels.map((level) => level.month),
    ]),
  ).toEqual([
    ['one', ['2010-04', '2012-04'].map(month)],
    ['two', [month('2012-04')]],
  ]);
  expect(told('derived-level', asked)).toHaveLength(1);
});

test('awards that nobody printed are told of each chain, each once, in their order', () => {
  const implied = { knownSince: day('2009-01-01'), status: 'implied' } as const;
  const chain = madeUpChain('2008/09', [
    ['2009-04-01', '1', implied],
    ['2010-04-01', '2', { knownSince: day('2010-03-01') }],
    ['2011-04-01', '3', implied],
    ['2012-04-01', '4', implied],
  ]);
  const pay = { ...onChain, chain } as PaySeries;
  const another = { ...onChain, id: 'other', chain } as PaySeries;
  const found = told('partly-inferred', [
    [{ pay, since: year('2010/11') }, '2012/13'],
    [{ pay }, '2009/10'],
    [{ pay: another, since: year('2010/11') }, '2011/12'],
    [{ pay }, '2012/13'],
  ]);
  expect(
    found.map((notice) => [notice.chain, notice.awards.map(({ percent }) => percent)]),
  ).toEqual([
    ['awards', ['1', '3', '4']],
    ['other', ['3']],
  ]);
});

test("the user's own files are told together, each once", () => {
  const mine = { ...prices, id: 'mine', origin: 'mine/prices.json' };
  const { workforce } = onScale as Extract<PaySeries, { kind: 'scale' }>;
  const paid = { ...onScale, workforce: { ...workforce, origin: 'mine/pay.json' } } as PaySeries;
  expect(
    told('own-data', [
      [{ index: mine }, '2011/12'],
      [{ pay: paid }, '2011/12'],
      [{ index: mine, pay: paid }, '2010/11'],
      [{}, '2011/12'],
    ]),
  ).toEqual([{ code: 'own-data', files: ['mine/prices.json', 'mine/pay.json'] }]);
});

describe('a mean of fewer months than the year has', () => {
  // Nine months of 2012/13 are out: 100 to 150. Awards make 1.32 of pay since 2008/09.
  const average = { prices: { rule: 'average' } } as const;
  const rich = {
    ...onChain,
    id: 'rich',
    chain: madeUpChain('2008/09', [['2012-04-01', '100', { knownSince: day('2012-03-01') }]]),
  } as PaySeries;
  const even = {
    ...onChain,
    id: 'even',
    chain: madeUpChain('2008/09', [['2012-04-01', '50', { knownSince: day('2012-03-01') }]]),
  } as PaySeries;
  const leanings = (asked: readonly Asked[]) =>
    told('provisional-mean', asked).map(({ gain, until }) => [gain, until]);
  const until = year('2012/13');

  test('is told once for a cut and once for a gain', () => {
    expect(
      leanings([
        [average, '2012/13'],
        [{ ...average, pay: rich }, '2012/13'],
      ]),
    ).toEqual([
      [false, until],
      [true, until],
    ]);
    expect(
      leanings([
        [{ ...average, pay: rich }, '2012/13'],
        [average, '2012/13'],
      ]),
    ).toEqual([
      [true, until],
      [false, until],
    ]);
  });

  test('is told of pay that kept up exactly as of a cut', () => {
    expect(leanings([[{ ...average, pay: even }, '2012/13']])).toEqual([[false, until]]);
  });

  test('is not told of a whole year', () => {
    expect(leanings([[average, '2011/12']])).toEqual([]);
  });
});

test('an outcome without an answer has nothing to tell', () => {
  expect(grid([[{}, '2020/21']]).notices).toEqual([]);
});

test('what an amount has to tell is told with whatever prices it is set against', () => {
  // £13,200 from October 2012 was worked out.
  const asked: readonly Asked[] = [
    [{ pay: onScale }, '2011/12'],
    [{ pay: onScale }, '2012/13'],
    [{ pay: onScale, index: marked('still', [], []) }, '2012/13'],
  ];
  const found = grid(asked);
  expect(found.notices.map(({ code }) => code)).toContain('derived-amount');
  const codes = (outcomes: readonly Outcome[]) =>
    new Set(outcomes.flatMap(noticesFor).map(({ code }) => code));
  expect(new Set(found.notices.map(({ code }) => code))).toEqual(codes(found.outcomes));
});

describe('cuts that lie closer than a float can tell', () => {
  // A level is larger by one in 10^18: which float divides it is not seen, and the cut is larger.
  const near = (id: string, last: string) =>
    madeUpIndex('2008-04', ['100.000000000000000000', ...flat(last, 59)], { id });
  const [less, more, most] = [
    near('less', '120.000000000000000000'),
    near('more', '120.000000000000000100'),
    near('most', '120.000000000000000200'),
  ];

  test.each<[string, readonly PriceIndex[], readonly string[]]>([
    ['in order', [less, more, most], ['less', 'more', 'most']],
    ['turned round', [most, more, less], ['less', 'more', 'most']],
    ['mixed', [more, most, less], ['less', 'more', 'most']],
    ['two alike', [more, less, { ...more, id: 'alike' }], ['less', 'more', 'alike']],
    ['two alike, turned round', [{ ...more, id: 'alike' }, less, more], ['less', 'alike', 'more']],
  ])('are in their exact order: %s', (_what, indices, expected) => {
    const { ranked } = grid(indices.map((index) => [{ index }, '2011/12']));
    expect(ranked.map(({ specification }) => specification.index.id)).toEqual(expected);
  });

  test('are in it by pay as well as by prices', () => {
    const paid = (id: string, percent: string) =>
      ({
        ...onChain,
        id,
        chain: madeUpChain('2008/09', [['2010-04-01', percent, { knownSince: day('2010-03-01') }]]),
      }) as PaySeries;
    const series = [
      paid('b', '10.00000000000000001'),
      paid('c', '10'),
      paid('a', '10.00000000000000002'),
    ];
    for (const order of [series, [...series].reverse()]) {
      const { ranked } = grid(order.map((pay) => [{ pay }, '2010/11']));
      expect(ranked.map(({ specification }) => specification.pay.id)).toEqual(['a', 'b', 'c']);
    }
  });
});
