import {
  addMonths,
  isoMonth,
  lastDay,
  type Month,
  monthNumber,
  monthOfDay,
  parseMonth,
  parsePayYear,
  yearOf,
} from '../../domain/calendar.js';
import { UNREAD } from '../parse/sound-part.js';
import { referencePeriodIn } from '../reference-period.js';
import type { PriceIndexFile } from '../shapes/index.js';
import { derivedResult } from './derived.js';
import type { Draft } from './finding.js';

/** One level with its place in the file. */
export interface PlacedLevel {
  readonly month: Month;
  readonly printed: string;
  readonly value: number;
  readonly at: number;
}

const PLACED = new WeakMap<PriceIndexFile, readonly PlacedLevel[]>();

/** The levels by month; a year's by the month that closes it. */
export function placedLevels(index: PriceIndexFile): readonly PlacedLevel[] {
  const known = PLACED.get(index) ?? place(index);
  PLACED.set(index, known);
  return known;
}

function place(index: PriceIndexFile): readonly PlacedLevel[] {
  return index.levels.flatMap((entry, at) => {
    const { level } = entry;
    const month = timeOf(entry);
    if (month === undefined || level === UNREAD) return [];
    return [{ month, printed: level, value: Number(level), at }];
  });
}

/** The month of a level, or the one that closes its year; undefined where it cannot be read. */
function timeOf({ month, year }: PriceIndexFile['levels'][number]): Month | undefined {
  const payYear = year === undefined ? undefined : parsePayYear(year);
  return payYear === undefined ? parseMonth(month ?? '') : monthOfDay(lastDay(payYear));
}

/**
 * The largest moves from one level to the next that are still believed. The largest monthly move
 * of RPI, CPI, CPIH or HCI since 1987 is 3.5%; wages swing more with bonuses; the deflator rose
 * by a quarter in 1975/76. Two reference periods mixed jump by far more.
 */
const LARGEST_MOVE = { prices: 0.05, comparator: 0.12, years: 0.3 } as const;

/** A price index this low has not been printed since levels are monthly; a rate often is. */
const LOWEST_MEAN = 20;

/** Checks what a series says by itself: its months, its reference period, its moves. */
export function checkLevels(index: PriceIndexFile): readonly Draft[] {
  const levels = placedLevels(index);
  return [
    ...checkMonths(index),
    ...checkDecimals(index),
    ...checkDerived(index),
    ...checkReference(index, levels),
    ...checkKind(index, levels),
  ];
}

/**
 * Each time against the latest before it, wherever rows stand: a row out of place is one finding,
 * and not a gap besides.
 */
export function checkMonths(index: PriceIndexFile): readonly Draft[] {
  const step = index.frequency ? 12 : 1;
  const times = index.levels.map(timeOf);
  const there = new Set(times);
  const seen = new Set<Month>();
  let latest: Month | undefined;
  let unread = 0;
  return times.flatMap((month, at): readonly Draft[] => {
    if (month === undefined) unread += 1;
    if (month === undefined) return [];
    const draft = (code: Draft['code'], what: string) => [{ code, at: ['levels', at], what }];
    const called = name(month, index);
    if (seen.has(month)) return draft('duplicate', `${called} is there twice`);
    seen.add(month);
    const last = latest;
    if (last !== undefined && month < last) {
      return draft('out-of-order', `${called} follows ${name(last, index)}`);
    }
    const skipped = last === undefined ? [] : between(last, month, step);
    const missing = skipped.filter((each) => !there.has(each));
    // A row whose time cannot be read is told of already, and may be the missing one.
    const lost = unread;
    [latest, unread] = [month, 0];
    const [first] = missing;
    if (first === undefined || missing.length <= lost) return [];
    return draft('gap', `${missing.length} missing before ${called}, from ${name(first, index)}`);
  });
}

/** The times after one and before another. */
function between(first: Month, last: Month, step: number): readonly Month[] {
  const count = Math.max(0, Math.ceil((last - first) / step) - 1);
  return Array.from({ length: count }, (_, offset) => addMonths(first, (offset + 1) * step));
}

