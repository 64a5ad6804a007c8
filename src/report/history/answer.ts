import { isAbsence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { HistoryFindings, HistoryQuery } from '../../domain/history/findings.js';
import { outcomesOf } from '../../domain/history/findings.js';
import type { History } from '../../domain/history/history.js';
import type { Losses } from '../../domain/history/losses.js';
import type { AnsweredYear } from '../../domain/history/year.js';
import type { NoticeCode } from '../../domain/notices.js';
import { toRounded } from '../../domain/rational.js';
import {
  type DataState,
  type Provenance,
  type SourceResult,
  sourceRecord,
} from '../calc/answer.js';
import type { CalcResult } from '../calc/record.js';
import type { Warning } from '../document.js';
import { absenceMessage } from '../messages.js';
import { percentNumber } from '../text.js';
import { type YardstickResult, yardstickResults } from '../yardsticks.js';
import { historyWarnings } from './notes.js';
import { type HistoryResult, toHistoryResults } from './record.js';

/** A year that stands out. */
export interface HistoryPoint {
  readonly year: string;
  /** The cut, negative where pay has risen in real terms. */
  readonly erosionPercent: number;
  /** The rise on that year's pay that would undo it. */
  readonly restorationPercent: number;
}

/** What a grade's pay fell short by, added up over the years that have pounds. */
export interface LostResult {
  /** The year whose pounds `inEndPounds` is in: the last with an answer. */
  readonly endYear: string;
  /** How many years are in the sums, the base year among them. */
  readonly years: number;
  /** Each year's shortfall in its own pounds. */
  readonly inOwnPounds: number;
  /** Each year's shortfall × the end year's price level / its own. */
  readonly inEndPounds: number;
  /** The years that are in none of the sums, and why. */
  readonly uncounted: readonly {
    readonly year: string;
    readonly absence: NonNullable<CalcResult['absence']>;
  }[];
}

/** What the years of one grade come to. */
export interface HistorySummary {
  readonly grade: string | null;
  /** The year with the largest cut, of those after the base; null where none has an answer. */
  readonly worst: HistoryPoint | null;
  /** The smallest cut after the worst; null where the worst is the last. */
  readonly bestSince: HistoryPoint | null;
  /** The last year with an answer. */
  readonly last: HistoryPoint | null;
  /** Null where no pounds go with the percentages. */
  readonly lost: LostResult | null;
}

/** Everything `history` found, as data. */
export interface HistoryAnswer {
  readonly data: DataState;
  readonly query: HistoryQuery;
  /** A result a year, grade by grade. */
  readonly results: readonly HistoryResult[];
  /** What they come to, a grade each. */
  readonly summaries: readonly HistorySummary[];
  /** What each default method says of the cut in the last year. */
  readonly yardsticks: readonly YardstickResult[];
  readonly warnings: readonly Warning<NoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** A finding as the data that users get: the JSON envelope's content, and the library's answer. */
export function historyAnswer(
  findings: HistoryFindings,
  provenance: Provenance,
  explain: boolean,
): HistoryAnswer {
  const { query, histories, workforce } = findings;
  const results = histories.flatMap((history) => toHistoryResults(history, explain));
  const breaks = histories.flatMap(({ years }) =>
    years.flatMap((year) => year.breaks.map(({ source }) => source)),
  );
  const evidence = new Set([...results.flatMap(({ sources }) => sources), ...breaks]);
  const reasons = outcomesOf(findings).flatMap(({ specification, answer }) =>
    isAbsence(answer) ? [] : (specification.method?.sources ?? []),
  );
  return {
    data: {
      vintage: provenance.vintage(evidence),
      hash: provenance.hash({ indices: [query.index], workforces: [workforce.id] }),
    },
    query,
    results,
    summaries: histories.map(summaryOf),
    yardsticks: yardstickResults(findings.yardsticks),
    warnings: historyWarnings(findings),
    sources: [...new Set([...evidence, ...reasons])].map((id) =>
      sourceRecord(provenance.source(id)),
    ),
  };
}

function summaryOf({ specification, course, losses }: History): HistorySummary {
  const { pay } = specification;
  const point = (year: AnsweredYear | undefined) => (year ? pointOf(year) : null);
  return {
    grade: pay.kind === 'own' ? null : (pay.grade?.id ?? null),
    worst: point(course?.worst),
    bestSince: point(course?.bestSince),
    last: point(course?.last),
    lost: losses ? lostOf(losses) : null,
  };
}

function pointOf({ year, outcome: { answer } }: AnsweredYear): HistoryPoint {
  return {
    year: payYearLabel(year),
    erosionPercent: percentNumber(answer.erosion),
    restorationPercent: percentNumber(answer.restoration),
  };
}

function lostOf({ end, years, uncounted }: Losses): LostResult | null {
  const last = years.at(-1);
  if (!last) return null;
  return {
    endYear: payYearLabel(end.year),
    years: years.length,
    inOwnPounds: toRounded(last.ownSoFar, 2),
    inEndPounds: toRounded(last.atEndSoFar, 2),
    uncounted: uncounted.map(({ year, absence }) => ({
      year: payYearLabel(year),
      absence: { code: absence.code, message: absenceMessage(absence) },
    })),
  };
}
