import type { OfferWeights } from '../../domain/offer/findings.js';
import type { Workforce } from '../../domain/workforce.js';
import type { Catalogue } from '../catalogue.js';
import { countsFor } from './cost-counts.js';

/**
 * How many are on each point, to weight an average by: those given, else those of a file that was
 * given, else those of the data; undefined where nobody counts them.
 */
export function weightsFor(
  catalogue: Catalogue,
  workforce: Workforce,
  given: readonly string[] | undefined,
): OfferWeights | undefined {
  const filed = catalogue.headcounts(workforce.id);
  if (!given && !catalogue.given.headcounts && !filed) return undefined;
  const { from, headcounts, origin, counted } = countsFor(catalogue, workforce, given);
  const sure = headcounts?.rows.map(({ confidence }) => confidence ?? undefined).sort();
  const source = headcounts?.rows.find((row) => row.source !== null)?.source ?? undefined;
  return {
    rows: counted.map(({ grade, count }) => ({ grade, count: count.value })),
    from,
    official: from === 'data' ? (headcounts?.official ?? false) : undefined,
    confidence: from === 'data' ? sure?.at(-1) : undefined,
    asOf: headcounts?.asOf,
    origin,
    source,
  };
}
