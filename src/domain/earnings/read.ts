import type { Absence } from '../absence.js';
import { isAbsence } from '../absence.js';
import { addMonths, isoMonth, type Month } from '../calendar.js';
import type { Confidence } from '../price-index.js';
import { add, multiply, type Rational, rational, subtract, toDecimal } from '../rational.js';
import type { Measure } from './measures.js';
import { type EarningsPeriod, firstMonth, monthsOf, periodName, twelveMonthsTo } from './period.js';
import type { EarningsSeries, PrintedMeasure } from './series.js';

/** A printed average over a period, or what the printed ones give for it. In pounds a year. */
interface AverageReading {
  readonly measure: PrintedMeasure;
  readonly value: Rational;
  /** As printed, or to the penny where it was worked out. */
  readonly printed: string;
  readonly confidence: Confidence;
  /** How it was worked out; undefined where it was printed. */
  readonly formula: string | undefined;
  readonly sources: readonly string[];
}

/** A payroll grade's earnings over a period, with what they are made of. */
export interface EarningsReading {
  readonly series: EarningsSeries;
  readonly measure: Measure;
  readonly period: EarningsPeriod;
  /** Pounds a year, unrounded. */
  readonly value: Rational;
  readonly confidence: Confidence;
  readonly averages: readonly AverageReading[];
}

const YEAR = rational(12);

/** A payroll grade's earnings over a period; an absence where they cannot be had. */
export function readEarnings(
  series: EarningsSeries,
  measure: Measure,
  period: EarningsPeriod,
): EarningsReading | Absence {
  const outside = outsideOf(series, period);
  if (outside) return outside;
  const averages: AverageReading[] = [];
  for (const part of measure.parts) {
    const average = readAverage(series, part, period);
    if (isAbsence(average)) return average;
    averages.push(average);
  }
  const value = measure.of(...averages.map((average) => average.value));
  const derived =
    measure.formula !== undefined || averages.some(({ confidence }) => confidence === 'C');
  const weakest =
    averages
      .map(({ confidence }) => confidence)
      .sort()
      .at(-1) ?? 'A';
  return { series, measure, period, value, confidence: derived ? 'C' : weakest, averages };
}

/** Nothing is spliced before the first month, or guessed after the last. */
function outsideOf(series: EarningsSeries, period: EarningsPeriod): Absence | undefined {
  const { publication, first, last, before } = series;
  const subject = { of: 'earnings', series: publication, needed: period } as const;
  if (firstMonth(period) < first) return { code: 'before-series-start', ...subject, first, before };
  if (period.last > last) return { code: 'after-series-end', ...subject, last };
  return undefined;
}

function readAverage(
  series: EarningsSeries,
  measure: PrintedMeasure,
  period: EarningsPeriod,
): AverageReading | Absence {
  const found =
    period.months === 1
      ? monthTwelveTimes(series, measure, period.last)
      : (printedYear(series, measure, period.last) ?? summedYear(series, measure, period));
  if (found) return { measure, ...found };
  const reason =
    series.unsummed.get(measure) ?? 'neither it nor the months that it is made of are on file';
  return { code: 'not-collected', of: 'earnings', grade: series.title, period, reason };
}

type Found = Omit<AverageReading, 'measure'>;

function printedYear(
  series: EarningsSeries,
  measure: PrintedMeasure,
  last: Month,
): Found | undefined {
  const figure = series.years[measure].get(last);
  return figure && { ...figure, formula: undefined, sources: [figure.source] };
}

/** A year nobody printed is the sum of its months, as those that are printed are. */
function summedYear(
  series: EarningsSeries,
  measure: PrintedMeasure,
  period: EarningsPeriod,
): Found | undefined {
  const months: MonthFigure[] = [];
  for (const each of monthsOf(period)) {
    const figure = monthFigure(series, measure, each);
    if (!figure) return undefined;
    months.push(figure);
  }
  const value = months.map((figure) => figure.value).reduce(add);
  const sources = [...new Set(months.flatMap((figure) => figure.sources))];
  const formula = 'the sum of its 12 months';
  return { value, printed: toDecimal(value, 2), confidence: 'C', formula, sources };
}

