import { isAbsence } from '../../domain/absence.js';
import { methodStatus } from '../../domain/method.js';
import { readingConfidence } from '../../domain/price-reading.js';
import { subtract } from '../../domain/rational.js';
import type { TeamFindings } from '../../domain/team/findings.js';
import { over } from '../../domain/team/rate.js';
import type { TeamPay, TeamRow } from '../../domain/team/team.js';
import type { ContractBreak } from '../../domain/workforce.js';
import { rowName } from '../calc/answer-table.js';
import { NONE } from '../calc/answers.js';
import { marked } from '../calc/pay-table.js';
import { weakestPay } from '../calc/record.js';
import type { Block, Cell, Column } from '../document.js';
import { absenceMessage, outcomeMessage } from '../messages.js';
import { dayText, isGain, numberText, pence, percent, pounds, pricesCompared } from '../text.js';
import { memberText } from './words.js';

const align = 'right' as const;

/** A row a member: pay a year and an hour, and the point it is the pay of. */
export function memberTable({ members }: TeamPay): Block {
  const rows = members.map(({ member, amount, hourly }): (Cell | string)[] => {
    const name = memberText(member);
    if (isAbsence(amount) || !hourly) {
      const why = isAbsence(amount) ? absenceMessage(amount) : '';
      return [name, NONE, NONE, { text: why, tone: 'mark' }];
    }
    return [
      name,
      { text: marked(pounds(amount.value), amount.confidence), tone: 'strong' },
      { text: marked(pence(hourly), amount.confidence), tone: 'strong' },
      `${amount.point}, from ${dayText(amount.from)}`,
    ];
  });
  const columns = [
    { title: '' },
    { title: 'a year', align },
    { title: 'an hour', align },
    { title: '' },
  ];
  return { kind: 'table', columns, rows };
}

/** A row a method: what the team as a whole has lost, and what an hour of it would be restored. */
export function restoredTable(findings: TeamFindings): Block {
  const { rows, minutes, now } = findings;
  const comparator = rows.every(({ specification }) => specification.index.comparator);
  const [cut, rise] = comparator ? ['Behind', 'To catch up'] : ['Cut', 'Rise'];
  const figures = [
    cut,
    rise,
    'Restored',
    'More',
    ...(minutes ? [`${numberText(minutes)} min`] : []),
  ].map((title): Column => ({ title: title ?? '', align }));
  return {
    kind: 'table',
    columns: [
      { title: 'Method' },
      ...figures,
      { title: comparator ? 'Compared' : 'Prices compared' },
    ],
    rows: rows.map((row) => restoredRow(findings, row, now)),
  };
}

function restoredRow({ minutes }: TeamFindings, row: TeamRow, now: TeamPay): (Cell | string)[] {
  const { restored, erosion, restoration, specification } = row;
  const name = rowName(row);
  const { total } = now;
  if (!restored || !erosion || !restoration || !total) {
    const blanks = Array.from({ length: minutes ? 5 : 4 }, () => NONE);
    return [name, ...blanks, { text: `no result: ${whyNot(row)}`, tone: 'mark' }];
  }
  if (isGain(erosion)) {
    const word = specification.index.comparator ? 'ahead' : 'real rise';
    const gain: Cell = { text: `${word} ${percent(erosion)}`, tone: 'strong' };
    const blanks = Array.from({ length: minutes ? 3 : 2 }, () => NONE);
    return [name, gain, 'none', ...blanks, how(row)];
  }
  const derived = isDerived(row) ? 'C' : undefined;
  const more = subtract(restored.roundedFirst, total.roundedFirst);
  return [
    name,
    { text: percent(erosion), tone: 'strong' },
    { text: percent(restoration), tone: 'strong' },
    { text: marked(pence(restored.roundedFirst), derived), tone: 'strong' },
    marked(pence(more), derived),
    ...(minutes ? [marked(pence(over(minutes, restored).roundedFirst), derived)] : []),
    how(row),
  ];
}

/** Why a row has no result: the first member's reason. */
export function whyNot({ members, absence }: TeamRow): string {
  for (const { outcome } of members) {
    if (isAbsence(outcome.answer)) return outcomeMessage(outcome, outcome.answer);
  }
  return absence ? absenceMessage(absence) : '';
}

/** Why the team's own pay is not known: the first reason there is. */
export function whyNoPay({ members }: TeamPay): string {
  const [absence] = members.flatMap(({ amount }) => (isAbsence(amount) ? [amount] : []));
  return absence ? absenceMessage(absence) : '';
}

/** Whether restored pay rests on an amount that nobody printed. */
export function isDerived({ members }: TeamRow): boolean {
  return members.some(({ outcome: { answer, specification } }) => {
    if (isAbsence(answer)) return false;
    const onChain = specification.pay.kind === 'chain';
    return (onChain ? answer.pay.current?.confidence : weakestPay(answer)) === 'C';
  });
}

/** What was compared, and the marks that qualify the row: the same for every member. */
function how(row: TeamRow): string {
  const { specification, members } = row;
  const [first] = members;
  if (!first || isAbsence(first.outcome.answer)) return '';
  const { base, end, provisional } = first.outcome.answer;
  const { method } = specification;
  const compared = pricesCompared(specification, first.outcome.until, base, end);
  const marks = [
    method && `method ${methodStatus(method)}`,
    readingConfidence(base, end) === 'C' && 'prices C',
  ].filter(Boolean);
  return [
    compared,
    marks.join('; '),
    ...crossings(row).map(({ title }) => `crosses ${title}`),
    provisional && `provisional, ${end.levels.length} of ${end.of} months`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** The changes of contract that any member's comparison crosses, each once. */
export function crossings({ members }: TeamRow): readonly ContractBreak[] {
  const found = members.flatMap(({ outcome: { answer } }) =>
    isAbsence(answer)
      ? []
      : answer.pay.notices.flatMap((notice) =>
          notice.code === 'contract-break' ? [notice.break] : [],
        ),
  );
  return [...new Map(found.map((each) => [each.id, each])).values()];
}
