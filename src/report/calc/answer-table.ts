import { type Absence, isAbsence } from '../../domain/absence.js';
import type { Answer, Outcome } from '../../domain/calc.js';
import type { CalcFindings } from '../../domain/findings.js';
import { methodStatus } from '../../domain/method.js';
import { priceRuleName } from '../../domain/price-index.js';
import { readingConfidence } from '../../domain/price-reading.js';
import type { Block, Cell, Column } from '../document.js';
import { outcomeMessage } from '../messages.js';
import { isGain, pence, percent, pricesCompared, wholePounds } from '../text.js';
import { comparatorOf, hasHours, NONE, onlyGains } from './answers.js';
import { marked } from './pay-table.js';
import { weakestPay } from './record.js';

/** A row a result: the cut, the rise, restored pay, and what was compared. */
export function answerTable(findings: CalcFindings): readonly Block[] {
  return findings.grades.length > 1 ? rowsOfSeveral(findings) : rowsOfOne(findings);
}

function rowsOfOne(findings: CalcFindings): readonly Block[] {
  const { outcomes, grades, query } = findings;
  const money = grades.length > 0 || query.pay === 'own';
  const columns = [
    { title: 'Method' },
    ...answerColumns(findings, money),
    { title: comparatorOf(findings) ? 'Compared' : 'Prices compared' },
  ];
  const rows = outcomes.map((outcome) => answerRow(findings, outcome, money));
  return [{ kind: 'table', columns, rows }];
}

/**
 * Grades share what prices were compared, so it is said once a method, under the table; and the
 * methods of a grade share why it has no result.
 */
function rowsOfSeveral(findings: CalcFindings): readonly Block[] {
  const columns = [
    { title: 'Grade' },
    { title: 'Method' },
    ...answerColumns(findings, true),
    { title: '' },
  ];
  const compared = new Map<string, string>();
  const reasons = new Set<string>();
  const rows = findings.outcomes.map((outcome) => {
    const { answer, specification } = outcome;
    const { pay } = specification;
    const grade = pay.kind === 'own' ? '' : (pay.grade?.id ?? '');
    const row = answerRow(findings, outcome, true);
    if (isAbsence(answer)) {
      reasons.add(`no result: ${outcomeMessage(outcome, answer)}`);
      return [grade, ...row.slice(0, -1), { text: 'no result', tone: 'mark' as const }];
    }
    compared.set(rowName(outcome), how(outcome, answer).replaceAll('\n', '; '));
    return [grade, ...row.slice(0, -1), answer.provisional ? 'provisional' : ''];
  });
  const items = [...[...compared].map(([name, text]) => `${name}: ${text}`), ...reasons];
  return [
    { kind: 'table', columns, rows },
    { kind: 'list', items },
  ];
}

function answerColumns(findings: CalcFindings, money: boolean): Column[] {
  const gains = onlyGains(findings);
  const align = 'right' as const;
  const [change, rise] = comparatorOf(findings)
    ? [gains ? 'Ahead' : 'Behind', 'To catch up']
    : [gains ? 'Real rise' : 'Cut', gains ? 'To restore' : 'Rise'];
  return [
    { title: change, align },
    { title: rise, align },
    ...(money
      ? [{ title: 'Restored', align }, ...(hasHours(findings) ? [{ title: 'an hour', align }] : [])]
      : []),
  ];
}

function answerRow(findings: CalcFindings, outcome: Outcome, money: boolean): (Cell | string)[] {
  const { answer } = outcome;
  const cells = hasHours(findings) ? 2 : 1;
  if (isAbsence(answer)) return absentRow(outcome, answer, money ? 2 + cells : 2);
  const worded = !onlyGains(findings);
  return [
    rowName(outcome),
    ...change(outcome, answer, worded),
    ...(money ? restored(outcome, answer).slice(0, cells) : []),
    how(outcome, answer),
  ];
}

/** What a row is called: its method, or its choices. */
export function rowName({
  specification: { method, index, prices, pay },
}: Pick<Outcome, 'specification'>): string {
  if (method) return method.id;
  const pair = `${index.id} ${priceRuleName(prices)}`;
  return pay.kind === 'own' ? pair : `${pay.id} ${pair}`;
}

function change({ specification }: Outcome, answer: Answer, worded: boolean): Cell[] {
  if (!isGain(answer.erosion)) {
    return [
      { text: percent(answer.erosion), tone: 'strong' },
      { text: percent(answer.restoration), tone: 'strong' },
    ];
  }
  const word = specification.index.comparator ? 'ahead ' : 'real rise ';
  const rise = `${worded ? word : ''}${percent(answer.erosion)}`;
  return [{ text: rise, tone: 'strong' }, { text: 'none' }];
}

/** Restored pay on a scale is the base amount at today's prices; on a chain it is not. */
function restored(outcome: Outcome, answer: Answer): string[] {
  const { money, erosion, pay } = answer;
  if (isGain(erosion) || !money.restoredPay) return [NONE, NONE];
  const onChain = outcome.specification.pay.kind === 'chain';
  const confidence = onChain ? pay.current?.confidence : weakestPay(answer);
  return [
    marked(wholePounds(money.restoredPay), confidence),
    money.restoredHourly ? marked(pence(money.restoredHourly), confidence) : NONE,
  ];
}

/** The last cell: what was compared, and the marks that qualify the row. */
function how(outcome: Outcome, answer: Answer): string {
  const { specification, until } = outcome;
  const marks = [
    [
      specification.method && `method ${methodStatus(specification.method)}`,
      readingConfidence(answer.base, answer.end) === 'C' && 'prices C',
    ]
      .filter(Boolean)
      .join('; '),
    ...crossings(answer),
    answer.provisional && `provisional, ${answer.end.levels.length} of ${answer.end.of} months`,
  ].filter(Boolean);
  const compared = pricesCompared(specification, until, answer.base, answer.end);
  return [compared, ...marks].join('\n');
}

/** A scale that crosses a change of contract says so on its own row. */
function crossings({ pay }: Answer): readonly string[] {
  return pay.notices.flatMap((notice) =>
    notice.code === 'contract-break' ? [`crosses ${notice.break.title}`] : [],
  );
}

function absentRow(outcome: Outcome, absence: Absence, blanks: number): (Cell | string)[] {
  return [
    rowName(outcome),
    ...Array.from({ length: blanks }, () => NONE),
    { text: `no result: ${outcomeMessage(outcome, absence)}`, tone: 'mark' },
  ];
}
