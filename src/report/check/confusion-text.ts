import { payYearLabel } from '../../domain/calendar.js';
import type { Candidate } from '../../domain/check/candidate.js';
import type { Confusion } from '../../domain/check/confusions/confusion.js';
import { hourly, type WorkingTime } from '../../domain/real-terms.js';
import { pence, pounds } from '../text.js';
import { awardsText, byText, differenceText, yearsText } from './candidate-text.js';
import { gradesOf, gradesText, percentText, valueText } from './figures.js';

/**
 * What a figure really is, and the right one, in one plain sentence without its full stop.
 * `figure` is the figure as it was quoted; `beside` says that it stands beside a match.
 */
export function confusionText(
  confusion: Confusion,
  figure: string,
  time: WorkingTime,
  beside = false,
): string {
  const { code, is, right, where } = confusion;
  const year = payYearLabel(is.until);
  const also = beside ? 'also ' : '';
  const rightly = right ? valueText(right.value, right.unit) : '';
  switch (code) {
    case 'rise-as-cut':
      return `${figure} is ${also}the rise on ${year} pay that would restore it by ${byText(is)} (${value(is)})${beside ? '' : ', not the cut'}: the cut ${beside ? `to ${year} ` : ''}is ${rightly}`;
    case 'cut-as-rise':
      return `${figure} is ${also}the cut to ${year} by ${byText(is)} (${value(is)})${beside ? '' : ', not the rise'}: the rise that would undo it is ${rightly}, on ${year} pay`;
    case 'rise-on-other-year':
      return riseOnOtherYear(is, right, figure);
    case 'other-year':
      return `${figure} is ${also}right of ${yearsText(is)} (${byText(is)}, ${value(is)})${right ? `; of ${yearsText(right)} it is ${rightly}` : ''}`;
    case 'compounding-ignored':
      return is.of === 'difference'
        ? `${figure} is ${differenceText(is)} (${byText(is)}, ${yearsText(is)})`
        : `${figure} is the awards of ${yearsText(is)} added up (${is.of === 'sum' ? awardsText(is.awards) : ''}); compounded, they come to ${rightly}`;
    case 'years-as-one':
      return `${figure} is the average awards of ${yearsText(is)} together (${value(is)})${right ? `; that of ${year} is ${rightly}` : ''}`;
    case 'one-grade':
      return `${figure} is the rise of ${gradesText(gradesOf(is))} over ${yearsText(is)} (${value(is)}), not everyone's${right ? `: the average is ${rightly}` : ''}`;
    case 'weeks-52':
      return weeks(is, right, figure, time);
    case 'across-break':
      return `${figure} is what ${gradesText(gradesOf(is))}'s own pay points give over ${yearsText(is)} (${value(is)}), across a change of contract, and so not like for like${right ? `: by the average awards it is ${rightly}` : ''}`;
    case 'other-nation':
      return `${figure} is ${also}right of ${where?.title ?? ''} (${byText(is)}, ${yearsText(is)}, ${value(is)})`;
  }
}

function value(candidate: Candidate): string {
  return valueText(candidate.value, candidate.unit);
}

function riseOnOtherYear(is: Candidate, right: Candidate | undefined, figure: string): string {
  if (is.of === 'raised') {
    const of = `${gradesText(is.paid.grades)}'s ${payYearLabel(is.until)} pay of ${pounds(is.paid.amount.value)}`;
    return `${figure} fits ${percentText(is.percent)}, the rise printed for ${payYearLabel(is.printedFor)} pay, put on ${of} (${value(is)})`;
  }
  const then = right
    ? `; on ${payYearLabel(right.until)} pay it is ${valueText(right.value, right.unit)}`
    : '';
  return `${figure} is the rise on ${payYearLabel(is.until)} pay by ${byText(is)} (${value(is)})${then}`;
}

function weeks(
  is: Candidate,
  right: Candidate | undefined,
  figure: string,
  time: WorkingTime,
): string {
  if (is.of !== 'pay' || right?.of !== 'pay') return figure;
  const { amount } = is.paid;
  return `${figure} is ${gradesText(is.paid.grades)}'s ${pounds(amount.value)} of ${payYearLabel(is.until)} divided by 52 weeks; the pay circulars divide by 365/7, which gives ${pence(hourly(amount.value, time))}`;
}
