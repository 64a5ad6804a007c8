import { covers, isPercent, type Span } from '../../quoted.js';
import { type Candidate, isPrintedIn } from '../candidate.js';
import type { Claim, Ground } from '../claim.js';
import { candidatesOf, type Search } from '../search.js';
import type { Confusion, Strength } from './confusion.js';

/** The same staff's figure in another nation: 23.5% is Scotland's. */
export function ofOtherNation(
  { claim, span }: Search,
  elsewhere: readonly Ground[],
): readonly Confusion[] {
  return elsewhere.flatMap((ground) =>
    candidatesOf(inNation(claim, ground), ground)
      .candidates.filter(({ naming }) => naming?.by === 'method' || naming?.by === 'scale')
      .filter((is) => covers(span, is.value))
      .map((is): Confusion => {
        const strength = strengthOf(claim, span, is);
        return { code: 'other-nation', strength, is, right: undefined, where: ground.workforce };
      }),
  );
}

/** Printed there as the quoted figure; or, of an amount, that nation's to the penny in that year. */
function strengthOf(claim: Claim, span: Span, is: Candidate): Strength {
  if (!isPercent(claim.unit)) {
    return claim.figure.power < 0 && claim.untils ? 'stated' : 'possible';
  }
  return isPrintedIn(is, span) ? 'printed' : 'possible';
}

/**
 * The same claim there: of the grades of the same names, if there are some; and, where no year was
 * said, of those that a figure was printed for.
 */
function inNation(claim: Claim, { grades: there, methods }: Ground): Claim {
  const grades = there.filter(({ id }) => claim.grades.some((grade) => grade.id === id));
  if (!isPercent(claim.unit) || claim.untils || claim.years !== undefined)
    return { ...claim, grades };
  const printed = methods.flatMap((method) => method.reproduces.map((figure) => figure.until));
  return { ...claim, grades, untils: [...new Set(printed)] };
}
