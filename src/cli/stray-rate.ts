import { PayrestoreError } from '../errors.js';

/**
 * Refuses a rate after the one that `--inflation` takes, which would pass for another offer, as in
 * `offer "3% then 3%" --inflation 3% 4%`. With no other award it is the award.
 *
 * @param awards how many are given, that one counted.
 */
export function refuseStrayRate(argv: readonly string[], awards: number): void {
  if (awards < 2) return;
  for (const [at, word] of argv.entries()) {
    const taken = word === '--inflation' ? 1 : word.startsWith('--inflation=') ? 0 : undefined;
    const next = taken === undefined ? undefined : argv[at + taken + 1];
    if (next === undefined || !RATE.test(next)) continue;
    throw new PayrestoreError('wrong-usage', {
      given: `unexpected "${next}" after --inflation: a range is --inflation 3..4, one a year is 3,4; offers go before the options`,
    });
  }
}

/** A percentage and nothing else, or what stands between two. */
const RATE = /^(?:\d+(?:\.\d+)? ?%?|to|-|–|\.\.)$/;
