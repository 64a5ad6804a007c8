import { covers } from '../../quoted.js';
import { isPrintedIn, type RealCandidate } from '../candidate.js';
import { realCandidate } from '../real.js';
import type { Search } from '../search.js';
import type { Confusion, Strength } from './confusion.js';

/** A cut printed as a rise, or a rise as a cut: the commonest error in the press. */
export function swapped(search: Search): readonly Confusion[] {
  const { claim, span, candidates } = search;
  const { unit } = claim;
  if (unit !== 'cut' && unit !== 'rise') return [];
  const other = unit === 'cut' ? 'rise' : 'cut';
  const code = unit === 'cut' ? 'rise-as-cut' : 'cut-as-rise';
  return candidates
    .filter((right): right is RealCandidate => right.of === 'real' && right.naming !== undefined)
    .map((right) => ({ right, is: realCandidate(right.outcome, other) }))
    .filter(({ is, right }) => covers(span, is.value) && !covers(span, right.value))
    .map(({ right, is }) => ({ code, strength: strengthOf(search, is), is, right }));
}

/** Said of the very year, printed by its publisher as the quoted figure, or neither. */
function strengthOf({ claim, span }: Search, is: RealCandidate): Strength {
  if (claim.untils !== undefined) return 'stated';
  return isPrintedIn(is, span) ? 'printed' : 'possible';
}
