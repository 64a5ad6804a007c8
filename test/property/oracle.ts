import { readFileSync } from 'node:fs';

/**
 * The arithmetic a second time, written from the design and not from the program: its own
 * fractions, its own reading of the raw data, its own table of who stood on which point. It
 * imports nothing of the program's, so that an error there cannot repeat itself here.
 */

export type Fraction = readonly [n: bigint, d: bigint];

export const fraction = (n: bigint | number, d: bigint | number = 1n): Fraction => [
  BigInt(n),
  BigInt(d),
];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];

/** A printed decimal: digits and where the point stands. */
export function printed(text: string): Fraction {
  const at = text.indexOf('.');
  const decimals = at < 0 ? 0 : text.length - at - 1;
  return [BigInt(text.replace('.', '')), 10n ** BigInt(decimals)];
}

/** Rounded half away from zero by long division: quotient, then remainder against half. */
export function round([n, d]: Fraction, places: number): string {
  const negative = n < 0n !== d < 0n && n !== 0n;
  const [top, bottom] = [n < 0n ? -n : n, d < 0n ? -d : d];
  const scaled = top * 10n ** BigInt(places);
  const quotient = scaled / bottom + ((scaled % bottom) * 2n >= bottom ? 1n : 0n);
  const digits = String(quotient).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const text = places === 0 ? whole : `${whole}.${digits.slice(-places)}`;
  return negative && quotient !== 0n ? `-${text}` : text;
}

