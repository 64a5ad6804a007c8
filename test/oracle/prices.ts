import { april, closingDay, monthsOf } from './dates.js';
import { type Fraction, over, plus, printed, whole } from './fractions.js';
import { once } from './once.js';
import { readData } from './read-data.js';

/** A price level, how many months it stands on, or why there is none. */
export type Price =
  | { readonly level: Fraction; readonly months: number }
  | { readonly code: string };

interface IndexFile {
  readonly levels: readonly {
    readonly month?: string;
    readonly year?: string;
    readonly level: string;
  }[];
}

/** How few months the mean of an end year may stand on; of a base year it is all. */
const FEWEST = 9;

export class Prices {
  readonly #levels = new Map<string, Fraction>();
  readonly #found = new Map<string, Price>();
  /** Whether its levels are of financial years, and of no months. */
  readonly yearly: boolean;
  /** The oldest and the newest month there is, or year. */
  readonly oldest: string;
  readonly latest: string;

  constructor(index: string) {
    const { levels } = readData<IndexFile>(`indices/${index}.json`);
    for (const { month, year, level } of levels)
      this.#levels.set(month ?? year ?? '', printed(level));
    this.yearly = levels.every(({ year }) => year !== undefined);
    const names = [...this.#levels.keys()].sort();
    this.oldest = names[0] ?? '';
    this.latest = names.at(-1) ?? '';
  }

  /** The level that stands for a base year: `latest` reads it as `end` does. */
  base(rule: string, year: number): Price {
    return once(this.#found, `base ${rule} ${year}`, () => {
      if (rule === 'average') return this.#mean(year, 12);
      return this.#single(rule === 'start' ? april(year) : april(year + 1));
    });
  }

  /** The level that stands for an end year. */
  end(rule: string, year: number): Price {
    return once(this.#found, `end ${rule} ${year}`, () => {
      if (rule === 'average') return this.#mean(year, FEWEST);
      if (rule === 'latest') return this.#single(this.latest);
      return this.#single(rule === 'start' ? april(year) : april(year + 1));
    });
  }

  #single(name: string): Price {
    const level = this.#levels.get(name);
    return level ? { level, months: 1 } : this.#outside(name);
  }

  #mean(year: number, fewest: number): Price {
    if (this.yearly) return this.#single(`${year}/${closingDay(year).slice(2, 4)}`);
    const months = monthsOf(year);
    const levels = months.flatMap((month) => this.#levels.get(month) ?? []);
    if (levels.length === 0) return this.#outside(months[0] ?? '');
    if (levels.length < fewest) {
      const early = (months[0] ?? '') < this.oldest;
      return { code: early ? 'before-series-start' : 'incomplete-year' };
    }
    const sum = levels.reduce(plus, whole(0));
    return { level: over(sum, whole(levels.length)), months: levels.length };
  }

  #outside(name: string): Price {
    return { code: name < this.oldest ? 'before-series-start' : 'after-series-end' };
  }
}
