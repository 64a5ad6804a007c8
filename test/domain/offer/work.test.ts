import { describe, expect, test } from 'vitest';
import type { OfferOutcome } from '../../../src/domain/offer/findings.js';
import { isMissing, type RealTerms, type RealYear } from '../../../src/domain/offer/real.js';
import { type OfferTerms, workOffer } from '../../../src/domain/offer/work.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import { rational } from '../../../src/domain/rational.js';
import { flat, madeUpIndex, year } from '../../support/made-up.js';
import { inflation, offered, terms } from '../../support/made-up-offers.js';
import { onScale, row } from '../../support/made-up-years.js';

const { grade } = onScale as Extract<PaySeries, { kind: 'scale' }>;
const of = rational;

/** What an offer does for the grade. */
function outcome(traits: Partial<OfferTerms>, offer = offered({ '2012/13': '10' })): OfferOutcome {
  const [found] = workOffer(terms(traits), offer, [grade]);
  if (!found) throw new Error('no outcome');
  return found;
}

function realOf({ real }: OfferOutcome): RealTerms {
  const [found] = real;
  if (!found) throw new Error('no real terms');
  return found;
}

function yearOf(found: RealYear | { readonly code: string } | undefined): RealYear {
  if (!found || 'code' in found) throw new Error(`no such year: ${JSON.stringify(found)}`);
  return found;
}

describe('an offer of 10% on the £11,000 of 2011/12', () => {
  // Since 2008/09 pay went up by 1.1 and prices by 1.2; in April 2012 prices are at 1.5.
  const found = () => outcome({});

  test('is £12,100, and 10% a year', () => {
    const { cash } = found();
    if (isMissing(cash)) throw new Error(cash.code);
    expect(cash.start?.value).toEqual(of(11_000));
    expect(cash.years.map(({ paid, ratio }) => [paid?.pay, ratio])).toEqual([
      [of(12_100), of(11, 10)],
    ]);
    expect([cash.breakEven, cash.oneOffs]).toEqual([of(1, 10), of(0)]);
  });

  test('leaves a larger cut than it finds, which never goes at that pace', () => {
    const { before, years, gapClosed, restored, restoreBy } = realOf(found());
    expect(yearOf(before)).toMatchObject({ erosion: of(1, 12), restoration: of(1, 11) });
    expect(yearOf(before)).toMatchObject({ realChange: of(0), assumed: false });
    // 1.1 / 1.25 of real pay is left; 1.21 / 1.5 since the base.
    expect(yearOf(years[0])).toMatchObject({
      realChange: of(-12, 100),
      erosion: of(29, 150),
      restoration: of(29, 121),
      assumed: false,
    });
    expect(gapClosed).toEqual(of(-33, 25));
    expect(restored).toEqual({ kind: 'never' });
    expect(restoreBy).toBeUndefined();
  });

  test('is worked out where the cut is not known, without the cut', () => {
    const bare = outcome({ specification: () => row({ pay: onScale, since: year('2001/02') }) });
    expect(isMissing(bare.standing) && bare.standing.code).toBe('before-series-start');
    const { before, years, gapClosed, restored } = realOf(bare);
    expect(yearOf(before)).toMatchObject({ erosion: undefined, restoration: undefined });
    expect(yearOf(before).payYear).toBe(year('2011/12'));
    const [last] = years;
    expect(yearOf(last)).toEqual({
      payYear: year('2012/13'),
      level: expect.objectContaining({ value: of(150) }),
      assumed: false,
      realChange: of(-12, 100),
      erosion: undefined,
      restoration: undefined,
    });
    expect([gapClosed, restored]).toEqual([undefined, undefined]);
    expect(outcome({ specification: () => undefined }).standing).toEqual({
      code: 'no-average-pay',
      workforce: 'makers in nowhere',
    });
  });

  test('has no real terms in a year without prices, and none of restoring pay', () => {
    const later = offered({ '2012/13': '10', '2013/14': '10' });
    const found = realOf(outcome({}, later));
    expect(yearOf(found.years[0]).erosion).toEqual(of(29, 150));
    expect(found.years[1]).toMatchObject({ code: 'needs-inflation', needed: year('2013/14') });
    expect([found.gapClosed, found.restored]).toEqual([undefined, undefined]);
    // Nor where the pay that it is put on has none.
    const early = realOf(
      outcome(
        {
          from: year('2012/13'),
          prices: { index: madeUpIndex('2008-04', flat('100', 40)), prices: { rule: 'start' } },
        },
        offered({ '2013/14': '1' }),
      ),
    );
    expect(early.before).toMatchObject({ code: 'needs-inflation' });
    expect(early.years[0]).toMatchObject({ code: 'needs-inflation' });
    expect(early.restored).toBeUndefined();
  });

  test('is put beside the last cut that is published, where its pay is of a later year', () => {
    expect(found().published).toBeUndefined();
    const index = madeUpIndex('2008-04', [...flat('100', 24), ...flat('110', 12)]);
    const { published } = outcome({ prices: { index, prices: { rule: 'start' } } });
    // 2010/11: pay and prices both at 1.1.
    expect(published).toEqual({ payYear: year('2010/11'), erosion: of(0), restoration: of(0) });
    const none = madeUpIndex('2013-04', flat('100', 12));
    expect(
      outcome({ prices: { index: none, prices: { rule: 'start' } } }).published,
    ).toBeUndefined();
    // Pay of the base year is missing, so that there is no cut to publish.
    expect(
      outcome({
        prices: { index, prices: { rule: 'start' } },
        specification: () => row({ pay: onScale, index, since: year('2001/02') }),
      }).published,
    ).toBeUndefined();
  });
});

describe('the awards that would restore pay', () => {
  test('by the last year of the offer are in its place, and none after it', () => {
    const { restoreBy } = realOf(outcome({ restoreBy: year('2012/13') }));
    // Prices at 1.5 against pay at 1.1.
    expect(restoreBy).toEqual({
      payYear: year('2012/13'),
      instead: of(4, 11),
      after: undefined,
      assumed: false,
    });
  });

  test('by a later year are also those that go on from the offer', () => {
    const traits = { restoreBy: year('2013/14'), scenarios: [inflation({ '2013/14': '10' })] };
    // Prices at 1.65: 15/11 on top of the offer, or the root of 1.5 twice.
    expect(realOf(outcome(traits)).restoreBy).toEqual({
      payYear: year('2013/14'),
      instead: expect.objectContaining({ d: 1_000_000_000_000_000n }),
      after: of(4, 11),
      assumed: true,
    });
    const needs = realOf(outcome({ restoreBy: year('2013/14') }));
    expect(needs.restoreBy).toMatchObject({ code: 'needs-inflation' });
  });

  test('are not known without the cut', () => {
    const traits = { restoreBy: year('2012/13'), specification: () => undefined };
    expect(realOf(outcome(traits)).restoreBy).toBeUndefined();
  });
});

test('there is no gap to close where pay has kept up, or gained', () => {
  // Prices stand still, so that pay gained a tenth; or they rose by a tenth as pay did.
  for (const [level, erosion] of [
    ['100', of(-1, 10)],
    ['110', of(0)],
  ] as const) {
    const index = madeUpIndex('2008-04', [...flat('100', 24), ...flat(level, 36)]);
    const { before, gapClosed, restored } = realOf(
      outcome({ prices: { index, prices: { rule: 'start' } } }),
    );
    expect(yearOf(before).erosion).toEqual(erosion);
    expect([gapClosed, restored]).toEqual([undefined, { kind: 'no-gap' }]);
  }
});
