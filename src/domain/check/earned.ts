import { type Absence, isAbsence } from '../absence.js';
import { calculate, type Specification } from '../calc.js';
import { type PayYear, payYearOfMonth } from '../calendar.js';
import { type EarningsGrade, PLAIN, type Weights } from '../earnings/group.js';
import { EARNINGS_IDS, type EarningsId } from '../earnings/measures.js';
import {
  type EarningsPeriod,
  type EarningsWindow,
  financialYear,
  firstMonth,
  payYearOfPeriod,
} from '../earnings/period.js';
import type { Method, MethodEarnings } from '../method.js';
import { comparePay } from '../pay.js';
import type { EarningsPay } from '../pay-series.js';
import { percentOf } from '../percent.js';
import type { PriceRule } from '../price-index.js';
import type { Workforce } from '../workforce.js';
import type { CashCandidate, RealCandidate } from './candidate.js';
import type { Claim, Ground } from './claim.js';
import { octobers, stretches } from './earned-windows.js';
import { type Found, realCandidate } from './real.js';

/** What was actually paid, where the words, the base year or the publisher point to it. */
export interface EarningsGround {
  readonly workforce: Workforce;
  readonly grades: readonly EarningsGrade[];
  /** Whether the words name these grades, and not only stages of a scale. */
  readonly named: boolean;
  readonly ids: readonly EarningsId[];
  /** Whether the words mean earnings, and not only the base year points to them. */
  readonly meant: boolean;
  /** Methods of earnings whose publishers speak of this pay. */
  readonly methods: readonly Method[];
}

/** The measures that are quoted as somebody's earnings. */
export const QUOTED: readonly EarningsId[] = EARNINGS_IDS.filter(
  (id) => id !== 'earnings-basic-person',
);

const SAME_MONTHS: PriceRule = { rule: 'same-months' };

/** Earnings against prices: by each method of earnings, then every measure, index and window. */
export function earnedReal(
  claim: Claim,
  ground: Ground,
  earnings: EarningsGround,
): Found<RealCandidate> {
  const candidates: RealCandidate[] = [];
  const absences: Absence[] = [];
  for (const row of [...ofMethods(claim, ground, earnings), ...freely(claim, ground, earnings)]) {
    const until = payYearOfPeriod((row.window as EarningsWindow).end);
    const outcome = calculate(row, until, ground.readings);
    if (isAbsence(outcome.answer)) absences.push(outcome.answer);
    else candidates.push(realCandidate({ ...outcome, answer: outcome.answer }, claim.unit));
  }
  return { candidates, absences };
}

function ofMethods(
  claim: Claim,
  ground: Ground,
  earnings: EarningsGround,
): readonly Specification[] {
  return earnings.methods.flatMap((method): readonly Specification[] => {
    const own = method.earnings;
    const index = ground.indices.find(({ id }) => id === method.index.value);
    if (!own || !index || !fits(claim, own)) return [];
    return endsFor(claim, own.window.end).flatMap((end) =>
      gradesFor(claim, earnings, own.weights).map(
        (pay): Specification => ({
          method,
          index,
          prices: method.prices.rule,
          pay: { ...pay, id: method.pay.value as EarningsId },
          since: payYearOfPeriod(own.window.base),
          window: { base: own.window.base, end },
          day: undefined,
          asOf: undefined,
          time: ground.time,
        }),
      ),
    );
  });
}

/** Whether the base year said is one that a base's months lie in. */
function fits({ since, years }: Claim, { window: { base }, standsFor }: MethodEarnings): boolean {
  if (since === undefined) return years === undefined;
  if (since === standsFor) return true;
  return payYearOfMonth(firstMonth(base)) <= since && since <= payYearOfPeriod(base);
}

/** The method's own end; or, where other years are said, those. */
function endsFor({ untils }: Claim, own: EarningsPeriod): readonly EarningsPeriod[] {
  if (!untils || untils.includes(payYearOfPeriod(own))) return [own];
  return untils.map(financialYear);
}

