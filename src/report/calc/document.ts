import { type Absence, isAbsence } from '../../domain/absence.js';
import type { Answer, Outcome } from '../../domain/calc.js';
import type { CalcFindings } from '../../domain/findings.js';
import { methodStatus } from '../../domain/method.js';
import { priceRuleName } from '../../domain/price-index.js';
import { compare, type Rational } from '../../domain/rational.js';
import { FULL_TIME } from '../../domain/real-terms.js';
import type { TodayPay } from '../../domain/today.js';
import type { Block, Cell, Column } from '../document.js';
import { absenceMessage, outcomeMessage } from '../messages.js';
import {
  changeText,
  dayText,
  isGain,
  listText,
  numberText,
  pence,
  percent,
  pounds,
  pricesCompared,
  wholePounds,
} from '../text.js';
import { answerNotes, showsToday } from './warnings.js';

const NONE = '–';
/** More grades than this are summed up by their extremes. */
const MANY = 4;

/** The answer to `calc`, laid out: pay, then a row a method, then what to know about them. */
export function calcDocument(findings: CalcFindings): readonly Block[] {
  const several = findings.grades.length > 1;
  return [
    { kind: 'heading', text: title(findings) },
    ...(several ? payOfSeveral(findings) : payOfOne(findings)),
    { kind: 'heading', text: question(findings) },
    ...(several ? rowsOfSeveral(findings) : rowsOfOne(findings)),
    ...notes(findings),
  ];
}

function title({ workforce, grades, asOf }: CalcFindings): string {
  const known = asOf ? `, as known on ${dayText(asOf)}` : '';
  if (!workforce) return `Your own pay${known}`;
  const names = grades.length > 0 ? listText(grades.map((grade) => grade.id)) : 'Average pay';
  return `${names}: ${workforce.title}${known}`;
}

function question(findings: CalcFindings): string {
  const { since, on } = findings.query;
  const until = on ? dayText(on) : findings.query.until;
  if (onlyGains(findings)) return `${since} to ${until}: pay has risen in real terms`;
  const pay = sharedPay(findings);
  const ofPay = pay ? ` (${pounds(pay)})` : '';
  return `${since} to ${until}: cut, and rise on ${on ? "that day's" : until} pay${ofPay} to restore it`;
}

/** The end year's pay, where every row stands on the same one. */
function sharedPay({ outcomes }: CalcFindings): Rational | undefined {
  const amounts = answers(outcomes).map((answer) => answer.money.currentPay);
  const first = amounts[0];
  return first && amounts.every((amount) => amount && pounds(amount) === pounds(first))
    ? first
    : undefined;
}

function answers(outcomes: readonly Outcome[]): readonly Answer[] {
  return outcomes.flatMap(({ answer }) => (isAbsence(answer) ? [] : [answer]));
}

/** Whether pay gained on prices in every row: then the columns speak of a rise, not of a cut. */
function onlyGains({ outcomes }: CalcFindings): boolean {
  const found = answers(outcomes);
  return found.length > 0 && found.every((answer) => isGain(answer.erosion));
}

function payOfOne(findings: CalcFindings): readonly Block[] {
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
    const label = query.on ? dayText(query.on) : query.until;
    rows.push([
      label,
      ...rate(money.money.currentPay, money.money.currentHourly, current?.confidence),
      from,
    ]);
  }
  const [now] = showsToday(findings) ? today : [];
  if (now) rows.push(todayRow(findings, now, money));
  if (rows.length === 0) return [];
  const columns = [
    { title: '' },
    { title: 'a year', align: 'right' as const },
    { title: 'an hour', align: 'right' as const },
    { title: '' },
  ];
  return [{ kind: 'table', columns, rows }];
}

function rate(annual: Rational, hour: Rational, confidence?: string): Cell[] {
  const mark = confidence === 'C' ? ' C' : '';
  return [
    { text: `${pounds(annual)}${mark}`, tone: 'strong' },
    { text: pence(hour), tone: 'strong' },
  ];
}

function todayRow(
  findings: CalcFindings,
  now: TodayPay,
  money: Answer | undefined,
): (Cell | string)[] {
  const { amount, hourly } = now;
  const label = findings.asOf ? dayText(now.day) : 'today';
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

function payOfSeveral(findings: CalcFindings): readonly Block[] {
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
      money?.money.currentHourly ? pence(money.money.currentHourly) : NONE,
      ...(now ? [amountCell(isAbsence(now.amount) ? undefined : now.amount.value)] : []),
      ...(now ? [now.hourly ? pence(now.hourly) : NONE] : []),
    ];
  });
  const right = 'right' as const;
  const columns = [
    { title: 'Grade' },
    { title: query.since, align: right },
    { title: query.on ? dayText(query.on) : query.until, align: right },
    { title: 'an hour', align: right },
    ...(today.length > 0
      ? [
          { title: findings.asOf ? dayText(findings.asOf) : 'today', align: right },
          { title: 'an hour', align: right },
        ]
      : []),
  ];
  return [{ kind: 'table', columns, rows }];
}

function amountCell(amount: Rational | undefined, confidence?: string): string {
  return amount ? `${pounds(amount)}${confidence === 'C' ? ' C' : ''}` : NONE;
}

function rowsOfOne(findings: CalcFindings): readonly Block[] {
  const { outcomes, grades, query } = findings;
  const money = grades.length > 0 || query.pay === 'own';
  const columns = [
    { title: 'Method' },
    ...answerColumns(findings, money),
    { title: 'Prices compared' },
  ];
  const rows = outcomes.map((outcome) => answerRow(findings, outcome, money));
  return [{ kind: 'table', columns, rows }];
}

