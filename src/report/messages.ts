import type { Absence } from '../domain/absence.js';
import type { AwardStatus } from '../domain/award-chain.js';
import { type Outcome, windowOf } from '../domain/calc.js';
import {
  addMonths,
  addYears,
  isoMonth,
  type Month,
  openingApril,
  type PayYear,
  payYearLabel,
  payYearOfMonth,
} from '../domain/calendar.js';
import type { EarningsWindow } from '../domain/earnings/period.js';
import type { Notice } from '../domain/notices.js';
import type { PointAmount } from '../domain/pay-scale.js';
import type { Level, PriceIndex } from '../domain/price-index.js';
import { earningsNoticeMessage, flipMessage } from './earnings/notices.js';
import { earningsMonths } from './earnings/words.js';
import {
  changeText,
  dayText,
  indexMonthText,
  latestOptions,
  listText,
  monthText,
  periodText,
  pounds,
  readingText,
} from './text.js';

/** The sentences for what the domain says in codes. One place, so that every format agrees. */

/** What is missing, and what there is, in a sentence without its full stop. */
export function absenceMessage(absence: Absence): string {
  switch (absence.code) {
    case 'after-series-end':
      if (absence.of === 'pay') {
        return `our pay data (${absence.series}) ends in ${payYearLabel(absence.last)}, and ${payYearLabel(absence.needed)} is needed`;
      }
      if (absence.of === 'earnings') {
        return `${absence.series} end with ${monthText(absence.last)} here, and ${earningsMonths(absence.needed)} is needed`;
      }
      return `our ${absence.index} ends ${indexMonthText(absence.last, absence.yearly)}${absence.release ? ` (release of ${dayText(absence.release)})` : ''}, and ${indexMonthText(absence.needed, absence.yearly)} is needed`;
    case 'before-series-start':
      if (absence.of === 'pay') {
        return `our pay data (${absence.series}) starts in ${payYearLabel(absence.first)}, and ${payYearLabel(absence.needed)} is needed`;
      }
      if (absence.of === 'earnings') {
        return `${absence.series} start with ${monthText(absence.first)}, and ${earningsMonths(absence.needed)} is needed: ${clause(absence.before)}`;
      }
      return `our ${absence.index} starts in ${indexMonthText(absence.first, absence.yearly)}, and ${indexMonthText(absence.needed, absence.yearly)} is needed`;
    case 'incomplete-year':
      return `our ${absence.index} has ${absence.have} of the 12 months of ${payYearLabel(absence.payYear)} (it ends ${monthText(absence.last)}); a mean needs ${absence.need}`;
    case 'not-known-then':
      return 'index' in absence.what
        ? `${absence.what.index} of ${monthText(absence.what.month)} was not known on ${dayText(absence.asOf)}`
        : `the ${payYearLabel(absence.what.payYear)} pay of ${absence.what.pay} was not known on ${dayText(absence.asOf)}`;
    case 'no-such-point-then':
      return `${absence.grade} has no pay point on ${dayText(absence.day)} (${absence.reason ?? beginning(absence)})`;
    case 'no-head-count': {
      const counted = absence.counted.map(earningsMonths);
      return `how many people were in ${absence.grade} is not on file for ${earningsMonths(absence.period)}${counted.length > 0 ? `; it is for ${listText(counted)}` : ''}`;
    }
    case 'not-collected':
      if (absence.of === 'earnings') {
        return `no figure for ${absence.grade} over ${earningsMonths(absence.period)}: ${absence.reason}`;
      }
      return `no amount for ${absence.grade} in ${payYearLabel(absence.payYear)}: ${absence.reason}`;
  }
}

function beginning({ begins, contract }: Extract<Absence, { code: 'no-such-point-then' }>): string {
  return begins
    ? `it begins on ${dayText(begins)}`
    : `it has no counterpart on the ${contract} contract`;
}

