import type { Read } from '../domain/check/reading.js';
import type { Unit } from '../domain/quoted.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { anyOf, type Found } from './phrases.js';
import { nearestTo, type Stretch, type Text, within, wordsOf } from './text.js';

// What an amount of pounds is: of an hour or a year, and whether all of it or more of it.

type Period = 'hour' | 'year' | 'other';

const AN_HOUR =
  /^,? ?(?:\/ ?(?:hr|hour|h)|p\/?h|hourly|(?:-| )?(?:for )?(?:an|per|each|every|of an|the)[ -](?:hour|hr))(?![a-z])/;
const A_YEAR =
  /^,? ?(?:\/ ?(?:yr|year|y|annum)|p\.?\/?a\.?|annually|yearly|annual|(?:-| )?(?:a|per|each|every)[ -](?:year|annum|yr))(?![a-z])/;
const OTHER =
  /^,? ?(?:\/ ?(?:month|week|day|shift|mo|wk)|monthly|weekly|daily|p\.?\/?[mw]\.?|(?:-| )?(?:a|per|each|every)[ -](?:calendar )?(?:month|week|day|shift|fortnight|minute|night|weekend))(?![a-z])/;

const findHours = anyOf([
  ...[
    'an hour',
    'per hour',
    'each hour',
    'every hour',
    'hourly',
    'for an hour',
    'one hour',
    'hour of',
  ],
  ...['/hr', '/hour', 'per hr', 'an hr', 'the hour'],
]);
const findAnnual = anyOf([
  ...['a year', 'per year', 'each year', 'every year', 'per annum', 'annually', 'annual', 'yearly'],
  ...['salary', 'salaries', 'pro rata', 'p.a'],
]);

/** Words that make an amount one of more: before it, or after it and its period. */
const MORE_BEFORE =
  /(?:(?:rises?|raises?|increases?|uplifts?|hikes?|boosts?|gains?|bumps?|increments?|payrises?)(?: in (?:their |our |basic |annual )?(?:pay|salary))? (?:worth|of|by|equal to)|(?:rose|risen|rise|up|increased|gone up|went up|increase|grown|grew) by|extra|additional|another|further|plus|\+|gain(?:ing|ed)?)(?: (?:an?|the|about|just|of|only|around|over|at least|more than|nearly|almost|some))* ?$/;
/** "The average pay rise was £3,000", "puts pay up £3,000"; but "pay after the rise was £36,616". */
const RISE_BEFORE =
  /(?:(?<!(?:after|with|following|before|including|since) (?:[a-z]+ ){0,3})(?:rise|raise|increase|uplift|hike|boost|payrise)s? (?:was|is|are|were|averag(?:ed?|es|ing)|came to|amount(?:s|ed|ing)? to|totall?(?:ed|ing))|(?<![a-z])(?:up|rose|risen|rises|increased|grew|climbed|jumped))(?: (?:an?|about|just|only|around|over|at least|more than|nearly|almost|some|average of))* ?$/;
const MORE_AFTER =
  /^ ?(?:more(?! than once)|extra|on top|better off|(?:basic |annual |real-terms |hourly |cash )*(?:pay |salary |wage )?(?:rise|raise|increase|uplift|hike|boost|payrise|gain|bump)|higher|additional|flat|lump)(?![a-z])/;
const LESS_BEFORE =
  /(?:(?:cuts?|loss(?:es)?|falls?|shortfall|drops?|reductions?|gap|decrease|hole|deficit)(?: in (?:pay|salary))? (?:worth|of|by)|lost|losing|lose|loses|(?:down|cut|short|worse off|fallen|reduced|lower|out of pocket) by|down)(?: (?:an?|the|about|just|of|only|around|over|at least|more than|nearly|almost|some))* ?$/;
const LESS_AFTER =
  /^ ?(?:less|lower|worse off|wiped off|taken (?:off|from)|short|down|poorer|below|behind|(?:real-terms |pay )*(?:cut|loss|shortfall)|out of pocket)(?![a-z])/;

/** Nobody's pay is so much an hour, nor so little a year. */
export const THOUSAND = 1000;

interface AmountContext {
  readonly text: Text;
  /** The unit of the amount before it, where there is one. */
  readonly previous: Read<Unit> | undefined;
  /** The unit of the amount after it, which the first of "from £13.65 to £19" shares. */
  readonly next: Read<Unit> | undefined;
  /** Whether it adds up the pay of several people. */
  readonly shared: boolean;
  /** Whether amounts that can only be a year's stand beside it. */
  readonly amongLarge: boolean;
}

/** What was said of an amount: its unit, or the period that is none of ours. */
export type AmountUnit =
  | { readonly unit: Read<Unit>; readonly lost?: boolean }
  | {
      readonly missing: (words: string) => string;
      /** What to do about it, where it is not to name the unit. */
      readonly valid?: string;
    };

