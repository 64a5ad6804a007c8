import type { Basis, Read } from '../domain/check/reading.js';
import type { Unit } from '../domain/quoted.js';
import type { Place } from './clauses.js';
import { type Cue, findCues, findWishes } from './cues.js';
import type { FigureFound } from './figures.js';
import type { Found } from './phrases.js';
import {
  findAgainstPrices,
  findCash,
  findGot,
  findPaid,
  findReal,
  findRefused,
  findRestoring,
  isOfRise,
} from './signs.js';
import { nearestTo, type Stretch, type Text, within, wordsOf } from './text.js';

/** What the sentence says besides, by where it says it. */
export interface Surroundings {
  readonly text: Text;
  /** Price indices named as measures, not as what rose. */
  readonly indices: readonly Stretch[];
  /** Years since which, in which and over how many of which. */
  readonly past: readonly Stretch[];
  /** "over three years", "this year". */
  readonly counts: readonly Stretch[];
  /** Grades named. */
  readonly groups: readonly Stretch[];
}

/** A figure with the place of its clause. */
interface Placed {
  readonly found: FigureFound;
  readonly place: Place;
}

/** Words that may stand between a cue and the figure it announces: "fallen in real terms by". */
const LINK =
  /^[ (:"-]*(?:(?:by|of|at|to|is|was|are|be|been|still|now|an?|the|just|only|in|real|terms|on|average|rpi\d?|cpi|cpih|hci|inflation|or|more|than|around|about|from|between|nearly|almost|over|some|staggering|massive|huge|whopping|shocking|further|worth|pay|using|total|like|estimated)[ ():,"-]*)*$/;
/** Words that end what a figure can describe: in "26% of what", "what" is not a cut of 26%. */
const STOP =
  /(?<![a-z])(?:of|to|in|on|for|by|since|and|or|than|which|that|would|is|was|are|were|from|between|over|with|an?|their|its|our|as|at|it|they|we|but|while|has|have|had|if|per)(?![a-z])|[.,;:!?]| - /;
const LONGEST_BETWEEN = 60;
/** Said of a rise, that it is behind prices: "the 5.4% award is a real-terms pay cut". */
const FALLS_SHORT =
  /(?:(?<![a-z])(?:is|was|are|were|be|means|represents?|amounts? to|remains?)|,)(?: (?:still|in fact|actually|effectively|really|just|yet))* (?:an?|another)(?:[ -][a-z]+){0,4}[ -](?:cut|loss|reduction)(?![a-z])/;

/** The unit of a percentage by the words of its own clause; undefined where they have none. */
export function unitByClause(
  around: Surroundings,
  { found, place }: Placed,
): Read<Unit> | undefined {
  if (found.sign === '-')
    return { value: 'cut', basis: 'said', words: wordsOf(around.text, found) };
  const cues = cuesOf(around.text, place.clause, [found]);
  const cue = cueOf(around.text.lower, found, cues);
  if (cue) return unitOf(around, place.clause, cue, found, 'said');
  // "16.9% in cash terms" and "they got 5.4%" need no word for a rise.
  const inClause = (each: Stretch) => within(each, place.clause);
  const cash = findCash(around.text.lower).find(inClause);
  if (cash) return { value: 'cash-rise', basis: 'said', words: wordsOf(around.text, cash) };
  const got = findGot(around.text.lower).find(inClause) ?? hadAlready(around.text, found, place);
  if (got) return { value: 'cash-rise', basis: 'implied', words: wordsOf(around.text, got) };
  const refused = findRefused(around.text.lower).find(inClause);
  return refused && { value: 'rise', basis: 'implied', words: wordsOf(around.text, refused) };
}

/** "They've had 22% already". */
function hadAlready({ lower }: Text, { start, end }: Stretch, { clause }: Place) {
  const had = /(?<![a-z])had $/.exec(lower.slice(clause.start, start));
  if (!had || !/(?<![a-z])already(?![a-z])/.test(lower.slice(end, clause.end))) return undefined;
  return { start: clause.start + had.index, end: start };
}

/** "28.9% over three years", "10.3% for first-years": what was awarded is spoken of like that. */
export function unitByForm(around: Surroundings, { found, place }: Placed): Read<Unit> | undefined {
  const { text, counts, groups } = around;
  const after = (each: Stretch) =>
    within(each, place.clause) &&
    /^,? ?(?:for(?: an?| the)? ?)?$/.test(text.lower.slice(found.end, each.start));
  const form = [...counts, ...groups].find(after);
  return form && { value: 'cash-rise', basis: 'implied', words: wordsOf(text, form) };
}

/** The unit by the nearest words of a wider stretch, such as the sentence. */
export function unitByNearest(
  around: Surroundings,
  found: FigureFound,
  stretch: Stretch,
  figures: readonly FigureFound[],
): Read<Unit> | undefined {
  const cue = nearestTo(found, cuesOf(around.text, stretch, figures));
  return cue && unitOf(around, stretch, cue, found, 'implied');
}

