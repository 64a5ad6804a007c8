import { payYearLabel } from '../../domain/calendar.js';
import type { OfferFindings, OfferQuery } from '../../domain/offer/findings.js';
import { isMissing } from '../../domain/offer/real.js';
import { toRounded } from '../../domain/rational.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import type { Warning } from '../document.js';
import { type YardstickResult, yardstickResults } from '../yardsticks.js';
import { type OfferResult, offerResult } from './record.js';
import { type OfferNoticeCode, offerWarnings } from './warnings.js';
import { stepsText } from './words.js';

/** An offer as it was read, and who gets most of it. */
export interface OfferedResult {
  /** From 1, as in the results. */
  readonly offer: number;
  /** As it was written. */
  readonly award: string;
  /** Each year as it was read: the award of everyone, null where it is by grade. */
  readonly years: readonly { readonly payYear: string; readonly award: string | null }[];
  /**
   * The pounds a year more after its last year, over all stages and not only those asked about:
   * grades with the same rise together, the largest first.
   */
  readonly rises: readonly { readonly grades: readonly string[]; readonly rise: number }[];
}

/** Who is counted in the averages. */
export interface WeightsResult {
  /** Whether the counts are of the data, of a file of the user's, or given one by one. */
  readonly from: 'data' | 'file' | 'given';
  /** Whether an official publication counts them so; null of counts of the user's own. */
  readonly official: boolean | null;
  /** When they were counted. */
  readonly asOf: string | null;
  readonly rows: readonly { readonly grade: string; readonly count: number }[];
  /** The id of the source of the counts. */
  readonly source: string | null;
}

/** Everything `offer` found, as data. */
export interface OfferAnswer {
  readonly data: DataState;
  readonly query: OfferQuery;
  readonly offers: readonly OfferedResult[];
  /** A result for each offer and grade, then its average, in the order asked. */
  readonly results: readonly OfferResult[];
  /** The last pay year whose price level is published, by the rule; later ones are assumed. */
  readonly pricesPublishedTo: string | null;
  readonly weights: WeightsResult | null;
  /** What each default method says of the cut in the last year it is published for. */
  readonly yardsticks: readonly YardstickResult[];
  readonly warnings: readonly Warning<OfferNoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** Findings as the data that users get: the JSON envelope's content, and the library's answer. */
export function offerAnswer(
  findings: OfferFindings,
  provenance: Provenance,
  explain: boolean,
): OfferAnswer {
  const { query, workforce, outcomes } = findings;
  const results = outcomes.map((outcome) => offerResult(findings, outcome, explain));
  const evidence = new Set(results.flatMap(({ sources }) => sources));
  const reasons = outcomes.flatMap(({ cash, specification }) =>
    isMissing(cash) ? [] : (specification?.method?.sources ?? []),
  );
  return {
    data: {
      vintage: provenance.vintage(evidence),
      hash: provenance.hash({
        indices: [query.index],
        workforces: [workforce.id],
        files: findings.files,
      }),
    },
    query,
    offers: findings.offers.map((_, at) => offeredResult(findings, at)),
    results,
    pricesPublishedTo: findings.lastLevel === undefined ? null : payYearLabel(findings.lastLevel),
    weights: weightsResult(findings),
    yardsticks: yardstickResults(findings.yardsticks),
    warnings: offerWarnings(findings),
    sources: [
      ...new Set([...evidence, ...reasons, ...findings.due.map(({ source }) => source)]),
    ].map((id) => sourceRecord(provenance.source(id))),
  };
}

function offeredResult({ offers, spreads }: OfferFindings, at: number): OfferedResult {
  const offer = offers[at];
  const years = offer?.years ?? [];
  return {
    offer: at + 1,
    award: offer?.given ?? '',
    years: years.map((payYear) => {
      const steps = offer?.everyone?.find((year) => year.payYear === payYear)?.steps;
      const alike = offer?.byGrade.size === 0;
      return { payYear: payYearLabel(payYear), award: alike && steps ? stepsText(steps) : null };
    }),
    rises: (spreads[at]?.rises ?? []).map(({ grades, rise }) => ({
      grades,
      rise: toRounded(rise, 2),
    })),
  };
}

function weightsResult({ weights }: OfferFindings): WeightsResult | null {
  if (!weights) return null;
  return {
    from: weights.from,
    official: weights.official ?? null,
    asOf: weights.asOf ?? null,
    rows: weights.rows.map(({ grade, count }) => ({ grade: grade.id, count: toRounded(count, 2) })),
    source: weights.source ?? null,
  };
}
