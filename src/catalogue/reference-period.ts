const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The words by which a title says when its index is 100: "2015=100", "Jan 1987=100". */
const WORDS = /(?:(?<![A-Za-z])([A-Za-z]{3})[a-z]* )?(\d{4})(?:[-/](\d{2}))? ?= ?100/;

/**
 * The period in which an index is 100, out of a title or a statement of it: "2015", "1987-01", or
 * the year that closes "2024-25". Undefined where the text says none, as with pounds a week.
 */
export function referencePeriodIn(text: string): string | undefined {
  const match = WORDS.exec(text);
  if (!match) return undefined;
  const [, word = '', year = '', second] = match;
  if (second) return String(Number(year) + 1);
  const number = MONTHS.indexOf(word.toLowerCase()) + 1;
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}` : year;
}

/** The words themselves, as a file keeps them: "2015=100". */
export function referenceWords(text: string): string | undefined {
  return WORDS.exec(text)?.[0].replace(/^[A-Za-z]{3}[a-z]* (?=\d)/, (word) =>
    MONTHS.includes(word.slice(0, 3).toLowerCase()) ? word : '',
  );
}
