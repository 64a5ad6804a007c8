import type { PayYear } from '../../domain/calendar.js';
import type { Candidate } from '../../domain/check/candidate.js';
import type { PartFinding } from '../../domain/check/findings.js';

/**
 * The year an answer is chiefly about: that of the best match, or of what the figure was confused
 * with; else the one said.
 */
export function focusYear({ part, finding, verdict }: PartFinding): PayYear | undefined {
  const { value: said } = part.until ?? {};
  if (said?.length === 1) return said[0];
  return verdict === 'confused'
    ? finding?.confusions[0]?.is.until
    : (finding?.search.hits[0]?.until ?? said?.[0]);
}

/** What the other named methods give for the same year: no match stands alone. */
export function besideOf(found: PartFinding): readonly Candidate[] {
  const year = focusYear(found);
  const search = found.finding?.search;
  if (!search || year === undefined) return [];
  const { hits, candidates } = search;
  return candidates.filter(
    (candidate) =>
      candidate.of === 'real' &&
      candidate.naming !== undefined &&
      candidate.until === year &&
      !hits.includes(candidate),
  );
}