/** The grades said, or as the method tells them: each by itself, or put together. */
function gradesFor(
  claim: Claim,
  earnings: EarningsGround,
  weights: Weights | undefined,
): readonly Omit<EarningsPay, 'id'>[] {
  const { workforce } = earnings;
  const grades = saidGrades(claim, earnings);
  const groups = grades.filter(({ of }) => of.length > 1);
  const asked = weights && groups.length > 0 ? groups : grades.filter(({ of }) => of.length === 1);
  return asked.map((grade) => ({
    kind: 'earnings',
    workforce,
    grade,
    weights: weights ?? PLAIN,
  }));
}

/** The payroll grades that the words name; every one where they name none. */
export function saidGrades({ grades }: Claim, earnings: EarningsGround): readonly EarningsGrade[] {
  if (grades.length === 0) return earnings.grades;
  if (earnings.named) return earnings.grades;
  return earnings.grades.filter(({ id }) => grades.some((grade) => grade.id === id));
}

function freely(claim: Claim, ground: Ground, earnings: EarningsGround): readonly Specification[] {
  const { workforce } = earnings;
  return saidGrades(claim, earnings).flatMap((grade) =>
    [...stretches(claim, grade), ...octobers(claim, grade)]
      // A cut from an earlier year than earnings go back to is none from a later one.
      .filter(({ saidSince }) => saidSince === undefined)
      .flatMap(({ window }) =>
        ground.indices
          .filter(({ yearly }) => !yearly)
          .flatMap((index) =>
            earnings.ids.flatMap((id) =>
              weightsFor(grade, window).map((weights): Specification => {
                const pay = { kind: 'earnings', id, workforce, grade, weights } as const;
                const since = payYearOfPeriod(window.base);
                const row = { method: undefined, index, prices: SAME_MONTHS, pay, since, window };
                return { ...row, day: undefined, asOf: undefined, time: ground.time };
              }),
            ),
          ),
      ),
  );
}

/** The ways a group is put together that are looked at: by people only where they were counted. */
function weightsFor({ of }: EarningsGrade, { base }: EarningsWindow): readonly Weights[] {
  return of.length > 1 && base.months === 1 ? [PLAIN, { kind: 'people' }] : [PLAIN];
}

/** What earnings themselves rose by, by every measure over every window. */
export function earnedCash(
  claim: Claim,
  ground: Ground,
  earnings: EarningsGround,
): Found<CashCandidate> {
  const candidates: CashCandidate[] = [];
  const absences: Absence[] = [];
  const { workforce } = earnings;
  for (const grade of saidGrades(claim, earnings)) {
    for (const { window, saidSince } of stretches(claim, grade)) {
      for (const id of earnings.ids) {
        const series: EarningsPay = { kind: 'earnings', id, workforce, grade, weights: PLAIN };
        const [since, until] = [window.base, window.end].map(payYearOfPeriod) as [PayYear, PayYear];
        const at = (year: PayYear, period: EarningsPeriod) => ({
          ...ground.readings.payYear(year, undefined),
          period,
        });
        const pay = comparePay(series, at(since, window.base), at(until, window.end));
        if (isAbsence(pay)) {
          absences.push(pay);
          continue;
        }
        candidates.push({
          of: 'cash',
          series,
          since,
          until,
          window,
          saidSince,
          pay,
          counted: 'all',
          unit: 'cash-rise',
          value: percentOf(pay.ratio),
          naming: isPrinted(series) ? { by: 'earnings' } : undefined,
        });
      }
    }
  }
  return { candidates, absences };
}

/** An average printed of one grade, as its publisher prints it: not put together, not derived. */
function isPrinted({ id, grade }: EarningsPay): boolean {
  return (id === 'earnings-basic' || id === 'earnings-total') && grade.of.length === 1;
}
