import { divide, multiply, rational, toDecimal } from '../domain/rational.js';
import { SMALL_NUMBER, smallNumber } from './numbers.js';
import type { Quantity } from './quantities.js';

// "a fifth", "two thirds", "halved", "one in five pounds", "£1 in every £5", as percent.

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  halve: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};

/** "a third-year doctor", "the fifth strike", "half an hour", "a quarter of a century" count time. */
const NOT_A_PART =
  /^[ -](?:an? (?:hour|day|million|billion|century|dozen)|(?:and )?final|of (?:an?|the) (?:century|year|hour)|years?|hours?|days?|weeks?|months?|terms?|time|round|strikes?|walkouts?|consecutive|annual|million|billion|past|way|people|party|world|day|postgrad\w*|reading|of (?:january|february|march|april|may|june|july|august|september|october|november|december|all|the|our|these|those)? ?(?:doctors|members|staff|nurses|people|respondents|juniors|residents))(?![a-z])/;

const FRACTION =
  /(?<![a-z0-9])(?:(a|an|one|two|three|four|five|six|seven|eight|nine)(?:[ -](?:staggering|massive|huge|whopping|shocking|full|whole|good|hefty|further|mere))?[ -])?(halve|half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(s|d)?(?![a-z0-9])/g;

const IN_POUNDS = new RegExp(
  `(?<![a-z0-9.,])(?:£?(${SMALL_NUMBER}) (?:in|out of|of) (?:every |each )?(?:(${SMALL_NUMBER}) pounds|£(\\d{1,2}))` +
    `|(?:a|one) pound (?:in|out of) (?:every |each )?(${SMALL_NUMBER}))(?![a-z0-9]|[.,]\\d)`,
  'g',
);

/** The fractions in words of a text, in percent to the nearest whole. */
export function findFractions(lower: string): readonly Quantity[] {
  return [...inPounds(lower), ...parts(lower), ...inSigns(lower)];
}

function inPounds(lower: string): readonly Quantity[] {
  return [...lower.matchAll(IN_POUNDS)].flatMap((match) => {
    const [whole, count = 'one', inWords, inDigits, other] = match;
    const [top, bottom] = [smallNumber(count), smallNumber(inWords ?? inDigits ?? other ?? '')];
    return top && bottom && top < bottom ? [share(top, bottom, match.index, whole, true)] : [];
  });
}

/** "Fallen by 1/4", "1/4 of our pay"; alone, "1/4" is a day or a score. */
function inSigns(lower: string): readonly Quantity[] {
  return [
    ...lower.matchAll(/(?<![\d.,/£$€a-z-])([1-9])\/([2-9]|10)(?![\d/.,]\d|[\d/a-z])/g),
  ].flatMap((match) => {
    const [whole, top, bottom] = [match[0], Number(match[1]), Number(match[2])];
    const before = /(?:by|down|lost|lose|cut|than|about|around|over|nearly|almost|up) $/;
    const [start, end] = [match.index, match.index + whole.length];
    const after =
      /^ (?:of (?:(?:our|their|my|its|the|your|his|her) )?(?:pay|value|salar|wages?|income|real)|less|lower|cut|pay)/;
    const said = before.test(lower.slice(0, start)) || after.test(lower.slice(end));
    return said && top < bottom ? [share(top, bottom, start, whole)] : [];
  });
}

function parts(lower: string): readonly Quantity[] {
  return [...lower.matchAll(FRACTION)].flatMap((match) => {
    const [whole, count, part = '', ending] = match;
    const end = match.index + whole.length;
    if (NOT_A_PART.test(lower.slice(end, end + 40))) return [];
    const before = lower.slice(Math.max(0, match.index - 12), match.index);
    const halved = part === 'halve' && ending === 'd';
    const isHalf = part === 'half' && ending === undefined;
    if (part === 'halve' && !halved) return [];
    // "the third", "a second half", "two and a half": a place or a remainder, not a share.
    if (count === undefined && !halved && !isHalf) return [];
    if (isHalf && /(?:first|second|other|latter|better|\d|and) $/.test(before)) return [];
    if (/\band $/.test(before) && count?.startsWith('a') && isHalf) return [];
    const top = count === undefined || count.startsWith('a') ? 1 : (smallNumber(count) ?? 1);
    // One "thirds" and two "third" are no fractions; "one fifths" is a slip.
    if (top > 1 && ending !== 's') return [];
    const bottom = PARTS[part] as number;
    return top < bottom ? [share(top, bottom, match.index, whole)] : [];
  });
}

function share(
  top: number,
  bottom: number,
  start: number,
  words: string,
  ofPounds = false,
): Quantity {
  const value = toDecimal(multiply(divide(rational(top), rational(bottom)), rational(100)), 4);
  return {
    kind: 'percent',
    value: value.replace(/\.?0+$/, ''),
    power: 0,
    scale: 0,
    start,
    end: start + words.length,
    inWords: true,
    fraction: true,
    ofPounds,
  };
}
