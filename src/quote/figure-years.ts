import type { PayYear } from '../domain/calendar.js';
import type { Outside, Read } from '../domain/check/reading.js';
import type { Unit } from '../domain/quoted.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { nearestTo, type Stretch, type Text, within, wordsOf } from './text.js';
import type { Years } from './years.js';

interface FigureAt {
  readonly text: Text;
  readonly figures: readonly FigureFound[];
  readonly places: readonly Place[];
  readonly at: number;
  /** The unit of every figure. */
  readonly units: readonly Read<Unit>[];
  readonly outside: readonly (Read<Outside> | undefined)[];
}

type Said<T> = Stretch & { readonly read: Read<T> };
type Until = Years['until'][number];

/** The years a figure is of. */
interface FigureYears {
  readonly since: Read<PayYear> | undefined;
  readonly until: Read<readonly PayYear[]> | undefined;
  readonly years: Read<number> | undefined;
}

/** The years of a figure, by those that a text says; `ofOneYear` are words such as "this year". */
export function yearsOfFigure(
  figure: FigureAt,
  all: Years,
  ofOneYear: readonly Stretch[],
): FigureYears {
  const yearOf = yearsFor(figure);
  const since = yearOf(all.since);
  const found = figure.figures[figure.at] as FigureFound;
  // "2022/23 2%, 2023/24 8.8%".
  const beside = all.until.find(
    ({ end }) =>
      /^ ?[:=]? ?$/.test(figure.text.lower.slice(end, found.start)) && end <= found.start,
  );
  const until =
    beside?.read ?? yearOf(all.until) ?? listed(figure, all.until, ({ isIn }) => isIn)?.read;
  const counted = yearOf(all.counts);
  const oneYear = ofOneYear.map((words) => ({
    ...words,
    read: { value: 1, basis: 'implied', words: wordsOf(figure.text, words) } as const,
  }));
  const unit = figure.units[figure.at]?.value;
  const awarded = unit === 'cash-rise' && figure.outside[figure.at]?.value !== 'prices' && !since;
  const one = yearOf(oneYear) ?? listed(figure, oneYear)?.read;
  const years = counted ?? (awarded ? one : undefined);
  return { since, until, years: years ?? (since ? undefined : roseIn(figure, all.until, until)) };
}

/** Levels, which a year has; what happens in a year is a rise or a fall. */
const LEVEL = /(?<![a-z])(?:higher|above|ahead|better off|has|have|had|up)(?![a-z])/;

/** "A real-terms rise of 1.1% in 2025/26" is of that year alone. */
function roseIn(
  { text, places, units, at }: FigureAt,
  all: readonly Until[],
  until: Read<readonly PayYear[]> | undefined,
): Read<number> | undefined {
  if (!until || units[at]?.value !== 'real-rise') return undefined;
  const { clause } = places[at] as Place;
  const ofYear = all.find(({ read, isIn }) => read === until && isIn);
  if (!ofYear || LEVEL.test(text.lower.slice(clause.start, clause.end))) return undefined;
  return { value: 1, basis: 'implied', words: until.words };
}

/** What makes two figures one list: "6% plus £1,250". */
const LISTED =
  /^(?=.*(?:\+|&|,|(?<![a-z])(?:plus|and|or|with)(?![a-z])))(?!.*(?:[;:]|\. |(?<![a-z])(?:is|was|are|were|now|has|have|want|up|from|than|then|after|by)(?![a-z])))/;
/** A time of its own, of which no year is known. */
const NOW = /(?<![a-z])(?:now|today|currently|this year|last year|next year|year before)(?![a-z])/;
const LONGEST_LINK = 40;

/** The one year "in" which the other awards and amounts of a list were, for the one without. */
function listed<T extends Stretch>(
  { text, figures, places, at, units, outside }: FigureAt,
  all: readonly T[],
  fits: (words: T) => boolean = () => true,
): T | undefined {
  const { clause, sentence } = places[at] as Place;
  if (NOW.test(text.lower.slice(clause.start, clause.end))) return undefined;
  const said = all.filter((each) => within(each, sentence));
  const [only] = said;
  if (!only || said.length > 1 || !fits(only)) return undefined;
  const awarded = (index: number) => !isReal(units[index]) && outside[index]?.value !== 'prices';
  const owner = figures.findIndex((_, index) => within(only, (places[index] as Place).clause));
  if (owner < 0 || !awarded(at) || !awarded(owner)) return undefined;
  const [first, last] = [Math.min(at, owner), Math.max(at, owner)];
  const links = figures.slice(first, last).map((figure, index) => {
    const next = figures[first + index + 1] as FigureFound;
    return text.lower.slice(figure.end, next.start);
  });
  return links.every((link) => link.length < LONGEST_LINK && LISTED.test(link)) ? only : undefined;
}

/**
 * Which of the years said is a figure's: the nearest of its own clause; failing that, for buying
 * power, the nearest there is, since a cut and the rise that undoes it are of the same years. An
 * award or an amount takes no year that stands beside another figure: in "a 28.9% rise still
 * leaves pay 21% lower than in 2008", nothing rose 28.9% since then.
 */
function yearsFor(figure: FigureAt): <T>(all: readonly Said<T>[]) => Read<T> | undefined {
  const { figures, places, at, units } = figure;
  const found = figures[at] as FigureFound;
  const { clause, sentence } = places[at] as Place;
  const real = isReal(units[at]);
  const ofAwards = places.filter((_, index) => index !== at && units[index]?.value === 'cash-rise');
  const others = figures.filter((other) => within(other.bare, sentence));
  const [first, last] = [others[0] ?? found, others.at(-1) ?? found];
  const alike = others.every((other) => other.kind === found.kind);
  // At the head of the sentence, in a sentence with no figure, or after a list of amounts.
  const ofAll = (words: Stretch) => {
    if (!within(words, sentence)) return !places.some((place) => within(words, place.clause));
    return (
      words.end <= first.start || (words.start >= last.end && alike && found.kind === 'pounds')
    );
  };
  return (all) => {
    const own = all.filter((each) => within(each, clause));
    const shared = all.filter((each) =>
      real ? !ofAwards.some((place) => within(each, place.clause)) || ofAll(each) : ofAll(each),
    );
    return (nearestTo(found, own) ?? nearestTo(found, shared))?.read;
  };
}

/** Whether a figure is of buying power, which has a base year and an end year. */
function isReal(unit: Read<Unit> | undefined): boolean {
  return unit?.value === 'cut' || unit?.value === 'rise' || unit?.value === 'real-rise';
}
