import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import type { CalcFindings } from '../../domain/findings.js';
import { changeText, listText } from '../text.js';
import { whyMeasuresDiffer } from './notices.js';
import { MEASURES, weightsText } from './words.js';

/** What earnings are of, wherever they are read. */
export const SCOPE_OF_EARNINGS =
  "Scope: average earnings before tax of the people of a payroll grade, NHS England's provisional estimates for trusts and other core organisations; not a post's pay point, one person's progression, or take-home pay. Who is in a grade changes from month to month.";

/** How the grades of a group are put together: always said. */
export function groupNotes({
  outcomes,
}: {
  readonly outcomes: readonly Outcome[];
}): readonly string[] {
  const notes = outcomes.flatMap(({ specification: { pay } }) => {
    if (pay.kind !== 'earnings' || pay.grade.of.length < 2) return [];
    const of = listText(pay.grade.of.map(({ title }) => title));
    return [`${pay.grade.id} is ${of}: ${weightsText(pay.weights, pay.id)}`];
  });
  return [...new Set(notes)];
}

/** One line on what the other measure says of the same months, and why the two differ. */
export function measureNotes({ contrasts }: CalcFindings): readonly string[] {
  const [first] = contrasts;
  if (first?.specification.pay.kind !== 'earnings') return [];
  const { pay } = first.specification;
  const byIndex = new Map<string, string[]>();
  for (const { answer, specification } of contrasts) {
    if (isAbsence(answer) || specification.pay.kind !== 'earnings') continue;
    const { index } = specification;
    const said = `${specification.pay.grade.id} ${changeText(answer.erosion, index)}`;
    byIndex.set(index.shortTitle, [...(byIndex.get(index.shortTitle) ?? []), said]);
  }
  const all = [...byIndex].map(([index, said]) => `on ${index} ${listText(said)}`);
  return [
    `The other measure, ${MEASURES[pay.id]} (--pay ${pay.id}), says of the same months ${all.join('; ')}. The two differ because ${whyMeasuresDiffer(first)}.`,
  ];
}
