import type { Day } from '../domain/calendar.js';
import type { Method } from '../domain/method.js';
import type { PaySeries } from '../domain/pay.js';
import type { PriceIndex, PriceRule } from '../domain/price-index.js';
import type { Grade, Workforce } from '../domain/workforce.js';
import { PayrestoreError } from '../errors.js';
import type { CalcOptions } from './calc-options.js';
import type { Catalogue } from './catalogue.js';
import { findIndex, findMethods } from './find.js';
import { nearest } from './nearest.js';
import { readPrices } from './read-options.js';

export const CLOSED = 'scale-2002';

/** The choices of one row before pay is attached. */
export interface Choices {
  readonly method: Method | undefined;
  readonly index: PriceIndex;
  readonly prices: PriceRule;
  readonly pay: string;
}

/** The rows' choices: those given, or the methods named, or the default methods. */
export function chosen(
  catalogue: Catalogue,
  options: CalcOptions,
  workforce: Workforce | undefined,
): readonly Choices[] {
  if (options.index !== undefined || options.prices !== undefined || options.pay !== undefined) {
    return [
      {
        method: undefined,
        index: findIndex(catalogue, options.index ?? 'rpi'),
        prices: readPrices(options.prices ?? 'end'),
        pay: options.pay?.trim().toLowerCase() ?? defaultPay(workforce),
      },
    ];
  }
  const methods = options.methods
    ? findMethods(catalogue, options.methods)
    : catalogue.methods().filter((method) => method.default);
  // On one's own pay the rows pair index and prices as the methods do, but are not the methods.
  const own = options.basePay !== undefined;
  return methods.map((method) => ({
    method: own ? undefined : method,
    index: catalogue.index(method.index.value),
    prices: method.prices.rule,
    pay: method.pay.value,
  }));
}

/** The awards chain, or the grades' own scale where no chain exists. */
function defaultPay(workforce: Workforce | undefined): string {
  return !workforce || workforce.chains.has('awards') ? 'awards' : 'scale';
}

/**
 * The pay of one row, for each grade. Throws on an unknown series, on a scale without a grade,
 * and on `--as-of` with a scale that does not say when its amounts became known.
 */
export function payOf(
  choice: Choices,
  own: Extract<PaySeries, { kind: 'own' }> | undefined,
  workforce: Workforce | undefined,
  grades: readonly Grade[],
  asOf: Day | undefined,
): readonly PaySeries[] {
  if (own || !workforce) return own ? [own] : [];
  const chain = workforce.chains.get(choice.pay);
  if (chain) {
    const asked = grades.length > 0 ? grades : [undefined];
    return asked.map((grade) => ({ kind: 'chain', id: choice.pay, chain, workforce, grade }));
  }
  const closed = choice.pay === CLOSED ? workforce.closedScale : undefined;
  if (choice.pay !== 'scale' && !closed) {
    const known = [...workforce.chains.keys(), 'scale', ...(workforce.closedScale ? [CLOSED] : [])];
    throw new PayrestoreError('unknown-pay-series', {
      given: choice.pay,
      nearest: nearest(choice.pay, known),
      valid: known.join(', '),
    });
  }
  if (grades.length === 0) {
    throw new PayrestoreError('missing-option', {
      given: `--grade (for --pay ${choice.pay})`,
      valid: "a scale is the pay of a grade's own point: --grade F1, or --grade all",
    });
  }
  const scales = closed ? [closed] : workforce.scales.map((entry) => entry.scale);
  const undated = scales.find((scale) => !scale.dated);
  if (asOf !== undefined && undated) {
    throw new PayrestoreError('undated-scale', { given: undated.title });
  }
  return grades.map((grade) => ({ kind: 'scale', id: choice.pay, workforce, grade, closed }));
}
