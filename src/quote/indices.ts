import type { Read, Vocabulary } from '../domain/check/reading.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { type Found, finder } from './phrases.js';
import { named } from './subjects.js';
import { nearestTo, type Text, within, wordsOf } from './text.js';

// Which price index a figure is measured by.

/** "Average earnings" are a measure only where something is held against them. */
const AGAINST =
  /(?:against|by|on|with|to|than|behind|lagged|lagging|lags|trailed|using|of|deflated by|tracked|kept up with|kept pace with)(?: (?:the|uk|growth in|national|whole-economy))* $/;
const OF_SOMEBODY =
  /^(?: growth)? (?:of|for|by(?! (?:about |around |over |nearly |some |almost )?\d)|among|were|was|is|are) /;

/** The indices a text names, in order. A footnote's sign may follow: "RPI1". */
export function findIndices(lower: string, vocabulary: Vocabulary): readonly Found<string>[] {
  return finder(
    named(vocabulary.indices),
    '\\d?',
  )(lower).filter((found) => {
    if (!/earnings|wages/.test(found.phrase)) return true;
    const [before, after] = [lower.slice(0, found.start), lower.slice(found.end)];
    return AGAINST.test(before) && !OF_SOMEBODY.test(after);
  });
}

/** The index of a figure: its clause's own, else the only one of the text. */
export function indexOf(
  text: Text,
  all: readonly Found<string>[],
  figure: FigureFound,
  { clause }: Place,
): Read<string> | undefined {
  const own = all.filter((found) => within(found, clause));
  const only = new Set(all.map(({ means }) => means)).size === 1 ? all[0] : undefined;
  const after = own.filter((found) => found.start >= figure.end);
  const found = nearestTo(figure, after) ?? nearestTo(figure, own) ?? only;
  return found && { value: found.means, basis: 'said', words: wordsOf(text, found) };
}