/** The same with what would help: the nearest year, or the command that does have an answer. */
export function outcomeMessage(outcome: Outcome, absence: Absence): string {
  const { specification, instead } = outcome;
  const message = absenceMessage(absence);
  if (absence.code === 'before-series-start' && absence.of === 'earnings') {
    const first = firstWhole(absence.first);
    const earliest = addMonths(absence.first, 11);
    const { last } = (windowOf(specification, outcome.until) as EarningsWindow).end;
    const period = last > earliest ? `, or --period ${isoMonth(earliest)}..${isoMonth(last)}` : '';
    return `${message}; the nearest is --since ${payYearLabel(first)}${period}`;
  }
  if (absence.code === 'no-head-count') {
    const mix =
      absence.counted.length > 0 ? ', and --weights with one of those periods takes its mix' : '';
    return `${message}; --weights plain needs no count${mix}`;
  }
  if (absence.code === 'before-series-start' && absence.of === 'pay') {
    // The first pay year can be a base; the first to compare with it is the next.
    const base = absence.needed === specification.since;
    const nearest = base ? absence.first : addYears(absence.first, 1);
    return `${message}; the nearest ${base ? '--since' : '--until'} is ${payYearLabel(nearest)}`;
  }
  if (!instead) return message;
  const last = readingText(instead.end, monthText);
  return `${message}; ${latestOptions(specification)} answers: ${changeText(instead.erosion, specification.index)} to ${last}`;
}

/** A sentence of the data as part of another. */
function clause(sentence: string): string {
  return sentence.replace(/\.$/, '').replace(/^The /, 'the ');
}

/** The first pay year that starts no earlier than a month. */
function firstWhole(first: Month): PayYear {
  const year = payYearOfMonth(first);
  return openingApril(year) < first ? addYears(year, 1) : year;
}

/** The grade a notice is about, where it is about one and says the same of others like it. */
export function noticeGrade(notice: Notice): string | undefined {
  return 'grade' in notice && notice.code !== 'no-money' ? notice.grade : undefined;
}

