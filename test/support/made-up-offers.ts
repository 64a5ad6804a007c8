import type { PayYear } from '../../src/domain/calendar.js';
import type { Offer } from '../../src/domain/offer/offer.js';
import type { Scenario } from '../../src/domain/offer/prices.js';
import type { OfferTerms } from '../../src/domain/offer/work.js';
import type { PaySeries } from '../../src/domain/pay-series.js';
import { rational } from '../../src/domain/rational.js';
import type { Grade, Workforce } from '../../src/domain/workforce.js';
import { exact, year } from './made-up.js';
import { onScale, prices, row } from './made-up-years.js';

/** Small invented offers. */

/** Percent for each pay year, the same to everyone. */
export function offered(
  percents: Readonly<Record<string, string>>,
  traits: Partial<Offer> = {},
): Offer {
  return {
    given: 'made up',
    years: Object.keys(percents).map(year),
    everyone: awards(percents),
    byGrade: new Map(),
    ...traits,
  };
}

function awards(percents: Readonly<Record<string, string>>) {
  return Object.entries(percents).map(([label, percent]) => ({
    payYear: year(label),
    steps: [{ percent: exact(percent), plus: rational(0), floor: undefined, oneOff: rational(0) }],
  }));
}

/** Percent of inflation for each pay year whose prices are not out. */
export function inflation(rates: Readonly<Record<string, string>>): Scenario {
  const entries = Object.entries(rates).map(([label, rate]) => [year(label), exact(rate)] as const);
  return {
    id: entries.length > 0 ? 'given' : 'none',
    rates: new Map<PayYear, ReturnType<typeof exact>>(entries),
  };
}

export function paidOn(workforce: Workforce, grade: Grade): Extract<PaySeries, { kind: 'scale' }> {
  return { kind: 'scale', id: 'scale', workforce, grade, closed: undefined };
}

/** Offers on the pay of 2011/12, by opening Aprils, unless said. */
export function terms(traits: Partial<OfferTerms> = {}): OfferTerms {
  const { workforce } = onScale as Extract<PaySeries, { kind: 'scale' }>;
  return {
    workforce,
    from: year('2011/12'),
    rounding: 'none',
    scenarios: [inflation({})],
    restoreBy: undefined,
    counted: undefined,
    prices: { index: prices, prices: { rule: 'start' } },
    specification: (grade) =>
      grade && row({ pay: paidOn(traits.workforce ?? workforce, grade), ...traits.prices }),
    ...traits,
  };
}
