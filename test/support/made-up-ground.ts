import type { Claim, Ground } from '../../src/domain/check/claim.js';
import { amountReader } from '../../src/domain/check/paid.js';
import type { Method, PublishedFigure } from '../../src/domain/method.js';
import type { PaySeries } from '../../src/domain/pay-series.js';
import type { QuotedFigure, Unit } from '../../src/domain/quoted.js';
import { sharedReadings } from '../../src/domain/readings.js';
import { FULL_TIME } from '../../src/domain/real-terms.js';
import { day, madeUpGrade, madeUpScale, madeUpWorkforce, year } from './made-up.js';
import { chain, prices } from './made-up-years.js';

/**
 * Small invented evidence to search a figure in. G is paid £10,000, and £11,000 from 2010/11; H
 * twice that, of which 2011/12 was first printed as £21,000, and £11,450 is what K has in 2011/12.
 */
export const [g, h, k] = [
  madeUpGrade('G', [['only', 'g']]),
  madeUpGrade('H', [['only', 'h']]),
  madeUpGrade('K', [['only', 'k']]),
] as const;

const first = { knownSince: day('2011-03-01') } as const;
const scale = madeUpScale('only', {
  g: [
    ['2008-04-01', '10000', { knownSince: day('2008-03-01') }],
    ['2010-04-01', '11000', { knownSince: day('2010-03-01') }],
  ],
  h: [
    ['2008-04-01', '20000', { knownSince: day('2008-03-01') }],
    ['2010-04-01', '22000', { knownSince: day('2010-03-01') }],
    ['2011-04-01', '21000', first],
    ['2011-04-01', '22000', { knownSince: day('2011-06-01') }],
  ],
  k: [['2011-04-01', '11450', first]],
});

export const workforce = madeUpWorkforce([[scale, '2008-04-01']], {
  grades: [g, h, k],
  chains: new Map([['awards', chain]]),
});

export const printed = (
  quantity: PublishedFigure['quantity'],
  text: string,
  until: string,
  traits: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  quantity,
  printed: text,
  since: year('2008/09'),
  until: year(until),
  beforeOutturn: false,
  source: 'made-up',
  ...traits,
});

const choice = (value: string) => ({ value, status: 'stated', because: 'made up' }) as const;

/** On average awards, by opening Aprils; a cut of 8.3% and a rise of 9.1% were printed for 2011/12. */
export const method: Method = {
  id: 'm',
  title: 'Made-up method',
  publisher: 'Nobody',
  publisherAliases: [],
  default: true,
  scope: { workforce: 'makers', nations: ['nowhere'] },
  pay: choice('awards'),
  index: choice('mpi'),
  prices: { ...choice('start'), rule: { rule: 'start' } },
  since: choice('2008/09'),
  reproduces: [printed('erosion', '8.3', '2011/12'), printed('restoration', '9.1', '2011/12')],
  misses: [],
  note: '',
  sources: [],
  origin: 'bundled',
};

export const awards: PaySeries = {
  kind: 'chain',
  id: 'awards',
  chain,
  workforce,
  grade: undefined,
};
export const paidTo = (grade: typeof g): Extract<PaySeries, { kind: 'scale' }> => ({
  kind: 'scale',
  id: 'scale',
  workforce,
  grade,
  closed: undefined,
});

export function ground(traits: Partial<Ground> = {}): Ground {
  return {
    workforce,
    pays: [awards],
    earnings: undefined,
    grades: [g, h, k],
    points: [],
    indices: [prices],
    indexStated: false,
    rules: [{ rule: 'start' }],
    methods: [method],
    usualSince: year('2008/09'),
    lastYear: year('2012/13'),
    asOf: undefined,
    time: FULL_TIME,
    readings: sharedReadings(),
    amounts: amountReader(workforce, undefined),
    ...traits,
  };
}

/** A quoted figure: "26", "5.27", "8..9". */
export function quoted(text: string): QuotedFigure {
  const [value = '', to] = text.split('..');
  const decimals = value.split('.')[1]?.length ?? 0;
  return { value, to, power: decimals === 0 ? 0 : -decimals, hedge: undefined };
}

export function claim(unit: Unit, text: string, traits: Partial<Claim> = {}): Claim {
  return {
    figure: quoted(text),
    unit,
    since: undefined,
    untils: undefined,
    years: undefined,
    grades: [],
    lost: false,
    people: undefined,
    ...traits,
  };
}