/** A notice without its grade, so that grades of which the same is true can share a line. */
export function noticeMessage(notice: Notice): string {
  switch (notice.code) {
    case 'measure-flips-sign':
      return flipMessage(notice);
    case 'contract-break':
      return `the scale series crosses ${notice.break.title} (${dayText(notice.break.date)}): ${notice.break.what}`;
    case 'mid-year-step':
      return `pay changed within ${payYearLabel(notice.moment.payYear)}, from ${amountText(notice.before)} to ${amountText(notice.after)} on ${dayText(notice.after.from)}; the year counts as ${pounds(notice.after.value)}, in force on its 31 March`;
    case 'revised-amount': {
      const earlier = notice.superseded.map(
        (amount) => `${amountText(amount)}${amount.revision ? ` (${amount.revision})` : ''}`,
      );
      return `${payYearLabel(notice.moment.payYear)} pay of ${amountText(notice.current)}${notice.current.revision ? ` (${notice.current.revision})` : ''} replaced ${listText(earlier)}`;
    }
    case 'nodal-point-base':
      return `no such pay point in the base year: its lowest stage, ${notice.stage}, stands for it (${notice.amount.point}, ${pounds(notice.amount.value)})`;
    case 'cautioned-amount':
      return notice.caution;
    case 'no-money':
      return `no pounds: ${absenceMessage(notice.absence)}`;
    case 'after-confirmed':
      return `pay data was last confirmed on ${dayText(notice.confirmedThrough)}; what was published between then and ${dayText(notice.day)} is not in it`;
    case 'provisional-mean': {
      const { reading, index, leans } = notice;
      const marked = reading.levels.filter((level) => level.provisional).length;
      const [rose, level, effect] =
        leans === 'low'
          ? ['rising', 'understates', notice.gain ? 'overstates the rise' : 'understates the cut']
          : ['falling', 'overstates', notice.gain ? 'understates the rise' : 'overstates the cut'];
      const open = marked > 0 ? `; ${marked} of those months may still be revised` : '';
      return `provisional: our ${index.shortTitle} has ${reading.levels.length} of the ${reading.of} months of ${payYearLabel(notice.until)} (${readingText(reading, monthText)}${releaseText(index)}); prices were ${rose}, so the mean ${level} the year's level and ${effect}${open}`;
    }
    case 'derived-level': {
      const [first, last] = [notice.levels[0] as Level, notice.levels.at(-1) as Level];
      const months =
        first === last
          ? `of ${periodText(first)}`
          : `from ${periodText(first)} to ${periodText(last)}`;
      return `C: ${notice.index.shortTitle} ${months} is derived (such as ${notice.levels[0]?.formula}), not read as printed`;
    }
    case 'provisional-level': {
      const [first, last] = [notice.levels[0] as Level, notice.levels.at(-1) as Level];
      const months =
        first === last ? periodText(first) : `${periodText(first)} to ${periodText(last)}`;
      return `provisional: ${notice.index.shortTitle} of ${months} is marked provisional by its publisher, and may still be revised`;
    }
    case 'base-year-changed':
      return `${notice.method.id}: from ${notice.from}, not from ${notice.method.since.value}, this is not a figure its publisher has given`;
    case 'mid-year-award':
      return `${notice.chain}: the ${payYearLabel(notice.award.payYear)} award of ${notice.award.percent}% took effect on ${dayText(notice.award.effectiveFrom)}; the year counts with all of it`;
    case 'partly-inferred': {
      const steps = (status: AwardStatus) => {
        const found = notice.awards.filter((award) => award.status === status);
        const years = found.map((award) => `${payYearLabel(award.payYear)} ${award.percent}%`);
        return years.length > 0 ? [`${listText(years)} (${status})`] : [];
      };
      const all = [...steps('inferred'), ...steps('implied')].join('; ');
      const then = notice.asOf
        ? `; the rises were known on ${dayText(notice.asOf)}, but what they average was worked out with no regard to that day`
        : '';
      return `chain: partly inferred: these steps of ${notice.chain} were worked out from published figures, not read in a circular: ${all}${then}`;
    }
    case 'derived-amount':
      return `C: ${pounds(notice.amount.value)} for ${payYearLabel(notice.payYear)} is derived (${notice.amount.formula ?? 'by formula'}), not printed`;
    case 'single-vintage':
      return `${notice.index.shortTitle} as known on ${dayText(notice.asOf)} is a later release${releaseText(notice.index)} cut off at that day; ${notice.index.revised ? 'past months have been revised since, so it may differ from what was printed then' : 'its past months are not normally revised'}`;
    case 'comparator':
      return `${notice.index.shortTitle} is an index of ${notice.index.comparator}: a comparator, not a price index. The figures say how pay moved against ${notice.index.comparator}, not what it buys`;
    case 'own-data':
      return `uses data that did not come with payrestore: ${listText(notice.files)}`;
    case 'holds-arrears':
    case 'lacks-arrears':
    case 'one-off-pay':
    case 'august-double-count':
    case 'refreshed-figures':
    case 'full-time-with-arrears':
    case 'part-time-drift':
    case 'derived-earnings':
    case 'stand-in-weights':
    case 'later-base':
    case 'grade-mix':
      return earningsNoticeMessage(notice);
    case 'months-outside-year':
      return `the ${notice.side} month ${monthText(notice.month)} lies outside ${payYearLabel(notice.payYear)}, the pay year it is set against`;
  }
}

function amountText(amount: PointAmount): string {
  return `${pounds(amount.value)}${amount.confidence === 'C' ? ' [C, derived]' : ''}`;
}

/** ", release of 19 August 2026", where the release is known. */
function releaseText({ lastRelease }: PriceIndex): string {
  return lastRelease ? `, release of ${dayText(lastRelease)}` : '';
}

/** Notices that explain a mark in the answer, and so belong to it rather than beside it. */
const WITH_ANSWER: readonly Notice['code'][] = [
  'provisional-mean',
  'partly-inferred',
  'derived-amount',
  'derived-level',
  'provisional-level',
  'no-money',
  'base-year-changed',
  'comparator',
  'own-data',
  'derived-earnings',
  'holds-arrears',
  'lacks-arrears',
  'one-off-pay',
  // The line on the other measure says so.
  'measure-flips-sign',
];

/** Whether a notice explains a mark in the answer. */
export function belongsToAnswer(notice: Notice): boolean {
  return WITH_ANSWER.includes(notice.code);
}
