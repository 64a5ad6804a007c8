import { isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { CompareFindings, CompareQuery } from '../../domain/compare/findings.js';
import type { Answered, Dimension, Effect } from '../../domain/compare/grid.js';
import { priceRuleName } from '../../domain/price-index.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import { type CalcResult, toResult } from '../calc/record.js';
import type { Warning } from '../document.js';
import { percentNumber } from '../text.js';
import { type CompareNoticeCode, compareWarnings } from './notes.js';
import { effectAbsence } from './summary.js';
import { valueText } from './words.js';

/** A specification of the table by its choices, and what it comes to. */
export interface SpecificationResult {
  readonly method: string | null;
  readonly pay: string;
  /** The grade, where the percentages or the pounds are of one. */
  readonly grade: string | null;
  readonly index: string;
  readonly prices: string;
  readonly since: string;
  readonly until: string;
  readonly erosionPercent: number | null;
  /** The rise on the `until` year's pay that would undo the cut. */
  readonly restorationPercent: number | null;
}

/** One end of what a choice moves. */
export interface EffectEnd {
  /** The value of the choice, a scale's with its grade: `cpi`, `end`, `scale F1`, `2008/09`. */
  readonly value: string;
  readonly erosionPercent: number;
  readonly restorationPercent: number;
}

/** How far one choice alone moves the cut, the others held at the reference. */
export interface EffectResult {
  readonly dimension: Dimension;
  /** How many specifications differ from the reference in this choice or in nothing. */
  readonly count: number;
  /** How many of them have an answer. */
  readonly answered: number;
  /** The larger cut less the smaller, in percentage points to 4 decimals. */
  readonly percentagePoints: number | null;
  readonly lowest: EffectEnd | null;
  readonly highest: EffectEnd | null;
  readonly absence: { readonly code: 'too-few-answers'; readonly message: string } | null;
}

/** What the specifications come to together. */
export interface CompareSummary {
  readonly count: number;
  /** How many have an answer. */
  readonly answered: number;
  /** How many of those count: comparators do not, beside price indices. */
  readonly counted: number;
  /** The smallest cut: the most negative number where pay has risen. */
  readonly lowest: SpecificationResult | null;
  readonly highest: SpecificationResult | null;
  /** As many cuts above as below, and the rise that undoes it. */
  readonly median: {
    readonly erosionPercent: number;
    readonly restorationPercent: number;
  } | null;
  /** What each choice moves, the largest first. */
  readonly effects: readonly EffectResult[];
  /** The specification the other choices are held at while one varies. */
  readonly reference: SpecificationResult;
}

/** Everything `compare` found, as data. */
export interface CompareAnswer {
  readonly data: DataState;
  readonly query: CompareQuery;
  /** Every specification, in the order asked. */
  readonly results: readonly CalcResult[];
  readonly summary: CompareSummary;
  readonly warnings: readonly Warning<CompareNoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** A finding as the data that users get: the JSON envelope's content, and the library's answer. */
export function compareAnswer(
  findings: CompareFindings,
  provenance: Provenance,
  explain: boolean,
): CompareAnswer {
  const { query, grid, workforce } = findings;
  const results = grid.outcomes.map((outcome) => toResult(outcome, explain));
  const evidence = new Set(results.flatMap(({ sources }) => sources));
  const reasons = grid.outcomes.flatMap(({ specification, answer }) =>
    isAbsence(answer) ? [] : (specification.method?.sources ?? []),
  );
  return {
    data: {
      vintage: provenance.vintage(evidence),
      hash: provenance.hash({ indices: query.index, workforces: [workforce.id] }),
    },
    query,
    results,
    summary: summaryOf(findings),
    warnings: compareWarnings(findings),
    sources: [...new Set([...evidence, ...reasons])].map((id) =>
      sourceRecord(provenance.source(id)),
    ),
  };
}

function summaryOf(findings: CompareFindings): CompareSummary {
  const { outcomes, ranked, median, effects, reference } = findings.grid;
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  return {
    count: outcomes.length,
    answered: outcomes.filter(({ answer }) => !isAbsence(answer)).length,
    counted: ranked.length,
    lowest: lowest ? specificationResult(lowest) : null,
    highest: highest ? specificationResult(highest) : null,
    median: median ? change(median) : null,
    effects: effects.map((effect) => effectResult(findings, effect)),
    reference: specificationResult(reference),
  };
}

function specificationResult({ specification, until, answer }: Outcome): SpecificationResult {
  const { method, pay, index, prices, since } = specification;
  const found = isAbsence(answer)
    ? { erosionPercent: null, restorationPercent: null }
    : change(answer);
  return {
    method: method?.id ?? null,
    pay: pay.id,
    grade: pay.kind === 'own' ? null : (pay.grade?.id ?? null),
    index: index.id,
    prices: priceRuleName(prices),
    since: payYearLabel(since),
    until: payYearLabel(until),
    ...found,
  };
}

function effectResult(findings: CompareFindings, effect: Effect): EffectResult {
  const { dimension, along, spread } = effect;
  const end = (outcome: Answered): EffectEnd => ({
    value: valueText(dimension, outcome),
    ...change(outcome.answer),
  });
  return {
    dimension,
    count: along.length,
    answered: along.filter(({ answer }) => !isAbsence(answer)).length,
    percentagePoints: spread ? toRounded(spread.points, 4) : null,
    lowest: spread ? end(spread.low) : null,
    highest: spread ? end(spread.high) : null,
    absence: spread ? null : { code: 'too-few-answers', message: effectAbsence(findings, effect) },
  };
}

function change({
  erosion,
  restoration,
}: {
  readonly erosion: Rational;
  readonly restoration: Rational;
}) {
  return { erosionPercent: percentNumber(erosion), restorationPercent: percentNumber(restoration) };
}
