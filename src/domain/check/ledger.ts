import type { Verdict } from '../claims/claim.js';
import { covers, spanOf } from '../quoted.js';
import { compare, fromDecimal } from '../rational.js';
import type { Workforce } from '../workforce.js';
import type { Part } from './reading.js';

/** A published claim of the ledger, as far as a quote can be found in it. */
export interface LedgerEntry {
  readonly id: string;
  readonly who: string;
  readonly said: string;
  readonly nation: string;
  readonly workforce: string;
  readonly group: string;
  readonly verdict: Verdict;
  readonly source: string;
  readonly figures: readonly {
    readonly printed: string;
    readonly unit: string;
    readonly needs?: string | undefined;
    /** Whether it is of what was actually paid. */
    readonly ofEarnings?: boolean | undefined;
  }[];
}

/**
 * How a claim on file goes with a quote: it is the figure quoted; or the same number, but of another
 * measure of pay, of others' pay, or of another unit.
 */
export type Likeness = 'same' | 'other-measure' | 'other-workforce' | 'other-nation' | 'other-unit';

const LIKENESSES: readonly Likeness[] = [
  'same',
  'other-measure',
  'other-workforce',
  'other-nation',
  'other-unit',
];

/** A claim on file that has a quote's figure. */
export interface Mention {
  readonly entry: LedgerEntry;
  readonly likeness: Likeness;
  /** The unit it has there. */
  readonly unit: string;
}

/**
 * The claims on file with the figure of a quote, the likest first.
 *
 * @param earnings whether the quote may be of what was actually paid.
 */
export function mentionsOf(
  part: Part,
  { nation, workforce }: Pick<Workforce, 'nation' | 'workforce'>,
  entries: readonly LedgerEntry[],
  earnings = false,
): readonly Mention[] {
  const found = entries.flatMap((entry): readonly Mention[] => {
    const figure =
      entry.figures.find((each) => isFigure(part, each.printed) && each.unit === part.unit.value) ??
      entry.figures.find((each) => isSame(part, each.printed));
    if (!figure) return [];
    const likeness: Likeness =
      figure.unit !== part.unit.value
        ? 'other-unit'
        : entry.workforce !== workforce
          ? 'other-workforce'
          : entry.nation !== nation && entry.nation !== 'uk'
            ? 'other-nation'
            : (figure.needs !== undefined && part.outside === undefined) ||
                (figure.ofEarnings && !earnings)
              ? 'other-measure'
              : 'same';
    return [{ entry, likeness, unit: figure.unit }];
  });
  return found.sort((a, b) => LIKENESSES.indexOf(a.likeness) - LIKENESSES.indexOf(b.likeness));
}

/** As another kind of figure, only the very number is the same. */
function isSame({ figure }: Part, printed: string): boolean {
  const [value, there] = [fromDecimal(figure.value), fromDecimal(printed)];
  return value !== undefined && there !== undefined && compare(value, there) === 0;
}

/** Whether the figure printed there is one that the quote covers: 26% is the 26.1% of others. */
function isFigure({ figure, unit }: Part, printed: string): boolean {
  const value = fromDecimal(printed);
  return value !== undefined && covers(spanOf(figure, unit.value), value);
}