interface RawEntry {
  readonly from: string;
  readonly amount?: string;
  readonly knownSince?: string;
}
interface RawAward {
  readonly payYear: string;
  readonly percent: string;
  readonly chains?: readonly string[];
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../data/${path}`, import.meta.url), 'utf8'));
}

function pointsOf(scale: string): ReadonlyMap<string, readonly RawEntry[]> {
  type File = { points: { id: string; amounts: RawEntry[] }[] };
  const { points } = read<File>(`scales/england-resident-${scale}.json`);
  return new Map(points.map(({ id, amounts }) => [id, amounts]));
}

function levelsOf(index: string): ReadonlyMap<string, string> {
  type File = { levels: { month: string; level: string }[] };
  const { levels } = read<File>(`indices/${index}.json`);
  return new Map(levels.map(({ month, level }) => [month, level]));
}

const POINTS = { 2002: pointsOf('2002'), 2016: pointsOf('2016') };
const LEVELS = new Map(['rpi', 'cpi', 'cpih', 'hci'].map((id) => [id, levelsOf(id)]));
const { awards: AWARDS } = read<{ awards: RawAward[] }>('awards/england-resident-awards.json');

/** Each stage's point of 2002, its nodal point until 2019/20, until 2025/26, and from 2026/27. */
export const STAGES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  F1: ['FHO1 min', 'NP1', 'NP1', 'NP1'],
  F2: ['FHO2 min', 'NP2', 'NP2', 'NP2'],
  CT1: ['StR min', 'NP3', 'NP3', 'NP3a'],
  CT2: ['StR 1', 'NP3', 'NP3', 'NP3b'],
  CT3: ['StR 2', 'NP4', 'NP4', 'NP4a'],
  CT4: ['StR 3', 'NP4', 'NP4', 'NP4b'],
  ST1: ['StR min', 'NP3', 'NP3', 'NP3a'],
  ST2: ['StR 1', 'NP3', 'NP3', 'NP3b'],
  ST3: ['StR 2', 'NP4', 'NP4', 'NP4a'],
  ST4: ['StR 3', 'NP4', 'NP4', 'NP4b'],
  ST5: ['StR 4', 'NP4', 'NP4', 'NP4c'],
  ST6: ['StR 5', 'NP4', 'NP5', 'NP5a'],
  ST7: ['StR 6', 'NP4', 'NP5', 'NP5b'],
  ST8: ['StR 7', 'NP4', 'NP5', 'NP5c'],
};

/** Bare nodal points: the first and last pay year there was one, and the lowest stage on it. */
export const NODAL: Readonly<
  Record<string, readonly [first: number, last: number, stage: string]>
> = {
  NP1: [2016, 2026, 'F1'],
  NP2: [2016, 2026, 'F2'],
  NP3: [2016, 2025, 'CT1'],
  NP4: [2016, 2025, 'CT3'],
  NP5: [2020, 2025, 'ST6'],
  NP3a: [2026, 2026, 'CT1'],
  NP4b: [2026, 2026, 'CT4'],
  NP5c: [2026, 2026, 'ST8'],
};

/** Points that ended with the 2002 contract. */
export const ENDED = ['StR 8', 'StR 9'];

/** The amount in force on the 31 March that ends the year, of its prints the latest. */
function inForce(contract: 2002 | 2016, point: string, year: number): Fraction | null {
  let best: RawEntry | undefined;
  for (const entry of POINTS[contract].get(point) ?? []) {
    if (entry.from > `${year + 1}-03-31`) continue;
    const key = (of: RawEntry | undefined) => (of ? `${of.from} ${of.knownSince ?? ''}` : '');
    if (key(entry) >= key(best)) best = entry;
  }
  return best?.amount === undefined ? null : printed(best.amount);
}

function stagePay(stage: string, closed: boolean, year: number): Fraction | null {
  const held = STAGES[stage];
  if (closed || year < 2016) return inForce(2002, held?.[0] ?? stage, year);
  if (!held) return null;
  return inForce(2016, held[year < 2020 ? 1 : year < 2026 ? 2 : 3], year);
}

/** A grade's pay in a year; at the base a nodal point that was not there is its lowest stage. */
function pay(grade: string, closed: boolean, year: number, base: boolean): Fraction | null {
  const nodal = NODAL[grade];
  if (!nodal) return stagePay(grade, closed, year);
  const [first, last, stage] = nodal;
  if (!closed && year >= first && year <= last) return inForce(2016, grade, year);
  return base ? stagePay(stage, closed, year) : null;
}

function level(index: string, month: string): Fraction | null {
  const text = LEVELS.get(index)?.get(month);
  return text === undefined ? null : printed(text);
}

/** The level that stands for a pay year. */
function price(index: string, rule: string, year: number, base: boolean): Fraction | null {
  if (rule.includes('..')) return level(index, rule.split('..')[base ? 0 : 1] ?? '');
  if (rule !== 'average') return level(index, `${year + (rule === 'end' ? 1 : 0)}-04`);
  const months = ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((m) => `${year}-${m}`);
  months.push(...['01', '02', '03'].map((m) => `${year + 1}-${m}`));
  const found = months.flatMap((month) => [level(index, month)].filter((value) => value !== null));
  if (found.length < (base ? 12 : 9)) return null;
  return over(found.reduce(plus, fraction(0)), fraction(found.length));
}

/** Awards after the base year, up to and with the end year, compounded. */
function awardsRatio(chain: string, since: number, until: number): Fraction {
  return AWARDS.reduce((ratio, { payYear, percent, chains }) => {
    const year = Number(payYear.slice(0, 4));
    const counts = year > since && year <= until && (chains?.includes(chain) ?? true);
    return counts ? times(ratio, plus(fraction(1), over(printed(percent), fraction(100)))) : ratio;
  }, fraction(1));
}

export interface Question {
  readonly grade: string;
  readonly index: string;
  readonly prices: string;
  readonly pay: string;
  readonly since: number;
  readonly until: number;
}

/** The figures of an answer, rounded once, as texts; null where there is none. */
export interface Figures {
  readonly erosionPercent: string;
  readonly restorationPercent: string;
  readonly basePay: string | null;
  readonly currentPay: string | null;
  readonly restoredPay: string | null;
  readonly shortfall: string | null;
  readonly baseHourly: string | null;
  readonly currentHourly: string | null;
  readonly restoredHourly: string | null;
}

/** q = I1 / I0, or null where a level is missing. */
export function priceRatio(question: Omit<Question, 'grade' | 'pay'>): Fraction | null {
  const { index, prices, since, until } = question;
  const base = price(index, prices, since, true);
  const end = price(index, prices, until, false);
  return base && end && over(end, base);
}

/** Everything that follows from p, q and the pounds. */
export function figures(
  p: Fraction,
  q: Fraction,
  first: Fraction | null,
  last: Fraction | null,
): Figures {
  const hundred = fraction(100);
  const money = (value: Fraction | null) => value && round(value, 2);
  // An hour is a year ÷ (40 × 365 / 7).
  const hour = (value: Fraction | null) => value && round(over(value, fraction(40 * 365, 7)), 2);
  const restored = last && times(last, over(q, p));
  return {
    erosionPercent: round(times(minus(fraction(1), over(p, q)), hundred), 4),
    restorationPercent: round(times(minus(over(q, p), fraction(1)), hundred), 4),
    basePay: money(first),
    currentPay: money(last),
    restoredPay: money(restored),
    shortfall: money(restored && last && minus(restored, last)),
    baseHourly: hour(first),
    currentHourly: hour(last),
    restoredHourly: hour(restored),
  };
}

/** The answer to a question, or null where it has none. */
export function oracle(question: Question): Figures | null {
  const { grade, pay: series, since, until } = question;
  const q = priceRatio(question);
  const closed = series === 'scale-2002';
  const first = pay(grade, closed, since, true);
  const last = pay(grade, closed, until, false);
  if (!q) return null;
  if (series.startsWith('awards'))
    return figures(awardsRatio(series, since, until), q, first, last);
  return first && last && figures(over(last, first), q, first, last);
}
