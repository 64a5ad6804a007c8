import type { PayYear } from '../domain/calendar.js';
import type { Read } from '../domain/check/reading.js';
import { SMALL_NUMBER, smallNumber } from './numbers.js';
import { type Stretch, type Text, wordsOf } from './text.js';
import { findYears, type YearWords } from './year-words.js';

/** The years of a text by what they are said to be: where something began, or ended. */
export interface Years {
  readonly since: readonly (Stretch & { readonly read: Read<PayYear> })[];
  readonly until: readonly (Stretch & {
    readonly read: Read<readonly PayYear[]>;
    /** "A rise on 2024/25 pay" says which pay it would be added to, and not when it was. */
    readonly asBase: boolean;
    /** "In 2023/24" it happened; "by 2023/24" it had. */
    readonly isIn: boolean;
  })[];
  /** "over three years". */
  readonly counts: readonly (Stretch & { readonly read: Read<number> })[];
}

const FILL =
  '(?: (?:the|early|late|mid|end of|start of|beginning of|as far back as|at least|about|around|back|in|year|years|month|financial year|pay year|tax year|academic year|spring|summer|autumn|winter|its|their|levels? (?:of|in)))*';

const AS_SINCE = [
  new RegExp(
    `(?<![a-z])(?:since|after|post|up from|down from|starting|beginning)${FILL}(?: \\d\\d?(?:st|nd|rd|th)?)? ?-?$`,
  ),
  new RegExp(`(?<![a-z])from${FILL} $`),
  // "since Labour took office in 2024", "since the crash of 2008".
  /(?<![a-z])since(?: (?!and |but |pay |which )[a-z'-]+){1,7} (?:in|of)(?: late| early)? $/,
  // "than it was in 2008", "compared with doctors in 2008".
  /(?<![a-z])(?:than|compared (?:with|to)|comparison (?:with|to)|relative to|versus|vs\.?|against|as)(?: (?!by |until |and |but |while )[a-z']+){0,7} $/,
  // "the value that it had in 2008".
  /(?<![a-z])(?:(?:had|was|were|did|been|values?|worth|levels?|(?:set|seen) back) (?:back )?(?:in|of)|back in) $/,
  // "the level of wages in 2008", "what they would have been paid in 2010/11".
  /(?<![a-z])(?:(?:levels?|value) of (?:pay|wages|salaries|earnings)|would have(?: [a-z]+){1,3}) in $/,
  /(?<![a-z])(?:restor\w*|return\w*|back|brought|revers\w*|get)(?: [a-z']+){0,6} to(?: the)? $/,
  // "£12,000 down on 2008".
  /(?<![a-z])(?:down|up|lower|higher|less|more) (?:on|over)(?: the)? $/,
];
/** "2008/09 pay", "2008 levels". */
const LEVEL =
  /^(?:'s)?(?: (?:real|real-terms|pay|salary|equivalent|the))?[ -](?:levels?|values?|pay|prices|rates?|wages?|salary|salaries|terms|standards?|baseline|base|peak|equivalent|money|pounds|crash|financial crash|crisis)(?![a-z])/;
/** "29% on 2024/25 pay", "on the basic rates from 2024/25"; but not "down on 2008 levels". */
const ON_PAY_OF =
  / on(?: the)?(?: basic| current)? (?:rates?|pay|scales?|salar\w+) (?:from|of|in) $/;
const ON = new RegExp(`(?<!down|up|lower|higher|less|more)(?: on(?: the)? $|${ON_PAY_OF.source})`);
const AS_UNTIL = new RegExp(
  `(?<![a-z])(?:in|by|to|until|till|through|for|during|as of|ending|ended|at|on|into)${FILL}(?: \\d\\d?(?:st|nd|rd|th)?)? $`,
);
const IN = /(?<![a-z])(?:in|for|during)(?: the)? $/;
/** "2022/23 2%, 2023/24: 8.8%". */
const HEADS = /^ ?[:=]? ?(?:£ ?\d|\d[\d.,]*(?: ?%| per ?cent))/;
/** What joins the two ends of a span. */
const JOIN = new RegExp(`^ ?- ?$|^ (?:to|until|up to|through)${FILL} $`);
const AND = /^ and(?: the)? $/;

/** Finds and sorts the years of a text. Throws as `findYears` does. */
export function yearsOf(text: Text): Years {
  const { lower } = text;
  const all = findYears(text.given, lower);
  const since: { start: number; end: number; read: Read<PayYear> }[] = [];
  const until: Years['until'][number][] = [];
  const addSince = (words: YearWords) =>
    since.push({ start: words.start, end: words.end, read: asSince(text, words) });
  const addUntil = (words: YearWords, asBase = false) =>
    until.push({
      start: words.start,
      end: words.end,
      read: asUntil(text, words),
      asBase,
      isIn: IN.test(lower.slice(Math.max(0, words.start - 12), words.start)),
    });
  for (let at = 0; at < all.length; at += 1) {
    const [words, next] = [all[at] as YearWords, all[at + 1]];
    if (next && spans(lower, words, next)) {
      addSince(words);
      addUntil(next);
      at += 1;
      continue;
    }
    const role = roleOf(lower, words);
    if (role === 'since') addSince(words);
    if (role === 'until' || role === 'base') addUntil(words, role === 'base');
  }
  return { since, until, counts: countsOf(text) };
}

/** Whether two years are the ends of one span: "from 2008 to 2022", "between 2008 and 2022". */
function spans(lower: string, first: YearWords, last: YearWords): boolean {
  if (first.from === last.from) return false;
  const link = lower.slice(first.end, last.start);
  const before = lower.slice(Math.max(0, first.start - 40), first.start);
  // Years the wrong way round are an error of whoever said so, not two years apart.
  if (JOIN.test(link)) return first.from < last.from || /(?<![a-z])from (?:the )?$/.test(before);
  return AND.test(link) && /(?<![a-z])between(?: [a-z]+){0,4} (?:\d\d? )?$/.test(before);
}

function roleOf(lower: string, words: YearWords): 'since' | 'until' | 'base' | undefined {
  const before = lower.slice(Math.max(0, words.start - 70), words.start);
  const after = lower.slice(words.end, words.end + 40);
  if (ON.test(before) && (LEVEL.test(after) || ON_PAY_OF.test(before))) return 'base';
  // Pay that rises "from April 2025" has not done so since then.
  if (words.kind === 'month' && /(?<!up |down )from(?: [a-z0-9]+){0,2} $/.test(before))
    return undefined;
  if (AS_SINCE.some((pattern) => pattern.test(before))) return 'since';
  if (LEVEL.test(after) && !/(?:in|for|by|during) $/.test(before)) return 'since';
  return AS_UNTIL.test(before) || HEADS.test(after) ? 'until' : undefined;
}

function asSince(text: Text, words: YearWords): Read<PayYear> {
  const basis = words.kind === 'pay year' ? 'said' : 'implied';
  return { value: words.from, basis, words: wordsOf(text, words) };
}

function asUntil(text: Text, words: YearWords): Read<readonly PayYear[]> {
  const basis = words.kind === 'pay year' ? 'said' : 'implied';
  return { value: words.to, basis, words: wordsOf(text, words) };
}

const COUNT = new RegExp(
  `(?<![a-z0-9])(?:(?:over|in|during|within|across|after|spanning)(?: the)?(?: (?:last|past|previous|next|coming|following|entire|whole))? (${SMALL_NUMBER})[ -]years?` +
    `|(?:for )?the (?:last|past|previous) (${SMALL_NUMBER}) years|(${SMALL_NUMBER}) years (?:ago|of (?:pay|real|erosion|cuts|austerity|below))` +
    `|(${SMALL_NUMBER})[ -]year (?:pay |award )?(?:deal|award|settlement|offer|pay rise|increase|uplift|period)` +
    `|(?:over|in|during|within|across)(?: the| a| this)?(?: (?:last|past|previous))? (decade))(?![a-z0-9])`,
  'g',
);
/** "over ten years of experience" counts a doctor's years, and not the pay's. */
const OF_SERVICE =
  /^'? ?(?:of (?:experience|training|study|studying|service|medical)|old|qualified|into|in the job|experience)/;

function countsOf(text: Text): Years['counts'] {
  return [...text.lower.matchAll(COUNT)].flatMap((match) => {
    const [whole, ...groups] = match;
    const end = match.index + whole.length;
    const given = groups.find((group) => group !== undefined) ?? '';
    const value = given === 'decade' ? 10 : smallNumber(given);
    const future = /(?:next|coming|following) /.test(whole);
    if (!value || future || OF_SERVICE.test(text.lower.slice(end, end + 24))) return [];
    const place = { start: match.index, end };
    const basis = given === 'decade' ? 'implied' : 'said';
    return [{ ...place, read: { value, basis, words: wordsOf(text, place) } as const }];
  });
}
