import {
  add,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  toDecimal,
} from '../../domain/rational.js';

/** A formula with the numbers in it, as data files have it. */
interface Formula {
  readonly of?: string | undefined;
  readonly times?: string | undefined;
  readonly plus?: string | undefined;
  readonly rounding?: string | undefined;
}

/** What a formula of × times + plus comes to, rounded as it says; undefined where it is in words. */
export function derivedResult({ of, times, plus, rounding }: Formula): string | undefined {
  const [base, factor, added] = [of, times, plus].map((text) => fromDecimal(text ?? ''));
  if (!base || !factor || !added || rounding === undefined) return undefined;
  return rounded(add(multiply(base, factor), added), rounding);
}

const DECIMALS = ['no', 'one', 'two', 'three'];

function rounded(value: Rational, rounding: string): string | undefined {
  if (rounding === 'nearest pound') return toDecimal(value, 0);
  const whole = value.n / value.d;
  const exact = whole * value.d === value.n;
  if (rounding === 'up to the pound') return String(exact ? whole : whole + 1n);
  if (rounding === 'down to the pound') return String(whole);
  if (rounding === 'up to a multiple of 3 pounds') return toThree(value);
  const match = /^half up to (\w+) decimals?$/.exec(rounding);
  const places = DECIMALS.indexOf(match?.[1] ?? '');
  return places >= 0 ? toDecimal(value, places) : undefined;
}

/** Police pay is set in whole pounds divisible by three, so that a month's third is whole. */
function toThree(value: Rational): string {
  const third = toDecimal(multiply(value, rational(1, 3)), 0);
  return String(Number(third) * 3);
}
