import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { type Fault, PayrestoreError } from '../errors.js';
import { DATA_FILES, DATA_FOLDERS } from './bundled-texts.js';
import { type Catalogue, openCatalogue } from './catalogue.js';
import { dataFiles, folderLayer, type Layer } from './files.js';
import type { UserFile } from './user-files.js';

/** Data of the user's own that a question is asked with, besides the folders always looked in. */
export interface UserData {
  /** Files of one price index each. */
  readonly series?: readonly string[] | undefined;
  /** Files of one pay scale each. */
  readonly scales?: readonly string[] | undefined;
  /** A folder laid out like the bundled data. */
  readonly data?: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

const MOST_BYTES = 50_000_000;

/** What some editors put before a text in UTF-8; it is no part of it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** What a system's error code means for a file that was to be read. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'there is no permission to read it',
};

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
  const named = [options.data, env['PAYRESTORE_DATA'] || undefined].filter(
    (folder) => folder !== undefined,
  );
  const own = userFolder(env);
  const folders = [
    ...named.map((folder) => readFolder(folder, true)),
    ...(own === undefined ? [] : [readFolder(own, false)]),
  ];
  const nothing = series.length + scales.length === 0 && folders.every((files) => files.size === 0);
  if (nothing) return openCatalogue();
  const { checkUserFiles } = await import('./user-files.js');
  const checked = checkUserFiles({ series, scales, folders });
  if (checked.faults.length > 0) throw invalidFile(checked.faults);
  const bundle = folderLayer();
  const files = dataFiles([layerOf(checked.named), ...folders.map(layerOf), bundle]);
  return openCatalogue(files, { indices: checked.series, scales: checked.scales });
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
  const paths = [
    ...DATA_FILES.filter((name) => isFile(join(root, name))),
    ...DATA_FOLDERS.flatMap((folder) =>
      jsonFiles(join(root, folder)).map((name) => `${folder}/${name}`),
    ),
  ];
  if (named && paths.length === 0) {
    throw new PayrestoreError('unreadable-data', {
      where: root,
      cause: `no data files are there; it needs ${DATA_FOLDERS.map((name) => `${name}/*.json`).join(', ')}, or ${DATA_FILES.join(', ')}`,
    });
  }
  return new Map(
    paths.map((path) => {
      const origin = join(root, path);
      return [path, { text: readText(origin), origin }];
    }),
  );
}

function isFile(place: string): boolean {
  try {
    return statSync(place).isFile();
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw unreadable(place, cause);
  }
}

/** Whether a place is not there, or is in something that is no folder. */
function isMissing(cause: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(cause));
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

function jsonFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw unreadable(folder, cause);
  }
}

function readText(place: string): string {
  try {
    const { size } = statSync(place);
    if (size > MOST_BYTES) throw new Error(`${size} bytes is more than any data file has`);
    return readFileSync(place, 'utf8').replace(BYTE_ORDER_MARK, '');
  } catch (cause) {
    throw unreadable(place, cause);
  }
}

function unreadable(where: string, cause: unknown): PayrestoreError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new PayrestoreError('unreadable-data', { where, cause: CAUSES[codeOf(cause)] ?? message });
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
