import { addYears, type PayYear, payYearOfDay } from '../calendar.js';
import type { DueChange } from '../pay-scale.js';
import type { Workforce } from '../workforce.js';
import type { Offer } from './offer.js';

/**
 * Changes of pay that are due in a year of an offer, and that neither the pay it is put on nor the
 * offer has: those of the first year after that pay.
 *
 * @param until the last pay year asked about besides those of the offers.
 */
export function changesDue(
  { scales }: Workforce,
  from: PayYear,
  offers: readonly Offer[],
  until: PayYear | undefined,
): readonly DueChange[] {
  const next = addYears(from, 1);
  const reached =
    (until !== undefined && until >= next) || offers.some(({ years }) => years.includes(next));
  if (!reached) return [];
  return scales
    .flatMap(({ scale }) => scale.due ?? [])
    .filter((change) => payYearOfDay(change.from) === next);
}
