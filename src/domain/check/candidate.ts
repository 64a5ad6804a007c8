import type { Award } from '../award-chain.js';
import type { Answer, Outcome } from '../calc.js';
import type { PayYear } from '../calendar.js';
import type { EarningsId } from '../earnings/measures.js';
import { type EarningsPeriod, type EarningsWindow, isSamePeriod } from '../earnings/period.js';
import { isOwnBase, type Method, type PublishedFigure } from '../method.js';
import type { PayComparison } from '../pay.js';
import type { PointAmount } from '../pay-scale.js';
import type { PaySeries } from '../pay-series.js';
import { covers, type Span, type Unit } from '../quoted.js';
import { fromDecimal, type Rational, toDecimal } from '../rational.js';
import type { Grade } from '../workforce.js';

/** An outcome that has an answer. */
export interface Answered extends Outcome {
  readonly answer: Answer;
}

/** A grade's published pay of one pay year, as last printed or as it stood before a revision. */
export interface PaidThen {
  /** Every stage on the same point and amount. */
  readonly grades: readonly Grade[];
  readonly payYear: PayYear;
  readonly amount: PointAmount;
  /** Whether a later publication replaced it. */
  readonly superseded: boolean;
  /** Of average earnings: what they are, and of which months. */
  readonly earned?: { readonly id: EarningsId; readonly period: EarningsPeriod } | undefined;
}

/**
 * Which awards of the end year a rise counts: all of them; those known before a further one or
 * a revision; or one alone, where the year had several.
 */
export type Counted = 'all' | 'first' | 'one';

/** What a figure may be of. */
type Basis =
  /** Pay against prices. */
  | { readonly of: 'real'; readonly outcome: Answered }
  /** A grade's pay restored by a named method, or what it lacks to be. */
  | {
      readonly of: 'restored';
      readonly outcome: Answered;
      /** Every stage on the same amount. */
      readonly grades: readonly Grade[];
    }
  /** Pay on its own, between two pay years. */
  | {
      readonly of: 'cash';
      readonly series: PaySeries;
      readonly since: PayYear;
      readonly pay: PayComparison;
      readonly counted: Counted;
      /** Of earnings: their months, and the base year said where they start later. */
      readonly window?: EarningsWindow | undefined;
      readonly saidSince?: PayYear | undefined;
    }
  /** One grade's pay in one pay year. */
  | { readonly of: 'pay'; readonly paid: PaidThen }
  /** Several people's pay added up. */
  | { readonly of: 'team'; readonly members: readonly PaidThen[] }
  /** A grade's pay raised by a percentage printed for another year's pay, or that rise alone. */
  | {
      readonly of: 'raised';
      readonly paid: PaidThen;
      readonly percent: Rational;
      readonly printedFor: PayYear;
    }
  /** Awards added up where they compound. */
  | { readonly of: 'sum'; readonly since: PayYear; readonly awards: readonly Award[] }
  /** The rise in prices less the rise in pay, percent from percent. */
  | { readonly of: 'difference'; readonly outcome: Answered }
  /** A grade's pay in one year less that in the year before. */
  | { readonly of: 'step'; readonly before: PaidThen; readonly paid: PaidThen };

/**
 * Why a figure counts as more than one of many combinations: a named method gives it, average
 * awards as they were announced do, or it was printed as a pay point's amount.
 */
type Naming =
  | { readonly by: 'method'; readonly method: Method }
  | { readonly by: 'awards' }
  | { readonly by: 'earnings' }
  | { readonly by: 'scale' };

/** A figure that there is, and what gives it. */
export type Candidate = Basis & {
  readonly unit: Unit;
  /** In the unit's own terms: percent, or pounds. Unrounded. */
  readonly value: Rational;
  readonly until: PayYear;
  /** Undefined for a combination that nobody is known to use. */
  readonly naming: Naming | undefined;
};

export type RealCandidate = Extract<Candidate, { of: 'real' }>;

export type CashCandidate = Extract<Candidate, { of: 'cash' }>;

/** Whether a candidate reads a scale across a change of contract. */
export function crossesBreak(candidate: Candidate): boolean {
  const pay =
    candidate.of === 'real'
      ? candidate.outcome.answer.pay
      : candidate.of === 'cash'
        ? candidate.pay
        : undefined;
  return pay?.notices.some((notice) => notice.code === 'contract-break') ?? false;
}

/**
 * Whether its own publisher printed the figure: the method's, for those years, as a cut or as the
 * rise that undoes it, since the two are one statement. An announced award or a published amount
 * always was.
 */
export function wasPrinted(candidate: Candidate): boolean {
  if (candidate.naming?.by !== 'method') return candidate.naming !== undefined;
  return figuresOf(candidate).length > 0;
}

/**
 * Whether its publisher printed a figure of its years, in the candidate's own unit, that the span
 * covers; a range is no figure.
 */
export function isPrintedIn(candidate: Candidate, span: Span): boolean {
  const quantity = candidate.unit === 'rise' ? 'restoration' : 'erosion';
  return figuresOf(candidate)
    .filter(({ quantity: of, printed }) => of === quantity && isPrintOf(printed, candidate.value))
    .flatMap((figure) => fromDecimal(figure.printed) ?? [])
    .some((value) => covers(span, value));
}

/** Whether a value rounds to a printed figure: 23.9 is no 23.5, whoever's year it is of. */
function isPrintOf(printed: string, value: Rational): boolean {
  const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
  return /^\d+(\.\d+)?$/.test(printed) && toDecimal(value, decimals) === printed;
}

function figuresOf({ naming, until, ...candidate }: Candidate): readonly PublishedFigure[] {
  if (naming?.by !== 'method' || candidate.of !== 'real') return [];
  const { since, pay, window } = candidate.outcome.specification;
  const nation = pay.kind === 'own' ? undefined : pay.workforce.nation;
  const grade = pay.kind === 'own' ? undefined : pay.grade?.id;
  return naming.method.reproduces.filter(
    (figure) =>
      figure.until === until &&
      figure.since === since &&
      isOwnBase(naming.method, since, window) &&
      (figure.grade === undefined || figure.grade === grade) &&
      (!window || !figure.window || isSamePeriod(figure.window.end, window.end)) &&
      (figure.nation === undefined || figure.nation === nation),
  );
}
