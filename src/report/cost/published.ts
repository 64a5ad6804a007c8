import type { CostFindings } from '../../domain/cost/findings.js';
import type { ComparedCost, Needs } from '../../domain/cost/published.js';
import type { Span } from '../../domain/cost/span.js';
import type { CostBasis, Softener } from '../../domain/headcounts.js';
import type { Confidence } from '../../domain/price-index.js';
import { multiply, type Rational, rational, toDecimal, toRounded } from '../../domain/rational.js';
import type { Block } from '../document.js';
import { dayText, numberText } from '../text.js';
import { type Range, range } from './result.js';
import { BASES, bill, quotedAmount, softened, spanText } from './words.js';

/** A published cost as quoted, and what it would need beyond basic pay. */
export interface PublishedCostResult {
  readonly id: string;
  readonly what: string;
  /** Pounds, as printed. */
  readonly amount: number;
  /** Whether it was said to come every year. */
  readonly perYear: boolean;
  /** How its words soften it; null where they do not. */
  readonly hedge: Softener | null;
  readonly basis: CostBasis;
  readonly said: string;
  readonly by: string;
  /** Who reported it. */
  readonly via: string | null;
  readonly risePercent: number | null;
  readonly payYear: string | null;
  readonly confidence: Confidence;
  readonly note: string | null;
  readonly source: string;
  /** Null where it is not of a rise on a year's pay, or only some grades are counted. */
  readonly needs: NeedsResult | null;
}

/** What a published cost would need beyond basic pay; it is not reproduced. */
export interface NeedsResult {
  /** The same rise on the same year's basic pay, with the counts of the question. */
  readonly basicPayCost: Range;
  /** The published figure less that. */
  readonly difference: Range;
  readonly kind: Needs['kind'];
  /** On top of basic pay, or coming back of it, in percent to 4 decimals. */
  readonly percent: Range;
}

export function publishedResult({ published, needs }: ComparedCost): PublishedCostResult {
  const { id, what, amount, perYear, softener, basis, said, by, via, rise, payYear } = published;
  return {
    ...{ id, what, amount: toRounded(amount, 2), perYear, hedge: softener ?? null },
    ...{ basis, said, by },
    via: via ?? null,
    risePercent: rise ? toRounded(rise, 4) : null,
    payYear: payYear ?? null,
    confidence: published.confidence,
    note: published.note ?? null,
    source: published.source,
    needs: needs
      ? {
          basicPayCost: range(needs.basic) as Range,
          difference: range(needs.difference) as Range,
          kind: needs.kind,
          percent: percentRange(needs.percent),
        }
      : null,
  };
}

function percentRange({ value, low, high }: Span): Range {
  const of = (figure: Rational) => toRounded(figure, 4);
  return { value: of(value), low: of(low), high: of(high) };
}

/** The published costs of a rise on a year's pay beside basic pay alone; all of them when asked. */
export function publishedBlocks(findings: CostFindings, every: boolean): readonly Block[] {
  const shown = findings.published.filter(({ needs }) => every || needs);
  if (shown.length === 0) return [];
  return [
    { kind: 'heading', text: 'Published costs, as quoted: nothing here reproduces them' },
    { kind: 'list', items: shown.flatMap(publishedItem) },
  ];
}

function publishedItem({ published, needs }: ComparedCost): readonly string[] {
  const { amount, perYear, softener, basis, what, by, via, said, confidence, source } = published;
  const whole = `${softened(softener, quotedAmount(amount))}${perYear ? ' a year' : ''}, ${BASES[basis]}, for ${what}: ${by}, ${dayText(said)}${via ? `, as reported by ${via}` : ''} (${confidence}; ${source}).`;
  return [needs ? `${whole} ${needsText(published, needs)}` : whole];
}

/** What it would need, in words. */
function needsText({ rise, payYear, amount, softener }: ComparedCost['published'], needs: Needs) {
  const percent = numberText(rise ?? rational(0));
  const basic = `${percent}% on ${payYear} basic pay alone is ${spanText(needs.basic, bill)} with these counts`;
  const figure = softened(softener, quotedAmount(amount));
  if (needs.kind === 'on-top') {
    const least = softener === 'over' ? 'at least ' : '';
    return `${basic}: ${figure} would need ${least}${spanText(needs.difference, bill)} more, ${spanText(needs.percent, percentText)} on top.`;
  }
  const less = {
    value: multiply(needs.difference.value, MINUS_ONE),
    low: multiply(needs.difference.high, MINUS_ONE),
    high: multiply(needs.difference.low, MINUS_ONE),
  };
  return `${basic}: ${figure} would need ${spanText(less, bill)} of it to come back, ${spanText(needs.percent, percentText)}, were nothing on top of basic pay; the more comes on top, the more would have to.`;
}

const MINUS_ONE = rational(-1);

function percentText(figure: Rational): string {
  return `${toDecimal(figure, 1)}%`;
}
