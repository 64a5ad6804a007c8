import { isEarningsId } from '../../domain/earnings/measures.js';
import type { Comparison } from './computation.js';

// Which choices of a comparison go together: what the form of its fields cannot say.

/** What a comparison lacks to be computed, or has too much of; undefined where it is whole. */
export function incomplete(of: Comparison): string | undefined {
  if (of.period !== undefined && (of.since ?? of.until) !== undefined) {
    return 'a comparison over a period of earnings, or of since and until';
  }
  if (of.kind === 'real-terms') {
    const own = [of.index, of.prices, of.pay ?? of.payRise];
    const given = own.filter((each) => each !== undefined).length;
    if (of.method !== undefined) {
      return given > 0 || of.weights !== undefined
        ? 'a comparison by a method, or by choices of its own'
        : undefined;
    }
    if (given < own.length) return 'a method, or an index, prices, and pay or payRise';
  }
  return of.pay !== undefined && isEarningsId(of.pay) ? amissOfMonths(of) : amissOfYears(of);
}

/** Earnings are of a payroll grade and of months. */
function amissOfMonths(of: Comparison): string | undefined {
  if (of.period === undefined)
    return 'a comparison of earnings over a period, in place of since and until';
  if (of.grade === undefined) return 'a comparison of earnings of a named payroll grade';
  return of.knownThen
    ? 'a comparison without knownThen: when earnings became known is not on file'
    : undefined;
}

/** Awards, pay points and pay as stated are of pay years. */
function amissOfYears(of: Comparison): string | undefined {
  if ((of.period ?? of.weights) !== undefined)
    return 'a comparison without period and weights, which only earnings have';
  if (of.kind === 'real-terms' && (of.prices === 'same-months' || of.prices === 'last-month')) {
    return `a comparison without ${of.prices}, which are prices of the months of earnings`;
  }
  if (of.until === undefined) return 'a comparison with until, the pay year that it ends with';
  if (of.kind === 'pay-rise' && of.since === undefined)
    return 'a comparison with since, the pay year that it starts from';
  return of.pay?.startsWith('scale') && !of.grade
    ? 'a comparison of a scale and a grade of it'
    : undefined;
}
