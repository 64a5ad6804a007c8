import { closingDay, payYearOf, startOf } from './dates.js';
import { type Fraction, over, plus, printed, times, whole } from './fractions.js';
import { once } from './once.js';
import { readData } from './read-data.js';

/** Pay at one moment, or why there is none. */
export type Amount = { readonly pounds: Fraction } | { readonly code: string };

interface Entry {
  readonly from: string;
  readonly knownSince?: string;
  readonly amount?: string;
  readonly absent?: string;
}

interface ScaleFile {
  readonly confirmedThrough: string;
  readonly points: readonly { readonly id: string; readonly amounts: readonly Entry[] }[];
}

interface GradeFile {
  readonly id: string;
  readonly lowestStage?: string;
  readonly held: readonly { readonly scale: string; readonly point: string }[];
}

interface WorkforceFile {
  readonly awards?: string;
  readonly scales: readonly {
    readonly scale: string;
    readonly appliesFrom: string;
    readonly beside?: boolean;
  }[];
  readonly closedScale?: string;
  readonly grades: readonly GradeFile[];
}

interface AwardsFile {
  readonly base: string;
  readonly confirmedThrough: string;
  readonly chains: readonly { readonly id: string }[];
  readonly awards: readonly {
    readonly payYear: string;
    readonly effectiveFrom: string;
    readonly percent: string;
    readonly chains?: readonly string[];
  }[];
}

/** What average awards come to, or why nothing. */
export type Growth = { readonly ratio: Fraction } | { readonly code: string };

export class Pay {
  readonly #amounts = new Map<string, Amount>();
  readonly #growths = new Map<string, Growth>();
  readonly #workforce: WorkforceFile;
  readonly #awards: AwardsFile | undefined;
  readonly #scales = new Map<string, ScaleFile>();

  constructor(workforce: string) {
    this.#workforce = readData(`workforces/${workforce}.json`);
    const { awards, scales } = this.#workforce;
    this.#awards = awards === undefined ? undefined : readData(`awards/${awards}.json`);
    for (const { scale } of scales) this.#scales.set(scale, readData(`scales/${scale}.json`));
  }

  /**
   * What a grade was paid in a base year. A bare point that was not yet there means its lowest
   * stage.
   */
  baseAmount(grade: string, day: string, closed: boolean): Amount {
    const own = this.amount(grade, day, closed, true);
    const stage = this.#workforce.grades.find(({ id }) => id === grade)?.lowestStage;
    return 'code' in own && stage !== undefined ? this.amount(stage, day, closed, true) : own;
  }

  /**
   * What a grade is paid on a day, on the closed contract only or on the one that it is on: the day
   * itself, or the 31 March that stands for a whole year.
   */
  amount(grade: string, day: string, closed: boolean, wholeYear: boolean): Amount {
    return once(this.#amounts, `${grade} ${day} ${closed} ${wholeYear}`, () =>
      this.#amount(grade, day, closed, wholeYear),
    );
  }

