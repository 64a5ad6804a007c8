import { isAbsence } from '../../domain/absence.js';
import { payYearLabel } from '../../domain/calendar.js';
import type { ClaimUnit, Device, Need, Verdict } from '../../domain/claims/claim.js';
import type { ImpliedForecast } from '../../domain/claims/forecast.js';
import {
  failureOf,
  type JudgedClaim,
  type JudgedFigure,
  type JudgedWork,
} from '../../domain/claims/judge.js';
import type { NoticeCode } from '../../domain/notices.js';
import type { Hedge } from '../../domain/quoted.js';
import { type Rational, toRounded } from '../../domain/rational.js';
import type { Step } from '../calc/steps.js';
import type { Warning } from '../document.js';
import { absenceMessage } from '../messages.js';
import { workingText } from './computation-text.js';
import { workNotices } from './notices.js';
import { claimSteps } from './steps.js';

/** A computation and what it comes to: percent or pounds, to 4 decimals. */
export interface WorkResult {
  readonly unit: ClaimUnit;
  /** How it is computed, in words. */
  readonly computation: string;
  readonly value: number | null;
  /** Whether it prints the figure at the quoted rounding, or as far as its words reach. */
  readonly comesOut: boolean;
  /** With one claim asked for: each formula with the numbers in it. */
  readonly steps?: readonly Step[];
  /** With one claim asked for: what a careful reader must be told of it. */
  readonly notices?: readonly Warning<NoticeCode>[];
}

/** The forecast of prices that a figure printed before they were out would have needed. */
export interface ForecastResult {
  readonly index: string;
  readonly levelLow: number;
  readonly levelHigh: number;
  /** Percent on the level, or the mean, twelve months before. */
  readonly growthLow: number;
  readonly growthHigh: number;
  readonly outturnLevel: number;
  readonly outturnGrowth: number;
}

/** One figure of a claim, recomputed. */
export interface ClaimFigureResult {
  readonly printed: string;
  /** The upper end of a range. */
  readonly to: string | null;
  readonly hedge: Hedge | null;
  readonly unit: ClaimUnit;
  readonly of: string | null;
  /** The base year that its words say, where the pay it is of starts later. */
  readonly saidSince: string | null;
  readonly verdict: Verdict;
  /** The values that the figure as quoted covers; null for one that nothing computes. */
  readonly covers: { readonly low: number; readonly high: number } | null;
  readonly computed: WorkResult | null;
  readonly devices: readonly Device[];
  /** What the same computation came to with what was out on the day it was said. */
  readonly onTheDay: {
    readonly known: 'figure' | 'not-yet' | 'undated';
    readonly value: number | null;
    readonly message: string | null;
  } | null;
  readonly forecast: ForecastResult | null;
  readonly needs: Need | null;
  /** Of a misreport: the number under its right label. */
  readonly actually: WorkResult | null;
  readonly instead: readonly (WorkResult & { readonly what: string })[];
}

/** One entry of the ledger, recomputed. */
export interface ClaimResult {
  readonly id: string;
  readonly who: string;
  readonly said: string;
  readonly saidNote: string | null;
  readonly quote: string;
  readonly nation: string;
  readonly workforce: string;
  readonly group: string;
  readonly methodStatus: 'stated' | 'partly-stated' | 'not-stated';
  readonly methodNote: string | null;
  readonly verdict: Verdict;
  /** Whether recomputation gives the verdict on file. */
  readonly holds: boolean;
  readonly devices: readonly Device[];
  readonly figures: readonly ClaimFigureResult[];
  readonly why: string | null;
  readonly note: string | null;
  readonly origin: string;
  /** Ids of the page that printed it, then of the sources of every figure used. */
  readonly source: string;
  readonly sources: readonly string[];
}

