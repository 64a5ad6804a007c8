import type { Read } from '../domain/check/reading.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { SMALL_NUMBER, smallNumber } from './numbers.js';
import { type Text, within, wordsOf } from './text.js';

// How many people's pay an amount adds up: "£66.55 between the three of them".

const WHO =
  '(?:(?:of|band \\d[a-d]?|junior|resident|nhs|qualified|hospital|experienced|other|our|the|such|these) )*(?:doctors|juniors|residents|them|us|nurses|medics|people|consultants|colleagues|teachers|constables|clinicians|staff)';

const TOGETHER = new RegExp(
  `(?<![a-z0-9])(?:(?:between|for|among|amongst|paying|pay|pays|cost of|employ|employing|all)(?: all)?(?: the| these| those)? (${SMALL_NUMBER})(?: ${WHO})?` +
    `|(?:the|all|these) (${SMALL_NUMBER}) ${WHO}` +
    `|(${SMALL_NUMBER}) ${WHO}(?= (?:make|cost|costs|earn|are paid|were paid|get|got|made|earned|together|would cost|working|for an hour|between|£)))(?![a-z0-9-])`,
  'g',
);
/** "Three doctors are paid £14.09 each" adds nothing up. */
const EACH = /(?<![a-z])(?:each|apiece|respectively)(?![a-z])(?! (?:hour|year))/;
/** "For three years", "for 14 quid" count no people. */
const OF_TIME =
  /^(?: ?%|[ -](?:years?|hours?|hrs?|days?|months?|weeks?|shifts?|per|percent|pc|pounds?|quid|grand|pence|p|k|times)(?![a-z]))/;
/** "Band 5 nurses" and "ST3-5 doctors" are numbered, not counted. */
const NUMBERED =
  /(?:(?<![a-z])(?:bands?|points?|steps?|grades?|levels?|years?|stages?|phases?|pages?|tiers?|thresholds?|scales?|nodal|no\.?|number|[a-z]{1,3}\d) ?(?:\d ?)?(?:to|and|or|-|\/)? ?|\d ?[-/] ?)$/;
const MOST = 100;

export function peopleOf(text: Text, figure: FigureFound, place: Place): Read<number> | undefined {
  if (figure.kind !== 'pounds') return undefined;
  const { lower } = text;
  const clause = lower.slice(place.clause.start, place.clause.end);
  if (EACH.test(clause)) return undefined;
  for (const match of lower.matchAll(TOGETHER)) {
    const stretch = { start: match.index, end: match.index + match[0].length };
    const number = match.slice(1).find((group) => group !== undefined) ?? '';
    const value = smallNumber(number);
    const count = match.index + match[0].search(new RegExp(`(?<![a-z0-9])${number}(?![a-z0-9])`));
    if (NUMBERED.test(lower.slice(Math.max(0, count - 24), count))) continue;
    if (!within(stretch, place.clause) || OF_TIME.test(lower.slice(stretch.end))) continue;
    if (value === undefined || value < 2 || value > MOST) continue;
    return { value, basis: 'said', words: wordsOf(text, stretch) };
  }
  return undefined;
}
