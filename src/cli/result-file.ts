import { lstatSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from '../catalogue/replace-file.js';
import { PayrestoreError } from '../errors.js';

/** What a place says that stands for stdout. */
const STDOUT = '-';

/** Whether a result is to go to a file, and not to stdout. */
export function isFile(place: string | undefined): place is string {
  return place !== undefined && place !== STDOUT;
}

/**
 * Refuses a place that a result cannot or should not be written to, before any work is done for it:
 * a folder, a folder that is not there, and a file that is, unless it may be replaced.
 *
 * Throws `file-exists`, `unwritable-data`.
 */
export function checkPlace(place: string, force: boolean): void {
  const fail = (cause: string): never => {
    throw new PayrestoreError('unwritable-data', { where: place, cause });
  };
  const there = kindOf(place);
  if (there === 'folder') fail('it is a folder');
  if (there !== undefined && !force) throw new PayrestoreError('file-exists', { where: place });
  if (there === 'other') fail('it is not a plain file');
  if (kindOf(dirname(place)) !== 'folder') fail(`there is no folder ${dirname(place)}`);
}

/** Writes a whole result to a file: the old one or the new one is there, never a part. */
export function writeResult(place: string, text: string, force: boolean): void {
  checkPlace(place, force);
  replaceFile(place, text);
}

function kindOf(place: string): 'file' | 'folder' | 'other' | undefined {
  try {
    // A link that leads nowhere is there all the same.
    if (lstatSync(place).isSymbolicLink() && !exists(place)) return 'other';
    const found = statSync(place);
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

function exists(place: string): boolean {
  try {
    statSync(place);
    return true;
  } catch {
    return false;
  }
}
