/**
 * Exact fractions as plainly as they can be had: never reduced, compared crosswise. They grow, and
 * nothing here is in a hurry. Half is rounded away from zero.
 */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** `211.5` as 2115 over 10. */
export function printed(text: string): Fraction {
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  return { top: BigInt(text.replace('.', '')), bottom: 10n ** BigInt(decimals) };
}

export function whole(value: number): Fraction {
  return { top: BigInt(value), bottom: 1n };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { top: -b.top, bottom: b.bottom });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Fraction, b: Fraction): Fraction {
  const flip = b.top < 0n ? -1n : 1n;
  return { top: flip * a.top * b.bottom, bottom: flip * a.bottom * b.top };
}

/** To so many decimals, as the number that reads the same: one division of two exact numbers. */
export function rounded(value: Fraction, decimals: number): number {
  const negative = value.top < 0n;
  const size = (negative ? -value.top : value.top) * 10n ** BigInt(decimals);
  const down = size / value.bottom;
  const units = 2n * (size - down * value.bottom) >= value.bottom ? down + 1n : down;
  if (units > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error(`too long to print: ${units}`);
  return units === 0n ? 0 : Number(negative ? -units : units) / 10 ** decimals;
}
