import { type Day, lastDay, type Month, monthOfDay, type PayYear } from '../domain/calendar.js';
import type { Confidence, Level, PriceIndex } from '../domain/price-index.js';
import type { Rational } from '../domain/rational.js';
import type { PriceIndexFile } from './shapes/index.js';
import { confidence, figure, month, must, payYear, type Sources } from './to-domain.js';

/** A price index with its levels by month. */
export function toPriceIndex(file: PriceIndexFile, sources: Sources, origin: string): PriceIndex {
  const levels = new Map<Month, Level>();
  for (const entry of file.levels) {
    const level = new FiledLevel(entry, file.source, sources);
    levels.set(level.month, level);
  }
  const months = [...levels.keys()].sort((a, b) => a - b);
  const last = must(months.at(-1), `${file.id} has no levels`);
  return {
    id: file.id,
    title: file.title,
    shortTitle: file.shortTitle,
    referencePeriod: file.referencePeriod,
    released: file.released,
    revised: file.revised,
    comparator: file.comparator,
    yearly: file.frequency === 'financial-year',
    levels,
    first: must(months[0], `${file.id} has no levels`),
    last,
    lastRelease: sources(must(levels.get(last), 'last level').source).published as Day | undefined,
    origin,
  };
}

type FiledEntry = PriceIndexFile['levels'][number];

/**
 * A level as it is on file. Of hundreds of months a question reads a few, so that what is made of
 * an entry is made when it is asked for.
 */
class FiledLevel implements Level {
  readonly month: Month;
  readonly year: PayYear | undefined;
  readonly source: string;
  readonly #entry: FiledEntry;
  readonly #sources: Sources;
  #value: Rational | undefined;

  constructor(entry: FiledEntry, source: string, sources: Sources) {
    const { year } = entry;
    this.year = year === undefined ? undefined : payYear(year);
    this.month =
      this.year === undefined ? month(entry.month ?? '') : monthOfDay(lastDay(this.year));
    this.source = entry.source ?? source;
    this.#entry = entry;
    this.#sources = sources;
  }

  get value(): Rational {
    this.#value ??= figure(this.#entry.level);
    return this.#value;
  }

  get printed(): string {
    return this.#entry.level;
  }

  get confidence(): Confidence {
    return confidence(this.#sources, this.source, this.#entry.derived !== undefined);
  }

  get formula(): string | undefined {
    return this.#entry.derived?.formula;
  }

  get provisional(): boolean {
    return this.#entry.provisional ?? false;
  }
}
