import type { AbsenceCode } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { BaseRate } from '../../domain/check/base-rate.js';
import type { Candidate } from '../../domain/check/candidate.js';
import type { ConfusionCode, Strength } from '../../domain/check/confusions/confusion.js';
import type { CheckFindings, PartFinding } from '../../domain/check/findings.js';
import type { Basis, Outside, Read } from '../../domain/check/reading.js';
import type { IndexRange } from '../../domain/check/search.js';
import type { Verdict } from '../../domain/check/verdict.js';
import type { Hedge, Unit } from '../../domain/quoted.js';
import { toRounded } from '../../domain/rational.js';
import type { WorkingTime } from '../../domain/real-terms.js';
import { stepsOf } from '../calc/steps.js';
import { absenceMessage } from '../messages.js';
import { besideOf, focusYear } from './beside.js';
import { confusionText } from './confusion-text.js';
import { numberOf, quotedText } from './figures.js';
import { type MentionResult, toMention } from './ledger-text.js';
import { type MatchResult, toMatch } from './match.js';

/** Something read in a quote, and how it is known. */
export interface ReadResult<T> {
  readonly value: T;
  readonly basis: Basis;
  /** The words it was read from; null where they say nothing of it. */
  readonly words: string | null;
}

/** What the figure was probably confused with. */
export interface ConfusionResult {
  readonly code: ConfusionCode;
  readonly strength: Strength;
  readonly message: string;
  readonly is: MatchResult;
  readonly right: MatchResult | null;
}

/** What one index gives, least and most. */
export interface RangeResult {
  /** Null where no prices are in it. */
  readonly index: string | null;
  readonly low: number;
  readonly high: number;
}

/** One figure of a quote, as it was read, and what it comes to. */
export interface CheckResult {
  readonly words: string;
  readonly figure: {
    readonly value: number;
    /** The upper end of a range. */
    readonly to: number | null;
    /** The power of ten it is rounded to: −1 for one decimal. */
    readonly power: number;
    readonly hedge: Hedge | null;
    /** What it covers: from `low` up to but not including `high`. */
    readonly low: number | null;
    readonly high: number | null;
  };
  readonly unit: ReadResult<Unit>;
  readonly since: ReadResult<string> | null;
  /** One pay year, or the two that a calendar year may mean. */
  readonly until: ReadResult<readonly string[]> | null;
  readonly years: ReadResult<number> | null;
  readonly index: ReadResult<string> | null;
  readonly grade: ReadResult<string> | null;
  readonly people: ReadResult<number> | null;
  /** Whether the words speak of earnings, or name a publisher who uses them. */
  readonly earnings: ReadResult<'earnings' | 'publisher'> | null;
  /** Why the figure is outside the catalogue. */
  readonly outside: ReadResult<Outside> | null;
  readonly verdict: Verdict;
  /** How many combinations were worked out. */
  readonly searched: number;
  /** Those that the figure is: printed and named ones first. */
  readonly matches: readonly MatchResult[];
  /** What the other named methods give for the same year. */
  readonly beside: readonly MatchResult[];
  readonly nearest: MatchResult | null;
  readonly ranges: readonly RangeResult[];
  /** The same, in the year of the first match or the one said. */
  readonly rangesThatYear: readonly RangeResult[];
  readonly confusions: readonly ConfusionResult[];
  readonly baseRate: BaseRate | null;
  /** A rise whose kind was assumed, read as one received: prices aside. Null where it was said. */
  readonly otherwise: {
    readonly unit: Unit;
    readonly verdict: Verdict;
    readonly matches: readonly MatchResult[];
  } | null;
  /** The claims on file that have the figure, the likest first. */
  readonly ledger: readonly MentionResult[];
  readonly absence: { readonly code: AbsenceCode; readonly message: string } | null;
}

/** A figure's finding as the data that users get. */
export function toCheckResult(
  found: PartFinding,
  { time }: CheckFindings,
  explain: boolean,
): CheckResult {
  const { part, finding, otherwise, absence } = found;
  const { figure } = part;
  const search = finding?.search;
  return {
    words: part.words,
    figure: {
      value: numberOf(figure.value),
      to: figure.to === undefined ? null : numberOf(figure.to),
      power: figure.power,
      hedge: figure.hedge ?? null,
      low: search ? toRounded(search.span.low, 6) : null,
      high: search ? toRounded(search.span.high, 6) : null,
    },
    unit: readResult(part.unit),
    since: part.since ? readResult(part.since, payYearLabel) : null,
    until: part.until ? readResult(part.until, (years) => years.map(payYearLabel)) : null,
    years: part.years ? readResult(part.years) : null,
    index: part.index ? readResult(part.index) : null,
    grade: part.grade ? readResult(part.grade) : null,
    people: part.people ? readResult(part.people) : null,
    earnings: part.earnings ? readResult(part.earnings) : null,
    outside: part.outside ? readResult(part.outside) : null,
    verdict: found.verdict,
    searched: search?.candidates.length ?? 0,
    matches: (search?.hits ?? []).map((hit) => ({
      ...toMatch(hit, time),
      ...(explain && 'outcome' in hit ? { steps: stepsOf(hit.outcome) } : {}),
    })),
    beside: match(besideOf(found), time),
    nearest: search?.nearest ? toMatch(search.nearest, time) : null,
    ranges: (search?.ranges ?? []).map(rangeResult),
    rangesThatYear: rangesIn(found),
    confusions: (finding?.confusions ?? []).map((confusion) => ({
      code: confusion.code,
      strength: confusion.strength,
      message: confusionText(confusion, quotedText(figure, part.unit.value), time),
      is: toMatch(confusion.is, time, confusion.where),
      right: confusion.right ? toMatch(confusion.right, time) : null,
    })),
    baseRate: search && search.candidates.length > 0 ? search.baseRate : null,
    otherwise: otherwise
      ? {
          unit: otherwise.search.claim.unit,
          verdict: otherwise.verdict,
          matches: match(otherwise.search.hits, time),
        }
      : null,
    ledger: found.mentions.map(toMention),
    absence: absence ? { code: absence.code, message: absenceMessage(absence) } : null,
  };
}

function match(
  candidates: readonly Candidate[] | undefined,
  time: WorkingTime,
): readonly MatchResult[] {
  return (candidates ?? []).map((candidate) => toMatch(candidate, time));
}

export function readResult<T>(read: Read<T>): ReadResult<T>;
export function readResult<T, U>(read: Read<T>, as: (value: T) => U): ReadResult<U>;
export function readResult<T>(
  { value, basis, words }: Read<T>,
  as: (value: T) => unknown = (same) => same,
): ReadResult<unknown> {
  return { value: as(value), basis, words: words ?? null };
}

function rangeResult({ index, low, high }: IndexRange): RangeResult {
  return {
    index: index ?? null,
    low: toRounded(low.value, 4),
    high: toRounded(high.value, 4),
  };
}

function rangesIn(found: PartFinding): readonly RangeResult[] {
  const year = focusYear(found);
  const search = found.finding?.search;
  return year === undefined || !search ? [] : search.rangesIn(year).map(rangeResult);
}
