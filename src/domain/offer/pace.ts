import { compare, ONE, type Rational, subtract } from '../rational.js';

/** When pay would be back to its base-year buying power. */
export type Restored =
  /** It is there already: nothing was lost. */
  | { readonly kind: 'no-gap' }
  | {
      /** So many pay years after the one the offer is put on, the first in which it is there. */
      readonly kind: 'years';
      readonly years: number;
      /** Whether that lies past the offer's own years, at a pace carried on. */
      readonly carried: boolean;
      /** Whether it is still there in the offer's last year. */
      readonly kept: boolean;
    }
  /** Pay does not gain on prices. */
  | { readonly kind: 'never' }
  /** Not within a century. */
  | { readonly kind: 'beyond'; readonly years: number };

const MOST_YEARS = 100;

/**
 * When pay is back: in the offer's own years the first without a cut, and after them as `restoredIn`
 * carries their pace on.
 *
 * @param cut the cut in the pay year that the offer is put on, a share of one.
 * @param cuts the cut in each of the offer's years; undefined where it is not known.
 * @param real real pay after the offer over real pay before it.
 */
export function restoredOver(
  cut: Rational,
  cuts: readonly (Rational | undefined)[],
  real: Rational,
): Restored {
  if (cut.n <= 0n) return { kind: 'no-gap' };
  const back = (each: Rational | undefined) => each !== undefined && each.n <= 0n;
  const at = cuts.findIndex(back);
  return at < 0
    ? restoredIn(cut, real, cuts.length)
    : { kind: 'years', years: at + 1, carried: false, kept: back(cuts.at(-1)) };
}

/**
 * In how many pay years a cut would be undone if real pay went on as over the offer's own years:
 * the least t with (1 + r)^(t/n) ≥ 1 / (1 − cut), r the real change over n years. Whole powers are
 * compared, (1 + r)^t × (1 − cut)^n with 1, so that nothing is rounded.
 *
 * @param cut the cut in the pay year that the offer is put on, a share of one.
 * @param real real pay after the offer over real pay before it.
 */
export function restoredIn(cut: Rational, real: Rational, years: number): Restored {
  if (cut.n <= 0n) return { kind: 'no-gap' };
  if (compare(real, ONE) <= 0) return { kind: 'never' };
  const kept = subtract(ONE, cut);
  const [over, under] = [kept.n ** BigInt(years), kept.d ** BigInt(years)];
  const reached = (count: number) =>
    real.n ** BigInt(count) * over >= real.d ** BigInt(count) * under;
  let [low, high] = [0, MOST_YEARS];
  if (!reached(high)) return { kind: 'beyond', years: MOST_YEARS };
  // The first count that reaches it lies above `low` and at most at `high`.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return { kind: 'years', years: high, carried: true, kept: true };
}

/** Whether what is said of restoration carries the offer's pace past its own years. */
export function carriesOn(restored: Restored): boolean {
  return restored.kind === 'years' ? restored.carried : restored.kind !== 'no-gap';
}
