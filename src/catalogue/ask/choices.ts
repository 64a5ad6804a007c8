import type { Day } from '../../domain/calendar.js';
import { type Method, speaksOf } from '../../domain/method.js';
import type { PaySeries } from '../../domain/pay-series.js';
import { canRead, type PriceIndex, type PriceRule } from '../../domain/price-index.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findIndex, findMethods, place } from '../names/find.js';
import { nearest, plainName } from '../names/nearest.js';
import type { CalcOptions } from './calc-options.js';
import { readPrices } from './read-options.js';

export const CLOSED = 'scale-2002';

/** Names of award chains, which a workforce may not have. */
const CHAINS = ['awards', 'awards-consolidated'];

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
  const { index, prices, pay } = options;
  const given = options.methods ? undefined : givenIndex(catalogue);
  if (index !== undefined || prices !== undefined || pay !== undefined || given !== undefined) {
    return [freely(findIndex(catalogue, index ?? given ?? 'rpi'), options, workforce)];
  }
  if (options.methods) return named(catalogue, options.methods, workforce);
  return catalogue
    .methods()
    .filter((method) => method.default)
    .map((method) => byDefault(catalogue, method, workforce));
}

/** The one index of the user's that stands beside the bundled ones: it was given to be used. */
export function givenIndex(catalogue: Catalogue): string | undefined {
  const [id, ...more] = catalogue.given.indices;
  return more.length === 0 && id !== undefined && !catalogue.replaces(`indices/${id}.json`)
    ? id
    : undefined;
}

/** The choices given, and for those not given rpi, end and awards. */
function freely(
  index: PriceIndex,
  options: CalcOptions,
  workforce: Workforce | undefined,
): Choices {
  const prices = readPrices(options.prices ?? (index.yearly ? 'average' : 'end'));
  if (!canRead(index, prices)) {
    throw new PayrestoreError('conflicting-options', {
      given: `--index ${index.id} and --prices ${options.prices}`,
      valid: `${index.shortTitle} has levels of financial years and no months; use --prices average`,
    });
  }
  const pay = options.pay?.trim().toLowerCase() ?? defaultPay(workforce);
  return { method: undefined, index, prices, pay };
}

/** The methods named; each must speak of the pay that is asked about. */
function named(
  catalogue: Catalogue,
  names: readonly string[],
  workforce: Workforce | undefined,
): readonly Choices[] {
  const found = findMethods(catalogue, names);
  const everything = names.some((name) => plainName(name) === 'all');
  const apt = found.filter((method) => !workforce || speaksOf(method, workforce));
  const stray = found.find((method) => !apt.includes(method));
  if (workforce && stray && (!everything || apt.length === 0)) {
    throw new PayrestoreError('method-of-others', {
      given: everything ? 'all' : stray.id,
      where: workforce.title,
      cause: scopeText(catalogue, everything ? found : [stray]),
      valid: methodsFor(catalogue, workforce),
    });
  }
  // On one's own pay the rows pair index and prices as the methods do, but are not the methods.
  return apt.map((method) => ({ ...choicesOf(catalogue, method), method: workforce && method }));
}

/**
 * A default method's row. On pay that its publisher does not speak of, the same index and
 * prices on the grade's own scale: then it is nobody's method, or that of whoever chose the same.
 */
function byDefault(
  catalogue: Catalogue,
  method: Method,
  workforce: Workforce | undefined,
): Choices {
  const own = choicesOf(catalogue, method);
  if (!workforce) return { ...own, method: undefined };
  if (speaksOf(method, workforce)) return own;
  const pay = defaultPay(workforce);
  const same = catalogue
    .methods()
    .find(
      (other) =>
        speaksOf(other, workforce) &&
        other.pay.value === pay &&
        other.index.value === method.index.value &&
        other.prices.value === method.prices.value,
    );
  return { ...own, method: same, pay };
}

function choicesOf(catalogue: Catalogue, method: Method): Choices {
  return {
    method,
    index: catalogue.index(method.index.value),
    prices: method.prices.rule,
    pay: method.pay.value,
  };
}

/** Whose pay methods are of: "resident doctors in Scotland and resident doctors in Wales". */
function scopeText(catalogue: Catalogue, methods: readonly Method[]): string {
  return catalogue
    .workforceNames()
    .filter((name) => methods.some((method) => speaksOf(method, name)))
    .map((name) => name.title)
    .join(' and ');
}

/** What can be asked for instead. */
function methodsFor(catalogue: Catalogue, workforce: Workforce): string {
  const apt = catalogue.methods().filter((method) => speaksOf(method, workforce));
  const free = `--pay ${defaultPay(workforce)} with --index and --prices`;
  return [...apt.map((method) => `--method ${method.id}`), free].join(', or ');
}

/** The awards chain, or the grades' own scale where no chain exists. */
export function defaultPay(workforce: Workforce | undefined): string {
  return !workforce || workforce.chains.has('awards') ? 'awards' : 'scale';
}

/**
 * The pay of one row, for each grade. Throws on an unknown series, on a scale without a grade,
 * and on `--as-of` with a scale that does not say when its amounts became known.
 */
export function payOf(
  choice: Pick<Choices, 'pay'>,
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
    if (CHAINS.includes(choice.pay)) {
      throw new PayrestoreError('no-chain', { given: choice.pay, where: workforce.title });
    }
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
      valid: `a scale is the pay of a grade's own point: --grade "${workforce.grades[0]?.id}", or --grade all; see payrestore grades${place(workforce)}`,
    });
  }
  const scales = closed ? [closed] : workforce.scales.map((entry) => entry.scale);
  const undated = scales.find((scale) => !scale.dated);
  if (asOf !== undefined && undated) {
    throw new PayrestoreError('undated-scale', { given: undated.title });
  }
  return grades.map((grade) => ({ kind: 'scale', id: choice.pay, workforce, grade, closed }));
}
