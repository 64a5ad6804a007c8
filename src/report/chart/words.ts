import type { NoticeCode } from '../../domain/notices.js';
import type { Rational } from '../../domain/rational.js';
import { isGain, percent } from '../text.js';

/** Said under every chart whose upright scale leaves zero out. */
export const NOT_FROM_ZERO = 'The upright scale does not start at 0.';

/** What basic pay is, and is not. */
export const OF_A_POST =
  "Basic pay of a post before tax; not a person's progression, total earnings or take-home pay.";

/** "cut 20.8%", "real rise 3.0%"; against a comparator "9.7% behind". */
export function shortChange(erosion: Rational, compared: boolean): string {
  const size = percent(erosion);
  if (compared) return `${size} ${isGain(erosion) ? 'ahead' : 'behind'}`;
  return isGain(erosion) ? `real rise ${size}` : `cut ${size}`;
}

/** What is told under a chart besides: where its figures are not as printed. */
const TOLD: readonly NoticeCode[] = [
  'partly-inferred',
  'derived-level',
  'provisional-level',
  'own-data',
];

/** Those of an answer's cautions that belong under its chart, once each. */
export function cautions(
  warnings: readonly { readonly code: NoticeCode; readonly message: string }[],
): readonly string[] {
  const told = warnings.filter(({ code }) => TOLD.includes(code));
  return [...new Set(told.map(({ message }) => sentence(message)))];
}

/** A sentence's first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A caution as a sentence of its own. */
export function sentence(message: string): string {
  return `${capital(message)}${message.endsWith('.') ? '' : '.'}`;
}
