import type { Absence } from '../absence.js';
import type { PayYear } from '../calendar.js';
import { covers, distanceTo, isMore, isPercent, type Span, spanOf } from '../quoted.js';
import { add, compare, divide, rational } from '../rational.js';
import { payCandidates, riseCandidates, teamCandidates } from './amounts.js';
import { type BaseRate, baseRate } from './base-rate.js';
import { type Candidate, crossesBreak, wasPrinted } from './candidate.js';
import { cashCandidates } from './cash.js';
import { type Claim, type Ground, hasAverage } from './claim.js';
import { earnedCash, earnedReal } from './earned.js';
import { earnedAmounts } from './earned-amounts.js';
import { type Found, realCandidates } from './real.js';

/** Everything there is of a claim's kind, and which of it the quoted figure is. */
export interface Search {
  readonly claim: Claim;
  readonly span: Span;
  readonly candidates: readonly Candidate[];
  readonly absences: readonly Absence[];
  /** Those that the figure covers: the printed, the other named, the rest; each nearest first. */
  readonly hits: readonly Candidate[];
  readonly nearest: Candidate | undefined;
  readonly ranges: readonly IndexRange[];
  /** The same, of one end year only. */
  readonly rangesIn: (until: PayYear) => readonly IndexRange[];
  readonly baseRate: BaseRate;
}

/** The least and the most that one index, or all there is beside indices, gives. */
export interface IndexRange {
  /** Undefined where no prices are in it. */
  readonly index: string | undefined;
  readonly low: Candidate;
  readonly high: Candidate;
}

/** Works out everything a claim could be a figure of, and compares. */
export function search(claim: Claim, ground: Ground): Search {
  const span = spanOf(claim.figure, claim.unit);
  const { candidates, absences } = candidatesOf(claim, ground);
  // A scale read across a change of contract is not like for like: where average awards are, it
  // is a confusion and not a hit.
  const alike = hasAverage(ground)
    ? candidates.filter((candidate) => !crossesBreak(candidate))
    : candidates;
  const near = byNearness(span, alike);
  const rank = rankIn(ground);
  const hits = near.filter((candidate) => covers(span, candidate.value));
  return {
    claim,
    span,
    candidates: alike,
    absences,
    hits: hits.sort((a, b) => rank(a) - rank(b)),
    nearest: near[0],
    ranges: rangesOf(alike),
    rangesIn: (until) => rangesOf(alike.filter((candidate) => candidate.until === until)),
    baseRate: baseRate(claim, alike),
  };
}

/**
 * What its publisher printed before what only its method gives, and that before chance; of chance,
 * the pay that the words speak of first, and printed averages before derived ones.
 */
function rankIn({ earnings }: Ground): (candidate: Candidate) => number {
  return (candidate) => {
    const id = earnedAs(candidate);
    // "On average" means no pay point, though that was printed as well.
    const apart = earnings?.meant && candidate.of === 'pay' && id === undefined;
    if (apart) return 5;
    if (wasPrinted(candidate)) return 0;
    if (candidate.naming) return 1;
    if (id === undefined) return earnings?.meant ? 5 : 2;
    return id === 'earnings-total' || id === 'earnings-basic' ? 3 : 4;
  };
}

/** The measure of a candidate's earnings; undefined of other pay. */
function earnedAs(candidate: Candidate): string | undefined {
  if (candidate.of === 'pay') return candidate.paid.earned?.id;
  const pay =
    candidate.of === 'real'
      ? candidate.outcome.specification.pay
      : candidate.of === 'cash'
        ? candidate.series
        : undefined;
  return pay?.kind === 'earnings' ? pay.id : undefined;
}

/** Every figure of a claim's kind. */
export function candidatesOf(claim: Claim, ground: Ground): Found<Candidate> {
  const { earnings } = ground;
  if (claim.unit === 'cash-rise') {
    const earned = earnings && earnedCash(claim, ground, earnings);
    return together(cashCandidates(claim, ground), earned);
  }
  if (isPercent(claim.unit)) {
    const earned = earnings && earnedReal(claim, ground, earnings);
    return together(realCandidates(claim, ground), earned);
  }
  return { candidates: amounts(claim, ground), absences: [] };
}

function together<T extends Candidate>(found: Found<T>, earned: Found<T> | undefined): Found<T> {
  if (!earned) return found;
  return {
    candidates: [...found.candidates, ...earned.candidates],
    absences: [...earned.absences, ...found.absences],
  };
}

function amounts(claim: Claim, ground: Ground): readonly Candidate[] {
  const { unit, people } = claim;
  const { earnings } = ground;
  if (isMore(unit)) return riseCandidates(claim, ground);
  const alone = people === undefined || people < 2;
  if (alone && earnings && unit === 'yearly') {
    const posts = ground.pays.length > 0 ? payCandidates(claim, ground) : [];
    return [...posts, ...earnedAmounts(claim, ground, earnings)];
  }
  return alone ? payCandidates(claim, ground) : teamCandidates(claim, ground, people);
}

/** Nearest to the span first; as near, nearest to its middle first. */
function byNearness(span: Span, candidates: readonly Candidate[]): readonly Candidate[] {
  const middle = divide(add(span.low, span.high), rational(2));
  return candidates
    .map((candidate) => ({
      candidate,
      apart: distanceTo(span, candidate.value),
      off: distanceTo({ low: middle, high: middle }, candidate.value),
    }))
    .sort((a, b) => compare(a.apart, b.apart) || compare(a.off, b.off))
    .map(({ candidate }) => candidate);
}

function rangesOf(candidates: readonly Candidate[]): readonly IndexRange[] {
  const groups = new Map<string | undefined, Candidate[]>();
  for (const candidate of candidates) {
    const index = indexOf(candidate);
    const group = groups.get(index);
    if (group) group.push(candidate);
    else groups.set(index, [candidate]);
  }
  return [...groups].map(([index, of]) => {
    const sorted = of.sort((a, b) => compare(a.value, b.value));
    return { index, low: sorted[0] as Candidate, high: sorted.at(-1) as Candidate };
  });
}

/** The index that a candidate's prices are read from. */
export function indexOf(candidate: Candidate): string | undefined {
  return candidate.of === 'real' ? candidate.outcome.specification.index.id : undefined;
}
