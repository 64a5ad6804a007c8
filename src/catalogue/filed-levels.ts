import { lastDay, type Month, monthOfDay, type PayYear } from '../domain/calendar.js';
import type { Confidence, Level, Levels } from '../domain/price-index.js';
import type { Rational } from '../domain/rational.js';
import type { PriceIndexFile } from './shapes/index.js';
import { confidence, figure, month, must, payYear, type Sources } from './to-domain.js';

type FiledEntry = PriceIndexFile['levels'][number];

/** The month of an entry, or the last month of its financial year. */
function monthOf({ year, month: own }: FiledEntry): Month {
  return year === undefined ? month(own ?? '') : monthOfDay(lastDay(payYear(year)));
}

/**
 * The levels of a file, which has them in order and without gaps. Of hundreds of months a question
 * reads a few, so that each is made of its entry when it is asked for.
 */
export class FiledLevels implements Levels {
  readonly first: Month;
  readonly last: Month;
  readonly #file: PriceIndexFile;
  readonly #sources: Sources;
  /** The months from one entry to the next. */
  readonly #step: number;
  readonly #made = new Map<FiledEntry, Level>();

  constructor(file: PriceIndexFile, sources: Sources) {
    const { levels } = file;
    this.#file = file;
    this.#sources = sources;
    this.first = monthOf(must(levels[0], `${file.id} has no levels`));
    this.last = monthOf(must(levels.at(-1), `${file.id} has no levels`));
    this.#step = levels.length > 1 ? (this.last - this.first) / (levels.length - 1) : 1;
  }

  get(wanted: Month): Level | undefined {
    const entry = this.#file.levels[(wanted - this.first) / this.#step];
    return entry && this.#levelOf(entry, wanted);
  }

  *[Symbol.iterator](): Iterator<readonly [Month, Level]> {
    for (const entry of this.#file.levels) {
      const of = monthOf(entry);
      yield [of, this.#levelOf(entry, of)];
    }
  }

  #levelOf(entry: FiledEntry, of: Month): Level {
    const known = this.#made.get(entry);
    if (known) return known;
    if (monthOf(entry) !== of) throw new TypeError(`data: ${this.#file.id} has gaps`);
    const level = new FiledLevel(entry, of, this.#file.source, this.#sources);
    this.#made.set(entry, level);
    return level;
  }
}

/** A level as it is on file; its fraction is worked out when it is asked for. */
class FiledLevel implements Level {
  readonly month: Month;
  readonly year: PayYear | undefined;
  readonly source: string;
  readonly #entry: FiledEntry;
  readonly #sources: Sources;
  #value: Rational | undefined;

  constructor(entry: FiledEntry, of: Month, source: string, sources: Sources) {
    this.month = of;
    this.year = entry.year === undefined ? undefined : payYear(entry.year);
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
