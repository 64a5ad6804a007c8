/**
 * payrestore as a library: the same functions as the command line, on the same data. Calls are
 * pure: no console, no process, no network; the bundled data is read when first needed.
 *
 * @example
 * ```ts
 * import { calc, loadCatalogue } from 'payrestore';
 *
 * const catalogue = await loadCatalogue();
 * const { results } = calc(catalogue, { grades: ['F1'], methods: ['bma'], until: '2021/22' });
 * results[0].restorationPercent; // 35.305
 * ```
 */
import { askCalc } from './catalogue/ask/calc.js';
import type { CalcOptions } from './catalogue/ask/calc-options.js';
import { askCheck } from './catalogue/ask/check.js';
import type { CheckOptions } from './catalogue/ask/check-options.js';
import { askClaims, type ClaimsOptions } from './catalogue/ask/claims.js';
import { askCompare } from './catalogue/ask/compare.js';
import type { CompareOptions } from './catalogue/ask/compare-options.js';
import { askCost } from './catalogue/ask/cost.js';
import type { CostOptions } from './catalogue/ask/cost-options.js';
import { askHistory } from './catalogue/ask/history.js';
import type { HistoryOptions } from './catalogue/ask/history-options.js';
import { askOffer } from './catalogue/ask/offer.js';
import type { AwardGiven, OfferOptions } from './catalogue/ask/offer-options.js';
import { askTeam, type TeamOptions } from './catalogue/ask/team.js';
import type { Catalogue as OpenCatalogue } from './catalogue/catalogue.js';
import { openWithUserData, type UserData } from './catalogue/own/user-data.js';
import {
  type CalcAnswer,
  calcAnswer,
  type SourceResult,
  sourceRecord,
} from './report/calc/answer.js';
import { type CheckAnswer, checkAnswer } from './report/check/report.js';
import { type ClaimsAnswer, claimsAnswer } from './report/claims/report.js';
import { type CompareAnswer, compareAnswer } from './report/compare/answer.js';
import { type CostAnswer, costAnswer } from './report/cost/answer.js';
import { type HistoryAnswer, historyAnswer } from './report/history/answer.js';
import { type MethodResult, toMethodResult } from './report/methods-report.js';
import { type OfferAnswer, offerAnswer } from './report/offer/answer.js';
import { type TeamAnswer, teamAnswer } from './report/team/answer.js';

export type { CalcOptions } from './catalogue/ask/calc-options.js';
export type { CheckOptions } from './catalogue/ask/check-options.js';
export type { ClaimsOptions } from './catalogue/ask/claims.js';
export type { CompareOptions } from './catalogue/ask/compare-options.js';
export type { CostOptions } from './catalogue/ask/cost-options.js';
export type { HistoryOptions } from './catalogue/ask/history-options.js';
export type {
  AwardGiven,
  GradeAward,
  GradeAwards,
  OfferOptions,
} from './catalogue/ask/offer-options.js';
export type { TeamOptions } from './catalogue/ask/team.js';
export type { UserData } from './catalogue/own/user-data.js';
export type { AbsenceCode } from './domain/absence.js';
export type { AwardStatus } from './domain/award-chain.js';
export type { BaseRate } from './domain/check/base-rate.js';
export type { ConfusionCode, Strength } from './domain/check/confusions/confusion.js';
export type { Verdict } from './domain/check/verdict.js';
export type { ClaimUnit, Device, Need, Verdict as ClaimVerdict } from './domain/claims/claim.js';
export type { ClaimsQuery } from './domain/claims/findings.js';
export type { CompareQuery } from './domain/compare/findings.js';
export type { Dimension } from './domain/compare/grid.js';
export type { CostQuery } from './domain/cost/findings.js';
export type { CalcQuery } from './domain/findings.js';
export type { HistoryQuery } from './domain/history/findings.js';
export type { Choice, ChoiceStatus } from './domain/method.js';
export type { NoticeCode } from './domain/notices.js';
export type { Rounding } from './domain/offer/award.js';
export type { AverageEnd, OfferQuery } from './domain/offer/findings.js';
export type { Confidence } from './domain/price-index.js';
export type { Hedge, Unit } from './domain/quoted.js';
export type { TeamQuery } from './domain/team/findings.js';
export {
  ERROR_CODES,
  type ErrorCode,
  type ErrorDetails,
  type Fault,
  PayrestoreError,
  type Span,
} from './errors.js';
export type { CalcAnswer, DataState, SourceResult, TodayResult } from './report/calc/answer.js';
export type { CalcResult, Pair } from './report/calc/record.js';
export type { Input, Step } from './report/calc/steps.js';
export type { CheckNoticeCode } from './report/check/cautions.js';
export type { MentionResult } from './report/check/ledger-text.js';
export type { MatchResult } from './report/check/match.js';
export type {
  CheckResult,
  ConfusionResult,
  RangeResult,
  ReadResult,
} from './report/check/record.js';
export type { CheckAnswer, CheckQuery } from './report/check/report.js';
export type { Summary } from './report/claims/list.js';
export type {
  ClaimFigureResult,
  ClaimResult,
  ForecastResult,
  WorkResult,
} from './report/claims/record.js';
export type { ClaimFailure, ClaimsAnswer } from './report/claims/report.js';
export type {
  CompareAnswer,
  CompareSummary,
  EffectEnd,
  EffectResult,
  SpecificationResult,
} from './report/compare/answer.js';
export type { CompareNoticeCode } from './report/compare/notes.js';
export type { CostAnswer, CountReadingResult } from './report/cost/answer.js';
export type { CostNoticeCode } from './report/cost/notices.js';
export type { NeedsResult, PublishedCostResult } from './report/cost/published.js';
export type { CostResult, Range } from './report/cost/result.js';
export type { Warning } from './report/document.js';
export type {
  HistoryAnswer,
  HistoryPoint,
  HistorySummary,
  LostResult,
} from './report/history/answer.js';
export type { AwardResult, HistoryResult } from './report/history/record.js';
export type { FigureResult, MethodResult, MissResult } from './report/methods-report.js';
export type { OfferAnswer, OfferedResult, WeightsResult } from './report/offer/answer.js';
export type {
  RealResult,
  RealYearResult,
  RestoreByResult,
  RestoredResult,
} from './report/offer/real-record.js';
export type { OfferAbsenceResult, OfferResult, OfferYearResult } from './report/offer/record.js';
export type { OfferNoticeCode } from './report/offer/warnings.js';
export type { TeamAnswer, TeamToday } from './report/team/answer.js';
export type { RateResult, TeamMemberResult, TeamResult } from './report/team/record.js';

