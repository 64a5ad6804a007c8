import type { QuotedFigure, Unit } from '../../../domain/quoted.js';
import { PayrestoreError } from '../../../errors.js';
import { readQuote } from '../../../quote/read.js';
import type { Catalogue } from '../../catalogue.js';
import { vocabularyOf } from '../../names/vocabulary.js';

/** A figure of a sentence, and what it is a figure of. */
export interface Quoted {
  readonly figure: QuotedFigure;
  readonly unit: Unit;
}

const REAL: readonly Unit[] = ['cut', 'rise', 'real-rise'];

/**
 * The figures of a sentence that say how pay moved in real terms: cuts, and the rises that undo
 * them. Throws `unreadable-quote` where the sentence has none.
 */
export function askQuotedFigures(catalogue: Catalogue, quote: string): readonly Quoted[] {
  const { parts } = readQuote(quote, vocabularyOf(catalogue), {});
  const found = parts
    .map(({ figure, unit }) => ({ figure, unit: unit.value }))
    .filter(({ unit }) => REAL.includes(unit));
  if (found.length > 0) return found;
  throw new PayrestoreError('unreadable-quote', {
    given: quote,
    cause: 'it has no figure of a real-terms cut, or of a rise to restore pay, to draw across',
    valid: 'such as "26% pay cut", or "35% pay restoration"',
  });
}
