import { describe, expect, test } from 'vitest';
import type { OfferOutcome } from '../../../src/domain/offer/findings.js';
import { type OfferTerms, workOffer } from '../../../src/domain/offer/work.js';
import type { PaySeries } from '../../../src/domain/pay-series.js';
import type { Workforce } from '../../../src/domain/workforce.js';
import { month, year } from '../../support/made-up.js';
import { inflation, offered, paidOn, terms } from '../../support/made-up-offers.js';
import { onChain, onScale, own, prices, row } from '../../support/made-up-years.js';

const { workforce, grade } = onScale as Extract<PaySeries, { kind: 'scale' }>;

/** What an offer does for the grade. */
function outcome(traits: Partial<OfferTerms>, offer = offered({ '2012/13': '10' })): OfferOutcome {
  const [found] = workOffer(terms(traits), offer, [grade]);
  if (!found) throw new Error('no outcome');
  return found;
}

describe('what an offer has to tell', () => {
  const codes = ({ notices }: OfferOutcome) => notices.map(({ code }) => code);
  /** £13,200 of October 2012 was worked out. */
  const derived = { from: year('2012/13') } as const;
  const none = offered({ '2013/14': '0' });

  test('is nothing where everything was printed', () => {
    expect(codes(outcome({}))).toEqual([]);
  });

  test('is of the pay it is put on, with its grade and year', () => {
    const { notices } = outcome(
      { ...derived, specification: () => row({ pay: { ...onChain, grade } as PaySeries }) },
      none,
    );
    const [first] = notices.filter(({ code }) => code === 'derived-amount');
    expect(first).toMatchObject({
      code: 'derived-amount',
      grade: 'G',
      payYear: year('2012/13'),
      amount: { printed: '13200' },
    });
    // Without a comparison, or with amounts of the user's own, there is nobody to name.
    expect(codes(outcome({ ...derived, specification: () => undefined }, none))).toEqual([]);
    expect(codes(outcome({ ...derived, specification: () => row({ pay: own }) }, none))).toEqual(
      [],
    );
  });

  test("is of files of the user's own, with or without a cut", () => {
    const mine = { ...workforce, origin: 'mine/pay.json' } as Workforce;
    const asked = (since: string) =>
      outcome({ specification: () => row({ pay: paidOn(mine, grade), since: year(since) }) });
    const files = { code: 'own-data', files: ['mine/pay.json'] };
    expect(asked('2008/09').notices).toEqual([files]);
    expect(asked('2001/02').notices).toEqual([files]);
    const late = outcome(
      {
        ...derived,
        specification: () => row({ pay: paidOn(mine, grade), since: year('2001/02') }),
      },
      none,
    );
    expect(late.notices).toEqual([
      expect.objectContaining({ code: 'derived-amount', grade: 'G' }),
      files,
    ]);
    expect(
      codes(outcome({ specification: () => row({ pay: onScale, since: year('2001/02') }) })),
    ).toEqual([]);
  });

  test('is of the prices of every year, and of none twice in its words', () => {
    const marked = [...prices.levels].map(
      ([when, level]) =>
        [
          when,
          {
            ...level,
            formula: when === month('2012-04') ? 'by hand' : undefined,
            provisional: when === month('2011-04'),
          },
        ] as const,
    );
    const index = { ...prices, levels: new Map(marked) };
    const found = outcome({ prices: { index, prices: { rule: 'start' } } });
    expect(codes(found)).toEqual(['provisional-level', 'derived-level']);
    const mean = outcome({
      prices: { index: prices, prices: { rule: 'average' } },
      scenarios: [inflation({ '2012/13': '3' })],
    });
    expect(codes(mean)).toEqual(['provisional-mean']);
    const comparator = { ...prices, comparator: 'wages' } as const;
    expect(codes(outcome({ prices: { index: comparator, prices: { rule: 'start' } } }))).toEqual([
      'comparator',
    ]);
  });
});
