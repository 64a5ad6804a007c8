import { april, closingDay, monthsOf } from './dates.js';
import { type Fraction, over, plus, printed, whole } from './fractions.js';
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

/** How few months the mean of an end year may stand on; of a base year it is all twelve. */
const FEWEST = 9;

export class Prices {
  readonly #levels = new Map<string, Fraction>();
  readonly #yearly: boolean;

  constructor(index: string) {
    const { levels } = readData<IndexFile>(`indices/${index}.json`);
    for (const { month, year, level } of levels)
      this.#levels.set(month ?? year ?? '', printed(level));
    this.#yearly = levels.every(({ year }) => year !== undefined);
  }

  get #names(): readonly string[] {
    return [...this.#levels.keys()].sort();
  }

  /** The newest month there is. */
  get latest(): string {
    return this.#names.at(-1) ?? '';
  }

  /** The level that stands for a base year: `latest` reads it as `end` does. */
  base(rule: string, year: number): Price {
    if (rule === 'average') return this.#mean(year, 12);
    return this.#single(rule === 'start' ? april(year) : april(year + 1));
  }

  /** The level that stands for an end year. */
  end(rule: string, year: number): Price {
    if (rule === 'average') return this.#mean(year, FEWEST);
    if (rule === 'latest') return this.#single(this.latest);
    return this.#single(rule === 'start' ? april(year) : april(year + 1));
  }

  #single(name: string): Price {
    const level = this.#levels.get(name);
    return level ? { level, months: 1 } : this.#outside(name);
  }

  #mean(year: number, fewest: number): Price {
    if (this.#yearly) return this.#single(`${year}/${closingDay(year).slice(2, 4)}`);
    const months = monthsOf(year);
    const levels = months.flatMap((month) => this.#levels.get(month) ?? []);
    if (levels.length === 0) return this.#outside(months[0] ?? '');
    if (levels.length < fewest) {
      const early = (months[0] ?? '') < (this.#names[0] ?? '');
      return { code: early ? 'before-series-start' : 'incomplete-year' };
    }
    const sum = levels.reduce(plus, whole(0));
    return { level: over(sum, whole(levels.length)), months: levels.length };
  }

  #outside(name: string): Price {
    return { code: name < (this.#names[0] ?? '') ? 'before-series-start' : 'after-series-end' };
  }
}
