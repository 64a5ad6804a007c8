import { BUNDLED } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { NoticeCode } from '../../domain/notices.js';
import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import { carriesOn } from '../../domain/offer/pace.js';
import { isMissing } from '../../domain/offer/real.js';
import { told } from '../calc/warnings.js';
import { isOfYear } from '../cost/notices.js';
import type { Warning } from '../document.js';
import { belongsToAnswer } from '../messages.js';
import { changeText, dayText, listText, pounds } from '../text.js';
import {
  ASSUMED,
  assumedYears,
  gradesText,
  missingMessage,
  ratesText,
  subjectName,
} from './words.js';

/** What a careful reader must be told of an offer besides what is true of its evidence. */
export type OfferNoticeCode =
  | NoticeCode
  | 'assumed-inflation'
  | 'inflation-not-needed'
  | 'needs-inflation'
  | 'unofficial-weights'
  | 'own-weights'
  | 'split-points'
  | 'own-rise-after-average-awards'
  | 'one-off'
  | 'change-due'
  | 'counts-of-another-year';

const PACE = '"restored in" carries the offer\'s own pace on past its years';

/** Every caution, for the JSON envelope. */
export function offerWarnings(findings: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  return [...ownWarnings(findings), ...told(findings.outcomes.flatMap(({ notices }) => notices))];
}

/** Those that stand beside a text answer, on stderr. */
export function warningsBeside({ outcomes }: OfferFindings): readonly Warning[] {
  return told(outcomes.flatMap(({ notices }) => notices).filter((each) => !belongsToAnswer(each)));
}

/** Those of the offer itself, and not of its evidence. */
export function ownWarnings(findings: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  return [
    ...inflationWarnings(findings),
    ...weightWarnings(findings),
    ...mixWarning(findings),
    ...dueWarnings(findings),
    ...oneOffWarning(findings),
  ];
}

function inflationWarnings(findings: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  const { scenarios, query, lastLevel } = findings;
  const index = findings.index.shortTitle;
  const assumedCourses = scenarios.filter(({ rates }) => rates.size > 0);
  if (assumedCourses.length > 0 && lastLevel !== undefined) {
    const courses = assumedCourses.map(ratesText);
    const [first] = assumedCourses;
    const years = first ? assumedYears(first) : '';
    const message = `${ASSUMED} an assumption, not published prices: ${index} of ${years} is its level of ${payYearLabel(lastLevel)} raised by ${courses.join(', or by ')}`;
    const [pace] = paceWarning(findings);
    const carried = pace ? `; ${PACE}` : '';
    return [{ code: 'assumed-inflation', message: `${message}${carried}` }];
  }
  if (query.inflation !== null) {
    const message = `--inflation ${query.inflation} is not used: ${index} is published for every pay year asked about`;
    return [{ code: 'inflation-not-needed', message }, ...paceWarning(findings)];
  }
  return [...needsWarning(findings), ...paceWarning(findings)];
}

/** That a pace was carried on, which is an assumption even where all prices are published. */
function paceWarning({ outcomes, nothing }: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  const carried =
    !nothing &&
    outcomes.some(({ real }) => real.some(({ restored }) => restored && carriesOn(restored)));
  if (!carried) return [];
  const message = `${ASSUMED} an assumption: ${PACE}`;
  return [{ code: 'assumed-inflation', message }];
}

/** What cannot be said without an assumption, and what is known. */
function needsWarning({ outcomes }: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  const missing = outcomes
    .flatMap(({ real }) =>
      real.flatMap(({ before, years, restoreBy }) => [before, ...years, restoreBy]),
    )
    .flatMap((year) => (year && isMissing(year) && year.code === 'needs-inflation' ? [year] : []));
  const [first] = missing;
  if (!first) return [];
  const known = outcomes.find(({ published }) => published);
  const cut =
    known?.published && known.specification
      ? `; in ${payYearLabel(known.published.payYear)}, the last year it is published for, ${subjectIn(known)} ${changeText(known.published.erosion, known.specification.index)}`
      : '';
  return [
    {
      code: 'needs-inflation',
      message: `${missingMessage(first)}, such as --inflation 3 or --inflation 2.5..4: none is invented here${cut}`,
    },
  ];
}

