import type { CostFindings } from '../../domain/cost/findings.js';
import { type Notice, type NoticeCode, noticesFor } from '../../domain/notices.js';
import { compare, rational } from '../../domain/rational.js';
import { told } from '../calc/warnings.js';
import type { Warning } from '../document.js';
import { belongsToAnswer } from '../messages.js';
import { dayText, listText, numberText } from '../text.js';
import { missingRows } from './record.js';

/** Everything that `cost` may have to say beside its figures. */
export type CostNoticeCode =
  | NoticeCode
  | 'unofficial-counts'
  | 'counts-of-another-year'
  | 'partial-counts'
  | 'own-counts'
  | 'own-rates'
  | 'nothing-to-restore'
  | 'rows-missing';

/** All cautions, for the JSON envelope. */
export function costWarnings(findings: CostFindings): readonly Warning<CostNoticeCode>[] {
  return [...ownWarnings(findings), ...told(payNotices(findings))];
}

/** The notes within a laid-out answer. */
export function costNotes(findings: CostFindings): readonly string[] {
  const pay = told(payNotices(findings).filter(belongsToAnswer));
  return [...ownWarnings(findings), ...pay].map(({ message }) => message);
}

/** The cautions that stand beside a text answer, on stderr. */
export function costWarningsBeside(findings: CostFindings): readonly Warning[] {
  return told(payNotices(findings).filter((notice) => !belongsToAnswer(notice)));
}

/** What is to be told of the counts, the rates and the sum. */
function ownWarnings(findings: CostFindings): readonly Warning<CostNoticeCode>[] {
  const { cost, query } = findings;
  const found: Warning<CostNoticeCode>[] = [...countWarnings(findings)];
  if (!cost.total && cost.lines.some(({ worked }) => worked)) {
    found.push({ code: 'rows-missing', message: `no total: ${missingRows(findings)}` });
  }
  if (cost.total && compare(cost.total.cost.value, rational(0)) < 0) {
    const message = `pay has risen in real terms since ${query.since}: there is nothing to restore, and the figures below zero are what that rise is worth`;
    found.push({ code: 'nothing-to-restore', message });
  }
  const rates = rateTexts(findings);
  if (rates.length > 0) {
    const message = `${listText(rates)} ${rates.length > 1 ? 'are figures' : 'is a figure'} of your own; nothing here was published as such`;
    found.push({ code: 'own-rates', message });
  }
  return found;
}

function rateTexts({ rates }: CostFindings): readonly string[] {
  return [
    ...(rates.onCost ? [`${numberText(rates.onCost)}% on top`] : []),
    ...(rates.returns ? [`${numberText(rates.returns)}% that comes back`] : []),
  ];
}

function countWarnings(findings: CostFindings): readonly Warning<CostNoticeCode>[] {
  const { headcounts, query, countsOrigin, workforce } = findings;
  if (query.counts === 'given') {
    const message = `only the counts given are in it, and no others of ${workforce.title}`;
    return [{ code: 'partial-counts', message }];
  }
  const found: Warning<CostNoticeCode>[] = [];
  if (countsOrigin !== undefined) {
    found.push({ code: 'own-counts', message: `how many there are is from ${countsOrigin}` });
  }
  if (!headcounts) return found;
  if (!headcounts.official && query.counts === 'data') {
    const message = `C: how many are on each point is unofficial: round numbers of a public calculator (${dayText(headcounts.asOf)}), counted by nobody; no official count by point was found`;
    found.push({ code: 'unofficial-counts', message });
  }
  if (!isOfYear(headcounts.asOf, query.until)) {
    const message = `the counts are of ${dayText(headcounts.asOf)}, and the pay is of ${query.until}`;
    found.push({ code: 'counts-of-another-year', message });
  }
  return found;
}

/** Whether a day, month or year lies in a pay year, or may. */
export function isOfYear(asOf: string, payYear: string): boolean {
  const start = Number(payYear.slice(0, 4));
  const [year, month] = asOf.split('-').map(Number);
  if (year === undefined) return false;
  if (month === undefined) return year === start || year === start + 1;
  return (month >= 4 ? year : year - 1) === start;
}

/**
 * What is to be told of the pay that is raised. Pounds at the base are no part of a cost, so what
 * would be told of them is not.
 */
function payNotices({ cost }: CostFindings): readonly Notice[] {
  return cost.lines.flatMap(({ outcome, notices, amount, worked }): readonly Notice[] => {
    if (!worked) return [];
    const all = outcome ? noticesFor(outcome) : notices;
    return all.filter((notice) => {
      if (notice.code === 'nodal-point-base') return false;
      return notice.code !== 'derived-amount' || notice.amount === amount;
    });
  });
}
