import { isAbsence } from '../../domain/absence.js';
import type { Answer, Outcome } from '../../domain/calc.js';
import { measureOf } from '../../domain/earnings/measures.js';
import type { CalcFindings } from '../../domain/findings.js';
import { baseText, endText } from '../earnings/words.js';
import { dayText, isGain } from '../text.js';

/** What a table cell shows where there is no figure. */
export const NONE = '–';

/** The outcomes that have an answer. */
export function answers(outcomes: readonly Outcome[]): readonly Answer[] {
  return outcomes.flatMap(({ answer }) => (isAbsence(answer) ? [] : [answer]));
}

/** When end pay was read: the pay year, or the day where it was not the year's close. */
export function endLabel({ query, outcomes }: CalcFindings): string {
  const [first] = outcomes;
  if (first?.specification.window) return endText(first.specification, first.until);
  const day = answers(outcomes)[0]?.payDay ?? query.on;
  return day ? dayText(day) : query.until;
}

/** Whether an hour's pay goes with the answers: not with earnings of people whatever their hours. */
export function hasHours({ outcomes }: CalcFindings): boolean {
  return outcomes.every(
    ({ specification: { pay } }) => pay.kind !== 'earnings' || measureOf(pay.id).fullTimeHours,
  );
}

/** What pay is counted from: the base pay year, or the months of earnings. */
export function startLabel({ query, outcomes }: CalcFindings): string {
  const [first] = outcomes;
  return first?.specification.window ? baseText(first.specification) : query.since;
}

/** What every row sets pay against where that is not prices, such as "average wages". */
export function comparatorOf({ outcomes }: CalcFindings): string | undefined {
  const all = new Set(outcomes.map(({ specification }) => specification.index.comparator));
  return all.size === 1 ? [...all][0] : undefined;
}

/** Whether pay gained on prices in every row: then the columns speak of a rise, not of a cut. */
export function onlyGains({ outcomes }: CalcFindings): boolean {
  const found = answers(outcomes);
  return found.length > 0 && found.every((answer) => isGain(answer.erosion));
}
