import { payYearLabel } from '../../domain/calendar.js';
import { methodStatus } from '../../domain/method.js';
import type { OfferFindings } from '../../domain/offer/findings.js';
import { isMissing } from '../../domain/offer/real.js';
import { told } from '../calc/warnings.js';
import { MARKS } from '../compare/words.js';
import { belongsToAnswer } from '../messages.js';
import { listText, wholePounds } from '../text.js';
import { yardsticksNote } from '../yardsticks.js';
import { shownYear } from './real-tables.js';
import { type OfferNoticeCode, ownWarnings } from './warnings.js';
import { ASSUMED, cutText, gradesText, missingMessage, offerName, subjectName } from './words.js';

/** What explains a laid-out answer, below it. */
export function offerNotes(findings: OfferFindings): readonly string[] {
  const notices = findings.outcomes.flatMap((outcome) => outcome.notices);
  return [
    ...legend(findings),
    ...markNotes(findings),
    ...(findings.nothing
      ? []
      : [
          ...spreadNotes(findings),
          roundingNote(findings),
          ...(hasAverage(findings) ? [averageNote(findings)] : []),
        ]),
    ...measureNotes(findings),
    ...yardsticksNote(findings.yardsticks),
    ...ownWarnings(findings)
      .filter(({ code }) => !SAID.includes(code))
      .map(({ message }) => message),
    ...absentNotes(findings),
    ...told(notices.filter(belongsToAnswer)).map(({ message }) => message),
  ];
}

/** Those that the note of the average says in a laid-out answer. */
const OF_AVERAGE: readonly OfferNoticeCode[] = [
  'unofficial-weights',
  'own-weights',
  'counts-of-another-year',
  'split-points',
];
/** Those that notes of their own say. */
const SAID: readonly OfferNoticeCode[] = [...OF_AVERAGE, 'own-rise-after-average-awards'];

/** What the offers are called, where they have too long a name for a table. */
function legend(findings: OfferFindings): readonly string[] {
  if (findings.offers.length < 2) return [];
  return findings.offers.flatMap((offer) => {
    const name = offerName(findings, offer);
    return name === offer.given ? [] : [`${name}: ${offer.given}`];
  });
}

/** What the marks on the cuts say. */
function markNotes({ outcomes }: OfferFindings): readonly string[] {
  const notices = outcomes.flatMap((outcome) => outcome.notices);
  const breaks = notices.flatMap((notice) =>
    notice.code === 'contract-break' ? [notice.break.title] : [],
  );
  const provisional = notices.some(({ code }) => code === 'provisional-mean');
  return [
    ...(provisional
      ? [`${MARKS.provisional} a mean of fewer than twelve months, provisional`]
      : []),
    ...(breaks.length > 0
      ? [`${MARKS.crossing} crosses ${listText([...new Set(breaks)])}, so is not like for like`]
      : []),
  ];
}

/** Who gets most: what is said of one grade is not true of every other. */
function spreadNotes(findings: OfferFindings): readonly string[] {
  return findings.spreads.flatMap(({ offer, rises }) => {
    const [most, next] = rises;
    const least = rises.at(-1);
    if (!most || !next || !least) return [];
    const of = findings.offers.length > 1 ? `${offerName(findings, offer, 40)}: ` : '';
    const year = payYearLabel(offer.years.at(-1) ?? findings.from);
    const ends =
      next === least ? '' : `, and last ${gradesText(least.grades)}, ${wholePounds(least.rise)}`;
    return [
      `${of}no other grade gets as much as ${gradesText(most.grades)}, ${wholePounds(most.rise)} a year more by ${year}: next are ${gradesText(next.grades)}, ${wholePounds(next.rise)}${ends}`,
    ];
  });
}

function roundingNote({ rounding }: OfferFindings): string {
  return rounding === 'none'
    ? 'Pay is carried on unrounded; "to the pound" is what a pay circular would print, to the nearest pound. Circulars have printed up to a pound more or less.'
    : 'Each award is rounded to the nearest pound, as pay circulars print it, and the next is put on the rounded amount (--rounding circular). Circulars have printed up to a pound more or less.';
}

function hasAverage({ outcomes }: OfferFindings): boolean {
  return outcomes.some(({ subject, cash }) => subject.kind === 'average' && !isMissing(cash));
}

/** How the average is weighted, and by whose counts. */
function averageNote(findings: OfferFindings): string {
  const words = ownWarnings(findings)
    .filter(({ code }) => OF_AVERAGE.includes(code))
    .map(({ message }) => message);
  return `average: weighted by pay bill, as announced averages are (Σ count × pay after ÷ Σ count × pay before); ${words.join('; ')}`;
}

/** What the cut is measured by. */
function measureNotes({ outcomes, query, offers, nothing }: OfferFindings): readonly string[] {
  const found = outcomes.find(({ cash, standing }) => !isMissing(cash) && !isMissing(standing));
  const specification = found?.specification;
  if (!specification) return [];
  const { method, index, pay } = specification;
  const by = method
    ? `${method.id} (choices ${methodStatus(method)})`
    : `${query.pay} ${query.index} ${query.prices}`;
  const years = offers.some((offer) => offer.years.length > 1);
  const own = pay.kind === 'chain' ? composingText(outcomes) : '';
  const words =
    pay.kind === 'chain'
      ? `average awards to ${query.from}, the same for every grade, then each grade's own rise`
      : "the grade's own point";
  if (nothing) {
    return [
      `Restored: pay buys what it did in ${query.since}, by ${by}: ${pay.kind === 'chain' ? `average awards to ${query.from}, the same for every grade` : words}, on ${index.shortTitle}`,
    ];
  }
  const [name, once] = offers.length === 1 ? ['Cut', ''] : ['After', ' once the offer is paid'];
  return [
    `${name}: what pay has lost since ${query.since}${once}, by ${by}: ${words}, on ${index.shortTitle}. Real: pay against prices from ${query.from} on. ${offers.length === 1 ? 'Closed: the share of the cut that is undone. ' : ''}Restored in: pay years after ${query.from} until pay is back, in the offer's years as they go and then if real pay went on as over the offer. Break-even${years ? '' : ', of an offer of one year its rise'}: inflation a year at which nothing is gained.${own}`,
  ];
}

/** That a grade's cut after an offer is no start for the next: that is of average awards again. */
function composingText(outcomes: OfferFindings['outcomes']): string {
  if (outcomes.every(({ subject }) => subject.kind === 'average')) return '';
  const average = outcomes.find(({ subject }) => subject.kind === 'average');
  const year = average?.real.map(shownYear).find(Boolean);
  const would = year?.erosion
    ? `: on average it would be ${cutText(year.erosion)}${year.assumed ? ASSUMED : ''}`
    : '';
  return ` A grade's After is not comparable with calc's cut of that year, nor with the Cut of an offer put on it, which are of average awards${would}.`;
}

/** Why grades and averages have no result, a line each. */
export function absentNotes(findings: OfferFindings): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  const tell = (message: string, name: string) =>
    reasons.set(message, (reasons.get(message) ?? new Set()).add(name));
  for (const { cash, subject, standing } of findings.outcomes) {
    if (isMissing(cash)) tell(`no result: ${missingMessage(cash)}`, subjectName(subject));
    else if (isMissing(standing)) tell(`no cut: ${missingMessage(standing)}`, subjectName(subject));
  }
  return [...reasons].map(([message, names]) => `${gradesText([...names])}: ${message}`);
}
