import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** Data files of a user's own, made up with round figures, in folders that the tests clean up. */

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder, gone after the file's tests. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'payrestore-test-'));
  folders.push(folder);
  return folder;
}

/** Writes a file into a folder: text and bytes as they are, anything else as JSON. Gives its place. */
export function put(folder: string, path: string, content: unknown): string {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  const plain = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(place, plain ? content : JSON.stringify(content, null, 2));
  return place;
}

/** Writes one file into a new folder. */
export function fileOf(content: unknown, name = 'own.json'): string {
  return put(newFolder(), name, content);
}

/** A new folder with the files given by their paths in it. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const folder = newFolder();
  for (const [path, content] of Object.entries(files)) put(folder, path, content);
  return folder;
}

const source = {
  id: 'made-up-report',
  title: 'Figures of Noland',
  publisher: 'Noland Statistics',
  reference: 'Table 1',
  published: '2025-06-10',
  retrieved: '2025-06-11',
  licence: 'made up',
  confidence: 'A',
  read: 'the table itself',
};

/**
 * The 24 months from May 2023 to April 2025: 100 in May 2023, 110 in April 2024, 132 in April
 * 2025. From April to April prices rise by a fifth.
 */
export const MONTHS: readonly { readonly month: string; readonly level: string }[] = [
  ...'100.0 101.0 102.0 103.0 104.0 105.0 106.0 107.0 108.0 109.0 109.5 110.0'.split(' '),
  ...'112.0 114.0 116.0 118.0 120.0 122.0 124.0 126.0 128.0 130.0 131.0 132.0'.split(' '),
].map((level, offset) => {
  const count = 2023 * 12 + 4 + offset;
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  return { month, level };
});

/** A price index of the user's. */
export function ownIndex(traits: Readonly<Record<string, unknown>> = {}): object {
  return {
    id: 'noland-prices',
    title: 'Prices in Noland, all items',
    shortTitle: 'Noland prices',
    cdid: null,
    referencePeriod: 'May 2023=100',
    decimals: 1,
    released: 'monthly',
    revised: false,
    source: source.id,
    sources: [source],
    levels: MONTHS,
    ...traits,
  };
}

export function ownPoint(id: string, before: string, after: string): object {
  const amounts = [
    { from: '2023-04-01', amount: before, source: source.id },
    { from: '2024-04-01', amount: after, source: source.id },
  ];
  return { id, amounts };
}

/**
 * A scale of three grades over 2023/24 and 2024/25, when prices rise by a fifth: a clerk's pay
 * rises by 8%, a porter's by a fifth, and a warden's by 26%.
 */
export function ownScale(traits: Readonly<Record<string, unknown>> = {}): object {
  return {
    id: 'noland-staff',
    title: 'Staff of Noland',
    nation: 'england',
    workforce: 'noland',
    contract: '2020',
    unit: 'GBP a year, full-time basic pay',
    confirmedThrough: '2025-03-31',
    sources: [source],
    points: [
      ownPoint('Clerk', '20000', '21600'),
      ownPoint('Porter', '30000', '36000'),
      ownPoint('Warden', '40000', '50400'),
    ],
    ...traits,
  };
}
