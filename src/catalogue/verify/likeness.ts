import { isoMonth } from '../../domain/calendar.js';
import type { PriceIndexFile } from '../shapes/index.js';
import type { Draft } from './finding.js';
import { placedLevels } from './levels.js';

/** Two series that print the same figure for this many months running are one series. */
const SAME_RUN = 24;

/** Checks that a series is not another one under a second name. */
export function checkLikeness(
  index: PriceIndexFile,
  others: Iterable<PriceIndexFile>,
): readonly Draft[] {
  const own = placedLevels(index);
  return [...others].flatMap((other): readonly Draft[] => {
    // Vintages of one series share most of their months, and say so by their code.
    if (other.id === index.id || (other.cdid !== null && other.cdid === index.cdid)) return [];
    const theirs = new Map(placedLevels(other).map(({ month, printed }) => [month, printed]));
    let run = 0;
    for (const { month, printed, at } of own) {
      run = theirs.get(month) === printed ? run + 1 : 0;
      if (run < SAME_RUN) continue;
      const what = `the ${SAME_RUN} levels to ${isoMonth(month)} are those of ${other.id}`;
      return [{ code: 'same-values', at: ['levels', at, 'level'], what }];
    }
    return [];
  });
}
