import { isAbsence } from '../../domain/absence.js';
import { monthOfDay, payYearLabel } from '../../domain/calendar.js';
import type { History } from '../../domain/history/history.js';
import type { Losses } from '../../domain/history/losses.js';
import { type AnsweredYear, type HistoryYear, isAnsweredYear } from '../../domain/history/year.js';
import { inPercent } from '../../domain/percent.js';
import type { Confidence, PriceIndex } from '../../domain/price-index.js';
import { divide, HUNDRED, multiply, type Rational, toDecimal } from '../../domain/rational.js';
import { NONE } from '../calc/answers.js';
import { marked } from '../calc/pay-table.js';
import { weakestPay } from '../calc/record.js';
import type { Block, Cell, Column } from '../document.js';
import { shortMonth } from '../months.js';
import { isGain, percent, pounds, wholePounds } from '../text.js';
import { crossed, marksOf } from './marks.js';

type Row = (Cell | string)[];

const right = 'right' as const;

/** A row a year: what pay and prices did, both as indices, and what is lost. */
export function percentTable({ specification, years }: History): Block {
  const { index, pay } = specification;
  const rows = years.flatMap((year, at): readonly Row[] => [
    ...(pay.kind === 'scale' ? year.breaks : []).map((entry): Row => {
      const text = `${entry.title}: not like for like`;
      return [shortMonth(monthOfDay(entry.date)), ...blanks(7), { text, tone: 'mark' }];
    }),
    yearRow(year, years[at - 1]),
  ]);
  const award = pay.kind === 'chain' ? 'Award' : 'Pay\nup';
  return { kind: 'table', columns: columnsOf(index, award), rows };
}

/** A comparator is no price index, and what is set against it is not real pay. */
function columnsOf({ comparator, shortTitle }: PriceIndex, award: string): readonly Column[] {
  const name = shortTitle.length > LONGEST_NAME ? 'Other' : shortTitle;
  const [change, level, ratio, cut, rise] = comparator
    ? [`${name}\nup`, `${name}\nindex`, `Pay ÷\n${name}`, 'Behind', 'To catch\nup']
    : ['Prices\nup', 'Price\nindex', 'Real\npay', 'Cut', 'Rise'];
  const figures = [award, change, 'Pay\nindex', level, ratio, cut, rise];
  return [{ title: 'Year' }, ...figures.map((title) => ({ title, align: right })), { title: '' }];
}

/** A longer name would take the place of the figures. */
const LONGEST_NAME = 6;

function yearRow(year: HistoryYear, before: HistoryYear | undefined): Row {
  const payRatio = isAbsence(year.pay) ? undefined : year.pay.ratio;
  const answered = isAnsweredYear(year);
  const real = answered
    ? divide(year.outcome.answer.pay.ratio, year.outcome.answer.priceRatio)
    : undefined;
  const marks = marksOf(year, before).join('\n');
  return [
    payYearLabel(year.year),
    riseOf(year),
    year.priceRise ? signed(year.priceRise) : NONE,
    indexText(payRatio),
    indexText(year.priceRatio),
    indexText(real),
    ...changeCells(year, before === undefined),
    answered ? marks : { text: marks, tone: 'mark' },
  ];
}

/** The awards as printed, one under the other; elsewhere the rise in the amount. */
function riseOf({ awards, payRise, outcome }: HistoryYear): string {
  if (outcome.specification.pay.kind !== 'chain') return payRise ? signed(payRise) : NONE;
  return awards.length > 0 ? awards.map(({ percent: each }) => `${each}%`).join('\n') : NONE;
}

function signed(share: Rational): string {
  return `${toDecimal(inPercent(share), 1).replace('-', '−')}%`;
}

/** An index on base = 100, to one decimal. */
function indexText(ratio: Rational | undefined): string {
  return ratio ? toDecimal(multiply(ratio, HUNDRED), 1) : NONE;
}

function changeCells(year: HistoryYear, isBase: boolean): Row {
  if (isBase || !isAnsweredYear(year)) return [NONE, NONE];
  const { erosion, restoration } = year.outcome.answer;
  const mark = crossed(year).length > 0 ? '†' : '';
  const word = year.outcome.specification.index.comparator ? 'ahead' : 'gain';
  return isGain(erosion)
    ? [{ text: `${word} ${percent(erosion)}${mark}`, tone: 'strong' }, 'none']
    : [
        { text: `${percent(erosion)}${mark}`, tone: 'strong' },
        { text: percent(restoration), tone: 'strong' },
      ];
}

function blanks(count: number): readonly string[] {
  return Array.from({ length: count }, () => '');
}

/** A row a year of a grade's pounds: pay, restored pay, and what was lost, in two kinds of pounds. */
export function poundsTable({ years }: History, losses: Losses): Block {
  const rows = years.map((year): Row => {
    const loss = losses.years.find((each) => each.year === year.year);
    const current = isAbsence(year.pay) ? undefined : year.pay.current;
    const label = payYearLabel(year.year);
    const amount = current ? marked(pounds(current.value), current.confidence) : NONE;
    if (!loss || !isAnsweredYear(year)) return [label, amount, ...blanks(5).map(() => NONE)];
    const confidence = lossConfidence(year);
    const { restoredPay } = year.outcome.answer.money;
    const restored = restoredPay ? marked(wholePounds(restoredPay), confidence) : NONE;
    return [
      label,
      amount,
      restored,
      { text: marked(wholePounds(loss.own), confidence), tone: 'strong' },
      wholePounds(loss.ownSoFar),
      { text: marked(wholePounds(loss.atEnd), confidence), tone: 'strong' },
      wholePounds(loss.atEndSoFar),
    ];
  });
  const end = payYearLabel(losses.end.year);
  const titles = ['Pay', 'Restored', 'Lost', 'in all', `in ${end}\npounds`, 'in all'];
  return {
    kind: 'table',
    columns: [{ title: 'Year' }, ...titles.map((title) => ({ title, align: right }))],
    rows,
  };
}

/** Restored pay on a scale rests on the base amount too; on a chain only on the year's. */
function lossConfidence({ outcome }: AnsweredYear): Confidence | null | undefined {
  const { answer, specification } = outcome;
  return specification.pay.kind === 'chain' ? answer.pay.current?.confidence : weakestPay(answer);
}
