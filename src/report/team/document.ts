import { isAbsence } from '../../domain/absence.js';
import type { Day } from '../../domain/calendar.js';
import type { TeamFindings } from '../../domain/team/findings.js';
import { orderMatters } from '../../domain/team/rate.js';
import { peopleIn, type TeamPay, type TeamRow } from '../../domain/team/team.js';
import { anHourText } from '../an-hour.js';
import { rowName } from '../calc/answer-table.js';
import { marked, newestLabel } from '../calc/pay-table.js';
import { answerNotes } from '../calc/warnings.js';
import type { Block } from '../document.js';
import { dayText, isGain, listText } from '../text.js';
import { isDerived, memberTable, restoredTable } from './tables.js';
import {
  hourlyOf,
  membersText,
  minutesText,
  orderText,
  sinceText,
  sumText,
  whenText,
} from './words.js';

/** The answer to `team`: each member's pay, their sum, and what it would be restored. */
export function teamDocument(findings: TeamFindings, date: Day): readonly Block[] {
  const { now, rows } = findings;
  const when = whenText(findings);
  const notes = [...rows.flatMap((row) => rowNotes(findings, row)), ...answerNotes(findings.calc)];
  return [
    { kind: 'heading', text: title(findings) },
    { kind: 'heading', text: `${when}: basic pay` },
    memberTable(now),
    ...sums(findings, when, date),
    {
      kind: 'heading',
      text: `${sinceText(findings)} to ${when}: an hour ${peopleIn(findings.members) === 1 ? 'restored' : 'of the team restored, each rate rounded to the penny and then added'}`,
    },
    restoredTable(findings),
    ...(notes.length > 0 ? [{ kind: 'list' as const, items: notes }] : []),
    { kind: 'paragraph', text: scope(findings), tone: 'muted' },
  ];
}

function title({ workforce, members, calc: { asOf } }: TeamFindings): string {
  const people = peopleIn(members);
  const known = asOf ? `, as known on ${dayText(asOf)}` : '';
  const whose = people === 1 ? membersText(members) : `Team of ${people}`;
  return `${whose}: ${workforce.title}${known}`;
}

/** What the team costs now, by the hour and by the operation, and with the newest pay. */
function sums(findings: TeamFindings, when: string, date: Day): readonly Block[] {
  const { now, today, minutes } = findings;
  const blocks = [...sumLines(findings, now, when)];
  const total = now.total;
  if (minutes && total) blocks.push(`${when}, ${minutesText(minutes, total)}.`);
  if (today?.total && !isSamePay(today, now)) {
    const label = newestLabel(findings.calc, findings.calc.today, date);
    const name = label.charAt(0).toUpperCase() + label.slice(1);
    blocks.push(...sumLines(findings, today, name));
    if (minutes) blocks.push(`${name}, ${minutesText(minutes, today.total)}.`);
  }
  return blocks.map((text) => ({ kind: 'paragraph', text }));
}

function sumLines({ members }: TeamFindings, pay: TeamPay, when: string): readonly string[] {
  const { total } = pay;
  if (!total) return [];
  const sum = `${when}: ${sumText(members, hourlyOf(pay), total)} an hour`;
  const same = peopleIn(members) === 1 ? '' : `; ${orderText(total)} as well`;
  return [orderMatters(total) ? `${sum}; ${orderText(total)}: not the same.` : `${sum}${same}.`];
}

function isSamePay(one: TeamPay, other: TeamPay): boolean {
  return one.members.every(({ amount }, at) => {
    const beside = other.members[at]?.amount;
    if (!beside || isAbsence(amount) || isAbsence(beside)) return false;
    return amount.from === beside.from && amount.printed === beside.printed;
  });
}

/** How a row's figure is added up, and where the other order prints another. */
function rowNotes({ members, minutes }: TeamFindings, row: TeamRow): readonly string[] {
  const { restored, erosion } = row;
  if (!restored || !erosion || isGain(erosion) || peopleIn(members) === 1) return [];
  const rates = row.members.map((each) => each.restored);
  const sum = marked(sumText(members, rates, restored), isDerived(row) ? 'C' : undefined);
  const gained = row.members.filter(
    ({ outcome: { answer } }) => !isAbsence(answer) && isGain(answer.erosion),
  );
  const names = [...new Set(gained.map(({ member }) => member.grade.id))];
  const below =
    names.length > 0
      ? `; ${listText(names)} gained on prices, and restored pay would be less than is paid`
      : '';
  return [
    `${rowName(row)}: ${sum}${orderMatters(restored) ? `; ${orderText(restored)}` : ''}${minutes ? `; ${minutesText(minutes, restored)}` : ''}${below}`,
  ];
}

function scope({ calc: { time }, workforce }: TeamFindings): string {
  const confirmed = workforce.scales.at(-1)?.scale.confirmedThrough;
  return `Scope: plain basic pay of the posts before tax; supplements for nights, weekends and on-call, allowances and employers' costs are not in it. ${anHourText(time, workforce.workforce)}${confirmed ? ` Pay data confirmed through ${dayText(confirmed)}.` : ''}`;
}
