import { addMonths } from '../../src/domain/calendar.js';
import type { EarningsGrade } from '../../src/domain/earnings/group.js';
import {
  type EarningsPeriod,
  type EarningsWindow,
  parsePeriod,
} from '../../src/domain/earnings/period.js';
import {
  type Count,
  type EarningsCaution,
  type EarningsFigure,
  type EarningsSeries,
  PRINTED_MEASURES,
  type PrintedMeasure,
} from '../../src/domain/earnings/series.js';
import type { EarningsPay } from '../../src/domain/pay-series.js';
import { toDecimal } from '../../src/domain/rational.js';
import { exact, madeUpGrade, madeUpWorkforce, month } from './made-up.js';

/** Small invented earnings, in round pounds a month. */

/** What is paid in a month: of a full-time post, to a person, and to a person beyond basic. */
export type MonthPay = readonly [perFte: number, basic: number, beyond: number];

/** What is printed of it, and what is known of it; everything by month, and nothing by year. */
interface Traits extends Partial<EarningsSeries> {
  /** Whether a month, counted from the first, is printed by itself. */
  readonly monthPrinted?: (at: number) => boolean;
  /** Whether the twelve months that end with a month, counted from the first, are. */
  readonly yearPrinted?: (at: number) => boolean;
}

/** The earnings of a payroll grade that is paid so in months that follow each other. */
export function madeUpEarnings(
  id: string,
  first: string,
  paid: readonly MonthPay[],
  { monthPrinted = () => true, yearPrinted = () => false, ...traits }: Traits = {},
): EarningsSeries {
  const start = month(first);
  const figures = (of: (at: number) => number | undefined, source: string) =>
    new Map(
      paid.flatMap((_, at) => {
        const pounds = of(at);
        return pounds === undefined
          ? []
          : [[addMonths(start, at), figure(pounds, source)] as const];
      }),
    );
  const each = (of: (measure: PrintedMeasure) => ReadonlyMap<number, EarningsFigure>) =>
    Object.fromEntries(
      PRINTED_MEASURES.map((measure) => [measure, of(measure)]),
    ) as unknown as EarningsSeries['years'];
  return {
    file: 'made-up-earnings',
    id,
    title: `Grade ${id}`,
    publication: 'Made-up earnings',
    first: start,
    before: 'nobody counted',
    last: addMonths(start, paid.length - 1),
    months: each((measure) =>
      figures((at) => (monthPrinted(at) ? poundsOf(paid[at], measure) : undefined), 'months'),
    ),
    years: each((measure) =>
      figures(
        (at) => (at >= 11 && yearPrinted(at) ? yearTo(paid, at, measure) : undefined),
        'years',
      ),
    ),
    unsummed: new Map(),
    counts: [],
    cautions: [],
    origin: 'bundled',
    ...traits,
  };
}

function poundsOf(paid: MonthPay | undefined, measure: PrintedMeasure): number {
  const [basicPerFte, basic, nonBasic] = paid ?? [0, 0, 0];
  return { basicPerFte, basic, nonBasic, total: basic + nonBasic }[measure];
}

function yearTo(paid: readonly MonthPay[], last: number, measure: PrintedMeasure): number {
  return paid.slice(last - 11, last + 1).reduce((sum, each) => sum + poundsOf(each, measure), 0);
}

function figure(pounds: number, source: string): EarningsFigure {
  const value = exact(String(pounds));
  return { value, printed: toDecimal(value, 2), source, confidence: 'A' };
}

/** A period by its name. */
export function period(text: string): EarningsPeriod {
  const found = parsePeriod(text);
  if (!found) throw new TypeError(`made up wrongly: ${text}`);
  return found;
}

/** A window by the names of its ends. */
export function between(base: string, end: string): EarningsWindow {
  return { base: period(base), end: period(end) };
}

/** How many were counted in a period. */
export function count(of: string, people: number, posts = people): Count {
  const exactly = (number: number) => exact(String(number));
  const counted = { people: exactly(people), posts: exactly(posts) };
  return { period: period(of), ...counted, source: 'counts', confidence: 'A' };
}

/** A caution of some months. */
export function caution(
  code: EarningsCaution['code'],
  from: string,
  to: string,
  traits: Partial<EarningsCaution> = {},
): EarningsCaution {
  const what = `${code} ${from}`;
  const months = { from: month(from), to: month(to) };
  const of = { measures: PRINTED_MEASURES, owed: undefined, notInFte: undefined };
  return { code, ...months, ...of, what, ...traits };
}

/** A grade that earnings are asked of: one series, or several as one. */
export function paidGrade(id: string, ...of: readonly EarningsSeries[]): EarningsGrade {
  return { ...madeUpGrade(id, []), of };
}

/** A grade's earnings as pay to be set against prices. */
export function paidTo(grade: EarningsGrade, traits: Partial<EarningsPay> = {}): EarningsPay {
  const workforce = madeUpWorkforce([]);
  const weights = { kind: 'plain' } as const;
  return { kind: 'earnings', id: 'earnings-total', workforce, grade, weights, ...traits };
}
