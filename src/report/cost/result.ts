import type { AbsenceCode } from '../../domain/absence.js';
import type { Span } from '../../domain/cost/span.js';
import type { ChoiceStatus } from '../../domain/method.js';
import type { Confidence } from '../../domain/price-index.js';
import { toRounded } from '../../domain/rational.js';
import type { Step } from '../calc/steps.js';

/** A figure with the least and the most it may be; the three are the same where nothing is open. */
export interface Range {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What a rise costs for one grade, or in all: basic pay only. Pounds a year to 2 decimals, counts
 * to 2, percentages in percent to 4, each rounded once, half away from zero.
 */
export interface CostResult {
  readonly scope: 'basic-pay-only';
  readonly kind: 'grade' | 'total';
  readonly nation: string;
  readonly workforce: string;
  /** Null of the total. */
  readonly grade: string | null;
  readonly point: string | null;
  /** The pay year whose pay is raised. */
  readonly until: string;
  /** Null of a plain rise, as are the choices after it. */
  readonly since: string | null;
  readonly method: string | null;
  readonly methodStatus: ChoiceStatus | null;
  readonly pay: string | null;
  readonly index: string | null;
  readonly prices: string | null;
  /** The rise on the `until` year's pay; of the total, the cost as a share of the bill now. */
  readonly risePercent: number | null;
  readonly count: Range | null;
  readonly countConfidence: Confidence | null;
  /** The id of the count's source; null of the user's own, and of the total. */
  readonly countSource: string | null;
  /** Full-time basic pay of one person now, with the rise, and the difference. */
  readonly basicPay: number | null;
  readonly newBasicPay: number | null;
  readonly increase: number | null;
  readonly payFrom: string | null;
  readonly payConfidence: Confidence | null;
  /** Basic pay of everyone, now and with the rise. */
  readonly basicPayBill: Range | null;
  readonly newBasicPayBill: Range | null;
  /** The difference between the two. */
  readonly basicPayCost: Range | null;
  /** What the user says comes on top, and comes back; null where nothing was said. */
  readonly onCostPercent: number | null;
  readonly returnsPercent: number | null;
  readonly costWithOnCosts: Range | null;
  readonly netCost: Range | null;
  readonly provisional: boolean;
  /** Whether the award chain rests on awards that nobody printed. */
  readonly inferred: boolean;
  readonly origin: string;
  readonly absence: {
    readonly code: AbsenceCode | 'rows-missing';
    readonly message: string;
  } | null;
  readonly sources: readonly string[];
  /** With `explain`: each formula with the numbers in it. */
  readonly steps?: readonly Step[];
}

/** The fields of a result that may be null as a whole. */
export const NESTED = {
  ...Object.fromEntries(
    ['count', 'basicPayBill', 'newBasicPayBill', 'basicPayCost', 'costWithOnCosts', 'netCost'].map(
      (field) => [field, ['value', 'low', 'high']],
    ),
  ),
  absence: ['code', 'message'],
} as const;

/** A span as data; null where there is none. */
export function range(span: Span | undefined): Range | null {
  if (!span) return null;
  const [value, low, high] = [span.value, span.low, span.high].map((each) => toRounded(each, 2));
  return { value: value as number, low: low as number, high: high as number };
}
