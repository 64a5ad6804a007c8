import type { CountReading } from '../../domain/cost/counts.js';
import type { CostFindings } from '../../domain/cost/findings.js';
import { isExact, type Span } from '../../domain/cost/span.js';
import type { CostBasis, Headcounts, HeadcountTotal, Softener } from '../../domain/headcounts.js';
import { compare, divide, type Rational, rational, toDecimal } from '../../domain/rational.js';
import { dayText, groupedDigits, wholePounds } from '../text.js';

// The words and figures of costs: which are of basic pay only, and always say so.

/** What is counted and what is not, wherever a cost is read. */
export const SCOPE_OF_COST =
  'Scope: basic pay only, of full-time posts, a year, before tax: no pay for extra hours, nights, weekends or banding, no allowances, no National Insurance or pension contributions of employers, and nothing that comes back in tax.';

const MILLION = rational(1_000_000);

/** "£971.4m", or "£122,323" below a million: a bill, to the digits that are worth reading. */
export function bill(amount: Rational): string {
  const size = amount.n < 0n ? { n: -amount.n, d: amount.d } : amount;
  if (compare(size, MILLION) < 0) return wholePounds(amount);
  const [whole = '', rest] = toDecimal(divide(size, MILLION), 1).split('.');
  return `${amount.n < 0n ? '−' : ''}£${groupedDigits(whole)}.${rest}m`;
}

/** "£2bn", "£350m": a round figure as it was quoted. */
export function quotedAmount(amount: Rational): string {
  const billions = divide(amount, rational(1_000_000_000));
  const [figure, unit] =
    compare(billions, rational(1)) >= 0 ? [billions, 'bn'] : [divide(amount, MILLION), 'm'];
  return `£${toDecimal(figure, 2).replace(/\.?0+$/, '')}${unit}`;
}

/** "8,000", or with one decimal where it has any. */
export function people(count: Rational): string {
  const [whole = '', rest = ''] = toDecimal(count, count.d === 1n ? 0 : 1).split('.');
  return `${groupedDigits(whole)}${rest === '' || rest === '0' ? '' : `.${rest}`}`;
}

/** "8,000", to the nearest person: of a count that was scaled, a decimal would say too much. */
function wholePeople(count: Rational): string {
  return groupedDigits(toDecimal(count, 0));
}

export function peopleSpan(span: Span): string {
  return isExact(span) ? people(span.value) : spanText(span, wholePeople);
}

/** "£81.5m to £97.0m", or with a figure between: "£90.0m (£81.5m to £97.0m)". */
export function spanText(span: Span, text: (figure: Rational) => string): string {
  const [value, low, high] = [span.value, span.low, span.high].map(text);
  if (low === high) return value ?? '';
  return value === low || value === high ? `${low} to ${high}` : `${value} (${low} to ${high})`;
}

/** What pay is called once it is raised. */
export function raisedName({ rise }: Pick<CostFindings, 'rise'>): string {
  return rise ? 'Raised' : 'Restored';
}

const SOFTENERS: Readonly<Record<Softener, string>> = {
  about: 'about',
  over: 'over',
  under: 'under',
};

/** "over £2bn", "about 67,000". */
export function softened(softener: Softener | undefined, figure: string): string {
  return softener ? `${SOFTENERS[softener]} ${figure}` : figure;
}

export const BASES: Readonly<Record<CostBasis, string>> = {
  gross: 'gross',
  net: 'net of tax',
  'with-employer-pension': "with employers' pension contributions",
  'not-stated': 'gross or net not stated',
};

/** "all resident doctors, February 2025, full-time equivalents". */
export function readingName({ total }: CountReading, counts: Headcounts | undefined): string {
  if (!total) return `the counts as they stand${counts ? `, ${dayText(counts.asOf)}` : ''}`;
  return `${total.of}, ${dayText(total.period)}, ${unitName(total)}`;
}

export function unitName({ unit }: Pick<HeadcountTotal, 'unit'>): string {
  return unit === 'fte' ? 'full-time equivalents' : 'people';
}
