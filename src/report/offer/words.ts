import { payYearLabel } from '../../domain/calendar.js';
import type { OfferAbsence } from '../../domain/offer/absence.js';
import type { AwardStep } from '../../domain/offer/award.js';
import type { OfferFindings, Subject } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import type { Scenario } from '../../domain/offer/prices.js';
import type { Rational } from '../../domain/rational.js';
import { absenceMessage } from '../messages.js';
import { listText, numberText, pence, percent, pounds } from '../text.js';

/** Marks a figure that rests on assumed inflation, wherever it is printed. */
export const ASSUMED = '‡';

/** "4% + £750, at least £1,000, + £500 one-off"; a freeze is "0%". */
function stepText({ percent: rate, plus, floor, oneOff }: AwardStep): string {
  const sums = [
    ...(rate.n !== 0n ? [`${numberText(rate)}%`] : []),
    ...(plus.n !== 0n ? [pounds(plus)] : []),
  ];
  const base = sums.join(' + ');
  const least = floor ? `${base === '' ? '' : ', '}at least ${pounds(floor)}` : '';
  const steady = `${base}${least}`;
  if (oneOff.n === 0n) return steady === '' ? '0%' : steady;
  const once = `${pounds(oneOff)} one-off`;
  return steady === '' ? once : `${steady} + ${once}`;
}

/** An award of several steps: "6% + £1,250 and then 3.71%". */
export function stepsText(steps: readonly AwardStep[]): string {
  return steps.map(stepText).join(' and then ');
}

/** "2027/28", or "2027/28 to 2029/30". */
export function yearsText({ years }: Offer): string {
  const [first, last] = [years[0], years.at(-1)].map((year) => (year ? payYearLabel(year) : ''));
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** What the offer is called: as it was written. */
export function offerName({ offers }: OfferFindings, offer: Offer, longest = 18): string {
  return offer.given.length <= longest ? offer.given : `offer ${offers.indexOf(offer) + 1}`;
}

/** "F1", or "average". */
export function subjectName(subject: Subject): string {
  return subject.kind === 'grade' ? subject.grade.id : 'average';
}

/**
 * Grades in a row, shortened where they count on: "CT1–CT2, ST1–ST2" is "CT1–2, ST1–2".
 */
export function gradesText(ids: readonly string[]): string {
  return gradeRuns(ids).join(', ');
}

/** The same, a text for each run. */
export function gradeRuns(ids: readonly string[]): readonly string[] {
  const parts: (string | { readonly stem: string; readonly first: number; last: number })[] = [];
  for (const id of ids) {
    const [, stem = '', digits] = /^(.*?)(\d{1,3})$/.exec(id) ?? [];
    const before = parts.at(-1);
    if (digits === undefined) parts.push(id);
    else if (
      typeof before === 'object' &&
      before.stem === stem &&
      before.last + 1 === Number(digits)
    ) {
      before.last += 1;
    } else parts.push({ stem, first: Number(digits), last: Number(digits) });
  }
  return parts.map((part) => {
    if (typeof part === 'string') return part;
    const { stem, first, last } = part;
    return first === last ? `${stem}${first}` : `${stem}${first}–${last}`;
  });
}

/** "49p", "£1.06": pounds an hour as a rise is spoken of. */
export function hourText(rise: Rational): string {
  const size = rise.n < 0n ? { n: -rise.n, d: rise.d } : rise;
  const text = pence(size);
  const small = text.startsWith('£0.');
  const sign = rise.n < 0n ? '−' : '';
  return small ? `${sign}${Number(text.slice(3))}p` : `${sign}${text}`;
}

/** "+1.5%" or "−0.4%". */
export function signedPercent(share: Rational): string {
  const text = percent(share);
  if (text === '0.0%') return text;
  return `${share.n < 0n ? '−' : '+'}${text}`;
}

/** A cut, or where pay is ahead of its base year "rise 3.1%". */
export function cutText(erosion: Rational): string {
  const text = percent(erosion);
  return erosion.n < 0n && text !== '0.0%' ? `rise ${text}` : text;
}

/** The inflation of a scenario: "2.5% a year", or "3% in 2026/27, 2.5% in 2027/28". */
export function ratesText({ rates }: Scenario): string {
  const values = new Set([...rates.values()].map(numberText));
  if (values.size === 1) return `${[...values][0]}% a year`;
  return listText(
    [...rates].map(([year, rate]) => `${numberText(rate)}% in ${payYearLabel(year)}`),
  );
}

/** Which pay years a scenario assumes prices of: "2026/27 to 2028/29". */
export function assumedYears({ rates }: Scenario): string {
  const years = [...rates.keys()].map(payYearLabel);
  return years.length > 1 ? `${years[0]} to ${years.at(-1)}` : (years[0] ?? '');
}

/** What is missing, in a sentence without its full stop. */
export function missingMessage(absence: OfferAbsence): string {
  switch (absence.code) {
    case 'needs-inflation':
      return `${absence.index} is published to the level of ${payYearLabel(absence.last)}; ${payYearLabel(absence.needed)} needs an assumption (--inflation)`;
    case 'no-award':
      return absence.payYear === undefined
        ? `the offer has no award for ${absence.grade}, and none for everyone`
        : `the offer has no award for ${absence.grade} in ${payYearLabel(absence.payYear)}; a freeze is 0 percent`;
    case 'no-weights':
      return `nothing here counts ${absence.workforce} by grade, to weight an average by; --weights takes a file that does`;
    case 'no-pay-of-point':
      return `${absence.point} is counted, and had no pay in ${payYearLabel(absence.payYear)}`;
    case 'no-average-pay':
      return `a scale has no pay of all ${absence.workforce} together; only average awards do`;
    default:
      return absenceMessage(absence);
  }
}
