import type { Named, Read } from '../domain/check/reading.js';
import { theirAverage } from './outside.js';
import { anyOf, finder } from './phrases.js';
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

/** Earnings of everyone, which pay is set against, and a trust's own name for itself. */
const COMPARED = /(?:average|weekly|whole[ -]economy|private[ -]sector) earnings$/;
const TRUST = /(?:nhs|foundation) ft$/;

/** "Nurses earn £41,000 on average": of people, and not of a pay point. */
const EARN_ON_AVERAGE =
  /(?<![a-z])(?:(?:earn|earns|earned|paid)(?: [^ ]+){0,6} on average|(?:earn|earns|earned) an average of)(?![a-z])/;

/** "Average earnings" as a measure that pay is set against is nobody's earnings. */
export function earningsOf(
  text: Text,
  publishers: readonly string[],
  measures: readonly Stretch[],
): Read<'earnings' | 'publisher'> | undefined {
  const { lower } = text;
  const theirs = theirAverage(lower, { start: 0, end: lower.length });
  if (theirs) return { value: 'earnings', basis: 'said', words: wordsOf(text, theirs) };
  const said = EARNINGS(lower).find(
    (found) =>
      !measures.some((each) => within(found, each)) && !COMPARED.test(lower.slice(0, found.end)),
  );
  if (said) return { value: 'earnings', basis: 'said', words: wordsOf(text, said) };
  const average = EARN_ON_AVERAGE.exec(lower);
  if (average) {
    const found = { start: average.index, end: average.index + average[0].length };
    return { value: 'earnings', basis: 'said', words: wordsOf(text, found) };
  }
  const publisher = anyOf(publishers)(lower).find(({ end }) => !TRUST.test(lower.slice(0, end)));
  return publisher && { value: 'publisher', basis: 'implied', words: wordsOf(text, publisher) };
}

/** The payroll grades that words name, such as registrars, whom a scale has by stages. */
export function payrollGradesOf({ lower }: Text, grades: readonly Named[]): readonly string[] {
  const names = grades.flatMap(({ id, names: own }) => own.map((name) => [name, id] as const));
  return [...new Set(finder(names)(lower).map(({ means }) => means))];
}
