import { type PayYear, payYearLabel } from '../../domain/calendar.js';
import type { OfferFindings, OfferOutcome } from '../../domain/offer/findings.js';
import type { Offer } from '../../domain/offer/offer.js';
import { isMissing } from '../../domain/offer/real.js';
import { divide, ONE, subtract } from '../../domain/rational.js';
import { hourly } from '../../domain/real-terms.js';
import { NONE } from '../calc/answers.js';
import { marked } from '../calc/pay-table.js';
import type { Block, Column } from '../document.js';
import { pence, percent, pounds, wholePounds } from '../text.js';
import { type OfferRow, rowsOf } from './rows.js';
import { hourText, stepsText } from './words.js';

const RIGHT = 'right' as const;

/** Columns with their titles, those of figures to the right. */
export function titled(...titles: readonly string[]): readonly Column[] {
  return titles.map((title) => ({ title, align: RIGHT }));
}

/** A table of lines; offers side by side have a column that names them. */
export function tableOf(
  { offers }: OfferFindings,
  columns: readonly Column[],
  rows: readonly OfferRow[],
): Block {
  const several = offers.length > 1;
  return {
    kind: 'table',
    columns: [{ title: 'Grade' }, ...(several ? [{ title: 'Offer' }] : []), ...columns],
    rows: rows.map(({ name, offer, cells }) => [name, ...(several ? [offer] : []), ...cells]),
  };
}

/** The last pay year of all offers, where it is one. */
export function sharedEnd(offers: readonly Offer[]): PayYear | undefined {
  const ends = new Set(offers.map(({ years }) => years.at(-1)));
  return ends.size === 1 ? [...ends][0] : undefined;
}

/** What each offer comes to in cash, in the year after its last award. */
export function cashTable(findings: OfferFindings): Block {
  const { from, offers } = findings;
  const end = sharedEnd(offers);
  const several = offers.length > 1;
  const pay = several || end === undefined ? [] : [payYearLabel(from), payYearLabel(end)];
  const by = several && end === undefined ? ['By'] : [];
  const once = paysOnce(findings) ? ['Paid once'] : [];
  const columns = titled(...pay, ...by, 'To the pound', 'More', 'an hour', 'Rise', ...once);
  const rows = rowsOf(findings, (outcome) =>
    cashCells(findings, outcome, columns.length, by.length > 0),
  );
  return tableOf(findings, columns, rows);
}

/** Whether a sum is paid once in any of the offers. */
function paysOnce({ outcomes }: OfferFindings): boolean {
  return outcomes.some(({ cash }) => !isMissing(cash) && (cash.oneOffs?.n ?? 0n) > 0n);
}

function cashCells(
  findings: OfferFindings,
  { cash, offer }: OfferOutcome,
  columns: number,
  named: boolean,
): readonly string[] {
  if (isMissing(cash)) return [];
  const { start, years, oneOffs } = cash;
  const last = years.at(-1);
  const rise = percent(subtract(last?.ratio ?? ONE, ONE));
  const one = findings.offers.length === 1;
  const paidOnce = paysOnce(findings) ? [oneOffs && oneOffs.n > 0n ? pounds(oneOffs) : NONE] : [];
  const by = named ? [payYearLabel(offer.years.at(-1) ?? findings.from)] : [];
  if (!start || !last?.paid) {
    const none = Array.from({ length: columns - by.length - 1 - paidOnce.length }, () => NONE);
    return [...by, ...none, rise, ...paidOnce];
  }
  const { paid } = last;
  const { confidence } = start;
  const more = subtract(paid.pay, start.value);
  const onceOnly = more.n === 0n && paidOnce.some((text) => text !== NONE);
  return [
    ...(one
      ? [marked(pounds(start.value), confidence), marked(pence(paid.unrounded), confidence)]
      : by),
    marked(wholePounds(paid.printed), confidence),
    ...(onceOnly ? [NONE, NONE] : [wholePounds(more), hourText(hourly(more, findings.time))]),
    rise,
    ...paidOnce,
  ];
}

/** More lines than this are for a program to read. */
const MOST_LINES = 60;

/** The years of an offer one by one; none of an offer of one year, nor of several side by side. */
export function yearTables(findings: OfferFindings): readonly Block[] {
  const { offers } = findings;
  const years = offers[0]?.years ?? [];
  if (offers.length > 1 || years.length < 2) return [];
  const lines = years.flatMap((payYear, at) =>
    rowsOf(findings, (outcome) => yearCells(outcome, at)).map((row) => ({
      ...row,
      payYear,
    })),
  );
  if (lines.length > MOST_LINES) return [];
  const columns = [
    { title: 'Year' },
    { title: 'Grade' },
    ...titled('Pay', 'To the pound', 'Rise', 'so far'),
    { title: 'Award' },
  ];
  return [
    { kind: 'heading', text: 'Year by year' },
    {
      kind: 'table',
      columns,
      rows: lines.map(({ payYear, name, cells }, at) => [
        lines[at - 1]?.payYear === payYear ? '' : payYearLabel(payYear),
        name,
        ...cells,
      ]),
    },
  ];
}

function yearCells({ cash }: OfferOutcome, at: number): readonly string[] {
  const year = isMissing(cash) ? undefined : cash.years[at];
  if (!year || isMissing(cash)) return [];
  const before = cash.years[at - 1]?.ratio ?? ONE;
  const rises = [
    percent(subtract(divide(year.ratio, before), ONE)),
    percent(subtract(year.ratio, ONE)),
  ];
  const { paid } = year;
  if (!paid) return [NONE, NONE, ...rises, ''];
  const confidence = cash.start?.confidence;
  return [
    marked(pence(paid.unrounded), confidence),
    marked(wholePounds(paid.printed), confidence),
    ...rises,
    stepsText(paid.steps),
  ];
}
