import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import { isAnsweredYear } from '../../domain/history/year.js';
import type { OfferCourse } from '../../domain/offer/course.js';
import type { OfferOutcome } from '../../domain/offer/findings.js';
import { isMissing, type RealTerms, type RealYear } from '../../domain/offer/real.js';
import { HUNDRED, multiply, ONE, subtract, toDecimal } from '../../domain/rational.js';
import type { Provenance } from '../calc/answer.js';
import { rowName } from '../calc/answer-table.js';
import { crossed } from '../history/marks.js';
import { toHistoryResults } from '../history/record.js';
import { ruleText } from '../history/words.js';
import { offerAnswer } from '../offer/answer.js';
import { realResult } from '../offer/real-record.js';
import type { OfferNoticeCode } from '../offer/warnings.js';
import { assumedYears, ratesText } from '../offer/words.js';
import { percent } from '../text.js';
import { creditText } from './credit.js';
import type { Line, LinePicture, Point } from './picture.js';
import { NOT_FROM_ZERO, OF_A_POST, sentence, shortChange } from './words.js';
import { breakTicks, yearTicks } from './years.js';

/** What is told under the chart of what `offer` tells: what its lines rest on. */
const TOLD: readonly OfferNoticeCode[] = [
  'assumed-inflation',
  'unofficial-weights',
  'own-weights',
  'split-points',
  'change-due',
  'partly-inferred',
  'derived-level',
  'provisional-level',
  'own-data',
];

/** Real pay since the base year, and where each offer would take it under each assumption. */
export function offerPicture(course: OfferCourse, provenance: Provenance): LinePicture {
  const { findings, outcomes, history } = course;
  const answer = offerAnswer(findings, provenance, false);
  const { specification } = history;
  const before = pastLine(course);
  const last = before.points.findLast(({ value }) => value !== null);
  const offers = outcomes.flatMap((outcome, at) =>
    outcome.real.flatMap((real, scenario) =>
      offerLine(course, outcome, real, 1 + at * outcome.real.length + scenario, last),
    ),
  );
  const lines = [before, ...offers];
  const to = Math.max(...lines.flatMap(({ points }) => points.map(({ at }) => at))) as PayYear;
  const { since } = specification;
  const base = payYearLabel(since);
  const whose = whoseText(course);
  const assumed = findings.scenarios.filter(({ id }) => id !== 'none');
  const index = findings.index.shortTitle;
  return {
    kind: 'lines',
    title: `What ${outcomes.length > 1 ? `${outcomes.length} offers do` : `an offer of ${outcomes[0]?.offer.given} does`} to real pay: ${whose}, since ${base}`,
    subtitle:
      `${rowName({ specification })}: ${ruleText(specification)}. ${assumed.length > 0 ? `Dashed: assumed, not published prices: ${assumed.map((scenario) => `${index} rises by ${ratesText(scenario)}, ${assumedYears(scenario)}`).join('; or ')}.` : ''}`.trim(),
    description: `A line chart of real pay from ${base} (100) to ${payYearLabel(to)}. ${lines.map(({ label, end }) => `${label}: ${end}`).join('. ')}. The same figures stand in payrestore offer.`,
    notes: [
      NOT_FROM_ZERO,
      'The cut of an offer is of average awards to the pay year it is put on, then of its own rises.',
      OF_A_POST,
      ...answer.warnings
        .filter(({ code }) => TOLD.includes(code))
        .map(({ message }) => sentence(message)),
    ],
    credit: creditText(answer.sources, answer.data),
    across: { from: since, to, ticks: yearTicks(since, to) },
    measure: `Real pay, ${base} = 100`,
    base: 100,
    lines,
    breaks:
      specification.pay.kind === 'own'
        ? []
        : breakTicks(specification.pay.workforce.breaks, since, to),
  };
}

function whoseText({ outcomes, findings }: OfferCourse): string {
  const subject = outcomes[0]?.subject;
  const group = findings.workforce.title;
  return subject?.kind === 'grade' ? `${subject.grade.id}, ${group}` : `average pay, ${group}`;
}

/** How real pay went to the last year with published prices, as `history` has it. */
function pastLine({ history }: OfferCourse): Line {
  const results = toHistoryResults(history, false);
  const label = 'to now';
  const last = history.course?.last;
  const points = history.years.map((year, at): Point => {
    const apart = year.outcome.specification.pay.kind === 'scale' && year.breaks.length > 0;
    const text = isAnsweredYear(year)
      ? shortChange(year.outcome.answer.erosion, false)
      : 'no result';
    return {
      at: year.year,
      value: results[at]?.realPayIndex ?? null,
      says: `${payYearLabel(year.year)}: ${text}${crossed(year).length > 0 ? '†' : ''}`,
      status: results[at]?.provisional ? 'provisional' : 'known',
      ...(apart ? { apart } : {}),
    };
  });
  const end = last
    ? `${shortChange(last.outcome.answer.erosion, false)} ${payYearLabel(last.year)}`
    : '';
  return { id: label, label, end, style: 0, points };
}

/** An offer under one course of inflation, from where pay stands; none where it says nothing. */
function offerLine(
  { findings }: OfferCourse,
  outcome: OfferOutcome,
  real: RealTerms,
  style: number,
  last: Point | undefined,
): readonly Line[] {
  const result = realResult(findings, outcome, real);
  const { scenario } = real;
  const rates = scenario.id === 'none' ? '' : `, ${ratesText(scenario)}`;
  const label = `${outcome.offer.given}${rates}`;
  const years = [real.before, ...real.years];
  const records = [result.before, ...result.years];
  const points = years.flatMap((year, at): readonly Point[] => {
    const record = records[at];
    if (isMissing(year) || !record || record.erosionPercent === null || !year.erosion) return [];
    return [
      {
        at: year.payYear,
        value: Math.round((100 - record.erosionPercent) * 10_000) / 10_000,
        says: `${label}, ${payYearLabel(year.payYear)}: ${toDecimal(multiply(subtract(ONE, year.erosion), HUNDRED), 1)}, ${shortChange(year.erosion, false)}, ${percent(year.realChange)} ${year.realChange.n < 0n ? 'less' : 'more'} than in ${payYearLabel(findings.from)}${year.assumed ? ' (assumed)' : ''}`,
        status: year.assumed ? 'assumed' : record.provisional ? 'provisional' : 'known',
      },
    ];
  });
  const end = years.findLast((year): year is RealYear => !isMissing(year));
  if (points.length === 0 || !end?.erosion) return [];
  const from = last && (points[0]?.at ?? 0) > last.at ? [{ ...last, unmarked: true }] : [];
  const text = `${shortChange(end.erosion, false)}${end.assumed ? '‡' : ''} ${payYearLabel(end.payYear)}`;
  return [{ id: label, label, end: text, style, points: [...from, ...points] }];
}