/** Twelve times a month is the month in pounds a year, and no more derived than the month is. */
function monthTwelveTimes(
  series: EarningsSeries,
  measure: PrintedMeasure,
  month: Month,
): Found | undefined {
  const figure = monthFigure(series, measure, month);
  if (!figure) return undefined;
  const value = multiply(figure.value, YEAR);
  const { confidence, formula, sources } = figure;
  return { value, printed: toDecimal(value, 2), confidence, formula, sources };
}

interface MonthFigure {
  readonly value: Rational;
  readonly confidence: Confidence;
  readonly formula: string | undefined;
  readonly sources: readonly string[];
}

/**
 * A month as printed, or worked back from the twelve months printed: a year gains a month and
 * loses the same month of the year before, so that month(t) = year(t) − year(t − 1) +
 * month(t − 12), down to a month that was printed.
 */
export function monthFigure(
  series: EarningsSeries,
  measure: PrintedMeasure,
  month: Month,
): MonthFigure | undefined {
  const figure = series.months[measure].get(month);
  if (figure) {
    const { value, confidence, source } = figure;
    return { value, confidence, formula: undefined, sources: [source] };
  }
  if (series.unsummed.has(measure)) return undefined;
  const years = series.years[measure];
  if (month < addMonths(series.first, 12)) return firstYearMonth(series, measure, month);
  const [year, before] = [years.get(month), years.get(addMonths(month, -1))];
  if (!year || !before) return undefined;
  const earlier = monthFigure(series, measure, addMonths(month, -12));
  if (!earlier) return undefined;
  return {
    value: add(subtract(year.value, before.value), earlier.value),
    confidence: 'C',
    formula: `12m to ${isoMonth(month)} − 12m to ${isoMonth(addMonths(month, -1))} + ${isoMonth(addMonths(month, -12))}`,
    sources: [...new Set([year.source, before.source, ...earlier.sources])],
  };
}

/** A month of the first twelve that was not printed is what the other eleven leave of their sum. */
function firstYearMonth(
  series: EarningsSeries,
  measure: PrintedMeasure,
  month: Month,
): MonthFigure | undefined {
  const year = twelveMonthsTo(addMonths(series.first, 11));
  const sum = series.years[measure].get(year.last);
  const others = monthsOf(year)
    .filter((each) => each !== month)
    .map((each) => series.months[measure].get(each));
  const printed = others.filter((figure) => figure !== undefined);
  if (!sum || month > year.last || printed.length < others.length) return undefined;
  return {
    value: printed.reduce((left, { value }) => subtract(left, value), sum.value),
    confidence: 'C',
    formula: `12m to ${isoMonth(year.last)} − its 11 other months`,
    sources: [...new Set([sum, ...printed].map(({ source }) => source))],
  };
}

/** The ids of the sources of a reading, each once. */
export function sourcesOf({ averages }: EarningsReading): readonly string[] {
  return [...new Set(averages.flatMap(({ sources }) => sources))];
}

/** How a reading was worked out; undefined where its one average was printed for the period. */
export function formulaOf({ measure, averages }: EarningsReading): string | undefined {
  return measure.formula ?? averages.find(({ formula }) => formula !== undefined)?.formula;
}

/** A reading's figure to the penny, or as printed. */
export function printedOf({ measure, averages, value }: EarningsReading): string {
  const [only] = averages;
  return only && measure.formula === undefined ? only.printed : toDecimal(value, 2);
}

/** A reading by what it is and when: `foundation-year-1 12m-to-2010-08`. */
export function readingName({ series, period }: EarningsReading): string {
  return `${series.id} ${periodName(period)}`;
}
