import { isAbsence } from '../absence.js';
import type { Day, PayYear } from '../calendar.js';
import { inPayYear } from '../moment.js';
import { noticesOf } from '../pay-notices.js';
import type { PointAmount } from '../pay-scale.js';
import { amountOf } from '../pay-series.js';
import type { Grade, Workforce } from '../workforce.js';
import type { PaidThen } from './candidate.js';
import type { Ground } from './claim.js';

/**
 * The published pay of the ground's grades in a pay year: each amount once, with every stage
 * that was paid it, and what it replaced.
 */
export function paidIn(ground: Ground, payYear: PayYear): readonly PaidThen[] {
  const found = new Map<string, PaidThen>();
  for (const grade of ground.grades) {
    for (const { amount, superseded } of ground.amounts(grade, payYear)) {
      const key = `${amount.scale} ${amount.point} ${amount.printed} ${superseded}`;
      const grades = [...(found.get(key)?.grades ?? []), grade];
      found.set(key, { grades, payYear, amount, superseded });
    }
  }
  return [...found.values()];
}

/** A grade's amount in a pay year, and those it replaced; none where it had no pay. */
export type AmountReader = (grade: Grade, payYear: PayYear) => readonly AmountThen[];

interface AmountThen {
  readonly amount: PointAmount;
  /** Whether a later publication replaced it. */
  readonly superseded: boolean;
}

/** Reads amounts, each of them once. */
export function amountReader(workforce: Workforce, asOf: Day | undefined): AmountReader {
  const known = new Map<Grade, Map<PayYear, readonly AmountThen[]>>();
  return (grade, payYear) => {
    const years = known.get(grade) ?? new Map<PayYear, readonly AmountThen[]>();
    known.set(grade, years);
    const amounts = years.get(payYear) ?? amountsOf(workforce, asOf, grade, payYear);
    years.set(payYear, amounts);
    return amounts;
  };
}

function amountsOf(
  workforce: Workforce,
  asOf: Day | undefined,
  grade: Grade,
  payYear: PayYear,
): readonly AmountThen[] {
  const series = { kind: 'scale', id: 'scale', workforce, grade, closed: undefined } as const;
  const moment = inPayYear(payYear, asOf);
  const amount = amountOf(series, moment);
  if (isAbsence(amount)) return [];
  const replaced = noticesOf(series, moment, amount).flatMap((notice) =>
    notice.code === 'revised-amount' ? notice.superseded : [],
  );
  return [
    { amount, superseded: false },
    ...replaced.map((each) => ({ amount: each, superseded: true })),
  ];
}
