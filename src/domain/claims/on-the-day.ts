import { type Absence, isAbsence } from '../absence.js';
import { type Day, lastDayOf } from '../calendar.js';
import { type EarningsPeriod, payYearOfPeriod } from '../earnings/period.js';
import type { Moment } from '../moment.js';
import type { PaySeries } from '../pay-series.js';
import type { Unit } from '../quoted.js';
import type { Rational } from '../rational.js';
import { work } from './work.js';
import type { Part, Working } from './working.js';

/**
 * What a computation came to on the day a claim was made: the figure, why there could be none
 * yet, or that its pay does not say when its amounts became known. Undefined for arithmetic on
 * figures that the claim itself states.
 */
export type OnTheDay =
  | { readonly known: 'figure'; readonly value: Rational }
  | { readonly known: 'not-yet'; readonly absence: Absence }
  | { readonly known: 'undated' }
  | undefined;

/** Works out what a computation came to with what had been published by a day. */
export function onTheDay(working: Working, unit: Unit, day: Day): OnTheDay {
  const series = seriesOf(working);
  if (series === undefined) return undefined;
  const later = earnedLater(working, day);
  if (later) return { known: 'not-yet', absence: later };
  if (series.some((each) => !isDated(each))) return { known: 'undated' };
  const worked = work(asKnown(working, day), unit);
  return isAbsence(worked)
    ? { known: 'not-yet', absence: worked }
    : { known: 'figure', value: worked.value };
}

/** The pay a computation reads; undefined where it reads no data at all. */
function seriesOf(working: Working): readonly PaySeries[] | undefined {
  switch (working.kind) {
    case 'real-terms':
      return [working.specification.pay];
    case 'pay-rise':
      return [working.series];
    case 'pay':
      return working.posts;
    case 'earnings':
      return [working.series];
    case 'raised':
      return [working.post, ...partSeries(working.by)];
    case 'undone':
      return none(partSeries(working.cut));
    case 'sum':
    case 'compound':
      return none(working.parts.flatMap(partSeries));
    case 'fall':
      return undefined;
  }
}

function partSeries({ of }: Part): readonly PaySeries[] {
  return of.kind === 'real-terms' || of.kind === 'pay-rise' ? (seriesOf(of) ?? []) : [];
}

function none(series: readonly PaySeries[]): readonly PaySeries[] | undefined {
  return series.length > 0 ? series : undefined;
}

/** A chain's awards all have their day; of a scale's amounts, some may not; of earnings, none. */
function isDated(series: PaySeries): boolean {
  if (series.kind === 'earnings') return false;
  if (series.kind !== 'scale') return true;
  const scales = series.closed
    ? [series.closed]
    : series.workforce.scales.map(({ scale }) => scale);
  return scales.every((scale) => scale.dated);
}

/** When earnings were published is not on file, but never before their months were over. */
function earnedLater(working: Working, asOf: Day): Absence | undefined {
  const period = periodOf(working);
  const [series] = seriesOf(working) ?? [];
  if (!period || series?.kind !== 'earnings' || lastDayOf(period.last) <= asOf) return undefined;
  const what = { pay: series.workforce.title, payYear: payYearOfPeriod(period) };
  return { code: 'not-known-then', what, asOf };
}

/** The last months of earnings that a computation reads. */
function periodOf(working: Working): EarningsPeriod | undefined {
  switch (working.kind) {
    case 'real-terms':
      return working.specification.window?.end;
    case 'pay-rise':
      return working.end.period;
    case 'earnings':
      return working.period;
    default:
      return undefined;
  }
}

function asKnown(working: Working, day: Day): Working {
  const then = (moment: Moment): Moment => ({ ...moment, asOf: day });
  switch (working.kind) {
    case 'real-terms':
      return { ...working, specification: { ...working.specification, asOf: day } };
    case 'pay-rise':
      return { ...working, base: then(working.base), end: then(working.end) };
    case 'pay':
      return { ...working, moment: then(working.moment) };
    case 'raised':
      return { ...working, moment: then(working.moment), by: partAsKnown(working.by, day) };
    case 'undone':
      return { ...working, cut: partAsKnown(working.cut, day) };
    case 'sum':
    case 'compound':
      return { ...working, parts: working.parts.map((part) => partAsKnown(part, day)) };
    case 'earnings':
    case 'fall':
      return working;
  }
}

function partAsKnown(part: Part, day: Day): Part {
  const { of } = part;
  if (of.kind !== 'real-terms' && of.kind !== 'pay-rise') return part;
  return { ...part, of: asKnown(of, day) as typeof of };
}
