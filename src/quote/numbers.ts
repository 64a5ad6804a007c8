import type { Stretch } from './text.js';

/** A number as it stands in a text, in digits or in words. */
export interface NumberFound extends Stretch {
  /** A plain decimal; undefined where the digits make no number, as in "26,46". */
  readonly value: string | undefined;
  /** The power of ten of its last digit that counts. */
  readonly power: number;
  readonly inWords: boolean;
}

const UNITS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen',
  'fifteen sixteen seventeen eighteen nineteen',
].flatMap((line) => line.split(' '));
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const SMALL: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, at) => [word, at] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

/** Longer numbers are nobody's pay, nor the cost of everybody's. */
const MOST_DIGITS = 15;

/** The numbers of a text, in order. */
export function findNumbers(lower: string): readonly NumberFound[] {
  return [...inDigits(lower), ...inWords(lower)].sort((a, b) => a.start - b.start);
}

function inDigits(lower: string): readonly NumberFound[] {
  // Thousands may be set apart by a space only after a pound sign: "£110 000".
  const found = lower.matchAll(
    /(?<![a-z0-9.,])(?:(?<=£ ?)\d{1,3}(?: \d{3})+(?!\d)|\d+(?:[.,]\d+)*)/g,
  );
  return [...found].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const digits = match[0].replaceAll(' ', '');
    const whole = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) || /^\d+(?:\.\d+)?$/.test(digits);
    const value = digits.replaceAll(',', '');
    const decimals = value.split('.')[1]?.length ?? 0;
    const readable = whole && value.length <= MOST_DIGITS;
    return {
      start,
      end,
      value: readable ? value.replace(/^0+(?=\d)/, '') : undefined,
      power: decimals === 0 ? 0 : -decimals,
      inWords: false,
    };
  });
}

/** "twenty-six", "thirty five point three", "a hundred", "two hundred and fifty". */
function inWords(lower: string): readonly NumberFound[] {
  const words = [...lower.matchAll(/[a-z]+/g)];
  const found: NumberFound[] = [];
  let at = 0;
  while (at < words.length) {
    const run = runFrom(lower, words, at);
    if (run.length === 0) {
      at += 1;
      continue;
    }
    const [first, last] = [run[0], run.at(-1)] as [RegExpMatchArray, RegExpMatchArray];
    const { value, power } = numberOf(run.map(([word]) => word));
    const start = first.index as number;
    const end = (last.index as number) + last[0].length;
    found.push({ start, end, value, power, inWords: true });
    at += run.length;
  }
  return found;
}

/** The number words that follow each other from a place on, with no more than a space between. */
function runFrom(
  lower: string,
  words: readonly RegExpMatchArray[],
  from: number,
): readonly RegExpMatchArray[] {
  const run: RegExpMatchArray[] = [];
  for (let at = from; at < words.length; at += 1) {
    const match = words[at] as RegExpMatchArray;
    const [word] = match;
    const before = run.at(-1);
    if (before) {
      const between = lower.slice((before.index as number) + before[0].length, match.index);
      if (!/^[ -]$/.test(between) || !follows(before[0], word, words[at + 1]?.[0])) break;
    } else if (!SMALL.has(word) && word !== 'hundred') break;
    run.push(match);
  }
  const last = run.at(-1)?.[0];
  return last === 'and' || last === 'point' ? run.slice(0, -1) : run;
}

/** Whether a word carries on the number that the one before it left off. */
function follows(before: string, word: string, next: string | undefined): boolean {
  if (word === 'point' || word === 'and') {
    const carries = next !== undefined && SMALL.has(next);
    return carries && (word === 'point' ? SMALL.has(before) : /^(hundred|thousand)$/.test(before));
  }
  if (word === 'hundred' || word === 'thousand') return before !== 'point' && before !== 'and';
  const value = SMALL.get(word);
  if (value === undefined) return false;
  if (/^(hundred|thousand|and|point)$/.test(before)) return true;
  return TENS.includes(before) && value > 0 && value < 10;
}

function numberOf(words: readonly string[]): { value: string; power: number } {
  const point = words.indexOf('point');
  const whole = point < 0 ? words : words.slice(0, point);
  let [total, part] = [0, 0];
  for (const word of whole) {
    if (word === 'hundred') part = Math.max(part, 1) * 100;
    else if (word === 'thousand') [total, part] = [total + Math.max(part, 1) * 1000, 0];
    else part += SMALL.get(word) ?? 0;
  }
  total += part;
  if (point < 0) {
    return { value: String(total), power: words.at(-1) === 'thousand' ? 3 : 0 };
  }
  const decimals = words.slice(point + 1).map((word) => SMALL.get(word) ?? 0);
  const text = decimals.join('');
  return { value: `${total}.${text}`, power: -text.length };
}

/** A small whole number in digits or a word: "three", "14". */
export function smallNumber(text: string): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : SMALL.get(text);
}

/** Alternatives for a small whole number, for use within a pattern. */
export const SMALL_NUMBER = `\\d{1,2}|${[...SMALL.keys()].slice(1).join('|')}`;

/** A decimal shifted by powers of ten: ("54.3", 3) is "54300", ("49", -2) is "0.49". */
export function shifted(value: string, by: number): string {
  const [whole = '', decimals = ''] = value.split('.');
  if (by >= 0) {
    const digits = whole + decimals.padEnd(by, '0').slice(0, by);
    const rest = decimals.slice(by);
    return digits.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`);
  }
  const padded = whole.padStart(1 - by, '0');
  const split = padded.length + by;
  return `${padded.slice(0, split)}.${padded.slice(split)}${decimals}`;
}