export function unitOfAmount(
  { text, previous, next, shared, amongLarge }: AmountContext,
  found: FigureFound,
  { clause, sentence }: Place,
): AmountUnit {
  const { lower } = text;
  const after = lower.slice(found.end, found.end + 40);
  const attached = attachedPeriod(after);
  if (attached?.period === 'other') {
    const period = attached.words.trim();
    return {
      missing: (words) => `pay ${aPeriod(period)} is not read (${words} ${period})`,
      valid: 'give it a year or an hour',
    };
  }
  const more = direction(lower, found, after.slice(attached?.words.length ?? 0));
  const value = Number(found.figure.value);
  const large = value >= THOUSAND;
  const sized = { large, more: more !== undefined };
  const read = (period: Period, basis: Read<Unit>['basis'], words?: string) => ({
    unit: {
      value: unitFor(period, more !== undefined),
      basis: more === 'less' && basis === 'said' ? ('implied' as const) : basis,
      words: words ?? wordsOf(text, found),
    },
    lost: more === 'less',
  });
  if (attached)
    return read(
      attached.period,
      'said',
      wordsOf(text, { start: found.start, end: found.end + attached.words.length }),
    );
  const own = periodIn(lower, found, clause, sized);
  if (own) return read(own.means, 'said', own.phrase);
  if (found.toNext && next) return { unit: { ...next, basis: 'implied' } };
  if (shared && !large) return read('hour', 'assumed');
  // A flat amount on top of a percentage, "4% + £750", is a year's.
  if (more && found.sign === '+') return read('year', 'implied');
  if (more && /(?:plus|\+) ?(?:an? )?$/.test(lower.slice(0, found.start)))
    return read('year', 'implied');
  const wider = periodIn(lower, found, sentence, sized);
  if (wider) return read(wider.means, 'implied', wider.phrase);
  if (previous && !large && (previous.value === 'hourly' || previous.value === 'hourly-rise')) {
    return {
      unit: more
        ? { ...previous, value: 'hourly-rise', basis: 'implied' }
        : { ...previous, basis: 'implied' },
    };
  }
  if (large) return read('year', 'assumed');
  // "£952 more than the £21,176 of 2010/11".
  if (more && amongLarge) return read('year', 'implied');
  const anywhere = periodIn(lower, found, { start: 0, end: lower.length }, sized);
  if (anywhere) return read(anywhere.means, 'implied', anywhere.phrase);
  return { missing: (words) => `nothing says whether ${words} is for an hour or for a year` };
}

/** "/month", "weekly" and "p.w." in as many words. */
function aPeriod(words: string): string {
  const whole = /month|week(?!end)|day|shift|fortnight|minute|night|weekend/.exec(words)?.[0];
  if (whole) return `a ${whole}`;
  return /d/.test(words) ? 'a day' : /w/.test(words) ? 'a week' : 'a month';
}

function unitFor(period: Period, more: boolean): Unit {
  if (period === 'hour') return more ? 'hourly-rise' : 'hourly';
  return more ? 'yearly-rise' : 'yearly';
}

function attachedPeriod(after: string): { period: Period; words: string } | undefined {
  const patterns: readonly (readonly [Period, RegExp])[] = [
    ['hour', AN_HOUR],
    ['year', A_YEAR],
    ['other', OTHER],
  ];
  for (const [period, pattern] of patterns) {
    const match = pattern.exec(after);
    if (match) return { period, words: match[0] };
  }
  return undefined;
}

/** Whether an amount is of more or of less, which is as much more to make it good. */
function direction(lower: string, found: FigureFound, after: string): 'more' | 'less' | undefined {
  const from = Math.max(0, found.start - 60);
  const before = lower.slice(from, found.start);
  if (
    found.sign === '+' ||
    MORE_AFTER.test(after) ||
    MORE_BEFORE.test(before) ||
    RISE_BEFORE.test(before)
  )
    return 'more';
  return found.sign === '-' || LESS_AFTER.test(after) || LESS_BEFORE.test(before)
    ? 'less'
    : undefined;
}

/** The nearest word for a period, of those that an amount of this size can be of. */
function periodIn(
  lower: string,
  found: FigureFound,
  stretch: Stretch,
  sized: { readonly large: boolean; readonly more: boolean },
): Found<Period> | undefined {
  const of = (period: Period, all: readonly Found<true>[]) =>
    all.filter((each) => within(each, stretch)).map((each) => ({ ...each, means: period }));
  const hours = sized.large ? [] : of('hour', findHours(lower));
  const years = sized.large || sized.more ? of('year', findAnnual(lower)) : [];
  return nearestTo(found, [...hours, ...years]);
}