/** The cues of a stretch, but for the words that only hedge a figure: "less than £13". */
function cuesOf(
  text: Text,
  stretch: Stretch,
  figures: readonly FigureFound[],
): readonly Found<Cue>[] {
  const hedges = figures.map(({ start, bare }) => ({ start, end: bare.start }));
  return findCues(text.lower).filter((cue) => {
    if (!within(cue, stretch) || hedges.some((hedge) => within(cue, hedge))) return false;
    if (isOfRise(text.lower, cue) || !besideFigure(cue, figures)) return false;
    // "up to" is a limit, and "no more", "any more" are not rises.
    const [before, after] = [text.lower.slice(0, cue.start), text.lower.slice(cue.end)];
    if (cue.phrase === 'more' && /(?:no|any|once|what's|is) $/.test(before)) return false;
    if (cue.phrase === 'up' && /^ (?:to|for) /.test(after)) return false;
    return !(cue.phrase === 'less' && /(?:no|none the|much) $/.test(before));
  });
}

/** "Another 26%" and "26% claim" are wishes; "another strike" and "doctors claim" are none. */
function besideFigure(cue: Found<Cue>, figures: readonly FigureFound[]): boolean {
  if (cue.phrase === 'another') return figures.some(({ start }) => start - cue.end === 1);
  if (cue.phrase === 'claim') return figures.some(({ end }) => cue.start - end === 1);
  return true;
}

/** The cue that a figure belongs to: the one it describes, the one that announces it, the nearest. */
function cueOf(
  lower: string,
  figure: FigureFound,
  cues: readonly Found<Cue>[],
): Found<Cue> | undefined {
  const own = cues.find((cue) => within(cue, figure.bare));
  if (own) return own;
  const described = cues.find((cue) => {
    const between = lower.slice(figure.end, cue.start);
    return cue.start >= figure.end && between.length < LONGEST_BETWEEN && !STOP.test(between);
  });
  if (described && described.means !== 'wish') return described;
  const announcing = cues.findLast((cue) => {
    const between = lower.slice(cue.end, figure.start);
    return cue.end <= figure.start && between.length < LONGEST_BETWEEN && LINK.test(between);
  });
  if (announcing && announcing.means !== 'wish') return announcing;
  const plain = cues.filter((cue) => cue.means !== 'wish');
  return announcing ?? described ?? nearestTo(figure, plain) ?? nearestTo(figure, cues);
}

/** What a cue says together with the words around it; they settle which kind of rise is meant. */
function unitOf(
  around: Surroundings,
  stretch: Stretch,
  cue: Found<Cue>,
  figure: FigureFound,
  said: Basis,
): Read<Unit> {
  const { text } = around;
  const inside = <T extends Stretch>(all: readonly T[]) =>
    all.filter((each) => within(each, stretch));
  const has = (find: (lower: string) => readonly Stretch[]) => inside(find(text.lower)).length > 0;
  const words = wordsOf(text, {
    start: Math.min(cue.start, figure.start),
    end: Math.max(cue.end, figure.end),
  });
  const read = (value: Unit, basis: Basis): Read<Unit> => ({ value, basis, words });
  const real = has(findReal) || inside(around.indices).length > 0;
  if (cue.means === 'cut') {
    // There is no unit for pay that fell in cash; that prices are meant is then our assumption.
    return read('cut', has(findCash) && !real ? 'assumed' : said);
  }
  if (cue.means === 'real rise') return read('real-rise', said);
  const after = text.lower.slice(Math.max(cue.end, figure.end), stretch.end);
  if (cue.means === 'rise' && FALLS_SHORT.test(after)) return read('cash-rise', said);
  if (has(findCash)) return read('cash-rise', said);
  // Those who had 28.9% "want more": that more is no figure of theirs.
  const wishes = inside(findWishes(text.lower)).filter(
    (wish) => !/^(?: [a-z]+)? more(?![a-z])/.test(text.lower.slice(wish.end)),
  );
  const restoring = has(findRestoring);
  if (cue.means === 'risen') {
    // "Higher" may yet be wished for: "pay must be 26% higher to restore it".
    const wished = restoring || wishes.some((wish) => wish.end <= figure.start);
    if (real && !restoring) return read('real-rise', said);
    if (!wished) return read('cash-rise', 'implied');
  }
  if (restoring) return read('rise', said);
  if (cue.means === 'wish' || wishes.length > 0) return read('rise', 'implied');
  if (real) return read('real-rise', said);
  if (has(findPaid) || has(findAgainstPrices) || inside(around.past).length > 0)
    return read('cash-rise', 'implied');
  return read('rise', 'assumed');
}