declare const opened: unique symbol;

/** The data, loaded: something to ask questions of, and nothing to reach into. */
export interface Catalogue {
  readonly [opened]: true;
}

/**
 * Loads the data shipped with this version of payrestore, with data of your own on top of it
 * where that is named. No folder is looked in that is not named here.
 *
 * @param own files of one price index each (`series`), of one pay scale each (`scales`), of head
 * counts (`headcounts`), and a folder laid out like the bundled data (`data`); the same shapes as `payrestore data schema`.
 * @throws {PayrestoreError} `invalid-file` with every fault of every file, `unreadable-data`.
 */
export async function loadCatalogue(own: UserData = {}): Promise<Catalogue> {
  return (await openWithUserData(own)) as unknown as Catalogue;
}

function inside(catalogue: Catalogue): OpenCatalogue {
  return catalogue as unknown as OpenCatalogue;
}

/**
 * Erosion, restoration, restored pay and hourly rate, of one, several or all grades or of one's
 * own pay, by named methods or by the choices given.
 *
 * Percentages are in percent to 4 decimals, ratios to 6, money in pounds to 2, each rounded
 * once. A row that cannot be computed has an `absence` that says why, and nulls for numbers.
 *
 * @param options the question; with nothing said, the default methods since 2008/09.
 * `explain` adds each formula with its numbers and sources.
 * @throws {PayrestoreError} on unknown names, malformed years and options that exclude each
 * other; `code` says which.
 */
export function calc(
  catalogue: Catalogue,
  options: CalcOptions & { readonly explain?: boolean } = {},
): CalcAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return calcAnswer(askCalc(data, question), data, explain);
}

/**
 * Works backwards from a quoted figure: reads the sentence, searches the choices its words leave
 * open, and says which print the figure, how many other figures the same search would have
 * matched, and what it was probably confused with.
 *
 * @param quote a sentence with a figure in it, such as "26% real-terms pay cut since 2008/09".
 * @param options what the words do not say, or say wrongly; `explain` adds each formula with its
 * numbers and sources.
 * @throws {PayrestoreError} `unreadable-quote` where the words say too little; as `calc` on
 * unknown names and malformed years.
 */
export function check(
  catalogue: Catalogue,
  quote: string,
  options: CheckOptions & { readonly explain?: boolean } = {},
): CheckAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return checkAnswer(askCheck(data, quote, question), data, explain);
}

/**
 * Every combination of the choices that vary, their range and median, and how far each choice
 * alone moves the cut with the others held at the method `bma`'s, or at the values given: what
 * statisticians call a multiverse, or a specification curve.
 *
 * Each result is one of `calc`. In `summary`, percentages are in percent to 4 decimals and effects
 * in percentage points; a choice with fewer than two answers along it has an `absence`.
 *
 * @param options the question; with nothing said, the four price indices by the three price rules
 * since 2008/09. A choice with several values varies over them, one value holds it.
 * @throws {PayrestoreError} on unknown names, malformed years and options that exclude each
 * other; `code` says which.
 */
export function compare(
  catalogue: Catalogue,
  options: CompareOptions & { readonly explain?: boolean } = {},
): CompareAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return compareAnswer(askCompare(data, question), data, explain);
}

