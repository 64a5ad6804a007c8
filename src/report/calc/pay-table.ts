import { isAbsence } from '../../domain/absence.js';
import type { Answer } from '../../domain/calc.js';
import type { Day } from '../../domain/calendar.js';
import type { CalcFindings } from '../../domain/findings.js';
import type { Confidence } from '../../domain/price-index.js';
import type { Rational } from '../../domain/rational.js';
import { mayBeOutdated, type TodayPay } from '../../domain/today.js';
import type { Block, Cell } from '../document.js';
import { absenceMessage } from '../messages.js';
import { dayText, pence, pounds } from '../text.js';
import { answers, endLabel, NONE } from './answers.js';
import { showsToday } from './warnings.js';

/** Pay at the base, at the end and today: a line each for one grade, a column each for several. */
export function payTable(findings: CalcFindings, date: Day): readonly Block[] {
  return findings.grades.length > 1 ? payOfSeveral(findings, date) : payOfOne(findings, date);
}

/** What the newest pay in the data is called: today's, unless an award may have come since. */
function newestLabel({ asOf }: CalcFindings, newest: readonly TodayPay[], date: Day): string {
  const old = newest.find((each) => mayBeOutdated(each, date));
  if (asOf) return dayText(newest[0]?.day ?? asOf);
  return old ? `last known, ${dayText(old.day)}` : 'today';
}

/** What rests on a derived figure is marked wherever it is printed. */
export function marked(text: string, confidence: Confidence | null | undefined): string {
  return confidence === 'C' ? `${text} C` : text;
}

function payOfOne(findings: CalcFindings, date: Day): readonly Block[] {
  const { query, outcomes, today } = findings;
  const rows: (string | Cell)[][] = [];
  const money = answers(outcomes)[0];
  if (money?.money.basePay && money.money.baseHourly) {
    const point = money.pay.base?.point ?? '';
    rows.push([
      query.since,
      ...rate(money.money.basePay, money.money.baseHourly, money.pay.base?.confidence),
      point,
    ]);
  }
  if (money?.money.currentPay && money.money.currentHourly) {
    const { current } = money.pay;
    const from = current ? `${current.point}, from ${dayText(current.from)}` : '';
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
  return [{ kind: 'table', columns, rows }];
}

function rate(annual: Rational, hour: Rational, confidence?: Confidence): Cell[] {
  return [
    { text: marked(pounds(annual), confidence), tone: 'strong' },
    { text: marked(pence(hour), confidence), tone: 'strong' },
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
  const { grades, outcomes, query } = findings;
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
    { title: query.since, align: right },
    { title: endLabel(findings), align: right },
    { title: 'an hour', align: right },
    ...(today.length > 0
      ? [
          { title: newestLabel(findings, today, date), align: right },
          { title: 'an hour', align: right },
        ]
      : []),
  ];
  return [{ kind: 'table', columns, rows }];
}

function todayCells({ amount, hourly }: TodayPay): string[] {
  const cell = isAbsence(amount) ? NONE : amountCell(amount.value, amount.confidence);
  const hour = hourly && !isAbsence(amount) ? marked(pence(hourly), amount.confidence) : NONE;
  return [cell, hour];
}

function amountCell(amount: Rational | undefined, confidence?: Confidence): string {
  return amount ? marked(pounds(amount), confidence) : NONE;
}
