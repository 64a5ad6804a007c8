import { type Absence, isAbsence } from '../absence.js';
import type { Confidence } from '../price-index.js';
import { add, divide, mean, multiply, type Rational, rational } from '../rational.js';
import type { Grade } from '../workforce.js';
import type { EarningsId, Measure } from './measures.js';
import { measureOf } from './measures.js';
import {
  type EarningsPeriod,
  type EarningsWindow,
  isSamePeriod,
  parsePeriod,
  periodName,
} from './period.js';
import { type EarningsReading, readEarnings } from './read.js';
import type { Count, EarningsSeries } from './series.js';

/** A grade that earnings are asked of: a payroll grade, or several as one. */
export interface EarningsGrade extends Grade {
  readonly of: readonly EarningsSeries[];
}

/** How several payroll grades are put together as one. */
export type Weights =
  /** The plain mean of the grades' changes: each counts the same, however many are in it. */
  | { readonly kind: 'plain' }
  /** As many people (posts, for pay per full-time post) as there were at either end. */
  | { readonly kind: 'people' }
  /** The people of stated periods, at the base and at the end: a fixed mix where they are one. */
  | { readonly kind: 'mix'; readonly base: EarningsPeriod; readonly end: EarningsPeriod };

export const PLAIN: Weights = { kind: 'plain' };

/** One end of a comparison of earnings. */
export interface EarningsSide {
  readonly period: EarningsPeriod;
  readonly readings: readonly EarningsReading[];
  /** How many each reading counts for, where they are weighted. */
  readonly counts: readonly Count[];
  /** Pounds a year; undefined of a plain mean of changes, which is of no one amount. */
  readonly value: Rational | undefined;
  readonly confidence: Confidence;
}

/** Earnings at both ends, and the ratio between. */
export interface EarningsComparison {
  readonly measure: Measure;
  /** Undefined where a single payroll grade is asked of. */
  readonly weights: Weights | undefined;
  readonly base: EarningsSide;
  readonly end: EarningsSide;
  readonly ratio: Rational;
}

/** Sets a grade's earnings at the end against those at the base. */
export function compareEarnings(
  grade: EarningsGrade,
  id: EarningsId,
  weights: Weights,
  window: EarningsWindow,
): EarningsComparison | Absence {
  const measure = measureOf(id);
  const group = grade.of.length > 1;
  const counted = group && weights.kind !== 'plain';
  const of = (at: 'base' | 'end') => {
    const people = weights.kind === 'mix' ? weights[at] : window[at];
    return sideOf(grade, measure, window[at], counted ? people : undefined);
  };
  const base = of('base');
  if (isAbsence(base)) return base;
  const end = of('end');
  if (isAbsence(end)) return end;
  const ratio =
    base.value && end.value
      ? divide(end.value, base.value)
      : mean(end.readings.map(({ value }, at) => divide(value, valueAt(base, at))));
  return { measure, weights: group ? weights : undefined, base, end, ratio };
}

function valueAt({ readings }: EarningsSide, at: number): Rational {
  return (readings[at] as EarningsReading).value;
}

function sideOf(
  grade: EarningsGrade,
  measure: Measure,
  period: EarningsPeriod,
  people: EarningsPeriod | undefined,
): EarningsSide | Absence {
  const readings: EarningsReading[] = [];
  const counts: Count[] = [];
  for (const series of grade.of) {
    const reading = readEarnings(series, measure, period);
    if (isAbsence(reading)) return reading;
    readings.push(reading);
    if (!people) continue;
    const count = countOf(series, people);
    if (isAbsence(count)) return count;
    counts.push(count);
  }
  // Nobody prints several grades as one.
  const weakest =
    readings
      .map((reading) => reading.confidence)
      .sort()
      .at(-1) ?? 'A';
  const confidence = readings.length > 1 ? 'C' : weakest;
  return { period, readings, counts, value: poundsOf(measure, readings, counts), confidence };
}

function poundsOf(
  measure: Measure,
  readings: readonly EarningsReading[],
  counts: readonly Count[],
): Rational | undefined {
  const [only, ...more] = readings;
  if (only && more.length === 0) return only.value;
  if (counts.length === 0) return undefined;
  const weights = counts.map((count) => weightOf(measure, count));
  const sum = (values: readonly Rational[]) => values.reduce(add, rational(0));
  const products = readings.map(({ value }, at) => multiply(value, weights[at] as Rational));
  return divide(sum(products), sum(weights));
}

/** Pay per full-time post is averaged over posts, every other measure over people. */
export function weightOf({ id }: Measure, { people, posts }: Count): Rational {
  return id === 'earnings-basic' ? posts : people;
}

function countOf(series: EarningsSeries, period: EarningsPeriod): Count | Absence {
  const found = series.counts.find((count) => isSamePeriod(count.period, period));
  if (found) return found;
  const years = series.counts.filter(({ period: { months } }) => months > 1);
  return {
    code: 'no-head-count',
    grade: series.title,
    period,
    counted: years.map((count) => count.period),
  };
}

/** `plain`, `people`, `12m-to-2010-08`, or the two periods whose people count at either end. */
export function weightsName(weights: Weights): string {
  if (weights.kind !== 'mix') return weights.kind;
  const [base, end] = [periodName(weights.base), periodName(weights.end)];
  return base === end ? base : `${base}..${end}`;
}

/** Reads the name of weights; undefined for anything else. */
export function parseWeights(text: string): Weights | undefined {
  const said = text.trim().toLowerCase();
  if (said === 'plain' || said === 'people') return { kind: said };
  const [from = '', to = from, ...more] = said.split('..');
  const [base, end] = [parsePeriod(from), parsePeriod(to)];
  return base && end && more.length === 0 ? { kind: 'mix', base, end } : undefined;
}
