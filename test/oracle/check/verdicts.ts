import { type Fraction, minus, printed } from '../fractions.js';
import { isLess, type Quote, roundsTo } from './claims.js';
import { alike, entryOf, percentOf, realsOf, type Where } from './figures.js';
import { printedOf } from './methods.js';
import type { Mistake } from './mistakes.js';
import { cashOf } from './rises.js';

/** A figure of the kind that was quoted: printed by somebody (0), somebody's (1), or neither (2). */
interface Found {
  readonly value: Fraction;
  readonly rank: 0 | 1 | 2;
}

/** Every figure of a quote's kind that is like for like. */
function foundFor(quote: Quote, where: Where): readonly Found[] {
  if (quote.unit === 'cash-rise') {
    return alike(cashOf(quote, where), where).map(({ percent, named }) => ({
      value: percent,
      rank: named ? 0 : 2,
    }));
  }
  const { nation } = entryOf(where);
  return alike(realsOf(quote, where), where).map((real) => {
    const wasPrinted = printedOf({ ...real, nation }).length > 0;
    return { value: percentOf(real, quote.unit), rank: wasPrinted ? 0 : real.method ? 1 : 2 };
  });
}

/** The figures that a quote is, the printed first and of those the nearest to it; and the verdict. */
export function verdictOf(quote: Quote, where: Where, mistakes: readonly Mistake[]) {
  const found = foundFor(quote, where);
  const quoted = printed(quote.text);
  const apart = ({ value }: Found) => {
    const off = minus(value, quoted);
    return off.top < 0n ? minus(quoted, value) : off;
  };
  const nearer = (a: Found, b: Found) =>
    isLess(apart(a), apart(b)) ? -1 : isLess(apart(b), apart(a)) ? 1 : 0;
  const hits = found
    .filter(({ value }) => roundsTo(quote.text, value))
    .sort((a, b) => a.rank - b.rank || nearer(a, b));
  return {
    hits: hits.map(({ value }) => value),
    verdict: verdict(quote, where, found, hits, mistakes),
  };
}

function verdict(
  { untils, years }: Quote,
  { index }: Where,
  found: readonly Found[],
  hits: readonly Found[],
  mistakes: readonly Mistake[],
): string {
  if (found.length === 0) return 'not-checkable';
  const best = hits[0]?.rank;
  const dated = untils !== undefined || years !== undefined;
  if (best === 0 || (best === 1 && dated)) return 'reproduced';
  const explained = mistakes.filter(({ strength }) => strength !== 'possible');
  // A method's figure of a year that nobody said gives way to one printed under the other label.
  if (best === 1)
    return explained.some(({ code }) => code === 'rise-as-cut' || code === 'cut-as-rise')
      ? 'confused'
      : 'reproduced';
  const pinned = hits.length > 0 && dated && index !== undefined;
  if (explained.length > 0 && !pinned) return 'confused';
  return hits.length > 0 ? 'matches-other' : 'not-reproduced';
}
