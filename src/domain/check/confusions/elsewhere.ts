import { covers, isPercent } from '../../quoted.js';
import { wasPrinted } from '../candidate.js';
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
        const strength: Strength = isPercent(claim.unit)
          ? wasPrinted(is) && is.naming?.by === 'method'
            ? 'printed'
            : 'possible'
          : claim.figure.power < 0 && claim.untils
            ? 'stated'
            : 'possible';
        return { code: 'other-nation', strength, is, right: undefined, where: ground.workforce };
      }),
  );
}

/**
 * The same claim there: of the grade of the same name, if there is one; and, where no year was
 * said, of those that a figure was printed for.
 */
function inNation(claim: Claim, { grades, methods }: Ground): Claim {
  const grade = grades.find(({ id }) => id === claim.grade?.id);
  if (!isPercent(claim.unit) || claim.untils || claim.years !== undefined)
    return { ...claim, grade };
  const printed = methods.flatMap((method) => method.reproduces.map((figure) => figure.until));
  return { ...claim, grade, untils: [...new Set(printed)] };
}
