import { addMonths, isoMonth, type Month, parseMonth } from '../../domain/calendar.js';
import type { ChecksFile, PriceIndexFile } from '../shapes/index.js';
import type { Draft } from './finding.js';
import { placedLevels } from './levels.js';

/** One figure that a publisher printed besides the levels: what its months must come to. */
interface Row {
  readonly code: 'quarter' | 'year' | 'rate';
  readonly period: string;
  readonly printed: string;
  /** The months it is made from, the last one last. */
  readonly months: readonly Month[];
}

/** Checks levels against the quarters, years and 12-month rates printed besides them. */
export function checkPublished(index: PriceIndexFile, checks: ChecksFile): readonly Draft[] {
  const levels = placedLevels(index);
  const byMonth = new Map(levels.map((level) => [level.month, level]));
  const rows = rowsOf(checks).filter((row) => row.months.every((month) => byMonth.has(month)));
  const bad =
    checks.computedFrom === 'printed months'
      ? rows.filter((row) => !fitsPrinted(row, (month) => byMonth.get(month)?.value ?? 0))
      : unfeasible(rows, levels, index.decimals);
  return bad.map((row) => ({
    code: row.code,
    at: ['levels', byMonth.get(row.months.at(-1) as Month)?.at ?? 0, 'level'],
    what: `${row.period}: ${row.printed} is printed, and ${said(row, checks)} do not give it`,
    period: row.period,
  }));
}

function said({ code, months }: Row, { computedFrom }: ChecksFile): string {
  const [first, last] = [months[0] as Month, months.at(-1) as Month];
  const what =
    code === 'rate' ? `the levels of ${isoMonth(first)} and` : `the months ${isoMonth(first)} to`;
  return `${what} ${isoMonth(last)}${computedFrom === 'printed months' ? '' : ', unrounded in any way,'}`;
}

function rowsOf({ quarters, years, rates }: ChecksFile): readonly Row[] {
  const run = (first: Month, count: number) =>
    Array.from({ length: count }, (_, offset) => addMonths(first, offset));
  const january = (year: string) => parseMonth(`${year}-01`) as Month;
  return [
    ...(quarters?.rows ?? []).map(({ quarter, level }): Row => {
      const first = addMonths(january(quarter.slice(0, 4)), (Number(quarter.slice(-1)) - 1) * 3);
      return { code: 'quarter', period: quarter, printed: level, months: run(first, 3) };
    }),
    ...(years?.rows ?? []).map(
      ({ year, level }): Row => ({
        code: 'year',
        period: year,
        printed: level,
        months: run(january(year), 12),
      }),
    ),
    ...(rates?.rows ?? []).map(({ month, percent }): Row => {
      const last = parseMonth(month) as Month;
      return {
        code: 'rate',
        period: month,
        printed: percent,
        months: [addMonths(last, -12), last],
      };
    }),
  ];
}

const SLACK = 1e-9;

function half(printed: string): number {
  return 0.5 * 10 ** -(printed.split('.')[1]?.length ?? 0);
}

/** Whether a row is what the printed months give, rounded half up. */
function fitsPrinted({ code, printed, months }: Row, level: (month: Month) => number): boolean {
  const values = months.map(level);
  const [first = 1, last = 0] = [values[0], values.at(-1)];
  const result =
    code === 'rate'
      ? (last / first - 1) * 100
      : values.reduce((sum, value) => sum + value, 0) / values.length;
  const off = result - Number(printed);
  return off >= -half(printed) - SLACK && off < half(printed) - SLACK;
}

/**
 * The rows that no unrounded levels could give. ONS computes rates, quarters and years from
 * indices it does not print; each of those lies within half a unit of its printed level, and the
 * rows tie them together. Tightens every level's interval by every row until nothing moves; a row
 * that leaves a level no room is one the printed levels contradict.
 */
function unfeasible(
  rows: readonly Row[],
  levels: readonly { readonly month: Month; readonly value: number }[],
  decimals: number,
): readonly Row[] {
  const place = new Map(levels.map(({ month }, at) => [month, at]));
  const unit = 0.5 * 10 ** -decimals;
  const low = new Float64Array(levels.map(({ value }) => value - unit));
  const high = new Float64Array(levels.map(({ value }) => value + unit));
  const box = { low, high };
  let live = rows.map((row) => ({
    row,
    at: row.months.map((month) => place.get(month) ?? 0),
    value: Number(row.printed),
    half: half(row.printed),
    done: -1,
  }));
  const bad: Row[] = [];
  // A row none of whose levels has moved since it was last looked at has nothing more to say.
  let step = 0;
  const movedAt = new Int32Array(levels.length);
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    let moved = false;
    live = live.filter((bound) => {
      if (bound.at.every((i) => (movedAt[i] ?? 0) <= bound.done)) return true;
      bound.done = step;
      step += 1;
      const outcome = bound.row.code === 'rate' ? byRate(bound, box) : byMean(bound, box);
      if (outcome === 'none') bad.push(bound.row);
      if (outcome === 'moved') {
        moved = true;
        for (const i of bound.at) movedAt[i] = step;
      }
      return outcome !== 'none';
    });
    if (!moved) break;
  }
  return bad;
}

const MOST_PASSES = 60;
/** Smaller moves than this decide nothing and only cost passes. */
const LEAST_MOVE = 1e-7;

interface Box {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

interface Bound {
  readonly at: readonly number[];
  readonly value: number;
  readonly half: number;
}

type Outcome = 'same' | 'moved' | 'none';

/** 100 (later / earlier − 1) lies within half a unit of the printed rate. */
function byRate({ at, value, half }: Bound, { low, high }: Box): Outcome {
  const [earlier = 0, later = 0] = at;
  const least = 1 + (value - half) / 100;
  const most = 1 + (value + half) / 100;
  return narrow({ low, high }, [
    [later, (low[earlier] ?? 0) * least, (high[earlier] ?? 0) * most],
    [earlier, (low[later] ?? 0) / most, (high[later] ?? 0) / least],
  ]);
}

/** The mean of the months lies within half a unit of the printed one. */
function byMean({ at, value, half }: Bound, { low, high }: Box): Outcome {
  const [least, most] = [(value - half) * at.length, (value + half) * at.length];
  const sumLow = at.reduce((sum, i) => sum + (low[i] ?? 0), 0);
  const sumHigh = at.reduce((sum, i) => sum + (high[i] ?? 0), 0);
  return narrow(
    { low, high },
    at.map((i) => [i, least - (sumHigh - (high[i] ?? 0)), most - (sumLow - (low[i] ?? 0))]),
  );
}

/** Narrows intervals to new ends; `none`, and nothing done, where one would be left no room. */
function narrow(
  { low, high }: Box,
  ends: readonly (readonly [at: number, low: number, high: number])[],
): Outcome {
  const next = ends.map(
    ([at, from, to]) => [at, Math.max(low[at] ?? 0, from), Math.min(high[at] ?? 0, to)] as const,
  );
  if (next.some(([, from, to]) => from > to + SLACK)) return 'none';
  let moved = false;
  for (const [at, from, to] of next) {
    if (from > (low[at] ?? 0) + LEAST_MOVE || to < (high[at] ?? 0) - LEAST_MOVE) moved = true;
    low[at] = from;
    high[at] = to;
  }
  return moved ? 'moved' : 'same';
}
