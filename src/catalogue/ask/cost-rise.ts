import { isAbsence } from '../../domain/absence.js';
import {
  addYears,
  type Day,
  type PayYear,
  parsePayYear,
  payYearOfDay,
} from '../../domain/calendar.js';
import type { Counted, Raised } from '../../domain/cost/cost.js';
import type { Rises } from '../../domain/cost/findings.js';
import { inPayYear } from '../../domain/moment.js';
import { paySide } from '../../domain/pay.js';
import { divide, HUNDRED } from '../../domain/rational.js';
import { publishedAmount, type Workforce } from '../../domain/workforce.js';
import { DEFAULT_SINCE } from './calc.js';
import { type CostOptions, readPercent } from './cost-options.js';
import { readPayYear } from './read-options.js';

const MOST_RISE = 1000;

/** A rise of so many percent on each grade's published pay of a year. */
export function plainRise(
  options: CostOptions,
  workforce: Workforce,
  counted: readonly Counted[],
  asOf: Day | undefined,
): Rises {
  const rise = readPercent('--rise', options.rise ?? '', MOST_RISE);
  const until =
    options.from === undefined
      ? latestYear(workforce, counted, asOf)
      : readPayYear('--from', options.from);
  const raised = counted.map((entry): Raised => {
    const { grade } = entry;
    const series = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined } as const;
    const { amount, notices } = paySide(series, inPayYear(until, asOf), 'end');
    return { counted: entry, amount, rise: divide(rise, HUNDRED), outcome: undefined, notices };
  });
  return { raised, until, specification: undefined, rise };
}

/** The latest pay year that every grade has pay in; the latest of all where none has. */
function latestYear(
  workforce: Workforce,
  counted: readonly Counted[],
  asOf: Day | undefined,
): PayYear {
  const confirmed = workforce.scales.at(-1)?.scale.confirmedThrough;
  const first = workforce.scales[0]?.appliesFrom;
  if (confirmed === undefined || first === undefined) return parsePayYear(DEFAULT_SINCE) as PayYear;
  const newest = payYearOfDay(confirmed);
  for (let year = newest; year >= payYearOfDay(first); year = addYears(year, -1)) {
    const moment = inPayYear(year, asOf);
    const lacking = counted.some(({ grade }) =>
      isAbsence(publishedAmount(workforce, grade, moment)),
    );
    if (!lacking) return year;
  }
  return newest;
}
