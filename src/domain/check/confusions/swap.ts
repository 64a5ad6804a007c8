import { covers } from '../../quoted.js';
import { type RealCandidate, wasPrinted } from '../candidate.js';
import { realCandidate } from '../real.js';
import type { Search } from '../search.js';
import type { Confusion, Strength } from './confusion.js';

/** A cut printed as a rise, or a rise as a cut: the commonest error in the press. */
export function swapped({ claim, span, candidates }: Search): readonly Confusion[] {
  const { unit } = claim;
  if (unit !== 'cut' && unit !== 'rise') return [];
  const other = unit === 'cut' ? 'rise' : 'cut';
  const code = unit === 'cut' ? 'rise-as-cut' : 'cut-as-rise';
  return candidates
    .filter((right): right is RealCandidate => right.of === 'real' && right.naming !== undefined)
    .map((right) => ({ right, is: realCandidate(right.outcome, other) }))
    .filter(({ is }) => covers(span, is.value))
    .map(({ right, is }) => ({ code, strength: strengthOf(claim.untils, is), is, right }));
}

/** Said of the very year, printed by the publisher, or neither. */
function strengthOf(stated: unknown, is: RealCandidate): Strength {
  if (stated !== undefined) return 'stated';
  return wasPrinted(is) ? 'printed' : 'possible';
}
