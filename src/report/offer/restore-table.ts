import { addYears, type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { OfferAbsence } from '../../domain/offer/absence.js';
import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import { isMissing, type RealTerms } from '../../domain/offer/real.js';
import type { Rational } from '../../domain/rational.js';
import { NONE } from '../calc/answers.js';
import type { Block } from '../document.js';
import { sharedEnd, tableOf, titled } from './cash-tables.js';
import { filled, rowsOf } from './rows.js';
import { ASSUMED, missingMessage, ratesText, signedPercent } from './words.js';

/** The equal yearly awards that would restore pay by a year, or why they are not known. */
export function restoreTable(findings: OfferFindings, scenario: number): readonly Block[] {
  const { restoreBy, from, nothing, offers } = findings;
  if (restoreBy === undefined) return [];
  const course = findings.scenarios[scenario];
  const assumed =
    nothing && course && course.rates.size > 0
      ? `, if ${findings.index.shortTitle} rises by ${ratesText(course)} (an assumption)`
      : '';
  const heading: Block = {
    kind: 'heading',
    text: `Equal awards a year that would restore pay by ${payYearLabel(restoreBy)}${assumed}`,
  };
  const missing = missingAward(findings, scenario);
  if (missing) return [heading, { kind: 'paragraph', text: `${needsText(missing)}.` }];
  const end = sharedEnd(offers);
  const cells = ({ real, offer }: OfferOutcome) => {
    const by = real[scenario]?.restoreBy;
    if (!by || isMissing(by)) return [NONE, NONE];
    const last = offer.years.at(-1) ?? from;
    const which = end === undefined && by.after ? ` (${whichYears(last, restoreBy)})` : '';
    return [
      mark(awardText(by.instead), by),
      by.after && !nothing ? `${mark(awardText(by.after), by)}${which}` : NONE,
    ];
  };
  const first = payYearLabel(addYears(from, 1));
  const after =
    end === undefined || end >= restoreBy
      ? 'After the offer'
      : `After the offer (${whichYears(end, restoreBy)})`;
  const columns = titled(nothing ? `From ${first}` : `From ${first}, instead`, after);
  const shown = filled(columns, rowsOf(findings, cells), NONE);
  if (shown.columns.length === 0) return [];
  return [heading, tableOf(findings, shown.columns, shown.rows)];
}

/** Over which awards a rate after an offer counts: "one award, 2030/31". */
function whichYears(last: PayYear, until: PayYear): string {
  const first = payYearLabel(addYears(last, 1));
  return until - last === 1
    ? `one award, ${first}`
    : `${until - last} awards, ${first} to ${payYearLabel(until)}`;
}

/** Why the awards are not known, where they are not for anyone. */
function missingAward({ outcomes }: OfferFindings, scenario: number): OfferAbsence | undefined {
  const found = outcomes.flatMap(({ real }) => real[scenario]?.restoreBy ?? []);
  const missing = found.flatMap((by) => (isMissing(by) ? [by] : []));
  return missing.length === found.length ? missing[0] : undefined;
}

/** What has to be given for the awards to be known. */
function needsText(missing: OfferAbsence): string {
  return `Not known without --inflation: ${missingMessage(missing)}`;
}

/** "+8.0%", or that pay is there without an award. */
function awardText(award: Rational): string {
  return award.n <= 0n ? 'not needed' : signedPercent(award);
}

function mark(text: string, { assumed }: { readonly assumed: boolean }): string {
  return assumed ? `${text}${ASSUMED}` : text;
}

/** The awards that restore pay, for a sentence; empty where none were asked about. */
export function restoreWords(
  { restoreBy, from, nothing }: OfferFindings,
  { years }: Offer,
  real: RealTerms,
): string {
  const by = real.restoreBy;
  if (restoreBy === undefined || !by) return '';
  const year = payYearLabel(restoreBy);
  if (isMissing(by)) {
    return `what would restore pay by ${year} is not known without --inflation: ${missingMessage(by)}`;
  }
  const first = payYearLabel(addYears(from, 1));
  const rate = (award: Rational) =>
    award.n <= 0n ? 'no award' : `awards of ${signedPercent(award).slice(1)} a year`;
  const restored = `would restore pay by ${year}`;
  if (nothing) return `${rate(by.instead)} from ${first} ${restored}`;
  const last = years.at(-1) ?? from;
  const after = by.after ? `, and after it ${rate(by.after)} (${whichYears(last, restoreBy)})` : '';
  return `${rate(by.instead)} from ${first} in its place ${restored}${after}`;
}
