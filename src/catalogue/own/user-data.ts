import { isAbsolute, join, resolve } from 'node:path';
import { type Fault, PayrestoreError } from '../../errors.js';
import { DATA_FILES, DATA_FOLDERS } from '../bundled-texts.js';
import { type Catalogue, CSV_OF_COUNTS, type GivenCounts, openCatalogue } from '../catalogue.js';
import { bundledLayer, dataFiles, type Layer } from '../files.js';
import { dataPaths, readText } from './read-place.js';
import type { UserFile } from './user-files.js';

/** Data of the user's own that a question is asked with, besides the folders always looked in. */
export interface UserData {
  /** Files of one price index each. */
  readonly series?: readonly string[] | undefined;
  /** Files of one pay scale each. */
  readonly scales?: readonly string[] | undefined;
  /** A file of head counts: a data file, or a CSV with the columns grade, count, low and high. */
  readonly headcounts?: string | undefined;
  /** A folder laid out like the bundled data. */
  readonly data?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder that `data import` and `data update` keep newer data in, by the XDG rules; undefined
 * where the environment names no home.
 */
export function userFolder(env: Environment): string | undefined {
  const { XDG_DATA_HOME: xdg } = env;
  if (xdg && isAbsolute(xdg)) return join(xdg, 'payrestore');
  const home = env['HOME'] ?? env['USERPROFILE'];
  return home ? join(home, '.local', 'share', 'payrestore') : undefined;
}

/** Whether a file of an index is one that every answer finds by itself. */
export function isLookedIn(place: string, id: string, env: Environment): boolean {
  const folders = [env['PAYRESTORE_DATA'] || undefined, userFolder(env)];
  return folders.some(
    (folder) => folder !== undefined && resolve(folder, 'indices', `${id}.json`) === resolve(place),
  );
}

/**
 * The catalogue with the user's data on top of the bundle: files named one by one, then the
 * folder named, `PAYRESTORE_DATA`, and the user's own folder. A file replaces the one of the same
 * id whole; a new id is added.
 *
 * Throws `invalid-file` with every fault of every file, and `unreadable-data`.
 */
export async function openWithUserData(
  options: UserData,
  env: Environment = {},
): Promise<Catalogue> {
  const series = (options.series ?? []).map(readNamed);
  const scales = (options.scales ?? []).map(readNamed);
  const places = [options.data, env['PAYRESTORE_DATA'] || undefined].filter(
    (folder) => folder !== undefined,
  );
  const own = userFolder(env);
  const folders = [
    ...places.map((folder) => readFolder(folder, true)),
    ...(own === undefined ? [] : [readFolder(own, false)]),
  ];
  const counts = options.headcounts === undefined ? undefined : readNamed(options.headcounts);
  const named = series.length + scales.length > 0 || counts !== undefined;
  const nothing = !named && folders.every((files) => files.size === 0);
  if (nothing) return openCatalogue();
  const { checkUserFiles } = await import('./user-files.js');
  const ofData = counts !== undefined && isJson(counts.text);
  const headcounts = ofData ? [counts] : [];
  const checked = checkUserFiles({ series, scales, headcounts, folders });
  if (checked.faults.length > 0) throw invalidFile(checked.faults);
  const bundle = bundledLayer();
  // A CSV is no data file, and is in the layer only so that a digest covers it.
  const given = counts && !ofData ? [[CSV_OF_COUNTS, counts] as const] : [];
  const layer = layerOf(new Map([...checked.named, ...given]));
  const files = dataFiles([layer, ...folders.map(layerOf), bundle]);
  return openCatalogue(files, {
    indices: checked.series,
    scales: checked.scales,
    headcounts: counts && givenCounts(counts, checked.headcounts[0]),
  });
}

/** Whether a text is meant as JSON; a file of counts may also be a CSV. */
function isJson(text: string): boolean {
  return /^\s*[[{]/.test(text);
}

function givenCounts({ text, origin }: UserFile, id: string | undefined): GivenCounts {
  return id === undefined ? { kind: 'csv', text, origin } : { kind: 'file', id, origin };
}

function invalidFile(faults: readonly Fault[]): PayrestoreError {
  const names = [...new Set(faults.map((fault) => fault.file ?? ''))];
  return new PayrestoreError('invalid-file', { where: names.join(', '), faults });
}

function readNamed(place: string): UserFile {
  return { text: readText(place), origin: place };
}

/** The data files of a folder by their path within it; none where the folder is not there. */
function readFolder(root: string, named: boolean): ReadonlyMap<string, UserFile> {
  const paths = dataPaths(root);
  if (named && paths.length === 0) {
    throw new PayrestoreError('unreadable-data', {
      where: root,
      cause: `no data files are there; it needs ${DATA_FOLDERS.map((name) => `${name}/*.json`).join(', ')}, or ${DATA_FILES.join(', ')}`,
    });
  }
  return new Map(paths.map((path) => [path, readNamed(join(root, path))]));
}

function layerOf(files: ReadonlyMap<string, UserFile>): Layer {
  return {
    text: (path) => files.get(path)?.text,
    list: (folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1, -'.json'.length)),
    origin: (path) => files.get(path)?.origin ?? '',
  };
}
