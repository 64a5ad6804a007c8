import type { PayYear } from '../domain/calendar.js';
import { parseWeights } from '../domain/earnings/group.js';
import { type EarningsPeriod, parsePeriod, payYearOfPeriod } from '../domain/earnings/period.js';
import type { Method, MethodEarnings } from '../domain/method.js';
import { once } from '../domain/once.js';
import type { PriceRule } from '../domain/price-index.js';
import type { MethodsFile } from './shapes/index.js';
import { month, must, payYear } from './to-domain.js';

/** The named methods of a file. */
export function toMethods(file: MethodsFile, origin: string): readonly Method[] {
  return file.methods.map(({ choices, reproduces, misses = [], ...method }) => {
    const earnings = methodEarnings(choices);
    const years = (entry: { since?: string | undefined; until: string }) =>
      figureYears(entry.since ?? choices.since.value, entry.until, earnings !== undefined);
    // Few answers tell what a method reproduces.
    const reproduced = once(() =>
      reproduces.map(({ beforeOutturn = false, ...entry }) => ({
        ...entry,
        ...years(entry),
        beforeOutturn,
      })),
    );
    const missed = once(() => misses.map((entry) => ({ ...entry, ...years(entry) })));
    return {
      ...method,
      origin,
      default: method.default ?? false,
      publisherAliases: method.publisherAliases ?? [],
      pay: choices.pay,
      index: choices.index,
      prices: { ...choices.prices, rule: priceRule(choices.prices.value) },
      since: choices.since,
      until: choices.until,
      weights: choices.weights,
      earnings,
      get reproduces() {
        return reproduced();
      },
      get misses() {
        return missed();
      },
    };
  });
}

type FiledChoices = MethodsFile['methods'][number]['choices'];

/** What a method of earnings chooses besides; undefined of any other. */
function methodEarnings({
  since,
  until,
  weights,
  standsFor,
}: FiledChoices): MethodEarnings | undefined {
  if (!until || !weights) return undefined;
  return {
    window: { base: period(since.value), end: period(until.value) },
    standsFor: standsFor === undefined ? undefined : payYear(standsFor),
    weights:
      weights.value === 'each'
        ? undefined
        : must(parseWeights(weights.value), `weights ${weights.value}`),
  };
}

/** The years of a published figure, or the months of earnings. */
function figureYears(since: string, until: string, ofEarnings: boolean) {
  if (!ofEarnings) return { since: payYear(since), until: payYear(until) };
  const window = { base: period(since), end: period(until) };
  const [from, to] = [window.base, window.end].map(payYearOfPeriod);
  return { since: from as PayYear, until: to as PayYear, window };
}

function period(text: string): EarningsPeriod {
  return must(parsePeriod(text), `period ${text}`);
}

/** A rule by name, or two months. */
function priceRule(value: FiledChoices['prices']['value']): PriceRule {
  const [base, end] = value.split('..');
  if (base === undefined || end === undefined)
    return { rule: value as Exclude<PriceRule['rule'], 'months'> };
  return { rule: 'months', base: month(base), end: month(end) };
}