  #amount(grade: string, day: string, closed: boolean, wholeYear: boolean): Amount {
    const { grades, closedScale } = this.#workforce;
    const found = grades.find(({ id }) => id === grade);
    if (!found) return { code: `no grade ${grade}` };
    const scale = closed ? closedScale : this.#scaleOn(found, day);
    const file = this.#scales.get(scale ?? '');
    if (!file) return { code: 'before-series-start' };
    const points = this.#pointsOf(found, scale);
    if (points.length === 0) return { code: 'no-such-point-then' };
    if (payYearOf(day) > payYearOf(file.confirmedThrough)) return { code: 'after-series-end' };
    // A stage that has moved up is on the last of its points that had begun by the day.
    const begun = points.filter(({ amounts }) =>
      amounts.some(({ from, amount }) => from <= day && amount !== undefined),
    );
    const point = begun.at(-1) ?? points[0];
    if (!point) return { code: 'no-such-point-then' };
    const amount = inForce(point.amounts, day);
    // Nothing is extrapolated: of a year that the data does not see the end of, only what began in it.
    const unseen = wholeYear && day > file.confirmedThrough;
    const isNew = point.amounts.some(({ from }) => payYearOf(from) === payYearOf(day));
    return unseen && !isNew && !('code' in amount) ? { code: 'after-series-end' } : amount;
  }

  /** The contract whose point a grade is paid on, on a day. */
  contractOn(grade: string, day: string): string | undefined {
    const found = this.#workforce.grades.find(({ id }) => id === grade);
    return found && this.#scaleOn(found, day);
  }

  /** The amounts of a grade's point on a day: as last printed, and those that it replaced. */
  revisions(grade: string, day: string): readonly { pounds: Fraction; replaced: boolean }[] {
    const now = this.amount(grade, day, false, true);
    const found = this.#workforce.grades.find(({ id }) => id === grade);
    if ('code' in now || !found) return [];
    const points = this.#pointsOf(found, this.#scaleOn(found, day));
    const entries = points.flatMap(({ amounts }, at) => amounts.map((entry) => ({ ...entry, at })));
    // Those that do not say when they were printed are in the order of printing.
    const printings = newestBy(entries, day)
      .filter(({ amount }) => amount !== undefined)
      .map((entry, at) => ({ ...entry, known: entry.knownSince ?? `0 ${at}` }))
      .sort((a, b) => a.known.localeCompare(b.known));
    // What the grade was paid by each printing, oldest first: on the last of its points that it had.
    const thenKnown = printings.map(({ known: when }) => {
      const then = printings.filter(({ known }) => known <= when);
      const highest = Math.max(...then.map(({ at }) => at));
      return then.filter(({ at }) => at === highest).at(-1)?.amount ?? '';
    });
    const replaced = thenKnown.filter(
      (amount, at) => at + 1 < thenKnown.length && amount !== thenKnown[at + 1],
    );
    return [
      { pounds: now.pounds, replaced: false },
      ...replaced.map((amount) => ({ pounds: printed(amount), replaced: true })),
    ];
  }

  /** The points that a grade has held on a contract, oldest first. */
  #pointsOf({ held }: GradeFile, scale: string | undefined): ScaleFile['points'] {
    const points = this.#scales.get(scale ?? '')?.points ?? [];
    return held
      .filter((entry) => entry.scale === scale)
      .flatMap(({ point }) => points.find(({ id }) => id === point) ?? []);
  }

  /** The contract that a grade is on: a new one, unless it stands beside the old and is not the grade's. */
  #scaleOn(grade: GradeFile, day: string): string | undefined {
    return this.#workforce.scales
      .filter(({ appliesFrom }) => appliesFrom <= day)
      .filter(({ scale, beside }) => !beside || grade.held.some((held) => held.scale === scale))
      .at(-1)?.scale;
  }

  /** What average awards after the base year come to by a day: percentages multiply. */
  growth(chain: string, since: number, day: string, until: number): Growth {
    return once(this.#growths, `${chain} ${since} ${day}`, () =>
      this.#growth(chain, since, day, until),
    );
  }

  #growth(chain: string, since: number, day: string, until: number): Growth {
    const file = this.#awards;
    if (!file) return { code: 'no-chain' };
    const first = startOf(file.base);
    if (since < first) return { code: 'before-series-start' };
    if (until > payYearOf(file.confirmedThrough)) return { code: 'after-series-end' };
    const ratio = file.awards
      .filter(({ chains }) => !chains || chains.includes(chain))
      .filter(({ effectiveFrom }) => effectiveFrom > closingDay(since) && effectiveFrom <= day)
      .map(({ percent }) => plus(whole(1), over(printed(percent), whole(100))))
      .reduce(times, whole(1));
    return { ratio };
  }
}

/** Of the amounts that had begun by a day, those that began last. */
function newestBy<T extends Entry>(amounts: readonly T[], day: string): readonly T[] {
  const begun = amounts.filter(({ from }) => from <= day);
  const newest = begun
    .map(({ from }) => from)
    .sort()
    .at(-1);
  return begun.filter(({ from }) => from === newest);
}

/** The newest of the amounts that had begun, in its latest revision. */
function inForce(amounts: readonly Entry[], day: string): Amount {
  const revisions = newestBy(amounts, day);
  const known =
    revisions
      .map(({ knownSince = '' }) => knownSince)
      .sort()
      .at(-1) ?? '';
  const found = revisions.filter(({ knownSince = '' }) => knownSince === known).at(-1);
  if (!found) return { code: 'no-such-point-then' };
  return found.amount === undefined
    ? { code: found.absent ?? '' }
    : { pounds: printed(found.amount) };
}
