import { format } from 'date-fns/format';
import { isValid } from 'date-fns/isValid';
import { parse } from 'date-fns/parse';
import type { Day } from '../../domain/calendar.js';

/** A day as ONS writes it, `22-07-2026` or `19 August 2026`; undefined for free text. */
export function printedDay(text: string): Day | undefined {
  for (const pattern of ['dd-MM-yyyy', 'd MMMM yyyy']) {
    const date = parse(text.trim(), pattern, new Date(0));
    if (isValid(date)) return format(date, 'yyyy-MM-dd') as Day;
  }
  return undefined;
}

/**
 * The day in the United Kingdom of a moment that ONS gives in UTC: a release of a summer's
 * midnight stands there as 23:00 of the day before.
 */
export function britishDay(moment: string): Day | undefined {
  const date = new Date(moment);
  if (!/^\d{4}-\d{2}-\d{2}T/.test(moment) || !isValid(date)) return undefined;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(date);
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}` as Day;
}
