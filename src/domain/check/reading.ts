import type { PayYear } from '../calendar.js';
import type { QuotedFigure, Unit } from '../quoted.js';

/**
 * How a part of a reading is known: `said` in as many words, `implied` by others of its words,
 * `assumed` because nothing was said, or given by an `option`, which overrides the words.
 */
export type Basis = 'said' | 'implied' | 'assumed' | 'option';

/** Something read, how it is known, and the words it was read from. */
export interface Read<T> {
  readonly value: T;
  readonly basis: Basis;
  readonly words: string | undefined;
}

/** Why a figure is of something that the catalogue does not hold. */
export type Outside =
  /** Pay after tax, National Insurance and pension contributions. */
  | 'take-home'
  /** Earnings with overtime, banding or supplements. */
  | 'total-earnings'
  /** What something costs in all: billions, a pay bill. */
  | 'cost'
  /** A rise in prices, not in pay. */
  | 'prices'
  /** Somebody else's pay: train drivers, GPs, baristas. */
  | 'other-pay'
  /** What one person's pay did through promotions. */
  | 'progression'
  /** The pay of more people together than can be tried. */
  | 'many-people';

/** One figure of a quote, with everything the words say of it. */
export interface Part {
  readonly figure: QuotedFigure;
  /** The words of the figure: "26%", "just £14.09 an hour". */
  readonly words: string;
  readonly unit: Read<Unit>;
  /** The id of a price index. */
  readonly index: Read<string> | undefined;
  readonly since: Read<PayYear> | undefined;
  /** One pay year, or the two that a calendar year such as 2022 may mean. */
  readonly until: Read<readonly PayYear[]> | undefined;
  /** "over three years": end year less base year. */
  readonly years: Read<number> | undefined;
  /** The id of a grade of the workforce. */
  readonly grade: Read<string> | undefined;
  /** The ids of the grades, where the words name several: "foundation doctors", "band 5". */
  readonly grades: Read<readonly string[]> | undefined;
  /** How many people's pay it adds up: "three doctors". */
  readonly people: Read<number> | undefined;
  readonly outside: Read<Outside> | undefined;
  /** The ids of the payroll grades that the words name, of which earnings are published. */
  readonly payrollGrades: readonly string[];
  /** Whether the words speak of earnings, or name a publisher who uses them. */
  readonly earnings: Read<'earnings' | 'publisher'> | undefined;
  /** Whether pounds more are said as pounds lost: "£8,000 worse off". */
  readonly lost: boolean;
}

/** A sentence with figures in it, as it was read. */
export interface Reading {
  readonly quote: string;
  /** In the order of the sentence; never empty. */
  readonly parts: readonly Part[];
  readonly nation: Read<string> | undefined;
  readonly workforce: Read<string> | undefined;
  /** Words that may deny the figures: "has not fallen", "a myth". They are not weighed. */
  readonly denied: string | undefined;
  /** Words of time that were seen and that nothing was made of: "next year". */
  readonly unread: readonly string[];
}

/** A name the catalogue knows, with the words it goes by. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** The names that words are looked up in. */
export interface Vocabulary {
  readonly nations: readonly Named[];
  readonly workforces: readonly Named[];
  readonly indices: readonly Named[];
  /** The payroll grades of a nation's workforce, of which earnings are published. */
  payrollGrades(nation: string | undefined, workforce: string | undefined): readonly Named[];
  /** Publishers whose figures are of earnings. */
  readonly earningsPublishers: readonly string[];
  /** The grades of a nation's workforce; of England's resident doctors where neither is known. */
  grades(nation: string | undefined, workforce: string | undefined): readonly Named[];
}

/** What options say, in place of the words. Ids, already found in the catalogue. */
export interface Overrides {
  readonly unit?: Unit | undefined;
  readonly nation?: string | undefined;
  readonly workforce?: string | undefined;
  readonly grade?: string | undefined;
  readonly index?: string | undefined;
  readonly since?: PayYear | undefined;
  readonly until?: PayYear | undefined;
}