function subjectIn({ specification, subject }: OfferOutcome): string {
  const method = specification?.method;
  if (method) return `${method.id} says`;
  return `${subjectName(subject)} has`;
}

function weightWarnings({
  weights,
  outcomes,
  query,
}: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  const averages = outcomes.filter(
    ({ subject, cash }) => subject.kind === 'average' && !isMissing(cash),
  );
  if (!weights || averages.length === 0) return [];
  const counts = weights.rows.map(({ grade }) => grade.id);
  const of = listText([gradesText(counts)]);
  const own =
    weights.origin !== undefined && weights.origin !== BUNDLED ? weights.origin : undefined;
  const whose: Warning<OfferNoticeCode> =
    weights.from === 'data'
      ? {
          code: 'unofficial-weights',
          message: weights.official
            ? `weights: official counts by point (${of}) of ${weights.asOf}`
            : `weights: unofficial counts by point (${of}) of ${weights.asOf}, C: no official count by point was found`,
        }
      : { code: 'own-weights', message: `weights of your own${own ? ` (${own})` : ''}: ${of}` };
  const split = averages.some(
    ({ subject }) => subject.kind === 'average' && subject.end !== 'single',
  );
  const { asOf } = weights;
  const apart: readonly Warning<OfferNoticeCode>[] =
    asOf !== undefined && !isOfYear(asOf, query.from)
      ? [
          {
            code: 'counts-of-another-year',
            message: `the counts are of ${dayText(asOf)}, and the pay is of ${query.from}`,
          },
        ]
      : [];
  return [
    whose,
    ...apart,
    ...(split
      ? [
          {
            code: 'split-points' as const,
            message:
              'points have been split since, and nobody says how many are on each part: the average lies between two figures',
          },
        ]
      : []),
  ];
}

/** What is due in the offer's years, and is in none of the figures. */
function dueWarnings({ due, query }: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  return due.map(({ from, what, held }) => ({
    code: 'change-due',
    message: `${query.from} pay here has ${held} only: ${what} is due on ${dayText(from)}, its amounts are not in the data, and it is neither added nor taken off`,
  }));
}

/** Percentages before the offer are of average awards, and after it of the grade. */
function mixWarning({ outcomes, query }: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  const mixed = outcomes.some(
    ({ subject, specification, cash }) =>
      subject.kind === 'grade' && specification?.pay.kind === 'chain' && !isMissing(cash),
  );
  return mixed
    ? [
        {
          code: 'own-rise-after-average-awards',
          message: `the cut before the offer is of average awards, the same for every grade; from ${query.from} on it follows the grade's own rise`,
        },
      ]
    : [];
}

function oneOffWarning(findings: OfferFindings): readonly Warning<OfferNoticeCode>[] {
  const sums = findings.offers.flatMap((offer) => oneOffsOf(findings, offer));
  if (sums.length === 0) return [];
  return [
    {
      code: 'one-off',
      message: `one-off: ${listText(sums)}, paid beside basic pay in that year alone; it is in no rise, no percentage and no restoration here`,
    },
  ];
}

/** "£500 in 2027/28", with the grades where not all of them get it, and the offer where it is one of several. */
function oneOffsOf({ offers, outcomes }: OfferFindings, offer: Offer): readonly string[] {
  const sums = new Map<string, string[]>();
  for (const { cash, subject, offer: own } of outcomes) {
    if (own !== offer || isMissing(cash) || subject.kind === 'average') continue;
    for (const { payYear, paid } of cash.years) {
      if (!paid || paid.oneOff.n === 0n) continue;
      const sum = `${pounds(paid.oneOff)} in ${payYearLabel(payYear)}`;
      sums.set(sum, [...(sums.get(sum) ?? []), subjectName(subject)]);
    }
  }
  const of = offers.length > 1 ? ` (${offer.given})` : '';
  return [...sums].map(([sum, grades]) =>
    offer.byGrade.size > 0 ? `${sum} for ${gradesText(grades)}${of}` : `${sum}${of}`,
  );
}
