import { readdirSync } from 'node:fs';
import { label } from './dates.js';
import { Pay } from './pay.js';
import { Prices } from './prices.js';
import { readData } from './read-data.js';

// What there is to ask, taken from the data and not from the program: a row that the program leaves
// out is then missing, and not merely unseen.

interface WorkforceFile {
  readonly nation: string;
  readonly workforce: string;
  readonly awards?: string;
  readonly closedScale?: string;
  readonly scales: readonly unknown[];
  readonly grades: readonly { readonly id: string; readonly lowestStage?: string }[];
  readonly earnings?: {
    readonly series: string;
    readonly grades: readonly { readonly id: string; readonly of: readonly string[] }[];
  };
}

export type Workforce = WorkforceFile & {
  readonly id: string;
  /** Whose pay, in the words of the program's options. */
  readonly whose: { readonly nation: string; readonly workforce: string };
  /** Every grade, bare points of a contract among them. */
  readonly names: readonly string[];
  readonly chains: readonly string[];
  readonly scaled: readonly string[];
};

function namesIn(folder: string): readonly string[] {
  const files = readdirSync(new URL(`../../data/${folder}/`, import.meta.url));
  return files.map((name) => name.replace('.json', '')).sort();
}

function chainsOf({ awards }: WorkforceFile): readonly string[] {
  if (awards === undefined) return [];
  return readData<{ chains: { id: string }[] }>(`awards/${awards}.json`).chains.map(({ id }) => id);
}

export const WORKFORCES: readonly Workforce[] = namesIn('workforces').map((id) => {
  const file = readData<WorkforceFile>(`workforces/${id}.json`);
  return {
    ...file,
    id,
    whose: { nation: file.nation, workforce: file.workforce },
    names: file.grades.map((grade) => grade.id),
    chains: chainsOf(file),
    // `scale-2002` is there where a contract was closed and its points are still uprated.
    scaled: file.scales.length === 0 ? [] : ['scale', ...(file.closedScale ? ['scale-2002'] : [])],
  };
});

const PRICES = new Map(namesIn('indices').map((id) => [id, new Prices(id)]));

export function pricesOf(index: string): Prices {
  const found = PRICES.get(index);
  if (!found) throw new Error(`no index ${index}`);
  return found;
}

const PAY = new Map(WORKFORCES.map(({ id }) => [id, new Pay(id)]));

export function payOf(workforce: string): Pay {
  const found = PAY.get(workforce);
  if (!found) throw new Error(`no workforce ${workforce}`);
  return found;
}

/** Every index on file, older vintages of one among them. */
export const EVERY_INDEX = [...PRICES.keys()];
/** The six that are asked for by their plain names. */
export const INDICES = ['rpi', 'cpi', 'cpih', 'hci', 'awe', 'gdp-deflator'];
export const YEAR_RULES = ['start', 'end', 'average'];

/** A level of a financial year is the mean of its months, and of no one of them. */
export function canRead(index: string, rule: string): boolean {
  return rule === 'average' || !pricesOf(index).yearly;
}

/** The pay years that data is there for, by the year they start in. */
export const FIRST = 2008;
export const LAST = 2026;

export function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

export function labels(years: readonly number[]): readonly string[] {
  return years.map(label);
}
