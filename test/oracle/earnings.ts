import { type Fraction, over, plus, printed, times } from './fractions.js';
import { readData } from './read-data.js';

interface Row {
  readonly to: string;
  readonly basicPerFte: string;
  readonly basic: string;
  readonly nonBasic: string;
  readonly total: string;
}

interface EarningsFile {
  readonly grades: readonly {
    readonly id: string;
    readonly twelveMonths: { readonly rows: readonly Row[] };
  }[];
}

/** Earnings by what docs/earnings.md says that each measure is made of. */
const MEASURES: Readonly<Record<string, (row: Row) => Fraction>> = {
  'earnings-basic': ({ basicPerFte }) => printed(basicPerFte),
  'earnings-basic-person': ({ basic }) => printed(basic),
  'earnings-total': ({ total }) => printed(total),
  'earnings-full-time': ({ total, basicPerFte, basic }) =>
    times(printed(total), over(printed(basicPerFte), printed(basic))),
  'earnings-basic-plus': ({ basicPerFte, nonBasic }) =>
    plus(printed(basicPerFte), printed(nonBasic)),
};

export const EARNINGS = Object.keys(MEASURES);

export class Earnings {
  readonly #rows = new Map<string, Row>();

  constructor(file: string, grade: string) {
    const { grades } = readData<EarningsFile>(`earnings/${file}.json`);
    for (const row of grades.find(({ id }) => id === grade)?.twelveMonths.rows ?? [])
      this.#rows.set(row.to, row);
  }

  /** What was paid in the twelve months to the end of a pay year; undefined where none are known. */
  inYear(measure: string, year: number): Fraction | undefined {
    const row = this.#rows.get(`${year + 1}-03`);
    return row && MEASURES[measure]?.(row);
  }
}
