import { isAbsence } from '../../domain/absence.js';
import type { CountReading } from '../../domain/cost/counts.js';
import type { CostFindings, CostQuery } from '../../domain/cost/findings.js';
import type { Softener } from '../../domain/headcounts.js';
import type { Confidence } from '../../domain/price-index.js';
import { multiply, type Rational, toRounded } from '../../domain/rational.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import type { Warning } from '../document.js';
import { type CostNoticeCode, costWarnings } from './notices.js';
import { type OtherCostResult, otherResults } from './others.js';
import { type PublishedCostResult, publishedResult } from './published.js';
import { lineResults, totalResult } from './record.js';
import type { CostResult } from './result.js';

/** One reading of how many there are, and what it costs. */
export interface CountReadingResult {
  readonly basis: 'as-they-stand' | 'scaled';
  /** Who the total is of, in the words of its publication; null of the counts as they stand. */
  readonly of: string | null;
  readonly period: string | null;
  readonly unit: 'people' | 'headcount' | 'fte';
  readonly hedge: Softener | null;
  readonly count: number;
  readonly confidence: Confidence | null;
  readonly source: string | null;
  /** Pounds a year; null without a total. */
  readonly basicPayBill: number | null;
  readonly basicPayCost: number | null;
}

/** Everything `cost` found, as data. */
export interface CostAnswer {
  readonly data: DataState;
  readonly query: CostQuery;
  /** A result a grade, in the order counted. */
  readonly results: readonly CostResult[];
  readonly total: CostResult;
  /** The readings of how many there are that the ranges are over; none of the user's own counts. */
  readonly readings: readonly CountReadingResult[];
  /** The same restoration by each other default method. */
  readonly otherMethods: readonly OtherCostResult[];
  readonly published: readonly PublishedCostResult[];
  readonly warnings: readonly Warning<CostNoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** A finding as the data that users get: the JSON envelope's content, and the library's answer. */
export function costAnswer(
  findings: CostFindings,
  provenance: Provenance,
  explain: boolean,
): CostAnswer {
  const { query, workforce, specification } = findings;
  const results = lineResults(findings, explain);
  const readings = findings.readings.map((reading) => readingResult(findings, reading));
  const published = findings.published.map(publishedResult);
  const evidence = [
    ...results.flatMap(({ sources }) => sources),
    ...readings.flatMap(({ source }) => source ?? []),
  ];
  const answered = findings.cost.lines.some(({ outcome }) => outcome && !isAbsence(outcome.answer));
  const reasons = answered ? (specification?.method?.sources ?? []) : [];
  const quoted = published.map(({ source }) => source);
  return {
    data: {
      vintage: provenance.vintage(new Set(evidence)),
      hash: provenance.hash({
        indices: specification ? [specification.index.id] : [],
        workforces: [workforce.id],
        files: findings.files,
      }),
    },
    query,
    results,
    total: totalResult(findings, explain),
    readings,
    otherMethods: otherResults(findings),
    published,
    warnings: costWarnings(findings),
    sources: [...new Set([...evidence, ...reasons, ...quoted])].map((id) =>
      sourceRecord(provenance.source(id)),
    ),
  };
}

function readingResult(
  { cost, headcounts }: CostFindings,
  reading: CountReading,
): CountReadingResult {
  const { total, count, factor } = reading;
  const [first] = headcounts?.rows ?? [];
  const scaled = (amount: Rational | undefined) =>
    amount ? toRounded(multiply(amount, factor), 2) : null;
  return {
    basis: total ? 'scaled' : 'as-they-stand',
    of: total?.of ?? null,
    period: total?.period ?? headcounts?.asOf ?? null,
    unit: total?.unit ?? headcounts?.unit ?? 'people',
    hedge: total?.softener ?? null,
    count: toRounded(count, 2),
    confidence: total ? total.confidence : (first?.confidence ?? null),
    source: total ? total.source : (first?.source ?? null),
    basicPayBill: scaled(cost.total?.now.value),
    basicPayCost: scaled(cost.total?.cost.value),
  };
}
