import { distanceTo, spanOf } from '../quoted.js';
import { compare } from '../rational.js';
import { wasPrinted } from './candidate.js';
import type { Claim, Ground } from './claim.js';
import { acrossBreak } from './confusions/across-break.js';
import { byWeeksOf52, riseOnOtherPay } from './confusions/amounts.js';
import { uncompounded } from './confusions/compounding.js';
import type { Confusion, ConfusionCode, Strength } from './confusions/confusion.js';
import { ofOtherNation } from './confusions/elsewhere.js';
import { ofOneGrade, yearsAsOne } from './confusions/of-some.js';
import { ofOtherYear } from './confusions/other-year.js';
import { swapped } from './confusions/swap.js';
import { type Search, search } from './search.js';

/**
 * What a check comes to. `reproduced`: a named method, an announced award or a published amount
 * is the figure. `matches-other`: only a combination that nobody is known to use. `confused`: a
 * right number under the wrong label. `not-checkable`: outside the catalogue.
 */
export type Verdict =
  | 'reproduced'
  | 'matches-other'
  | 'confused'
  | 'not-reproduced'
  | 'not-checkable';

/** A claim, all that was found, and what it comes to. */
export interface Finding {
  readonly search: Search;
  /** The best explained first. */
  readonly confusions: readonly Confusion[];
  readonly verdict: Verdict;
}

/** Searches a claim in its ground, and for what it may have been confused with. */
export function checkClaim(claim: Claim, ground: Ground, elsewhere: readonly Ground[]): Finding {
  const found = search(claim, ground);
  const confusions = [
    ...swapped(found),
    ...ofOtherYear(found, ground),
    ...uncompounded(found),
    ...yearsAsOne(found, ground),
    ...ofOneGrade(found, ground),
    ...byWeeksOf52(found, ground),
    ...riseOnOtherPay(found, ground),
    ...acrossBreak(found, ground),
    ...ofOtherNation(found, elsewhere),
  ].sort(
    (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || nearer(found, a, b),
  );
  return { search: found, confusions, verdict: verdictOf(found, confusions, ground) };
}

const STRENGTHS: readonly Strength[] = ['stated', 'printed', 'possible'];

function nearer({ claim }: Search, a: Confusion, b: Confusion): number {
  const quoted = spanOf({ ...claim.figure, to: undefined, hedge: undefined }, claim.unit);
  return compare(distanceTo(quoted, a.is.value), distanceTo(quoted, b.is.value));
}

/**
 * A named hit in the year said, or one that its publisher printed, decides. Any other hit, in a year
 * or an index that nobody stated, does not outrank a figure that was really printed under
 * another label.
 */
function verdictOf(
  { hits, candidates, claim }: Search,
  confusions: readonly Confusion[],
  { indexStated }: Ground,
): Verdict {
  if (candidates.length === 0) return 'not-checkable';
  const named = hits.filter(({ naming }) => naming);
  const dated = claim.untils !== undefined || claim.years !== undefined;
  if (named.some((hit) => dated || wasPrinted(hit))) return 'reproduced';
  const explained = confusions.filter(({ strength }) => strength !== 'possible');
  if (named.length > 0) {
    return explained.some(({ code }) => OUTRANKS.includes(code)) ? 'confused' : 'reproduced';
  }
  if (explained.length > 0 && !(hits.length > 0 && dated && indexStated)) return 'confused';
  return hits.length > 0 ? 'matches-other' : 'not-reproduced';
}

/** Printed figures of the same pay under another label: nearer at hand than a year nobody said. */
const OUTRANKS: readonly ConfusionCode[] = ['cut-as-rise', 'rise-as-cut'];

const ORDER: readonly Verdict[] = ['reproduced', 'matches-other', 'confused', 'not-reproduced'];

/** Of several figures: the least favourable of those that could be checked. */
export function overall(verdicts: readonly Verdict[]): Verdict {
  const worst = Math.max(...verdicts.map((verdict) => ORDER.indexOf(verdict)));
  return ORDER[worst] ?? 'not-checkable';
}
