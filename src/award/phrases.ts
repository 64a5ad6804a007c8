import { smallNumber } from '../quote/numbers.js';
import type { Token } from './tokens.js';

/** What a word, or several together, does in an award. */
type Role =
  | 'percent'
  | 'pounds'
  | 'thousand'
  | 'plus'
  | 'or'
  | 'floor'
  | 'greater'
  | 'ceiling'
  | 'one-off'
  | 'a-year'
  | 'then'
  | 'comma'
  | 'colon'
  | 'for'
  | 'in'
  | 'over'
  | 'years'
  | 'freeze'
  | 'filler';

/** A part of an award: a number, a pay year, what a phrase does, or something that is unknown. */
export interface Part {
  readonly role: Role | 'number' | 'pay-year' | 'unknown';
  /** The tokens' text, with single spaces. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Phrases by what they do; the longest that fits is taken. */
const PHRASES: readonly (readonly [Role, readonly string[]])[] = [
  ['percent', ['%', 'percent', 'per cent', 'pc', 'pct']],
  ['pounds', ['£', 'pounds', 'pound', 'gbp', 'quid']],
  ['thousand', ['k']],
  ['plus', ['+', 'plus', 'and', '&', 'and also', 'together with', 'with']],
  ['or', ['or']],
  [
    'floor',
    [
      'at least',
      'no less than',
      'not less than',
      'min',
      'minimum',
      'minimum of',
      'a minimum of',
      'with a minimum of',
      'with at least',
      'subject to a minimum of',
      'floor',
      'floor of',
      'a floor of',
      'with a floor of',
      'underpinned by',
    ],
  ],
  [
    'greater',
    ['more', 'greater', 'higher', 'larger', 'bigger', 'better'].flatMap((word) =>
      [
        'if',
        'if that is',
        'if this is',
        'if it is',
        'whichever is',
        'whichever is the',
        'whichever the',
      ].map((before) => `${before} ${word}`),
    ),
  ],
  ['ceiling', ['at most', 'up to', 'maximum', 'max', 'capped at', 'cap', 'no more than']],
  [
    'one-off',
    [
      'one-off',
      'one off',
      'oneoff',
      'once',
      'non-consolidated',
      'non consolidated',
      'nonconsolidated',
      'unconsolidated',
      'not consolidated',
      'lump sum',
      'lump-sum',
      'bonus',
      'one-off bonus',
      'one-off lump sum',
      'one-off non-consolidated',
      'non-consolidated one-off',
      'non-consolidated lump sum',
    ],
  ],
  [
    'a-year',
    [
      'a year',
      'per year',
      'each year',
      'every year',
      'per annum',
      'pa',
      'annually',
      '/ year',
      'yearly',
    ],
  ],
  ['then', ['then', 'and then', 'followed by', 'after that', ';', 'next']],
  ['comma', [',']],
  ['colon', [':']],
  ['for', ['for']],
  ['in', ['in', 'from']],
  ['over', ['over', 'across']],
  ['years', ['years', 'year']],
  [
    'freeze',
    [
      'freeze',
      'a freeze',
      'frozen',
      'pay freeze',
      'a pay freeze',
      'nothing',
      'no award',
      'no rise',
    ],
  ],
  [
    'filler',
    [
      'a',
      'an',
      'the',
      'of',
      'on',
      'to',
      'rise',
      'award',
      'increase',
      'uplift',
      'offer',
      'payment',
      'extra',
      'pay',
      'basic',
      'consolidated',
      'another',
      'further',
      'only',
      'everyone',
      'all',
      '(',
      ')',
    ],
  ],
];

const ROLES: ReadonlyMap<string, Role> = new Map(
  PHRASES.flatMap(([role, phrases]) => phrases.map((phrase) => [phrase, role] as const)),
);
const LONGEST = Math.max(...[...ROLES.keys()].map((phrase) => phrase.split(' ').length));

/** The parts that tokens make, the longest known phrase at each place. */
export function partsOf(tokens: readonly Token[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = partFrom(tokens, at);
    parts.push(found.part);
    at += found.length;
  }
  return parts;
}

function partFrom(
  tokens: readonly Token[],
  at: number,
): { readonly part: Part; readonly length: number } {
  const first = tokens[at] as Token;
  if (first.kind === 'number' || first.kind === 'pay-year') {
    const { text, start, end } = first;
    return { part: { role: first.kind, text, start, end }, length: 1 };
  }
  for (let length = Math.min(LONGEST, tokens.length - at); length > 0; length -= 1) {
    const run = tokens.slice(at, at + length);
    const text = run.map((token) => token.text).join(' ');
    const role = ROLES.get(text);
    const end = (run.at(-1) as Token).end;
    if (role) return { part: { role, text, start: first.start, end }, length };
  }
  const count = smallNumber(first.text);
  const { start, end } = first;
  const part: Part =
    count === undefined
      ? { role: 'unknown', text: first.text, start, end }
      : { role: 'number', text: String(count), start, end };
  return { part, length: 1 };
}
