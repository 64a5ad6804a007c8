import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PayrestoreError } from '../../errors.js';
import { DATA_FILES, DATA_FOLDERS } from '../bundled-texts.js';

// Reading files and folders that a user names, with what went wrong in plain words.

/** The largest data file there is has some 200 kB; reading one without end would never answer. */
const MOST_BYTES = 10_000_000;

/** What some editors put before a text in UTF-8; it is no part of it. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** What a system's error code means for a file that was to be read. */
const CAUSES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'there is no permission to read it',
};

/** A file's text. Throws `unreadable-data`. */
export function readText(place: string): string {
  return readBytes(place).toString('utf8').replace(BYTE_ORDER_MARK, '');
}

/** A file's bytes, where it has no more than that many. Throws `unreadable-data`. */
export function readBytes(place: string, most: number = MOST_BYTES): Buffer {
  try {
    const { size } = statSync(place);
    if (size > most) throw new Error(`${size} bytes is more than any such file has`);
    return readFileSync(place);
  } catch (cause) {
    throw unreadable(place, cause);
  }
}

/**
 * The data files of a folder laid out like the bundled data, by their path within it; none where
 * the folder is not there.
 */
export function dataPaths(root: string): readonly string[] {
  // Most people have no data of their own, and ten looks at nothing cost more than one.
  if (kindOf(root) !== 'folder') return [];
  return [
    ...DATA_FILES.filter((name) => kindOf(join(root, name)) === 'file'),
    ...DATA_FOLDERS.flatMap((folder) =>
      jsonFiles(join(root, folder)).map((name) => `${folder}/${name}`),
    ),
  ];
}

/** The names of a folder's own JSON files; none where the folder is not there. */
export function jsonFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw unreadable(folder, cause);
  }
}

/** What stands at a place; undefined where nothing does. */
export function kindOf(place: string): 'file' | 'folder' | undefined {
  try {
    return statSync(place).isDirectory() ? 'folder' : 'file';
  } catch (cause) {
    if (isMissing(cause)) return undefined;
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

function unreadable(where: string, cause: unknown): PayrestoreError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new PayrestoreError('unreadable-data', { where, cause: CAUSES[codeOf(cause)] ?? message });
}
