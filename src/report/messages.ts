import type { Absence } from '../domain/absence.js';
import type { AwardStatus } from '../domain/award-chain.js';
import type { Outcome } from '../domain/calc.js';
import { payYearLabel } from '../domain/calendar.js';
import type { Notice } from '../domain/notices.js';
import type { PointAmount } from '../domain/pay-scale.js';
import { changeText, dayText, listText, monthText, pounds, readingText } from './text.js';

/** The sentences for what the domain says in codes. One place, so that every format agrees. */

export function absenceMessage(absence: Absence): string {
  switch (absence.code) {
    case 'after-series-end':
      if (absence.of === 'pay') {
        return `our ${absence.series} pay ends in ${payYearLabel(absence.last)}, and ${payYearLabel(absence.needed)} was asked for`;
      }
      return `our ${absence.index} ends ${monthText(absence.last)}${absence.release ? ` (release of ${dayText(absence.release)})` : ''}, and ${monthText(absence.needed)} is needed`;
    case 'before-series-start':
      if (absence.of === 'pay') {
        return `our ${absence.series} pay starts in ${payYearLabel(absence.first)}, and ${payYearLabel(absence.needed)} was asked for; the nearest year is ${payYearLabel(absence.first)}`;
      }
      return `our ${absence.index} starts in ${monthText(absence.first)}, and ${monthText(absence.needed)} is needed`;
    case 'incomplete-year':
      return `our ${absence.index} has ${absence.have} of the 12 months of ${payYearLabel(absence.payYear)} (it ends ${monthText(absence.last)}); a mean needs ${absence.need}`;
    case 'not-known-then':
      return 'index' in absence.what
        ? `${absence.what.index} of ${monthText(absence.what.month)} was not known on ${dayText(absence.asOf)}`
        : `the ${payYearLabel(absence.what.payYear)} pay of ${absence.what.pay} was not known on ${dayText(absence.asOf)}`;
    case 'no-such-point-then':
      return `${absence.grade} has no pay point on ${dayText(absence.day)} (${absence.reason ?? `no counterpart on ${absence.scale}`})`;
    case 'not-collected':
      return `no amount for ${absence.grade} in ${payYearLabel(absence.payYear)}: ${absence.reason}`;
  }
}

/** The same with what would help: the command that does have an answer. */
export function outcomeMessage(outcome: Outcome, absence: Absence): string {
  const { specification, instead } = outcome;
  const message = absenceMessage(absence);
  if (!instead) return message;
  const pay =
    specification.pay.id === 'awards' || specification.pay.kind === 'own'
      ? ''
      : ` --pay ${specification.pay.id}`;
  const last = readingText(instead.end, monthText);
  return `${message}; --index ${specification.index.id} --prices latest${pay} answers: ${changeText(instead.erosion)} to ${last}`;
}

/** The grade a notice is about, where it is about one and says the same of others like it. */
export function noticeGrade(notice: Notice): string | undefined {
  return 'grade' in notice ? notice.grade : undefined;
}

/** A notice without its grade, so that grades of which the same is true can share a line. */
export function noticeMessage(notice: Notice): string {
  switch (notice.code) {
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
      return `no such nodal point in the base year: its lowest stage, ${notice.stage}, stands for it (${notice.amount.point}, ${pounds(notice.amount.value)})`;
    case 'no-money':
      return `no pounds: ${absenceMessage(notice.absence)}`;
    case 'after-confirmed':
      return `pay on ${dayText(notice.moment.day)} is read from data last confirmed on ${dayText(notice.confirmedThrough)}; a later circular may have changed it`;
    case 'provisional-mean': {
      const { reading, index, leans } = notice;
      const marked = reading.levels.filter((level) => level.provisional).length;
      const way =
        leans === 'low'
          ? "rising, so it understates the year's level, and with it the cut"
          : "falling, so it overstates the year's level, and with it the cut";
      const open = marked > 0 ? `; its publisher may still revise ${marked} of them` : '';
      return `provisional: ${index.shortTitle} for ${payYearLabel(notice.until)} stands on ${reading.levels.length} of ${reading.of} months (${readingText(reading, monthText)}); prices were ${way}${open}`;
    }
    case 'partly-inferred': {
      const steps = (status: AwardStatus) => {
        const found = notice.awards.filter((award) => award.status === status);
        const years = found.map((award) => `${payYearLabel(award.payYear)} ${award.percent}%`);
        return years.length > 0 ? [`${listText(years)} (${status})`] : [];
      };
      const all = [...steps('inferred'), ...steps('implied')].join('; ');
      return `chain: partly inferred: no circular prints these steps of ${notice.chain}: ${all}`;
    }
    case 'derived-amount':
      return `C: ${pounds(notice.amount.value)} for ${payYearLabel(notice.payYear)} is derived (${notice.amount.formula ?? 'by formula'}), not printed`;
    case 'single-vintage':
      return `${notice.index.shortTitle}: one release is stored${notice.index.lastRelease ? ` (${dayText(notice.index.lastRelease)})` : ''}; ${notice.index.revised ? 'its past months have been revised since' : 'its past months are not normally revised'}`;
    case 'months-outside-year':
      return `the ${notice.side} month ${monthText(notice.month)} lies outside ${payYearLabel(notice.payYear)}, the pay year it is set against`;
  }
}

function amountText(amount: PointAmount): string {
  return `${pounds(amount.value)}${amount.confidence === 'C' ? ' [C, derived]' : ''}`;
}

/** Notices that explain a mark in the answer, and so belong to it rather than beside it. */
const WITH_ANSWER: readonly Notice['code'][] = [
  'provisional-mean',
  'partly-inferred',
  'derived-amount',
];

export function belongsToAnswer(notice: Notice): boolean {
  return WITH_ANSWER.includes(notice.code);
}
