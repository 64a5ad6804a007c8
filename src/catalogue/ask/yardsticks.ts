import { calculate, type Specification } from '../../domain/calc.js';
import type { PayYear } from '../../domain/calendar.js';
import { priceRuleName } from '../../domain/price-index.js';
import type { Grade, Workforce } from '../../domain/workforce.js';
import type { Yardstick } from '../../domain/yardstick.js';
import type { Catalogue } from '../catalogue.js';
import type { CalcOptions } from './calc-options.js';
import { type Choices, chosen } from './choices.js';
import { payOf } from './pay-choice.js';
import { rows } from './rows.js';

/**
 * The default methods' choices besides those of an answer, each of which is one side's or another's;
 * none where index, prices or pay were chosen one by one.
 */
export function otherDefaults(
  catalogue: Catalogue,
  asked: Pick<CalcOptions, 'index' | 'prices' | 'pay'>,
  workforce: Workforce,
  own: Specification | undefined,
): readonly Choices[] {
  if (!own || [asked.index, asked.prices, asked.pay].some(Boolean)) return [];
  return chosen(catalogue, {}, workforce).filter((each) => !isSame(each, own));
}

function isSame({ index, prices, pay }: Choices, own: Specification): boolean {
  return (
    index.id === own.index.id &&
    priceRuleName(prices) === priceRuleName(own.prices) &&
    pay === own.pay.id
  );
}

/** What an answer's method and the other default methods say of the cut in a pay year. */
export function yardsticks(
  catalogue: Catalogue,
  asked: Pick<CalcOptions, 'index' | 'prices' | 'pay'>,
  workforce: Workforce,
  own: readonly Specification[],
  until: PayYear,
): readonly Yardstick[] {
  const [first] = own;
  if (!first || first.pay.kind === 'earnings' || until <= first.since) return [];
  const { since, asOf, time } = first;
  const grades = own.flatMap(({ pay }): readonly Grade[] =>
    pay.kind !== 'own' && pay.grade ? [pay.grade] : [],
  );
  const others = otherDefaults(catalogue, asked, workforce, first).map((choice) =>
    rows([choice], [payOf(choice, undefined, workforce, grades, asOf)], {
      since,
      day: undefined,
      asOf,
      time,
    }),
  );
  if (others.length === 0) return [];
  return [own, ...others].map((specifications) => ({
    outcomes: specifications.map((each) => calculate(each, until)),
  }));
}
