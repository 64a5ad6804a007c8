import {
  add,
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  subtract,
} from './rational.js';

/** What a quoted figure is a figure of. */
export type Unit =
  /** Percent of buying power lost: erosion. */
  | 'cut'
  /** Percent that would restore it: restoration. */
  | 'rise'
  /** Percent of buying power gained: negative erosion. */
  | 'real-rise'
  /** Percent that pay itself rose, prices aside. */
  | 'cash-rise'
  /** Pounds an hour; of several people together where the figure says so. */
  | 'hourly'
  /** Pounds an hour more. */
  | 'hourly-rise'
  /** Pounds a year. */
  | 'yearly'
  /** Pounds a year more. */
  | 'yearly-rise';

export const UNITS: readonly Unit[] = [
  'cut',
  'rise',
  'real-rise',
  'cash-rise',
  'hourly',
  'hourly-rise',
  'yearly',
  'yearly-rise',
];

export function isPercent(unit: Unit): boolean {
  return unit === 'cut' || unit === 'rise' || unit === 'real-rise' || unit === 'cash-rise';
}

/** Whether it is pounds more, not pounds had. */
export function isMore(unit: Unit): boolean {
  return unit === 'hourly-rise' || unit === 'yearly-rise';
}

/** Whether it is pounds an hour, had or more. */
export function isHourly(unit: Unit): boolean {
  return unit === 'hourly' || unit === 'hourly-rise';
}

/**
 * How the words soften a figure: `about` to either side, `over` and `under` to one, `fraction`
 * for words such as "a fifth", which nobody says to the decimal.
 */
export type Hedge = 'about' | 'over' | 'under' | 'fraction';

/** A figure as it was quoted, and how exactly. */
export interface QuotedFigure {
  /** A plain decimal in the unit's own terms: percent, or pounds. */
  readonly value: string;
  /** The upper end of a range such as "6-7%". */
  readonly to: string | undefined;
  /**
   * The power of ten it was rounded to: 0 for "35%", −1 for "35.3%", −2 for "£14.09", 3 for
   * "£20k". Its precision is half of that to either side.
   */
  readonly power: number;
  readonly hedge: Hedge | undefined;
}

/** The values that a quoted figure covers: from `low` up to but not including `high`. */
export interface Span {
  readonly low: Rational;
  readonly high: Rational;
}

/** How far a hedge reaches: in percentage points for percent, as a share for pounds. */
const REACH = {
  percent: { about: rational(1), over: rational(2), under: rational(2), fraction: rational(1) },
  pounds: {
    about: rational(2, 100),
    over: rational(5, 100),
    under: rational(5, 100),
    fraction: rational(2, 100),
  },
} as const;

/**
 * The values a quoted figure covers. Its own precision first: 35% is what rounds to 35, so 34.5
 * up to 35.5. "About" and a fraction in words reach one percentage point (or 2% of an amount)
 * further to either side; "over" covers the figure itself up to two points (5%) above, "under"
 * and "nearly" from as far below up to it.
 */
export function spanOf(figure: QuotedFigure, unit: Unit): Span {
  const value = decimal(figure.value);
  const top = decimal(figure.to ?? figure.value);
  const half = divide(tenTo(figure.power), rational(2));
  const { hedge } = figure;
  if (hedge === undefined) return { low: subtract(value, half), high: add(top, half) };
  const kind = isPercent(unit) ? 'percent' : 'pounds';
  const reach = (of: Rational) => {
    const size = REACH[kind][hedge];
    return kind === 'percent' ? size : multiply(of, size);
  };
  switch (hedge) {
    case 'over':
      return { low: value, high: add(top, reach(top)) };
    case 'under':
      return { low: subtract(value, reach(value)), high: top };
    case 'fraction':
      return { low: subtract(value, reach(value)), high: add(top, reach(top)) };
    case 'about':
      return {
        low: subtract(subtract(value, half), reach(value)),
        high: add(add(top, half), reach(top)),
      };
  }
}

/** Whether a value is one that the figure covers. */
export function covers({ low, high }: Span, value: Rational): boolean {
  return compare(value, low) >= 0 && compare(value, high) < 0;
}

/** How far a value lies outside the span; zero within. */
export function distanceTo({ low, high }: Span, value: Rational): Rational {
  if (compare(value, low) < 0) return subtract(low, value);
  return compare(value, high) < 0 ? rational(0) : subtract(value, high);
}

function tenTo(power: number): Rational {
  return power < 0 ? rational(1n, 10n ** BigInt(-power)) : rational(10n ** BigInt(power));
}

function decimal(text: string): Rational {
  const value = fromDecimal(text);
  if (!value) throw new RangeError(`quoted figure ${text}`);
  return value;
}
