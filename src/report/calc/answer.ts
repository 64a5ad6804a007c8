import { type AbsenceCode, isAbsence } from '../../domain/absence.js';
import type { Outcome } from '../../domain/calc.js';
import type { CalcFindings, CalcQuery } from '../../domain/findings.js';
import type { NoticeCode } from '../../domain/notices.js';
import type { Confidence } from '../../domain/price-index.js';
import { toRounded } from '../../domain/rational.js';
import type { Source } from '../../domain/source.js';
import type { TodayPay } from '../../domain/today.js';
import type { Warning } from '../document.js';
import { absenceMessage } from '../messages.js';
import { type CalcResult, toResult } from './record.js';
import { allWarnings } from './warnings.js';

/** A grade's newest published pay, which prices may not have caught up with. */
export interface TodayResult {
  readonly grade: string;
  /** The day it is read on: the last the data is confirmed for, or the `asOf` day. */
  readonly day: string;
  readonly point: string | null;
  readonly pay: number | null;
  readonly hourly: number | null;
  readonly from: string | null;
  readonly confidence: Confidence | null;
  readonly absence: { readonly code: AbsenceCode; readonly message: string } | null;
  readonly source: string | null;
}

/** An entry of the bibliography with every field there, null where it is not known. */
export interface SourceResult {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** A circular's number, a series' CDID, a table. */
  readonly reference: string | null;
  readonly published: string | null;
  /** Why there is no date of publication, where there is none. */
  readonly undated: string | null;
  readonly url: string | null;
  readonly retrieved: string;
  readonly licence: string;
  readonly confidence: Confidence;
  /** How it was read. */
  readonly read: string;
  readonly note: string | null;
}

/** Which state of the data an answer rests on. */
export interface DataState {
  /** The newest publication date among the sources used; null when there are none. */
  readonly vintage: string | null;
  /** A digest of the data files read. */
  readonly hash: string;
}

/** Everything `calc` found, as data. */
export interface CalcAnswer {
  readonly data: DataState;
  readonly query: CalcQuery;
  /** A result a grade and method, in the order asked. */
  readonly results: readonly CalcResult[];
  /** Each grade's newest pay. */
  readonly today: readonly TodayResult[];
  /** What the grades' own scales would say, where a contract break lies between. */
  readonly contrasts: readonly CalcResult[];
  /** Of earnings set against prices of other months: the rows with those of the same months. */
  readonly sameMonths: readonly CalcResult[];
  readonly warnings: readonly Warning<NoticeCode>[];
  readonly sources: readonly SourceResult[];
}

/** What an answer needs to know of the catalogue it came from. */
export interface Provenance {
  source(id: string): Source;
  vintage(ids: Iterable<string>): string | null;
  hash(evidence: {
    readonly indices: readonly string[];
    readonly workforces: readonly string[];
    readonly files?: readonly string[];
  }): string;
}

/** A finding as the data that users get: the JSON envelope's content, and the library's answer. */
export function calcAnswer(
  findings: CalcFindings,
  provenance: Provenance,
  explain: boolean,
): CalcAnswer {
  const { query, outcomes, workforce } = findings;
  const result = (outcome: Outcome) => toResult(outcome, explain);
  const results = outcomes.map(result);
  const contrasts = findings.contrasts.map(result);
  const sameMonths = findings.sameMonths.map(result);
  const today = findings.today.map(todayResult);
  const evidence = [
    ...[...results, ...contrasts, ...sameMonths].flatMap((entry) => entry.sources),
    ...today.flatMap((entry) => entry.source ?? []),
  ];
  const reasons = outcomes.flatMap(({ specification, answer }) =>
    isAbsence(answer) ? [] : (specification.method?.sources ?? []),
  );
  const ids = [...new Set([...evidence, ...reasons])];
  return {
    data: {
      vintage: provenance.vintage(evidence),
      hash: provenance.hash({
        indices: [...new Set(outcomes.map(({ specification }) => specification.index.id))],
        workforces: workforce ? [workforce.id] : [],
      }),
    },
    query,
    results,
    today,
    contrasts,
    sameMonths,
    warnings: allWarnings(findings),
    sources: ids.map((id) => sourceRecord(provenance.source(id))),
  };
}

/** A source with nulls where a field is not known. */
export function sourceRecord(source: Source): SourceResult {
  return {
    ...source,
    reference: source.reference ?? null,
    published: source.published ?? null,
    undated: source.undated ?? null,
    url: source.url ?? null,
    note: source.note ?? null,
  };
}

/** A grade's newest pay as the data that users get. */
export function todayResult({ grade, day, amount, hourly }: TodayPay): TodayResult {
  const blank = { point: null, pay: null, hourly: null, from: null, confidence: null };
  if (isAbsence(amount)) {
    const absence = { code: amount.code, message: absenceMessage(amount) };
    return { grade: grade.id, day, ...blank, absence, source: null };
  }
  return {
    grade: grade.id,
    day,
    point: amount.point,
    pay: toRounded(amount.value, 2),
    hourly: hourly ? toRounded(hourly, 2) : null,
    from: amount.from,
    confidence: amount.confidence,
    absence: null,
    source: amount.source,
  };
}
