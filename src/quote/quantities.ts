import { findNumbers, type NumberFound, shifted } from './numbers.js';
import type { Stretch } from './text.js';

/** A number with what it counts: percent, pounds, or nothing that was said. */
export interface Quantity extends Stretch {
  readonly kind: 'percent' | 'pounds' | 'bare';
  readonly value: string;
  readonly power: number;
  /** The power of ten that its own scale word stands for: 3 for "£20k". */
  readonly scale: number;
  readonly inWords: boolean;
  /** A word such as "a fifth", which nobody says to the decimal. */
  readonly fraction: boolean;
  /** Of every pound: "one in five pounds", "20p in the pound". */
  readonly ofPounds: boolean;
}

/** A number with a sign that makes it none: "£26,46", "$14.09". */
export interface Misfit extends Stretch {
  readonly cause: string;
}

const PERCENT = /^(?: ?%| ?-?(?:per[ -]?cents?|pct|p\.c\.|pc|precent|percnt|pecent)(?![a-z]))/;
const POINTS = /^(?: ?-?(?:percentage|percent|per cent|%)[ -]?points?| ?ppts?| ?pp)(?![a-z])/;
const SCALE = /^(?: ?(k|m|mn|bn|b|tn)| ?(thousand|grand|million|billion|trillion))(?![a-z])/;
const PENCE = /^(?: ?p| pence| pennies)(?![a-z])/;
const POUNDS_AFTER = /^ ?(?:pounds?(?: sterling)?|gbp|quid|sterling|£)(?![a-z])/;
const HALF_AFTER = /^ and a half(?= ?(?:%|per ?cent|pounds|pc))/;
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  grand: 3,
  m: 6,
  mn: 6,
  million: 6,
  b: 9,
  bn: 9,
  billion: 9,
  tn: 12,
  trillion: 12,
};

/** Every number of a text with what it counts, in order, and those that cannot be read. */
export function findQuantities(lower: string): {
  readonly quantities: readonly Quantity[];
  readonly misfits: readonly Misfit[];
} {
  const quantities: Quantity[] = [];
  const misfits: Misfit[] = [];
  for (const number of findNumbers(lower)) {
    const read = readQuantity(lower, number);
    if (read === undefined) continue;
    if ('cause' in read) misfits.push(read);
    else quantities.push(read);
  }
  return { quantities, misfits };
}

function readQuantity(lower: string, number: NumberFound): Quantity | Misfit | undefined {
  const before = lower.slice(Math.max(0, number.start - 5), number.start);
  const pound = /(?:£|(?<![a-z])gbp) ?$/.exec(before);
  const foreign = /[$€¥] ?$/.exec(before);
  const start = number.start - (pound?.[0].length ?? foreign?.[0].length ?? 0);
  const { value, end, power, scale } = scaled(lower, number, pound !== null);
  const after = lower.slice(end, end + 24);
  const percent = pound ? null : PERCENT.exec(after);
  const given = lower.slice(start, end + (percent?.[0].length ?? 0));
  if (foreign) return { start, end, cause: `${given} is not in pounds` };
  const signed = pound !== null || percent !== null;
  if (value === undefined) {
    return signed ? { start, end, cause: `"${given}" is not a number` } : undefined;
  }
  const common = {
    start,
    value,
    power,
    scale,
    inWords: number.inWords,
    fraction: false,
    ofPounds: false,
  };
  if (POINTS.test(after)) {
    const cause = `${given.trim()} is a difference in percentage points, not a figure of pay`;
    return { start, end, cause: cause.replace('% is', ' is') };
  }
  if (percent) return { ...common, kind: 'percent', end: end + percent[0].length };
  if (pound) return { ...common, kind: 'pounds', end };
  const pence = scale === 0 ? PENCE.exec(after) : null;
  if (pence) {
    const penceEnd = end + pence[0].length;
    const share =
      /^ (?:in|of|out of|from|for) (?:the|every|each)(?: single)? (?:pound|£1?|£)(?![\d.])/;
    const inPound = share.exec(lower.slice(penceEnd, penceEnd + 30));
    return inPound
      ? { ...common, kind: 'percent', ofPounds: true, end: penceEnd + inPound[0].length }
      : { ...common, kind: 'pounds', value: shifted(value, -2), power: power - 2, end: penceEnd };
  }
  // "20 grand" is of pounds in itself.
  if (scale > 0 && /grand$/.test(lower.slice(number.end, end))) {
    return { ...common, kind: 'pounds', end };
  }
  const pounds = POUNDS_AFTER.exec(after);
  if (pounds) return { ...common, kind: 'pounds', end: end + pounds[0].length };
  // "26th", "3am", "40-hour": part of a word of its own.
  if (!number.inWords && /^[a-z]/.test(after) && scale === 0) return undefined;
  return { ...common, kind: 'bare', end };
}

/** The number with its scale word, or "and a half", taken into it. */
function scaled(
  lower: string,
  number: NumberFound,
  pound: boolean,
): { value: string | undefined; end: number; power: number; scale: number } {
  const { end, value, power, inWords } = number;
  const plain = { value, end, power, scale: 0 };
  if (value === undefined) return plain;
  const after = lower.slice(end, end + 24);
  const half = HALF_AFTER.exec(after);
  if (half && power === 0) {
    return { value: `${value}.5`, end: end + half[0].length, power: -1, scale: 0 };
  }
  const found = SCALE.exec(after);
  const word = found?.[1] ?? found?.[2];
  // "20 m" may be metres and "5 b" anything; letters count after a pound sign, or as "20k".
  if (!found || !word || (found[1] && !pound && (word !== 'k' || inWords))) return plain;
  const scale = SCALES[word] as number;
  return { value: shifted(value, scale), end: end + found[0].length, power: power + scale, scale };
}
