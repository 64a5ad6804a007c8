import { payYearLabel } from '../../domain/calendar.js';
import type { OfferFindings } from '../../domain/offer/findings.js';
import { anHourText } from '../an-hour.js';
import type { Block } from '../document.js';
import { dayText, listText } from '../text.js';
import { cashTable, sharedEnd, yearTables } from './cash-tables.js';
import { offerNotes } from './notes.js';
import { realTables } from './real-tables.js';
import { gradesText, yearsText } from './words.js';

/** The answer to `offer`: cash, the years one by one, real terms, and what to know about them. */
export function offerDocument(findings: OfferFindings): readonly Block[] {
  return [
    { kind: 'heading', text: title(findings) },
    { kind: 'heading', text: question(findings) },
    ...(findings.nothing ? [] : [cashTable(findings), ...yearTables(findings)]),
    ...realTables(findings),
    { kind: 'list', items: offerNotes(findings) },
    { kind: 'paragraph', text: scope(findings), tone: 'muted' },
  ];
}

/** A longer list of grades is counted in a heading. */
const LONGEST = 60;
/** More grades than this are named as a table names them. */
const MOST_NAMED = 8;

function title({ query, workforce }: OfferFindings): string {
  const { grades } = query;
  const named = grades.length > MOST_NAMED ? gradesText(grades) : listText(grades);
  const whose = named.length > LONGEST ? `${grades.length} grades` : named;
  return `${whose}: ${workforce.title}`;
}

function question({ offers, from, nothing }: OfferFindings): string {
  const on = `on ${payYearLabel(from)} pay`;
  const [only] = offers;
  if (nothing) return `No offer, ${on}`;
  if (offers.length > 1) {
    const until = sharedEnd(offers);
    const by = until === undefined ? '' : `, for ${payYearLabel(until)}`;
    return `${offers.length} offers side by side${by}, ${on}`;
  }
  return only ? `Offer for ${yearsText(only)}, ${on}: ${only.given}` : on;
}

function scope({ time, workforce }: OfferFindings): string {
  const confirmed = workforce.scales.at(-1)?.scale.confirmedThrough;
  return `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay. ${anHourText(time, workforce.workforce)}${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`;
}