/**
 * Pay against prices year by year since a base year: awards, pay and prices as indices, the cut and
 * the rise that would restore it, and, for a grade, the pounds lost each year and in all, in each
 * year's own pounds and in the end year's.
 *
 * Each result is `calc`'s own with that year as its end. A year without a price has an `absence`
 * and its pay; it is in none of the sums.
 *
 * @param options the question; with nothing said, average pay by the method `bma` since 2008/09.
 * `explain` adds each formula with its numbers and sources.
 * @throws {PayrestoreError} as `calc` does, and on a price rule that has no level for every year.
 */
export function history(
  catalogue: Catalogue,
  options: HistoryOptions & { readonly explain?: boolean } = {},
): HistoryAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return historyAnswer(askHistory(data, question), data, explain);
}

/**
 * What an offer does: pay after it and the rise, in pounds and percent, of each grade and on
 * average; and in real terms by published prices, or under assumed inflation, which every figure
 * that rests on it says (`assumed`): the cut before and after, the share of it that is undone, and
 * in how many pay years pay would be restored.
 *
 * The average is weighted by pay bill. The bundled counts it rests on are unofficial; where points
 * have been split since, it lies between two (`lowest`, `highest`).
 *
 * @param awards an award in words, such as `4% + £750`, `3.5% then 3%`, `2027/28: 4%`; or rows by
 * grade; or several of these, to be set side by side.
 * @param options the question; with nothing said, every stage, on the newest pay in the data, by
 * the method `bma`, and no inflation assumed. `explain` adds each formula with its numbers.
 * @throws {PayrestoreError} `unreadable-award` with the place in the words (`details.at`); as
 * `calc` on unknown names, malformed years and options that exclude each other.
 */
export function offer(
  catalogue: Catalogue,
  awards: AwardGiven | readonly AwardGiven[],
  options: OfferOptions & { readonly explain?: boolean } = {},
): OfferAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return offerAnswer(askOffer(data, awards, question), data, explain);
}

/**
 * What a team is paid an hour in basic pay, and what it would be paid restored. Rates are rounded
 * to the penny and then added, as the £66.55 advert did (`roundedFirst`), and added first and
 * rounded last (`roundedLast`).
 *
 * @param members who is in it, such as `['2xF1', 'ST5']`; a grade named twice is there twice.
 * @param options the question; with nothing said, the default methods since 2008/09. `minutes`
 * costs an operation; `explain` adds each formula with its numbers and sources.
 * @throws {PayrestoreError} as `calc` does, and where a text names nobody.
 */
export function team(
  catalogue: Catalogue,
  members: readonly string[],
  options: TeamOptions & { readonly explain?: boolean } = {},
): TeamAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return teamAnswer(askTeam(data, members, question), data, explain);
}

/**
 * What restoring basic pay costs a year: how many there are on each point, times what the point
 * lacks; or what a plain rise of so many percent costs. Basic pay only, and of full-time posts.
 *
 * `results` has a result a grade and `total` their sum; figures are ranges where it is open how
 * many there are. The bundled counts by point are unofficial (confidence C), and are scaled to
 * published totals for the range. With a grade that has no figure the total is an `absence`. Costs
 * that others published are in `published` as quoted; nothing here reproduces them.
 *
 * @param options the question; with nothing said, a restoration by the method `bma`. `onCost` and
 * `returns` are your own percentages of what comes on top of basic pay, and of what comes back of
 * all that is paid; neither has a default. Files of counts go to `loadCatalogue` (`headcounts`).
 * @throws {PayrestoreError} as `calc` does; `invalid-file` with every fault of a file of counts,
 * `missing-option` where nobody is counted.
 */
export function cost(
  catalogue: Catalogue,
  options: CostOptions & { readonly explain?: boolean } = {},
): CostAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return costAnswer(askCost(data, question), data, explain);
}

/**
 * The ledger of published figures, each recomputed: all of them, one by its id, or those of a
 * person, year, nation or verdict. With `verify`, `failure` is the first that no longer comes
 * out as it is on file, or null.
 *
 * @throws {PayrestoreError} `unknown-claim`, `unknown-nation`, `unknown-verdict`.
 */
export function claims(
  catalogue: Catalogue,
  options: ClaimsOptions & { readonly explain?: boolean } = {},
): ClaimsAnswer {
  const { explain = false, ...question } = options;
  const data = inside(catalogue);
  return claimsAnswer(askClaims(data, question), data, explain);
}

/** The bibliography: every source a figure may name, with how it was read and how far it holds. */
export function sources(catalogue: Catalogue): readonly SourceResult[] {
  return inside(catalogue).sources().map(sourceRecord);
}

/** The named methods: bundles of choices that reproduce published figures, with their reasons. */
export function methods(catalogue: Catalogue): readonly MethodResult[] {
  return inside(catalogue).methods().map(toMethodResult);
}
