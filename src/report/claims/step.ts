import { isPercent, type Unit } from '../../domain/quoted.js';
import { type Rational, toDecimal, toRounded } from '../../domain/rational.js';
import type { Step } from '../calc/steps.js';
import { valueText } from './words.js';

/** What a year's pay is divided by for an hour's: the pay circulars' own divisor. */
export const HOURS = '(40 × 365/7)';

/** A step that gives a figure of a unit. */
export function result(
  name: string,
  formula: string,
  text: string,
  value: Rational,
  unit: Unit,
): Step {
  const came = isPercent(unit) ? `${toDecimal(value, 4)}%` : valueText(value, unit);
  return plain(name, formula, `${text} = ${came}`, value);
}

/** A step that gives a number. */
export function plain(name: string, formula: string, text: string, value: Rational): Step {
  return { quantity: 'value', name, formula, text, inputs: [], value: toRounded(value, 4) };
}
