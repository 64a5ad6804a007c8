import type { Specification } from '../../src/domain/calc.js';
import type { PaySeries } from '../../src/domain/pay-series.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import {
  day,
  exact,
  flat,
  madeUpChain,
  madeUpGrade,
  madeUpIndex,
  madeUpScale,
  madeUpWorkforce,
  year,
} from './made-up.js';

/**
 * Five years from 2008/09. Prices: 100, 100, 110, 120, then 150 of which nine months are out.
 * Awards: 0% in 2009, 10% in 2010, 0% in 2011, 20% from October 2012.
 */
export const prices = madeUpIndex('2008-04', [
  ...flat('100', 24),
  ...flat('110', 12),
  ...flat('120', 12),
  ...flat('150', 9),
]);

export const chain = madeUpChain('2008/09', [
  ['2009-04-01', '0', { knownSince: day('2009-03-01') }],
  ['2010-04-01', '10', { knownSince: day('2010-03-01') }],
  ['2011-04-01', '0', { knownSince: day('2011-03-01') }],
  ['2012-10-01', '20', { knownSince: day('2012-09-01'), status: 'implied' }],
]);

const grade = madeUpGrade('G', [['only', 'g']]);

/** The same awards on £10,000, as a scale prints them. */
const scale = madeUpScale('only', {
  g: [
    ['2008-04-01', '10000'],
    ['2009-04-01', '10000'],
    ['2010-04-01', '11000'],
    ['2011-04-01', '11000'],
    ['2012-10-01', '13200', { confidence: 'C', formula: '11,000 x 1.2' }],
  ],
});

const workforce = madeUpWorkforce([[scale, '2008-04-01']], { grades: [grade] });

export const onChain: PaySeries = {
  kind: 'chain',
  id: 'awards',
  chain,
  workforce,
  grade: undefined,
};
export const onChainWithGrade: PaySeries = { ...onChain, grade };
export const onScale: PaySeries = {
  kind: 'scale',
  id: 'scale',
  workforce,
  grade,
  closed: undefined,
};
export const own: PaySeries = {
  kind: 'own',
  id: 'own',
  base: exact('20000'),
  current: exact('25000'),
};

/** A row from 2008/09 on the chain, opening Aprils compared, unless said. */
export function row(traits: Partial<Specification> = {}): Specification {
  return {
    method: undefined,
    index: prices,
    prices: { rule: 'start' },
    pay: onChain,
    since: year('2008/09'),
    day: undefined,
    asOf: undefined,
    time: FULL_TIME,
    ...traits,
  };
}
