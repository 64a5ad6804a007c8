import { isEarningsId } from '../../domain/earnings/measures.js';
import { type Method, speaksOf } from '../../domain/method.js';
import {
  canRead,
  followsMonths,
  type PriceIndex,
  type PriceRule,
} from '../../domain/price-index.js';
import type { Workforce } from '../../domain/workforce.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findIndex, findMethods } from '../names/find.js';
import { plainName } from '../names/nearest.js';
import type { CalcOptions } from './calc-options.js';
import { defaultPay } from './pay-choice.js';
import { readPrices } from './read-options.js';

const HELD = 'rpi';
/** Earnings are set against both where none is named: the publishers of them use others than RPI. */
const EARNINGS_INDICES = ['rpi', 'cpi'];

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
    const ofEarnings = pay !== undefined && isEarningsId(pay.trim().toLowerCase());
    const usual = ofEarnings ? EARNINGS_INDICES : [HELD];
    const names = index ?? given;
    return (names === undefined ? usual : [names]).map((name) =>
      freely(findIndex(catalogue, name), options, workforce),
    );
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
  const pay = options.pay?.trim().toLowerCase() ?? defaultPay(workforce);
  const usual = isEarningsId(pay) ? 'same-months' : 'end';
  const prices = readPrices(options.prices ?? (index.yearly ? 'average' : usual));
  if (followsMonths(prices) && !isEarningsId(pay)) {
    throw new PayrestoreError('not-earnings', {
      given: `--prices ${options.prices}`,
      valid: 'pay in force is of a pay year; use start, end, average, latest, or two months',
    });
  }
  if (!canRead(index, prices)) {
    throw new PayrestoreError('conflicting-options', {
      given: `--index ${index.id} and --prices ${options.prices}`,
      valid: `${index.shortTitle} has levels of financial years and no months; use --prices average`,
    });
  }
  return { method: undefined, index, prices, pay };
}

/** The methods named; each must speak of the pay that is asked about. */
function named(
  catalogue: Catalogue,
  names: readonly string[],
  workforce: Workforce | undefined,
): readonly Choices[] {
  const everything = names.some((name) => plainName(name) === 'all');
  // Those of earnings have months of their own, and are asked for one by one.
  const found = findMethods(catalogue, names).filter(
    ({ earnings }) => !everything || earnings === undefined,
  );
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
