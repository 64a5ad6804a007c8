import { isAbsence } from '../absence.js';
import { addMonths, type Month, monthNumber, type PayYear, payYearOfMonth } from '../calendar.js';
import { compareEarnings } from '../earnings/group.js';
import { EARNINGS_IDS, type EarningsId } from '../earnings/measures.js';
import {
  type EarningsPeriod,
  financialYear,
  payYearOfPeriod,
  twelveMonthsTo,
} from '../earnings/period.js';
import { amountPaid } from '../pay.js';
import type { Candidate } from './candidate.js';
import type { Claim, Ground } from './claim.js';
import { type EarningsGround, saidGrades } from './earned.js';

/** The averages that are printed as they stand; the others are derived. */
const PRINTED: readonly EarningsId[] = [
  'earnings-basic',
  'earnings-total',
  'earnings-basic-person',
];

/**
 * What each payroll grade was paid on average, in pounds a year: by every measure, over the
 * financial years said; else over every financial and calendar year and the newest twelve months.
 */
export function earnedAmounts(
  claim: Claim,
  { usualSince }: Ground,
  earnings: EarningsGround,
): readonly Candidate[] {
  return saidGrades(claim, earnings)
    .filter(({ of }) => of.length === 1)
    .flatMap((grade) => {
      const last = Math.min(...grade.of.map((series) => series.last)) as Month;
      return periodsOf(claim, usualSince, last).flatMap((period) =>
        EARNINGS_IDS.flatMap((id): readonly Candidate[] => {
          const window = { base: period, end: period };
          const found = compareEarnings(grade, id, { kind: 'plain' }, window);
          const amount = isAbsence(found) ? undefined : amountPaid(found.end);
          if (!amount) return [];
          const payYear = payYearOfPeriod(period);
          return [
            {
              of: 'pay',
              paid: { grades: [grade], payYear, amount, superseded: false, earned: { id, period } },
              unit: claim.unit,
              value: amount.value,
              until: payYear,
              naming: PRINTED.includes(id) ? { by: 'earnings' } : undefined,
            },
          ];
        }),
      );
    });
}

function periodsOf({ untils }: Claim, usualSince: PayYear, last: Month): readonly EarningsPeriod[] {
  if (untils) return untils.map(financialYear);
  const years = payYearOfMonth(last) - usualSince;
  const financial = Array.from({ length: years }, (_, at) =>
    financialYear((usualSince + at + 1) as PayYear),
  ).filter((period) => period.last <= last);
  const december = addMonths(last, -(monthNumber(last) % 12));
  const calendar = Array.from({ length: years }, (_, at) =>
    twelveMonthsTo(addMonths(december, -12 * at)),
  );
  return [...financial, ...calendar, twelveMonthsTo(last)];
}
