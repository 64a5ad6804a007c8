import { SMALL_NUMBER } from './numbers.js';
import { overlaps, type Stretch, type Text, wordsOf } from './text.js';

// Words of time that name no year: "this year", "since the pandemic".

const UNIT = '(?:year|month|week|decade|summer|autumn|winter|spring|april)';
const MANY = `(?:few|several|many|couple of|${SMALL_NUMBER})`;
/** Words that begin what "since" is not about, or end what it is: a new subject, a new verb. */
const ENDS_SINCE =
  "(?:and|but|by|which|while|when|who|that|so|with|than|from|on|for|at|because|in real|salar(?:y|ies)|wages?|earnings|doctors?|doctors'|junior|resident|nurses?|consultants?|teachers?|real|has|have|is|are|will|would|can|pay(?! (?:rise|deal|award|freeze|cap|cut)))";

const PATTERNS: readonly RegExp[] = [
  new RegExp(
    `(?<![a-z])since (?:(?:the|a|this|last|my|our|their|his|her|i|we|they) )?(?!${ENDS_SINCE}(?![a-z'])|\\d)[a-z'-]+(?: (?!${ENDS_SINCE}(?![a-z'])|(?:our|their|my|it|we|they|i)(?![a-z'])|\\d)[a-z'-]+){0,6}`,
    'g',
  ),
  /(?<![a-z])(?:two|three|four|five|\d+|second|third|fourth|fifth) (?:straight |consecutive )?(?:years?|times?) (?:in a row|running|in succession)(?![a-z])/g,
  new RegExp(
    `(?<![a-z])(?:(?:in|over|during|for|across|within) )?(?:the )?(?:coming|recent|next|following|past|last|previous)(?: (?:${MANY}))? (?:years|months|decades)(?![a-z])`,
    'g',
  ),
  new RegExp(
    `(?<![a-z])(?:(?:(?:in|over|during|within|for) )?the (?:last|past|coming|next)|this|next|last)(?: (?:financial|tax|calendar|pay|academic))? ${UNIT}(?:'s)?(?![a-z])`,
    'g',
  ),
  /(?<![a-z])the (?:year before|previous year|following year|year after|current (?:financial )?year)(?![a-z])/g,
  /(?<![a-z])(?:for|over) (?:many |several |some )?(?:years|decades|a generation|generations)(?![a-z])(?! (?:of|ago))/g,
  /(?<![a-z])(?:a few|several|many|some|a couple of|a) (?:years?|decades?) ago(?![a-z])/g,
];
/** Since a year, by way of an event: "since the crash of 2008". */
const TO_A_YEAR = /^(?: [a-z'-]+){0,3} (?:of |in )?(?:19|20)\d\d/;

/** Where a text speaks of time in words that name no year and are no count of years. */
export function findUnread(lower: string, known: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const pattern of PATTERNS) {
    for (const match of lower.matchAll(pattern)) {
      const stretch = { start: match.index, end: match.index + match[0].length };
      if ([...known, ...found].some((each) => overlaps(each, stretch))) continue;
      if (match[0].startsWith('since ') && TO_A_YEAR.test(lower.slice(stretch.end))) continue;
      found.push(stretch);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** One year's award, of a year that is not named: "5.4% this year". */
const ONE_YEAR =
  /^(?:(?:(?:in|over|during|within|for) )?the (?:last|past|coming|next)|this|next|last)(?: (?:financial|tax|pay))? year(?:'s)?$/;

export function isOneYear(text: Text, stretch: Stretch): boolean {
  return ONE_YEAR.test(wordsOf(text, stretch).toLowerCase());
}
