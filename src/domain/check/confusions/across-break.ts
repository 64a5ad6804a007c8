import { isAbsence } from '../../absence.js';
import { calculate } from '../../calc.js';
import { covers } from '../../quoted.js';
import { type Candidate, crossesBreak, type RealCandidate } from '../candidate.js';
import { type Claim, type Ground, hasAverage } from '../claim.js';
import { realCandidate } from '../real.js';
import type { Search } from '../search.js';
import { realWindows } from '../windows.js';
import type { Confusion } from './confusion.js';

/**
 * Today's pay point against the base year's, over a change of contract that moved other pay into
 * basic pay: a figure that comes out and is not like for like.
 */
export function acrossBreak(
  { claim, span, candidates }: Search,
  ground: Ground,
): readonly Confusion[] {
  const real = claim.unit === 'cut' || claim.unit === 'rise' || claim.unit === 'real-rise';
  // Without average awards there is nothing like for like, and the crossing is a match with a caution.
  if (!real || ground.workforce.breaks.length === 0 || !hasAverage(ground)) return [];
  // Every grade in every year would come near any figure.
  const named = claim.grades.length > 0;
  if (!claim.untils && !named) return [];
  const strength = named && (claim.untils || ground.indexStated) ? 'stated' : 'possible';
  return crossing(claim, ground)
    .filter((is) => covers(span, is.value))
    .map((is) => ({ code: 'across-break', strength, is, right: likeForLike(candidates, is) }));
}

function crossing(claim: Claim, ground: Ground): readonly RealCandidate[] {
  const { indices, rules, asOf, time } = ground;
  return realWindows(claim, ground).flatMap(({ since, until }) =>
    ground.points.flatMap((pay) =>
      pairs(ground)
        .filter(({ index, rule }) => indices.includes(index) && rules.includes(rule))
        .flatMap(({ index, rule }): RealCandidate[] => {
          const common = { method: undefined, index, prices: rule, pay, since };
          const outcome = calculate(
            { ...common, day: undefined, asOf, time },
            until,
            ground.readings,
          );
          if (isAbsence(outcome.answer)) return [];
          const is = realCandidate({ ...outcome, answer: outcome.answer }, claim.unit);
          return crossesBreak(is) ? [is] : [];
        }),
    ),
  );
}

/** The index and rule of each named method, once; all there are where none is named. */
function pairs({ indices, rules, methods }: Ground) {
  const all = indices.flatMap((index) => rules.map((rule) => ({ index, rule })));
  const named = all.filter(({ index, rule }) =>
    methods.some((method) => method.index.value === index.id && method.prices.value === rule.rule),
  );
  return named.length > 0 ? named : all;
}

/** The same index, rule and years on the average awards. */
function likeForLike(candidates: readonly Candidate[], is: RealCandidate): Candidate | undefined {
  const { index, prices, since } = is.outcome.specification;
  return candidates.find((candidate) => {
    if (candidate.of !== 'real' || candidate.until !== is.until) return false;
    const other = candidate.outcome.specification;
    return (
      other.pay.kind === 'chain' &&
      other.index === index &&
      other.prices === prices &&
      other.since === since
    );
  });
}
