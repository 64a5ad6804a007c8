import { isAbsence } from '../../domain/absence.js';
import { type Added, type BatchChoice, rowFigures } from '../../domain/batch/row-figures.js';
import { calculate, type Specification } from '../../domain/calc.js';
import { type PayYear, payYearLabel, payYearOfDay } from '../../domain/calendar.js';
import { methodStatus } from '../../domain/method.js';
import { type NoticeCode, noticesFor } from '../../domain/notices.js';
import type { PayNotice } from '../../domain/pay-notices.js';
import { rowName } from '../calc/answer-table.js';
import { ruleText } from '../history/words.js';
import { absenceMessage, noticeMessage } from '../messages.js';

/** What rests on prices alone, and what on pay as well. */
const OF_PRICES: readonly NoticeCode[] = [
  'provisional-mean',
  'derived-level',
  'provisional-level',
  'comparator',
  'own-data',
  'single-vintage',
];
const OF_PAY: readonly NoticeCode[] = ['partly-inferred'];

/** By what a batch computes, and what must be known of it: a line each. */
export function choiceLines(
  choice: BatchChoice,
  added: readonly Added[],
  byMonth: boolean,
): readonly string[] {
  const { specification, until } = choice;
  const { method, since } = specification;
  const parts = [
    added.includes('real_amount') ? `real amounts in ${payYearLabel(until)} prices` : '',
    added.some((column) => /^(?:erosion|restor)/.test(column))
      ? `what was lost since ${payYearLabel(since)}`
      : '',
  ].filter((part) => part !== '');
  const name = method
    ? `${method.id}, a reconstruction, choices ${methodStatus(method)}`
    : rowName({ specification });
  const what = parts.length > 0 ? `: ${parts.join(', and ')}` : '';
  const outcome = calculate(specification, until);
  const ofPay = parts.length > 1 || !added.includes('real_amount');
  const codes = ofPay ? [...OF_PRICES, ...OF_PAY] : OF_PRICES;
  const notes = noticesFor(outcome).filter(({ code }) => codes.includes(code));
  const breaks = ofPay ? breaksFrom(specification) : [];
  const rule = byMonth ? monthRuleText(specification, until) : ruleText(specification);
  return [`${name} (${rule})${what}`, ...[...notes, ...breaks].map(noticeMessage)];
}

/** "RPI of each row's own month, against RPI of the April that ends 2024/25". */
function monthRuleText(specification: Specification, until: PayYear): string {
  const { index, prices } = specification;
  const end =
    prices.rule === 'latest' ? 'its newest month' : ruleText(specification, payYearLabel(until));
  return `${index.shortTitle} of each row's own month, against ${end}`;
}

/** The changes of contract that rows after the base year are across, where a scale follows them. */
function breaksFrom({ pay, since }: Specification): readonly PayNotice[] {
  if (pay.kind !== 'scale' || pay.closed) return [];
  return pay.workforce.breaks
    .filter(({ date }) => payYearOfDay(date) > since)
    .map((entry) => ({ code: 'contract-break', grade: pay.grade.id, break: entry }));
}

/** Why no row could have a real amount: there are no prices for the end year. */
export function noPrices(choice: BatchChoice, added: readonly Added[]): string | undefined {
  if (!added.includes('real_amount')) return undefined;
  const when = { payYear: choice.until as PayYear, month: undefined };
  const figures = rowFigures(choice, when, ['real_amount']);
  return isAbsence(figures) ? absenceMessage(figures) : undefined;
}

/** How many rows there were, why some could not be computed, and how fast it went. */
export interface Count {
  readonly rows: number;
  readonly computed: number;
  readonly reasons: ReadonlyMap<string, number>;
}

/** "1,000,000 rows: 999,990 computed, 10 not (6 malformed-amount, 4 after-series-end)". */
export function countLine({ rows, computed, reasons }: Count, seconds: number): string {
  const not = rows - computed;
  const why = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([reason, count]) => `${number(count)} ${reason}`)
    .join(', ');
  const failed = not > 0 ? `, ${number(not)} not (${why})` : '';
  const pace = seconds > 0 ? `; ${number(Math.round(rows / seconds))} rows/s` : '';
  return `${number(rows)} ${rows === 1 ? 'row' : 'rows'}: ${number(computed)} computed${failed}${pace}`;
}

/** What is said while it goes on. */
export function progressLine({ rows }: Count): string {
  return `${number(rows)} rows`;
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
