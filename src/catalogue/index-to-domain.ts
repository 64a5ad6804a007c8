import type { Day } from '../domain/calendar.js';
import type { PriceIndex } from '../domain/price-index.js';
import { FiledLevels } from './filed-levels.js';
import type { PriceIndexFile } from './shapes/index.js';
import { must, type Sources } from './to-domain.js';

/** A price index with its levels by month. */
export function toPriceIndex(file: PriceIndexFile, sources: Sources, origin: string): PriceIndex {
  const levels = new FiledLevels(file, sources);
  const { first, last } = levels;
  return {
    id: file.id,
    title: file.title,
    shortTitle: file.shortTitle,
    referencePeriod: file.referencePeriod,
    released: file.released,
    revised: file.revised,
    comparator: file.comparator,
    yearly: file.frequency === 'financial-year',
    levels,
    first,
    last,
    lastRelease: sources(must(levels.get(last), 'last level').source).published as Day | undefined,
    origin,
  };
}
