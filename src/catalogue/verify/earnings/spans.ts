import { type Month, parseMonth } from '../../../domain/calendar.js';

/** The months from one to another. */
export interface Span {
  readonly from: Month;
  readonly to: Month;
}

/** Reads `2024-11` and `2017-04..2018-11`; one that cannot be read is left out. */
export function readSpans(texts: readonly string[]): readonly Span[] {
  return texts.flatMap((text) => {
    const [first = '', second = first] = text.split('..');
    const [from, to] = [parseMonth(first), parseMonth(second)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}
