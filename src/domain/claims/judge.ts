import { type Absence, isAbsence } from '../absence.js';
import { covers, type Span, spanOf, type Unit } from '../quoted.js';
import type { Rational } from '../rational.js';
import {
  type Claim,
  type ClaimFigure,
  type Device,
  FITTED,
  type Instead,
  type Verdict,
} from './claim.js';
import { devicesOf } from './devices.js';
import { type ImpliedForecast, impliedForecast } from './forecast.js';
import { type OnTheDay, onTheDay } from './on-the-day.js';
import { work } from './work.js';
import type { Worked } from './worked.js';

/** A computation beside the figure, worked out. */
export interface JudgedWork {
  readonly unit: Unit;
  readonly worked: Worked | Absence;
  /** Whether it prints the figure. */
  readonly comesOut: boolean;
}

/** A figure, recomputed. */
export interface JudgedFigure {
  readonly figure: ClaimFigure;
  readonly verdict: Verdict;
  /** The values that the figure as quoted covers; undefined for one that nothing computes. */
  readonly span: Span | undefined;
  readonly main: JudgedWork | undefined;
  readonly devices: readonly Device[];
  /** What the computation came to on the day. */
  readonly onTheDay: OnTheDay;
  readonly forecast: ImpliedForecast | undefined;
  /** Of a misreport: the number under its right label. */
  readonly actually: JudgedWork | undefined;
  readonly instead: readonly (JudgedWork & Instead)[];
}

/** A claim with its figures recomputed. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly figures: readonly JudgedFigure[];
  /** What recomputation gives; on file it is the claim's own. */
  readonly verdict: Verdict;
}

/** Where recomputation does not give what is on file. */
export type Failure =
  | { readonly code: 'absent'; readonly figure: JudgedFigure; readonly absence: Absence }
  | { readonly code: 'verdict'; readonly figure: JudgedFigure }
  /** Called a forecast, though its prices were out on the day it was said. */
  | { readonly code: 'no-forecast'; readonly figure: JudgedFigure };

export function judgeClaim(claim: Claim): JudgedClaim {
  const figures = claim.figures.map((figure) => judgeFigure(figure, claim));
  return { claim, figures, verdict: worst(figures.map((figure) => figure.verdict)) };
}

/** Of several figures' verdicts, the one that a claim with all of them deserves. */
const WORST_FIRST: readonly Verdict[] = [
  'not-reproduced',
  'misreport',
  'needs-data',
  'not-applicable',
  'reproduced-with-device',
  'reproduced',
];

function worst(verdicts: readonly Verdict[]): Verdict {
  return WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable';
}

function judgeFigure(figure: ClaimFigure, { day }: Claim): JudgedFigure {
  const { quoted, unit, working } = figure;
  // What something costs in all is no figure of pay, and nothing here computes it.
  const known = unit === 'total' ? undefined : unit;
  const span = known && spanOf(quoted, known);
  const judge = (of: ClaimFigure['working'], as: Unit): JudgedWork | undefined => {
    if (!of) return undefined;
    const worked = work(of, as);
    const comesOut = !isAbsence(worked) && covers(spanOf(quoted, as), worked.value);
    return { unit: as, worked, comesOut };
  };
  const main = known && judge(working, known);
  const actually = figure.actually && judge(figure.actually.working, figure.actually.unit);
  const worked = main && !isAbsence(main.worked) ? main.worked : undefined;
  const devices = known && worked && working ? devicesOf(figure, known, worked, working) : [];
  return {
    figure,
    verdict: verdictOf(figure, main, actually, devices),
    span,
    main,
    devices,
    onTheDay: known && working ? onTheDay(working, known, day) : undefined,
    forecast:
      figure.forecast && known && span && worked?.kind === 'real-terms'
        ? impliedForecast(worked.outcome, known, span)
        : undefined,
    actually,
    instead: known
      ? figure.instead.flatMap(({ what, working: other }) => {
          const judged = judge(other, known);
          return judged ? [{ what, working: other, ...judged }] : [];
        })
      : [],
  };
}

function verdictOf(
  figure: ClaimFigure,
  main: JudgedWork | undefined,
  actually: JudgedWork | undefined,
  devices: readonly Device[],
): Verdict {
  if (!main) return figure.needs ? 'needs-data' : 'not-applicable';
  if (!main.comesOut) return actually?.comesOut ? 'misreport' : 'not-reproduced';
  if (devices.some((device) => FITTED.includes(device))) return 'not-reproduced';
  return devices.length > 0 ? 'reproduced-with-device' : 'reproduced';
}

/** The first thing about a claim that no longer comes out as it is on file. */
export function failureOf({ figures }: JudgedClaim): Failure | undefined {
  for (const figure of figures) {
    const works = [figure.main, figure.actually, ...figure.instead];
    const absent = works.flatMap((each) => (each && isAbsence(each.worked) ? [each.worked] : []));
    if (absent[0]) return { code: 'absent', figure, absence: absent[0] };
    if (figure.figure.forecast && figure.onTheDay?.known !== 'not-yet') {
      return { code: 'no-forecast', figure };
    }
  }
  const figure = figures.find((each) => each.verdict !== each.figure.verdict);
  return figure && { code: 'verdict', figure };
}

/** What a computation came to, or undefined where it could not be worked out. */
export function computed(judged: JudgedWork | undefined): Rational | undefined {
  return judged && !isAbsence(judged.worked) ? judged.worked.value : undefined;
}
