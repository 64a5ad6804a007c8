import { isAbsence } from '../../domain/absence.js';
import { BUNDLED, ownFiles } from '../../domain/calc.js';
import type { Bill, CostLine } from '../../domain/cost/cost.js';
import type { CostFindings } from '../../domain/cost/findings.js';
import { methodStatus } from '../../domain/method.js';
import type { Confidence } from '../../domain/price-index.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import { evidenceSources } from '../calc/record.js';
import { absenceMessage, outcomeMessage } from '../messages.js';
import { listText, percentNumber } from '../text.js';
import { type CostResult, range } from './result.js';
import { lineSteps, totalSteps } from './steps.js';

/** The grades' results, in the order they are counted. */
export function lineResults(findings: CostFindings, explain: boolean): readonly CostResult[] {
  return findings.cost.lines.map((line) => lineResult(findings, line, explain));
}

function lineResult(findings: CostFindings, line: CostLine, explain: boolean): CostResult {
  const { counted, amount, rise, outcome, worked } = line;
  const answer = outcome && !isAbsence(outcome.answer) ? outcome.answer : undefined;
  const pay = isAbsence(amount) ? undefined : amount;
  const evidence = answer ? evidenceSources(answer) : [];
  return {
    ...about(findings, 'grade'),
    grade: counted.grade.id,
    point: pay?.point ?? null,
    risePercent: isAbsence(rise) ? null : percentNumber(rise),
    // The count is there whether or not there is pay to multiply it by.
    count: range(counted.count),
    countConfidence: counted.confidence,
    countSource: counted.source,
    basicPay: money(worked?.pay),
    newBasicPay: money(worked?.raisedPay),
    increase: money(worked?.shortfall),
    payFrom: pay?.from ?? null,
    payConfidence: pay?.confidence ?? null,
    ...bills(findings, worked?.bill),
    provisional: answer?.provisional ?? false,
    inferred: answer?.inferred ?? false,
    origin: originOf(findings),
    absence: lineAbsence(line),
    sources: [
      ...new Set([
        ...evidence,
        ...(pay?.source ? [pay.source] : []),
        ...(counted.source ? [counted.source] : []),
      ]),
    ],
    ...(explain ? { steps: lineSteps(line, findings) } : {}),
  };
}

/** Why a grade has no cost. */
function lineAbsence({ amount, rise, outcome }: CostLine): CostResult['absence'] {
  const absence = isAbsence(amount) ? amount : isAbsence(rise) ? rise : undefined;
  if (!absence) return null;
  const whole = outcome && isAbsence(outcome.answer) ? outcome : undefined;
  const message = whole ? outcomeMessage(whole, absence) : absenceMessage(absence);
  return { code: absence.code, message };
}

/** Why grades have no figure, each reason once with the grades it is true of. */
export function missingReasons({ cost }: Pick<CostFindings, 'cost'>): readonly string[] {
  const reasons = new Map<string, string[]>();
  for (const line of cost.lines) {
    const reason = lineAbsence(line)?.message;
    if (reason === undefined) continue;
    reasons.set(reason, [...(reasons.get(reason) ?? []), line.counted.grade.id]);
  }
  return [...reasons].map(([reason, grades]) =>
    grades.length === 1 && reason.startsWith(`${grades[0]} `)
      ? reason
      : `${listText(grades)}: ${reason}`,
  );
}

/** What it comes to in all. */
export function totalResult(findings: CostFindings, explain: boolean): CostResult {
  const { cost } = findings;
  const results = lineResults(findings, false);
  return {
    ...about(findings, 'total'),
    grade: null,
    point: null,
    risePercent: cost.share ? percentNumber(cost.share) : null,
    count: range(cost.total?.count),
    countConfidence: weakest(results.map((each) => each.countConfidence)),
    countSource: null,
    basicPay: null,
    newBasicPay: null,
    increase: null,
    payFrom: null,
    payConfidence: weakest(results.map((each) => each.payConfidence)),
    ...bills(findings, cost.total),
    provisional: results.some((each) => each.provisional),
    inferred: results.some((each) => each.inferred),
    origin: originOf(findings),
    absence: cost.total ? null : { code: 'rows-missing', message: missingRows(findings) },
    sources: [...new Set(results.flatMap((each) => each.sources))],
    ...(explain ? { steps: totalSteps(findings) } : {}),
  };
}

/** Why there is no total: which grades have no figure. */
export function missingRows({ cost }: Pick<CostFindings, 'cost'>): string {
  const missing = cost.lines.filter(({ worked }) => !worked);
  const names = missing.map(({ counted }) => counted.grade.id);
  return `a sum without ${listText(names)} would be too small: ${lineAbsence(missing[0] as CostLine)?.message ?? ''}`;
}

/** What every result says of the question. */
function about({ query, specification }: CostFindings, kind: CostResult['kind']) {
  const { nation, workforce, until, since, method, pay, index, prices } = query;
  return {
    scope: 'basic-pay-only' as const,
    ...{ kind, nation, workforce, grade: null, point: null, until, since, method },
    methodStatus: specification?.method ? methodStatus(specification.method) : null,
    ...{ pay, index, prices },
  };
}

/** What the user says comes on top and back. */
function ratesOf({ query: { onCostPercent, returnsPercent } }: CostFindings) {
  return { onCostPercent, returnsPercent };
}

/** The user's files that a result rests on, or that there are none. */
function originOf({ specification, countsOrigin }: CostFindings): string {
  const files = [...(specification ? ownFiles(specification) : []), countsOrigin];
  return [...new Set(files)].filter((file) => file !== undefined).join(', ') || BUNDLED;
}

function bills(findings: CostFindings, bill: Bill | undefined) {
  return {
    basicPayBill: range(bill?.now),
    newBasicPayBill: range(bill?.raised),
    basicPayCost: range(bill?.cost),
    ...ratesOf(findings),
    costWithOnCosts: range(bill?.withOnCosts),
    netCost: range(bill?.net),
  };
}

function money(amount: Rational | undefined): number | null {
  return amount ? toRounded(amount, 2) : null;
}

function weakest(letters: readonly (Confidence | null)[]): Confidence | null {
  return (
    letters
      .filter((letter) => letter !== null)
      .sort()
      .at(-1) ?? null
  );
}
