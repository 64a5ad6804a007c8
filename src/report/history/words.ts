import type { Absence } from '../../domain/absence.js';
import type { Specification } from '../../domain/calc.js';
import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { HistoryYear } from '../../domain/history/year.js';
import { rowName } from '../calc/answer-table.js';

/** Which level stands for a year: "RPI of the April that ends each year", or "… ends 2024/25". */
export function ruleText({ index, prices }: Specification, year = 'each year'): string {
  const name = index.shortTitle;
  switch (prices.rule) {
    case 'start':
      return `${name} of the April that starts ${year}`;
    case 'average':
      return index.yearly ? `the ${name} of ${year}` : `the mean ${name} of ${year}`;
    case 'same-months':
      return `the mean ${name} of ${year}'s months`;
    case 'last-month':
      return `${name} of ${year}'s last month`;
    default:
      return `${name} of the April that ends ${year}`;
  }
}

/** What the choices are called: "bma: awards, rpi end", or "awards rpi end". */
export function choicesText(specification: Specification): string {
  const { method, pay } = specification;
  const free = rowName({ specification: { ...specification, method: undefined } });
  return method ? `${method.id} (${pay.id}, ${free.slice(pay.id.length + 1)})` : free;
}

/** A grade's name, or "average pay" where the percentages are of all. */
export function whoseText({ pay }: Specification): string {
  return pay.kind === 'own' ? 'this pay' : (pay.grade?.id ?? 'average pay');
}

/** Years that miss a figure for the same reason, next to each other. */
export interface Missing {
  readonly first: PayYear;
  readonly last: PayYear;
  /** Why the first of them does. */
  readonly year: HistoryYear;
  readonly absence: Absence;
}

/** The years that miss something, those next to each other with one reason together. */
export function missing(
  years: readonly HistoryYear[],
  why: (year: HistoryYear) => Absence | undefined,
): readonly Missing[] {
  const found: Missing[] = [];
  for (const year of years) {
    const absence = why(year);
    if (!absence) continue;
    const before = found.at(-1);
    if (before && before.absence.code === absence.code && before.last + 1 === year.year) {
      found[found.length - 1] = { ...before, last: year.year };
    } else found.push({ first: year.year, last: year.year, year, absence });
  }
  return found;
}

/** "2026/27", or "2009/10 to 2015/16". */
export function spanText({ first, last }: Pick<Missing, 'first' | 'last'>): string {
  return first === last ? payYearLabel(first) : `${payYearLabel(first)} to ${payYearLabel(last)}`;
}
