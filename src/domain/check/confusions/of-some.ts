import { covers } from '../../quoted.js';
import type { CashCandidate } from '../candidate.js';
import { cashCandidates } from '../cash.js';
import { type Claim, type Ground, hasAverage } from '../claim.js';
import type { Search } from '../search.js';
import type { Confusion } from './confusion.js';

/** Several years' awards given as one: right over two to four years that end in the one said. */
export function yearsAsOne(
  { claim, span, candidates }: Search,
  ground: Ground,
): readonly Confusion[] {
  const { unit, untils, since, years } = claim;
  const oneYear = untils !== undefined && since === undefined && (years ?? 1) === 1;
  if (unit !== 'cash-rise' || !oneYear) return [];
  return [2, 3, 4].flatMap((length) =>
    cashCandidates({ ...claim, years: length }, ground)
      .candidates.filter((is) => is.counted === 'all' && covers(span, is.value))
      .map((is) => ({
        code: 'years-as-one' as const,
        strength: 'stated' as const,
        is,
        right: wholeYear(candidates, (right) => right.since === right.until - 1 && same(right, is)),
      })),
  );
}

/** One grade's rise given as everyone's, where everyone's is known: their average awards. */
export function ofOneGrade(
  { claim, span, candidates, hits }: Search,
  ground: Ground,
): readonly Confusion[] {
  const { unit, grades } = claim;
  if (unit !== 'cash-rise' || grades.length > 0 || !hasAverage(ground)) return [];
  // Where the average itself is the figure, no one grade need explain it.
  if (hits.some((hit) => hit.of === 'cash' && hit.series.kind === 'chain')) return [];
  const strength = isDated(claim) ? 'stated' : 'possible';
  return cashCandidates(claim, { ...ground, pays: ground.points })
    .candidates.filter((is) => covers(span, is.value))
    .map((is) => ({
      code: 'one-grade',
      strength,
      is,
      right: wholeYear(candidates, (right) => alike(right, is)),
    }));
}

function isDated({ untils, years }: Claim): boolean {
  return untils !== undefined || years !== undefined;
}

function wholeYear(
  candidates: Search['candidates'],
  test: (candidate: CashCandidate) => boolean,
): CashCandidate | undefined {
  return candidates.find(
    (candidate): candidate is CashCandidate => candidate.of === 'cash' && test(candidate),
  );
}

/** Over the same years, and counting the same awards where the year had several. */
function alike(a: CashCandidate, b: CashCandidate): boolean {
  return a.since === b.since && a.until === b.until && a.counted === b.counted;
}

function same(a: CashCandidate, b: CashCandidate): boolean {
  return a.series === b.series && a.until === b.until;
}
