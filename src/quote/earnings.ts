import type { Read } from '../domain/check/reading.js';
import { anyOf } from './phrases.js';
import { type Stretch, type Text, within, wordsOf } from './text.js';

// Words that point to what was actually paid, and not to awards or pay points.

const EARNINGS = anyOf([
  'earnings',
  'earned',
  'actually paid',
  'actually been paid',
  'actual pay',
  'pay packet',
  'pay packets',
]);

/** "Average earnings" as a measure that pay is set against is nobody's earnings. */
export function earningsOf(
  text: Text,
  publishers: readonly string[],
  measures: readonly Stretch[],
): Read<'earnings' | 'publisher'> | undefined {
  const { lower } = text;
  const said = EARNINGS(lower).find((found) => !measures.some((each) => within(found, each)));
  if (said) return { value: 'earnings', basis: 'said', words: wordsOf(text, said) };
  const [publisher] = anyOf(publishers)(lower);
  return publisher && { value: 'publisher', basis: 'implied', words: wordsOf(text, publisher) };
}
