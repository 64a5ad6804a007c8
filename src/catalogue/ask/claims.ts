import { parsePayYear } from '../../domain/calendar.js';
import { VERDICTS, type Verdict } from '../../domain/claims/claim.js';
import { type ClaimsFindings, payYearsOf } from '../../domain/claims/findings.js';
import { failureOf, type JudgedClaim, judgeClaim } from '../../domain/claims/judge.js';
import { PayrestoreError } from '../../errors.js';
import type { Catalogue } from '../catalogue.js';
import { findNation } from '../names/find.js';
import { nearest, plainName } from '../names/nearest.js';
import { withEvidence } from './claim-evidence.js';
import { readPayYear } from './read-options.js';

/** What can be asked of the ledger. */
export interface ClaimsOptions {
  /** One claim, by its id. */
  readonly id?: string | undefined;
  /** Part of the name of who said it. */
  readonly who?: string | undefined;
  /** The year it was said in, such as 2025, or a pay year that it is about, such as 2024/25. */
  readonly year?: string | undefined;
  readonly nation?: string | undefined;
  /** reproduced, reproduced-with-device, misreport, not-reproduced, needs-data, not-applicable. */
  readonly verdict?: string | undefined;
  /** Whether to look for the first that no longer comes out. */
  readonly verify?: boolean | undefined;
}

/**
 * Finds claims and recomputes them. Throws `unknown-claim`, `unknown-nation`, `unknown-verdict`
 * and `malformed-pay-year`.
 */
export function askClaims(catalogue: Catalogue, options: ClaimsOptions): ClaimsFindings {
  const { id, who, year, verify = false } = options;
  const filters = [who, year, options.nation, options.verdict].filter((each) => each !== undefined);
  if (id !== undefined && filters.length > 0) {
    throw new PayrestoreError('conflicting-options', {
      given: `the claim ${id} and a filter`,
      valid: 'one claim needs no filter',
    });
  }
  const filed = catalogue.claims();
  const nations = [...new Set(filed.map(({ claim }) => claim.nation))];
  const nation = options.nation === undefined ? undefined : findNation(nations, options.nation);
  const verdict = options.verdict === undefined ? undefined : findVerdict(options.verdict);
  const ofYear = year === undefined ? undefined : yearFilter(year);
  const found = filed.filter(
    ({ claim }) =>
      (who === undefined || claim.who.toLowerCase().includes(who.trim().toLowerCase())) &&
      (nation === undefined || claim.nation === nation) &&
      (verdict === undefined || claim.verdict === verdict),
  );
  const wanted = id === undefined ? found : [findClaim(catalogue, id)];
  const claims = wanted
    .map((entry) => withEvidence(catalogue, entry))
    .filter((claim) => ofYear === undefined || ofYear(claim))
    .map(judgeClaim);
  return {
    query: {
      id: claims[0] && id !== undefined ? claims[0].claim.id : null,
      who: who ?? null,
      year: year ?? null,
      nation: nation ?? null,
      verdict: verdict ?? null,
      verify,
    },
    claims,
    failed: verify ? firstFailure(claims) : undefined,
  };
}

function findClaim(catalogue: Catalogue, name: string) {
  const all = catalogue.claims();
  const found = all.find(({ claim }) => plainName(claim.id) === plainName(name));
  if (found) return found;
  const ids = all.map(({ claim }) => claim.id);
  throw new PayrestoreError('unknown-claim', {
    given: name,
    nearest: nearest(name, ids),
    seeAlso: 'payrestore claims',
  });
}

function findVerdict(name: string): Verdict {
  const found = VERDICTS.find((verdict) => plainName(verdict) === plainName(name));
  if (found) return found;
  throw new PayrestoreError('unknown-verdict', {
    given: name,
    nearest: nearest(name, VERDICTS),
    valid: VERDICTS.join(', '),
  });
}

/** The year something was said in, or one of the pay years it is about. */
function yearFilter(text: string): (claim: JudgedClaim['claim']) => boolean {
  const said = text.trim();
  if (/^\d{4}$/.test(said)) return (claim) => claim.said.startsWith(said);
  const payYear = parsePayYear(said) ?? readPayYear('--year', text);
  return (claim) => payYearsOf(claim).includes(payYear);
}

function firstFailure(claims: readonly JudgedClaim[]): ClaimsFindings['failed'] {
  for (const claim of claims) {
    const failure = failureOf(claim);
    if (failure) return { claim, failure };
  }
  return undefined;
}
