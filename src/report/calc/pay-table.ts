import { isAbsence } from '../../domain/absence.js';
import type { Answer } from '../../domain/calc.js';
import type { Day } from '../../domain/calendar.js';
import type { CalcFindings } from '../../domain/findings.js';
import type { PointAmount } from '../../domain/pay-scale.js';
import type { Confidence } from '../../domain/price-index.js';
import type { Rational } from '../../domain/rational.js';
import { mayBeOutdated, type TodayPay } from '../../domain/today.js';
import type { Block, Cell } from '../document.js';
import { MEASURES } from '../earnings/words.js';
import { absenceMessage } from '../messages.js';
import { dayText, pence, pounds } from '../text.js';
import { answers, endLabel, hasHours, NONE, startLabel } from './answers.js';
import { showsToday } from './warnings.js';

/** Pay at the base, at the end and today: a line each for one grade, a column each for several. */
export function payTable(findings: CalcFindings, date: Day): readonly Block[] {
  return findings.grades.length > 1 ? payOfSeveral(findings, date) : payOfOne(findings, date);
}

/** What the newest pay in the data is called: today's, unless an award may have come since. */
export function newestLabel(
  { asOf }: Pick<CalcFindings, 'asOf'>,
  newest: readonly TodayPay[],
  date: Day,
): string {
  const old = newest.find((each) => mayBeOutdated(each, date));
  if (asOf) return dayText(newest[0]?.day ?? asOf);
  return old ? `last known, ${dayText(old.day)}` : 'today';
}

/** What rests on a derived figure is marked wherever it is printed. */
export function marked(text: string, confidence: Confidence | null | undefined): string {
  return confidence === 'C' ? `${text} C` : text;
}

function payOfOne(findings: CalcFindings, date: Day): readonly Block[] {
  const { outcomes, today } = findings;
  const rows: (string | Cell)[][] = [];
  const money = answers(outcomes)[0];
  if (money?.money.basePay) {
    const point = pointText(money.pay.base, money);
    rows.push([
      startLabel(findings),
      ...rate(money.money.basePay, money.money.baseHourly, money.pay.base?.confidence),
      point,
    ]);
  }
  if (money?.money.currentPay) {
    const { current } = money.pay;
    const at = current && !money.pay.earnings ? `, from ${dayText(current.from)}` : '';
    const from = current ? `${pointText(current, money)}${at}` : '';
    const label = endLabel(findings);
    rows.push([
      label,
      ...rate(money.money.currentPay, money.money.currentHourly, current?.confidence),
      from,
    ]);
  }
  const [now] = showsToday(findings) ? today : [];
  if (now) rows.push(todayRow(newestLabel(findings, [now], date), now, money));
  if (rows.length === 0) return [];
  const columns = [
    { title: '' },
    { title: 'a year', align: 'right' as const },
    { title: 'an hour', align: 'right' as const },
    { title: '' },
  ];
  return [withoutHours(findings, { kind: 'table', columns, rows })];
}

/** The pay point; of earnings what they are. */
function pointText(amount: PointAmount | undefined, { pay }: Answer): string {
  return pay.earnings ? MEASURES[pay.earnings.measure.id] : (amount?.point ?? '');
}

function rate(annual: Rational, hour: Rational | undefined, confidence?: Confidence): Cell[] {
  return [
    { text: marked(pounds(annual), confidence), tone: 'strong' },
    { text: hour ? marked(pence(hour), confidence) : NONE, tone: 'strong' },
  ];
}

function todayRow(label: string, now: TodayPay, money: Answer | undefined): (Cell | string)[] {
  const { amount, hourly } = now;
  if (isAbsence(amount) || !hourly) {
    return [label, NONE, NONE, isAbsence(amount) ? absenceMessage(amount) : ''];
  }
  const later = amount.from > (money?.pay.current?.from ?? '');
  const pending = later && money ? '; no full comparison yet' : '';
  return [
    label,
    ...rate(amount.value, hourly, amount.confidence),
    `${amount.point}, from ${dayText(amount.from)}${pending}`,
  ];
}

function payOfSeveral(findings: CalcFindings, date: Day): readonly Block[] {
  const { grades, outcomes } = findings;
  const today = showsToday(findings) ? findings.today : [];
  const rows = grades.map((grade) => {
    const own = outcomes.filter(
      ({ specification: { pay } }) => pay.kind !== 'own' && pay.grade === grade,
    );
    const money = answers(own)[0];
    const now = today.find((entry) => entry.grade === grade);
    return [
      grade.id,
      amountCell(money?.money.basePay, money?.pay.base?.confidence),
      amountCell(money?.money.currentPay, money?.pay.current?.confidence),
      money?.money.currentHourly
        ? marked(pence(money.money.currentHourly), money.pay.current?.confidence)
        : NONE,
      ...(now ? todayCells(now) : []),
    ];
  });
  const right = 'right' as const;
  const columns = [
    { title: 'Grade' },
    { title: startLabel(findings), align: right },
    { title: endLabel(findings), align: right },
    { title: 'an hour', align: right },
    ...(today.length > 0
      ? [
          { title: newestLabel(findings, today, date), align: right },
          { title: 'an hour', align: right },
        ]
      : []),
  ];
  return [withoutHours(findings, { kind: 'table', columns, rows })];
}

type Table = Extract<Block, { kind: 'table' }>;

/** A table without the columns of an hour's pay, where none goes with the answers. */
function withoutHours(findings: CalcFindings, table: Table): Table {
  if (hasHours(findings)) return table;
  const kept = <T>(cells: readonly T[]) =>
    cells.filter((_, at) => table.columns[at]?.title !== 'an hour');
  return { ...table, columns: kept(table.columns), rows: table.rows.map(kept) };
}

function todayCells({ amount, hourly }: TodayPay): string[] {
  const cell = isAbsence(amount) ? NONE : amountCell(amount.value, amount.confidence);
  const hour = hourly && !isAbsence(amount) ? marked(pence(hourly), amount.confidence) : NONE;
  return [cell, hour];
}

function amountCell(amount: Rational | undefined, confidence?: Confidence): string {
  return amount ? marked(pounds(amount), confidence) : NONE;
}
