import type { Claim, ClaimFigure } from '../../src/domain/claims/claim.js';
import type { RealTerms } from '../../src/domain/claims/working.js';
import { day, exact, year } from './made-up.js';
import { row } from './made-up-years.js';

/** Small invented claims, of which a test says only what it is about. */

/** 2008/09 to 2011/12 by opening Aprils: pay 1.1, prices 1.2; a cut of 8 1/3%, a rise of 9 1/11%. */
export const compared: RealTerms = {
  kind: 'real-terms',
  specification: row(),
  until: year('2011/12'),
};

export const stated = (percent: string, as: 'demand' | 'offer' | 'result') => ({
  of: { kind: 'stated', percent: exact(percent), as, source: 'made-up' } as const,
  places: undefined,
});
export function quoted(value: string, traits: Partial<ClaimFigure['quoted']> = {}) {
  const power = -(value.split('.')[1]?.length ?? 0);
  return { value, to: undefined, power: power === 0 ? 0 : power, hedge: undefined, ...traits };
}

export function figure(traits: Partial<ClaimFigure>): ClaimFigure {
  return {
    quoted: quoted('8.3'),
    unit: 'cut',
    of: undefined,
    saidSince: undefined,
    verdict: 'reproduced',
    working: compared,
    forecast: false,
    needs: undefined,
    actually: undefined,
    instead: [],
    ...traits,
  };
}

/** A claim said when everything was out, unless said. */
export function claim(figures: readonly Partial<ClaimFigure>[], said = '2013-12-31'): Claim {
  return {
    id: 'made-up',
    who: 'Nobody',
    said,
    day: day(said),
    saidNote: undefined,
    quote: 'made up',
    source: 'made-up',
    nation: 'nowhere',
    workforce: 'makers',
    group: 'makers',
    methodStatus: 'not-stated',
    methodNote: undefined,
    verdict: 'reproduced',
    figures: figures.map(figure),
    why: undefined,
    note: undefined,
    origin: 'bundled',
  };
}
