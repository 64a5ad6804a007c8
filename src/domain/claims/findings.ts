import type { PayYear } from '../calendar.js';
import type { Claim, Part, Working } from './claim.js';
import { workingsOf } from './evidence.js';
import type { Failure, JudgedClaim } from './judge.js';

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

/** The pay years that a claim's figures compare, or read pay in. */
export function payYearsOf(claim: Claim): readonly PayYear[] {
  return [...new Set(workingsOf(claim).flatMap(yearsOf))];
}

function yearsOf(working: Working): readonly PayYear[] {
  switch (working.kind) {
    case 'real-terms':
      return [working.specification.since, working.until];
    case 'pay-rise':
      return [working.base.payYear, working.end.payYear];
    case 'pay':
      return [working.moment.payYear];
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

function partYears({ of }: Part): readonly PayYear[] {
  return of.kind === 'real-terms' || of.kind === 'pay-rise' ? yearsOf(of) : [];
}
