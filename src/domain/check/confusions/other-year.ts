import { covers, isPercent, type Span } from '../../quoted.js';
import { type Candidate, isPrintedIn } from '../candidate.js';
import type { Claim, Ground } from '../claim.js';
import { candidatesOf, type Search } from '../search.js';
import type { Confusion } from './confusion.js';

/** A figure that is right, but of another year than the one said: an old one as if current. */
export function ofOtherYear(
  { claim, span, candidates }: Search,
  ground: Ground,
): readonly Confusion[] {
  const { untils, unit } = claim;
  if (untils === undefined || unit === 'cash-rise' || (claim.people ?? 1) > 1) return [];
  const anyYear: Claim = { ...claim, untils: undefined };
  return candidatesOf(anyYear, ground)
    .candidates.filter(
      (is) => is.naming !== undefined && !untils.includes(is.until) && covers(span, is.value),
    )
    .map((is) => ({
      code: unit === 'rise' ? 'rise-on-other-year' : 'other-year',
      strength: isExact(claim, span, is) ? 'printed' : 'possible',
      is,
      right: candidates.find((candidate) => isSameBut(candidate, is)),
    }));
}

/** Printed as such; an amount only where it is told by its pence or its grade. */
function isExact({ unit, figure, grades }: Claim, span: Span, is: Candidate): boolean {
  if (isPercent(unit)) return isPrintedIn(is, span);
  return is.of === 'pay' && (figure.power < 0 || grades.length > 0);
}

/** The same thing in another year. */
function isSameBut(a: Candidate, b: Candidate): boolean {
  if (a.of === 'real' && b.of === 'real') {
    const [left, right] = [a.outcome.specification, b.outcome.specification];
    return a.naming !== undefined && left.method === right.method && left.pay === right.pay;
  }
  return (
    a.of === 'pay' &&
    b.of === 'pay' &&
    !a.paid.superseded &&
    a.paid.grades.some((grade) => b.paid.grades.includes(grade))
  );
}