/** Grades share what prices were compared, so it is said once a method, under the table. */
function rowsOfSeveral(findings: CalcFindings): readonly Block[] {
  const columns = [
    { title: 'Grade' },
    { title: 'Method' },
    ...answerColumns(findings, true),
    { title: '' },
  ];
  const compared = new Map<string, string>();
  const rows = findings.outcomes.map((outcome) => {
    const { answer, specification } = outcome;
    const { pay } = specification;
    const grade = pay.kind === 'own' ? '' : (pay.grade?.id ?? '');
    const row = answerRow(findings, outcome, true);
    if (isAbsence(answer)) return [grade, ...row];
    compared.set(rowName(outcome), how(outcome, answer).replaceAll('\n', '; '));
    return [grade, ...row.slice(0, -1), answer.provisional ? 'provisional' : ''];
  });
  const items = [...compared].map(([name, text]) => `${name}: ${text}`);
  return [
    { kind: 'table', columns, rows },
    { kind: 'list', items },
  ];
}

function answerColumns(findings: CalcFindings, money: boolean): Column[] {
  const gains = onlyGains(findings);
  const align = 'right' as const;
  return [
    { title: gains ? 'Real rise' : 'Cut', align },
    { title: gains ? 'To restore' : 'Rise', align },
    ...(money
      ? [
          { title: 'Restored', align },
          { title: 'an hour', align },
        ]
      : []),
  ];
}

function answerRow(findings: CalcFindings, outcome: Outcome, money: boolean): (Cell | string)[] {
  const { answer } = outcome;
  if (isAbsence(answer)) return absentRow(outcome, answer, money ? 4 : 2);
  const worded = !onlyGains(findings);
  return [
    rowName(outcome),
    ...change(answer, worded),
    ...(money ? restored(answer) : []),
    how(outcome, answer),
  ];
}

function rowName({ specification: { method, index, prices, pay } }: Outcome): string {
  if (method) return method.id;
  const pair = `${index.id} ${priceRuleName(prices)}`;
  return pay.kind === 'own' ? pair : `${pay.id} ${pair}`;
}

function change(answer: Answer, worded: boolean): Cell[] {
  if (!isGain(answer.erosion)) {
    return [
      { text: percent(answer.erosion), tone: 'strong' },
      { text: percent(answer.restoration), tone: 'strong' },
    ];
  }
  const rise = `${worded ? 'real rise ' : ''}${percent(answer.erosion)}`;
  return [{ text: rise, tone: 'strong' }, { text: 'none' }];
}

function restored({ money, erosion }: Answer): string[] {
  if (isGain(erosion) || !money.restoredPay || !money.restoredHourly) return [NONE, NONE];
  return [wholePounds(money.restoredPay), pence(money.restoredHourly)];
}

/** The last cell: what was compared, and the marks that qualify the row. */
function how(outcome: Outcome, answer: Answer): string {
  const { specification, until } = outcome;
  const marks = [
    specification.method && `method ${methodStatus(specification.method)}`,
    answer.provisional && `provisional, ${answer.end.levels.length} of ${answer.end.of} months`,
  ].filter(Boolean);
  const compared = pricesCompared(specification, until, answer.base, answer.end);
  return [compared, ...marks].join('\n');
}

function absentRow(outcome: Outcome, absence: Absence, blanks: number): (Cell | string)[] {
  return [
    rowName(outcome),
    ...Array.from({ length: blanks }, () => NONE),
    { text: `no result: ${outcomeMessage(outcome, absence)}`, tone: 'mark' },
  ];
}

function notes(findings: CalcFindings): readonly Block[] {
  const items = [...answerNotes(findings), ...contrastNote(findings)];
  const list: Block[] = items.length > 0 ? [{ kind: 'list', items }] : [];
  return [...list, { kind: 'paragraph', text: scope(findings), tone: 'muted' }];
}

/** One line on what the grade's own scale would say, and why it is not the figure quoted. */
function contrastNote({ contrasts }: CalcFindings): readonly string[] {
  const found = contrasts.flatMap(({ answer, specification }) =>
    isAbsence(answer) || specification.pay.kind !== 'scale'
      ? []
      : [{ answer, grade: specification.pay.grade.id, index: specification.index }],
  );
  const first = found[0];
  const crossing = first?.answer.pay.notices.find((notice) => notice.code === 'contract-break');
  if (!first || !crossing) return [];
  const inOrder = [...found].sort((a, b) => compare(a.answer.erosion, b.answer.erosion));
  const ends = [inOrder[0], inOrder.at(-1)].filter((entry) => entry !== undefined);
  const shown = found.length > MANY ? ends : found;
  const each = shown.map(({ answer, grade }) => `${grade} ${changeText(answer.erosion)}`);
  const said = found.length > MANY ? `from ${each.join(' to ')}` : listText(each);
  return [
    `--pay scale, the grade's own pay points, would say on ${first.index.shortTitle} and the same months: ${said}. It crosses ${crossing.break.title}: ${crossing.break.what}`,
  ];
}

function scope({ time, workforce }: CalcFindings): string {
  const weeks =
    time.weeksPerYear === FULL_TIME.weeksPerYear ? '365/7' : numberText(time.weeksPerYear);
  const hours = `An hour is a year's pay ÷ (${numberText(time.hoursPerWeek)} hours × ${weeks} weeks).`;
  const confirmed = workforce?.scales.at(-1)?.scale.confirmedThrough;
  return workforce
    ? `Scope: basic pay of a post before tax; not a person's progression, total earnings or take-home pay. ${hours}${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`
    : `Scope: two amounts of your own, taken as full-time pay before tax. ${hours}`;
}
