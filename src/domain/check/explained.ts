import type { Outcome } from '../calc.js';
import type { CheckFindings } from './findings.js';

/** The comparison that each figure is best explained by: its match, or what it was taken for. */
export function explained({ parts }: CheckFindings): readonly Outcome[] {
  const best = parts.flatMap(({ finding, verdict }) => {
    const [hit] = finding?.search.hits ?? [];
    const [confusion] = finding?.confusions ?? [];
    return (verdict === 'confused' ? confusion?.is : hit) ?? finding?.search.nearest ?? [];
  });
  return [...new Set(best.flatMap((each) => ('outcome' in each ? [each.outcome] : [])))];
}
