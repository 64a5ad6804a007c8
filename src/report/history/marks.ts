import { isAbsence } from '../../domain/absence.js';
import type { Award, AwardStatus } from '../../domain/award-chain.js';
import { firstDay, monthOfDay } from '../../domain/calendar.js';
import { type HistoryYear, isAnsweredYear } from '../../domain/history/year.js';
import { readingConfidence } from '../../domain/price-reading.js';
import { shortMonth } from '../months.js';
import { listText } from '../text.js';

// What qualifies a year's row, in its last cell.

/** The marks of a year: how its awards are known, when they came, which point, how complete. */
export function marksOf(year: HistoryYear, before: HistoryYear | undefined): readonly string[] {
  return [
    ...awardMarks(year.awards),
    ...pointMark(year, before),
    ...stepMark(year),
    ...priceMarks(year),
    ...(isAbsence(year.outcome.answer) ? ['no result'] : []),
  ];
}

/** How awards that no circular printed are known: "award inferred", "3.5% announced, 1.35% implied". */
function awardMarks(awards: readonly Award[]): readonly string[] {
  const marked = awards.filter(({ status }) => status !== 'circular');
  const statuses = new Set<AwardStatus>(marked.map(({ status }) => status));
  const [only] = statuses;
  const alike = only !== undefined && statuses.size === 1 && marked.length === awards.length;
  const known = alike
    ? [`${awards.length > 1 ? 'awards' : 'award'} ${only}`]
    : marked.map(({ percent, status }) => `${percent}% ${status}`);
  const late = awards
    .filter(({ effectiveFrom, payYear }) => effectiveFrom > firstDay(payYear))
    .map(({ effectiveFrom }) => `from ${shortMonth(monthOfDay(effectiveFrom))}`);
  return [...(known.length > 0 ? [known.join(', ')] : []), ...new Set(late)];
}

/** The grade's point, on a scale, where it is another than the year before. */
function pointMark(year: HistoryYear, before: HistoryYear | undefined): readonly string[] {
  if (year.outcome.specification.pay.kind !== 'scale') return [];
  const point = pointOf(year);
  return point !== undefined && point !== (before && pointOf(before)) ? [point] : [];
}

function pointOf({ pay }: HistoryYear): string | undefined {
  return isAbsence(pay) ? undefined : pay.current?.point;
}

/** That the year's amount came in more than one step, of which the last counts. */
function stepMark(year: HistoryYear): readonly string[] {
  if (isAbsence(year.pay) || year.outcome.specification.pay.kind !== 'scale') return [];
  const steps = year.pay.notices.flatMap((notice) =>
    notice.code === 'mid-year-step' && notice.moment.payYear === year.year
      ? [`in steps, last ${shortMonth(monthOfDay(notice.after.from))}`]
      : [],
  );
  return [...new Set(steps)];
}

function priceMarks(year: HistoryYear): readonly string[] {
  if (!isAnsweredYear(year)) return [];
  const { base, end, provisional } = year.outcome.answer;
  return [
    ...(readingConfidence(base, end) === 'C' ? ['prices C'] : []),
    ...(provisional ? [`provisional, ${end.levels.length} of ${end.of} months`] : []),
  ];
}

/** The titles of the changes of contract that an answer crosses. */
export function crossed(year: HistoryYear): readonly string[] {
  if (isAbsence(year.pay)) return [];
  return year.pay.notices.flatMap((notice) =>
    notice.code === 'contract-break' ? [notice.break.title] : [],
  );
}

/** Every change of contract that the years cross: "the 2016 contract". */
export function crossedText(years: readonly HistoryYear[]): string {
  return listText([...new Set(years.flatMap(crossed))]);
}