function name(month: Month, { frequency }: PriceIndexFile): string {
  if (!frequency) return isoMonth(month);
  const year = yearOf(month);
  return `${year - 1}/${String(year % 100).padStart(2, '0')}`;
}

function checkDecimals({ levels, decimals }: PriceIndexFile): readonly Draft[] {
  return levels.flatMap(({ level, month, year }, at): readonly Draft[] => {
    const has = level.split('.')[1]?.length ?? 0;
    if (has === decimals) return [];
    const what = `${month ?? year}: ${level} has ${has} decimals, and the series says ${decimals}`;
    return [{ code: 'decimals', at: ['levels', at, 'level'], what }];
  });
}

function checkDerived({ levels }: PriceIndexFile): readonly Draft[] {
  return levels.flatMap(({ level, month, derived }, at): readonly Draft[] => {
    const result = derived && derivedResult(derived);
    if (result === undefined || result === level) return [];
    const what = `${month}: ${level} is printed, and its formula gives ${result}`;
    return [{ code: 'derived', at: ['levels', at, 'level'], what }];
  });
}

function checkReference(index: PriceIndexFile, levels: readonly PlacedLevel[]): readonly Draft[] {
  const drafts: Draft[] = [];
  const [said, printed] = [
    referencePeriodIn(index.referencePeriod),
    referencePeriodIn(index.printedTitle ?? ''),
  ];
  if (said && printed && said !== printed) {
    drafts.push({
      code: 'reference-period',
      at: ['referencePeriod'],
      what: `the series says ${index.referencePeriod}, and its title line ${index.printedTitle}`,
    });
  }
  const kind = index.frequency ? 'years' : index.comparator ? 'comparator' : 'prices';
  const bound = LARGEST_MOVE[kind];
  for (const [before, { month, printed: level, value, at }] of levels.slice(1).entries()) {
    const last = levels[before];
    if (!last || last.value <= 0 || Math.abs(value / last.value - 1) <= bound) continue;
    const move = `from ${last.printed} to ${level} in ${name(month, index)}`;
    const what = `moves ${move}, more than ${bound * 100}%: a slip, or another reference period`;
    drafts.push({ code: 'reference-period', at: ['levels', at, 'level'], what });
  }
  return [...drafts, ...checkHundred(index, levels, said)];
}

/** A series averages 100 over its reference period, within the rounding of its months. */
function checkHundred(
  index: PriceIndexFile,
  levels: readonly PlacedLevel[],
  period: string | undefined,
): readonly Draft[] {
  if (period === undefined) return [];
  const [year = '', month] = period.split('-');
  const within = levels.filter(
    ({ month: at }) =>
      yearOf(at) === Number(year) && (month === undefined || monthNumber(at) === Number(month)),
  );
  const needed = month === undefined && !index.frequency ? 12 : 1;
  if (within.length !== needed) return [];
  const mean = within.reduce((sum, { value }) => sum + value, 0) / within.length;
  if (Math.abs(mean - 100) <= 0.5 * 10 ** -index.decimals + 1e-9) return [];
  const what = `averages ${mean.toFixed(3)} over ${index.referencePeriod}, not 100`;
  return [{ code: 'reference-period', at: ['referencePeriod'], what }];
}

/** Whether what is given for levels looks like rates of change. */
function checkKind(index: PriceIndexFile, levels: readonly PlacedLevel[]): readonly Draft[] {
  const title = index.printedTitle ?? index.title;
  if (/\b(rate|change|%)/i.test(title) && !index.comparator) {
    const what = `the title speaks of a rate: ${title}`;
    return [{ code: 'rate-not-level', at: ['title'], what }];
  }
  const low = levels.filter(({ value }) => value <= 0);
  const mean = levels.reduce((sum, { value }) => sum + value, 0) / Math.max(levels.length, 1);
  if (low.length === 0 && (index.frequency || index.comparator || mean >= LOWEST_MEAN)) return [];
  const what =
    low.length > 0
      ? `${low.length} levels are not above 0, as rates of change may be and levels are not`
      : `the levels average ${mean.toFixed(1)}, as rates of change do`;
  return [{ code: 'rate-not-level', at: ['levels', low[0]?.at ?? 0, 'level'], what }];
}
