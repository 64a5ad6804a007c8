import { type Absence, isAbsence } from '../absence.js';
import { calculate, type Specification } from '../calc.js';
import type { Month, PayYear } from '../calendar.js';
import { basePrice, endPrice, type PriceReading } from '../price-reading.js';
import { add, divide, ONE, type Rational } from '../rational.js';
import { hourly } from '../real-terms.js';
import { type Factor, factorOf } from './factor.js';

/** What can be added to a row. */
export const ADDED = [
  'real_amount',
  'erosion_percent',
  'restoration_percent',
  'restored_amount',
  'hourly',
] as const;
export type Added = (typeof ADDED)[number];

/** When a row's amount was paid: a pay year, or a month of its own. */
export interface When {
  readonly payYear: PayYear;
  readonly month: Month | undefined;
}

/** What a row gets: the amount by a factor, or a share that is the same for all amounts. */
export type RowFigure =
  | { readonly kind: 'amount'; readonly factor: Factor }
  | { readonly kind: 'share'; readonly value: Rational };

/** A pay year before the base: nothing has been lost since then yet. */
export interface BeforeBase {
  readonly code: 'before-base-year';
}

/** The choices that every row of a batch is computed by. */
export interface BatchChoice {
  readonly specification: Specification;
  /** The pay year in whose prices real amounts are. */
  readonly until: PayYear;
}

/** The columns of a row, in the order asked; or why one of them is not there. */
export function rowFigures(
  choice: BatchChoice,
  when: When,
  added: readonly Added[],
): readonly RowFigure[] | Absence | BeforeBase {
  const figures: RowFigure[] = [];
  for (const column of added) {
    const figure = figureOf(choice, when, column);
    if ('code' in figure) return figure;
    figures.push(figure);
  }
  return figures;
}

function figureOf(
  { specification, until }: BatchChoice,
  when: When,
  column: Added,
): RowFigure | Absence | BeforeBase {
  if (column === 'hourly') return amount(hourly(ONE, specification.time));
  if (column === 'real_amount') {
    const ratio = priceRatio(specification, until, when);
    return 'code' in ratio ? ratio : amount(ratio);
  }
  if (when.payYear < specification.since) return { code: 'before-base-year' };
  const { answer } = calculate(specification, when.payYear);
  if (isAbsence(answer)) return answer;
  if (column === 'restored_amount') return amount(add(ONE, answer.restoration));
  const value = column === 'erosion_percent' ? answer.erosion : answer.restoration;
  return { kind: 'share', value };
}

function amount(ratio: Rational): RowFigure {
  return { kind: 'amount', factor: factorOf(ratio) };
}

/** Prices of the end year over those of the row's own time, by the rule of the choice. */
function priceRatio(specification: Specification, until: PayYear, when: When): Rational | Absence {
  const { index, prices, asOf } = specification;
  const end = endPrice(index, prices, until, asOf);
  if (isAbsence(end)) return end;
  const own = ownPrice(specification, when);
  return isAbsence(own) ? own : divide(end.value, own.value);
}

function ownPrice(
  { index, prices, asOf }: Specification,
  { payYear, month }: When,
): PriceReading | Absence {
  if (month !== undefined) {
    return endPrice(index, { rule: 'months', base: month, end: month }, payYear, asOf);
  }
  // The newest month is an end; every other year is read at the April that closes it.
  const read = prices.rule === 'latest' ? basePrice : endPrice;
  return read(index, prices, payYear, asOf);
}
