import { type PayYear, payYearLabel, payYearOfDay } from '../../domain/calendar.js';
import type { ContractBreak } from '../../domain/workforce.js';
import type { Tick } from './picture.js';

/** A label for every pay year. */
export function yearTicks(from: PayYear, to: PayYear): readonly Tick[] {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    at: from + at,
    label: payYearLabel((from + at) as PayYear),
  }));
}

/** A year's figure is of its 31 March: what changed within the year lies before that. */
export function breakTicks(
  breaks: readonly ContractBreak[],
  since: PayYear,
  to: PayYear,
): readonly Tick[] {
  return breaks
    .map(({ date, title }) => ({ at: payYearOfDay(date) - 0.5, label: title.replace(/^the /, '') }))
    .filter(({ at }) => at > since && at < to);
}
