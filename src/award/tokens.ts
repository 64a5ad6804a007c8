/** A piece of an award's words, with where it stands in them. */
export interface Token {
  /** A number, a pay year, a word, or a sign such as `%`. */
  readonly kind: 'number' | 'pay-year' | 'word' | 'sign';
  /** In small letters, typographic signs made plain. */
  readonly text: string;
  /** UTF-16 positions in what was given: the first, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** Typographic signs by their plain ones; each is as long as the other, so that positions hold. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\uff05': '%',
  '\uff0b': '+',
  '\uff0c': ',',
  '\uff1a': ':',
  '\uffe1': '£',
};

const SPACES = ' \t\n\r';

/**
 * The tokens of an award, in order. One pass with no looking back, so that no words can make it
 * slow; a character that is nothing here is a sign of its own, and is refused where it is read.
 */
export function tokensOf(given: string): readonly Token[] {
  const text = plain(given);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (SPACES.includes(character)) {
      at += 1;
      continue;
    }
    const token = isDigit(character)
      ? numberFrom(text, at)
      : isLetter(character)
        ? wordFrom(text, at)
        : signFrom(text, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function plain(given: string): string {
  let text = '';
  for (let at = 0; at < given.length; at += 1) {
    const character = given[at] as string;
    const small = character >= 'A' && character <= 'Z' ? character.toLowerCase() : character;
    text += PLAIN[character] ?? small;
  }
  return text;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && character >= 'a' && character <= 'z';
}

/** The end of the run of characters that pass, from a place on. */
function runEnd(text: string, from: number, passes: (character: string) => boolean): number {
  let at = from;
  while (at < text.length && passes(text[at] as string)) at += 1;
  return at;
}

/** Digits with the points and commas between them; or two years, `2027/28`. */
function numberFrom(text: string, start: number): Token {
  const year = payYearEnd(text, start);
  if (year !== undefined) {
    return { kind: 'pay-year', text: text.slice(start, year), start, end: year };
  }
  let end = runEnd(text, start, isDigit);
  while ((text[end] === '.' || text[end] === ',') && isDigit(text[end + 1])) {
    end = runEnd(text, end + 1, isDigit);
  }
  return { kind: 'number', text: text.slice(start, end), start, end };
}

/** Where `2027/28`, `2027-28` or `2027/2028` ends, if that is what stands there. */
function payYearEnd(text: string, start: number): number | undefined {
  const slash = runEnd(text, start, isDigit);
  if (slash - start !== 4 || (text[slash] !== '/' && text[slash] !== '-')) return undefined;
  const end = runEnd(text, slash + 1, isDigit);
  const digits = end - slash - 1;
  return digits === 2 || digits === 4 ? end : undefined;
}

/** Letters, with single hyphens between them: `one-off`. `p.a.` is a word too. */
function wordFrom(text: string, start: number): Token {
  const short = 'p.a.';
  if (text.startsWith(short, start)) {
    return { kind: 'word', text: 'pa', start, end: start + short.length };
  }
  let end = runEnd(text, start, isLetter);
  while (text[end] === '-' && isLetter(text[end + 1])) end = runEnd(text, end + 1, isLetter);
  return { kind: 'word', text: text.slice(start, end), start, end };
}

/** One character, whole where it takes two units to write. */
function signFrom(text: string, start: number): Token {
  const character = String.fromCodePoint(text.codePointAt(start) as number);
  return { kind: 'sign', text: character, start, end: start + character.length };
}
