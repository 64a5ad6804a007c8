import type { ClaimUnit } from '../../domain/claims/claim.js';
import type { QuotedFigure } from '../../domain/quoted.js';
import {
  add,
  divide,
  fromDecimal,
  HUNDRED,
  multiply,
  type Rational,
  rational,
  subtract,
  toDecimal,
  toRounded,
} from '../../domain/rational.js';
import { figureText } from '../claims/words.js';
import type { Across } from './picture.js';

/**
 * A quoted figure as lines across a curve of cuts, one for each end of a range. A rise lies at the
 * cut that it undoes, and says so; what is no change in real terms has no place there.
 */
export function quotedAcross(
  quoted: Pick<QuotedFigure, 'value' | 'to' | 'hedge'>,
  unit: ClaimUnit,
): readonly Across[] {
  const ends = [quoted.value, quoted.to].filter((end) => end !== undefined);
  return ends.flatMap((value) => {
    const percent = fromDecimal(value);
    const cut = percent && cutOf(percent, unit);
    if (!cut) return [];
    const words = figureText({ quoted: { ...quoted, value, to: undefined, power: 0 }, unit });
    const label = unit === 'rise' ? `${words} = a cut of ${toDecimal(cut, 1)}%` : words;
    return { value: toRounded(cut, 4), label };
  });
}

/** The cut in percent that a figure in percent says. */
function cutOf(percent: Rational, unit: ClaimUnit): Rational | undefined {
  switch (unit) {
    case 'cut':
      return percent;
    case 'real-rise':
      return subtract(rational(0), percent);
    case 'rise':
      // r / (1 + r), in percent.
      return multiply(divide(percent, add(HUNDRED, percent)), HUNDRED);
    default:
      return undefined;
  }
}
