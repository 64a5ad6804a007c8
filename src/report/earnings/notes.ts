import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import type { CalcFindings } from '../../domain/findings.js';
import { noticesFor } from '../../domain/notices.js';
import { changeText, listText } from '../text.js';
import { whyMeasuresDiffer } from './why.js';
import { MEASURES, weightsText } from './words.js';

/** What earnings are of, wherever they are read. */
export const SCOPE_OF_EARNINGS =
  "Scope: average earnings before tax of the people of a payroll grade, NHS England's provisional estimates for trusts and other core organisations; not a post's pay point, one person's progression, or take-home pay. Who is in a grade changes from month to month.";

/** How the grades of a group are put together: always said. */
export function groupNotes({
  outcomes,
}: {
  readonly outcomes: readonly Pick<Outcome, 'specification'>[];
}): readonly string[] {
  const notes = outcomes.flatMap(({ specification: { pay } }) => {
    if (pay.kind !== 'earnings' || pay.grade.of.length < 2) return [];
    const of = listText(pay.grade.of.map(({ title }) => title));
    return [`${pay.grade.id} is ${of}: ${weightsText(pay.weights, pay.id)}`];
  });
  return [...new Set(notes)];
}

/** One line on what the other measure says of the same months, and why the two differ. */
export function measureNotes({ contrasts, outcomes }: CalcFindings): readonly string[] {
  const [first] = contrasts;
  if (first?.specification.pay.kind !== 'earnings') return [];
  const { pay } = first.specification;
  const flips = outcomes.flatMap(noticesFor).some(({ code }) => code === 'measure-flips-sign');
  const lead = flips ? 'The measure decides the sign. The other' : 'The other';
  return [
    `${lead} measure, ${MEASURES[pay.id]} (--pay ${pay.id}), says of the same months ${byIndex(contrasts)}. The two differ: ${why(outcomes, first)}.`,
  ];
}

/** Why a row and the other measure of the same grade differ. */
function why(outcomes: readonly Outcome[], other: Outcome): string {
  const { pay } = other.specification;
  const own = outcomes.find(
    ({ specification }) =>
      pay.kind === 'earnings' &&
      specification.pay.kind === 'earnings' &&
      specification.pay.grade === pay.grade,
  );
  if (!own || pay.kind !== 'earnings') return '';
  const grades = outcomes.flatMap(({ specification: { pay: each } }) =>
    each.kind === 'earnings' ? [each.grade] : [],
  );
  const several = new Set(grades).size > 1;
  return `${several ? `of ${pay.grade.id} ` : ''}${whyMeasuresDiffer(own, other)}`;
}

/** What the rows would say with the prices of all the months of earnings, where theirs are of one. */
export function pairingNotes({ sameMonths }: CalcFindings): readonly string[] {
  if (sameMonths.length === 0) return [];
  return [
    `Prices are of other months than earnings here: with those of the same months (--prices same-months) it is ${byIndex(sameMonths)}.`,
  ];
}

/** "on RPI F1 a cut of 4.3% and F2 a cut of 11.3%; on CPI …". */
function byIndex(outcomes: readonly Outcome[]): string {
  const found = new Map<string, string[]>();
  for (const { answer, specification } of outcomes) {
    if (isAbsence(answer) || specification.pay.kind !== 'earnings') continue;
    const { index } = specification;
    const said = `${specification.pay.grade.id} ${changeText(answer.erosion, index)}`;
    found.set(index.shortTitle, [...(found.get(index.shortTitle) ?? []), said]);
  }
  return [...found].map(([index, said]) => `on ${index} ${listText(said)}`).join('; ');
}
