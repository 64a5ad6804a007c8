import { payYearLabel } from '../../domain/calendar.js';
import type { Candidate, CashCandidate, Counted, PaidThen } from '../../domain/check/candidate.js';
import type { EarningsWindow } from '../../domain/earnings/period.js';
import type { PayComparison } from '../../domain/pay.js';
import type { EarningsPay } from '../../domain/pay-series.js';
import { inPercent, percentOf } from '../../domain/percent.js';
import type { Rational } from '../../domain/rational.js';
import { erosion, hourly, type WorkingTime } from '../../domain/real-terms.js';
import { rowName } from '../calc/answer-table.js';
import { baseText, earningsMonths, endText, MEASURES } from '../earnings/words.js';
import { listText, pence, pounds, pricesCompared, wholePounds } from '../text.js';
import { gradesOf, gradesText, percentText } from './figures.js';

/** What gives a figure, in a few words: "bma", "average awards", "F1's pay point". */
export function byText(candidate: Candidate): string {
  switch (candidate.of) {
    case 'real':
      return rowName(candidate.outcome);
    case 'restored':
      return `${gradesText(candidate.grades)}, by ${candidate.outcome.specification.method?.id}`;
    case 'cash':
      if (candidate.series.kind === 'earnings') return earningsName(candidate.series);
      return candidate.series.kind === 'chain'
        ? seriesText(candidate.series.id)
        : `${gradesText(gradesOf(candidate))}'s pay point`;
    case 'pay':
    case 'step':
    case 'raised':
      return gradesText(candidate.paid.grades);
    case 'team':
      return teamText(candidate.members);
    case 'sum':
      return 'average awards, added';
    case 'difference':
      return rowName(candidate.outcome);
  }
}

/** "total earnings per person of registrar". */
function earningsName({ id, grade }: EarningsPay): string {
  return `${MEASURES[id]} of ${grade.id}`;
}

function seriesText(id: string): string {
  return id === 'awards' ? 'average awards' : `average awards (${id})`;
}

function teamText(members: readonly PaidThen[]): string {
  return members.map(({ grades }) => gradesText(grades)).join(' + ');
}

/** The pay years a figure is of: "2008/09 to 2021/22", or one. */
export function yearsText(candidate: Candidate): string {
  const until = payYearLabel(candidate.until);
  switch (candidate.of) {
    case 'cash':
      if (candidate.window) return windowText(candidate.window);
      return `${payYearLabel(candidate.since)} to ${until}`;
    case 'sum':
      return `${payYearLabel(candidate.since)} to ${until}`;
    case 'real':
    case 'difference':
    case 'restored': {
      const { specification } = candidate.outcome;
      return `${baseText(specification)} to ${endText(specification, candidate.until)}`;
    }
    case 'step':
      return `${payYearLabel(candidate.before.payYear)} to ${until}`;
    default:
      return until;
  }
}

function windowText({ base, end }: EarningsWindow): string {
  return `${earningsMonths(base)} to ${earningsMonths(end)}`;
}

/** What a figure was worked out from, for a table's last cell. */
export function howText(candidate: Candidate, time: WorkingTime): string {
  switch (candidate.of) {
    case 'real':
    case 'difference': {
      const { specification, until, answer } = candidate.outcome;
      const compared = pricesCompared(specification, until, answer.base, answer.end);
      return [compared, ...crossings(answer.pay)].join('; ');
    }
    case 'restored': {
      const { currentPay, restoredPay } = candidate.outcome.answer.money;
      return currentPay && restoredPay
        ? `${payYearLabel(candidate.until)} pay of ${pounds(currentPay)}, restored to ${wholePounds(restoredPay)}`
        : '';
    }
    case 'cash':
      return [...cashParts(candidate), ...crossings(candidate.pay)].join('; ');
    case 'pay':
      return paidText(candidate.paid, time);
    case 'team':
      return candidate.members.map(({ amount }) => pence(hourly(amount.value, time))).join(' + ');
    case 'step':
      return `${pounds(candidate.before.amount.value)} to ${pounds(candidate.paid.amount.value)}`;
    case 'raised':
      return `${percentText(candidate.percent)} of ${pounds(candidate.paid.amount.value)}`;
    case 'sum':
      return candidate.awards.map((award) => award.percent).join(' + ');
  }
}

function paidText({ amount, superseded, earned }: PaidThen, time: WorkingTime): string {
  if (earned) {
    return `${pounds(amount.value)}, ${MEASURES[earned.id]}, ${earningsMonths(earned.period)}`;
  }
  const first = superseded ? '; as first published' : '';
  return `${pounds(amount.value)} a year, ${pence(hourly(amount.value, time))} an hour${first}`;
}

const COUNTED: Readonly<Record<Counted, string>> = {
  all: '',
  first: 'as first published, before a later award or revision',
  one: 'one of several awards of that year, alone',
};

function cashParts({ pay, counted }: CashCandidate): readonly string[] {
  const { base, current } = pay;
  const amounts = base && current ? `${pounds(base.value)} to ${pounds(current.value)}` : '';
  return [amounts, COUNTED[counted]].filter((part) => part !== '');
}

/** A scale that crosses a change of contract says so wherever it is shown. */
function crossings({ notices }: PayComparison): readonly string[] {
  return notices.flatMap((notice) =>
    notice.code === 'contract-break' ? [`crosses ${notice.break.title}`] : [],
  );
}

/** Why a rise in prices less a rise in pay is not the cut. */
export function differenceText({ outcome }: Extract<Candidate, { of: 'difference' }>): string {
  const rise = (ratio: Rational) => percentText(percentOf(ratio));
  const { priceRatio, pay } = outcome.answer;
  return `the rise in prices (${rise(priceRatio)}) less the rise in pay (${rise(pay.ratio)}); the cut is ${percentText(inPercent(erosion(pay.ratio, priceRatio)))}`;
}

/** "8.8%, 4.05% and 8.0%". */
export function awardsText(awards: readonly { readonly percent: string }[]): string {
  return listText(awards.map((award) => `${award.percent}%`));
}
