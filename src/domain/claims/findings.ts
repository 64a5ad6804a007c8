import { type PayYear, payYearOfMonth } from '../calendar.js';
import { type EarningsPeriod, firstMonth } from '../earnings/period.js';
import type { Claim } from './claim.js';
import { workingsOf } from './evidence.js';
import type { Failure, JudgedClaim } from './judge.js';
import type { Part, Working } from './working.js';

/** What was asked of the ledger. Part of every JSON answer. */
export interface ClaimsQuery {
  readonly id: string | null;
  readonly who: string | null;
  readonly year: string | null;
  readonly nation: string | null;
  readonly verdict: string | null;
  readonly verify: boolean;
}

/** Claims found, recomputed, and where the first of them no longer comes out. */
export interface ClaimsFindings {
  readonly query: ClaimsQuery;
  readonly claims: readonly JudgedClaim[];
  readonly failed: { readonly claim: JudgedClaim; readonly failure: Failure } | undefined;
}

/**
 * The pay years that a claim's figures compare, or read pay in, and those its words say. Twelve
 * months of earnings lie in two, where they are not a financial year.
 */
export function payYearsOf(claim: Claim): readonly PayYear[] {
  const said = claim.figures.flatMap(({ saidSince }) => saidSince ?? []);
  return [...new Set([...said, ...workingsOf(claim).flatMap(yearsOf)])];
}

function yearsOf(working: Working): readonly PayYear[] {
  switch (working.kind) {
    case 'real-terms': {
      const { window, since } = working.specification;
      return window
        ? [...periodYears(window.base), ...periodYears(window.end)]
        : [since, working.until];
    }
    case 'pay-rise':
      return [working.base, working.end].flatMap(({ period, payYear }) =>
        period ? periodYears(period) : [payYear],
      );
    case 'pay':
      return [working.moment.payYear];
    case 'earnings':
      return periodYears(working.period);
    case 'raised':
      return [working.moment.payYear, ...partYears(working.by)];
    case 'undone':
      return partYears(working.cut);
    case 'sum':
    case 'compound':
      return working.parts.flatMap(partYears);
    case 'fall':
      return [];
  }
}

function periodYears(period: EarningsPeriod): readonly PayYear[] {
  return [firstMonth(period), period.last].map(payYearOfMonth);
}

function partYears({ of }: Part): readonly PayYear[] {
  return of.kind === 'real-terms' || of.kind === 'pay-rise' ? yearsOf(of) : [];
}