/** A judged claim as the data that users get; `explain` keeps the receipts. */
export function toClaimResult(judged: JudgedClaim, explain: boolean): ClaimResult {
  const full = withReceipts(judged);
  if (explain) return full;
  const brief = <T extends WorkResult>({ steps, notices, ...rest }: T) => rest;
  const figures = full.figures.map((figure) => ({
    ...figure,
    computed: figure.computed && brief(figure.computed),
    actually: figure.actually && brief(figure.actually),
    instead: figure.instead.map(brief),
  }));
  return { ...full, figures };
}

/** The same with every receipt, which the sources are gathered from. */
export function withReceipts(judged: JudgedClaim): ClaimResult {
  const { claim, figures } = judged;
  const results = figures.map(toFigureResult);
  return {
    id: claim.id,
    who: claim.who,
    said: claim.said,
    saidNote: claim.saidNote ?? null,
    quote: claim.quote,
    nation: claim.nation,
    workforce: claim.workforce,
    group: claim.group,
    methodStatus: claim.methodStatus,
    methodNote: claim.methodNote ?? null,
    verdict: claim.verdict,
    holds: failureOf(judged) === undefined,
    devices: [...new Set(figures.flatMap((figure) => figure.devices))],
    figures: results,
    why: claim.why ?? null,
    note: claim.note ?? null,
    origin: claim.origin,
    source: claim.source,
    sources: evidence(claim.source, results),
  };
}

/** The page that printed a claim, and the sources of every figure in its receipts. */
function evidence(source: string, figures: readonly ClaimFigureResult[]): readonly string[] {
  const works = figures.flatMap(({ computed, actually, instead }) => [
    computed,
    actually,
    ...instead,
  ]);
  const ids = works.flatMap((work) =>
    (work?.steps ?? []).flatMap((step) => step.inputs.flatMap((input) => input.source ?? [])),
  );
  return [...new Set([source, ...ids])];
}

function toFigureResult(judged: JudgedFigure): ClaimFigureResult {
  const { figure, span, onTheDay } = judged;
  const { quoted } = figure;
  return {
    printed: quoted.value,
    to: quoted.to ?? null,
    hedge: quoted.hedge ?? null,
    unit: figure.unit,
    of: figure.of ?? null,
    saidSince: figure.saidSince === undefined ? null : payYearLabel(figure.saidSince),
    verdict: judged.verdict,
    covers: span ? { low: rounded(span.low), high: rounded(span.high) } : null,
    computed: figure.working && judged.main ? toWork(judged.main, figure.working) : null,
    devices: [...judged.devices],
    onTheDay: onTheDay
      ? {
          known: onTheDay.known,
          value: onTheDay.known === 'figure' ? rounded(onTheDay.value) : null,
          message: onTheDay.known === 'not-yet' ? absenceMessage(onTheDay.absence) : null,
        }
      : null,
    forecast: judged.forecast ? toForecast(judged.forecast) : null,
    needs: figure.needs ?? null,
    actually:
      judged.actually && figure.actually ? toWork(judged.actually, figure.actually.working) : null,
    instead: judged.instead.map((other) => ({ what: other.what, ...toWork(other, other.working) })),
  };
}

function toWork(
  { unit, worked, comesOut }: JudgedWork,
  working: NonNullable<JudgedFigure['figure']['working']>,
): WorkResult {
  const absent = isAbsence(worked);
  return {
    unit,
    computation: workingText(working),
    value: absent ? null : rounded(worked.value),
    comesOut,
    steps: absent ? [] : claimSteps(worked, unit),
    notices: absent ? [] : workNotices(worked),
  };
}

function toForecast(forecast: ImpliedForecast): ForecastResult {
  return {
    index: forecast.outcome.specification.index.id,
    levelLow: rounded(forecast.level.low),
    levelHigh: rounded(forecast.level.high),
    growthLow: rounded(forecast.growth.low),
    growthHigh: rounded(forecast.growth.high),
    outturnLevel: rounded(forecast.outturn.value),
    outturnGrowth: rounded(forecast.outturnGrowth),
  };
}

function rounded(value: Rational): number {
  return toRounded(value, 4);
}
