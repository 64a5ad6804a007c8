import type { Read } from '../domain/check/reading.js';
import type { Unit } from '../domain/quoted.js';
import type { Place } from './clauses.js';
import type { FigureFound } from './figures.js';
import { nearestTo, type Stretch, within } from './text.js';

interface FigureAt {
  readonly figures: readonly FigureFound[];
  readonly places: readonly Place[];
  readonly at: number;
  /** The unit of every figure. */
  readonly units: readonly Read<Unit>[];
}

type Said<T> = Stretch & { readonly read: Read<T> };

/**
 * Which of the years said is a figure's: the nearest of its own clause; failing that, for buying
 * power, the nearest there is, since a cut and the rise that undoes it are of the same years. An
 * award or an amount takes no year that stands beside another figure: in "a 28.9% rise still
 * leaves pay 21% lower than in 2008", nothing rose 28.9% since then.
 */
export function yearsFor(figure: FigureAt): <T>(all: readonly Said<T>[]) => Read<T> | undefined {
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
